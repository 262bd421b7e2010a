// Where the order of words says nothing: items of a list, rows of a table, and what one cell enumerates. Numbered lists,
// lists that say their order, and columns are kept as they are.
import type { Block } from '../markdown/block.ts';
import { blockText, inlineText } from '../markdown/markdown.ts';
import type { RedlineRow } from '../redline/redline.ts';
import { subjectsOf } from '../redline/weight.ts';
import { bareWords } from './difference-mask.ts';
import { rowBlock, rowText, type Which } from './difference-page.ts';

/** A changed row and its place among all rows. */
export interface OrderChange {
  readonly row: RedlineRow;
  readonly index: number;
}

const isLoose = (block: Block): boolean => block.kind === 'row' || (block.kind === 'item' && block.marker === '-');

const depthOf = (block: Block): number => (!isLoose(block) ? -1 : block.kind === 'item' ? block.depth : 0);

/** A line of a list or table that is the heading of those below it: "You may not:", or the one cell of its row. */
const isHeading = (block: Block): boolean =>
  block.kind === 'row'
    ? block.cells.filter((cell) => inlineText(cell).trim() !== '').length === 1
    : /[:：]$/.test(blockText(block).trim());

/** For each row the one that opens its list or table, as one side has it: "you may not:", or the item above. */
function openingsOf(rows: readonly RedlineRow[], side: Which): number[] {
  /** The rows whose list or sublist is still open, outermost first; a heading among them opens what stands beside it. */
  const open: { depth: number; index: number; heading: number | undefined }[] = [];
  return rows.map((row, index) => {
    const block = row[side]?.block;
    if (!block) return -1;
    const depth = depthOf(block);
    while ((open.at(-1)?.depth ?? -2) > depth) open.pop();
    const beside = open.at(-1)?.depth === depth ? open.pop() : undefined;
    const heading = isLoose(block) && isHeading(block) ? index : beside?.heading;
    const opening = (heading === index ? undefined : heading) ?? open.at(-1)?.index ?? -1;
    open.push({ depth, index, heading: isLoose(block) ? heading : undefined });
    return opening;
  });
}

/** Words of a line that says its list stands in an order: "in the following order:". */
const SAYS_ORDER =
  /\b(?:order|sequence|priorit|rank|reihenfolge|rangfolge|ordre|orden|ordine|ordem|volgorde|kolejno|pořad|sıra|порядк|очер[её]дност)|顺序|順序|次序|順位|顺位|先后|順番|순서/iu;

/** Whether the line that opens the list, or stands right above it, says that it is ordered. */
function saysOrder(rows: readonly RedlineRow[], opening: number, side: Which): boolean {
  const row = rows[opening];
  return row !== undefined && SAYS_ORDER.test(rowText(row, side));
}

/** Without items and rows that only stand elsewhere in their list or table: their order says nothing, unless numbered. */
export function changesOf(rows: readonly RedlineRow[]): { kept: readonly OrderChange[]; isReordered: boolean } {
  const changed = rows.map((row, index): OrderChange => ({ row, index })).filter(({ row }) => row.kind !== 'same');
  const left = new Map<string, number>();
  const openings = { before: openingsOf(rows, 'before'), after: openingsOf(rows, 'after') };
  const keyOf = ({ row, index }: OrderChange, side: Which): string =>
    `${openings[side][index]} ${bareWords(rowText(row, side))}`;
  const count = (change: OrderChange, side: Which, by: number): void => {
    const key = keyOf(change, side);
    if (change.row[side]) left.set(key, (left.get(key) ?? 0) + by);
  };
  const isOrdered = (change: OrderChange): boolean =>
    (['before', 'after'] as const).some((side) => saysOrder(rows, openings[side][change.index] ?? -1, side));
  const loose = changed.filter((change) => isLoose(rowBlock(change.row)) && !isOrdered(change));
  for (const change of loose) {
    count(change, 'before', 1);
    count(change, 'after', -1);
  }
  const isElsewhere = (change: OrderChange, side: Which): boolean =>
    change.row[side] === undefined || left.get(keyOf(change, side)) === 0;
  const looseChanges = new Set(loose);
  const kept = changed.filter(
    (change) => !looseChanges.has(change) || !isElsewhere(change, 'before') || !isElsewhere(change, 'after'),
  );
  return { kept, isReordered: kept.length < changed.length };
}

/** Whether a row holds its words in other columns than before; where columns came or went, none can be told. */
export function isColumnChanged({ before, after }: RedlineRow): boolean {
  if (before?.block.kind !== 'row' || after?.block.kind !== 'row') return false;
  const [old, young] = [before.block.cells, after.block.cells].map((cells) =>
    cells.map((cell) => inlineText(cell).trim()),
  );
  if (!old || !young || old.length !== young.length) return false;
  return old.some((text, column) => (text === '') !== (young[column] === ''));
}

/** A cell that enumerates says the same in another order: "tea, milk" and "milk, tea"; with "not" among them it may not. */
export function isEnumerationReordered(row: RedlineRow, before: string, after: string): boolean {
  if (row.after?.block.kind !== 'row' || row.before?.block.kind !== 'row') return false;
  if (subjectsOf(`${before} ${after}`).has('obligation')) return false;
  const sorted = (cell: string): string =>
    cell
      .split(/[,;、，；\n]/)
      .map(bareWords)
      .sort()
      .join('\n');
  const cells = (text: string): string => text.split('\t').map(sorted).join('\t');
  return cells(before) === cells(after);
}
