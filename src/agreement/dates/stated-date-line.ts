// Which dates of one line the document states about itself, and as what. A date counts only with words that say so close by,
// in a line that does little else, or in a sentence about the document; laws, ranges and earlier texts are let go.

import type { StatedDate } from '../vocabulary.ts';
import type { Label, LabelRole, Vocabulary } from './date-label.ts';
import type { DateForm } from './date-line.ts';
import { type Segment, segmentAround } from './stated-date-segment.ts';

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

/** Languages that say what a date is after it. */
const POSTPOSITIONAL = new Set([
  'zh',
  'ja',
  'ko',
  'tr',
  'az',
  'hu',
  'hi',
  'ur',
  'bn',
  'pa',
  'ta',
  'te',
  'ml',
  'kn',
  'mr',
  'gu',
  'kk',
  'ky',
  'tt',
  'mn',
  'eu',
  'fi',
  'et',
  'as',
  'ka',
]);
const JOINING =
  /^[\s,&/]*(?:(?:and|und|et|y|e|i|en|och|og|ja|a|и|та|і|й|ve|və|va|va|si|és|es|dan|και|και|و|及|和|与|與|並|并|및|და|եւ)[\s]+)?(?:(?:were|was|is|are|been|has|have|wurde|est|was)\s+)*$/u;
