// The states that icon and colour show, and their names: for whoever hears the screens or rests on the toolbar button.
import { text } from '../platform/locale.ts';
import type { Verdict } from '../standing/verdict.ts';

export type State = 'accepted' | 'pending' | 'answer-needed' | 'declined' | 'not-enforcing' | 'watched' | 'news';

/** The most urgent first. */
export const URGENCY: readonly State[] = [
  'not-enforcing',
  'answer-needed',
  'pending',
  'news',
  'declined',
  'accepted',
  'watched',
];

/** In mode watch: what is told instead of asked. */
export interface Watching {
  readonly hasNews: boolean;
}

/**
 * The state of a verdict, for icon, colour and badge alike. Not enforcing outranks it; `isEnforcing` is true where nothing
 * has to be kept shut. `watching` is absent in the modes that ask.
 */
export function stateOf(
  verdict: Verdict | { readonly kind: 'damaged' },
  isEnforcing: boolean,
  watching?: Watching,
): State {
  if (!isEnforcing) return 'not-enforcing';
  switch (verdict.kind) {
    case 'accepted':
      if (verdict.pending.some((amendment) => !amendment.isAccepted)) return 'pending';
      return watching?.hasNews ? 'news' : 'accepted';
    case 'in-use':
      if (watching) return watching.hasNews ? 'news' : 'watched';
      if (verdict.arrived) return 'answer-needed';
      return verdict.amendments.length > 0 ? 'pending' : 'watched';
    case 'declined':
    case 'ended':
      return 'declined';
    case 'unread':
      return watching ? 'watched' : 'answer-needed'; // where nothing is asked, nothing waits for an answer
    case 'unanswered':
    case 'lapsed':
    case 'damaged':
      return 'answer-needed';
    default:
      return verdict satisfies never;
  }
}

const NAMES = {
  accepted: 'stateAccepted',
  pending: 'statePending',
  'answer-needed': 'stateAnswerNeeded',
  declined: 'stateDeclined',
  'not-enforcing': 'stateNotEnforcing',
  watched: 'stateWatched',
  news: 'stateNews',
} as const satisfies Record<State, string>;

/** A licence that has ended looks like a declined one, but nobody declined it. */
export const stateName = (state: State, isEnded = false): string =>
  text(state === 'declined' && isEnded ? 'stateEnded' : NAMES[state]);
