// What a page may vary without amending anything: the day it says it was changed, how long ago that is, the year of its
// copyright, and e-mail addresses hidden from machines. Masked alike on both sides, what is left is the words.
import { statedDates } from './stated-date.ts';
import type { LanguageCode, StatedDate } from './vocabulary.ts';
import { subjectsOf } from './weight.ts';

/** Stands for whatever was masked; a private character no page's words hold. */
const MASK = '\ue000';
const MASKS = /[\ue000\s,;:()-]*\ue000[\ue000\s,;:()-]*/g;

const NEITHER_WORD_NOR_AMOUNT = /[^\p{L}\p{M}\p{N}\p{Sc}%‰\ue000]+/gu;
const DIGIT = /\p{N}/u;

/** A bullet of a word processor that came along as a letter. */
const LETTER_BULLET = /^o(?= \p{Lu})/u;

/** The words and amounts of a text; between two digits everything counts. */
export function bareWords(text: string): string {
  return text
    .normalize('NFC')
    .replace(LETTER_BULLET, '')
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .toLowerCase()
    .replace(NEITHER_WORD_NOR_AMOUNT, (signs: string, at: number, whole: string) =>
      DIGIT.test(whole.charAt(at - 1)) && DIGIT.test(whole.charAt(at + signs.length)) ? signs : ' ',
    )
    .trim();
}

const PLACEHOLDER = /[\w.+-]*\[(?:email|e-mail)[\s\u00a0]?protected\][\w.+-]*/gi;
const ADDRESS = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;

/** True where the two differ only in e-mail addresses that at least one of them hides behind a placeholder. */
export function differInHiddenAddress(before: string, after: string): boolean {
  const isHidden = before.search(PLACEHOLDER) >= 0 || after.search(PLACEHOLDER) >= 0;
  if (!isHidden) return false;
  const masked = (text: string): string => bareWords(text.replace(PLACEHOLDER, MASK).replace(ADDRESS, MASK));
  return masked(before) === masked(after);
}

const STAMP_WORDS = 12;
const CLOCK = /\ue000[T,\s]*\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?[\s\u202f]*(?:Z|[ap]\.?m\.?|UTC|GMT)?/gi;
const DATE_AND_CLOCK = /\d{1,4}[./-]\d{1,2}[./-]\d{2,4},?[T\s]+\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?Z?/g;
const COPYRIGHT = /(?:©|\(c\)|copyright)/i;
const YEARS = /\b(?:19|20)\d\d(?:\s*[-–—]\s*(?:19|20)\d\d)?\b/g;

/**
 * A text without the dates it states about itself, and without the moments a short line is stamped with. `stated` is the
 * date that counts as the document's own: it is known without a label, under a signature for one.
 */
export function withoutStamps(text: string, language: LanguageCode, stated?: StatedDate): string {
  let masked = text;
  const found = text.includes('\n') ? [] : statedDates(text, { language });
  for (const { start, end, role, iso } of [...found].sort((a, b) => b.start - a.start)) {
    if (role !== 'unlabelled' || iso === stated?.iso) masked = masked.slice(0, start) + MASK + masked.slice(end);
  }
  if (isShort(text)) {
    masked = masked.replace(DATE_AND_CLOCK, MASK);
    for (const pattern of momentsIn(language)) masked = masked.replace(pattern, MASK);
    if (masked.includes(MASK)) masked = masked.replace(monthAndYear(language), MASK);
    if (COPYRIGHT.test(text)) masked = masked.replace(YEARS, MASK);
  }
  return bareWords(masked.replace(CLOCK, MASK).replace(MASKS, ` ${MASK} `));
}

const isShort = (text: string): boolean => (text.match(/[\p{L}\p{N}]+/gu) ?? []).length <= STAMP_WORDS;

/** True for a masked line that says when, and nothing else of weight: it comes and goes with the date. */
export const isOnlyStamp = (text: string, masked: string): boolean =>
  masked === '' || (masked.includes(MASK) && isShort(text) && subjectsOf(masked.replaceAll(MASK, ' ')).size === 0);

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
          phrases.add(parts.map(({ type, value }) => (type === 'integer' ? '\\d+' : escaped(value))).join(''));
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
