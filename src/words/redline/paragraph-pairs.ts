// Which paragraph of the one text became which of the other, between paragraphs that stayed: the pairs that share most
// words, in order, with the paragraphs that were split from them or merged into them.
import { isPlainlyOne } from './paragraph-ends.ts';
import { type Similarity, similarity } from './paragraph-similarity.ts';
import type { Paragraph } from './paragraph-words.ts';
import type { Tokens } from './word-tokens.ts';

/** Paragraphs that became one another: mostly one and one, several where a paragraph was split or merged. */
export interface Group {
  readonly before: readonly Paragraph[];
  readonly after: readonly Paragraph[];
}

/** Twice the shared words in proportion to all words: from here on two paragraphs are one, edited. */
const ALIKE = 0.4;
/** The share of the shorter one found in the longer: from here on it was split from it or merged into it. */
const CONTAINED = 0.7;
const CONTAINED_WORDS = 5;
/** Pairs weighed at once; a larger gap is cut into proportional parts first, so that the work stays bounded. */
const MAXIMUM_CELLS = 100_000;

/** Groups in the order of both texts. */
export function pairAlike(before: readonly Paragraph[], after: readonly Paragraph[]): Group[] {
  const first: Group[] = [];
  const last: Group[] = [];
  const isOne = (b: Paragraph | undefined, a: Paragraph | undefined): boolean =>
    b !== undefined && a !== undefined && isPlainlyOne(b.text, a.text);
  let head = 0;
  let tail = 0;
  const shorter = Math.min(before.length, after.length);
  for (; head < shorter && isOne(before[head], after[head]); head++) {
    first.push({ before: before.slice(head, head + 1), after: after.slice(head, head + 1) });
  }
  for (; tail < shorter - head && isOne(before.at(-1 - tail), after.at(-1 - tail)); tail++) {
    last.unshift({ before: [before.at(-1 - tail) as Paragraph], after: [after.at(-1 - tail) as Paragraph] });
  }
  const rest = pairByWords(before.slice(head, before.length - tail), after.slice(head, after.length - tail));
  return [...first, ...rest, ...last];
}

function pairByWords(before: readonly Paragraph[], after: readonly Paragraph[]): Group[] {
  const parts = Math.ceil(Math.sqrt((before.length * after.length) / MAXIMUM_CELLS));
  const groups: Group[] = [];
  for (let part = 0; part < parts; part++) {
    const cut = (all: readonly Paragraph[]): readonly Paragraph[] =>
      all.slice(Math.floor((all.length * part) / parts), Math.floor((all.length * (part + 1)) / parts));
    groups.push(...pairPart(cut(before), cut(after)));
  }
  return groups;
}

function pairPart(before: readonly Paragraph[], after: readonly Paragraph[]): Group[] {
  const words = similarity(
    before.map(({ tokens }) => tokens),
    after.map(({ tokens }) => tokens),
  );
  const pairs = bestPairs(words, before.length, after.length);
  const groups: Group[] = [];
  // A paragraph between two pairs joins one of them at most: what one group took, the next cannot reach.
  let freeBefore = 0;
  let freeAfter = 0;
  for (const [index, [b, a]] of pairs.entries()) {
    const [nextBefore, nextAfter] = pairs[index + 1] ?? [before.length, after.length];
    const group = withSplitAndMerged(
      { all: before, at: b, from: freeBefore, to: nextBefore },
      { all: after, at: a, from: freeAfter, to: nextAfter },
    );
    freeBefore = before.indexOf(group.before.at(-1) as Paragraph, b) + 1;
    freeAfter = after.indexOf(group.after.at(-1) as Paragraph, a) + 1;
    groups.push(group);
  }
  return groups;
}

/** How well two paragraphs go together, 0 if not at all. */
function wordLikeness(words: Similarity, b: number, a: number): number {
  const shared = words.shared(b, a);
  if (shared === 0) return 0;
  const weightBefore = words.weightBefore[b] ?? 0;
  const weightAfter = words.weightAfter[a] ?? 0;
  if (2 * shared >= ALIKE * (weightBefore + weightAfter)) return shared;
  return shared >= CONTAINED_WORDS && shared >= CONTAINED * Math.min(weightBefore, weightAfter) ? shared : 0;
}

/** The pairs in order that together share most words. */
function bestPairs(words: Similarity, n: number, m: number): (readonly [number, number])[] {
  const width = m + 1;
  const best = new Float64Array((n + 1) * width);
  const at = (b: number, a: number): number => best[b * width + a] ?? 0;
  for (let b = n - 1; b >= 0; b--) {
    for (let a = m - 1; a >= 0; a--) {
      const score = wordLikeness(words, b, a);
      const paired = score > 0 ? score + at(b + 1, a + 1) : 0;
      best[b * width + a] = Math.max(at(b + 1, a), at(b, a + 1), paired);
    }
  }
  const pairs: (readonly [number, number])[] = [];
  for (let b = 0, a = 0; b < n && a < m; ) {
    if (at(b, a) === at(b + 1, a)) b++;
    else if (at(b, a) === at(b, a + 1)) a++;
    else pairs.push([b++, a++]);
  }
  return pairs;
}

/** One side of a pair, and how far it may reach before the next pair begins. */
interface Reach {
  readonly all: readonly Paragraph[];
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** Paragraphs left alone beside a pair join it if their words are what the pair's other side has left over. */
function withSplitAndMerged(before: Reach, after: Reach): Group {
  const merged = grown(before, [after.all[after.at]]);
  return { before: merged, after: grown(after, merged) };
}

function grown({ all, at, from, to }: Reach, other: readonly (Paragraph | undefined)[]): Paragraph[] {
  const own = all[at];
  if (!own) return [];
  const group = [own];
  if (to - from === 1) return group;
  const left = new Map<number, number>();
  const add = (tokens: Tokens | undefined, times: 1 | -1): void => {
    for (const number of tokens?.numbers ?? []) left.set(number, (left.get(number) ?? 0) + times);
  };
  for (const paragraph of other) add(paragraph?.tokens, 1);
  add(own.tokens, -1);
  const belongs = ({ tokens }: Paragraph): boolean => tokens.wordCount >= CONTAINED_WORDS && isMostlyIn(tokens, left);
  for (let i = at - 1; i >= from; i--) {
    const paragraph = all[i];
    if (!paragraph || !belongs(paragraph)) break;
    add(paragraph.tokens, -1);
    group.unshift(paragraph);
  }
  for (let i = at + 1; i < to; i++) {
    const paragraph = all[i];
    if (!paragraph || !belongs(paragraph)) break;
    add(paragraph.tokens, -1);
    group.push(paragraph);
  }
  return group;
}

function isMostlyIn({ numbers }: Tokens, left: ReadonlyMap<number, number>): boolean {
  const used = new Map<number, number>();
  let shared = 0;
  for (const number of numbers) {
    const count = (used.get(number) ?? 0) + 1;
    used.set(number, count);
    if (count <= (left.get(number) ?? 0)) shared++;
  }
  return shared >= CONTAINED * numbers.length;
}
