// Gates outlive Assent: a browser that loads an extension anew, as for an update or to let it into private windows, closes
// all of its tabs. So the gates that stand are kept, with their places, and opened again when Assent is back. Those of
// private windows are not: nothing of a private window is written down.
import * as v from 'valibot';
import browser from 'webextension-polyfill';
import { coveredAddress } from '../declaration/covered.ts';
import { isFirefox } from '../platform/firefox.ts';
import { eachByItself, inTurn } from '../platform/in-turn.ts';
import { SENT } from '../platform/messages.ts';
import type { FindAgreement } from './find-agreement.ts';
import { gateAddress } from './tabs.ts';
import { type WaitingGate, waitingGates } from './waiting-gates.ts';

const KEPT = 'gates';
/** In the session's storage, which ends when Assent is unloaded: the gates of before are back, or were none. */
const ARE_BACK = 'gatesAreBack';

const MOST_GATES = 200;
/** Of all addresses together, in characters. */
const MOST_ADDRESSES = 1_000_000;

const place = v.pipe(v.number(), v.safeInteger());
const keptGate = v.object({
  windowId: place,
  index: v.pipe(place, v.minValue(0)),
  isActive: v.boolean(),
  isPinned: v.boolean(),
  wanted: v.nullable(v.string()),
  wasSent: v.boolean(),
});
type KeptGate = v.InferOutput<typeof keptGate>;
const keptGates = v.pipe(v.array(keptGate), v.maxLength(MOST_GATES));

/**
 * A closed tab is heard of also when it was Assent's being unloaded that closed it: the background is gone a moment
 * later, and with it the wish to forget the tab.
 */
const UNLOADED_MILLISECONDS = 2000;

export interface GateKeeper {
  /** Opens again what was closed with Assent. Does nothing but once in the time for which Assent is loaded. */
  restore(): Promise<void>;
  /** Gates came, went or moved: what is kept follows a moment later. */
  note(): void;
  /** The browser starts: which tabs it opens again is between it and the person. */
  forget(): Promise<void>;
}

/** Listens to tabs as long as gates are kept, so that no tab anybody opens or moves wakes the background after that. */
export function keepGates(find: FindAgreement): GateKeeper {
  const turn = inTurn();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isForgotten = false;
  const inOrder = (work: () => Promise<void>): Promise<void> =>
    turn(work).catch((error: unknown) => console.error('The waiting gates could not be kept.', error));
  const note = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void inOrder(keep), UNLOADED_MILLISECONDS);
  };
  const tabs = listeners(note);
  async function keep(): Promise<void> {
    if (!(await areBack())) return;
    const gates = withinBounds((await waitingGates(find)).filter(({ isPrivate }) => !isPrivate));
    if (gates.length > 0) tabs.start();
    else tabs.stop();
    const { [KEPT]: stored } = await browser.storage.local.get(KEPT);
    if (JSON.stringify(stored ?? []) === JSON.stringify(gates)) return;
    await (gates.length > 0 ? browser.storage.local.set({ [KEPT]: gates }) : browser.storage.local.remove(KEPT));
  }
  tabs.start();
  return {
    note,
    restore: () =>
      inOrder(async () => {
        if (!(await areBack())) await openAll(find, () => isForgotten);
        await browser.storage.session.set({ [ARE_BACK]: true });
        await keep();
      }),
    forget() {
      isForgotten = true;
      return inOrder(() => browser.storage.local.remove(KEPT));
    },
  };
}

const areBack = async (): Promise<boolean> => ARE_BACK in (await browser.storage.session.get(ARE_BACK));

function withinBounds(gates: readonly WaitingGate[]): KeptGate[] {
  let room = MOST_ADDRESSES;
  const kept = gates.filter(({ wanted }) => {
    room -= wanted?.length ?? 0;
    return room >= 0;
  });
  return kept.slice(0, MOST_GATES).map(({ windowId, index, isActive, isPinned, wanted, wasSent }) => ({
    windowId,
    index,
    isActive,
    isPinned,
    wanted,
    wasSent,
  }));
}

type Addressed = KeptGate & { readonly url: string };

/**
 * What still stands at the first look may be about to be closed with the Assent of before: it is looked for once more.
 * @throws where one could not be opened: all stay kept, and the next start of the background tries again
 */
