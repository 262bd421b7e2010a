// What a page may vary without amending anything: the day it says it was changed, how long ago that is, the year of its
// copyright, and e-mail addresses hidden from machines. Masked alike on both sides, what is left is the words.
import { foldLine } from '../dates/date-fold.ts';
import { vocabularyOf } from '../dates/date-label.ts';
import { statedDates } from '../dates/stated-date.ts';
import { subjectsOf } from '../redline/weight.ts';
import { WEIGHED_LANGUAGES } from '../redline/weight-words.ts';
import type { LanguageCode, StatedDate } from '../vocabulary.ts';
import { withoutSigns } from '../without-signs.ts';
import { withoutAsOf } from './difference-as-of.ts';

/** Stands for whatever was masked. */
const MASK = '\ue000';
const MASKS = /(?<![\s,;:()-])[\s,;:()-]*\ue000[\ue000\s,;:()-]*/g;

/** A bullet that came along as a sign before a line, or as a letter from a word processor. */
const BULLET = /^(?:o(?= \p{Lu})|[●○■□◆◇➢✦](?= \S))/u;

/** The words and amounts of a text. */
export function bareWords(text: string): string {
  const plain = text
    .normalize('NFC')
    .replace(BULLET, '')
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]|[\ufe00-\ufe0f]/g, '')
    .toLowerCase();
  return withoutSigns(plain, ' ').trim();
}

const ADDRESS = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}/g;
/** What a page shows where a script is to put the address: "[email protected]", "… protected from spambots …". */
const PLACEHOLDER =
  /[\w.+-]{0,64}\[(?:e-?mail|mailto)[^[\]]{0,40}\][\w.+-]{0,64}|(?:this|diese|cette|esta|questo|deze|этот|ten)[^.!?@]{0,80}(?:spam ?bots?|spamrobots?)[^.!?@]{0,40}[.!?](?:[^.!?@]{0,80}javascript[^.!?@]{0,80}[.!?])?/giu;
/** An address spelt for people alone: "porter (at) depot (dot) example", "porter AT depot DOT example". */
const AT = /\s?[[({<]\s?(?:at|@|ät|arroba|chez|chiocciola|собака|kukac|zavináč)\s?[\])}>]\s?| (?:AT|_at_) /giu;
const DOT = /\s?[[({<]\s?(?:dot|punkt|punto|point|ponto|точка|pont|\.)\s?[\])}>]\s?| (?:DOT|_dot_) /giu;
const AT_IN_WORDS = /(?<=[\w-]) at (?=[\w-]{1,63}(?: dot [\w-]{1,63}){1,8}(?![\w-]))/gi;
const DOT_IN_WORDS = / dot (?=[a-z]{2,24}(?![\w-])|[\w-]{1,63} dot )/gi;

const spelledOut = (text: string): string =>
  text
    .replace(AT_IN_WORDS, '@')
    .replace(AT, '@')
    .replace(DOT, '.')
    .replace(DOT_IN_WORDS, (dot, at: number, whole: string) =>
      // Only behind an address that was spelt: "a dot on the map" is none.
      /@[\w-]{1,63}(?:(?:\.| dot )[\w-]{1,63}){0,8}$/i.test(whole.slice(Math.max(0, at - 200), at)) ? '.' : dot,
    );

/** True where the two differ only in how e-mail addresses are kept from machines: behind a placeholder, or spelt out. */
export function differInHiddenAddress(before: string, after: string): boolean {
  const [old, young] = [spelledOut(before), spelledOut(after)];
  if (old.search(ADDRESS) >= 0 && bareWords(old) === bareWords(young)) return true;
  if (old.search(PLACEHOLDER) < 0 && young.search(PLACEHOLDER) < 0) return false;
  const masked = (text: string): string => bareWords(text.replace(PLACEHOLDER, MASK).replace(ADDRESS, MASK));
  return masked(old) === masked(young);
}

