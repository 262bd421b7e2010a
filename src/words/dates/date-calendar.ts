// Days of other calendars as Gregorian ones. The calendars themselves are Intl's; here is only which years they can mean.

export interface CalendarDate {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}

export type Calendar = 'gregory' | 'persian' | 'islamic-umalqura';

/** Years that an agreement published on the web can bear, in each way of counting. */
const FIRST = 1980;
const LAST = 2100;

export const isGregorianYear = (year: number): boolean => year >= FIRST && year <= LAST;
export const BUDDHIST = 543;
export const isBuddhistYear = (year: number): boolean => year >= FIRST + BUDDHIST && year <= LAST + BUDDHIST;
/** Years of the Republic of China begin after this one. */
export const MINGUO = 1911;
export const isMinguoYear = (year: number): boolean => year >= FIRST - MINGUO && year <= LAST - MINGUO;
const isPersianYear = (year: number): boolean => year >= FIRST - 621 && year <= LAST - 621;
const isIslamicYear = (year: number): boolean => year >= 1400 && year <= 1524;

export const isYearOf = (calendar: Calendar, year: number): boolean =>
  calendar === 'gregory' ? isGregorianYear(year) : calendar === 'persian' ? isPersianYear(year) : isIslamicYear(year);

/** What stands before a year of an era, the years before its first one, and whether only Japanese texts mean an era by it. */
export const ERAS: readonly (readonly [RegExp, number, boolean])[] = [
  [/(?:令和|reiwa)\s?$/u, 2018, false],
  [/(?:平成|heisei)\s?$/u, 1988, false],
  [/(?:昭和|showa)\s?$/u, 1925, false],
  [/(?:民国|民國|minguo)\s?$/u, 1911, false],
  [/(?<!\p{L})r\.?$/u, 2018, true],
  [/(?<!\p{L})h\.?$/u, 1988, true],
];

/** Every year that a year of two digits can be, in the calendars that a language counts in. */
export const yearsOfTwoDigits = (value: number, language: string, isMinguo: boolean): number[] => {
  const centuries = [1900, 2000];
  if (language === 'th') centuries.push(2400 - BUDDHIST, 2500 - BUDDHIST);
  if (isMinguo) centuries.push(MINGUO, MINGUO + 100);
  return centuries.map((century) => century + value).filter(isGregorianYear);
};

const DAY = 86_400_000;
const two = (value: number): string => String(value).padStart(2, '0');

export const isDayOfMonth = (year: number, month: number, day: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();

/** `2021-08-08`, `2021-08` or `2021`; nothing for a day the calendar does not have. */
export const isoOf = ({ year, month, day }: CalendarDate): string | undefined => {
  if (month === undefined) return String(year);
  if (month < 1 || month > 12) return undefined;
  if (day === undefined) return `${year}-${two(month)}`;
  return isDayOfMonth(year, month, day) ? `${year}-${two(month)}-${two(day)}` : undefined;
};

const formats = new Map<Calendar, Intl.DateTimeFormat>();
const partsOf = (calendar: Calendar, instant: number): { year: number; month: number; day: number } => {
  let format = formats.get(calendar);
  if (format === undefined) {
    const options = { year: 'numeric', month: 'numeric', day: 'numeric', timeZone: 'UTC' } as const;
    format = new Intl.DateTimeFormat('en', { ...options, calendar, numberingSystem: 'latn' });
    formats.set(calendar, format);
  }
  const parts = format.formatToParts(instant);
  const value = (type: string): number => Number(parts.find((part) => part.type === type)?.value ?? Number.NaN);
  return { year: value('year'), month: value('month'), day: value('day') };
};

const EPOCH = { persian: Date.UTC(622, 2, 22), 'islamic-umalqura': Date.UTC(622, 6, 19) } as const;
const YEAR_DAYS = { persian: 365.2422, 'islamic-umalqura': 354.367 } as const;

/** The Gregorian day of a day of another calendar, found by asking Intl for the days around the estimate. */
export const gregorianDay = (
  calendar: Exclude<Calendar, 'gregory'>,
  year: number,
  month: number,
  day: number,
): CalendarDate | undefined => {
  const monthDays = YEAR_DAYS[calendar] / 12;
  const estimate =
    EPOCH[calendar] + Math.floor((year - 1) * YEAR_DAYS[calendar] + (month - 1) * monthDays + day - 1) * DAY;
  for (let away = -6; away <= 6; away += 1) {
    const instant = estimate + away * DAY;
    const parts = partsOf(calendar, instant);
    if (parts.year !== year || parts.month !== month || parts.day !== day) continue;
    const found = new Date(instant);
    return { year: found.getUTCFullYear(), month: found.getUTCMonth() + 1, day: found.getUTCDate() };
  }
  return undefined;
};
