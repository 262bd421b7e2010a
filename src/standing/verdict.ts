// What may be said of the person on the strength of the stored record: a standing, or that the record does not verify.

import type { Declaration } from '../declaration/declaration.ts';
import type { Chain, LedgerFault } from '../record/chain.ts';
import type { Instant } from '../words/vocabulary.ts';
import { isGated, type Standing, standingOf } from './standing.ts';

export type Verdict = Standing | { readonly kind: 'damaged'; readonly fault: LedgerFault };

export const verdictOf = (chain: Chain, declaration: Declaration, now: Instant): Verdict =>
  chain.ok ? standingOf(chain.entries, declaration, now) : { kind: 'damaged', fault: chain.fault };

/** What cannot be proved to be answered stays shut. */
export const isShut = (verdict: Verdict): boolean => verdict.kind === 'damaged' || isGated(verdict);
