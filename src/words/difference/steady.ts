// Pages that are never twice the same: counters, offers in turn, the time of day. What differs between two readings that are
// minutes apart is left out of the comparison with the text before; what was the same both times is compared.
import { type RedlineRow, type RowSegment, redline } from '../redline/redline.ts';
import { subjectsOf } from '../redline/weight.ts';
import type { LanguageCode } from '../vocabulary.ts';
import { type Compared, classOfRows, type DifferenceClass } from './difference.ts';
import { countRowWords, rowText } from './difference-page.ts';

/** Where more of a page than this differs each time, what is left confirms nothing. */
const MOST_UNSTEADY = 0.5;
/** A paragraph of which more than this differs each time is another one each time, such as an offer. */
const ANOTHER_PARAGRAPH = 0.5;

/** What of one paragraph of the later reading differed from the earlier one, in words counted from its beginning. */
interface Unsteady {
  readonly ranges: { readonly from: number; readonly to: number }[];
  words: number;
  unsteady: number;
}

interface UnsteadyText {
  /** By the place of the paragraph. */
  readonly paragraphs: ReadonlyMap<number, Unsteady>;
  /** Places behind which the earlier reading had paragraphs that the later one has not; -1 for the beginning. */
  readonly gaps: ReadonlySet<number>;
  readonly share: number;
}

/**
 * How a text differs from the one before, by what two readings of it have in common; undefined where that is too little to
 * say so. `first` is the Markdown of the earlier reading, `second` the later one.
 */
export function steadyDifference(
  before: Compared,
  first: string,
  second: Compared,
  language: LanguageCode,
): DifferenceClass | undefined {
  const unsteady = unsteadyIn(redline(first, second.markdown).rows);
  if (unsteady.share > MOST_UNSTEADY) return undefined;
  const rows = withoutUnsteady(redline(before.markdown, second.markdown).rows, unsteady);
  return rows.every(({ kind }) => kind === 'same') ? 'none' : classOfRows(rows, before, second, language).class;
}

function unsteadyIn(rows: readonly RedlineRow[]): UnsteadyText {
  const paragraphs = new Map<number, Unsteady>();
  const gaps = new Set<number>();
  let place = -1;
  for (const row of rows) {
    if (!row.after) {
      gaps.add(place);
      continue;
    }
    place = row.after.index;
    const known = paragraphs.get(place) ?? { ranges: [], words: 0, unsteady: 0 };
    paragraphs.set(place, known);
    for (const { kind, text } of row.segments) {
      const words = kind === 'deleted' ? 0 : countRowWords(text);
      const isSteady = kind === 'same' && row.kind !== 'moved';
      if (!isSteady) known.ranges.push({ from: known.words, to: known.words + words });
      if (!isSteady) known.unsteady += words;
      known.words += words;
    }
  }
  const all = [...paragraphs.values()];
  const sum = (of: (one: Unsteady) => number): number => all.reduce((total, one) => total + of(one), 0);
  return {
    paragraphs,
    gaps,
    share:
      sum(({ unsteady }) => unsteady) /
      Math.max(
        1,
        sum(({ words }) => words),
      ),
  };
}

/** The rows without the changes that lie in what differs each time. */
function withoutUnsteady(rows: readonly RedlineRow[], { paragraphs, gaps }: UnsteadyText): RedlineRow[] {
  const read = new Map<number, number>();
  let place = -1;
  /** Paragraphs of the text before that may have stood where others stand each time. */
  let spare = 0;
  const isGone = rows.map((row) => {
    if (row.kind === 'same') spare = 0;
    if (row.after) place = row.after.index;
    const known = row.after && paragraphs.get(row.after.index);
    if (row.kind === 'inserted' && known && isAnother(known)) spare += 1;
    if (row.kind !== 'deleted' || !(gaps.has(place) || spare > 0)) return false;
    if (!gaps.has(place)) spare -= 1;
    return true;
  });
  spare = 0;
  // A paragraph that went may stand before the one that came in its place.
  for (let at = rows.length - 1; at >= 0; at--) {
    const row = rows[at] as RedlineRow;
    if (row.kind === 'same') spare = 0;
    const known = row.after && paragraphs.get(row.after.index);
    if (row.kind === 'inserted' && known && isAnother(known)) spare += 1;
    if (row.kind !== 'deleted' || isGone[at] || spare === 0) continue;
    isGone[at] = true;
    spare -= 1;
  }
  return rows.flatMap((row, at): RedlineRow[] => {
    if (!row.after) return isGone[at] ? [] : [row];
    const from = read.get(row.after.index) ?? 0;
    read.set(row.after.index, from + countRowWords(rowText(row, 'after')));
    const known = paragraphs.get(row.after.index);
    if (!known || known.ranges.length === 0 || row.kind === 'same') return [row];
    const segments = steadied(row.segments, known, from);
    const isSame = segments.every(({ kind }) => kind === 'same');
    if (!row.before) return isSame ? [] : [{ ...row, segments }];
    return [{ ...row, segments, kind: isSame && row.kind === 'changed' ? 'same' : row.kind }];
  });
}

const isAnother = ({ unsteady, words }: Unsteady): boolean => unsteady > ANOTHER_PARAGRAPH * words;

/** Words that differ each time count as unchanged; in a paragraph that is another each time so do the rest, if weightless. */
function steadied(segments: readonly RowSegment[], known: Unsteady, start: number): RowSegment[] {
  let at = start;
  return segments.map((segment) => {
    const { kind, text } = segment;
    const from = at;
    if (kind !== 'deleted') at += countRowWords(text);
    if (kind === 'same') return segment;
    const isUnsteady = known.ranges.some((range) => range.from <= from && at <= range.to);
    const isPassed = isUnsteady || (isAnother(known) && subjectsOf(text).size === 0);
    return isPassed ? { kind: 'same', text: kind === 'deleted' ? '' : text } : segment;
  });
}
