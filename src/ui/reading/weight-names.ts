// What a weighty change is about, in words.

import { type TextKey, text } from '../../platform/locale.ts';
import type { WeightySubject } from '../../words/redline/redline.ts';
import { WEIGHED_LANGUAGES } from '../../words/redline/weight-words.ts';

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

/** Hardly a sentence is without a duty: it is named where nothing weightier is. */
export const weightNames = (subjects: readonly WeightySubject[]): string[] =>
  subjects
    .filter((subject) => subject !== 'obligation' || subjects.length === 1)
    .map((subject) => text(NAMES[subject]));
