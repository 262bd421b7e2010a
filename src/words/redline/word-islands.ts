// Clears away islands: unchanged scraps of a word or two between changes, which make a redline unreadable. A scrap is
// given up, counted as deleted and inserted, where the changes on both sides are at least as large as itself.
import type { Match } from './word-diff.ts';
import type { WordNumbers } from './word-tokens.ts';

const ISLAND_WORDS = 2;
/** Parts the cells of a table row: both texts keep theirs side by side. */
const CELL_MARK = '\t';

export function withoutIslands(
  found: readonly Match[],
  before: readonly number[],
  after: readonly number[],
  words: WordNumbers,
): readonly Match[] {
  let kept = found;
  for (let size = 0; size <= ISLAND_WORDS; size++) kept = withoutScraps(kept, size, before, after, words);
  return kept;
}

function withoutScraps(
  found: readonly Match[],
  size: number,
  before: readonly number[],
  after: readonly number[],
  words: WordNumbers,
): readonly Match[] {
  const count = (numbers: readonly number[], from: number, to: number): number => {
    let sum = 0;
    for (let i = from; i < to; i++) if (words.isWord(numbers[i] ?? -1)) sum++;
    return sum;
  };
  const cellMark = words.numberOf(CELL_MARK);
  const kept: Match[] = [];
  found.forEach((match, index) => {
    const previous = kept.at(-1);
    const next = found[index + 1];
    const start = {
      before: previous ? previous.before + previous.length : 0,
      after: previous ? previous.after + previous.length : 0,
    };
    const end = { before: match.before + match.length, after: match.after + match.length };
    const stop = { before: next?.before ?? before.length, after: next?.after ?? after.length };
    const isAtStart = start.before === match.before && start.after === match.after;
    const isAtEnd = end.before === stop.before && end.after === stop.after;
    const own = count(before, match.before, end.before);
    const partsCells = before.slice(match.before, end.before).includes(cellMark);
    if (isAtStart || isAtEnd || partsCells || own > size) {
      kept.push(match);
      return;
    }
    const left = count(before, start.before, match.before) + count(after, start.after, match.after);
    const right = count(before, end.before, stop.before) + count(after, end.after, stop.after);
    if (own > 0 && Math.min(left, right) < own) kept.push(match);
  });
  return kept;
}
