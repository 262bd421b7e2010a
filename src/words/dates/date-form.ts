// The dates in a folded line, by form alone: named months in any order, numbers, units (年, 년), eras and other calendars.
// What a date means for the document is judged elsewhere.
import {
  type Calendar,
  ERAS,
  gregorianDay,
  isBuddhistYear,
  isGregorianYear,
  isMinguoYear,
  isoOf,
  isYearOf,
  MINGUO,
} from './date-calendar.ts';
import { clockBeside } from './date-clock.ts';
import { isConnector } from './date-connector.ts';
import type { DateForm, Line } from './date-line.ts';
import { numericDateAt } from './date-number.ts';
import type { Token } from './date-token.ts';
import type { FoundMonth } from './month-names.ts';

const YEAR_UNITS = new Set(['年', '년', 'оны']);
const MONTH_UNITS = new Set(['月', '월', 'сарын', 'сар']);
const DAY_UNITS = new Set(['日', '号', '號', '일', 'нии', 'ны']);

const isDayNumber = (token: Token | undefined): token is Token & { value: number } =>
  token?.value !== undefined && token.value >= 1 && token.value <= 31 && !/^\d{3}/u.test(token.text);

/** The place after what may stand between the parts of a date: connectors, light punctuation, suffixes of a number. */
const passOver = (line: Line, from: number, marks: string): number => {
  let index = from;
  for (let count = 0; count < 5; count += 1) {
    const token = line.tokens[index];
    if (token === undefined || token.value !== undefined) break;
    const isMark = !token.isWord && marks.includes(token.text);
    const before = line.tokens[index - 1];
    const isNumberSuffix =
      token.isWord &&
      token.isAttached &&
      token.text.length <= 10 &&
      (before?.value !== undefined || (before?.isWord === false && line.tokens[index - 2]?.value !== undefined));
    const isPassed =
      isMark || (line.names.find(line.tokens, index) === undefined && (isNumberSuffix || isConnector(token.text)));
    if (!isPassed) break;
    index += 1;
  }
  return index;
};

/** The Gregorian year of a number in this place, knowing Buddhist years and eras written before it. */
const yearOf = (line: Line, index: number): number | undefined => {
  const token = line.tokens[index];
  if (token?.value === undefined || token.text.length > 4) return undefined;
  if (token.text.length === 4 && isGregorianYear(token.value)) return token.value;
  if (token.text.length === 4 && isBuddhistYear(token.value)) return token.value - 543;
  return undefined;
};

const eraYear = (line: Line, index: number): { year: number; start: number } | undefined => {
  const token = line.tokens[index];
  if (token?.value === undefined || token.value < 1 || token.value > 150) return undefined;
  const before = line.text.slice(Math.max(0, token.start - 12), token.start);
  for (const [era, years, isLocal] of ERAS) {
    const found = isLocal && line.language !== 'ja' ? null : era.exec(before);
    if (found !== null) return { year: token.value + years, start: token.start - (before.length - found.index) };
  }
  return undefined;
};

interface Parts {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
  readonly calendar?: Calendar;
}

const formOf = (line: Line, parts: Parts, first: number, last: number, start?: number): DateForm | undefined => {
  const { year, month, day, calendar = 'gregory' } = parts;
  let iso: string | undefined;
  if (calendar === 'gregory') iso = isoOf(parts);
  else if (month !== undefined && day !== undefined) {
    const gregorian = gregorianDay(calendar, year, month, day);
    iso = gregorian && isoOf(gregorian);
  }
  const end = line.tokens[last]?.end;
  const from = start ?? line.tokens[first]?.start;
  if (iso === undefined || end === undefined || from === undefined) return undefined;
  const precision = month === undefined ? 'year' : day === undefined ? 'month' : 'day';
  return { start: from, end, iso, precision, isWeak: precision === 'year' };
};

/** A year in the calendar of a month's name. */
const yearFor = (line: Line, index: number, { calendar }: FoundMonth): number | undefined => {
  const token = line.tokens[index];
  if (calendar === 'gregory') return yearOf(line, index) ?? eraYear(line, index)?.year;
  return token?.text.length === 4 && token.value !== undefined && isYearOf(calendar, token.value)
    ? token.value
    : undefined;
};

/** Texts of Taiwan count years from 1912, often without a word about it: `112年5月1日`. */
const minguoYear = (line: Line, index: number): number | undefined => {
  const value = line.tokens[index]?.value ?? 0;
  return line.language === 'zh' && value >= 100 && isMinguoYear(value) ? value + MINGUO : undefined;
};

/** The place after a year told twice: `2023年（令和5年）12月1日`. */
const afterBrackets = (line: Line, from: number): number => {
  if (line.tokens[from]?.text !== '(') return from;
  const length = line.tokens.slice(from, from + 8).findIndex(({ text }) => text === ')');
  return length === -1 ? from : from + length + 1;
};

