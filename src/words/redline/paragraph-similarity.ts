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

/** A word found in more than a quarter of the paragraphs tells none of them apart. */
const TELLING_SHARE = 4;
const ALWAYS_TELLING = 8;

export function similarity(before: readonly Tokens[], after: readonly Tokens[]): Similarity {
  const width = after.length;
  const cells = new Float64Array(before.length * width);
  const inBefore = tellingPostings(before);
  const inAfter = tellingPostings(after);
  const weightBefore = new Float64Array(before.length);
  const weightAfter = new Float64Array(width);
  for (const [number, list] of inAfter.postings) {
    if (inBefore.isEverywhere(number)) continue;
    eachOf(list, (a, count) => {
      weightAfter[a] = (weightAfter[a] ?? 0) + count;
      eachOf(inBefore.postings.get(number) ?? [], (b, other) => {
        cells[b * width + a] = (cells[b * width + a] ?? 0) + Math.min(count, other);
      });
    });
  }
  for (const [number, list] of inBefore.postings) {
    if (inAfter.isEverywhere(number)) continue;
    eachOf(list, (b, count) => {
      weightBefore[b] = (weightBefore[b] ?? 0) + count;
    });
  }
  return { weightBefore, weightAfter, shared: (b, a) => cells[b * width + a] ?? 0 };
}

interface Telling {
  readonly postings: Postings;
  isEverywhere(number: number): boolean;
}

function tellingPostings(paragraphs: readonly Tokens[]): Telling {
  const all = postings(paragraphs);
  const most = 2 * Math.max(ALWAYS_TELLING, paragraphs.length / TELLING_SHARE);
  const everywhere = new Set<number>();
  for (const [number, list] of all) if (list.length > most) everywhere.add(number);
  for (const number of everywhere) all.delete(number);
  return { postings: all, isEverywhere: (number) => everywhere.has(number) };
}

function eachOf(list: readonly number[], visit: (paragraph: number, count: number) => void): void {
  for (let at = 0; at < list.length; at += 2) visit(list[at] as number, list[at + 1] as number);
}
