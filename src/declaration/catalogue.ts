// The catalogue: the agreements that Assent watches in this browser, each with its declaration and where that came from.
import type { Sha256 } from '../words/vocabulary.ts';
import type { Declaration } from './declaration.ts';

/**
 * How an agreement came into the catalogue. `ready`: it came with Assent and the person turned it on. `policy`: an
 * organisation set it.
 */
export const ORIGINS = ['shipped', 'ready', 'added', 'imported', 'policy'] as const;
export type Origin = (typeof ORIGINS)[number];

export interface Catalogued {
  readonly declaration: Declaration;
  readonly origin: Origin;
  /** SHA-256 of the declaration as canonical JSON. */
  readonly hash: Sha256;
}
