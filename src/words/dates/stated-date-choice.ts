// Which of the words around a date say what it is: the nearest, on the side on which the language says it.
import type { Label, LabelRole } from './date-label.ts';
import type { Segment } from './stated-date-segment.ts';
import { countDateWords } from './stated-date-subject.ts';

/** Languages that say what a date is after it. */
export const POSTPOSITIONAL = new Set([
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

/** Close enough that the label and the date are one phrase. */
const isTight = (gap: string, most: number): boolean =>
  gap.length <= 34 && countDateWords(gap) <= most && !/,\s*\p{L}/u.test(gap) && !/[;|]/u.test(gap);

export interface Choice {
  readonly label: Label;
  readonly side: 'before' | 'after';
  readonly isTight: boolean;
}

const STRENGTH: readonly LabelRole[] = ['updated', 'effective', 'published', 'version'];
const strongest = (labels: readonly Label[]): Label | undefined =>
  [...labels].sort((one, other) => STRENGTH.indexOf(one.role) - STRENGTH.indexOf(other.role))[0];

export interface Around {
  readonly segment: Segment;
  /** What a date in brackets is said of; empty where there are none. */
  readonly owner: string;
  readonly labelsBefore: readonly Label[];
  readonly labelsAfter: readonly Label[];
}

export const chooseLabel = (
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
  const words = countDateWords(segment.after.slice(0, next.start));
  const isInReach = words <= 1 || (POSTPOSITIONAL.has(language) && next.start <= 60);
  return isInReach ? { label: strongest(labelsAfter) ?? next, side: 'after', isTight: false } : undefined;
};

/** `Revised and effective:` says two things of one date. */
export const joinedRole = (around: Around, { label, side }: Choice): LabelRole | undefined => {
  if (side === 'after') return undefined;
  const place = around.labelsBefore.indexOf(label);
  const other = around.labelsBefore[place - 1];
  if (other === undefined || other.role === label.role || other.role === 'version' || label.role === 'version')
    return undefined;
  const between = around.segment.before.slice(other.end, label.start);
  return between.trim() !== '' && JOINING.test(between) ? other.role : undefined;
};
