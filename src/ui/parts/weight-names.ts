// What a weighty change is about, in words.
import type { WeightySubject } from '../../agreement/redline/redline.ts';
import { WEIGHED_LANGUAGES } from '../../agreement/redline/weight-words.ts';
import { type TextKey, text } from '../../locale.ts';

const NAMES: Readonly<Record<WeightySubject, TextKey>> = {
  number: 'weightNumber',
  money: 'weightMoney',
  liability: 'weightLiability',
  termination: 'weightTermination',
  law: 'weightLaw',
  party: 'weightParty',
  assignment: 'weightAssignment',
  scope: 'weightScope',
  obligation: 'weightObligation',
};

/** Whether the rules that find weighty changes know the words of a language; numbers and money they always know. */
export const isWeighed = (languageTag: string): boolean => WEIGHED_LANGUAGES.has(languageTag.split('-')[0] ?? '');

export const weightName = (subject: WeightySubject): string => text(NAMES[subject]);
