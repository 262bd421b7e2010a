// Days in words and months in Roman numerals, turned into the tokens that the readers of dates know: `the fourth day of
// July`, `8 VIII 2021`. Only beside a month, and only between a day and a year: elsewhere they are words like others.
import { isGregorianYear } from './date-calendar.ts';
import { isConnector } from './date-connector.ts';
import { foldWords } from './date-fold.ts';
import { type Token, tokensOf } from './date-token.ts';
import { DATE_WORDS, ENGLISH } from './date-words.ts';
import type { MonthNames } from './month-names.ts';

interface DayWords {
  readonly words: readonly string[];
  readonly value: number;
}

/** Each way to write a day, as it is compared, with the days it may be. */
function daysByWords(days: readonly string[]): Map<string, Set<number>> {
  const found = new Map<string, Set<number>>();
  days.forEach((variants, index) => {
    for (const variant of variants.split('|')) {
      const folded = foldWords(variant);
      found.set(folded, (found.get(folded) ?? new Set()).add(index + 1));
    }
  });
  return found;
}

const made = new Map<string, Map<string, DayWords[]>>();

/** The days a language has words for, by their first word, the longest first. */
const dayWordsOf = (language: string): Map<string, DayWords[]> => {
  const known = made.get(language);
  if (known !== undefined) return known;
  const byFirst = new Map<string, DayWords[]>();
  for (const { days } of new Set([ENGLISH, DATE_WORDS[language] ?? ENGLISH])) {
    for (const [folded, values] of daysByWords(days)) {
      const words = tokensOf(folded).map(({ text }) => text);
      const [first] = words;
      const [value, ...others] = values;
      // Without their accents two days may be one word (Norwegian 8 and 18): it names neither.
      if (first === undefined || value === undefined || others.length > 0) continue;
      byFirst.set(first, [...(byFirst.get(first) ?? []), { words, value }]);
    }
  }
  for (const same of byFirst.values()) same.sort((one, other) => other.words.length - one.words.length);
  made.set(language, byFirst);
  return byFirst;
};

/** How many tokens the words take from a place, with hyphens between them. */
const spanOf = (tokens: readonly Token[], index: number, words: readonly string[]): number | undefined => {
  let place = index;
  for (const word of words) {
    if (place > index && tokens[place]?.text === '-') place += 1;
    if (tokens[place]?.text !== word) return undefined;
    place += 1;
  }
  return place - index;
};

const isBesideMonth = (tokens: readonly Token[], first: number, next: number, names: MonthNames): boolean => {
  for (let place = next; place < next + 4; place += 1) {
    if (names.find(tokens, place) !== undefined) return true;
    const token = tokens[place];
    if (token === undefined || token.value !== undefined || (token.isWord && !isConnector(token.text))) break;
  }
  for (let place = first - 1; place >= first - 3; place -= 1) {
    const token = tokens[place];
    if (token === undefined || token.value !== undefined) return false;
    if (names.find(tokens, place) !== undefined) return true;
    if (token.isWord && !isConnector(token.text)) return false;
  }
  return false;
};

const MONTHS = 'january february march april may june july august september october november december'.split(' ');
const ROMAN = 'i ii iii iv v vi vii viii ix x xi xii'.split(' ');
/** Whether a language writes months so as a habit; elsewhere a single letter needs a mark on both sides. */
const WRITES_ROMAN = new Set('pl hu ro cs sk ru uk bg sr it lt lv'.split(' '));

const skipMark = (tokens: readonly Token[], index: number, step: 1 | -1): number =>
  './-'.includes(tokens[index]?.text ?? ' ') ? index + step : index;

const isDayAndYear = (day: Token | undefined, year: Token | undefined): boolean =>
  day?.value !== undefined &&
  year?.value !== undefined &&
  day.text.length <= 2 &&
  day.value >= 1 &&
  day.value <= 31 &&
  year.text.length === 4 &&
  isGregorianYear(year.value);

const romanMonth = (tokens: readonly Token[], index: number, language: string): string | undefined => {
  const month = MONTHS[ROMAN.indexOf(tokens[index]?.text ?? '')];
  if (month === undefined) return undefined;
  const before = skipMark(tokens, index - 1, -1);
  const after = skipMark(tokens, index + 1, 1);
  const isMarked = before < index - 1 && after > index + 1;
  if (tokens[index]?.text.length === 1 && !isMarked && !(WRITES_ROMAN.has(language) && tokens[index]?.text !== 'i'))
    return undefined;
  const isDate = isDayAndYear(tokens[before], tokens[after]) || isDayAndYear(tokens[after], tokens[before]);
  return isDate ? month : undefined;
};

/** The tokens of a line with numbers for days in words, and the months' names for their numerals. */
export const spokenTokens = (tokens: readonly Token[], names: MonthNames, language: string): readonly Token[] => {
  const byFirst = dayWordsOf(language);
  const read: Token[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index] as Token;
    const month = token.isWord ? romanMonth(tokens, index, language) : undefined;
    const day = token.isWord && month === undefined ? byFirst.get(token.text) : undefined;
    const spoken = day?.flatMap(({ words, value }) => {
      const length = spanOf(tokens, index, words);
      return length !== undefined && isBesideMonth(tokens, index, index + length, names) ? [{ value, length }] : [];
    })[0];
    if (spoken === undefined) {
      read.push(month === undefined ? token : { ...token, text: month });
      continue;
    }
    const end = tokens[index + spoken.length - 1]?.end ?? token.end;
    read.push({ ...token, end, text: String(spoken.value), value: spoken.value, isWord: false });
    index += spoken.length - 1;
  }
  return read;
};
