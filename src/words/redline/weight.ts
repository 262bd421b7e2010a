// What a change touches, by rule and not by guess: numbers and periods, money, liability, termination, law and court, the
// contracting party, assignment, the scope of use, obligations and negations.
import type { RowSegment } from './redline-rows.ts';
import { isEnding, isPassingOn, JOINING_SIGNS, JOINING_WORDS } from './weight-phrases.ts';
import { WEIGHTY_SIGNS, WEIGHTY_SUBJECTS, WEIGHTY_WORDS, type WeightySubject } from './weight-words.ts';

export type { WeightySubject } from './weight-words.ts';

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)*/gu;
const NUMBER = /\p{N}|[%‰≤≥≠]/u;
const MONEY = /\p{Sc}/u;
const UNSPACED = /[\u0e00-\u0e7f\u1100-\u11ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]/;
const SENTENCE_END = /[.!?;。！？；।؟](?=\s|$|[\u3000-\u9fff])|\n/gu;
const LONGEST_STEM = 16;
const REMEMBERED_WORDS = 20_000;

type Subjects = ReadonlySet<WeightySubject>;
const NONE: Subjects = new Set();

interface Lexicon {
  readonly whole: ReadonlyMap<string, Set<WeightySubject>>;
  readonly stems: ReadonlyMap<string, Set<WeightySubject>>;
}

function lexicon(): Lexicon {
  const whole = new Map<string, Set<WeightySubject>>();
  const stems = new Map<string, Set<WeightySubject>>();
  for (const subject of WEIGHTY_SUBJECTS) {
    for (const entry of WEIGHTY_WORDS[subject]) {
      const [table, word] = entry.endsWith('_') ? [whole, entry.slice(0, -1)] : [stems, entry];
      const subjects = table.get(word) ?? new Set();
      table.set(word, subjects.add(subject));
    }
  }
  return { whole, stems };
}

let known: Lexicon | undefined;
const remembered = new Map<string, Subjects>();

/** The subjects a single word speaks of. */
function subjectsOfWord(word: string): Subjects {
  const found = remembered.get(word);
  if (found) return found;
  known ??= lexicon();
  const plain = word.toLowerCase().replaceAll('’', "'");
  const subjects = new Set(known.whole.get(plain));
  for (let length = Math.min(plain.length, LONGEST_STEM); length > 1; length--) {
    for (const subject of known.stems.get(plain.slice(0, length)) ?? NONE) subjects.add(subject);
  }
  if (remembered.size >= REMEMBERED_WORDS) remembered.clear();
  remembered.set(word, subjects);
  return subjects;
}

/** The weighty subjects some words speak of. */
export function subjectsOf(text: string): Set<WeightySubject> {
  const subjects = new Set<WeightySubject>();
  for (const [word] of text.matchAll(WORD)) for (const subject of subjectsOfWord(word)) subjects.add(subject);
  if (NUMBER.test(text)) subjects.add('number');
  if (MONEY.test(text)) subjects.add('money');
  if (!UNSPACED.test(text)) return subjects;
  for (const subject of WEIGHTY_SUBJECTS) {
    if (WEIGHTY_SIGNS[subject].some((sign) => text.includes(sign.replace(/_/g, '')))) subjects.add(subject);
  }
  return subjects;
}

/**
 * The weighty subjects a change touches, weightiest first. A changed number or obligation touches whatever its sentence
 * speaks of: "liability is limited to $100" is about liability and money when only the 100 changes. Whom rights are passed
 * on to is a matter of assignment, not of who the contract is with.
 */
export function weigh(segments: readonly RowSegment[]): WeightySubject[] {
  const touched = new Set<WeightySubject>();
  segments.forEach(({ kind, text }, index) => {
    if (kind === 'same') return;
    const sentence = `${sentenceBefore(segments, index)} ${text} ${sentenceAfter(segments, index)}`;
    for (const subject of subjectsOfChange(text, sentence)) touched.add(subject);
  });
  return WEIGHTY_SUBJECTS.filter((subject) => touched.has(subject));
}

function subjectsOfChange(text: string, sentence: string): Subjects {
  const own = subjectsOf(text);
  if (!isBinding(text)) own.delete('obligation');
  const touched = new Set(own);
  const spoken = own.size > 0 ? subjectsOf(sentence) : NONE;
  if (own.has('number') || own.has('obligation')) {
    for (const subject of spoken) if (subject !== 'number' && subject !== 'obligation') touched.add(subject);
    if (isEnding(sentence)) touched.add('termination');
  }
  if (isPassingOn(sentence) || (own.has('party') && spoken.has('assignment'))) {
    touched.add('assignment');
    touched.delete('party');
  }
  return touched;
}

/** A word of obligation besides the words that only join; where those alone changed, they are what matters. */
function isBinding(text: string): boolean {
  const rest = text
    .replace(WORD, (word) => (JOINING_WORDS.has(word.toLowerCase()) ? '' : word))
    .replace(JOINING_SIGNS, '');
  return !/[\p{L}\p{N}]/u.test(rest) || subjectsOf(rest).has('obligation');
}

function sentenceBefore(segments: readonly RowSegment[], index: number): string {
  const text = nearest(segments, index, -1);
  const ends = [...text.matchAll(SENTENCE_END)];
  return text.slice((ends.at(-1)?.index ?? -1) + 1);
}

function sentenceAfter(segments: readonly RowSegment[], index: number): string {
  const text = nearest(segments, index, 1);
  const end = text.search(SENTENCE_END);
  return end < 0 ? text : text.slice(0, end);
}

/** The unchanged words nearest to a change. */
function nearest(segments: readonly RowSegment[], index: number, step: 1 | -1): string {
  for (let at = index + step; at >= 0 && at < segments.length; at += step) {
    const segment = segments[at];
    if (segment?.kind === 'same') return segment.text;
  }
  return '';
}

/** Place of a change among all: lower is weightier. */
export function rankOf(weights: readonly WeightySubject[]): number {
  const [weightiest] = weights;
  return weightiest === undefined ? WEIGHTY_SUBJECTS.length : WEIGHTY_SUBJECTS.indexOf(weightiest);
}
