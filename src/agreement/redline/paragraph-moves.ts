// Paragraphs that stand elsewhere now: deleted in one place and inserted in another they would look like news.
import type { Paragraph } from './paragraph-words.ts';
import type { Tokens } from './word-tokens.ts';

/** By the paragraph at its new place, the same paragraph at its old one. */
export type Moves = Map<Paragraph, Paragraph>;

/** A word or two recur by chance; a shorter paragraph is not followed about. */
const MOVED_WORDS = 4;
/** An edited paragraph has to be longer, and this alike, to be known again elsewhere. */
const EDITED_WORDS = 8;
const ALIKE = 0.65;
/** Beyond this many pairs to compare, edited paragraphs are not looked for elsewhere. */
const MAXIMUM_PAIRS = 40_000;

/** Equal paragraphs, each taken once. */
export function movedWhole(before: readonly Paragraph[], after: readonly Paragraph[]): Moves {
  const waiting = new Map<string, Paragraph[]>();
  for (const paragraph of before) {
    const list = waiting.get(paragraph.text);
    if (list) list.push(paragraph);
    else waiting.set(paragraph.text, [paragraph]);
  }
  const moves: Moves = new Map();
  for (const paragraph of after) {
    const list = waiting.get(paragraph.text);
    if (!list?.[0] || paragraph.tokens.wordCount < MOVED_WORDS) continue;
    moves.set(paragraph, list[0]);
    list.shift();
  }
  return moves;
}

/** Paragraphs so alike that they are one, moved and edited: best pairs first. */
export function movedAlike(before: readonly Paragraph[], after: readonly Paragraph[]): Moves {
  if (before.length === 0 || after.length === 0) return new Map();
  const isLong = ({ tokens }: Paragraph): boolean => tokens.wordCount >= EDITED_WORDS;
  const old = before.filter(isLong);
  const young = after.filter(isLong);
  if (old.length * young.length > MAXIMUM_PAIRS) return new Map();
  const counts = young.map(({ tokens }) => countsOf(tokens));
  const candidates: { from: Paragraph; to: Paragraph; share: number }[] = [];
  for (const from of old) {
    const mine = countsOf(from.tokens);
    young.forEach((to, index) => {
      const total = from.tokens.numbers.length + to.tokens.numbers.length;
      if (2 * Math.min(from.tokens.numbers.length, to.tokens.numbers.length) < ALIKE * total) return;
      let shared = 0;
      for (const [number, count] of mine) shared += Math.min(count, counts[index]?.get(number) ?? 0);
      const share = (2 * shared) / total;
      if (share >= ALIKE) candidates.push({ from, to, share });
    });
  }
  candidates.sort((x, y) => y.share - x.share);
  const moves: Moves = new Map();
  const taken = new Set<Paragraph>();
  for (const { from, to } of candidates) {
    if (taken.has(from) || moves.has(to)) continue;
    taken.add(from);
    moves.set(to, from);
  }
  return moves;
}

function countsOf({ numbers }: Tokens): Map<number, number> {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  return counts;
}
