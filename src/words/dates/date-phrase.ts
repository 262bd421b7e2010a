// Finds the phrases of a vocabulary in a text, all kinds in one pass over a tree of letters: linear in the text, whatever
// it holds and however many phrases there are.
import { foldWords } from './date-fold.ts';

export interface PhraseMatch<Kind extends string> {
  readonly kind: Kind;
  readonly start: number;
  /** Where the phrase and the rest of its last word end. */
  readonly end: number;
}

interface Node<Kind> {
  readonly next: Map<string, Node<Kind>>;
  /** Kinds of a phrase that ends here with any ending of its last word, and of one that has to be the whole word. */
  readonly stems: Set<Kind>;
  readonly wholes: Set<Kind>;
}

/** Scripts without spaces between words: a phrase may start and end anywhere. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const LETTER = /[\p{L}\p{M}]/u;

const memo = (test: RegExp): ((character: string) => boolean) => {
  const known = new Map<string, boolean>();
  return (character) => {
    let answer = known.get(character);
    if (answer === undefined) {
      answer = test.test(character);
      known.set(character, answer);
    }
    return answer;
  };
};
const isUnspaced = memo(UNSPACED);
const isLetter = memo(LETTER);

const newNode = <Kind>(): Node<Kind> => ({ next: new Map(), stems: new Set(), wholes: new Set() });

const endOfWord = (text: string, from: number): number => {
  if (isUnspaced(text[from - 1] ?? '')) return from;
  let end = from;
  while (end < text.length && isLetter(text[end] ?? '')) end += 1;
  return end;
};

/** `_` at the end of a phrase asks for the whole word. */
export type Phrases<Kind extends string> = readonly (readonly [kind: Kind, phrase: string])[];

export const phraseFinder = <Kind extends string>(
  vocabulary: Phrases<Kind>,
): ((text: string) => PhraseMatch<Kind>[]) => {
  const root = newNode<Kind>();
  for (const [kind, phrase] of vocabulary) {
    const isWhole = phrase.endsWith('_');
    const text = foldWords(isWhole ? phrase.slice(0, -1) : phrase);
    if (text === '') continue;
    let node = root;
    for (const letter of text.split('')) {
      const next = node.next.get(letter) ?? newNode<Kind>();
      node.next.set(letter, next);
      node = next;
    }
    (isWhole && !isUnspaced(text.slice(-1)) ? node.wholes : node.stems).add(kind);
  }

  /** The longest phrase of each kind that starts at a place. */
  const matchesAt = (text: string, start: number): PhraseMatch<Kind>[] => {
    const ends = new Map<Kind, number>();
    let node: Node<Kind> | undefined = root.next.get(text[start] ?? '');
    for (let place = start + 1; node !== undefined; place += 1) {
      for (const kind of node.stems) ends.set(kind, place);
      if (node.wholes.size > 0 && !isLetter(text[place] ?? '')) for (const kind of node.wholes) ends.set(kind, place);
      node = node.next.get(text[place] ?? '');
    }
    return [...ends].map(([kind, end]) => ({ kind, start, end: endOfWord(text, end) }));
  };

  return (text) => {
    const found: PhraseMatch<Kind>[] = [];
    for (let start = 0; start < text.length; start += 1) {
      const letter = text[start] ?? '';
      if (!root.next.has(letter)) continue;
      if (start > 0 && !isUnspaced(letter) && isLetter(text[start - 1] ?? '')) continue;
      found.push(...matchesAt(text, start));
    }
    return found;
  };
};