const CONJUNCTION = /(?:^|[\s,])(?:and|und|et|y|e|i|en|och|og|ja|a|и|та|ve|və|si|es|dan|και|و)(?:\s|$)/u;
const RANGE =
  /^[\s)]*(?:-|~|〜|～|to|au|bis|al|a|до|по|do|t\/m|tot|til|till|至|到|から|부터|είως|hasta|fino al|ate)[\s(]*(?:the|le|el|il|den|zum)?\s*$/u;
const LETTER = /[\p{L}\p{M}]/u;
const WORDS = /[\p{L}\p{M}]+/gu;

const countWords = (text: string): number => text.match(WORDS)?.length ?? 0;

/** Close enough that the label and the date are one phrase. */
const isTight = (gap: string, most: number): boolean =>
  gap.length <= 34 && countWords(gap) <= most && !/,\s*\p{L}/u.test(gap) && !/[;|]/u.test(gap);

interface Choice {
  readonly label: Label;
  readonly side: 'before' | 'after';
  readonly isTight: boolean;
}

const STRENGTH: readonly LabelRole[] = ['updated', 'effective', 'published', 'version'];
const strongest = (labels: readonly Label[]): Label | undefined =>
  [...labels].sort((one, other) => STRENGTH.indexOf(one.role) - STRENGTH.indexOf(other.role))[0];

interface Around {
  readonly segment: Segment;
  readonly labelsBefore: readonly Label[];
  readonly labelsAfter: readonly Label[];
}

const chooseLabel = (
  { segment, labelsBefore, labelsAfter }: Around,
  isLast: boolean,
  language: string,
): Choice | undefined => {
  const near = labelsBefore.at(-1);
  const gapBefore = near && segment.before.slice(near.end);
  const next = labelsAfter[0];
  const tail = next && segment.after.slice(next.end);
  const isNextFree =
    next !== undefined && !/^\s*(?:\p{L}+\s*)?:/u.test(tail ?? '') && (isLast || /[,;]|\p{L}/u.test(tail ?? ''));
  const isBeforeTight = gapBefore !== undefined && isTight(gapBefore, 4);
  const isAfterTight =
    isNextFree && isTight(segment.after.slice(0, next.start), 3) && !/[,(-]/u.test(segment.after.slice(0, next.start));
  if (near !== undefined && isBeforeTight && (near.role !== 'version' || !isAfterTight)) {
    return { label: near, side: 'before', isTight: true };
  }
  if (next !== undefined && isAfterTight) return { label: next, side: 'after', isTight: true };
  const far = strongest(labelsBefore);
  if (far !== undefined) return { label: far, side: 'before', isTight: false };
  if (!isNextFree || next === undefined) return undefined;
  const words = countWords(segment.after.slice(0, next.start));
  const isInReach = words <= 1 || (POSTPOSITIONAL.has(language) && next.start <= 60);
  return isInReach ? { label: strongest(labelsAfter) ?? next, side: 'after', isTight: false } : undefined;
};

/** `Revised and effective:` says two things of one date. */
const joinedRole = (around: Around, { label, side }: Choice): LabelRole | undefined => {
  if (side === 'after') return undefined;
  const place = around.labelsBefore.indexOf(label);
  const other = around.labelsBefore[place - 1];
  if (other === undefined || other.role === label.role || other.role === 'version' || label.role === 'version')
    return undefined;
  const between = around.segment.before.slice(other.end, label.start);
  return between.trim() !== '' && JOINING.test(between) ? other.role : undefined;
};

const lastWords = (text: string): string => /(?:[\p{L}\p{M}']+[^\p{L}\p{M}]*){0,2}$/u.exec(text.slice(-24))?.[0] ?? '';

const endsPeriod = (segment: Segment, words: Vocabulary, language: string): boolean =>
  words.has('until', lastWords(segment.before)) ||
  (POSTPOSITIONAL.has(language) &&
    words.has(
      'until',
      /^[^\p{L}]*[\p{L}\p{M}]{1,12}(?:\s[\p{L}\p{M}]{1,8})?/u.exec(segment.after.slice(0, 24))?.[0] ?? '',
    ));

const isOfEarlierText = (segment: Segment, words: Vocabulary): boolean => {
  if (!words.has('earlier', segment.before)) return false;
  const parts = segment.before.split(CONJUNCTION);
  return words.has('earlier', parts.at(-1) ?? '');
};

/** What a date in brackets is said of: the words right before the bracket. */
const ownerOf = (text: string, start: number, from: number): string => {
  const bracket = text.slice(0, start).trimEnd().length - 1;
  if (text[bracket] !== '(') return '';
  return (
    text
      .slice(Math.max(from, bracket - 50), bracket)
      .split(/[.;:|]/u)
      .at(-1) ?? ''
  );
};

const isShort = (text: string): boolean => text.length <= 110 && countWords(text) <= 18;

/** A label at the head of its sentence, with nothing but the document's name before it. */
const isAtHead = (before: string, label: Label, words: Vocabulary): boolean =>
  !LETTER.test(words.withoutWords(before.slice(0, label.start)));

const isStatement = (around: Around, choice: Choice, line: LineWords, sentence: string): boolean => {
  const { segment } = around;
  const { words } = line;
  const { label, side } = choice;
  const isHead = side === 'before' && isAtHead(segment.before, label, words);
  const gap = side === 'before' ? segment.before.slice(label.end) : segment.after.slice(0, label.start);
  if (words.has('thing', side === 'before' ? segment.before : gap)) return false;
  const isLawNear = words.has('law', sentence) || words.has('law', segment.after.slice(0, 80));
  if (isLawNear && !(isHead && (gap.includes(':') || label.role === 'updated'))) return false;
  if (isShort(line.without)) return true;
  if (!choice.isTight) return false;
  const runsOn = /^\s*,\s*\p{L}/u.test(segment.after) && countWords(segment.after) > 6;
  const about = `${segment.before} ${segment.after.slice(0, 120)}`;
  if (isHead) return gap.includes(':') || !runsOn || words.has('document', about);
  if (label.role === 'version' && countWords(segment.before) > 8) return false;
  return words.has('document', about) && countWords(about) <= 45;
};

const isWeakFitting = (form: DateForm, around: Around, choice: Choice): boolean => {
  if (!form.isWeak) return true;
  if (choice.side === 'after' || !choice.isTight) return false;
  const gap = around.segment.before.slice(choice.label.end);
  if (form.precision !== 'year') return gap.length <= 20;
  return gap.length <= 8 && countWords(gap) <= 1 && !LETTER.test(around.segment.after);
};

interface LineWords {
  readonly text: string;
  /** The line without its dates. */
  readonly without: string;
  readonly words: Vocabulary;
  readonly language: string;
}

const judgeDate = (
  form: DateForm,
  from: number,
  to: number,
  isLast: boolean,
  line: LineWords,
): JudgedDate | 'refused' | undefined => {
  const segment = segmentAround(line.text, form.start, form.end, from, to);
  const { words, language } = line;
  const owner = ownerOf(line.text, form.start - segment.before.length, from);
  if (endsPeriod(segment, words, language) || isOfEarlierText(segment, words) || words.has('earlier', owner)) {
    return 'refused';
  }
  const sentence = segmentAround(line.text, form.start, form.end, 0, to).before;
  const around = { segment, labelsBefore: words.labelsIn(segment.before), labelsAfter: words.labelsIn(segment.after) };
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

export const judgeLine = (text: string, all: readonly DateForm[], words: Vocabulary, language: string): JudgedLine => {
  const dated = all.filter((form) => form.precision !== 'year');
  const forms = dated.length > 0 ? dated : all;
  const without = withoutDates(text, forms);
  const line = { text, without, words, language };
  const ranged = new Set<DateForm>();
  forms.forEach((form, index) => {
    const next = forms[index + 1];
    if (next !== undefined && isRange(text.slice(form.end, next.start), words)) ranged.add(form).add(next);
  });
  const dates: JudgedDate[] = [];
  let isRefused = ranged.size > 0;
  forms.forEach((form, index) => {
    if (ranged.has(form)) return;
    const from = Math.max(forms[index - 1]?.end ?? 0, dates.at(-1)?.end ?? 0);
    const to = forms[index + 1]?.start ?? text.length;
    const judged = judgeDate(form, from, to, index === forms.length - 1, line);
    if (judged === 'refused') isRefused = true;
    else if (judged !== undefined) dates.push(judged);
  });
  if (isListOfOneRole(dates)) return { dates: [], rest: without, isEveryDateTaken: false, isRefused: true };
  return { dates, rest: words.withoutWords(without), isEveryDateTaken: dates.length === forms.length, isRefused };
};
