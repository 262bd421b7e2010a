// What a weighty change is about, in words.
import type { WeightySubject } from '../../agreement/redline.ts';
import { type TextKey, text } from '../../locale.ts';

const NAMES: Readonly<Record<string, TextKey>> = {
  number: 'weightNumber',
  money: 'weightMoney',
  liability: 'weightLiability',
  termination: 'weightTermination',
  law: 'weightLaw',
  party: 'weightParty',
  assignment: 'weightAssignment',
  scope: 'weightScope',
};

export const weightName = (subject: WeightySubject): string => text(NAMES[subject] ?? 'weightNumber');
