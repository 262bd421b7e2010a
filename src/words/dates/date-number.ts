// Dates written in numbers alone: `2024-05-06`, `08.08.2021`, `5/5/20`, `6/2021`. Where day and month could change
// places both readings are kept: which one holds is not for the form to say.
import {
  type CalendarDate,
  gregorianDay,
  isBuddhistYear,
  isGregorianYear,
  isMinguoYear,
  isoOf,
  MINGUO,
} from './date-calendar.ts';
import type { DateForm, Line } from './date-line.ts';
import type { Token } from './date-token.ts';

const SEPARATORS = './-';
/** Where a year of two digits comes first. */
const YEAR_FIRST = new Set(['ja', 'ko', 'zh', 'hu', 'lt', 'mn']);

const fullYear = (line: Line, token: Token, month: number, day: number): CalendarDate | undefined => {
  const year = token.value ?? 0;
  if (isGregorianYear(year)) return { year, month, day };
  if (isBuddhistYear(year)) return { year: year - 543, month, day };
  if (line.language === 'zh' && token.text.length === 3 && isMinguoYear(year))
    return { year: year + MINGUO, month, day };
  if (line.language === 'fa' && year >= 1359 && year <= 1480) return gregorianDay('persian', year, month, day);
  if (line.language === 'ar' && year >= 1400 && year <= 1524) return gregorianDay('islamic-umalqura', year, month, day);
  return undefined;
};

const isoIn = (line: Line, year: Token, month: Token, day: Token): string | undefined => {
  if (year.text.length === 2)
    return isoOf({ year: 2000 + (year.value ?? 0), month: month.value ?? 0, day: day.value ?? 0 });
  if ((month.value ?? 0) > 12 || (month.value ?? 0) < 1) return undefined;
  const date = fullYear(line, year, month.value ?? 0, day.value ?? 0);
  return date && isoOf(date);
};

/** A number glued to more numbers is a version, an address or a section, not part of a date. */
const isGluedBefore = ({ tokens }: Line, index: number): boolean => {
  const before = tokens[index - 1];
  if (before === undefined || tokens[index]?.isAttached !== true) return false;
  if (before.isWord) return /^(?:v|ver|no|nr|n)$/u.test(before.text);
  if ('/-.+§#$€£'.includes(before.text) === false) return false;
  return before.isAttached || '+§#$€£/'.includes(before.text);
};

const isGluedAfter = ({ tokens }: Line, last: number): boolean => {
  const [mark, next] = [tokens[last + 1], tokens[last + 2]];
  if (mark?.isAttached !== true || !`${SEPARATORS}:`.includes(mark.text)) return false;
  return next?.isAttached === true && next.value !== undefined;
};

interface Triple {
  readonly first: Token;
  readonly second: Token;
  readonly third: Token;
  readonly separator: string;
  readonly last: number;
}

const tripleAt = (line: Line, index: number): Triple | undefined => {
  const [first, mark, second, again, third] = line.tokens.slice(index, index + 5);
  if (first?.value === undefined || second?.value === undefined || third?.value === undefined) return undefined;
  if (mark === undefined || !SEPARATORS.includes(mark.text) || again?.text !== mark.text) return undefined;
  if (mark.text !== '.' && mark.isAttached !== again.isAttached) return undefined;
  if (first.text.length > 4 || second.text.length > 2 || third.text.length > 4) return undefined;
  if (isGluedBefore(line, index) || isGluedAfter(line, index + 4)) return undefined;
  return { first, second, third, separator: mark.text, last: index + 4 };
};

type Read = Omit<DateForm, 'start' | 'end'>;

/** A date whose year stands last: day and month, or month and day, or either. */
const readYearLast = (line: Line, { first, second, third, separator }: Triple): Read | undefined => {
  const dayFirst = isoIn(line, third, second, first);
  const monthFirst = isoIn(line, third, first, second);
  const isShort = third.text.length === 2;
  const base = { precision: 'day', separator, isWeak: isShort, ...(isShort && { hasShortYear: true }) } as const;
  if (dayFirst === undefined) {
    return monthFirst === undefined ? undefined : { ...base, iso: monthFirst, order: 'month-first' };
  }
  if (monthFirst === undefined) return { ...base, iso: dayFirst, order: 'day-first' };
  return dayFirst === monthFirst ? { ...base, iso: dayFirst } : { ...base, iso: dayFirst, monthFirst };
};

