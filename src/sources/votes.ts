// What several readers of one page keep of it, put together: each block of the page that most of them keep.
import type { Block } from '../words/markdown/block.ts';
import { blockText, parseMarkdown } from '../words/markdown/markdown.ts';
import { likeness } from './plausibility.ts';
import { wordsOfBlocks, wordsOfMarkdown } from './same-words.ts';
import { matchedIn, wordsIn } from './word-alignment.ts';

export interface VoteRule {
  /** How many readers must keep a block. */
  readonly least: 1 | 2 | 3;
  /** Whether what our reader alone keeps counts where the others drop it by design: names, days, what heads a text. */
  readonly trustsBeginnings: boolean;
  /** The most words of a gap between two kept blocks that our reader alone may fill. */
  readonly longestGap: number;
  /** The most words behind the last kept block that our reader alone may add, where they stand in what holds the text. */
  readonly longestEnding: number;
}

/** The majority, with what articles lack put back: chosen with whole companies left out (`npm run corpus -- vote`). */
export const VOTE_RULE: VoteRule = { least: 2, trustsBeginnings: true, longestGap: 200, longestEnding: 200 };

/** Readers whose texts are less alike than this saw different texts. */
const ALIKE = 0.97;

export interface Vote {
  readonly blocks: Block[];
  readonly isUnsure: boolean;
}

export interface Ballot {
  /** The blocks of the page, in order. */
  readonly all: readonly Block[];
  /** What our reader keeps of them. */
  readonly ours: Block[];
  /** What each other reader keeps; undefined where it found nothing. */
  readonly theirs: readonly (readonly Block[] | undefined)[];
  /** What our reader keeps of that which holds the text and its last words. */
  readonly closing: readonly Block[];
  /** A footer beside that may be of the text as well. */
  readonly isDoubtful?: boolean;
  /** The Markdown of the text that was read last, where there is one. */
  readonly previous?: string | undefined;
}

/** Which of the blocks a reader kept: those of whose words it has at least half. */
const keptBy = (words: readonly (readonly string[])[], reading: readonly string[]): boolean[] =>
  matchedIn(words, reading).map((matched, index) => matched > 0 && matched >= (words[index]?.length ?? 0) / 2);

/** Which of the page's blocks each reader kept, by their places. */
export interface Votes {
  readonly words: readonly (readonly string[])[];
  readonly isHeading: readonly boolean[];
  readonly own: readonly boolean[];
  /** Which blocks stand where the last words of the text may stand. */
  readonly closing: readonly boolean[];
  /** Of the other readers that found anything. */
  readonly others: readonly (readonly boolean[])[];
  /** Which blocks stood in the text before; undefined where there is none. */
  readonly known: readonly boolean[] | undefined;
  /** Whether the text before ended in words that stand nowhere on the page any more. */
  readonly isEndingGone: boolean;
}

export function votesOf({ all, ours, theirs, closing, previous }: Ballot): Votes {
  const words = all.map((block) => wordsIn(blockText(block)));
  return {
    words,
    isHeading: all.map(({ kind }) => kind === 'heading'),
    own: keptBy(words, wordsOfBlocks(ours)),
    closing: keptBy(words, wordsOfBlocks(closing)),
    others: foundOf(theirs).map((blocks) => keptBy(words, wordsOfBlocks(blocks))),
    known: previous === undefined ? undefined : keptBy(words, wordsOfMarkdown(previous)),
    isEndingGone: previous !== undefined && isEndingGone(words, previous),
  };
}

function isEndingGone(words: readonly (readonly string[])[], previous: string): boolean {
  const last = parseMarkdown(previous).findLast((block) => block.kind !== 'rule');
  const ending = last && wordsIn(blockText(last)).join(' ');
  return ending !== undefined && !words.some((one) => one.join(' ') === ending);
}

const foundOf = (theirs: Ballot['theirs']): (readonly Block[])[] =>
  theirs.filter((blocks) => blocks !== undefined && blocks.length > 0) as (readonly Block[])[];

/**
 * The blocks that most readers keep. What stood in the text before and still stands on the page is gone only where no
 * reader keeps it; what is new is taken only where two keep it.
 */
