// The backstop for what the rules cannot see: the site's own service worker, browser start, prerender, the
// back/forward cache, and tabs that were open before. Such a tab is taken to the gate, which remembers its address.
import browser, { type Tabs } from 'webextension-polyfill';
import { coveredAddress, isShutBy, originsOf } from '../declaration/covered.ts';
import type { Declaration } from '../declaration/declaration.ts';
import { eachByItself } from '../platform/in-turn.ts';
import { framingTabs, LAST_WORDS_MILLISECONDS } from './framing-tabs.ts';
import { hiddenTabsOf, isOfSite } from './hidden-tabs.ts';
import { holds } from './holds.ts';
import { openPages } from './open-pages.ts';
import { passes } from './passes.ts';
import { isShutByRules } from './rules.ts';
import type { WantedPage } from './wanted-pages.ts';

/** Where tabs of the site may stand. */
export const addressesOf = (declaration: Declaration): string[] => originsOf(declaration, true);

export const GATE_PATH = '/gate.html';
/** Time to read a question and to answer it. */
const QUESTION_MILLISECONDS = 5000;
const LOOKS = 4;

/**
 * Where tabs stand that are at the gate. Asked for a page that the web may be sent to (`use_dynamic_url`), Chromium's `getURL`
 * gives the address that is drawn anew for each session, which leads there, but at which no tab is ever found.
 */
export const gateAddress = (): string => new URL(GATE_PATH, browser.runtime.getURL('')).href;
const gateFor = (address: string): string => `${gateAddress()}#${address}`;

interface StandingTab {
  readonly id: number;
  readonly url: string;
  readonly isLoading?: boolean;
}

/** Tabs that this background has sent to the gate, and from where: who chose to stay is not asked over and over. */
const sent = new Map<number, string>();

/**
 * Takes every open tab of the site to the gate, but for those that have a pass; one of another site that holds the site in
 * a frame alone is loaded anew first. A page may make the browser ask the
 * person whether to leave it: the question is put once, meanwhile the page gets no answers, and then it is thrown away.
 */
export async function gateOpenTabs(declaration: Declaration): Promise<void> {
  const passed = await passes.list(declaration);
  const standing = await standingTabs(declaration, passed);
  await gateTabs(standing, declaration);
  await openPages.renewOnce(declaration);
  const hidden = await withoutRenewed(await hiddenTabs(declaration, passed), declaration); // asking takes longer
  if (hidden.length > 0) await gateTabs([...standing, ...hidden], declaration);
}

/** The same for all sites that are shut; what was held or remembered for others is let go. */
export async function gateTabsOfShut(shut: readonly Declaration[]): Promise<void> {
  await openPages.forgetAllBut(shut);
  await framingTabs.forgetAllBut(shut);
  await holds.releaseAllBut(shut);
  await eachByItself(shut.map((declaration) => () => gateOpenTabs(declaration)));
}

async function gateTabs(standing: readonly StandingTab[], declaration: Declaration): Promise<void> {
  const added = await holdTabs(standing, declaration);
  const found = standing.filter(({ id, url }) => added.includes(id) || sent.get(id) !== url);
  for (const { id, url } of found) sent.set(id, url);
  await Promise.all(found.map(gateTab));
  if (found.length > 0) evictLater(found, declaration);
}

function evictLater(asked: readonly StandingTab[], declaration: Declaration, looks = LOOKS): void {
  setTimeout(() => {
    evict(asked, declaration, looks).catch((error: unknown) => {
      console.error('Pages that stayed could not be thrown away; their tabs stay held.', error);
    });
  }, QUESTION_MILLISECONDS);
}

async function standingTabs(declaration: Declaration, passed: readonly number[]): Promise<StandingTab[]> {
  const tabs = await browser.tabs.query({ url: addressesOf(declaration) });
  return tabs.flatMap(({ id, url, status }) =>
    id === undefined || url === undefined || passed.includes(id) || !isShutBy(url, declaration)
      ? []
      : [{ id, url, isLoading: status === 'loading' }],
  );
}

/** Nobody tells where they stand. */
const NOWHERE = '';

async function hiddenTabs(declaration: Declaration, passed: readonly number[]): Promise<StandingTab[]> {
  const tabs = await hiddenTabsOf(declaration);
  return tabs.flatMap((id) => (passed.includes(id) ? [] : [{ id, url: NOWHERE }]));
}

async function withoutRenewed(tabs: readonly StandingTab[], declaration: Declaration): Promise<StandingTab[]> {
  const left = await Promise.all(
    tabs.map(async (tab) => ((await framingTabs.renewOnce(tab.id, declaration)) === 'over' ? tab : [])),
  );
  return left.flat();
}

