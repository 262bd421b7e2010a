// Tabs that stand on an open page when the site is shut are loaded anew, once: what the page holds in frames and in memory
// came while nothing was shut. From then on the rules give it nothing but itself and what it needs to be drawn.
import browser from 'webextension-polyfill';
import { isShutBy, originsOf } from '../declaration/covered.ts';
import type { Declaration } from '../declaration/declaration.ts';

/** Kept as long as tabs live. Each background sees its own tabs alone. */
const RENEWED = browser.extension.inIncognitoContext ? 'open-pages-renewed:private' : 'open-pages-renewed';

export const openPages = {
  async renewOnce(declaration: Declaration): Promise<void> {
    const kept = await browser.storage.session.get(RENEWED);
    if (kept[RENEWED] === true) return;
    const tabs = await browser.tabs.query({ url: originsOf(declaration, true), discarded: false });
    await Promise.all(
      tabs.map(async ({ id, url }) => {
        if (id !== undefined && url !== undefined && !isShutBy(url, declaration)) await reload(id);
      }),
    );
    await browser.storage.session.set({ [RENEWED]: true });
  },
  /** The site is open: when it is shut again, they are to be loaded anew again. */
  forget: (): Promise<void> => browser.storage.session.remove(RENEWED),
};

async function reload(id: number): Promise<void> {
  try {
    await browser.tabs.reload(id);
  } catch (error) {
    console.info('A tab was closed before its open page could be loaded anew.', error);
  }
}
