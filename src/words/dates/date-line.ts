// A folded line as the readers of dates see it, and what they find in it.
import type { Clock } from './date-clock.ts';
import type { Token } from './date-token.ts';
import type { MonthNames } from './month-names.ts';

export interface DateForm {
  /** Places in the folded line. */
  readonly start: number;
  readonly end: number;
  readonly iso: string;
  readonly precision: 'day' | 'month' | 'year';
  /** Set where the numbers can be read the other way round: `iso` has the day first, this the month. */
  readonly monthFirst?: string;
  /** What stands between the numbers of a date written in numbers, and whether the order shows by itself. */
  readonly separator?: string;
  readonly order?: 'day-first' | 'month-first';
  /** Its year has two digits: `iso` holds one of the years it can be. */
  readonly hasShortYear?: boolean;
  /** The hour that stands beside it. */
  readonly clock?: Clock;
  /** A form that other things have too (`1.2.24`, `5/2024`, `2024`): believed only right beside its label. */
  readonly isWeak: boolean;
}

export interface Line {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly names: MonthNames;
  readonly language: string;
}
