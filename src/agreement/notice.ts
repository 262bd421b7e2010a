// When was a new text posted? A stated date is believed only where our own readings do not contradict it.
import type { Day, Instant, StatedDate } from './vocabulary.ts';

/** When the words were posted, as an interval of days in the licensor's zone, and what that rests on. */
export interface Notice {
  readonly earliest: Day;
  readonly latest: Day;
  /**
   * `stated`: the document's own date. `interval`: between two readings. `backdated`: the document states a day on
   * which we still read the old words, so the interval counts instead.
   */
  readonly basis: 'stated' | 'interval' | 'backdated';
  readonly notBefore?: Instant;
  readonly seen: Instant;
  readonly stated?: StatedDate;
}
