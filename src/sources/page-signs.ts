// What can be told of a page before asking whether it is the agreement: its title, its headings, how much of it is
// running text and how much is links.
import type { Block, Inline } from '../words/markdown/block.ts';
import { blockText, inlineText } from '../words/markdown/markdown.ts';
import { plainLine } from '../words/markdown/plain-text.ts';

export interface PageSigns {
  /** The parts of the title between its bars and dashes. */
  readonly title: readonly string[];
  readonly headings: readonly string[];
  /** Every line that is short enough to be a name, a button or a notice. */
  readonly shortLines: readonly string[];
  readonly lineCount: number;
  /** The first lines of running text. */
  readonly sentences: readonly string[];
  readonly words: number;
  /** Words in running text: in lines of some length that are not mostly links. */
  readonly prose: number;
}

const SHORT = 90;
const SENTENCE = 8;
const SENTENCES_KEPT = 60;
const WORD = /[\p{L}\p{N}]+/gu;
const IDEOGRAPH = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu;

/** Words; of scripts that do not part them, two characters count as one. */
export const countWords = (text: string): number => {
  const unparted = text.match(IDEOGRAPH)?.length ?? 0;
  const rest = unparted === 0 ? text : text.replace(IDEOGRAPH, ' ');
  return Math.round(unparted / 2) + (rest.match(WORD)?.length ?? 0);
};

function runsOf(block: Block): readonly (readonly Inline[])[] {
  if (block.kind === 'rule') return [];
  return block.kind === 'row' ? block.cells : [block.inlines];
}

export function signsOf(title: string, blocks: readonly Block[]): PageSigns {
  let words = 0;
  let prose = 0;
  let lineCount = 0;
  const shortLines: string[] = [];
  const sentences: string[] = [];
  for (const block of blocks) {
    for (const run of runsOf(block)) {
      const text = inlineText(run);
      const all = countWords(text);
      const linked = run.reduce((sum, inline) => sum + (inline.link === undefined ? 0 : countWords(inline.text)), 0);
      words += all;
      if (block.kind !== 'heading' && all >= SENTENCE && linked < all / 2) {
        prose += all;
        if (sentences.length < SENTENCES_KEPT) sentences.push(text);
      }
      for (const line of text.split('\n')) {
        lineCount++;
        if (line.length <= SHORT) shortLines.push(plainLine(line));
      }
    }
  }
  const headings = blocks.filter((block) => block.kind === 'heading').map((block) => plainLine(blockText(block)));
  const parts = plainLine(title).split(/(?<!\s)\s+[|·•–—:»\\/-]\s+|(?<!\s)\s*[|｜]\s*/);
  return { title: parts.filter((part) => part !== ''), headings, shortLines, sentences, lineCount, words, prose };
}
