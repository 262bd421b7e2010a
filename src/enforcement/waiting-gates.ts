// Gates in which somebody waits: where they stand and where they were going, and taking them there once the way is free.
import browser, { type Tabs } from 'webextension-polyfill';
import { coveredAddress, hostsFrom } from '../declaration/covered.ts';
import type { Declaration } from '../declaration/declaration.ts';
import { RELEASED, SENT } from '../platform/messages.ts';
import { areShutting, shutDomains } from '../platform/shut-domains.ts';
import type { FindAgreement } from './find-agreement.ts';
import { addressesOf, gateAddress, listenToTabs } from './tabs.ts';

export interface WaitingGate {
  readonly id: number;
  readonly windowId: number;
  readonly index: number;
  readonly isActive: boolean;
  readonly isPinned: boolean;
  readonly isPrivate: boolean;
  /** When its tab was last in front, in milliseconds since the epoch; 0 where the browser does not say. */
  readonly lastAccessed: number;
  /** Where it leads, parsed anew; null where it was opened for its own sake. */
  readonly wanted: string | null;
  /** What stands in its address, whoever wrote it. */
  readonly address: string;
  /** The agreement of that address. */
  readonly declaration?: Declaration;
  /** Something was sent on the way, and did not arrive. */
  readonly wasSent: boolean;
}

/** Every gate that this background sees, also in a tab that the browser has not loaded again yet. */
export async function waitingGates(find: FindAgreement): Promise<WaitingGate[]> {
  const tabs = await browser.tabs.query({ url: `${gateAddress()}*` });
  return (await Promise.all(tabs.map((tab) => gateIn(tab, find)))).flatMap((gate) => gate ?? []);
}

async function gateIn(tab: Tabs.Tab, find: FindAgreement): Promise<WaitingGate | undefined> {
  const { id, windowId, url } = tab;
  if (id === undefined || windowId === undefined || url === undefined || !URL.canParse(url)) return undefined;
  const { search, hash } = new URL(url);
  const address = hash.slice(1);
  const declaration = address === '' ? undefined : await find(address);
  const wanted = declaration && coveredAddress(address, declaration)?.href;
  return {
    id,
    windowId,
    index: tab.index,
    isActive: tab.active,
    isPinned: tab.pinned,
    isPrivate: tab.incognito,
    lastAccessed: tab.lastAccessed ?? 0,
    address,
    ...(declaration && wanted !== undefined ? { wanted, declaration } : { wanted: null }),
    wasSent: search === SENT,
  };
}

/** So many pages of the site load at once: more would keep each other, and the one in front, from being drawn. */
const AT_A_TIME = 6;
/** So long the next ones wait for a page that does not come, or for a gate that the browser has frozen. */
const PATIENCE_MILLISECONDS = 1000;

let isReleasing = false;
/** Called for while gates were sent on: one may have come back, or come into being, after it was told. */
let isCalledAgain = false;

/**
 * Sends the gates of open sites on, the one in front first, and ends when the last one has left. Each is told
 * to leave in place of itself: a gate that stayed in the history of its tab would be in the way of Back. One that has
 * nowhere to go, or says that something was sent, stays.
 */
export async function releaseGates(find: FindAgreement): Promise<void> {
  isCalledAgain = isReleasing;
  if (isReleasing) return;
  isReleasing = true;
  const tried = new Set<number>();
  try {
    for (;;) {
      const gates = await onlyFree((await waitingGates(find)).filter(({ id }) => !tried.has(id)));
      const front = await frontFirst(gates);
      const next = front.slice(0, tried.size === 0 ? 1 : AT_A_TIME);
      if (next.length === 0) {
        if (!isCalledAgain) return;
        isCalledAgain = false;
        tried.clear();
        continue;
      }
      for (const { id } of next) tried.add(id);
      await Promise.all(next.map(release));
    }
  } finally {
    isReleasing = false;
  }
}

/** Those whose site is open; one that was opened for its own sake waits for none. */
async function onlyFree(gates: readonly WaitingGate[]): Promise<WaitingGate[]> {
  if (gates.length === 0) return [];
  const rules = await browser.declarativeNetRequest.getDynamicRules();
  const domains = shutDomains(rules);
  return gates.filter(({ declaration, address }) => {
    if (declaration) return !areShutting(rules, declaration);
    // Of an agreement that was taken out since.
    return address === '' ? rules.length === 0 : !hostsFrom(address).some((host) => domains.includes(host));
  });
}

async function frontFirst(gates: readonly WaitingGate[]): Promise<WaitingGate[]> {
  if (gates.length < 2) return [...gates];
  // Firefox for Android has no windows.
  const focused = (await browser.windows?.getAll())?.find((window) => window.focused)?.id;
  const rank = ({ isActive, windowId }: WaitingGate): number => (isActive ? (windowId === focused ? 2 : 1) : 0);
  return gates.toSorted((a, b) => rank(b) - rank(a) || b.lastAccessed - a.lastAccessed);
}

/** Resolves when the page of the site has loaded, the gate stays, or neither was heard of in time. */
async function release({ id, declaration }: WaitingGate): Promise<void> {
  const { onUpdated } = browser.tabs;
  let onLoaded: (tab: number, change: { status?: string }) => void = () => undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const loaded = new Promise<void>((done) => {
    onLoaded = (tab, { status }) => {
      if (tab === id && status === 'complete') done();
    };
    timer = setTimeout(done, PATIENCE_MILLISECONDS);
  });
  if (declaration) listenToTabs(onLoaded, addressesOf(declaration));
  try {
    const leaves = browser.tabs.sendMessage(id, RELEASED).catch((error: unknown) => {
      console.info('A gate could not be told that the way is free; it finds that out when it is looked at.', error);
      return false;
    });
    await Promise.race([leaves.then((isLeaving) => (isLeaving ? loaded : undefined)), loaded]);
  } finally {
    clearTimeout(timer);
    onUpdated.removeListener(onLoaded);
  }
}
