// When to look at a track again. Slow by nature: an amendment binds five days after its notice, so a reading every
// few hours is enough, and the licensor's server is not ours to burden. The load is worked out in docs/rhythm.md.

import type { UnmodifiedSince, Watch } from '../record/watch.ts';
import type { Instant } from '../words/vocabulary.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Between the two equal readings that a new text needs. */
const CONFIRM = 5 * MINUTE;
const USUAL = 8 * HOUR;
/** While an amendment is pending it may still be changed or withdrawn. */
const NOTICE = 4 * HOUR;
/** A text that has not changed for a month is not about to. */
const QUIET = 12 * HOUR;
const QUIET_AFTER = 30 * DAY;
/** After failures: 10 minutes, half an hour, an hour and a half … A server that is down is not to be hammered. */
const FIRST_RETRY = 10 * MINUTE;
const RETRY_FACTOR = 3;
const LONGEST_RETRY = 12 * HOUR;
/** What the licensor asks for by Retry-After is obeyed up to here: a longer silence could hide a notice to its end. */
const LONGEST_SILENCE = 2 * DAY;
/** A server may say that a page is as it was though it is not: now and then the page is asked for whole. */
const WHOLE_EVERY = 3 * DAY;
/** Those who were told to come back at the same moment come within this much after it. */
const RETURN_WITHIN = HOUR;
/** After sleep or a restart a track waits for its own moment of this cycle, at which it was read last. */
const CYCLE = 30 * MINUTE;
/** An alarm may be this late and is still in time. */
const IN_TIME = 2 * MINUTE;
/** What is overdue by more is read at once: a browser that is only ever open for minutes must not miss a notice. */
const LONGEST_OVERDUE = 12 * HOUR;

/**
 * The moment of the next look; 0 for a track never tried. `jitter` (0 to 1, drawn once per track and install) spreads
 * the looks of many people over time.
 */
export function nextLook(watch: Watch | undefined, isPending: boolean, jitter: number, now: Instant): Instant {
  if (watch?.lastTriedAt === undefined) return 0;
  const { lastTriedAt: tried, notBefore = 0 } = watch;
  // The clock was set back: how long ago that was cannot be told. Looking once puts it right.
  if (tried > now) return now;
  const due = tried + spread(pause(watch, isPending, now), jitter);
  const silence = Math.min(notBefore - tried, LONGEST_SILENCE);
  if (silence > 0) return Math.max(due, tried + silence + Math.round(jitter * RETURN_WITHIN));
  return watch.failure || watch.candidate ? due : afterAbsence(due, tried, now);
}

/**
 * A look that was slept through. When many come back at one moment (a power cut, the start of work), their looks must
 * not all fall on it, nor all the tracks of one person.
 */
function afterAbsence(due: Instant, tried: Instant, now: Instant): Instant {
  const overdue = now - due;
  if (overdue <= IN_TIME || overdue > LONGEST_OVERDUE) return due;
  const late = (now - tried) % CYCLE;
  return late <= IN_TIME ? now : now + CYCLE - late;
}

const retry = (count: number): number => Math.min(FIRST_RETRY * RETRY_FACTOR ** (count - 1), LONGEST_RETRY);

function pause(watch: Watch, isPending: boolean, now: Instant): number {
  if (watch.failure) return retry(watch.failure.count);
  // A reading that the next one did not confirm is no reason to ask ever more often.
  if (watch.candidate)
    return watch.unconfirmed && watch.unconfirmed.count > 1 ? retry(watch.unconfirmed.count - 1) : CONFIRM;
  if (isPending) return NOTICE;
  return watch.unchangedSince !== undefined && now - watch.unchangedSince > QUIET_AFTER ? QUIET : USUAL;
}

/** A quarter either way. */
const spread = (milliseconds: number, jitter: number): number => Math.round(milliseconds * (0.75 + jitter / 2));

/** Whether a look may be conditional, or is due to ask for the page whole. */
export const mayBeConditional = (watch: Watch, now: Instant): boolean =>
  watch.candidate === undefined &&
  watch.lastWholeAt !== undefined &&
  now - watch.lastWholeAt < WHOLE_EVERY &&
  now >= watch.lastWholeAt;

/**
 * What a later look may ask whether the page is as it was since: the beginning of the day, in UTC, on which it was read
 * whole. Only where the server says that the page is older, and agrees that the day has begun: what changes afterwards is
 * then newer than it, by the server's own clock. All the server can choose is whether it is asked so.
 */
export function unmodifiedSince(
  page: { readonly url: string; readonly lastModified?: Instant; readonly serverTime?: Instant },
  now: Instant,
): UnmodifiedSince | undefined {
  const { url, lastModified, serverTime } = page;
  const day = now - (now % DAY);
  const isOlder = lastModified !== undefined && lastModified <= day;
  return isOlder && serverTime !== undefined && serverTime >= day ? { url, day } : undefined;
}
