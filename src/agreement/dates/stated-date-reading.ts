// Which of two readings of a date holds. The habit of the language proposes; only what cannot be otherwise decides: nobody
// reads a text before the day it was updated, and a text that was not there yet was not updated before.

import type { Day, StatedDate } from '../vocabulary.ts';
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

/** A day on one side of the globe is the next one on the other, so a day's grace is given both ways. */
const isPossible = (iso: string, role: StatedDate['role'], { readOn, notBefore }: ReadingContext): boolean => {
  if (readOn !== undefined && role !== 'effective' && iso > shifted(readOn, 1)) return false;
  return notBefore === undefined || iso >= shifted(notBefore, -1);
};

/** `order` is what the document itself shows elsewhere, if it does. */
export const readDate = (
  form: DateForm,
  role: StatedDate['role'],
  context: ReadingContext,
  order: Order | undefined,
): StatedDate => {
  const { iso, monthFirst, precision } = form;
  if (monthFirst === undefined) return { iso, precision, role };
  const habit = form.separator === '.' ? 'day-first' : (order ?? habitOf(context.language));
  const [likely, other] = habit === 'day-first' ? [iso, monthFirst] : [monthFirst, iso];
  const possible = [likely, other].filter((one) => isPossible(one, role, context));
  const [only] = possible;
  if (possible.length === 1 && only !== undefined) return { iso: only, precision, role };
  return { iso: likely, precision, role, alternative: other };
};
