// Where an installed browser is: named by the environment, else where its packages put it on Linux, macOS and Windows.
import { accessSync, constants, openSync, readSync, realpathSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

/** @typedef {import('./build/manifest.mjs').Browser} Browser */

/** An environment variable that names the program outright. */
export const OVERRIDES = { chromium: 'ASSENT_CHROMIUM', firefox: 'ASSENT_FIREFOX' };

/** What a person would install. */
export const PRODUCTS = { chromium: 'Chromium, Google Chrome or Microsoft Edge', firefox: 'Firefox' };

/** On Linux the program itself, not the wrapper on the PATH: Debian's wrapper adds a `--load-extension=` of its own. */
const LINUX = {
  chromium: [
    '/usr/lib/chromium/chromium',
    '/usr/lib/chromium-browser/chromium-browser',
    '/usr/lib64/chromium-browser/chromium-browser',
    '/opt/google/chrome/chrome',
    '/opt/microsoft/msedge/msedge',
  ],
  firefox: [
    '/usr/lib/firefox-esr/firefox-esr',
    '/usr/lib/firefox/firefox',
    '/usr/lib64/firefox/firefox',
    '/opt/firefox/firefox',
  ],
};
const ON_PATH = {
  chromium: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'],
  firefox: ['firefox', 'firefox-esr'],
};
const MACOS = {
  chromium: [
    'Chromium.app/Contents/MacOS/Chromium',
    'Google Chrome.app/Contents/MacOS/Google Chrome',
    'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  firefox: ['Firefox.app/Contents/MacOS/firefox'],
};
const WINDOWS = {
  chromium: [
    'Chromium\\Application\\chrome.exe',
    'Google\\Chrome\\Application\\chrome.exe',
    'Microsoft\\Edge\\Application\\msedge.exe',
  ],
  firefox: ['Mozilla Firefox\\firefox.exe'],
};

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/**
 * A script on the PATH is a wrapper; the program it starts is looked for first, the wrapper is better than nothing.
 *
 * @param {string} path
 */
function isWrapper(path) {
  const start = Buffer.alloc(2);
  readSync(openSync(path, 'r'), start, 0, 2, 0);
  return start.toString() === '#!';
}

/**
 * @param {Browser} browser
 * @returns {string[]} every place to look, best first
 */
function candidates(browser) {
  if (process.platform === 'darwin') {
    return ['/Applications', join(homedir(), 'Applications')].flatMap((folder) =>
      MACOS[browser].map((name) => join(folder, name)),
    );
  }
  if (process.platform === 'win32') {
    const { PROGRAMFILES, 'PROGRAMFILES(X86)': PROGRAMFILES_X86, LOCALAPPDATA } = process.env;
    const folders = [PROGRAMFILES, PROGRAMFILES_X86, LOCALAPPDATA];
    return folders.flatMap((folder) => (folder ? WINDOWS[browser].map((name) => join(folder, name)) : []));
  }
  const { PATH = '' } = process.env;
  const onPath = PATH.split(delimiter)
    .flatMap((folder) => ON_PATH[browser].map((name) => join(folder, name)))
    .filter(isProgram)
    .map((path) => realpathSync(path));
  return [...LINUX[browser], ...onPath.filter((path) => !isWrapper(path)), ...onPath];
}

/**
 * @param {Browser} browser
 * @returns {string | undefined} the program's path
 */
export function findBrowser(browser) {
  const named = process.env[OVERRIDES[browser]];
  if (named) return isProgram(named) ? named : undefined;
  return candidates(browser).find(isProgram);
}
