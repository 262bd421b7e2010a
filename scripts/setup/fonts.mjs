// Letters for every language Assent speaks: how wide its words are can be told only where they can be drawn. Desktops have
// them; on a bare Debian or Ubuntu, as root, a small font with the Chinese and Japanese ones is installed.
import { canUseApt, install, updateLists } from './apt.mjs';
import { run } from './child.mjs';

const PACKAGE = 'fonts-wqy-microhei';

/** Where there is none, the screens in these languages are not looked at, and the tests say so. */
export async function ensureFonts() {
  if (!canUseApt() || (await areThere())) return;
  console.log(`Installing ${PACKAGE} with apt-get …`);
  await updateLists();
  const { isGood, output } = await install(PACKAGE);
  if (!isGood) console.error(output.trim().split('\n').slice(-5).join('\n'));
}

async function areThere() {
  const found = await Promise.all(
    ['zh-cn', 'ja'].map((language) => run('fc-list', [`:lang=${language}`], { seconds: 30 })),
  );
  return found.every(({ isGood, output }) => isGood && output.trim() !== '');
}
