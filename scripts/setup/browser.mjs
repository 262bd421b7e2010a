// A browser to run in: found, or, on Debian and Ubuntu as root, installed.
import { findBrowser, OVERRIDES, PRODUCTS } from '../find-browser.mjs';
import { canUseApt, install as installPackage, updateLists } from './apt.mjs';

/** @typedef {import('../build/manifest.mjs').Browser} Browser */

/** Debian's names, then Ubuntu's. */
const APT_PACKAGES = { chromium: ['chromium', 'chromium-browser'], firefox: ['firefox-esr', 'firefox'] };

/** @param {Browser} browser */
async function install(browser) {
  console.log(`Installing ${browser} with apt-get …`);
  await updateLists();
  let output = '';
  for (const name of APT_PACKAGES[browser]) {
    const tried = await installPackage(name);
    const program = findBrowser(browser);
    if (tried.isGood && program) return program;
    output = tried.output;
  }
  console.error(output.trim().split('\n').slice(-5).join('\n'));
  return undefined;
}

/**
 * @param {Browser} browser
 * @returns {Promise<string | undefined>} the program; where there is none, what to do about it has been said
 */
export async function ensureBrowser(browser) {
  const program = findBrowser(browser) ?? (canUseApt() ? await install(browser) : undefined);
  if (!program) {
    const named = process.env[OVERRIDES[browser]];
    console.error(
      named
        ? `${OVERRIDES[browser]} names ${named}, which is not a program.`
        : `No ${browser === 'chromium' ? 'Chromium' : 'Firefox'} was found. Install ${PRODUCTS[browser]}, or name the program in ${OVERRIDES[browser]}.`,
    );
  }
  return program;
}
