// Tabs that stand on an open page when the site is shut are loaded anew, once: what the page holds in frames and in memory
// came while nothing was shut. From then on the rules give it nothing but itself and what it needs to be drawn.
import browser from 'webextension-polyfill';
import { coveredAddress, isShutBy, originsOf } from '../declaration/covered.ts';
import type { Declaration } from '../declaration/declaration.ts';

/** Kept as long as tabs live. Each background sees its own tabs alone. */
const RENEWED = browser.extension.inIncognitoContext ? 'open-pages-renewed:private' : 'open-pages-renewed';

export const openPages = {
  async renewOnce(declaration: Declaration): Promise<void> {
    const renewed = await listRenewed();
    if (renewed.includes(declaration.id)) return;
    const tabs = await browser.tabs.query({ url: originsOf(declaration, true), discarded: false });
    await Promise.all(
      tabs.map(async ({ id, url }) => {
        const isOwn = url !== undefined && coveredAddress(url, declaration) !== undefined;
        if (id !== undefined && isOwn && !isShutBy(url, declaration)) await reload(id);
      }),
    );
    await browser.storage.session.set({ [RENEWED]: [...renewed, declaration.id] });
  },
  /** Sites other than these are open: when one is shut again, its open pages are to be loaded anew again. */
  async forgetAllBut(shut: readonly Declaration[]): Promise<void> {
    const renewed = await listRenewed();
    const left = renewed.filter((agreement) => shut.some(({ id }) => id === agreement));
    if (left.length < renewed.length) await browser.storage.session.set({ [RENEWED]: left });
  },
};

async function listRenewed(): Promise<readonly string[]> {
  const { [RENEWED]: kept } = await browser.storage.session.get(RENEWED);
  return Array.isArray(kept) ? kept : [];
}

async function reload(id: number): Promise<void> {
  try {
    await browser.tabs.reload(id);
  } catch (error) {
    console.info('A tab was closed before its open page could be loaded anew.', error);
  }
}
