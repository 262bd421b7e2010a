// The moment that everything is judged by: the clock of this computer, held against what was believed before and against
// the licensor's server. The background keeps what is remembered of it in extension storage; the screens, and private
// windows, work it out from there and write nothing.
import * as v from 'valibot';
import browser from 'webextension-polyfill';
import { firstTimekeeping, onDate, onReading, type Timekeeping } from './agreement/believed-time.ts';
import type { Entry } from './agreement/entry.ts';
import type { Instant } from './agreement/vocabulary.ts';
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

export const storedTimekeeping: TimekeepingStore = {
  async read() {
    const parsed = v.safeParse(stored, (await browser.storage.local.get(KEY))[KEY]);
    return parsed.success ? parsed.output : undefined;
  },
  write: (keeping) => browser.storage.local.set({ [KEY]: keeping }),
};

export interface TimeRead {
  /** What the clock of this computer shows. */
  readonly local: Instant;
  readonly keeping: Timekeeping;
}

/** For whoever only reads. `entries` is asked where nothing is remembered yet. */
export async function readTime(entries: () => Promise<readonly Entry[]> = async () => []): Promise<TimeRead> {
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
  entries: () => Promise<readonly Entry[]>,
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
    doubtedSince: () => keeping(async () => ((await store.read()) ?? latest)?.doubtedSince),
  };
}