async function openAll(find: FindAgreement, isCalledOff: () => boolean): Promise<void> {
  const { [KEPT]: stored } = await browser.storage.local.get(KEPT);
  const parsed = v.safeParse(keptGates, stored ?? []);
  if (!parsed.success) return console.error('The gates that were kept are not of their shape.', parsed.issues);
  const addressed = await Promise.all(
    parsed.output.map(async (gate) => ({ ...gate, url: await addressOf(gate, find) })),
  );
  const gates = addressed.toSorted((a, b) => a.index - b.index);
  const stillThere = await openMissing(gates, find, isCalledOff);
  if (stillThere.length === 0) return;
  await pause(UNLOADED_MILLISECONDS);
  await openMissing(stillThere, find, isCalledOff);
}

/**
 * From left to right, so that each finds its place. One that the browser has brought back itself is not opened twice.
 * Gives those back that stand.
 */
async function openMissing(
  gates: readonly Addressed[],
  find: FindAgreement,
  isCalledOff: () => boolean,
): Promise<Addressed[]> {
  const present = await Promise.all((await waitingGates(find)).map((gate) => addressOf(gate, find)));
  const missing = gates.filter(({ url }) => {
    const at = present.indexOf(url);
    if (at >= 0) present.splice(at, 1);
    return at < 0;
  });
  const windows = new Map<number, number>();
  await eachByItself(missing.map((gate) => async () => isCalledOff() || (await openGate(gate, windows))));
  return gates.filter((gate) => !missing.includes(gate));
}

/** What was kept is parsed again before it is followed. */
async function addressOf(
  { wanted, wasSent }: Pick<KeptGate, 'wanted' | 'wasSent'>,
  find: FindAgreement,
): Promise<string> {
  const declaration = wanted === null ? undefined : await find(wanted);
  const address = declaration && wanted !== null ? coveredAddress(wanted, declaration)?.href : undefined;
  return `${gateAddress()}${wasSent ? SENT : ''}${address === undefined ? '' : `#${address}`}`;
}

const TRIES = 10;
const BETWEEN_TRIES_MILLISECONDS = 300;

/**
 * In its window, or in one that takes the place of a window which was closed with the last of its tabs. While a person
 * drags a tab, and while it closes tabs, Chromium opens none.
 */
async function openGate(gate: Addressed, windows: Map<number, number>): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await openOnce(gate, windows);
    } catch (error) {
      if (tries === TRIES) throw error;
      await pause(BETWEEN_TRIES_MILLISECONDS);
    }
  }
}

async function openOnce(gate: Addressed, windows: Map<number, number>): Promise<void> {
  const { url, index, isActive: active, isPinned: pinned } = gate;
  const windowId = windows.get(gate.windowId) ?? gate.windowId;
  if (await isWindow(windowId)) return void (await browser.tabs.create({ windowId, index, url, active, pinned }));
  if (browser.windows === undefined) return void (await browser.tabs.create({ url, active })); // as on Android
  const window = await browser.windows.create({ url, focused: active });
  if (window.id !== undefined) windows.set(gate.windowId, window.id);
  const tab = window.tabs?.[0]?.id;
  if (pinned && tab !== undefined) await pin(tab);
}

/** The gate stands already: that it is not pinned is no reason to open it again. */
async function pin(tab: number): Promise<void> {
  try {
    await browser.tabs.update(tab, { pinned: true });
  } catch (error) {
    console.info('A gate that was pinned could not be pinned again.', error);
  }
}

async function isWindow(id: number): Promise<boolean> {
  try {
    return (await browser.windows?.get(id))?.id === id;
  } catch {
    return false;
  }
}

const pause = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));

/** Whatever moves tabs, or may. */
function listeners(work: () => void): { start(): void; stop(): void } {
  const { onCreated, onRemoved, onMoved, onAttached, onActivated, onUpdated } = browser.tabs;
  // Firefox for Android does not know all of them: there no tab can be moved.
  const events = [onCreated, onRemoved, onMoved, onAttached, onActivated].filter((event) => event !== undefined) as {
    addListener(listener: () => void): void;
    removeListener(listener: () => void): void;
    hasListener(listener: () => void): boolean;
  }[];
  // What a gate says when it is left may come before its tab has another address, or never.
  const onChanged = (_tab: number, change: { pinned?: boolean; status?: string }): void => {
    if (change.pinned !== undefined || change.status === 'complete') work();
  };
  return {
    start() {
      for (const event of events) if (!event.hasListener(work)) event.addListener(work);
      if (onUpdated.hasListener(onChanged)) return;
      try {
        onUpdated.addListener(onChanged, { properties: ['pinned'] });
      } catch {
        // Chromium takes no filter, and wakes the background for every tab all the same as long as the site is shut.
        if (!isFirefox()) onUpdated.addListener(onChanged);
      }
    },
    stop() {
      for (const event of events) event.removeListener(work);
      onUpdated.removeListener(onChanged);
    },
  };
}
