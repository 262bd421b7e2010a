// Text as the words a redline compares: letters and digits make words, every other visible sign stands alone.
// Scripts written without spaces are cut by Intl.Segmenter; all others by one pattern, which is many times faster.

// A figure with its points and commas is one word, and so is a word with its apostrophe. A tab, which parts the cells of a
// table row, is a sign. Joiners shape letters; other
// invisible signs (zero-width spaces, soft hyphens, marks of direction) are no words and are passed over like blanks.
const WORD_OR_SIGN =
  /\p{Nd}+(?:[.,:]\p{Nd}+)+|[\p{L}\p{M}\p{N}\p{Pc}](?:[\p{L}\p{M}\p{N}\p{Pc}\u00ad\u200c\u200d]|['’ʼ](?=[\p{L}\p{N}]))*|[^\s\p{Cf}\p{Cc}]|\t/gu;
const PLAIN_WORD_OR_SIGN = /\d+(?:[.,:]\d+)+|\w(?:\w|'(?=[A-Za-z0-9]))*|[!-~]|\t/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: the range of ASCII
const BEYOND_ASCII = /[^\u0000-\u007f]/;
// Thai, Lao, Tibetan, Myanmar, Khmer, kana, ideographs (also beyond the basic plane), half-width kana.
const UNSPACED =
  /[\u0e00-\u0fff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u31f0-\u31ff\u3400-\u9fff\uf900-\ufaff\uff66-\uff9f]|[\ud840-\ud88f][\udc00-\udfff]/;
const IS_WORD = /[\p{L}\p{N}]/u;

/** Kinds of quotation marks, apostrophes and hyphens are a matter of type-setting: they are compared as one. */
const TYPOGRAPHIC = /\u00ad|\u200c|\u200d|[‘’ʼ´`‹›“”„‟«»‐‑–—−]/g;
const PLAIN: Readonly<Record<string, string>> = { '\u00ad': '', '\u200c': '', '\u200d': '' };
const plain = (sign: string): string =>
  PLAIN[sign] ?? ('‘’ʼ´`‹›'.includes(sign) ? "'" : '“”„‟«»'.includes(sign) ? '"' : '-');

/** Letters handed to the segmenter at once: no clause has more, and its work grows faster than the run. */
const LONGEST_RUN = 512;
/** Letters the segmenter is given in one comparison; in a longer rewrite the rest is compared letter by letter. */
const MOST_SEGMENTED = 60_000;

let segmenter: Intl.Segmenter | undefined;

export interface Tokens {
  readonly text: string;
  /** Where each token starts and ends in `text`; what lies between two tokens is white space. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** Equal numbers are equal words, among all tokens numbered by the same `WordNumbers`. */
  readonly numbers: readonly number[];
  /** How many of the tokens are words rather than signs. */
  readonly wordCount: number;
}

/** Numbers for words, so that comparing them costs no string comparison. */
export class WordNumbers {
  readonly #numbers = new Map<string, number>();
  readonly #isWord: boolean[] = [];
  #segmented = 0;

  numberOf(word: string): number {
    const known = this.#numbers.get(word);
    if (known !== undefined) return known;
    const folded = word.replace(TYPOGRAPHIC, plain);
    const number = (folded === word ? undefined : this.#numbers.get(folded)) ?? this.#isWord.length;
    if (number === this.#isWord.length) this.#isWord.push(IS_WORD.test(folded));
    this.#numbers.set(word, number).set(folded, number);
    return number;
  }

  /** The words of a run of letters written without blanks. */
  *partsOf(run: string): Generator<string> {
    this.#segmented += run.length;
    if (run.length > LONGEST_RUN || this.#segmented > MOST_SEGMENTED) {
      yield* run;
      return;
    }
    segmenter ??= new Intl.Segmenter('und', { granularity: 'word' });
    for (const { segment } of segmenter.segment(run)) yield segment;
  }

  isWord(number: number): boolean {
    return this.#isWord[number] === true;
  }
}

export function tokenize(text: string, words: WordNumbers): Tokens {
  const starts: number[] = [];
  const ends: number[] = [];
  const numbers: number[] = [];
  let wordCount = 0;
  const take = (word: string, start: number): void => {
    const number = words.numberOf(word);
    starts.push(start);
    ends.push(start + word.length);
    numbers.push(number);
    if (words.isWord(number)) wordCount++;
  };
  const isUnspaced = UNSPACED.test(text);
  const pattern = BEYOND_ASCII.test(text) ? WORD_OR_SIGN : PLAIN_WORD_OR_SIGN;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const word = match[0];
    if (isUnspaced && UNSPACED.test(word)) {
      let at = match.index;
      for (const part of words.partsOf(word)) {
        take(part, at);
        at += part.length;
      }
    } else take(word, match.index);
  }
  return { text, starts, ends, numbers, wordCount };
}
