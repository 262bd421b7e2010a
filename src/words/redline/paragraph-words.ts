// One paragraph of a text being compared: a block, its words, and its place.
import type { Block } from '../markdown/block.ts';
import { blockText } from '../markdown/markdown.ts';
import { type Tokens, tokenize, type WordNumbers } from './word-tokens.ts';

export class Paragraph {
  readonly block: Block;
  readonly text: string;
  /** Which stretch of its text it stands in, and its place among the blocks there. */
  readonly stretch: number;
  readonly place: number;
  readonly #words: WordNumbers;
  #tokens: Tokens | undefined;

  constructor(block: Block, text: string, stretch: number, place: number, words: WordNumbers) {
    this.block = block;
    this.text = text;
    this.stretch = stretch;
    this.place = place;
    this.#words = words;
  }

  /** Cut into words only when they are needed: most paragraphs are the same and never are. */
  get tokens(): Tokens {
    this.#tokens ??= tokenize(this.text, this.#words);
    return this.#tokens;
  }

  /** The same paragraph without some letters at its ends. */
  cut(head: number, tail: number): Paragraph {
    const text = this.text.slice(head, this.text.length - tail);
    return new Paragraph(this.block, text, this.stretch, this.place, this.#words);
  }
}

/** The paragraphs of a stretch; a block without words, such as a rule, only takes its place. */
export function paragraphsOf(blocks: readonly Block[], stretch: number, words: WordNumbers): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  blocks.forEach((block, place) => {
    const text = blockText(block);
    if (text !== '') paragraphs.push(new Paragraph(block, text, stretch, place, words));
  });
  return paragraphs;
}
