// Which of two readings of a date holds. The habit of the language proposes; only what cannot be otherwise decides: nobody
// reads a text before the day it was updated, and a text that was not there yet was not updated before.

import type { Day, StatedDate } from '../vocabulary.ts';
import { isoOf, yearsOfTwoDigits } from './date-calendar.ts';
import type { DateForm } from './date-line.ts';

export interface ReadingContext {
  readonly language: string;
  readonly readOn?: Day;
  readonly notBefore?: Day;
}

export type Order = 'day-first' | 'month-first';

/** Who writes the month first in numbers; with a full stop between them nobody does. */
const MONTH_FIRST = /^(?:en(?:-(?:us|ph|fm|gu|mh|mp|pr|pw|um|vi|as))?|es-(?:us|pr)|fil|tl)$/u;

export const habitOf = (language: string): Order =>
  MONTH_FIRST.test(language.toLowerCase().replaceAll('_', '-')) ? 'month-first' : 'day-first';

const DAY = 86_400_000;
const shifted = (day: Day, by: number): Day =>
  new Date(Date.parse(`${day}T00:00:00Z`) + by * DAY).toISOString().slice(0, 10);

/** Texts of Taiwan count years from 1912 as well. */
const COUNTS_FROM_REPUBLIC = /^(?:tw|zh-(?:tw|hant(?:-tw)?))$/u;
const isMinguo = (language: string): boolean => COUNTS_FROM_REPUBLIC.test(language.toLowerCase().replaceAll('_', '-'));

/** How many years ahead a day may lie from which words are to apply. */
const YEARS_AHEAD = 20;
/** Where it is not told when a text was read, no year of two digits lies later than this. */
const LAST_DAY = '2079-12-31';

/** The last day that a date of a role can be. A day on one side of the globe is the next one on the other. */
const lastDayOf = (role: StatedDate['role'], readOn: Day | undefined): Day | undefined => {
  if (readOn === undefined) return undefined;
  return role === 'effective' ? `${Number(readOn.slice(0, 4)) + YEARS_AHEAD}${readOn.slice(4)}` : shifted(readOn, 1);
};

/** The latest day that a day with a year of two digits can be; undefined where each lies ahead. */
const inCentury = (iso: string, language: string, last: Day): string | undefined => {
  const short = Number(iso.slice(2, 4));
  const primary = language.toLowerCase().split(/[-_]/u)[0] ?? language;
  const [month, day] = [Number(iso.slice(5, 7)), Number(iso.slice(8, 10))];
  return yearsOfTwoDigits(short, primary, isMinguo(language))
    .flatMap((year) => isoOf({ year, month, day }) ?? [])
    .filter((one) => one <= last)
    .sort()
    .at(-1);
};

/**
 * What a date form says of its document; undefined where it can be no date of this role: nobody reads a text before the day
 * it was updated. `order` is what the document itself shows elsewhere, if it does.
 */
export const readDate = (
  form: DateForm,
  role: StatedDate['role'],
  context: ReadingContext,
  order: Order | undefined,
): StatedDate | undefined => {
  const { precision, clock } = form;
  const { language, notBefore } = context;
  const last = lastDayOf(role, context.readOn);
  const full = (iso: string | undefined): string | undefined =>
    iso === undefined || form.hasShortYear !== true ? iso : inCentury(iso, language, last ?? LAST_DAY);
  const habit = form.separator === '.' ? 'day-first' : (order ?? habitOf(language));
  const readings = habit === 'day-first' ? [form.iso, form.monthFirst] : [form.monthFirst, form.iso];
  // A month or a year is over only with its last day: `2026` is no later than any day of it.
  const isAhead = (iso: string): boolean =>
    role !== 'effective' && last !== undefined && iso > last.slice(0, iso.length);
  const believable = readings.flatMap((iso) => full(iso) ?? []).filter((iso) => !isAhead(iso));
  const told = believable.filter(
    (iso) => notBefore === undefined || iso >= shifted(notBefore, -1).slice(0, iso.length),
  );
  const [iso, alternative] = told.length === 1 ? told : believable;
  if (iso === undefined) return undefined;
  return { iso, precision, role, ...(alternative !== undefined && { alternative }), ...clock };
};
