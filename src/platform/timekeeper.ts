// The moment that everything is judged by: the clock of this computer, held against what was believed before and against
// the licensor's server. The background keeps what is remembered of it in extension storage; the screens, and private
// windows, work it out from there and write nothing.
import * as v from 'valibot';
import browser from 'webextension-polyfill';
import { firstTimekeeping, onDate, onReading, type Timekeeping } from '../record/believed-time.ts';
import { EMPTY_HISTORY, type History } from '../record/history.ts';
import type { Instant } from '../words/vocabulary.ts';
import { now as readClock } from './clock.ts';
import { inTurn } from './in-turn.ts';

const KEY = 'timekeeping';
const instant = v.pipe(v.number(), v.safeInteger());
const stored: v.GenericSchema<unknown, Timekeeping> = v.object({
  believed: instant,
  shift: instant,
  basis: v.exactOptional(v.picklist(['record', 'server'])),
  before: v.exactOptional(instant),
  doubtedSince: v.exactOptional(instant),
  claimed: v.exactOptional(instant),
  refused: v.exactOptional(v.object({ server: instant, local: instant })),
  ranAhead: v.exactOptional(v.object({ until: instant, found: instant })),
});

/** Where it is kept; what is not of its shape counts as nothing, and the record tells the time. */
export interface TimekeepingStore {
  read(): Promise<Timekeeping | undefined>;
  write(keeping: Timekeeping): Promise<void>;
}

/**
 * What is kept for longer than the session is behind by so much at most. Writing each reading down would wear the disk, and
 * wake whoever listens to extension storage, at every wake at which nothing has happened.
 */
const BEHIND_MILLISECONDS = 60_000;

/**
 * Each reading is kept in the storage of the session, which is memory and outlives the background; what matters of it also
 * in the one that outlives the browser. After that has ended, the latest moment that may have been judged by counts.
 */
export const storedTimekeeping: TimekeepingStore = {
  async read() {
    const [session, lasting] = await Promise.all([readFrom('session'), readFrom('local')]);
    return session ?? (lasting && { ...lasting, believed: lasting.believed + BEHIND_MILLISECONDS });
  },
  async write(keeping) {
    const lasting = await readFrom('local');
    // First what lasts: a background that is ended in between must not leave the session ahead of it by more.
    if (!lasting || isNews(lasting, keeping)) await browser.storage.local.set({ [KEY]: keeping });
    await browser.storage.session.set({ [KEY]: keeping });
  },
};

async function readFrom(area: 'session' | 'local'): Promise<Timekeeping | undefined> {
  const parsed = v.safeParse(stored, (await browser.storage[area].get(KEY))[KEY]);
  return parsed.success ? parsed.output : undefined;
}

function isNews({ believed: earlier, ...known }: Timekeeping, { believed, ...next }: Timekeeping): boolean {
  const isNear = believed >= earlier && believed - earlier <= BEHIND_MILLISECONDS;
  return !isNear || JSON.stringify(Object.entries(known).sort()) !== JSON.stringify(Object.entries(next).sort());
}

export interface TimeRead {
  /** What the clock of this computer shows. */
  readonly local: Instant;
  readonly keeping: Timekeeping;
}

/** For whoever only reads. `entries` is asked where nothing is remembered yet. */
export async function readTime(entries: () => Promise<History> = async () => EMPTY_HISTORY): Promise<TimeRead> {
  const [local, known] = await Promise.all([readClock(), storedTimekeeping.read()]);
  return { local, keeping: known ? onReading(known, local) : firstTimekeeping(await entries(), local) };
}

export interface Timekeeper {
  /** The moment to judge by. Whatever follows from it, a clock set back later does not undo. */
  now(): Promise<Instant>;
  /** The licensor's server has just said what time it is. */
  hear(server: Instant): Promise<void>;
  /** Since when the clock is in doubt, and the licensor's server is to be asked; undefined where it is not. */
  doubtedSince(): Promise<Instant | undefined>;
}

/** The one writer. A moment is kept before it is given out: a background that is ended remembers what it judged by. */
export function createTimekeeper(
  store: TimekeepingStore,
  readLocal: () => Promise<Instant>,
  entries: () => Promise<History>,
): Timekeeper {
  const keeping = inTurn();
  let latest: Timekeeping | undefined;
  const keep = (update: (known: Timekeeping, local: Instant) => Timekeeping): Promise<Timekeeping> =>
    keeping(async () => {
      const known = (await store.read()) ?? latest;
      const local = await readLocal();
      const next = known ? update(known, local) : update(firstTimekeeping(await entries(), local), local);
      latest = next;
      try {
        await store.write(next);
      } catch (error) {
        // Remembered here as long as the background runs; the next reading tries again.
        console.error('What is believed of the time could not be kept.', error);
      }
      return next;
    });
  return {
    now: async () => (await keep(onReading)).believed,
    hear: async (server) => void (await keep((known, local) => onDate(known, local, server))),
    // What was kept last is known: nobody else writes it.
    doubtedSince: () => keeping(async () => (latest ?? (await store.read()))?.doubtedSince),
  };
}
