// What a stated date means: on which days of the licensor's calendar it can be, from which moment words are to apply by it,
// and whether two texts state the same.
import type { Day, Instant, StatedDate } from './vocabulary.ts';

/** An interval of days, both included. ISO days sort as text. */
export interface Days {
  readonly earliest: Day;
  readonly latest: Day;
}

/** Every day a stated date may mean in a zone: a month is all its days, an ambiguous date both its readings. */
export function possibleDays(date: StatedDate, timeZone: string): Days[] {
  return readingsOf(date).map((iso) => {
    if (iso.length === 10) {
      const day = inZone(iso, date, timeZone).toPlainDate().toString();
      return { earliest: day, latest: day };
    }
    if (iso.length === 4) return { earliest: `${iso}-01-01`, latest: `${iso}-12-31` };
    const month = Temporal.PlainYearMonth.from(iso);
    return { earliest: `${iso}-01`, latest: month.toPlainDate({ day: month.daysInMonth }).toString() };
  });
}

const readingsOf = ({ iso, alternative }: StatedDate): string[] => [
  iso,
  ...(alternative === undefined ? [] : [alternative]),
];

/** The moment of a day: by the clock that is stated, else by the licensor's; the day's first where no hour is. */
function inZone(day: Day, { time, offset }: StatedDate, timeZone: string): Temporal.ZonedDateTime {
  if (time === undefined) return Temporal.PlainDate.from(day).toZonedDateTime(timeZone);
  if (offset === undefined) return Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(timeZone);
  return Temporal.Instant.from(`${day}T${time}${offset}`).toZonedDateTimeISO(timeZone);
}

/** From when the text itself says that it applies: between the first and the last moment any of its days can mean. */
export function statedEffect(
  dates: readonly StatedDate[],
  timeZone: string,
): { readonly earliest: Instant; readonly latest: Instant } | undefined {
  const moments = dates
    .filter(({ role }) => role === 'effective')
    .flatMap((date) => {
      if (date.precision === 'day') return readingsOf(date).map((iso) => inZone(iso, date, timeZone).epochMilliseconds);
      return possibleDays(date, timeZone).flatMap(({ earliest, latest }) =>
        [earliest, latest].map((day) => Temporal.PlainDate.from(day).toZonedDateTime(timeZone).epochMilliseconds),
      );
    });
  return moments.length === 0 ? undefined : { earliest: Math.min(...moments), latest: Math.max(...moments) };
}

/** A text as far as its dates go. Records from before all dates were kept have the one that counts alone. */
export interface Dated {
  readonly statedDate?: StatedDate | undefined;
  readonly statedDates?: readonly StatedDate[] | undefined;
}

/** Whether two texts state the same days of themselves. A day that can be read two ways is the same as either reading. */
export function stateSameDays(one: Dated, other: Dated): boolean {
  if (!one.statedDates || !other.statedDates) return isSame(one.statedDate, other.statedDate);
  const [ones, others] = [one.statedDates, other.statedDates];
  return (
    ones.every((date) => others.some((same) => isSame(date, same))) &&
    others.every((date) => ones.some((same) => isSame(date, same)))
  );
}

function isSame(one: StatedDate | undefined, other: StatedDate | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  const readings = readingsOf(other);
  const isSameDay = readingsOf(one).some((iso) => readings.includes(iso));
  return isSameDay && one.role === other.role && one.time === other.time && one.offset === other.offset;
}
