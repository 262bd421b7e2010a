// The verified entries of one agreement, in order: the only thing the rules take. `verifyChain` alone makes one, so that
// a rule can be given neither entries that nobody verified nor those of another agreement.
import type { Entry } from './entry.ts';

declare const verified: unique symbol;

export type History = readonly Entry[] & { readonly [verified]: true };

/** An agreement of which nothing is recorded. */
export const EMPTY_HISTORY = [] as unknown as History;
