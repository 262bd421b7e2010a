// The words of a document without their dress: what a person reads, line by line, and nothing a page may vary unseen.
// Character sets are spelt out, not taken from the engine's Unicode tables: the same bytes give the same words for ever.
import type { Block } from './block.ts';
import { blockText, inlineText, parseMarkdown } from './markdown.ts';

// Soft hyphens, joiners, zero-width spaces, direction marks, variation selectors, tags, icon fonts' private characters.
const INVISIBLE =
  /\u034f|[\u00ad\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ue000-\uf8ff\ufeff\uffa0\ufff9-\ufffc]|[\u180b-\u180d\u180f\ufe00-\ufe0f]|\udb40[\udc00-\uddef]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed
const CONTROLS = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f]/g;
const NON_BREAKING_HYPHENS = /[\u2010\u2011]/g;
const BLANKS = /[\s\u0085\u200b]+/g;
// Between ideographs, kana and their punctuation a blank is an accident of the page's source.
const BLANK_BETWEEN_IDEOGRAPHS =
  /(?<=[\u2e80-\u2fdf\u3001-\u30ff\u31f0-\u31ff\u3400-\u9fff\uf900-\ufaff\uff01-\uff60]) (?=[\u2e80-\u2fdf\u3001-\u30ff\u31f0-\u31ff\u3400-\u9fff\uf900-\ufaff\uff01-\uff60])/g;
const BULLET = /^[•◦▪‣●○■·] /;
/** `name [at] example [dot] org`, written so that machines do not collect it. */
const SPELT_AT = /(?<=[\w-]) ?[[({] ?(?:at|@) ?[\])}] ?(?=[\w-])/gi;
const SPELT_DOT = /(?<=[\w-]) ?[[({] ?dot ?[\])}] ?(?=[\w-])/gi;

/** What any of these rules could touch; most lines of most pages have none of it. */
const NEEDS_WORK =
  /[^ -~\u00a1-\u00ac\u00ae-\u024f\u0400-\u0481\u2013-\u2021\u2024-\u2026]| {2}|^ | $|[[({] ?(?:at|dot|@) ?[\])}]/i;
/** What only the joining of two plain lines brings together. */
const NEEDS_WORK_ONCE_JOINED =
  /[\u2e80-\u9fff\uf900-\ufaff\uff01-\uff60] [\u2e80-\u9fff\uf900-\ufaff\uff01-\uff60]|[[({] ?(?:at|dot|@) ?[\])}]|^[•◦▪‣●○■·] /i;

/** One line in normal form: composed, blanks folded, nothing invisible, e-mail addresses as they are meant, no bullet. */
export const plainLine = (text: string): string => plainWords(text).replace(BULLET, '');

/** The same with a sign at its beginning: in a cell it is an answer. */
function plainWords(text: string): string {
  if (!NEEDS_WORK.test(text)) return text;
  return text
    .replace(INVISIBLE, '')
    .replace(CONTROLS, '')
    .replace(NON_BREAKING_HYPHENS, '-')
    .replace(BLANKS, ' ')
    .trim()
    .normalize('NFC')
    .replace(BLANK_BETWEEN_IDEOGRAPHS, '')
    .replace(SPELT_AT, '@')
    .replace(SPELT_DOT, '.')
    .normalize('NFC');
}

/** Stands for a cell with nothing in it before one with something: "Resale – X" is not "Resale X". */
const EMPTY_CELL = '–';

function cellsOf(row: Extract<Block, { kind: 'row' }>): string {
  const texts = row.cells.map(inlineText);
  const last = texts.findLastIndex((text) => text.trim() !== '');
  return texts
    .slice(0, last + 1)
    .map((text) => (text.trim() === '' ? EMPTY_CELL : text))
    .join(' ');
}

/** One line of blocks, as its words are read and as its table parts them: `Fee Amount`, `Fee | Amount`. */
export interface PlainLine {
  readonly text: string;
  readonly parted: string;
}

function linesOf(block: Block): PlainLine[] {
  if (block.kind === 'row') {
    return [{ text: plainWords(cellsOf(block)), parted: plainWords(block.cells.map(inlineText).join(' | ')) }];
  }
  const lines = blockText(block).split('\n').map(plainLine);
  // A list's number is read and referred to ("see 3."), as it is where the page writes it itself.
  if (block.kind === 'item' && block.marker !== '-') lines[0] = `${block.marker} ${lines[0] ?? ''}`.trim();
  return lines.map((text) => ({ text, parted: text }));
}

export function linesOfBlocks(blocks: readonly Block[]): PlainLine[] {
  const lines: PlainLine[] = [];
  for (const block of blocks) lines.push(...linesOf(block));
  return lines;
}

/** The lines of a document as they are read, without marks and link targets. */
export const plainLines = (markdown: string): string[] =>
  linesOfBlocks(parseMarkdown(markdown)).map(({ text }) => text);

/** Plain lines as one run of words: where a page breaks its lines says nothing. */
export function joinLines(lines: readonly string[]): string {
  const joined = lines.filter((line) => line !== '').join(' ');
  return NEEDS_WORK_ONCE_JOINED.test(joined) ? plainLine(joined) : joined;
}
