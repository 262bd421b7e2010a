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
/**
 * A paragraph this much alike shares some of its rarest words with its old self: they are looked up, and only the
 * paragraphs that most of them point at are compared. So the work grows with the text and not with its square.
 */
const WORDS_LOOKED_UP = 16;
const PLACES_LOOKED_UP = 16;
const COMPARED = 4;

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
  const isLong = ({ tokens }: Paragraph): boolean => tokens.wordCount >= EDITED_WORDS;
  const old = before.filter(isLong);
  const young = after.filter(isLong);
  if (old.length === 0 || young.length === 0) return new Map();
  const places = placesOf(old);
  const candidates = young.flatMap((to) => {
    const counts = countsOf(to.tokens);
    return mostNamed(counts, places).flatMap((index) => {
      const from = old[index] as Paragraph;
      const share = shareOf(from.tokens, to.tokens, counts);
      return share >= ALIKE ? [{ from, to, share }] : [];
    });
  });
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

/** For each word, the places of the paragraphs that hold it. */
function placesOf(paragraphs: readonly Paragraph[]): Map<number, number[]> {
  const places = new Map<number, number[]>();
  paragraphs.forEach(({ tokens }, index) => {
    for (const number of tokens.numbers) {
      const list = places.get(number);
      if (!list) places.set(number, [index]);
      else if (list.at(-1) !== index) list.push(index);
    }
  });
  return places;
}

/** The places that most of a paragraph's rarest words are found at. */
function mostNamed(words: ReadonlyMap<number, number>, places: ReadonlyMap<number, readonly number[]>): number[] {
  const lists = [...words.keys()].flatMap((number) => {
    const list = places.get(number);
    return list ? [list] : [];
  });
  lists.sort((x, y) => x.length - y.length);
  const named = new Map<number, number>();
  for (const list of lists.slice(0, WORDS_LOOKED_UP)) {
    for (const index of list.slice(0, PLACES_LOOKED_UP)) named.set(index, (named.get(index) ?? 0) + 1);
  }
  return [...named.entries()]
    .sort((x, y) => y[1] - x[1])
    .slice(0, COMPARED)
    .map(([index]) => index);
}

/** Twice the shared words in proportion to all words of two paragraphs; 0 where their lengths alone rule out `ALIKE`. */
function shareOf(from: Tokens, to: Tokens, counts: ReadonlyMap<number, number>): number {
  const total = from.numbers.length + to.numbers.length;
  if (2 * Math.min(from.numbers.length, to.numbers.length) < ALIKE * total) return 0;
  let shared = 0;
  for (const [number, count] of countsOf(from)) shared += Math.min(count, counts.get(number) ?? 0);
  return (2 * shared) / total;
}

function countsOf({ numbers }: Tokens): Map<number, number> {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  return counts;
}