const STAMP_WORDS = 12;
/** What may stand beside a moment where the line says no more than when: "Updated … by the team". */
const WORDS_BESIDE_MOMENT = 5;
const CLOCK = /\ue000[T,\s]*\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?[\s\u202f]*(?:Z|[ap]\.?m\.?|UTC|GMT)?/gi;
const DATE_AND_CLOCK = /\d{1,4}[./-]\d{1,2}[./-]\d{2,4},?[T\s]+\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?Z?/g;
const YEARS = String.raw`(?:19|20)\d\d(?:\s*[-–—]\s*(?:19|20)\d\d)?`;
/** The years beside the sign, or at the end of its short line: "© 2020-2024 The Depot", "© The Depot 2024". */
const BESIDE_COPYRIGHT = new RegExp(
  String.raw`((?:©|\(c\))(?:[^\p{L}\p{N}]|\(c\)|copyright){0,40})${YEARS}(?!\d)`,
  'giu',
);
const COPYRIGHT = new RegExp(
  String.raw`(copyright(?:[^\p{L}]|\(c\)){0,80}?)${YEARS}(?!\d)|((?:©|\(c\)).{0,200}?)${YEARS}(?=\W*$)`,
  'giu',
);

/**
 * A text without the dates it states about itself, and without the moments a short line is stamped with. `stated` is the
 * date that counts as the document's own: it is known without a label, under a signature for one.
 */
export function withoutStamps(text: string, language: LanguageCode, stated?: StatedDate): string {
  const found = text.includes('\n') ? [] : statedDates(text, { language });
  const isOwn = (iso: string): boolean => iso === stated?.iso;
  let dated = text;
  for (const { start, end, role, iso } of [...found].sort((a, b) => b.start - a.start)) {
    if (role !== 'unlabelled' || isOwn(iso)) dated = dated.slice(0, start) + MASK + dated.slice(end);
  }
  // "Prices effective 1 May are final" dates the prices.
  let masked = found.some(({ iso }) => isOwn(iso)) || isWeightless(dated) ? dated : text;
  masked = masked.replace(BESIDE_COPYRIGHT, `$1${MASK}`);
  if (isShort(text)) {
    const stamped = withoutMoments(masked, language);
    if (isStamp(stamped, masked.search(DATE_AND_CLOCK) >= 0, language)) masked = stamped;
    masked = masked.replace(COPYRIGHT, (whole: string, beside?: string, before?: string) => {
      const around = beside ?? before ?? '';
      return isWeightless(around) ? `${around}${MASK}` : whole;
    });
  }
  masked = withoutAsOf(masked, language, MASK);
  return bareWords(masked.replace(CLOCK, MASK).replace(MASKS, ` ${MASK} `));
}

function withoutMoments(text: string, language: LanguageCode): string {
  let masked = text.replace(DATE_AND_CLOCK, MASK);
  for (const pattern of momentsIn(language)) masked = masked.replace(pattern, MASK);
  return masked.includes(MASK) ? masked.replace(monthAndYear(language), MASK) : masked;
}

/** Scripts without blanks hold about a word in two signs. */
const UNSPACED_PAIR = /[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff]{2}/g;
const countWords = (text: string): number => (text.replace(UNSPACED_PAIR, ' a ').match(/[\p{L}\p{N}]+/gu) ?? []).length;
const isShort = (text: string): boolean => countWords(text) <= STAMP_WORDS;

/** Numbers apart: those beside a moment are compared like any word. */
const isWeightless = (text: string): boolean => [...subjectsOf(text)].every((subject) => subject === 'number');

/** Languages in which "5 days ago" also says "5 days before", as a period of notice does. */
const AGO_IS_BEFORE: ReadonlySet<string> = new Set('tr zh ja ko cs de ar he fa hi'.split(' '));

const primaryOf = (language: LanguageCode): string => language.split(/[-_]/)[0] ?? '';

