// The pages as they are shipped: their look is in them, so that nothing has to be fetched before they are drawn; and in
// the pages of popup and gate stand the plain standings, of which the address shows one before any script has run.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PLAIN_STANDINGS } from '../../src/wording/plain-standings.mjs';
import { swap } from './swap.mjs';

/** @typedef {Record<string, { message: string }>} Messages */

const STATE_NAMES = { accepted: 'stateAccepted', declined: 'stateDeclined', 'answer-needed': 'stateAnswerNeeded' };

/**
 * @param {string} folder `_locales`
 * @returns {Promise<Messages[]>}
 */
export async function readLocales(folder) {
  const names = (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isDirectory());
  return Promise.all(
    names.map(async ({ name }) => JSON.parse(await readFile(join(folder, name, 'messages.json'), 'utf8'))),
  );
}

/** The site is shut there. */
const AT_THE_GATE = /^unread$|-shut$/;

/** @param {string} words */
const escaped = (words) => words.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/**
 * Every plain standing in every locale, hidden but for the one that the page's address names. It looks as the screen will
 * that takes its place; a sign is fetched only if it is seen.
 *
 * @param {'popup' | 'gate'} page
 * @param {readonly Messages[]} locales
 * @param {{ name: string, licensor: { company: string } }} agreement
 */
export function plainStandings(page, locales, { name, licensor }) {
  const headers = locales.flatMap((messages) => {
    /** @param {string} key @param {string[]} given */
    const text = (key, ...given) =>
      escaped((messages[key]?.message ?? '').replace(/\$([1-9])/g, (_, place) => given[place - 1] ?? ''));
    const said = Object.entries(PLAIN_STANDINGS).filter(([plain]) => page === 'popup' || AT_THE_GATE.test(plain));
    return said.map(
      ([plain, { state, sentence, detail }]) =>
        `<header class="plain" id="${plain}.${text('localeTag')}" lang="${text('localeTag')}" dir="${text('localeDirection')}">` +
        (page === 'gate' ? `<p class="who">${text('whoAsks', name, licensor.company)}</p>` : '') +
        `<div class="standing state-${state}">` +
        `<img class="sign" src="icons/${state}.svg" alt="${text(STATE_NAMES[state])}" width="32" height="32" loading="lazy">` +
        `<div><h1>${text(sentence, name)}</h1><p>${text(detail, name)}</p></div></div></header>`,
    );
  });
  const scrolled = page === 'popup' ? `<div class="scroll">${headers.join('')}</div>` : headers.join('');
  return `<main class="arriving">${scrolled}</main>`;
}

/**
 * @param {string} source `public/<name>.html`
 * @param {object} parts
 * @param {[from: string, to: string]} parts.script the name it has in the source, and the one it was given
 * @param {string} parts.style
 * @param {string} [parts.first] what stands on the page until it is drawn
 */
export const pageWith = (source, { script: [from, to], style, first = '' }) =>
  [
    [`src="${from}"`, `src="${to}"`],
    ['</head>', `<style>${style}</style>\n  </head>`],
    ['<div id="app"></div>', `<div id="app">${first}</div>`],
  ].reduce(swap, source);

/**
 * The popup's own script. The browser shows a popup when its page has loaded, which waits for this: so it is short, and
 * what draws all the rest comes after the frame that says where one stands.
 *
 * @param {string} script
 */
export const afterFirstFrame = (script) => `requestAnimationFrame(() => setTimeout(() => import('./${script}')));\n`;