/** `24年3月3日`: Chinese texts leave the century out. */
const shortUnitYear = (line: Line, index: number): DateForm | undefined => {
  const year = line.tokens[index];
  if (line.language !== 'zh' || year?.value === undefined || !/^\d\d$/u.test(year.text)) return undefined;
  const [unit, month, monthUnit, day, dayUnit] = line.tokens.slice(index + 1, index + 6);
  if (!YEAR_UNITS.has(unit?.text ?? '') || !MONTH_UNITS.has(monthUnit?.text ?? '')) return undefined;
  if (month?.value === undefined || !isDayNumber(day) || !DAY_UNITS.has(dayUnit?.text ?? '')) return undefined;
  const form = formOf(line, { year: 2000 + year.value, month: month.value, day: day.value }, index, index + 5);
  return form && { ...form, isWeak: true, hasShortYear: true };
};

/** `2022年4月26日`, `2022년 4월`, `令和6年4月1日`, `2018 оны 11-р сарын 30`. */
const unitDateAt = (line: Line, index: number): DateForm | undefined => {
  const era = eraYear(line, index);
  const short = era === undefined ? shortUnitYear(line, index) : undefined;
  if (short !== undefined) return short;
  const year = era?.year ?? yearOf(line, index) ?? minguoYear(line, index);
  if (year === undefined || !YEAR_UNITS.has(line.tokens[index + 1]?.text ?? '')) return undefined;
  const after = afterBrackets(line, index + 2) - 1;
  const month = line.tokens[after + 1];
  const unit = passOver(line, after + 2, '-');
  const monthUnit = MONTH_UNITS.has(line.tokens[after + 2]?.text ?? '')
    ? after + 2
    : unitBefore(line, unit, MONTH_UNITS);
  if (month?.value === undefined || month.value > 12 || monthUnit === undefined) {
    return formOf(line, { year }, index, index + 1, era?.start);
  }
  const day = line.tokens[monthUnit + 1];
  if (!isDayNumber(day)) return formOf(line, { year, month: month.value }, index, monthUnit, era?.start);
  const last = DAY_UNITS.has(line.tokens[monthUnit + 2]?.text ?? '') ? monthUnit + 2 : monthUnit + 1;
  return formOf(line, { year, month: month.value, day: day.value }, index, last, era?.start);
};

const unitBefore = (line: Line, index: number, units: ReadonlySet<string>): number | undefined =>
  units.has(line.tokens[index]?.text ?? '')
    ? index
    : units.has(line.tokens[index - 1]?.text ?? '')
      ? index - 1
      : undefined;

/** The `2` of `1.2` is no day. */
const isDecimal = (tokens: readonly Token[], index: number): boolean => {
  const [number, mark] = [tokens[index - 2], tokens[index - 1]];
  return (
    number?.value !== undefined &&
    mark?.isAttached === true &&
    tokens[index]?.isAttached === true &&
    '.,/:'.includes(mark.text)
  );
};

/** `8th Aug 2021`, `15 a viz Eost 2019`, `27-Apr-23`. */
const dayMonthYearAt = (line: Line, index: number): DateForm | undefined => {
  const { tokens, names } = line;
  const day = tokens[index];
  if (!isDayNumber(day)) return undefined;
  if (isDecimal(tokens, index)) return undefined;
  const place = passOver(line, index + 1, ".'-/ºª°)");
  const month = names.find(tokens, place);
  if (month === undefined) return monthNumberAfter(line, index, place);
  const yearPlace = passOver(line, place + month.length, ".,'-/()");
  const year = yearFor(line, yearPlace, month);
  if (year !== undefined) {
    return formOf(line, { year, month: month.month, day: day.value, calendar: month.calendar }, index, yearPlace);
  }
  return shortYearForm(line, month, day.value, index, yearPlace);
};

/** `25th May '18`: a year of two digits, whose century is for the day of reading to say. */
const shortYearForm = (
  line: Line,
  { month, calendar }: FoundMonth,
  day: number,
  first: number,
  yearPlace: number,
): DateForm | undefined => {
  const short = line.tokens[yearPlace];
  if (calendar !== 'gregory' || short?.value === undefined || short.text.length !== 2) return undefined;
  const form = formOf(line, { year: 2000 + short.value, month, day }, first, yearPlace);
  return form && { ...form, isWeak: true, hasShortYear: true };
};

