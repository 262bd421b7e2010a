// The few words by which a change is recognised in a list: those that changed, and where they are very few ("14") some of
// those around them.

import type { TextKey } from '../../platform/locale.ts';
import type { RedlineRow } from '../../words/redline/redline.ts';

/** A text of ours, and the words of the agreement in it. */
export interface Snippet {
  readonly of: TextKey;
  readonly words: readonly string[];
}

/** So much of each side, in characters. */
const LONGEST = 70;
/** Fewer characters than this say nothing by themselves. */
const SHORT = 12;
/** So much of the words around, in characters, cut at a blank where there is one. */
const AROUND = 16;

/** A character that was cut in two is left out. */
const firstOf = (words: string, most: number): string => words.slice(0, most).replace(/[\ud800-\udbff]$/, '');
const lastOf = (words: string, most: number): string => words.slice(-most).replace(/^[\udc00-\udfff]/, '');

const shortened = (words: string): string => (words.length > LONGEST ? `${firstOf(words, LONGEST)}…` : words);

const endOf = (words: string): string =>
  words.length <= AROUND ? words : lastOf(words, AROUND).replace(/^\S*\s+(?=\S)/, '');
const beginningOf = (words: string): string =>
  words.length <= AROUND ? words : firstOf(words, AROUND).replace(/(?<=\S)\s+\S*$/, '');

export function snippetOf({ segments }: RedlineRow): Snippet {
  // Marks that came or went between words are not what a change is known by.
  const changes = segments.filter(({ kind, text: words }) => kind !== 'same' && /[\p{L}\p{N}]/u.test(words));
  const of = (wanted: 'deleted' | 'inserted'): string =>
    changes
      .filter(({ kind }) => kind === wanted)
      .map(({ text: words }) => words.trim())
      .join(' … ');
  const [deleted, inserted] = [of('deleted'), of('inserted')];
  const [first] = changes;
  if (deleted && inserted && first && changes.length === 2 && Math.max(deleted.length, inserted.length) < SHORT) {
    const at = segments.indexOf(first);
    const before = endOf(segments[at - 1]?.text ?? '');
    const after = beginningOf(segments.slice(at).find(({ kind }) => kind === 'same')?.text ?? '');
    const sides = [deleted, inserted].map((changed) => `${before}${changed}${after}`.trim());
    return { of: 'snippetReplaced', words: sides };
  }
  if (deleted && inserted) return { of: 'snippetReplaced', words: [shortened(deleted), shortened(inserted)] };
  return inserted
    ? { of: 'snippetInserted', words: [shortened(inserted)] }
    : { of: 'snippetDeleted', words: [shortened(deleted)] };
}
