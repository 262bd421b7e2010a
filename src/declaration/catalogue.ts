// The catalogue: the agreements that Assent watches in this browser, each with its declaration and where that came from.
import canonicalize from 'canonicalize';
import { digest } from '../words/digest.ts';
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

/** The declaration as it is kept and sealed into the record: canonical JSON (RFC 8785). */
export const declarationText = (written: unknown): string => canonicalize(written) ?? '';

export const declarationHash = (written: unknown): Sha256 => digest(declarationText(written));
