// How long words must have been on screen before anything can be an answer to them.
import type { Answered } from './entry.ts';

/** Milliseconds. Longer than the beat of a game or the second half of a double click, shorter than reading a sentence. */
export const LEAST_SHOWN = 1500;

/** Whether the words of an answer were on screen at all; how much of them is read is for the person to decide. */
export const wasShown = ({ milliseconds, reached }: Answered['shown']): boolean =>
  milliseconds >= LEAST_SHOWN && reached > 0;
