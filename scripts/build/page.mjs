// The pages as they are shipped: their look is in them, so that nothing has to be fetched before they are drawn.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { swap } from './swap.mjs';

/** @param {string} words */
const escaped = (words) => words.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/**
 * What the gate says with its first frame. Its first script runs some 80 ms later, as Chromium sets up an extension's page:
 * so the page holds one sentence, true of every agreement, in all locales. `:target` shows the one that the rule names.
 *
 * @param {string} folder `_locales`
 */
export async function shutWords(folder) {
  const names = (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isDirectory());
  const headers = names.map(async ({ name }) => {
    const messages = JSON.parse(await readFile(join(folder, name, 'messages.json'), 'utf8'));
    const [tag, direction, words] = ['localeTag', 'localeDirection', 'gateShut'].map((key) =>
      escaped(messages[key]?.message ?? ''),
    );
    return (
      `<header class="first" id="${tag}" lang="${tag}" dir="${direction}">` +
      `<div class="standing state-answer-needed"><h1>${words}</h1></div></header>`
    );
  });
  return `<main class="arriving">${(await Promise.all(headers)).join('')}</main>`;
}

/**
 * @param {string} source `public/<name>.html`
 * @param {object} parts
 * @param {[from: string, to: string]} parts.script the name it has in the source, and the one it was given
 * @param {string} parts.style
 * @param {string} parts.first what stands on the page until it is drawn
 */
export const pageWith = (source, { script: [from, to], style, first }) =>
  [
    [`src="${from}"`, `src="${to}"`],
    ['</head>', `<style>${style}</style>\n  </head>`],
    ['<div id="app"></div>', `<div id="app">${first}</div>`],
  ].reduce(swap, source);
