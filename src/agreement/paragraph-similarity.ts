// How many words paragraphs share, for every pair of two stretches at once: words are looked up, not compared, and those
// found nearly everywhere are left out, for they tell nothing apart.
import type { Tokens } from './word-tokens.ts';

export interface Similarity {
  /** Telling words of paragraph `b` of the one stretch and `a` of the other. */
  readonly weightBefore: Float64Array;
  readonly weightAfter: Float64Array;
  shared(b: number, a: number): number;
}

type Postings = Map<number, number[]>;

/** For each word, the paragraphs it occurs in and how often: `[paragraph, count, paragraph, count, …]`. */
function postings(paragraphs: readonly Tokens[]): Postings {
  const found: Postings = new Map();
  paragraphs.forEach((paragraph, index) => {
    for (const number of paragraph.numbers) {
      const list = found.get(number);
      if (!list) found.set(number, [index, 1]);
      else if (list[list.length - 2] === index) list[list.length - 1] = (list[list.length - 1] ?? 0) + 1;
      else list.push(index, 1);
    }
  });
  return found;
}

export function similarity(before: readonly Tokens[], after: readonly Tokens[]): Similarity {
  const width = after.length;
  const cells = new Float64Array(before.length * width);
  const weightBefore = new Float64Array(before.length);
  const weightAfter = new Float64Array(width);
  const inBefore = postings(before);
  const inAfter = postings(after);
  const everywhereBefore = 2 * Math.max(8, before.length / 4);
  const everywhereAfter = 2 * Math.max(8, width / 4);
  for (const [number, list] of inAfter) {
    const other = inBefore.get(number);
    if (list.length > everywhereAfter || (other && other.length > everywhereBefore)) continue;
    for (let q = 0; q < list.length; q += 2) {
      const a = list[q] as number;
      const count = list[q + 1] as number;
      weightAfter[a] = (weightAfter[a] ?? 0) + count;
      if (!other) continue;
      for (let p = 0; p < other.length; p += 2) {
        const cell = (other[p] as number) * width + a;
        cells[cell] = (cells[cell] ?? 0) + Math.min(count, other[p + 1] as number);
      }
    }
  }
  for (const [number, list] of inBefore) {
    if (list.length > everywhereBefore || (inAfter.get(number)?.length ?? 0) > everywhereAfter) continue;
    for (let p = 0; p < list.length; p += 2) {
      const b = list[p] as number;
      weightBefore[b] = (weightBefore[b] ?? 0) + (list[p + 1] as number);
    }
  }
  return { weightBefore, weightAfter, shared: (b, a) => cells[b * width + a] ?? 0 };
}
