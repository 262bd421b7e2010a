// The names of the months in a language, in any grammatical form: from Intl where it has them, from the supplement
// elsewhere, English always beside them. Made once a language, when first asked for.
import type { Calendar } from './date-calendar.ts';
import { foldWords } from './date-fold.ts';
import { type Token, tokensOf } from './date-token.ts';
import { MONTHS_BEYOND_INTL, WEEKDAYS_BEYOND_INTL } from './month-names-more.ts';

export interface FoundMonth {
  readonly month: number;
  readonly calendar: Calendar;
  /** How many tokens the name takes. */
  readonly length: number;
}

interface MonthName {
  readonly words: readonly string[];
  readonly month: number;
  readonly calendar: Calendar;
}

export interface MonthNames {
  readonly find: (tokens: readonly Token[], index: number) => FoundMonth | undefined;
  readonly isWeekday: (word: string) => boolean;
  /** How many letters at the end of a word are the name of a month; 0 where it ends in none. */
  readonly lengthAtEndOf: (word: string) => number;
  readonly isMonth: (word: string) => boolean;
}

/** Tags to ask Intl for: scripts and regions that write the months of one language differently. */
const RELATED: Readonly<Record<string, readonly string[]>> = {
  ar: ['ar', 'ar-SY', 'ar-DZ', 'ar-MA'],
  az: ['az', 'ru'],
  bs: ['bs', 'bs-Cyrl', 'sr-Latn'],
  cnh: [],
  hr: ['hr', 'sr-Latn'],
  ms: ['ms', 'id'],
  no: ['nb', 'nn'],
  nb: ['nb', 'nn'],
  sh: ['sr-Latn', 'hr'],
  sr: ['sr-Cyrl', 'sr-Latn', 'hr'],
  tl: ['fil'],
};
const OTHER_CALENDARS: Readonly<Record<string, readonly Calendar[]>> = {
  ar: ['islamic-umalqura'],
  fa: ['persian', 'islamic-umalqura'],
  ps: ['persian'],
  ur: ['islamic-umalqura'],
};
/** Languages written without spaces between words, where a name may be glued to what stands around it. */
const UNSPACED = new Set(['th', 'lo', 'km', 'my']);
const YEAR = 2019;
/** A shorter end of a word is no month. */
const LEAST_NAME = 3;

const wordsOf = (name: string): string[] =>
  tokensOf(foldWords(name))
    .filter((token) => token.isWord)
    .map((token) => token.text);

const fromIntl = (tag: string, calendar: Calendar): MonthName[] => {
  const names: MonthName[] = [];
  const tagged = `${tag}-u-ca-${calendar}-nu-latn`;
  if (Intl.DateTimeFormat.supportedLocalesOf(tag).length === 0) return names;
  const shapes: Intl.DateTimeFormatOptions[] = [
    { month: 'long' },
    { month: 'long', day: 'numeric', year: 'numeric' },
    { month: 'short' },
    { month: 'short', day: 'numeric', year: 'numeric' },
  ];
  const numberOf = new Intl.DateTimeFormat(`en-u-ca-${calendar}-nu-latn`, { month: 'numeric', timeZone: 'UTC' });
  for (const shape of shapes) {
    const format = new Intl.DateTimeFormat(tagged, { ...shape, timeZone: 'UTC' });
    for (let step = 0; step < 12; step += 1) {
      const instant = Date.UTC(YEAR, 0, 15 + Math.round(step * (calendar === 'gregory' ? 30.4 : 29.8)));
      const month = Number(numberOf.format(instant));
      const name = format.formatToParts(instant).find((part) => part.type === 'month')?.value ?? '';
      const words = wordsOf(name);
      if (words.length > 0 && !/[\p{N}月월]/u.test(name)) names.push({ words, month, calendar });
    }
  }
  return names;
};

const fromSupplement = (language: string): MonthName[] =>
  (MONTHS_BEYOND_INTL[language]?.split(', ') ?? []).flatMap((variants, index) =>
    variants.split('|').map((name) => ({ words: wordsOf(name), month: index + 1, calendar: 'gregory' as const })),
  );

const weekdaysOf = (tags: readonly string[], language: string): Set<string> => {
  const names = (WEEKDAYS_BEYOND_INTL[language] ?? '').split(', ');
  for (const tag of tags) {
    if (Intl.DateTimeFormat.supportedLocalesOf(tag).length === 0) continue;
    for (const weekday of ['long', 'short'] as const) {
      const format = new Intl.DateTimeFormat(tag, { weekday, timeZone: 'UTC' });
      for (let day = 1; day <= 7; day += 1) names.push(format.format(Date.UTC(YEAR, 6, day)));
    }
  }
  return new Set(names.flatMap(wordsOf));
};

