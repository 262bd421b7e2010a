// Markdown → blocks, line by line. Knows what the writer writes and what Open Terms Archive's converter writes:
// underlined headings, `*` bullets, lists with blank lines and indented paragraphs, `* * *` rules, fences.
import type { Block, Inline } from './block.ts';
import { normaliseBlocks } from './inlines.ts';
import { parseInlines } from './markdown-inlines.ts';

const HEADING = /^ {0,3}(#{1,6})(?:[ \t]+(?![ \t])(.*))?$/;
const ITEM = /^([ \t]*)([-*+]|\d{1,9}[.)])(?:[ \t]+(?![ \t])(.*))?$/;
const QUOTE = /^ {0,3}>/;
const RULE = /^ {0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$/;
const UNDERLINE = /^ {0,3}(?:=+|-+)[ \t]*$/;
const FENCE = /^ {0,3}(?:```|~~~)/;

const isDelimiter = (line: string): boolean => /^[|:\- \t]+$/.test(line) && line.includes('-') && line.includes('|');
const indentOf = (blank: string): number => blank.replaceAll('\t', '    ').length;

/** The cells of a row; a bar behind a backslash is a word's own. */
function parseRow(line: string): Inline[][] {
  const cells: string[] = [];
  let start = 1;
  for (let at = 1; at < line.length; at++) {
    const character = line.charAt(at);
    if (character === '\\') at++;
    else if (character === '|') {
      cells.push(line.slice(start, at));
      start = at + 1;
    }
  }
  const rest = line.slice(start);
  if (rest.trim() !== '') cells.push(rest);
  return cells.map((cell) => parseInlines(cell.trim()));
}

function endsWithBackslash(line: string): boolean {
  let end = line.length;
  while (line.charAt(end - 1) === '\\') end--;
  return (line.length - end) % 2 === 1;
}

/** A line that ends in a backslash or two blanks breaks; any other newline is a blank. */
function joinLines(lines: readonly string[]): string {
  return lines
    .map((line, index) => {
      if (index === lines.length - 1) return line.trim();
      const kept = line.trimStart();
      if (endsWithBackslash(kept)) return `${kept}\n`;
      return kept.endsWith('  ') ? `${kept.trimEnd()}\\\n` : `${kept} `;
    })
    .join('');
}

type Open =
  | { kind: 'paragraph' | 'quote'; lines: string[] }
  | { kind: 'item'; depth: number; marker: string; lines: string[] };

class BlockReader {
  readonly blocks: Block[] = [];
  #open: Open | undefined;
  #indents: number[] = [];
  #isAfterBlank = false;
  #fence: string[] | undefined;

  line(line: string): void {
    if (this.#fence) this.#fenced(line);
    else if (line.trim() === '') this.#isAfterBlank = true;
    else {
      if (!this.#continues(line)) this.#begin(line);
      this.#isAfterBlank = false;
    }
  }

  end(): Block[] {
    if (this.#fence) this.#fenced('```');
    this.#close();
    return this.blocks;
  }

  #fenced(line: string): void {
    if (!FENCE.test(line)) {
      this.#fence?.push(line);
      return;
    }
    this.blocks.push({ kind: 'paragraph', inlines: [{ text: this.#fence?.join('\n') ?? '' }] });
    this.#fence = undefined;
  }

  #close(): void {
    const open = this.#open;
    this.#open = undefined;
    if (!open) return;
    const inlines = parseInlines(joinLines(open.lines));
    const { lines: _lines, ...rest } = open;
    this.blocks.push({ ...rest, inlines });
  }

  /** Whether the line belongs to the block that is open: as a further line of it, or as the underline of a heading. */
  #continues(line: string): boolean {
    const open = this.#open;
    if (!open) return false;
    if (this.#isAfterBlank) return this.#continuesItem(line, open);
    if (endsWithBackslash(open.lines.at(-1) ?? '') && open.kind !== 'quote') {
      open.lines.push(line);
      return true;
    }
    if (open.kind === 'quote') return this.#continuesQuote(line, open);
    if (open.kind === 'paragraph' && UNDERLINE.test(line)) {
      this.#open = undefined;
      const level = line.trimStart().startsWith('=') ? 1 : 2;
      this.blocks.push({ kind: 'heading', level, inlines: parseInlines(joinLines(open.lines)) });
      return true;
    }
    if (this.#startsBlock(line)) return false;
    open.lines.push(line);
    return true;
  }

  #continuesQuote(line: string, open: Open): boolean {
    if (!QUOTE.test(line)) return false;
    const inner = line.replace(/^ {0,3}(?:> ?)+/, '');
    if (inner.trim() === '') this.#close();
    else open.lines.push(inner);
    return true;
  }

  /** An indented paragraph after a list item is more of the item, on a line of its own. */
  #continuesItem(line: string, open: Open): boolean {
    if (open.kind !== 'item' || ITEM.test(line)) return false;
    const indent = indentOf(/^[ \t]*/.exec(line)?.[0] ?? '');
    if (indent < 2 || indent <= (this.#indents.at(-1) ?? 0)) return false;
    open.lines[open.lines.length - 1] += '  ';
    open.lines.push(line);
    return true;
  }

  #startsBlock(line: string): boolean {
    return (
      HEADING.test(line) ||
      ITEM.test(line) ||
      QUOTE.test(line) ||
      RULE.test(line) ||
      FENCE.test(line) ||
      line[0] === '|'
    );
  }

  #begin(line: string): void {
    this.#close();
    if (RULE.test(line)) {
      this.blocks.push({ kind: 'rule' });
      return;
    }
    const item = ITEM.exec(line);
    if (item) {
      this.#beginItem(item[1] ?? '', item[2] ?? '-', item[3] ?? '');
      return;
    }
    this.#indents = [];
    const heading = HEADING.exec(line);
    if (heading) {
      const words = (heading[2] ?? '').trimEnd();
      const number = /^(\d{1,9}\.) /.exec(words)?.[1];
      const inlines = parseInlines(words.slice(number?.length ?? 0).replace(/(?:^|\s)#+$/, ''));
      const level = (heading[1]?.length ?? 1) as 1;
      this.blocks.push({ kind: 'heading', level, ...(number && { marker: number }), inlines });
    } else if (FENCE.test(line)) this.#fence = [];
    else if (line.startsWith('|')) this.#row(line);
    else if (QUOTE.test(line)) this.#open = { kind: 'quote', lines: [line.replace(/^ {0,3}(?:> ?)+/, '')] };
    else this.#open = { kind: 'paragraph', lines: [line] };
  }

  #beginItem(blank: string, marker: string, words: string): void {
    const indent = indentOf(blank);
    while (this.#indents.length > 0 && (this.#indents.at(-1) ?? 0) >= indent) this.#indents.pop();
    const depth = this.#indents.length;
    this.#indents.push(indent);
    const number = /^\d+/.exec(marker)?.[0];
    this.#open = { kind: 'item', depth, marker: number ? `${number}.` : '-', lines: [words] };
  }

  #row(line: string): void {
    const last = this.blocks.at(-1);
    if (isDelimiter(line)) {
      if (last?.kind === 'row') this.blocks[this.blocks.length - 1] = { ...last, header: true };
      return;
    }
    this.blocks.push({ kind: 'row', header: false, cells: parseRow(line) });
  }
}

export function parseMarkdown(markdown: string): Block[] {
  const reader = new BlockReader();
  for (const line of markdown.split(/\r\n?|\n/)) reader.line(line);
  return normaliseBlocks(reader.end());
}
