// Tabs of other sites that hold the site in a frame alone. Their page is loaded anew, once for each as long as the site is
// shut: the rules then block the frame, and the person keeps the page. Taken to the gate, Back would bring the frame
// again, out of the browser's memory. What holds the site all the same, as an `<object>` does, is taken to the gate.
import browser from 'webextension-polyfill';
import type { Declaration } from '../declaration/declaration.ts';
import { isOfSite } from './hidden-tabs.ts';

/** Kept as long as tabs live. Each background sees its own tabs alone. */
const RENEWED = browser.extension.inIncognitoContext ? 'framing-renewed:private' : 'framing-renewed';
/** So long what the old page asked for may be told after its tab began to load. */
export const LAST_WORDS_MILLISECONDS = 1000;

const renewing = new Set<string>();

async function listRenewed(): Promise<string[]> {
  const { [RENEWED]: kept } = await browser.storage.session.get(RENEWED);
  return (kept as string[] | undefined) ?? [];
}

type Site = Pick<Declaration, 'id'>;

/** A tab may hold several sites. */
const nameOf = (tab: number, { id }: Site): string => `${tab} ${id}`;

export type Renewal =
  /** The page is being loaded anew. */
  | 'begun'
  /** It was a moment ago: what the old page asked may be told late. */
  | 'under-way'
  /** It was loaded anew before, or its own document is the site's. */
  | 'over';

export const framingTabs = {
  async renewOnce(id: number, site: Site): Promise<Renewal> {
    const name = nameOf(id, site);
    if (await isOfSite(id, 0)) return 'over';
    if (renewing.has(name)) return 'under-way';
    const before = await listRenewed();
    if (renewing.has(name)) return 'under-way';
    if (before.includes(name)) return 'over';
    renewing.add(name);
    setTimeout(() => renewing.delete(name), LAST_WORDS_MILLISECONDS);
    await browser.storage.session.set({ [RENEWED]: [...new Set([...before, ...renewing])] });
    try {
      await browser.tabs.reload(id);
    } catch (error) {
      console.info('A tab was closed before its page could be loaded anew.', error);
    }
    return 'begun';
  },
  /** Sites other than these are open: when one is shut again, the tabs that hold it are to be loaded anew again. */
  async forgetAllBut(shut: readonly Site[]): Promise<void> {
    const renewed = await listRenewed();
    const left = renewed.filter((name) => shut.some(({ id }) => name.endsWith(` ${id}`)));
    if (left.length < renewed.length) await browser.storage.session.set({ [RENEWED]: left });
  },
};