/** Vietnamese writes the month as a number after its name: `ngày 5 tháng 4 năm 2026`. */
const monthNumberAfter = (line: Line, index: number, place: number): DateForm | undefined => {
  const [month, day] = [line.tokens[place], line.tokens[index]];
  if (line.tokens[place - 1]?.text !== 'thang' || month?.value === undefined || day?.value === undefined)
    return undefined;
  const yearPlace = passOver(line, place + 1, ',/-');
  const year = yearOf(line, yearPlace);
  return year === undefined ? undefined : formOf(line, { year, month: month.value, day: day.value }, index, yearPlace);
};

/** `2015. gada 26. augusts`, `2026. május 4.`, `2019-жылдын 15-августунда`, `2009 September 09`. */
const yearFirstAt = (line: Line, index: number): DateForm | undefined => {
  const { tokens, names } = line;
  if (tokens[index]?.text.length !== 4) return undefined;
  const place = passOver(line, index + 1, ".,-/()'");
  const month = names.find(tokens, place);
  if (month !== undefined) {
    const year = yearFor(line, index, month);
    if (year === undefined) return undefined;
    const dayPlace = passOver(line, place + month.length, '.,-/');
    const day = tokens[dayPlace];
    const isDay = isDayNumber(day) && yearFor(line, passOver(line, dayPlace + 1, ','), month) === undefined;
    if (!isDay) return formOf(line, { year, month: month.month }, index, place + month.length - 1);
    return formOf(line, { year, month: month.month, day: day.value, calendar: month.calendar }, index, dayPlace);
  }
  const day = tokens[place];
  if (!isDayNumber(day)) return undefined;
  const monthPlace = passOver(line, place + 1, ".-'");
  const later = names.find(tokens, monthPlace);
  const year = later && yearFor(line, index, later);
  if (later === undefined || year === undefined) return undefined;
  const last = monthPlace + later.length;
  if (yearFor(line, passOver(line, last, ".,'-/"), later) !== undefined) return undefined;
  return formOf(line, { year, month: later.month, day: day.value, calendar: later.calendar }, index, last - 1);
};

/** `May 4th, 2026`, `May 2026`. */
const monthFirstAt = (line: Line, index: number): DateForm | undefined => {
  const { tokens, names } = line;
  const month = names.find(tokens, index);
  if (month === undefined) return undefined;
  const place = passOver(line, index + month.length, ".,'-/");
  const day = tokens[place];
  if (isDayNumber(day)) {
    const yearPlace = passOver(line, place + 1, ".,'-/");
    const year = yearFor(line, yearPlace, month);
    const isShort = year === undefined && tokens[yearPlace - 1]?.text === "'";
    if (isShort) return shortYearForm(line, month, day.value, index, yearPlace);
    if (year === undefined) return undefined;
    return formOf(line, { year, month: month.month, day: day.value, calendar: month.calendar }, index, yearPlace);
  }
  // `30 February 2023` is no month of its own: the day in front of it was wrong.
  if (isDayNumber(tokens[index - 1]) && !isDecimal(tokens, index - 1)) return undefined;
  const year = yearFor(line, place, month);
  return year === undefined || month.calendar !== 'gregory'
    ? undefined
    : formOf(line, { year, month: month.month }, index, place);
};

const bareYearAt = (line: Line, index: number): DateForm | undefined => {
  const year = yearOf(line, index);
  const [before, after] = [line.tokens[index - 1], line.tokens[index + 1]];
  const isBound = (token: Token | undefined, isAttached: boolean | undefined): boolean =>
    token !== undefined &&
    isAttached === true &&
    (token.isWord || '-/:.,_#'.includes(token.text)) &&
    token.text !== ':';
  if (year === undefined || isBound(before, line.tokens[index]?.isAttached)) return undefined;
  if (after?.isAttached === true && (after.isWord || '-/_'.includes(after.text))) return undefined;
  return formOf(line, { year }, index, index);
};

const formAt = (line: Line, index: number): DateForm | undefined => {
  const token = line.tokens[index];
  if (token === undefined) return undefined;
  if (token.value === undefined) return token.isWord ? monthFirstAt(line, index) : undefined;
  return (
    numericDateAt(line, index, eraYear(line, index)) ??
    unitDateAt(line, index) ??
    dayMonthYearAt(line, index) ??
    yearFirstAt(line, index) ??
    bareYearAt(line, index)
  );
};

/** The dates of a line from left to right, at most `most` of them: a line with more is a list, not a statement. */
export const datesIn = (line: Line, most: number): DateForm[] => {
  const forms: DateForm[] = [];
  for (let index = 0; index < line.tokens.length && forms.length < most; index += 1) {
    const form = formAt(line, index);
    if (form === undefined) continue;
    const clock = form.precision === 'day' ? clockBeside(line.text, form.start, form.end) : undefined;
    forms.push(clock === undefined ? form : { ...form, clock });
    while ((line.tokens[index + 1]?.start ?? Number.POSITIVE_INFINITY) < form.end) index += 1;
  }
  return forms;
};
