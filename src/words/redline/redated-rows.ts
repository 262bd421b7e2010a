// A change of the stated date alone touches nothing a person is bound by: it is shown in its place, and weighs nothing.
import type { StatedDate } from '../vocabulary.ts';
import type { RedlineRow } from './redline.ts';

/** The line of a stated date is short; a clause with a date in it is read as what it is. */
const LONGEST = 120;

/** `before` and `after` are the dates the two texts state about themselves. */
export interface RowDates {
  readonly before: StatedDate;
  readonly after: StatedDate;
}

export function withoutWeightOfDates(rows: readonly RedlineRow[], dates: RowDates, languageTag: string): RedlineRow[] {
  return rows.map((row) => {
    const isRedated = row.weights.includes('number') && isRedating(row, dates, languageTag);
    return isRedated ? { ...row, weights: [] } : row;
  });
}

/** Each side says its own text's date, and besides it both say the same. */
function isRedating({ segments }: RedlineRow, { before, after }: RowDates, languageTag: string): boolean {
  const side = (other: 'inserted' | 'deleted') =>
    segments
      .filter(({ kind }) => kind !== other)
      .map(({ text }) => text)
      .join('');
  const former = undated(side('inserted'), before, languageTag);
  return former !== undefined && former === undated(side('deleted'), after, languageTag);
}

/** What is left of a line without one date; undefined where that date does not stand in it. */
function undated(line: string, { iso }: StatedDate, languageTag: string): string | undefined {
  if (line.length > LONGEST) return undefined;
  const [year = '', month, day] = iso.split('-');
  let left = line.toLowerCase();
  for (const part of [year, ...(day ? [`0?${Number(day)}`] : [])]) {
    const without = left.replace(new RegExp(`(?<!\\d)${part}(?!\\d)(?:st|nd|rd|th|er|º)?`, 'u'), '');
    if (without === left) return undefined;
    left = without;
  }
  if (month) {
    const name = namesOf(Number(month), languageTag).find((each) => left.includes(each));
    left = name ? left.replace(name, '') : left.replace(new RegExp(`(?<!\\d)0?${Number(month)}(?!\\d)`, 'u'), '');
  }
  return left.replace(/[^\p{L}\p{N}]+/gu, '');
}

/** The longest first; English names stand in many a translation. */
const namesOf = (month: number, languageTag: string): string[] =>
  [languageTag, 'en']
    .flatMap((tag) =>
      (['long', 'short'] as const).flatMap((style) => {
        const format = new Intl.DateTimeFormat(tag, { month: style, day: 'numeric', timeZone: 'UTC' });
        const parts = format.formatToParts(Date.UTC(2024, month - 1, 1));
        return parts.filter(({ type }) => type === 'month').map(({ value }) => value.toLowerCase().replace(/\.$/, ''));
      }),
    )
    .filter((name) => /\p{L}{3}/u.test(name))
    .sort((a, b) => b.length - a.length);
