// Whether a sentence with a date and a label states the date of the document. It does where the sentence says nothing else,
// or names the document; a label alone may speak of anything.
import type { Label, Vocabulary } from './date-label.ts';
import type { Around, Choice } from './stated-date-choice.ts';
import type { Segment } from './stated-date-segment.ts';
import { countDateWords, hasLetters, speaksOfThing } from './stated-date-subject.ts';

export interface LineWords {
  readonly text: string;
  /** The line without its dates. */
  readonly without: string;
  readonly words: Vocabulary;
  readonly language: string;
  /** How many words of a text could name something else. */
  readonly othersIn: (text: string) => number;
  /** Of the language too few words are known to tell what else a sentence speaks of. */
  readonly isUnfamiliar: boolean;
}

/** A label at the head of its sentence, with nothing but the document's name before it. */
const isAtHead = (before: string, label: Label, words: Vocabulary): boolean =>
  !hasLetters(words.withoutWords(before.slice(0, label.start)));

/** More words than this make no statement that only dates the document. */
const MOST_WORDS = 45;
/** A label further away from its date is another clause's. */
const MOST_BETWEEN = 12;
const PARTS_CLAUSES = /[,;]|(?:^|\s)(?:and|und|et|y|e|i|en|och|og|ja|a|и|та|ve|və|si|es|dan|και|و|or|oder|ou|o)\s/u;

/** Whether the sentence of a date speaks of the document: nothing else is named in it, or the document is. */
export const isStatement = (around: Around, choice: Choice, line: LineWords, sentence: string): boolean => {
  const { segment, owner } = around;
  const { label, side } = choice;
  const gap = side === 'before' ? segment.before.slice(label.end) : segment.after.slice(0, label.start);
  const isHead = side === 'before' && isAtHead(segment.before, label, line.words);
  if (speaksOfOther(segment, sentence, isHead && gap.includes(':'), isHead && label.role === 'updated', line))
    return false;
  const others = line.othersIn(sentence) + line.othersIn(segment.after);
  if (others === 0 || (isHead && ENDS_IN_COLON.test(gap))) return true;
  if (label.role === 'version' && countDateWords(segment.before) > 8 && !isShort(line.without)) return false;
  const about = `${owner} ${segment.before} ${segment.after.slice(0, TAIL)}`;
  const isNamed = namesDocument(around, choice, about, line.words);
  if (choice.isTight) return isNamed || isTightStatement({ gap, isHead, others, after: segment.after }, label, line);
  return isNamed && (!hasLetters(gap) || (countDateWords(gap) <= MOST_BETWEEN && !PARTS_CLAUSES.test(gap)));
};

/** How much of what comes after a date is still said of it. */
const TAIL = 120;
const TAIL_OF_LAW = 80;

/** A law or a thing is named in the sentence; behind a label with a colon, it only says why the document was dated. */
const speaksOfOther = (
  segment: Segment,
  sentence: string,
  isLabelled: boolean,
  isUpdate: boolean,
  { words, othersIn }: LineWords,
): boolean => {
  const isLawNear = words.has('law', sentence) || words.has('law', segment.after.slice(0, TAIL_OF_LAW));
  if (isLawNear && !isLabelled && !isUpdate) return true;
  if (speaksOfThing(sentence, words, othersIn)) return true;
  return !isLabelled && speaksOfThing(segment.after.slice(0, TAIL), words, othersIn);
};

/** The document by its name, or as "this version"; a label of that kind names it too. */
const namesDocument = ({ labelsBefore }: Around, { label }: Choice, about: string, words: Vocabulary): boolean =>
  countDateWords(about) <= MOST_WORDS &&
  (words.has('document', about) || label.role === 'version' || labelsBefore.some(({ role }) => role === 'version'));

interface Tight {
  readonly gap: string;
  readonly isHead: boolean;
  readonly others: number;
  readonly after: string;
}

/** A label right beside its date, in a sentence that names no document: few other words, or it speaks of something else. */
const isTightStatement = ({ gap, isHead, others, after }: Tight, label: Label, line: LineWords): boolean => {
  const runsOn = /^\s*,\s*\p{L}/u.test(after) && countDateWords(after) > 6;
  if (others > FEW_OTHERS || runsOn) return isHead && gap.includes(':');
  if (gap.includes(':') || line.isUnfamiliar) return true;
  return isHead && (label.role !== 'effective' || others <= 1);
};

/** The name of a company, who did it: words that no vocabulary holds and that name no other thing. */
const FEW_OTHERS = 4;
const ENDS_IN_COLON = /:\s*$/u;
const isShort = (text: string): boolean => text.length <= 110 && countDateWords(text) <= 18;
