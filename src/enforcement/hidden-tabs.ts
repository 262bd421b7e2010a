// Tabs that hold the site without an address of it that the browser would show us: a window that a page of it opened and
// wrote, a `blob:` page, the source of a page, a page of it inside that of somebody else. Whether we have access to what
// stands there is asked by taking away a style that nobody has put there: nothing is changed by it, and no script is run.
import browser from 'webextension-polyfill';
import { coveredAddress } from '../declaration/covered.ts';
import type { Declaration } from '../declaration/declaration.ts';
import { isFirefox } from '../platform/firefox.ts';

const NO_STYLE = '.assent-asks-for-access {}';
/** Chromium refuses at once. Firefox asks the page's own process, which may be busy. */
const PATIENCE_MILLISECONDS = { chromium: 500, firefox: 5000 };

type Frames = { readonly allFrames: true } | { readonly frameIds: number[] };

async function holdsSite(tabId: number, frames: Frames): Promise<boolean> {
  const answer = browser.scripting.removeCSS({ target: { tabId, ...frames }, css: NO_STYLE }).then(
    () => true,
    () => false,
  );
  // Where Chromium has to let us, as to the source of a page, it may never answer.
  const patience = PATIENCE_MILLISECONDS[isFirefox() ? 'firefox' : 'chromium'];
  const silence = new Promise<boolean>((late) => setTimeout(late, patience, !isFirefox()));
  return Promise.race([answer, silence]);
}

/** While a tab loads Chromium answers nothing, for any site. In Firefox a window that a page wrote may load for ever. */
async function isHidden(id: number): Promise<boolean> {
  const { url, status, discarded } = await browser.tabs.get(id);
  return url === undefined && (isFirefox() || status === 'complete') && discarded !== true;
}

/**
 * Chromium looks into the frames of a tab only where its own document is the site's, too. Where Assent has access to other
 * sites as well, that tells not of which one the tab is: then only those count that a page of this site opened.
 */
export async function hiddenTabsOf(declaration: Declaration): Promise<number[]> {
  const tabs = await browser.tabs.query({ ...(!isFirefox() && { status: 'complete' }), discarded: false });
  const hidden = tabs.flatMap(({ id, url, openerTabId }) =>
    id === undefined || url !== undefined ? [] : { id, openerTabId },
  );
  if (hidden.length === 0) return [];
  const isOnlySite = await isOnlyAccess(declaration);
  const isOpenedBySite = (opener: number | undefined): boolean => {
    const url = tabs.find(({ id }) => id === opener)?.url ?? '';
    return coveredAddress(wantedAt(url) ?? url, declaration) !== undefined;
  };
  const meant = hidden.filter(({ openerTabId }) => isOnlySite || isOpenedBySite(openerTabId));
  const found = await Promise.all(meant.map(async ({ id }) => ((await isOfSite(id)) ? id : [])));
  return found.flat();
}

/** What stands in a gate's address, where the opener was taken there already. */
const wantedAt = (url: string): string | undefined =>
  url.startsWith(browser.runtime.getURL('')) ? url.slice(url.indexOf('#') + 1) : undefined;

async function isOnlyAccess({ hosts }: Declaration): Promise<boolean> {
  const { origins = [] } = await browser.permissions.getAll();
  return origins.every((origin) => hosts.some((host) => hostOf(origin) === host));
}

/** The host of a pattern such as `*://*.example.com/*`. */
function hostOf(pattern: string): string {
  const host = pattern.slice(pattern.indexOf('://') + 3).split('/')[0] ?? '';
  return host.replace(/^\*\./, '').replace(/\.$/, '');
}

/** Whether this frame of a tab (0: its own document) is the site's, or any of its frames where none is named. */
export async function isOfSite(id: number, frame?: number): Promise<boolean> {
  const frames: Frames = frame === undefined ? { allFrames: true } : { frameIds: [frame] };
  try {
    return (await isHidden(id)) && (await holdsSite(id, frames)) && (await isHidden(id));
  } catch {
    return false; // closed meanwhile
  }
}
