// What may be said of the person on the strength of the stored record: a standing, or that the record does not verify.

import type { Declaration } from '../declaration/declaration.ts';
import type { Chain, LedgerFault } from '../record/chain.ts';
import type { Instant } from '../words/vocabulary.ts';
import { type Amendment, isGated, type Standing, standingOf } from './standing.ts';

export type Verdict = Standing | { readonly kind: 'damaged'; readonly fault: LedgerFault };

export const verdictOf = (chain: Chain, declaration: Declaration, now: Instant): Verdict =>
  chain.ok ? standingOf(chain.entries, declaration, now) : { kind: 'damaged', fault: chain.fault };

/** What cannot be proved to be answered stays shut. */
export const isShut = (verdict: Verdict): boolean => verdict.kind === 'damaged' || isGated(verdict);

/** What was posted since, in the order of its days. */
export function amendmentsOf(verdict: Verdict): readonly Amendment[] {
  switch (verdict.kind) {
    case 'accepted':
      return verdict.pending;
    case 'lapsed':
    case 'in-use':
      return verdict.amendments;
    default:
      return [];
  }
}