/** `99/5/1`, where a year of two digits comes first as a habit. */
const readShortYearFirst = (line: Line, { first, second, third }: Triple): Read | undefined => {
  if (!YEAR_FIRST.has(line.language) || first.text.length !== 2 || !second.isAttached || !third.isAttached)
    return undefined;
  const iso = third.text.length === 1 ? isoIn(line, first, second, third) : undefined;
  return iso === undefined ? undefined : { precision: 'day', iso, isWeak: true, hasShortYear: true };
};

const readTriple = (line: Line, triple: Triple): Read | undefined => {
  const { first, second, third } = triple;
  const [length, lastLength] = [first.text.length, third.text.length];
  if (length === 4) {
    const iso = lastLength > 2 ? undefined : isoIn(line, first, second, third);
    return iso === undefined ? undefined : { precision: 'day', iso, isWeak: false };
  }
  if (length === 3 && lastLength <= 2) {
    const iso = isoIn(line, first, second, third);
    return iso === undefined ? undefined : { precision: 'day', iso, isWeak: true };
  }
  if (length > 2 || (lastLength !== 2 && lastLength !== 4)) return readShortYearFirst(line, triple);
  if (lastLength === 4) return readYearLast(line, triple);
  if (!second.isAttached || !third.isAttached) return undefined;
  const yearFirst = YEAR_FIRST.has(line.language) && length === 2 ? isoIn(line, first, second, third) : undefined;
  return yearFirst === undefined
    ? readYearLast(line, triple)
    : { precision: 'day', iso: yearFirst, isWeak: true, hasShortYear: true };
};

/** `6/2021`, `2021-06`: a month, if nothing more is glued to it. */
const monthPairAt = (line: Line, index: number): DateForm | undefined => {
  const [first, mark, second] = line.tokens.slice(index, index + 3);
  if (first?.value === undefined || second?.value === undefined || mark === undefined) return undefined;
  if (!SEPARATORS.includes(mark.text) || !mark.isAttached || !second.isAttached) return undefined;
  if (isGluedBefore(line, index) || isGluedAfter(line, index + 2)) return undefined;
  const [year, month] = first.text.length === 4 ? [first, second] : [second, first];
  if (year.text.length !== 4 || month.text.length > 2 || !isGregorianYear(year.value ?? 0)) return undefined;
  const iso = isoOf({ year: year.value ?? 0, month: month.value ?? 0 });
  if (iso === undefined) return undefined;
  return { start: first.start, end: second.end, iso, precision: 'month', isWeak: true };
};

/** `20240303`: eight digits that make a day, believed only right beside a label. */
const compactDateAt = (line: Line, index: number): DateForm | undefined => {
  const token = line.tokens[index];
  if (token?.value === undefined || token.text.length !== 8 || !/^\d{8}$/u.test(token.text)) return undefined;
  if (isGluedBefore(line, index) || isGluedAfter(line, index)) return undefined;
  const [year, month, day] = [token.text.slice(0, 4), token.text.slice(4, 6), token.text.slice(6)].map(Number);
  if (year === undefined || month === undefined || day === undefined || !isGregorianYear(year)) return undefined;
  const iso = isoOf({ year, month, day });
  return iso === undefined ? undefined : { start: token.start, end: token.end, iso, precision: 'day', isWeak: true };
};

/** The date in numbers that starts at a token, `R6.4.1` with its era among them. */
export const numericDateAt = (
  line: Line,
  index: number,
  era: { readonly year: number; readonly start: number } | undefined,
): DateForm | undefined => {
  const triple = tripleAt(line, index);
  if (triple === undefined) return compactDateAt(line, index) ?? monthPairAt(line, index);
  const { first, second, third, separator, last } = triple;
  const stop = line.tokens[last + 1];
  const hasStop = separator === '.' && first.text.length === 4 && stop?.text === '.' && stop.isAttached;
  // `2023. 12. 1.` has a full stop after each of its numbers; the last one ends no sentence.
  const end = hasStop ? stop.end : third.end;
  if (era !== undefined && third.text.length <= 2) {
    const iso = isoOf({ year: era.year, month: second.value ?? 0, day: third.value ?? 0 });
    if (iso !== undefined) return { start: era.start, end, iso, precision: 'day', isWeak: false };
  }
  const read = readTriple(line, triple);
  return read && { ...read, start: first.start, end };
};
