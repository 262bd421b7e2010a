// The backstop for what the rules cannot see: the site's own service worker, browser start, prerender, the
// back/forward cache, and tabs that were open before. Such a tab is taken to the gate, which remembers its address.
import browser from 'webextension-polyfill';
import { isShutBy } from '../agreement/covered.ts';
import type { Declaration } from '../agreement/declaration.ts';
import { addressesOf } from './access.ts';

export const GATE_PATH = '/gate.html';

const gateFor = (address: string): string => `${browser.runtime.getURL(GATE_PATH)}#${address}`;

/** Takes every open tab of the site to the gate, but for those that have a pass. */
export async function gateOpenTabs(declaration: Declaration, passes: readonly number[]): Promise<void> {
  const tabs = await browser.tabs.query({ url: addressesOf(declaration) });
  const shut = tabs.filter(
    ({ id, url }) => id !== undefined && !passes.includes(id) && url !== undefined && isShutBy(url, declaration),
  );
  await Promise.all(shut.map(({ id, url }) => gateTab(id as number, url as string)));
}

/**
 * Takes one tab to the gate on the word of the rules alone, which say what was found at the last reconciliation: what
 * slipped by them is on screen already, and reading the record first would leave it there.
 */
export async function gateTabByRules(id: number, address: string, passes: readonly number[]): Promise<void> {
  if (passes.includes(id)) return;
  if ((await browser.declarativeNetRequest.getDynamicRules()).length > 0) await gateTab(id, address);
}

async function gateTab(id: number, address: string): Promise<void> {
  try {
    await browser.tabs.update(id, { url: gateFor(address) });
  } catch (error) {
    console.info('A tab was closed before it could be taken to the gate.', error);
  }
}

const wantedKey = (tab: number): string => `wanted:${tab}`;

/** Keeps where a tab wanted to go when the rules sent it to the gate by path (Chromium), as long as the session lives. */
export async function keepWanted(tab: number, url: string): Promise<void> {
  await browser.storage.session.set({ [wantedKey(tab)]: url });
}

export async function readWanted(tab: number): Promise<string | null> {
  const url = (await browser.storage.session.get(wantedKey(tab)))[wantedKey(tab)];
  return typeof url === 'string' ? url : null;
}

export interface Guard {
  /** A page of the site began to load in a tab, or its document went past the rules, as Firefox's `view-source:` does. */
  readonly onPage: (tab: number, url: string) => void;
  /** The main document of a tab was asked for; comes before the gate's own page asks where it was to go. */
  readonly onWanted: (tab: number, url: string) => void;
}

/**
 * Listens for pages of the site. While the site is open it is not listened to at all: `stop` takes the listeners away
 * from the browser too, so that no page anybody browses wakes the background.
 */
export function guardTabs(declaration: Declaration, guard: Guard): { start(): void; stop(): void } {
  const urls = addressesOf(declaration);
  const onUpdated = (tab: number, change: { status?: string; url?: string }, details: { url?: string }): void => {
    const url = change.url ?? details.url;
    if (url !== undefined && (change.url !== undefined || change.status === 'loading')) guard.onPage(tab, url);
  };
  const onBeforeRequest = (request: { tabId: number; url: string }): undefined => {
    if (request.tabId >= 0) guard.onWanted(request.tabId, request.url);
    return undefined;
  };
  const onResponseStarted = ({ tabId, url }: { tabId: number; url: string }): void => {
    if (tabId >= 0) guard.onPage(tabId, url);
  };
  const filter = { urls, types: ['main_frame' as const] };
  const { onUpdated: updated } = browser.tabs;
  const { onBeforeRequest: requested, onResponseStarted: received } = browser.webRequest;
  return {
    start() {
      if (!updated.hasListener(onUpdated)) updated.addListener(onUpdated);
      if (!requested.hasListener(onBeforeRequest)) requested.addListener(onBeforeRequest, filter);
      if (!received.hasListener(onResponseStarted)) received.addListener(onResponseStarted, filter);
    },
    stop() {
      updated.removeListener(onUpdated);
      requested.removeListener(onBeforeRequest);
      received.removeListener(onResponseStarted);
    },
  };
}
