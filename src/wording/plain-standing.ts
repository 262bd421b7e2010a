// Standings that are told without a date or a span, and that no passing of time alone ends. The overview holds the one that
// was found last, and the popup says it before it has read the record.
import { type TextKey, text } from '../platform/locale.ts';
import type { Mode } from '../record/entry.ts';
import type { Verdict } from '../standing/verdict.ts';
import type { State } from './state-names.ts';

/** Named by the agreement's answer and, where that matters, by whether the site is kept shut. */
const PLAIN_STANDINGS = {
  accepted: { state: 'accepted', sentence: 'standingAccepted', detail: 'standingAcceptedDetail' },
  'declined-open': { state: 'declined', sentence: 'standingDeclined', detail: 'standingDeclinedOpen' },
  'declined-shut': { state: 'declined', sentence: 'standingDeclined', detail: 'standingDeclinedShut' },
  unread: { state: 'answer-needed', sentence: 'standingUnread', detail: 'standingUnreadDetail' },
  'unanswered-open': { state: 'answer-needed', sentence: 'standingUnanswered', detail: 'standingUnansweredOpen' },
  'unanswered-shut': { state: 'answer-needed', sentence: 'standingUnanswered', detail: 'standingUnansweredShut' },
} as const satisfies Record<string, { state: State; sentence: TextKey; detail: TextKey }>;

export type PlainStanding = keyof typeof PLAIN_STANDINGS;

export const isPlainStanding = (name: unknown): name is PlainStanding =>
  typeof name === 'string' && Object.hasOwn(PLAIN_STANDINGS, name);

/** Undefined where there is more to tell: dates, or that nothing is enforced. */
export function plainStandingOf(verdict: Verdict, mode: Mode, isEnforcing: boolean): PlainStanding | undefined {
  const isShut = mode === 'enforce';
  if (isShut && !isEnforcing) return undefined;
  switch (verdict.kind) {
    case 'unanswered':
    case 'declined':
      return `${verdict.kind}-${isShut ? 'shut' : 'open'}`;
    case 'unread':
      return mode === 'watch' ? undefined : 'unread';
    case 'accepted':
      return verdict.pending.length === 0 ? 'accepted' : undefined;
    default:
      return undefined;
  }
}

export const plainState = (plain: PlainStanding): State => PLAIN_STANDINGS[plain].state;

/** Of the agreement with that name: one sentence, and what follows from it. */
export function plainWords(plain: PlainStanding, name: string) {
  const { sentence, detail } = PLAIN_STANDINGS[plain];
  return { sentence: text(sentence, name), detail: text(detail, name) };
}