export function keptOf(votes: Votes, rule: VoteRule): boolean[] {
  const { words, isHeading, own, others, known } = votes;
  const readers = [own, ...others];
  const isKept = words.map((_, index) => {
    const count = readers.filter((kept) => kept[index]).length;
    if (known?.[index]) return count > 0;
    // Of two, ours decides where no text is known: nothing tells which of them is wrong.
    return readers.length === 2 && !known ? (own[index] ?? false) : count >= rule.least;
  });
  // What is new in a text is never taken on the word of one reader.
  const trusted = known === undefined ? own : own.map((kept, index) => kept && (known[index] ?? false));
  if (rule.trustsBeginnings) keepBeginnings(isKept, trusted, isHeading);
  fillGaps(isKept, trusted, words, rule.longestGap);
  // Where the words at the end have become others, the new ones stand for them.
  keepEnding(isKept, votes.isEndingGone ? own : trusted, votes, rule.longestEnding);
  return isKept;
}

/** What most readers keep of a page. Our reader decides alone where no other one found anything. */
export function heldByMost(ballot: Ballot, rule: VoteRule = VOTE_RULE): Vote {
  const { all, ours, theirs, isDoubtful = false } = ballot;
  const found = foundOf(theirs);
  if (found.length === 0) return { blocks: ours, isUnsure: theirs.length > 0 };
  const votes = votesOf(ballot);
  const isKept = keptOf(votes, rule);
  const blocks = all.filter((block, index) => (block.kind === 'rule' ? isWithin(isKept, index) : isKept[index]));
  const taken = wordsOfBlocks(blocks).join(' ');
  const agreeing = [ours, ...found].filter((other) => likeness(taken, wordsOfBlocks(other).join(' ')) >= ALIKE);
  const isEndingOpen = endingOf(isKept, votes.own, votes.closing).length > 0;
  return { blocks, isUnsure: agreeing.length < 2 || isEndingOpen || isDoubtful };
}

const isWithin = (isKept: readonly boolean[], index: number): boolean =>
  (isKept[index - 1] ?? false) && (isKept[index + 1] ?? false);

/** The name of a text and the day under it: readers of articles take both out, as what is told beside an article. */
function keepBeginnings(isKept: boolean[], own: readonly boolean[], isHeading: readonly boolean[]): void {
  const first = isKept.indexOf(true);
  let top = first;
  for (let at = first - 1; at >= 0 && own[at]; at--) if (isHeading[at]) top = at;
  for (let at = top; at >= 0 && at < first; at++) isKept[at] = true;
  // A heading belongs to what it heads.
  for (let at = isKept.length - 2; at >= 0; at--) if (isHeading[at] && own[at] && isKept[at + 1]) isKept[at] = true;
}

function fillGaps(
  isKept: boolean[],
  own: readonly boolean[],
  words: readonly (readonly string[])[],
  longest: number,
): void {
  let from = -1;
  isKept.forEach((kept, at) => {
    if (!kept) return;
    let length = 0;
    for (let gap = from + 1; gap < at; gap++) length += own[gap] ? (words[gap]?.length ?? 0) : 0;
    if (from >= 0 && length <= longest) for (let gap = from + 1; gap < at; gap++) isKept[gap] = own[gap] ?? false;
    from = at;
  });
}

/** The last words of a text: readers of articles take the lines behind the paragraphs for what is told beside an article. */
function keepEnding(isKept: boolean[], trusted: readonly boolean[], { words, closing }: Votes, longest: number): void {
  const places = endingOf(isKept, trusted, closing);
  const length = places.reduce((sum, at) => sum + (words[at]?.length ?? 0), 0);
  if (length <= longest) for (const at of places) isKept[at] = true;
}

/** Behind all that is kept: what our reader keeps where the last words of the text may stand. */
function endingOf(isKept: readonly boolean[], own: readonly boolean[], closing: readonly boolean[]): number[] {
  const last = isKept.lastIndexOf(true);
  return last < 0 ? [] : [...own.keys()].filter((at) => at > last && own[at] && closing[at]);
}
