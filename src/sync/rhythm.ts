// When to look at a track again. Slow by nature: an amendment binds five days after its notice, so a reading every
// few hours is enough, and the licensor's server is not ours to burden. The figures are written down in README.
import type { Instant } from '../agreement/vocabulary.ts';
import type { Watch } from '../agreement/watch.ts';

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
const FIRST_RETRY = 10 * MINUTE;
const LONGEST_RETRY = 12 * HOUR;
/** A server may send the same ETag with other bytes: now and then the page is asked for whole. */
const WHOLE_EVERY = 3 * DAY;

/**
 * The moment of the next look; 0 for a track never tried. `jitter` (0 to 1, drawn once per track and install) spreads
 * the looks of many people over time.
 */
export function nextLook(watch: Watch | undefined, isPending: boolean, jitter: number, now: Instant): Instant {
  if (watch?.lastTriedAt === undefined) return 0;
  // A clock that was set back must not silence the watch until it has caught up.
  const tried = Math.min(watch.lastTriedAt, now);
  return Math.max(tried + spread(pause(watch, isPending, now), jitter), watch.notBefore ?? 0);
}

function pause(watch: Watch, isPending: boolean, now: Instant): number {
  if (watch.failure) return Math.min(FIRST_RETRY * 2 ** (watch.failure.count - 1), LONGEST_RETRY);
  if (watch.candidate) return CONFIRM;
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
