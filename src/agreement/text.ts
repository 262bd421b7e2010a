// What makes a text the text it is: its canonical words, their hash, and the dates it states about itself. The identity
// of the same words is the same for ever and everywhere; any other digit or word is another text.
import { digest } from './digest.ts';
import { joinLines, plainLines } from './plain-text.ts';
import { documentDate, type FoundDate, statedDates } from './stated-date.ts';
import type { Day, LanguageCode, Sha256, StatedDate } from './vocabulary.ts';

/** Raised whenever the same Markdown gives other canonical words, here or in what counts as the line of a stated date. */
export const TEXT_FORMAT = 1;

const NEITHER_WORD_NOR_AMOUNT = /[^\p{L}\p{M}\p{N}\p{Sc}%‰]+/gu;
const DIGIT = /\p{N}/u;
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

function undatedWords(markdown: string, found: readonly FoundDate[]): string {
  const dated = new Set(found.filter((date) => date.isWholeLine).map((date) => date.line));
  return joinLines(plainLines(markdown).filter((_, index) => !dated.has(index)));
}

const datesIn = (markdown: string, context: TextContext): FoundDate[] =>
  statedDates(plainLines(markdown, ' | ').join('\n'), context);

/** The words of a text as its identity counts them: without dress, invisible signs, and the line of its stated date. */
export const canonicalText = (markdown: string, { language }: { readonly language: LanguageCode }): string =>
  undatedWords(markdown, datesIn(markdown, { language }));

/** Letters, digits, signs of money and share; between two digits everything counts: 1.5 is not 15. */
const wordsOf = (canonical: string): string =>
  canonical
    .toLowerCase()
    .replace(NEITHER_WORD_NOR_AMOUNT, (signs: string, at: number, whole: string) =>
      DIGIT.test(whole.charAt(at - 1)) && DIGIT.test(whole.charAt(at + signs.length)) ? signs : '',
    )
    .replace(FINAL_SIGMA, 'σ');

const withoutPlace = ({ iso, precision, role, alternative }: StatedDate): StatedDate => ({
  iso,
  precision,
  role,
  ...(alternative !== undefined && { alternative }),
});

/** Everything that is told of a text by its words alone. When it was read resolves its dates, never its identity. */
export function identify(markdown: string, context: TextContext): IdentifiedText {
  const { language, readOn, notBefore } = context;
  const timeless = datesIn(markdown, { language });
  const canonical = undatedWords(markdown, timeless);
  const dates = readOn === undefined && notBefore === undefined ? timeless : datesIn(markdown, context);
  const own = documentDate(dates);
  return {
    canonical,
    identity: digest(`assent text ${TEXT_FORMAT}\n${canonical}`),
    words: digest(`assent words ${TEXT_FORMAT}\n${wordsOf(canonical)}`),
    statedDates: dates.map(withoutPlace),
    ...(own && { statedDate: withoutPlace(own) }),
  };
}