/** What a masked line says but for the words that date a document: "updated by Ben" leaves "by Ben". */
function besideDate(masked: string, language: LanguageCode): { readonly isLabelled: boolean; readonly rest: string } {
  const words = vocabularyOf(primaryOf(language));
  const { text } = foldLine(masked.replaceAll(MASK, ' '));
  return { isLabelled: words.labelsIn(text).length > 0, rest: words.withoutWords(text) };
}

/**
 * Where a line says only when, "5 days ago" is a stamp; in a sentence, or alone, it may be a period. A day to the minute
 * needs no label: "Ben 05/03/2024 10:15".
 */
function isStamp(masked: string, isToTheMinute: boolean, language: LanguageCode): boolean {
  const { isLabelled, rest } = besideDate(masked, language);
  const others = countWords(rest);
  const primary = primaryOf(language);
  if (!isLabelled && !isToTheMinute) {
    return countWords(masked.replaceAll(MASK, ' ')) === 0 && !AGO_IS_BEFORE.has(primary);
  }
  if (others === 0) return true;
  const isSure = WEIGHED_LANGUAGES.has(primary) && !AGO_IS_BEFORE.has(primary);
  return isSure && others <= WORDS_BESIDE_MOMENT && isWeightless(masked.replaceAll(MASK, ' '));
}

/** True for a masked line that says when, and nothing else: it comes and goes with the date. */
export function isOnlyStamp(text: string, masked: string, language: LanguageCode): boolean {
  if (masked === '') return true;
  return masked.includes(MASK) && isShort(text) && countWords(besideDate(masked, language).rest) === 0;
}

const UNITS = ['second', 'minute', 'hour', 'day', 'week', 'month', 'year'] as const;
const moments = new Map<LanguageCode, readonly RegExp[]>();

const tagsFor = (language: LanguageCode): string[] => {
  const wanted = language.split(/[-_]/)[0] ?? 'en';
  try {
    return [...new Set([...Intl.RelativeTimeFormat.supportedLocalesOf(wanted), 'en'])];
  } catch (error) {
    if (error instanceof RangeError) return ['en'];
    throw error;
  }
};

const escaped = (text: string): string =>
  text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&').replace(/[\s\u00a0\u202f]+/g, '\\s+');

/** "14 hours ago", "vor 2 Tagen", "3日前": as Intl says them, in the language and in English. */
function momentsIn(language: LanguageCode): readonly RegExp[] {
  const known = moments.get(language);
  if (known) return known;
  const phrases = new Set<string>();
  for (const tag of tagsFor(language)) {
    const format = new Intl.RelativeTimeFormat(`${tag}-u-nu-latn`, { numeric: 'always' });
    for (const unit of UNITS) {
      for (const count of [1, 2, 5, 21, 100]) {
        const parts = format.formatToParts(-count, unit);
        const hasNumber = parts.some(({ type }) => type === 'integer');
        if (hasNumber)
          phrases.add(parts.map(({ type, value }) => (type === 'integer' ? '(?<!\\d)\\d+' : escaped(value))).join(''));
      }
    }
  }
  const made = [new RegExp([...phrases].sort((a, b) => b.length - a.length).join('|'), 'giu')];
  moments.set(language, made);
  return made;
}

/** A month and a year, one after the other, in the language or in English. */
function monthAndYear(language: LanguageCode): RegExp {
  const names = new Set<string>();
  for (const tag of tagsFor(language)) {
    for (const month of ['long', 'short'] as const) {
      const format = new Intl.DateTimeFormat(`${tag}-u-nu-latn-ca-gregory`, { month, timeZone: 'UTC' });
      for (let at = 0; at < 12; at++) names.add(escaped(format.format(Date.UTC(2019, at, 15)).replace(/\.$/, '')));
    }
  }
  const longestFirst = [...names].sort((a, b) => b.length - a.length);
  return new RegExp(`(?:${longestFirst.join('|')})\\.?\\s+(?:de\\s+)?(?:19|20)\\d\\d`, 'giu');
}
