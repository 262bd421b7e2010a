// Collects words into blocks while the tree is walked: where a paragraph ends, what an item, a cell or a heading holds.
import type { Block, Inline } from '../words/markdown/block.ts';
import type { Columns } from './columns.ts';
import type { ListNumbering } from './list-markers.ts';
import { type Script, written } from './raised.ts';

export interface Item {
  readonly depth: number;
  /** As it is drawn: `-` for a bullet or none, `3.`, `iv.`. */
  readonly marker: string;
  /** Where it stands among the blocks: NOT_BEGUN, or PAST once it began with another block than its own words. */
  at: number;
}

export const NOT_BEGUN = -1;
const PAST = Number.POSITIVE_INFINITY;

export interface Row {
  readonly cells: Inline[][];
  hasOnlyHeaders: boolean;
  readonly columns: Columns;
}

/** Where in the page the walk is; each element inherits it from the one around it. */
export interface Surroundings {
  readonly strong: boolean;
  readonly emphasis: boolean;
  readonly link: string | undefined;
  readonly isPreformatted: boolean;
  readonly script: Script | undefined;
  readonly isStruckOut: boolean;
  readonly heading: 1 | 2 | 3 | 4 | 5 | 6 | undefined;
  readonly isQuote: boolean;
  readonly list: { readonly depth: number; readonly numbering: ListNumbering } | undefined;
  readonly item: Item | undefined;
  readonly row: Row | undefined;
  readonly cell: Inline[] | undefined;
}

export const TOP: Surroundings = {
  strong: false,
  emphasis: false,
  link: undefined,
  isPreformatted: false,
  script: undefined,
  isStruckOut: false,
  heading: undefined,
  isQuote: false,
  list: undefined,
  item: undefined,
  row: undefined,
  cell: undefined,
};

const IGNORED = /[\u00ad\u200b\u2060\ufeff]/g;
const HAS_IGNORED = /[\u00ad\u200b\u2060\ufeff]/;
/** Joiners and marks of direction alone are no words: editors leave them as empty paragraphs. */
const VISIBLE = /[^\s\u200c-\u200f\u202a-\u202e\u2066-\u2069]/;
/** A number with its point is kept as what it is; Markdown has no other signs of items, and holds them as words. */
const NUMBER = /^\d{1,9}\.$/;
const LETTER_OR_DIGIT = /[\p{L}\p{M}\p{N}]/u;
/** Drawn over each letter: U+0336 strikes out wherever the words go. */
const STRUCK = /[^\s\p{M}]\p{M}*/gu;
const HAS_RUNS = /[\t\n\f\r]| {2}/;
const RUNS = /[ \t\n\f\r]+/g;

type Growing = Block & { readonly inlines: Inline[] };

export class BlockWriter {
  readonly blocks: Block[] = [];
  #run: Inline[] = [];
  #hasWords = false;
  /** Whether a blank stands before the next words, if they would be one with those before. */
  #partsNext = false;
  #isBehindStruckOut = false;
  #pieces = 0;

  /** How many pieces of words were written so far. */
  get pieces(): number {
    return this.#pieces;
  }

  /** Words that stand for a picture: it parts the words beside it, as a picture does. */
  picture(words: string, place: Surroundings): void {
    if (!VISIBLE.test(words)) return;
    this.#partsNext = true;
    this.text(words.trim(), place);
    this.#partsNext = true;
  }

  #isGlued(text: string): boolean {
    return LETTER_OR_DIGIT.test(text.charAt(0)) && LETTER_OR_DIGIT.test(this.#run.at(-1)?.text.at(-1) ?? '');
  }

  text(raw: string, place: Surroundings): void {
    let text = HAS_IGNORED.test(raw) ? raw.replace(IGNORED, '') : raw;
    if (!place.isPreformatted && HAS_RUNS.test(text)) text = text.replace(RUNS, ' ');
    if (text === '' || (text === ' ' && this.#run.length === 0)) return;
    if (place.script) text = written(text, place.script);
    if (place.isStruckOut) text = text.replace(STRUCK, '$&\u0336');
    if (place.isStruckOut !== this.#isBehindStruckOut) this.#partsNext = true;
    if (this.#partsNext && this.#isGlued(text)) text = ` ${text}`;
    this.#partsNext = false;
    this.#isBehindStruckOut = place.isStruckOut;
    if (VISIBLE.test(text)) {
      this.#hasWords = true;
      this.#pieces++;
    }
    const isPlain = !place.strong && !place.emphasis && place.link === undefined;
    this.#run.push(
      isPlain
        ? { text }
        : {
            text,
            ...(place.strong && { strong: true as const }),
            ...(place.emphasis && { emphasis: true as const }),
            ...(place.link !== undefined && { link: place.link }),
          },
    );
  }

  /** A line break; a second one in a row ends the paragraph. */
  lineBreak(place: Surroundings): void {
    const last = this.#run.findLast((inline) => inline.text.trim() !== '' || inline.text === '\n');
    if (last?.text === '\n') this.end(place);
    else if (this.#run.length > 0) this.#run.push({ text: '\n' });
  }

  rule(place: Surroundings): void {
    this.end(place);
    if (!place.cell && this.blocks.at(-1)?.kind !== 'rule') this.blocks.push({ kind: 'rule' });
  }

  /** Ends the block that is open at this place, if it has words. */
  end(place: Surroundings): void {
    const inlines = this.#run;
    const hasWords = this.#hasWords;
    this.#run = [];
    this.#hasWords = false;
    this.#partsNext = false;
    if (!hasWords) return;
    if (place.cell) append(place.cell, inlines);
    else if (place.heading) {
      const { marker, words } = markedBy(place.item?.at === NOT_BEGUN ? place.item.marker : '-', inlines);
      this.blocks.push({
        kind: 'heading',
        level: place.heading,
        ...(marker !== '-' && { marker }),
        inlines: words,
      });
      if (place.item) place.item.at = PAST;
    } else if (place.item && !this.#isPast(place.item)) this.#endInItem(place.item, inlines);
    else this.blocks.push({ kind: place.isQuote ? 'quote' : 'paragraph', inlines });
  }

  row(row: Row): void {
    if (row.cells.length > 0) this.blocks.push({ kind: 'row', header: row.hasOnlyHeaders, cells: row.cells });
  }

  /** An item that began with a heading, or has another block behind its words, goes on as paragraphs. */
  #isPast(item: Item): boolean {
    return item.at !== NOT_BEGUN && item.at !== this.blocks.length - 1;
  }

  #endInItem(item: Item, inlines: Inline[]): void {
    const begun = this.blocks[item.at] as Growing | undefined;
    if (begun) append(begun.inlines, inlines);
    else {
      item.at = this.blocks.length;
      const { marker, words } = markedBy(item.marker, inlines);
      this.blocks.push({ kind: 'item', depth: item.depth, marker, inlines: words });
    }
  }
}

function markedBy(drawn: string, inlines: Inline[]): { readonly marker: string; readonly words: Inline[] } {
  if (drawn === '-' || NUMBER.test(drawn)) return { marker: drawn, words: inlines };
  return { marker: '-', words: [{ text: `${drawn} ` }, ...inlines] };
}

function append(to: Inline[], inlines: readonly Inline[]): void {
  if (to.length > 0) to.push({ text: '\n' });
  for (const inline of inlines) to.push(inline);
}
