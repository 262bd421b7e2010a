// From which moment do the words of a notice bind? Days are counted as the declaration says, for 17TRACK by the
// PRC Civil Code: the day of the notice is not counted (art. 201) and the last day ends at 24:00 (art. 203).
// No holiday roll-over is applied: whether art. 203 moves the end of a waiting period is open. Other agreements count none:
// new words are in force on the date that they state of themselves, or from their posting.
import type { AmendmentRule, CountedRule } from '../declaration/declaration.ts';
import type { Day, Instant } from '../words/vocabulary.ts';

/** An interval, because the moment of the notice is one. The gate uses `earliest`; the words say "between". */
export interface Effective {
  readonly earliest: Instant;
  readonly latest: Instant;
}

/** The calendar day of a moment in a time zone. */
export const dayOf = (moment: Instant, timeZone: string): Day =>
  Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(timeZone).toPlainDate().toString();

/** The first moment of a calendar day in a time zone. */
export const startOf = (day: Day, timeZone: string): Instant =>
  Temporal.PlainDate.from(day).toZonedDateTime(timeZone).epochMilliseconds;

export const addDays = (day: Day, days: number): Day => Temporal.PlainDate.from(day).add({ days }).toString();

/** The days that are counted after a notice on `noticeDay`, in order; the words bind when the last has ended. */
export function countedDays(noticeDay: Day, rule: CountedRule): Day[] {
  const first = rule.countNoticeDay ? 0 : 1;
  return Array.from({ length: rule.days }, (_, index) => addDays(noticeDay, first + index));
}

/**
 * The first moment at which words posted on `noticeDay` bind, as far as the posting alone tells: the start of the day after
 * the last counted one, or of the day itself where none is counted.
 */
function boundFrom(noticeDay: Day, rule: AmendmentRule): Instant {
  const waited = rule.rule === 'counted' ? rule.days + (rule.countNoticeDay ? 0 : 1) : 0;
  return startOf(addDays(noticeDay, waited), rule.timeZone);
}

export const effectiveFrom = (
  notice: { readonly earliest: Day; readonly latest: Day },
  rule: AmendmentRule,
): Effective => ({
  earliest: boundFrom(notice.earliest, rule),
  latest: boundFrom(notice.latest, rule),
});

/** Of two the later: a text may give longer than the rule does, never shorter. */
export function laterOf(one: Effective | undefined, other: Effective | undefined): Effective | undefined {
  if (!one || !other) return one ?? other;
  return { earliest: Math.max(one.earliest, other.earliest), latest: Math.max(one.latest, other.latest) };
}

export const soonerOf = (one: Effective, other: Effective): Effective => ({
  earliest: Math.min(one.earliest, other.earliest),
  latest: Math.min(one.latest, other.latest),
});
