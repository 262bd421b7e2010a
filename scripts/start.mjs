// npm start: watch Assent do its job in a real browser, on a fresh clone. Plain Node: nothing needs to be installed before.
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { findBrowser } from './find-browser.mjs';
import { ensureBrowser } from './setup/browser.mjs';
import { ensurePackages, ROOT } from './setup/packages.mjs';

const HELP = `npm start                      in an installed Chromium, Chrome or Edge, else in Firefox
npm start -- --browser firefox  in Firefox (or: chromium)
npm start -- --live             on the licensor's real site instead of the local one
npm start -- --headless         the same story by itself, without a window`;

/** @typedef {import('./build/manifest.mjs').Browser} Browser */

function usableArguments() {
  try {
    return parseArgs({
      options: {
        browser: { type: 'string' },
        live: { type: 'boolean', default: false },
        headless: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n\n${HELP}`);
    process.exit(2);
  }
}

const asked = usableArguments();
if (asked.help || (asked.browser !== undefined && !['chromium', 'firefox'].includes(asked.browser))) {
  console.log(HELP);
  process.exit(asked.help ? 0 : 2);
}

/** @returns {Browser} */
function wantedBrowser() {
  if (asked.browser === 'chromium' || asked.browser === 'firefox') return asked.browser;
  return !findBrowser('chromium') && findBrowser('firefox') ? 'firefox' : 'chromium';
}

const { DISPLAY, WAYLAND_DISPLAY, CI } = process.env;
const hasDisplay = process.platform === 'win32' || process.platform === 'darwin' || Boolean(DISPLAY || WAYLAND_DISPLAY);
const isHeadless = asked.headless || !hasDisplay || Boolean(CI);
if (asked.live && isHeadless) {
  console.error('The story posts amendments, which only the local licensor does: --live needs a display.');
  process.exit(2);
}

await ensurePackages();
const browser = wantedBrowser();
const executable = await ensureBrowser(browser);
if (!executable) process.exit(1);

console.log('Building …');
const [{ buildExtension }, { runnerImport }] = await Promise.all([import('./build/extension.mjs'), import('vite')]);
const extension = await buildExtension({ browser, flavour: 'test' });
/** @type {{ module: typeof import('./start/session.ts') }} */
const { module: session } = await runnerImport(fileURLToPath(new URL('start/session.ts', import.meta.url)), {
  root: ROOT,
  configFile: false,
  logLevel: 'error',
});
process.exit(await session.run({ browser, executable, extension, isHeadless, isLive: asked.live }));
