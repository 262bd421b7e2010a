// What makes a text the text it is: its canonical words, their hash, and the dates it states about itself. The identity
// of the same words is the same for ever and everywhere; any other digit or word is another text.

import { datedText, documentDate, type FoundDate, withoutPlace } from './dates/stated-date.ts';
import { digest } from './digest.ts';
import type { Block } from './markdown/block.ts';
import { parseMarkdown } from './markdown/markdown.ts';
import { joinLines, linesOfBlocks, type PlainLine } from './markdown/plain-text.ts';
import type { Day, LanguageCode, Sha256, StatedDate } from './vocabulary.ts';
import { withoutSigns } from './without-signs.ts';

/** Raised whenever the same Markdown gives other canonical words, here or in what counts as the line of a stated date. */
export const TEXT_FORMAT = 1;

/** A sigma ends a word otherwise than it stands within one; the words have no ends. */
const FINAL_SIGMA = /ς/g;

export interface TextContext {
  readonly language: LanguageCode;
  /** The day on which it was read: no document states a later day as the day of its last change. */
  readonly readOn?: Day;
  /** The last day on which the text before was still read. */
  readonly notBefore?: Day;
}

export interface IdentifiedText {
  readonly canonical: string;
  readonly identity: Sha256;
  readonly words: Sha256;
  readonly statedDates: readonly StatedDate[];
  readonly statedDate?: StatedDate;
}

function undatedWords(lines: readonly PlainLine[], found: readonly FoundDate[]): string {
  const dated = new Set(found.filter((date) => date.isWholeLine).map((date) => date.line));
  return joinLines(lines.filter((_, index) => !dated.has(index)).map(({ text }) => text));
}

const partedLines = (lines: readonly PlainLine[]): string => lines.map(({ parted }) => parted).join('\n');

/** The words of a text as its identity counts them: without dress, invisible signs, and the line of its stated date. */
export function canonicalText(markdown: string, { language }: { readonly language: LanguageCode }): string {
  const lines = linesOfBlocks(parseMarkdown(markdown));
  return undatedWords(lines, datedText(partedLines(lines), language).timeless);
}

const wordsOf = (canonical: string): string => withoutSigns(canonical.toLowerCase(), '').replace(FINAL_SIGMA, 'σ');

/** Everything that is told of a text by its words alone. When it was read resolves its dates, never its identity. */
export const identify = (markdown: string, context: TextContext): IdentifiedText =>
  identifyBlocks(parseMarkdown(markdown), context);

/** The same for a text that is at hand as normalised blocks: Markdown and blocks are exact inverses. */
export function identifyBlocks(blocks: readonly Block[], context: TextContext): IdentifiedText {
  const { language } = context;
  const lines = linesOfBlocks(blocks);
  const parted = partedLines(lines);
  const { timeless, read } = datedText(parted, language);
  const canonical = undatedWords(lines, timeless);
  const dates = read(context);
  const own = documentDate(dates);
  return {
    canonical,
    identity: digest(`assent text ${TEXT_FORMAT}\n${canonical}`),
    words: digest(`assent words ${TEXT_FORMAT}\n${wordsOf(canonical)}`),
    statedDates: dates.map(withoutPlace),
    ...(own && { statedDate: own }),
  };
}
