// A document as Markdown and back: what is stored and shown. Writing and parsing are exact inverses on normalised
// blocks, in linear time; foreign Markdown (Open Terms Archive's) is read as well as this small dialect allows.
import type { Block, Inline } from './block.ts';
import { normaliseBlocks } from './inlines.ts';
import { writeInlines } from './markdown-inlines.ts';

export { blockText, inlineText, normaliseBlocks } from './inlines.ts';

/** A `#` that ends a heading would be taken for its closing. */
const CLOSING = /(?<!\\)((?:\\\\)*)#$/;

type Row = Extract<Block, { kind: 'row' }>;

const writeCell = (cell: readonly Inline[]): string => writeInlines(cell).replaceAll('\\\n', '<br>');
const writeRow = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** One table: at most one header row, the first; without one the header is written empty. */
function writeTable(rows: readonly Row[]): string {
  const width = rows.reduce((widest, row) => Math.max(widest, row.cells.length), 0);
  const lines = rows.map((row) => writeRow(row.cells.map(writeCell)));
  const delimiter = writeRow(Array<string>(width).fill('---'));
  if (rows[0]?.header) lines.splice(1, 0, delimiter);
  else lines.unshift(writeRow(Array<string>(width).fill('')), delimiter);
  return lines.join('\n');
}

function writeBlock(block: Exclude<Block, Row>): string {
  if (block.kind === 'rule') return '---';
  const written = writeInlines(block.inlines);
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${block.marker ? `${block.marker} ` : ''}${written.replace(CLOSING, '$1\\#')}`;
    case 'paragraph':
      return written;
    case 'quote':
      return `> ${written.replaceAll('\n', '\n> ')}`;
    case 'item': {
      const indent = ' '.repeat(block.depth * 4);
      return `${indent}${block.marker} ${written.replaceAll('\n', `\n${indent}  `)}`;
    }
    default:
      return block satisfies never;
  }
}

export const writeMarkdown = (blocks: readonly Block[]): string => writeNormalised(normaliseBlocks(blocks));

/** For blocks that are normalised already. */
export function writeNormalised(blocks: readonly Block[]): string {
  const out: string[] = [];
  let table: Row[] = [];
  let previous: Block | undefined;
  const endTable = (): void => {
    if (table.length > 0) out.push(out.length > 0 ? '\n\n' : '', writeTable(table));
    table = [];
  };
  for (const block of blocks) {
    if (block.kind === 'row') {
      if (block.header) endTable();
      table.push(block);
    } else {
      endTable();
      const isSameList = block.kind === 'item' && previous?.kind === 'item';
      if (out.length > 0) out.push(isSameList ? '\n' : '\n\n');
      out.push(writeBlock(block));
    }
    previous = block;
  }
  endTable();
  return out.length > 0 ? `${out.join('')}\n` : '';
}

export { parseMarkdown } from './markdown-blocks.ts';
