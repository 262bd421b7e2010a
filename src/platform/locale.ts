// The words of the screens: typed texts from the locale files, and dates, spans, numbers and lists by Intl.
// A locale is one more folder in public/_locales; nothing here names a language.
import browser from 'webextension-polyfill';
import type messages from '../../public/_locales/en/messages.json';
import { withSignsNamed } from '../words/unseen-signs.ts';
import type { Day, Instant, StatedDate } from '../words/vocabulary.ts';

export type TextKey = keyof typeof messages;
/** A text that counts: defined as `key_one`, `key_other` and whatever else the language needs. */
export type CountedKey = TextKey extends infer Key ? (Key extends `${infer Base}_other` ? Base : never) : never;

/**
 * The text of a key; `$1` … `$9` in it are replaced in order. What replaces them may be other people's words: signs in
 * them that are not seen are named.
 */
export function text(key: TextKey, ...substitutions: readonly string[]): string {
  return browser.i18n.getMessage(key, substitutions.map(withSignsNamed));
}

/** A counted text: the number is `$1`, what follows is `$2` …; the language's own plural rule picks the form. */
export function counted(key: CountedKey, count: number, ...substitutions: readonly string[]): string {
  const form = new Intl.PluralRules(locale()).select(count);
  const filled = [number(count), ...substitutions].map(withSignsNamed);
  return browser.i18n.getMessage(`${key}_${form}`, filled) || browser.i18n.getMessage(`${key}_other`, filled);
}

/** The locale in which the texts are written; with the person's region where both speak the same language. */
export function locale(): string {
  const written = text('localeTag');
  const wanted = browser.i18n.getUILanguage();
  const [language] = written.split('-');
  return written === language && wanted.split('-')[0] === language ? wanted : written;
}

/** A format is dear to make, the first of all by far (some 40 ms): each is made once. */
function kept<Options extends object, Format>(make: (locale: string, options: Options) => Format) {
  const made = new Map<string, Format>();
  return (options: Options): Format => {
    const key = `${locale()} ${JSON.stringify(options)}`;
    const format = made.get(key) ?? make(locale(), options);
    made.set(key, format);
    return format;
  };
}

const dates = kept((tag, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(tag, options));
const numbers = kept((tag, options: Intl.NumberFormatOptions) => new Intl.NumberFormat(tag, options));
const lists = kept((tag, options: Intl.ListFormatOptions) => new Intl.ListFormat(tag, options));
const languages = kept((tag, options: Intl.DisplayNamesOptions) => new Intl.DisplayNames(tag, options));

export const ownZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone;

export const number = (value: number): string => numbers({}).format(value);
export const percent = (part: number): string => numbers({ style: 'percent' }).format(part);
export const list = (items: readonly string[]): string => lists({ type: 'conjunction' }).format(items);

/** Items one after the other, in the fewest marks. The list of units would not part them: some languages write none between. */
export const series = (items: readonly string[]): string =>
  lists({ type: 'conjunction', style: 'narrow' }).format(items);

/** The name of a language in the language of the screens: "German". */
export const languageName = (tag: string): string => languages({ type: 'language', fallback: 'code' }).of(tag) ?? tag;

/** As it stands by itself, on a button: many languages write their own names small within a sentence. */
export const standingAlone = (words: string): string =>
  words.replace(/^\p{Ll}/u, (first) => first.toLocaleUpperCase(locale()));

const RIGHT_TO_LEFT = new Set(['Arab', 'Hebr', 'Thaa', 'Syrc', 'Nkoo', 'Adlm', 'Rohg', 'Mand']);
export const directionOf = (tag: string): 'ltr' | 'rtl' =>
  RIGHT_TO_LEFT.has(new Intl.Locale(tag).maximize().script ?? '') ? 'rtl' : 'ltr';

const write = (moment: Date, options: Intl.DateTimeFormatOptions): string => dates(options).format(moment);

/** "14 Aug 2021, 00:00", in the zone. */
export const dateTime = (moment: Instant, timeZone: string): string =>
  write(new Date(moment), { dateStyle: 'medium', timeStyle: 'short', timeZone });

/** "14 August 2021", in the zone. */
export const date = (moment: Instant, timeZone: string): string =>
  write(new Date(moment), { dateStyle: 'long', timeZone });

/** "China Standard Time". */
export function zoneName(moment: Instant, timeZone: string): string {
  const parts = dates({ timeZone, timeZoneName: 'long' }).formatToParts(moment);
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? timeZone;
}

/** Whether both zones show the same time of day on the same date at that moment. */
export const readsAlike = (moment: Instant, zone: string, other: string): boolean =>
  zone === other || dateTime(moment, zone) === dateTime(moment, other);

/** A calendar day, which has no zone: "8 August 2021". */
export const day = (value: Day): string => write(new Date(`${value}T00:00Z`), { dateStyle: 'long', timeZone: 'UTC' });

/** A calendar day with its weekday: "Friday 13 August 2021". */
export const weekday = (value: Day): string =>
  write(new Date(`${value}T00:00Z`), { dateStyle: 'full', timeZone: 'UTC' });

/** A stated date, no more precise than it was stated: "8 August 2021", or in brief "8 Aug 2021". */
export function statedDay({ iso, precision }: StatedDate, style: 'long' | 'medium' = 'long'): string {
  if (precision === 'day') return write(new Date(`${iso}T00:00Z`), { dateStyle: style, timeZone: 'UTC' });
  const moment = new Date(precision === 'month' ? `${iso}-01T00:00Z` : `${iso}-01-01T00:00Z`);
  const month = precision === 'month' ? ({ month: 'long' } as const) : {};
  return write(moment, { year: 'numeric', ...month, timeZone: 'UTC' });
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const unit = (amount: number, name: 'day' | 'hour' | 'minute'): string =>
  numbers({ style: 'unit', unit: name, unitDisplay: 'long' }).format(amount);

/** A span in its two greatest units, rounded up to the minute: "4 days, 6 hours", "59 minutes". */
export function span(milliseconds: number): string {
  const minutes = Math.max(1, Math.ceil(milliseconds / MINUTE));
  const parts = [
    { amount: Math.floor(minutes / (24 * 60)), name: 'day' as const },
    { amount: Math.floor(minutes / 60) % 24, name: 'hour' as const },
    { amount: minutes % 60, name: 'minute' as const },
  ];
  const first = parts.findIndex((part) => part.amount > 0);
  const shown = parts.slice(first, first + 2).filter((part) => part.amount > 0);
  return lists({ type: 'unit' }).format(shown.map((part) => unit(part.amount, part.name)));
}

/** "2 hours ago", "yesterday". */
export function ago(moment: Instant, now: Instant): string {
  const passed = Math.max(0, now - moment);
  const relative = new Intl.RelativeTimeFormat(locale(), { numeric: 'auto' });
  if (passed < MINUTE) return text('justNow');
  if (passed < HOUR) return relative.format(-Math.floor(passed / MINUTE), 'minute');
  if (passed < DAY) return relative.format(-Math.floor(passed / HOUR), 'hour');
  return relative.format(-Math.floor(passed / DAY), 'day');
}
