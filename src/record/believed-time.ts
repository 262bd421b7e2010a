// Which moment it is, as far as that can be known. The clock of a computer can be wrong, or set on purpose; a licensor's
// server can be wrong or lie. Neither is believed alone against the other and against what was believed before.
// The trust model, with the reasons for its bounds, is docs/time.md.

import type { Instant } from '../words/vocabulary.ts';
import type { History } from './history.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** Clocks are corrected by so much every day: neither a contradiction nor worth a word. */
export const TOLERANCE = 2 * MINUTE;
/** What the licensor may take back from a clock that shows no fault of its own. */
const MOST_TAKEN_BACK = 2 * DAY;
/** A clock that went on by more than this may have been set on; nobody was there to see it. */
const ABSENCE = 2 * DAY;
/**
 * How far ahead of the clock a `Date` can be true: the look passed the browser's check of the certificate by that clock,
 * and no public certificate is valid for longer than 398 days.
 */
const MOST_AHEAD = 400 * DAY;
/** So long the person is told that the clock had run ahead. */
const TOLD_FOR = 7 * DAY;

/** What is remembered from one reading of the clock to the next. Times in milliseconds. */
export interface Timekeeping {
  /** The latest moment that was believed: it is never earlier than that again, unless a witness takes it back. */
  readonly believed: Instant;
  /** What is added to the clock of this computer; 0 for a clock that nothing contradicts. */
  readonly shift: number;
  /** What the shift rests on: a later moment that stands in the record, or the licensor's server. */
  readonly basis?: 'record' | 'server';
  /** What was believed before the clock went on by more than a short absence; until a witness confirms the time. */
  readonly before?: Instant;
  /** What was believed when the clock went back or leapt; until a witness confirms or corrects the time. */
  readonly doubtedSince?: Instant;
  /** By how much a `Date` differed from the clock, when only one look has found it so. */
  readonly claimed?: number;
  /** The last `Date` was too far off to be believed. */
  readonly refused?: { readonly server: Instant; readonly local: Instant };
  /** The clock had run ahead: what was believed wrongly, and the moment at which that was found. */
  readonly ranAhead?: { readonly until: Instant; readonly found: Instant };
}

/** Where nothing is remembered: the record itself tells how late it is at least. */
export function firstTimekeeping(entries: History, local: Instant): Timekeeping {
  const recorded = entries.flatMap(({ at, fact }) => (fact.type === 'textSeen' ? [at, fact.seen] : [at]));
  return onReading({ believed: recorded.reduce((a, b) => Math.max(a, b), 0) || local, shift: 0 }, local);
}

/** The clock was read and shows `local`. The result's `believed` is the moment to judge by; it never goes back. */
export function onReading(known: Timekeeping, local: Instant): Timekeeping {
  const { believed, shift, basis } = known;
  const told = local + shift;
  const isBack = told < believed - TOLERANCE;
  const isLeap = told - believed > ABSENCE;
  // A clock that was set back and has come to show what is believed, or more, was put right, as far as can be seen.
  const isPutRight = shift > 0 && local >= believed - TOLERANCE && (basis === 'record' || isLeap);
  if (!isBack && !isLeap && !isPutRight) return { ...known, believed: Math.max(believed, told) };
  const { basis: _, claimed: __, ...kept } = known;
  const next = isBack || isPutRight ? Math.max(believed, local) : told;
  const doubted = {
    ...kept,
    believed: next,
    doubtedSince: known.doubtedSince ?? believed,
    ...(isLeap && { before: known.before ?? believed }),
  };
  if (isLeap && !isPutRight) return { ...doubted, shift, ...(basis && { basis }) };
  return next - local > TOLERANCE ? { ...doubted, shift: next - local, basis: 'record' } : { ...doubted, shift: 0 };
}

/** An answer of the licensor's server came with the moment `server` while the clock showed `local`. */
export function onDate(before: Timekeeping, local: Instant, server: Instant): Timekeeping {
  const known = onReading(before, local);
  const { believed, shift, ranAhead } = known;
  const told = ranAhead && { ranAhead };
  const off = server - local;
  if (Math.abs(off) <= TOLERANCE)
    return corrected(known, believed - local > TOLERANCE ? local : Math.max(believed, local), { shift: 0 });
  // The clock is wrong by as much as is known already: the server confirms it.
  if (Math.abs(server - believed) <= TOLERANCE) return { believed, shift, basis: 'server', ...told };
  // One answer may come from somebody's cache: two looks must find the same.
  if (known.claimed === undefined || Math.abs(known.claimed - off) > TOLERANCE) return { ...known, claimed: off };
  if (!isPlausible(known, local, server)) {
    const { doubtedSince: _, ...kept } = known;
    return { ...kept, refused: { server, local } };
  }
  return corrected(known, server, { shift: off, basis: 'server' });
}

function isPlausible({ believed, before }: Timekeeping, local: Instant, server: Instant): boolean {
  return server > believed
    ? server <= Math.max(local + MOST_AHEAD, believed + ABSENCE)
    : server >= local - MOST_TAKEN_BACK || (before !== undefined && server >= before - TOLERANCE);
}

function corrected(
  { believed, ranAhead }: Timekeeping,
  next: Instant,
  by: Pick<Timekeeping, 'shift' | 'basis'>,
): Timekeeping {
  const found = believed - next > TOLERANCE ? { until: believed, found: next } : ranAhead;
  return { believed: next, ...by, ...(found && { ranAhead: found }) };
}

/**
 * The moment at which a page was read: what the server said, unless that is later than what is believed. A clock that
 * runs ahead leaves no trace in what is recorded of a look; and what was read the earlier binds the earlier.
 */
export function momentOfReading(believed: Instant, server: Instant | undefined): Instant {
  return server !== undefined && believed - server > TOLERANCE ? server : believed;
}

/** What the person is to be told of the clock. */
export type ClockNotice =
  /** The clock shows less than is believed. */
  | {
      readonly kind: 'behind';
      readonly basis: 'record' | 'server';
      readonly local: Instant;
      readonly believed: Instant;
    }
  /** The clock shows more than the server lets believe. */
  | { readonly kind: 'ahead'; readonly local: Instant; readonly believed: Instant }
  /** The clock had run ahead up to `until`, and is right again, or known to be wrong. */
  | { readonly kind: 'ran-ahead'; readonly until: Instant; readonly believed: Instant }
  /** The server's time is not believed. */
  | { readonly kind: 'refused'; readonly server: Instant; readonly local: Instant };

/** Undefined for a clock that nothing contradicts. */
export function clockNotice(
  { believed, shift, basis, refused, ranAhead }: Timekeeping,
  local: Instant,
): ClockNotice | undefined {
  if (refused) return { kind: 'refused', ...refused };
  if (shift > TOLERANCE) return { kind: 'behind', basis: basis ?? 'record', local, believed };
  if (shift < -TOLERANCE) return { kind: 'ahead', local, believed };
  const isNews = ranAhead && believed - ranAhead.found < TOLD_FOR;
  return isNews ? { kind: 'ran-ahead', until: ranAhead.until, believed } : undefined;
}
