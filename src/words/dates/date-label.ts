// Says which words of a text tell what a date is: its role, an earlier text, the end of a period, a law.

import type { StatedDate } from '../vocabulary.ts';
import { foldWords } from './date-fold.ts';
import { type PhraseMatch, phraseFinder } from './date-phrase.ts';
import { DATE_WORDS, type DateWords, ENGLISH } from './date-words.ts';

export type LabelRole = Exclude<StatedDate['role'], 'unlabelled'>;

export interface Label {
  readonly role: LabelRole;
  readonly start: number;
  /** Where the phrase and the rest of its last word end. */
  readonly end: number;
}

type Kind = Exclude<keyof DateWords, 'days'>;

export interface LabelPlace {
  readonly start: number;
  readonly end: number;
}

export interface Vocabulary {
  /** False for a language that nothing is known of but English: its short dated lines have to speak for themselves. */
  readonly isKnown: boolean;
  /** True where too few words of the language are known to tell what else a sentence speaks of. */
  readonly isSparse: boolean;
  readonly labelsIn: (text: string) => Label[];
  readonly has: (kind: Kind, text: string) => boolean;
  /** Where the words of a kind stand, from left to right. */
  readonly placesOf: (kind: Kind, text: string) => LabelPlace[];
  /** True of a word made of several, one of which names the document: `Lieferbedingungen`. */
  readonly isNameOfDocument: (word: string) => boolean;
  /** The text without the words that labels, documents and dates are named by. */
  readonly withoutWords: (text: string) => string;
}

const KINDS = [
  'updated',
  'effective',
  'published',
  'version',
  'document',
  'neutral',
  'earlier',
  'gone',
  'until',
  'law',
  'thing',
  'history',
] as const;
const FEWEST_WORDS = 20;
/** A shorter stem within a longer word is an accident. */
const LEAST_STEM = 5;
const ROLES: readonly string[] = ['updated', 'effective', 'published', 'version'];
const QUIET: readonly Kind[] = ['document', 'neutral', 'earlier', 'history'];

const isLabel = (match: PhraseMatch<Kind>): match is PhraseMatch<LabelRole> => ROLES.includes(match.kind);

/** From left to right, the longest first, none inside another. */
const apart = <One extends { readonly start: number; readonly end: number }>(matches: readonly One[]): One[] => {
  const kept: One[] = [];
  let end = 0;
  for (const match of [...matches].sort((one, other) => one.start - other.start || other.end - one.end)) {
    if (match.start < end) continue;
    kept.push(match);
    end = match.end;
  }
  return kept;
};

const cutOut = (text: string, parts: readonly { readonly start: number; readonly end: number }[]): string => {
  let rest = '';
  let from = 0;
  for (const { start, end } of parts) {
    rest += `${text.slice(from, start)} `;
    from = end;
  }
  return rest + text.slice(from);
};

const makeVocabulary = (language: string): Vocabulary => {
  const own = language === 'en' ? undefined : DATE_WORDS[language];
  const all = own === undefined ? [ENGLISH] : [ENGLISH, own];
  const find = phraseFinder<Kind>(
    KINDS.flatMap((kind) => all.flatMap((words) => words[kind].map((phrase) => [kind, phrase] as const))),
  );
  const stems = all.flatMap(({ document }) => document.map((word) => foldWords(word.replace(/_$/u, ''))));
  const long = stems.filter((stem) => stem.length >= LEAST_STEM && !stem.includes(' '));
  const known = new Map<string, PhraseMatch<Kind>[]>();
  const matchesIn = (text: string): PhraseMatch<Kind>[] => {
    let matches = known.get(text);
    if (matches === undefined) {
      matches = find(text);
      if (known.size > 200) known.clear();
      known.set(text, matches);
    }
    return matches;
  };
  return {
    isKnown: own !== undefined || language === 'en',
    isSparse: language !== 'en' && (own === undefined || own.neutral.length + own.document.length < FEWEST_WORDS),
    labelsIn: (text) =>
      apart(matchesIn(text).filter(isLabel)).map(({ kind, start, end }) => ({ role: kind, start, end })),
    has: (kind, text) => matchesIn(text).some((match) => match.kind === kind),
    placesOf: (kind, text) => apart(matchesIn(text).filter((match) => match.kind === kind)),
    isNameOfDocument: (word) => long.some((stem) => word.includes(stem)),
    withoutWords: (text) => {
      const labels = apart(matchesIn(text).filter(isLabel));
      const rest = cutOut(text, labels);
      return cutOut(rest, apart(matchesIn(rest).filter(({ kind }) => QUIET.includes(kind))));
    },
  };
};

const made = new Map<string, Vocabulary>();

export const vocabularyOf = (language: string): Vocabulary => {
  let vocabulary = made.get(language);
  if (vocabulary === undefined) {
    vocabulary = makeVocabulary(language);
    made.set(language, vocabulary);
  }
  return vocabulary;
};
