// What agreements call their dates in the languages of Europe that are not Slavic. Data only; read `date-words.ts` first.
import type { DateWords } from './date-words.ts';

export const WORDS_OF_EUROPE: Readonly<Record<string, DateWords>> = {};