async function allStanding(declaration: Declaration): Promise<StandingTab[]> {
  const passed = await passes.list(declaration);
  return [...(await standingTabs(declaration, passed)), ...(await hiddenTabs(declaration, passed))];
}

const holdTabs = (tabs: readonly StandingTab[], declaration: Declaration): Promise<number[]> =>
  holds.keep(
    tabs.map(({ id }) => id),
    declaration,
  );

/**
 * Throws away the pages that stayed. One that still loads may be on its way, or waits for the person's answer, and is
 * looked at again. One that stays all the same stays held.
 */
async function evict(asked: readonly StandingTab[], declaration: Declaration, looks: number): Promise<void> {
  const standing = (await isShutByRules(declaration)) ? await allStanding(declaration) : [];
  const staying = standing.filter(({ id, url }) => asked.some((tab) => tab.id === id && tab.url === url));
  const undecided = staying.filter(({ isLoading }) => isLoading && looks > 1);
  for (const { id } of asked) if (staying.every((tab) => tab.id !== id)) sent.delete(id);
  const decided = staying.filter((tab) => !undecided.includes(tab));
  if (decided.length > 0) {
    await holds.throughLastWords(declaration, async () => {
      const isMeant = await isShutByRules(declaration);
      if (isMeant) await Promise.all(decided.map(discardTab));
      return isMeant;
    });
  }
  if (await isShutByRules(declaration)) await holdTabs(await allStanding(declaration), declaration);
  // The answer may have come in the middle: what was held behind its back is let go.
  if (!(await isShutByRules(declaration))) await holds.releaseAll(declaration);
  if (undecided.length > 0) evictLater(undecided, declaration, looks - 1);
}

async function discardTab({ id, url }: StandingTab): Promise<void> {
  try {
    // Chromium leaves a tab of another id behind, and says which.
    const left = ((await browser.tabs.discard(id)) as Tabs.Tab | undefined) ?? (await browser.tabs.get(id));
    if (left.discarded && left.id !== undefined) return await gateTab({ id: left.id, url });
    // Firefox discards no page that asks, but leaves it when sent away once more while the question stands.
    for (let time = 0; time < 2; time += 1) await gateTab({ id, url });
  } catch (error) {
    console.info('A tab was closed before its page could be thrown away.', error);
  }
}

/**
 * Takes one tab to the gate on the word of the rules alone, which say what was found at the last reconciliation: what
 * slipped by them is on screen already, and reading the record first would leave it there.
 */
export async function gateTabByRules(id: number, address: string, declaration: Declaration): Promise<void> {
  if ((await passes.list(declaration)).includes(id)) return;
  if (await isShutByRules(declaration)) await gateTab({ id, url: address });
}

/** Frames that are being looked at: one that asks the site a hundred things at once is looked at once. */
const looking = new Set<string>();
/** A look of which the browser never answers a call keeps no later one away. */
const LONGEST_LOOK_AT_FRAME = 5000;

/**
 * The same for a tab in which `frame` asked the site for something, and is the site's though nobody tells where it stands.
 * One that holds it in a frame alone is loaded anew first.
 */
export async function gateTabByFrame(id: number, frame: number, declaration: Declaration): Promise<void> {
  const name = `${id} ${frame} ${declaration.id}`;
  if (looking.has(name)) return;
  looking.add(name);
  const overdue = setTimeout(() => looking.delete(name), LONGEST_LOOK_AT_FRAME);
  try {
    const isMeant =
      (await isShutByRules(declaration)) &&
      (await isOfSite(id, frame)) &&
      !(await passes.list(declaration)).includes(id);
    const renewal = isMeant ? await framingTabs.renewOnce(id, declaration) : undefined;
    if (renewal === 'over') await gateTab({ id, url: NOWHERE });
    // The new page may have asked all that it ever asks by the time at which it is known for the new one.
    if (renewal === 'under-way') setTimeout(() => void gateTabByFrame(id, frame, declaration), LAST_WORDS_MILLISECONDS);
  } finally {
    clearTimeout(overdue);
    looking.delete(name);
  }
}

async function gateTab({ id, url }: StandingTab): Promise<void> {
  try {
    await browser.tabs.update(id, { url: gateFor(url) });
  } catch (error) {
    console.info('A tab was closed before it could be taken to the gate.', error);
  }
}

