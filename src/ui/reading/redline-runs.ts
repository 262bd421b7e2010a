// A redline cut for reading: each change by itself, and between them the unchanged stretches, folded but for the
// heading under which the next change stands.
import type { Redline, RedlineRow } from '../../words/redline/redline.ts';

export type Run =
  /** A single paragraph is not worth folding. */
  | { readonly kind: 'unchanged'; readonly rows: readonly RedlineRow[]; readonly isFolded: boolean }
  /** An unchanged heading, shown to say where the change stands. */
  | { readonly kind: 'place'; readonly row: RedlineRow }
  | { readonly kind: 'change'; readonly row: RedlineRow; readonly number: number };

export function runsOf({ rows }: Redline): Run[] {
  const runs: Run[] = [];
  let unchanged: RedlineRow[] = [];
  let number = 0;
  const fold = (isBeforeChange: boolean) => {
    const place = isBeforeChange ? unchanged.findLastIndex((row) => drawnBlock(row).kind === 'heading') : -1;
    const parts = place < 0 ? [unchanged] : [unchanged.slice(0, place), unchanged.slice(place + 1)];
    const heading = unchanged[place];
    parts.forEach((part, at) => {
      if (at === 1 && heading) runs.push({ kind: 'place', row: heading });
      if (part.length > 0) runs.push({ kind: 'unchanged', rows: part, isFolded: part.length > 1 });
    });
    unchanged = [];
  };
  for (const row of rows) {
    if (row.kind === 'same') unchanged.push(row);
    else {
      fold(true);
      number += 1;
      runs.push({ kind: 'change', row, number });
    }
  }
  fold(false);
  return runs;
}

export const drawnBlock = (row: RedlineRow) => (row.after ?? row.before).block;
