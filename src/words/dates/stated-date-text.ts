// One line of a document read for dates: what they are, what they may mean, and what else the line says. Knows nothing of
// the lines around it.

import type { StatedDate } from '../vocabulary.ts';
import { isConnector } from './date-connector.ts';
import { foldLine } from './date-fold.ts';
import { datesIn } from './date-form.ts';
import { partGlued } from './date-glued.ts';
import { vocabularyOf } from './date-label.ts';
import type { DateForm } from './date-line.ts';
import { spokenTokens } from './date-spoken.ts';
import { tokensOf } from './date-token.ts';
import { type MonthNames, monthNamesOf } from './month-names.ts';
import { type JudgedDate, judgeLine } from './stated-date-line.ts';
import { countDateWords } from './stated-date-subject.ts';

export interface ReadLine {
  readonly forms: readonly DateForm[];
  readonly dates: readonly JudgedDate[];
  /** True where nothing is left of the line but dates and what dates it. */
  readonly isNothingElse: boolean;
  /** True for a line of dates and the document's name alone: unlabelled, but perhaps still its date. */
  readonly isBare: boolean;
  /** A few words with a colon and a day, or the document as the subject of a sentence with one day: its date near the top. */
  readonly isNamed: boolean;
  /** A day alone beside the words of a link or a control: `3 August 2025 (see all former texts)`. */
  readonly isBesideLink: boolean;
  /** A place and a day, as documents are signed at their foot. */
  readonly isSigned: boolean;
  /** Nothing is left of the line that could mean anything. */
  readonly isQuiet: boolean;
  /** Where a place of the folded line is in the line. */
  readonly placeOf: (folded: number) => number;
}

export interface LineReader {
  /** What a line without a date says of the date on the next line: `Last updated:` and nothing after it. */
  readonly pendingRole: (line: string) => StatedDate['role'] | undefined;
  readonly isHistory: (line: string) => boolean;
  readonly read: (line: string, from?: number, to?: number) => ReadLine;
}

/** More dates than this in a line are a list. */
const MOST = 8;
const WORDS = /[\p{L}\p{M}]+/gu;
/** Numbers that only number the line, its version or the hour: any other number could be a term of the agreement. */
const IDLE_NUMBERS =
  /^\s*\d{1,2}(?:\.\d{1,2})*[.)]?(?=\s)|\d{1,2}:\d{2}(?::\d{2})?|\d{1,2}\s?[ap]\.?m|(?<!\d)\d+(?:\.\d+){1,3}|(?<!\p{L})v\s?\d+/gu;
const OPEN =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Myanmar}\p{Script=Khmer}\p{Script=Lao}]+$/u;

