// The backstop for what the rules cannot see: the site's own service worker, browser start, prerender, the
// back/forward cache, and tabs that were open before. Such a tab is taken to the gate, which remembers its address.
import browser from 'webextension-polyfill';
import { isShutBy } from '../agreement/covered.ts';
import type { Declaration } from '../agreement/declaration.ts';
import { originsOf } from './access.ts';

export const GATE_PATH = '/gate.html';

const gateFor = (address: string): string => `${browser.runtime.getURL(GATE_PATH)}#${address}`;

/** Takes every open tab of the site to the gate, but for those that have a pass. */
export async function gateOpenTabs(declaration: Declaration, passes: readonly number[]): Promise<void> {
  const tabs = await browser.tabs.query({ url: originsOf(declaration) });
  const shut = tabs.filter(
    ({ id, url }) => id !== undefined && !passes.includes(id) && url !== undefined && isShutBy(url, declaration),
  );
  await Promise.all(shut.map(({ id, url }) => gateTab(id as number, url as string)));
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
  /** A page of the site began to load in a tab. */
  readonly onPage: (tab: number, url: string) => void;
  /** The main document of a tab was asked for; comes before the gate's own page asks where it was to go. */
  readonly onWanted: (tab: number, url: string) => void;
}

/**
 * Listens for pages of the site. While the site is open it is not listened to at all: `stop` takes the listeners away
 * from the browser too, so that no page anybody browses wakes the background.
 */
export function guardTabs(declaration: Declaration, guard: Guard): { start(): void; stop(): void } {
  const urls = originsOf(declaration);
  const onUpdated = (tab: number, change: { status?: string; url?: string }, details: { url?: string }): void => {
    const url = change.url ?? details.url;
    if (url !== undefined && (change.url !== undefined || change.status === 'loading')) guard.onPage(tab, url);
  };
  const onBeforeRequest = (request: { tabId: number; url: string }): undefined => {
    if (request.tabId >= 0) guard.onWanted(request.tabId, request.url);
    return undefined;
  };
  const { onUpdated: updated } = browser.tabs;
  const { onBeforeRequest: requested } = browser.webRequest;
  return {
    start() {
      if (!updated.hasListener(onUpdated)) updated.addListener(onUpdated);
      if (!requested.hasListener(onBeforeRequest))
        requested.addListener(onBeforeRequest, { urls, types: ['main_frame'] });
    },
    stop() {
      updated.removeListener(onUpdated);
      requested.removeListener(onBeforeRequest);
    },
  };
}