/** How many letters of a name must be there for another grammatical form to count as it. */
const stemLength = (name: string): number => (name.length >= 6 ? name.length - 2 : Math.max(3, name.length - 1));

const commonStart = (one: string, other: string): number => {
  let length = 0;
  while (length < one.length && length < other.length && one[length] === other[length]) length += 1;
  return length;
};

/** How many tokens the words of a name take from a place, with full stops and apostrophes between them. */
const spanOf = (tokens: readonly Token[], index: number, [, ...rest]: readonly string[]): number | undefined => {
  let place = index + 1;
  for (const word of rest) {
    if (".'".includes(tokens[place]?.text ?? ' ')) place += 1;
    if (tokens[place]?.text !== word) return undefined;
    place += 1;
  }
  return place - index;
};

const makeMonthNames = (language: string): MonthNames => {
  const tags = RELATED[language] ?? [language];
  const calendars: Calendar[] = ['gregory', ...(OTHER_CALENDARS[language] ?? [])];
  const own = [...tags.flatMap((tag) => calendars.flatMap((one) => fromIntl(tag, one))), ...fromSupplement(language)];
  const names = [...own, ...fromIntl('en', 'gregory'), { words: ['sept'], month: 9, calendar: 'gregory' as const }];
  const byFirst = new Map<string, MonthName[]>();
  for (const name of names) byFirst.set(name.words[0] ?? '', [...(byFirst.get(name.words[0] ?? '') ?? []), name]);
  for (const same of byFirst.values()) same.sort((one, other) => other.words.length - one.words.length);
  const longest = Math.max(...[...byFirst.keys()].map((word) => word.length));
  const inflected = own.filter((name) => name.words.length === 1 && (name.words[0]?.length ?? 0) >= 3);
  const weekdays = weekdaysOf([...tags, 'en'], language);

  const findExact = (tokens: readonly Token[], index: number, word: string): FoundMonth | undefined => {
    for (const name of byFirst.get(word) ?? []) {
      const length = spanOf(tokens, index, name.words);
      if (length !== undefined) return { ...name, length };
    }
    return undefined;
  };
  const findStem = (word: string): FoundMonth | undefined => {
    let best: MonthName | undefined;
    let length = 0;
    let isShared = false;
    for (const name of inflected) {
      const stem = name.words[0] ?? '';
      const common = commonStart(word, stem);
      if (common < stemLength(stem) || word.length - common > 6 || common < length) continue;
      isShared = common === length && best !== undefined && best.month !== name.month;
      best = name;
      length = common;
    }
    return best === undefined || isShared ? undefined : { ...best, length: 1 };
  };
  const findGlued = (word: string): FoundMonth | undefined => {
    const name = own.find((one) => (one.words[0]?.length ?? 0) >= 3 && word.includes(one.words[0] ?? ''));
    return name === undefined ? undefined : { ...name, length: 1 };
  };
  const known = new Map<string, FoundMonth | undefined>();
  const findForm = (word: string): FoundMonth | undefined => {
    if (known.has(word)) return known.get(word);
    const bare = language === 'he' ? word.replace(/^[במל]/u, '') : word;
    let found = bare === word ? undefined : findExact([], 0, bare);
    found ??= language === 'en' || bare.length < 3 ? undefined : findStem(bare);
    found ??= UNSPACED.has(language) ? findGlued(word) : undefined;
    if (known.size < 5000) known.set(word, found);
    return found;
  };
  return {
    find: (tokens, index) => {
      const token = tokens[index];
      if (token === undefined || !token.isWord) return undefined;
      return findExact(tokens, index, token.text) ?? findForm(token.text);
    },
    isWeekday: (word) => weekdays.has(word),
    lengthAtEndOf: (word) => {
      for (let from = word.length - longest; from <= word.length - LEAST_NAME; from += 1)
        if (from > 0 && byFirst.get(word.slice(from))?.some((name) => name.words.length === 1))
          return word.length - from;
      return 0;
    },
    isMonth: (word) => (findExact([], 0, word) ?? findForm(word)) !== undefined,
  };
};

const made = new Map<string, MonthNames>();

/** The names for a primary language subtag: `en`, `zh`, `sr`. */
export const monthNamesOf = (language: string): MonthNames => {
  let names = made.get(language);
  if (names === undefined) {
    names = makeMonthNames(language);
    made.set(language, names);
  }
  return names;
};
