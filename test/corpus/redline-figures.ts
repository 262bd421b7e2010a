// What a reader of a redline suffers from, counted in its rows by someone who did not write it. A word is a run of letters
// and digits, as the corpus counts them.
import { blockText, parseMarkdown } from '../../src/words/markdown/markdown.ts';
import type { Redline, RedlineRow } from '../../src/words/redline/redline.ts';

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
export const wordsIn = (text: string): string[] => text.match(WORD) ?? [];
export const wordsOfText = (markdown: string): string[] =>
  parseMarkdown(markdown).flatMap((block) => wordsIn(blockText(block)));

export interface Figures {
  /** Words in inserted and deleted segments. Moved words count as unchanged here … */
  readonly changed: number;
  /** … and here as deleted and inserted. */
  readonly changedOrMoved: number;
  /** Runs of change in the rows read from first to last; moved paragraphs are change. */
  readonly hunks: number;
  /** Unchanged runs of at most two words between two changes, headings that stand alone between changes included. */
  readonly islands: number;
}

export function figuresOf(redline: Redline): Figures {
  let changed = 0;
  let moved = 0;
  const runs: { isChange: boolean; words: number }[] = [];
  const add = (isChange: boolean, words: number): void => {
    const last = runs.at(-1);
    if (last?.isChange === isChange) last.words += words;
    else runs.push({ isChange, words });
  };
  for (const row of redline.rows) {
    for (const { kind, text } of row.segments) {
      const words = wordsIn(text).length;
      if (kind !== 'same') changed += words;
      else if (row.kind === 'moved') moved += words;
      add(kind !== 'same' || row.kind === 'moved', words);
    }
  }
  return {
    changed,
    changedOrMoved: changed + 2 * moved,
    hunks: runs.filter(({ isChange }) => isChange).length,
    islands: runs.slice(1, -1).filter(({ isChange, words }) => !isChange && words <= 2).length,
  };
}

/** The words of one of the two texts, read back from the rows; parts of one paragraph follow one another. */
export function wordsReadBack(redline: Redline, side: 'before' | 'after'): string[] {
  const others = side === 'before' ? 'inserted' : 'deleted';
  const parts = redline.rows.flatMap((row: RedlineRow) => {
    const place = row[side];
    const text = row.segments.flatMap(({ kind, text: words }) => (kind === others ? [] : words)).join('');
    return place ? [{ index: place.index, text }] : [];
  });
  return parts.sort((one, other) => one.index - other.index).flatMap(({ text }) => wordsIn(text));
}

/** Deleted and inserted words of the shortest edit there is: exact, however long it takes (Myers 1986). */
export function shortestEdit(before: readonly string[], after: readonly string[]): number {
  let head = 0;
  while (head < before.length && head < after.length && before[head] === after[head]) head++;
  let tail = 0;
  const shorter = Math.min(before.length, after.length);
  while (tail < shorter - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  const numbers = new Map<string, number>();
  const numbered = (words: readonly string[]): number[] =>
    words.slice(head, words.length - tail).map((word) => {
      const number = numbers.get(word) ?? numbers.size;
      numbers.set(word, number);
      return number;
    });
  const a = numbered(before);
  const b = numbered(after);
  const most = a.length + b.length;
  const middle = most + 1;
  const furthest = new Int32Array(2 * most + 3);
  for (let edits = 0; edits <= most; edits++) {
    for (let k = -edits; k <= edits; k += 2) {
      const down = furthest[middle + k + 1] as number;
      const right = (furthest[middle + k - 1] as number) + 1;
      let x = k === -edits || (k !== edits && right - 1 < down) ? down : right;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x++;
      furthest[middle + k] = x;
      if (x >= a.length && x - k >= b.length) return edits;
    }
  }
  return most;
}
