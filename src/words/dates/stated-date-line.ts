// Which dates of one line the document states about itself, and as what. A date counts only with words that say so close by,
// in a line that does little else, or in a sentence about the document; laws, ranges and earlier texts are let go.

import type { StatedDate } from '../vocabulary.ts';
import type { Vocabulary } from './date-label.ts';
import type { DateForm } from './date-line.ts';
import { type Around, type Choice, chooseLabel, joinedRole, POSTPOSITIONAL } from './stated-date-choice.ts';
import { type Segment, segmentAround } from './stated-date-segment.ts';
import { isStatement, type LineWords } from './stated-date-statement.ts';
import { countDateWords, hasLetters, isGone, isOfEarlierText } from './stated-date-subject.ts';

export interface JudgedDate {
  readonly form: DateForm;
  readonly roles: readonly StatedDate['role'][];
  /** Where the words that speak of it end: what comes later speaks of the next date. */
  readonly end: number;
}

export interface JudgedLine {
  readonly dates: readonly JudgedDate[];
  /** Words that neither date the document nor name it or the date. */
  readonly rest: string;
  readonly isEveryDateTaken: boolean;
  /** A date was let go for what the words around it say, so it is not a nameless one either. */
  readonly isRefused: boolean;
}

const RANGE =
  /^[\s)]*(?:-|~|〜|～|to|au|bis|al|a|до|по|do|t\/m|tot|til|till|至|到|から|부터|είως|hasta|fino al|ate)[\s(]*(?:the|le|el|il|den|zum)?\s*$/u;

const lastWords = (text: string): string => /(?:[\p{L}\p{M}']+[^\p{L}\p{M}]*){0,2}$/u.exec(text.slice(-24))?.[0] ?? '';

const endsPeriod = (segment: Segment, words: Vocabulary, language: string): boolean =>
  words.has('until', lastWords(segment.before)) ||
  (POSTPOSITIONAL.has(language) &&
    words.has(
      'until',
      /^[^\p{L}]*[\p{L}\p{M}]{1,12}(?:\s[\p{L}\p{M}]{1,8})?/u.exec(segment.after.slice(0, 24))?.[0] ?? '',
    ));

/** What a date in brackets is said of: the words right before the bracket. */
const ownerOf = (text: string, start: number, from: number): string => {
  const bracket = text.slice(0, start).trimEnd().length - 1;
  if (text[bracket] !== '(') return '';
  return (
    text
      .slice(Math.max(from, bracket - 50), bracket)
      .split(/[;:|]|\.\s/u)
      .at(-1) ?? ''
  );
};

const isWeakFitting = (form: DateForm, around: Around, choice: Choice): boolean => {
  if (!form.isWeak) return true;
  if (choice.side === 'after' || !choice.isTight) return false;
  const gap = around.segment.before.slice(choice.label.end);
  if (form.precision !== 'year') return gap.length <= 20;
  return gap.length <= 8 && countDateWords(gap) <= 1 && !hasLetters(around.segment.after);
};

/** Why a date is let go: it is of another text, or the end of a period. */
type Refusal = 'other-text' | 'end';

const judgeDate = (
  form: DateForm,
  from: number,
  to: number,
  isLast: boolean,
  line: LineWords,
): JudgedDate | Refusal | undefined => {
  const segment = segmentAround(line.text, form.start, form.end, from, to);
  const { words, language } = line;
  const owner = ownerOf(line.text, form.start - segment.before.length, from);
  const isOther =
    isOfEarlierText(segment, words) ||
    words.has('earlier', owner) ||
    isGone(segment.before, line.text.slice(form.end), words);
  if (isOther) return 'other-text';
  if (endsPeriod(segment, words, language)) return 'end';
  const sentence = segmentAround(line.text, form.start, form.end, 0, to).before;
  const around = {
    segment,
    owner,
    labelsBefore: words.labelsIn(segment.before),
    labelsAfter: words.labelsIn(segment.after),
  };
  const choice = chooseLabel(around, isLast, language);
  if (choice === undefined || !isWeakFitting(form, around, choice) || !isStatement(around, choice, line, sentence))
    return undefined;
  const joined = joinedRole(around, choice);
  const end = choice.side === 'after' ? form.end + choice.label.end : form.end;
  return { form, end, roles: joined === undefined ? [choice.label.role] : [joined, choice.label.role] };
};

const isRange = (between: string, words: Vocabulary): boolean =>
  RANGE.test(between) || (between.length < 30 && words.has('until', between) && words.labelsIn(between).length === 0);

/** A case ending glued to a number: `4-től`, `2024'ten`, `30etik`. */
const SUFFIX = /^[-']?[\p{L}\p{M}]{1,5}(?![\p{L}\p{M}])/u;

const withoutDates = (text: string, forms: readonly DateForm[]): string => {
  let rest = '';
  let from = 0;
  for (const form of forms) {
    rest += `${text.slice(from, form.start)} `;
    from = form.end + (SUFFIX.exec(text.slice(form.end, form.end + 8))?.[0].length ?? 0);
  }
  return rest + text.slice(from);
};

/** Three dates of one role in a line are a list of versions, not statements. */
const isListOfOneRole = (dates: readonly JudgedDate[]): boolean =>
  dates.some(
    ({ roles: [role], form }) =>
      dates.filter((other) => other.roles[0] === role && other.form.iso !== form.iso).length >= 2,
  );

/** `the former edition, revised on … and in force since …`: what is said next is said of the same text. */
const isSaidOfSame = (between: string, words: Vocabulary): boolean =>
  !/[.!?;|]\s/u.test(between) && !words.has('document', between);

export const judgeLine = (
  text: string,
  all: readonly DateForm[],
  about: Omit<LineWords, 'text' | 'without'>,
): JudgedLine => {
  const { words } = about;
  const dated = all.filter((form) => form.precision !== 'year');
  const forms = dated.length > 0 ? dated : all;
  const without = withoutDates(text, forms);
  const line = { ...about, text, without };
  const ranged = new Set<DateForm>();
  forms.forEach((form, index) => {
    const next = forms[index + 1];
    if (next !== undefined && isRange(text.slice(form.end, next.start), words)) ranged.add(form).add(next);
  });
  const dates: JudgedDate[] = [];
  let isRefused = ranged.size > 0;
  /** Where a date of another text ends. */
  let other: number | undefined;
  forms.forEach((form, index) => {
    if (ranged.has(form)) return;
    const from = Math.max(forms[index - 1]?.end ?? 0, dates.at(-1)?.end ?? 0);
    const to = forms[index + 1]?.start ?? text.length;
    const isLast = index === forms.length - 1;
    const isOther = other !== undefined && isSaidOfSame(text.slice(other, form.start), words);
    const judged = isOther ? 'other-text' : judgeDate(form, from, to, isLast, line);
    if (judged === 'other-text') other = form.end;
    if (typeof judged === 'string') isRefused = true;
    else if (judged !== undefined) dates.push(judged);
  });
  if (isListOfOneRole(dates)) return { dates: [], rest: without, isEveryDateTaken: false, isRefused: true };
  return { dates, rest: words.withoutWords(without), isEveryDateTaken: dates.length === forms.length, isRefused };
};
