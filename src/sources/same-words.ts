// Where nothing but the words tell what part of a page is the document: the text that was read last bounds it.
import { entryKindOf } from '../words/difference/difference-page.ts';
import type { Block } from '../words/markdown/block.ts';
import { blockText, parseMarkdown } from '../words/markdown/markdown.ts';
import { matchedIn, wordsIn } from './word-alignment.ts';

export const wordsOfBlocks = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block) => wordsIn(blockText(block)));

export const wordsOfMarkdown = (markdown: string): string[] => wordsOfBlocks(parseMarkdown(markdown));

/**
 * The blocks of a page that hold exactly the words of the text before, in their order; undefined where none do, or where
 * `read`, what a reader takes for the text without knowing it, says more than they: a clause may have come. `previous` is
 * the Markdown of the text before.
 */
export function sameWords(blocks: readonly Block[], previous: string, read: readonly Block[]): Block[] | undefined {
  const wanted = wordsOfMarkdown(previous);
  const words = blocks.map((block) => wordsIn(blockText(block)));
  const matched = matchedIn(words, wanted);
  const isTaken = words.map(({ length }, index) => length > 0 && (matched[index] ?? 0) * 2 >= length);
  const taken = words.filter((_, index) => isTaken[index]).flat();
  const isSame = taken.length === wanted.length && taken.every((word, index) => word === wanted[index]);
  if (wanted.length === 0 || !isSame) return undefined;
  const known = new Set(blocks.filter((_, index) => isTaken[index]).map(blockText));
  const isMore = (block: Block): boolean => {
    const text = blockText(block);
    return !known.has(text) && entryKindOf(block, text) === 'content';
  };
  if (read.some(isMore)) return undefined;
  // Lines between two parts of the text, and marks that are no words, belong to it; those around it do not.
  const first = isTaken.indexOf(true);
  const last = isTaken.lastIndexOf(true);
  return blocks.filter((_, index) => isTaken[index] || (words[index]?.length === 0 && index > first && index < last));
}
