// A change of the stated date alone touches nothing a person is bound by: it is shown in its place, and weighs nothing.
import { identifyBlocks } from '../text.ts';
import type { LanguageCode } from '../vocabulary.ts';
import type { RedlineRow, Side } from './redline.ts';

/** The line of a stated date is short; a clause with a date in it is read as what it is. */
const LONGEST = 300;

export const withoutWeightOfDates = (rows: readonly RedlineRow[], language: LanguageCode): RedlineRow[] =>
  rows.map((row) => (row.weights.includes('number') && isRedated(row, language) ? { ...row, weights: [] } : row));

/** The words besides the line of the stated date are the same; or there are none, where the line came or went. */
function isRedated({ before, after, segments }: RedlineRow, language: LanguageCode): boolean {
  if (segments.reduce((length, { text }) => length + text.length, 0) > LONGEST) return false;
  return undated(before, language) === undated(after, language);
}

const undated = (side: Side | undefined, language: LanguageCode): string =>
  side === undefined ? '' : identifyBlocks([side.block], { language }).canonical;
