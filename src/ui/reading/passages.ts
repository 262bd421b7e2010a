// Blocks gathered into what a reader sees as one thing: nested lists, whole tables, headings with ranks of our own.
import type { Block, Inline } from '../../words/markdown/block.ts';

/** Every passage and entry knows its name on the screen, made of its place among the blocks of the text. */
interface Placed {
  readonly id: string;
}

export interface ListEntry extends Placed {
  readonly marker: string;
  readonly inlines: readonly Inline[];
  readonly below: readonly List[];
}
export interface List {
  readonly kind: 'list';
  readonly isOrdered: boolean;
  readonly entries: readonly ListEntry[];
}
type Item = Extract<Block, { kind: 'item' }>;
type Row = Extract<Block, { kind: 'row' }>;

export type Passage =
  | (Placed & { readonly kind: 'heading'; readonly rank: number; readonly inlines: readonly Inline[] })
  | (Placed & { readonly kind: 'table'; readonly rows: readonly Row[] })
  | List
  | (Placed & Exclude<Block, { kind: 'heading' | 'item' | 'row' }>);

export interface Headline {
  readonly id: string;
  /** 0 for the uppermost rank the text uses. */
  readonly rank: number;
  readonly words: string;
}

/** `prefix` keeps the ids of two texts on one screen apart; nothing of the licensor's goes into an id. */
export function passagesOf(blocks: readonly Block[], prefix: string): Passage[] {
  const levels = [...new Set(blocks.flatMap((block) => (block.kind === 'heading' ? [block.level] : [])))].sort();
  const passages: Passage[] = [];
  for (let at = 0; at < blocks.length; ) {
    const block = blocks[at];
    if (!block) break;
    if (block.kind === 'item') {
      const items = runOf(blocks, at, (next): next is Item => next.kind === 'item');
      const placed = items.map((item, place) => ({ ...item, id: `${prefix}-${at + place}` }));
      passages.push(...listsOf(placed, 0));
      at += items.length;
    } else if (block.kind === 'row') {
      const rows = runOf(blocks, at, (next): next is Row => next.kind === 'row');
      passages.push({ kind: 'table', id: `${prefix}-${at}`, rows });
      at += rows.length;
    } else {
      passages.push(
        block.kind === 'heading'
          ? { kind: 'heading', rank: levels.indexOf(block.level), id: `${prefix}-${at}`, inlines: block.inlines }
          : { ...block, id: `${prefix}-${at}` },
      );
      at += 1;
    }
  }
  return passages;
}

export const headlinesOf = (passages: readonly Passage[]): Headline[] =>
  passages.flatMap((passage) =>
    passage.kind === 'heading' ? [{ id: passage.id, rank: passage.rank, words: wordsOf(passage.inlines) }] : [],
  );

export const wordsOf = (inlines: readonly Inline[]): string => inlines.map((inline) => inline.text).join('');

function runOf<B extends Block>(blocks: readonly Block[], from: number, belongs: (block: Block) => block is B): B[] {
  const run: B[] = [];
  for (let at = from; at < blocks.length; at += 1) {
    const block = blocks[at];
    if (!block || !belongs(block)) break;
    run.push(block);
  }
  return run;
}

/** Deeper than this, lists are drawn at this depth: a hostile text nests without end. */
const DEEPEST = 8;

function listsOf(items: readonly (Item & Placed)[], depth: number): List[] {
  const lists: { kind: 'list'; isOrdered: boolean; entries: ListEntry[] }[] = [];
  for (let at = 0; at < items.length; ) {
    const item = items[at];
    if (!item) break;
    const deeper = depth < DEEPEST ? endOfDeeper(items, at + 1, depth) : at + 1;
    const isOrdered = /^\d{1,9}\.$/.test(item.marker);
    let list = lists.at(-1);
    if (!list || list.isOrdered !== isOrdered) {
      list = { kind: 'list', isOrdered, entries: [] };
      lists.push(list);
    }
    const below = listsOf(items.slice(at + 1, deeper), depth + 1);
    list.entries.push({ id: item.id, marker: item.marker, inlines: item.inlines, below });
    at = deeper;
  }
  return lists;
}

function endOfDeeper(items: readonly Item[], from: number, depth: number): number {
  let end = from;
  while (end < items.length && (items[end]?.depth ?? 0) > depth) end += 1;
  return end;
}
