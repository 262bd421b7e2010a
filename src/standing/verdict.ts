// What may be said of the person on the strength of the stored record: a standing, or that the record does not verify.

import type { Declaration } from '../declaration/declaration.ts';
import type { Chain, LedgerFault } from '../record/chain.ts';
import type { Instant } from '../words/vocabulary.ts';
import { type Amendment, type Standing, standingOf } from './standing.ts';

export type Verdict = Standing | { readonly kind: 'damaged'; readonly fault: LedgerFault };

export const verdictOf = (chain: Chain, declaration: Declaration, now: Instant): Verdict =>
  chain.ok ? standingOf(chain.entries, declaration, now) : { kind: 'damaged', fault: chain.fault };

/**
 * Gated: words that are asked for are in force and stand unanswered, refused or ended; or it cannot be proved that they do
 * not. Whether that keeps the site shut is a matter of the mode (`isShut`).
 */
export function isGated(verdict: Verdict): boolean {
  switch (verdict.kind) {
    case 'accepted':
      return false;
    case 'in-use':
      return verdict.arrived;
    case 'damaged':
    case 'unread':
    case 'unanswered':
    case 'lapsed':
    case 'declined':
    case 'ended':
      return true;
    default:
      return verdict satisfies never;
  }
}

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
