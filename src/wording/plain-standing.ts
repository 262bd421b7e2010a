// Standings that are told without a date or a span, and that no passing of time alone ends. The background names the one
// that holds in the addresses of the popup and of the gate, as it shows it on the toolbar button: those pages hold the
// words, and say them before any script has run.

import { text } from '../platform/locale.ts';
import type { Mode } from '../record/entry.ts';
import type { Verdict } from '../standing/verdict.ts';
import { PLAIN_STANDINGS } from './plain-standings.mjs';

export type PlainStanding = keyof typeof PLAIN_STANDINGS;

/** Undefined where there is more to tell: dates, or that nothing is enforced. */
export function plainStandingOf(verdict: Verdict, mode: Mode, isEnforcing: boolean): PlainStanding | undefined {
  const isShut = mode === 'enforce';
  if (isShut && !isEnforcing) return undefined;
  switch (verdict.kind) {
    case 'unanswered':
    case 'declined':
      return `${verdict.kind}-${isShut ? 'shut' : 'open'}`;
    case 'unread':
      return 'unread';
    case 'accepted':
      return verdict.pending.length === 0 ? 'accepted' : undefined;
    default:
      return undefined;
  }
}

/** Of the agreement with that name: one sentence, and what follows from it. */
export function plainWords(plain: PlainStanding, name: string) {
  const { sentence, detail } = PLAIN_STANDINGS[plain];
  return { sentence: text(sentence, name), detail: text(detail, name) };
}

/**
 * The address of a page in which the words stand, leading to them in the language of the screens; or to none, and then
 * also with a fragment: an address without one takes that of the link which was redirected there.
 */
export const addressSaying = (page: string, plain?: PlainStanding): string =>
  `${page}#${plain ? `${plain}.${text('localeTag')}` : 'none'}`;
