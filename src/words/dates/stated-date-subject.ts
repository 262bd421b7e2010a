// What a sentence with a date speaks of: the document itself, or something else that has a day of its own. Words of prices,
// goods, persons and laws are data; where they bear on the date is the same in every language.
import type { LabelPlace, Vocabulary } from './date-label.ts';
import type { Segment } from './stated-date-segment.ts';

const LETTER = /[\p{L}\p{M}]/u;
const WORDS = /[\p{L}\p{M}]+/gu;
const CONJUNCTION = /(?:^|[\s,])(?:and|und|et|y|e|i|en|och|og|ja|a|и|та|ve|və|si|es|dan|και|و)(?:\s|$)/u;

export const countDateWords = (text: string): number => text.match(WORDS)?.length ?? 0;
export const hasLetters = (text: string): boolean => LETTER.test(text);

/** Words between the noun and the date that name something else: `the prices take effect on`. */
export const speaksOfThing = (text: string, words: Vocabulary, othersIn: (text: string) => number): boolean => {
  const things = words.placesOf('thing', text);
  if (things.length === 0) return false;
  const documents = words.placesOf('document', text);
  return things.some((thing) => !isInName(thing, documents, text, words, othersIn));
};

/** `Subscription Terms`, `Lieferbedingungen`, `conditions d'abonnement`: the thing only says which document it is. */
const isInName = (
  thing: LabelPlace,
  documents: readonly LabelPlace[],
  text: string,
  words: Vocabulary,
  othersIn: (text: string) => number,
): boolean => {
  if (words.isNameOfDocument(text.slice(thing.start, thing.end))) return true;
  const isNext = documents.some(({ start }) => start >= thing.end && !hasLetters(text.slice(thing.end, start)));
  if (isNext) return true;
  const [head] = documents;
  if (head === undefined || head.end > thing.start) return false;
  return othersIn(text.slice(0, head.start)) === 0 && othersIn(text.slice(head.end, thing.start)) === 0;
};

/** Fewer words than this before "and" are no clause of their own, but the name of the other text. */
const LEAST_CLAUSE = 3;

/** `The former edition, revised on`: said of the date in question, not only somewhere before it. */
export const isOfEarlierText = (segment: Segment, words: Vocabulary): boolean => {
  if (!words.has('earlier', segment.before)) return false;
  const parts = segment.before.split(CONJUNCTION);
  return words.has('earlier', parts.at(-1) ?? '') || countDateWords(parts.slice(0, -1).join(' ')) < LEAST_CLAUSE;
};

const NEAR = 60;
const SENTENCE_END = /[.!?;|]\s/u;

/** `(superseded)`, `is no longer in force`: right behind the date, or in the words that lead to it. */
export const isGone = (before: string, behind: string, words: Vocabulary): boolean => {
  if (words.has('gone', before)) return true;
  const said = behind.slice(0, NEAR).split(SENTENCE_END)[0] ?? '';
  const [first] = words.placesOf('gone', said);
  // `(archived versions)` leads to others.
  const isList = words.placesOf('history', said).some(({ start }) => start === first?.start);
  return first !== undefined && !isList && countDateWords(said.slice(0, first.start)) <= 2;
};
