// What agreements call their dates in the Slavic and Baltic languages. Data only; read `date-words.ts` first.
import type { DateWords } from './date-words.ts';

export const WORDS_OF_SLAVIC_EUROPE: Readonly<Record<string, DateWords>> = {};
