// Reads the official page from the tabs that show it, for tracks that cannot be read otherwise. The only script Assent
// ever runs in a page: on a click, once, in a legal page that stays open; it takes the page's words and changes nothing.
import browser from 'webextension-polyfill';
import type { Declaration } from '../../declaration/declaration.ts';
import { addressOf, pagesOf } from '../../declaration/declared-pages.ts';
import { declaredAs } from '../../declaration/same-page.ts';
import type { CheckReply, Requests } from '../../platform/messages.ts';
import type { TrackId } from '../../words/vocabulary.ts';

type ReadTab = (page: Parameters<Requests['readTab']>[1]) => Promise<ReturnType<Requests['readTab']>>;

/** One result per tab that shows a page of these documents, in any language. */
export async function readOfficialTabs(declaration: Declaration, readTab: ReadTab): Promise<CheckReply> {
  const tracks: CheckReply['tracks'][number][] = [];
  for (const tab of await browser.tabs.query({ url: declaration.hosts.map((host) => `*://*.${host}/*`) })) {
    const track = tab.url === undefined ? undefined : trackShownAt(declaration, tab.url);
    if (!track || tab.id === undefined || tab.url === undefined) continue;
    const [taken] = await browser.scripting.executeScript({
      target: { tabId: tab.id },
      func: () => document.documentElement.outerHTML,
    });
    if (typeof taken?.result !== 'string') continue;
    tracks.push({ ...track, ...(await readTab({ ...track, url: tab.url, html: taken.result })) });
  }
  return { tracks };
}

function trackShownAt(declaration: Declaration, address: string): TrackId | undefined {
  for (const [document, declared] of Object.entries(declaration.terms)) {
    for (const language of Object.keys(declaration.languages)) {
      const addresses = pagesOf(declared).flatMap((page) => addressOf(page, language) ?? []);
      if (declaredAs(addresses, address) !== undefined) return { document, language };
    }
  }
  return undefined;
}
