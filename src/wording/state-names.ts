// The states that icon and colour show, and their names: for whoever hears the screens or rests on the toolbar button.
import { text } from '../platform/locale.ts';

export type State = 'accepted' | 'pending' | 'answer-needed' | 'declined' | 'not-enforcing';

const NAMES = {
  accepted: 'stateAccepted',
  pending: 'statePending',
  'answer-needed': 'stateAnswerNeeded',
  declined: 'stateDeclined',
  'not-enforcing': 'stateNotEnforcing',
} as const satisfies Record<State, string>;

/** A licence that has ended looks like a declined one, but nobody declined it. */
export const stateName = (state: State, isEnded = false): string =>
  text(state === 'declined' && isEnded ? 'stateEnded' : NAMES[state]);