export interface Guard {
  /** A page of the site began to load in a tab, or its document went past the rules, as Firefox's `view-source:` does. */
  readonly onPage: (tab: number, url: string) => unknown;
  /** Something that stands in a frame of a tab (0: in the tab itself) asked the site for something. */
  readonly onAsked: (tab: number, frame: number, url: string) => unknown;
  /** The main document of a tab was asked for; comes before the gate's own page asks where it was to go. */
  readonly onWanted: (tab: number, page: WantedPage) => void;
}

export interface TabGuard {
  /** Listens to the tabs of these sites, and of no others. */
  start(declarations: readonly Declaration[]): void;
  /** To the tabs of these, too. */
  startAlso(declarations: readonly Declaration[]): void;
  stop(): void;
}

/**
 * Listens for pages of sites. One that is open is not listened to at all: its listeners are taken away from the browser too,
 * so that no page anybody browses wakes the background. Each site has listeners of its own, which stay as they are while
 * those of others come and go: an event wakes a background only for a listener that the browser knows again by its place
 * among the first (Chromium) and by its filter (Firefox).
 */
export function guardTabs(guard: Guard): TabGuard {
  const known = new Map<string, SiteListeners>();
  let guarded: readonly Declaration[] = [];
  const start = (declarations: readonly Declaration[]): void => {
    guarded = declarations;
    for (const [id, listeners] of known) {
      if (declarations.some((each) => each.id === id && listeners.urls === namesOf(each))) continue;
      listeners.stop();
      known.delete(id);
    }
    for (const declaration of declarations) {
      const listeners = known.get(declaration.id) ?? listenersOf(declaration, guard);
      known.set(declaration.id, listeners);
      listeners.start();
    }
  };
  return {
    start,
    stop: () => start([]),
    startAlso: (more) => start([...guarded, ...more.filter(({ id }) => !guarded.some((each) => each.id === id))]),
  };
}

const namesOf = (declaration: Declaration): string => addressesOf(declaration).join();

interface SiteListeners {
  readonly urls: string;
  start(): void;
  stop(): void;
}

function listenersOf(declaration: Declaration, guard: Guard): SiteListeners {
  const urls = addressesOf(declaration);
  const onUpdated = (tab: number, change: { status?: string; url?: string }, details: { url?: string }): void => {
    const url = change.url ?? details.url;
    // Chromium tells of every tab.
    const isOwn = url !== undefined && coveredAddress(url, declaration) !== undefined;
    if (isOwn && (change.url !== undefined || change.status === 'loading')) guard.onPage(tab, url);
  };
  const onBeforeRequest = ({ tabId, url, method }: { tabId: number; url: string; method: string }): undefined => {
    if (tabId >= 0) guard.onWanted(tabId, { url, wasSent: !/^(GET|HEAD)$/.test(method) });
    return undefined;
  };
  const onAsked = (request: { tabId: number; frameId: number; type: string; url: string }): undefined => {
    if (request.tabId >= 0 && request.type !== 'main_frame') guard.onAsked(request.tabId, request.frameId, request.url);
    return undefined;
  };
  const onResponseStarted = ({ tabId, url }: { tabId: number; url: string }): void => {
    if (tabId >= 0) guard.onPage(tabId, url);
  };
  const filter = { urls, types: ['main_frame' as const] };
  const { onUpdated: updated } = browser.tabs;
  const { onBeforeRequest: requested, onResponseStarted: received } = browser.webRequest;
  return {
    urls: urls.join(),
    start() {
      if (!updated.hasListener(onUpdated)) listenToTabs(onUpdated, urls);
      if (!requested.hasListener(onBeforeRequest)) requested.addListener(onBeforeRequest, filter);
      if (!requested.hasListener(onAsked)) requested.addListener(onAsked, { urls });
      if (!received.hasListener(onResponseStarted)) received.addListener(onResponseStarted, filter);
    },
    stop() {
      updated.removeListener(onUpdated);
      requested.removeListener(onBeforeRequest);
      requested.removeListener(onAsked);
      received.removeListener(onResponseStarted);
    },
  };
}

/**
 * Firefox wakes the background for every update of every tab, and once listened to goes on so for ever (Mozilla bug
 * 1899767), unless it is told which are meant. Chromium and Firefox for Android take no such filter (1713819).
 */
export function listenToTabs(
  onUpdated: Parameters<typeof browser.tabs.onUpdated.addListener>[0],
  urls: string[],
): void {
  try {
    browser.tabs.onUpdated.addListener(onUpdated, { urls, properties: ['status', 'url'] });
  } catch {
    browser.tabs.onUpdated.addListener(onUpdated);
  }
}
