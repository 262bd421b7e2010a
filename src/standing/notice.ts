// When was a new text posted? A stated date is believed only where our own readings do not contradict it.
import type { AmendmentRule } from '../declaration/declaration.ts';
import { type Days, possibleDays } from '../words/stated-days.ts';
import type { Day, Instant, StatedDate } from '../words/vocabulary.ts';
import { dayOf } from './effective.ts';

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

interface Sighting {
  /** The last moment at which the old words were still read; absent for the first text of a track. */
  readonly notBefore?: Instant | undefined;
  /** The first moment at which the new words were read. */
  readonly seen: Instant;
  readonly statedDate?: StatedDate | undefined;
}

/** Undefined: nothing tells when it was posted (a first text without a date), so it counts as in force. */
export function noticeOf({ notBefore, seen, statedDate }: Sighting, rule: AmendmentRule): Notice | undefined {
  const stated = statedDate && { stated: statedDate };
  // The date from which words are to apply says nothing about the day on which they were posted.
  const days = statedDate && statedDate.role !== 'effective' ? possibleDays(statedDate, rule.timeZone) : [];
  if (notBefore === undefined) {
    const believed = within(days, '0000-01-01', dayOf(seen, rule.timeZone));
    return believed && { ...believed, basis: 'stated', seen, ...stated };
  }
  // A clock that was set back between the two readings tells only that it was between them, whichever came first.
  const firstDay = dayOf(Math.min(notBefore, seen), rule.timeZone);
  const lastDay = dayOf(Math.max(notBefore, seen), rule.timeZone);
  const believed = within(days, firstDay, lastDay);
  if (believed) return { ...believed, basis: 'stated', notBefore, seen, ...stated };
  const isBackdated = days.length > 0 && days.every(({ latest }) => latest < firstDay);
  return {
    earliest: firstDay,
    latest: lastDay,
    basis: isBackdated ? 'backdated' : 'interval',
    notBefore,
    seen,
    ...stated,
  };
}

/** What of these days lies between two days, as one interval; undefined if nothing does. ISO days sort as text. */
function within(days: readonly Days[], first: Day, last: Day): Days | undefined {
  const possible = days.filter(({ earliest, latest }) => latest >= first && earliest <= last);
  const earliest = possible.map((day) => (day.earliest > first ? day.earliest : first)).sort()[0];
  const latest = possible
    .map((day) => (day.latest < last ? day.latest : last))
    .sort()
    .at(-1);
  return earliest !== undefined && latest !== undefined ? { earliest, latest } : undefined;
}