/** Who brought a text up to date says nothing about the text: `Updated 5 May 2020 10:15 by Jane Doe`. */
const BYLINE =
  /^[\s.,]*(?:(?:t|at\s)?\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?z?)?[\s,.(-]*(?:by|von|par|por|door|av|af)\s[\p{L}\p{M}'.\s-]{2,40}\)?\.?\s*$/u;
/** Place and day at the foot of a document: `Praha, dne 1. 5. 2020`. */
const PLACE =
  /^[^\p{L}\p{N}]*[\p{L}\p{M}][\p{L}\p{M}'.\s-]{1,40}(?:,(?:\s\p{L}{1,3}\.?)?|\s(?:dne|dna|dnia|den|le))\s*$/u;

/** Words left over that could carry a meaning. */
const leftover = (rest: string, names: MonthNames): string[] =>
  (rest.match(WORDS) ?? []).filter(
    (word) => word !== 'v' && !names.isWeekday(word) && !names.isMonth(word) && !isConnector(word),
  );

/** One small word that no vocabulary knows ("dal", "으") says nothing; two may already be a clause: "no VAT". */
const isParticle = (word: string): boolean => word.length <= (OPEN.test(word) ? 1 : 3);

const isPlaceAndDay = (text: string, [form]: readonly DateForm[]): boolean =>
  form !== undefined &&
  form.precision === 'day' &&
  form.start <= 50 &&
  PLACE.test(text.slice(0, form.start)) &&
  !/[\p{L}\p{N}]/u.test(text.slice(form.end, form.end + 40).replace(/^\s?\p{L}{1,2}\.?(?!\p{L})/u, ''));

const NAME = /^[^:\d]{2,60}:\s*(?:\p{L}+,?\s)?$/u;
const MOST_IN_NAME = 6;
const MOST_IN_SENTENCE = 16;
const LINK = /^\s*(?:[(|·•>→-].{0,60}|[\p{L}\p{M}']+(?:\s[\p{L}\p{M}']+){0,2})\s?\.?\s*$/u;
const MOST_IN_LINK = 8;
const isSaid = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

/** `Latest adaptation: 17.10.2023`, whatever noun it is. */
const isNamedDay = (text: string, [form]: readonly DateForm[]): boolean => {
  if (form === undefined || isSaid(text.slice(form.end).replace(IDLE_NUMBERS, ''))) return false;
  const name = text.slice(0, form.start);
  return NAME.test(name) && countDateWords(name) <= MOST_IN_NAME;
};

/** The line begins with the day, and the few words behind it are a part of their own. */
const isDayBesideLink = (text: string, [form]: readonly DateForm[]): boolean => {
  if (form === undefined || isSaid(text.slice(0, form.start))) return false;
  const behind = text.slice(form.end);
  return countDateWords(behind) <= MOST_IN_LINK && !/\d/u.test(behind) && LINK.test(behind);
};

export const lineReaderOf = (language: string): LineReader => {
  const names = monthNamesOf(language);
  const words = vocabularyOf(language);
  const othersIn = (text: string): number =>
    leftover(words.withoutWords(text), names).filter((word) => !isParticle(word)).length;
  /** Whether a line speaks of anything that has a day of its own. */
  const saysOther = (text: string): boolean =>
    (['thing', 'law', 'gone', 'until'] as const).some((kind) => words.has(kind, text)) ||
    words.labelsIn(text).length > 0;
  const isOfDocument = (text: string, [form]: readonly DateForm[]): boolean => {
    if (form === undefined || countDateWords(text) > MOST_IN_SENTENCE || words.has('earlier', text)) return false;
    const [subject] = words.placesOf('document', text);
    return subject !== undefined && subject.end <= form.start && othersIn(text.slice(0, subject.start)) === 0;
  };
  const about = { words, language, othersIn, isUnfamiliar: words.isSparse };
  return {
    pendingRole: (line) => {
      const { text } = foldLine(line);
      const label = words.labelsIn(text).at(-1);
      if (label === undefined || /[.!?;]\s*$/u.test(text) || words.has('earlier', text) || words.has('history', text))
        return undefined;
      const after = text.slice(label.end).match(WORDS)?.length ?? 0;
      const isAlone = after <= 3 || leftover(words.withoutWords(text), names).length === 0;
      return isAlone && text.length <= 110 ? label.role : undefined;
    },
    isHistory: (line) => words.has('history', foldLine(line).text),
    read: (line, from = 0, to = line.length) => {
      const folded = foldLine(line, from, to);
      const whole = partGlued(folded, tokensOf(folded.text), names, words);
      const { text, places } = whole;
      const tokens = spokenTokens(tokensOf(text), names, language);
      const forms = datesIn({ text, tokens, names, language }, MOST);
      const last = forms.at(-1)?.end ?? 0;
      const isByline = text.length - last < 80 && BYLINE.test(text.slice(last));
      const said = isByline ? text.slice(0, last) : text;
      const judged = judgeLine(said, forms.length < MOST ? forms : [], about);
      const left = leftover(judged.rest, names);
      const hasNumbers = /\d/u.test(judged.rest.replace(IDLE_NUMBERS, ''));
      const isQuiet = left.length <= 1 && left.every(isParticle) && !hasNumbers;
      const isAll = from === 0 && to === line.length;
      const isShortForeign = !words.isKnown && left.length <= 7 && text.length <= 90;
      const isDay = forms.length > 0 && forms.every((form) => form.precision !== 'year' && !form.isWeak);
      const isAlone = isAll && isDay && forms.length === 1 && judged.dates.length === 0 && !judged.isRefused;
      return {
        forms,
        dates: judged.dates,
        isNothingElse: isAll && isQuiet && judged.dates.length > 0 && judged.isEveryDateTaken,
        isQuiet,
        isBare: isAlone && (left.length === 0 || isShortForeign),
        isNamed: isAlone && !saysOther(text) && (isNamedDay(text, forms) || isOfDocument(text, forms)),
        isBesideLink: isAlone && !saysOther(text) && isDayBesideLink(text, forms),
        isSigned: isAlone && !words.has('law', text) && isPlaceAndDay(text, forms),
        placeOf: (folded) => places[folded] ?? to,
      };
    },
  };
};
