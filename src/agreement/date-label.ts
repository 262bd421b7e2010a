// Finds the words of a language that say what a date is: its role, an earlier text, the end of a period, a law.
import { foldWords } from './date-fold.ts';
import { DATE_WORDS, type DateWords } from './date-words.ts';
import type { StatedDate } from './vocabulary.ts';

export type LabelRole = Exclude<StatedDate['role'], 'unlabelled'>;

export interface Label {
  readonly role: LabelRole;
  readonly start: number;
  /** Where the phrase and the rest of its last word end. */
  readonly end: number;
}

export interface Vocabulary {
  /** False for a language that nothing is known of but English: its short dated lines have to speak for themselves. */
  readonly isKnown: boolean;
  readonly labelsIn: (text: string) => Label[];
  readonly isEarlier: (text: string) => boolean;
  readonly isUntil: (text: string) => boolean;
  readonly isLaw: (text: string) => boolean;
  readonly isHistory: (text: string) => boolean;
  readonly namesDocument: (text: string) => boolean;
  /** The text without the words that labels, documents and dates are named by. */
  readonly withoutWords: (text: string) => string;
}

const ROLES: readonly LabelRole[] = ['updated', 'effective', 'published', 'version'];
/** Scripts without spaces between words: a phrase may start and end anywhere. */
const OPEN =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const SPECIAL = /[\\^$.*+?()[\]{}|/]/gu;

const phrasesOf = (words: string | undefined): string[] => (words ?? '').split('|').filter((phrase) => phrase !== '');

const patternOf = (phrase: string): string => {
  const isWhole = phrase.endsWith('_');
  const text = foldWords(isWhole ? phrase.slice(0, -1) : phrase).replace(SPECIAL, '\\$&');
  if (text === '') return '(?!)';
  const start = OPEN.test(text) ? '' : '(?<![\\p{L}\\p{M}\\p{N}])';
  return `${start}${text}${isWhole && !OPEN.test(text) ? '(?![\\p{L}\\p{M}])' : ''}`;
};

const byLength = (one: string, other: string): number => other.length - one.length;

const expressionOf = (words: readonly (string | undefined)[], flags: string): RegExp => {
  const phrases = [...new Set(words.flatMap(phrasesOf))].sort(byLength).map(patternOf);
  return phrases.length === 0 ? /(?!)/gu : new RegExp(phrases.join('|'), flags);
};

const REST_OF_WORD = /[\p{L}\p{M}]*/uy;
const endOfWord = (text: string, from: number): number => {
  if (OPEN.test(text.slice(from - 1, from))) return from;
  REST_OF_WORD.lastIndex = from;
  return from + (REST_OF_WORD.exec(text)?.[0].length ?? 0);
};

const makeVocabulary = (language: string): Vocabulary => {
  const own = DATE_WORDS[language];
  const all = [DATE_WORDS['en'], own].filter((words): words is DateWords => words !== undefined);
  const pick = (key: keyof DateWords): (string | undefined)[] => all.map((words) => words[key]);
  const byRole = ROLES.map((role) => [role, expressionOf(pick(role), 'gu')] as const);
  const test = (key: keyof DateWords): ((text: string) => boolean) => {
    const expression = expressionOf(pick(key), 'u');
    return (text) => expression.test(text);
  };
  const labelsIn = (text: string): Label[] => {
    const found: Label[] = [];
    for (const [role, expression] of byRole) {
      for (const match of text.matchAll(expression)) {
        found.push({ role, start: match.index, end: endOfWord(text, match.index + match[0].length) });
      }
    }
    found.sort((one, other) => one.start - other.start || other.end - one.end);
    const labels: Label[] = [];
    for (const label of found) if (label.start >= (labels.at(-1)?.end ?? 0)) labels.push(label);
    return labels;
  };
  const named = expressionOf([...pick('document'), ...pick('neutral')], 'gu');
  const namesDocument = test('document');
  const earlier = expressionOf([...pick('earlier'), ...pick('history')], 'gu');
  const blank = (text: string, expression: RegExp): string => {
    let rest = '';
    let from = 0;
    for (const match of text.matchAll(expression)) {
      if (match.index < from) continue;
      rest += `${text.slice(from, match.index)} `;
      from = endOfWord(text, match.index + match[0].length);
    }
    return rest + text.slice(from);
  };
  return {
    isKnown: own !== undefined,
    labelsIn,
    isEarlier: test('earlier'),
    isUntil: test('until'),
    isLaw: test('law'),
    isHistory: test('history'),
    namesDocument,
    withoutWords: (text) => {
      let rest = '';
      let from = 0;
      for (const label of labelsIn(text)) {
        rest += `${text.slice(from, label.start)} `;
        from = label.end;
      }
      return blank(blank(rest + text.slice(from), earlier), named);
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
