// What the toolbar button says: the state by icon, and in few letters what is next.
import type { Standing } from '../agreement/standing.ts';
import type { Instant } from '../agreement/vocabulary.ts';

export type IconState = 'accepted' | 'pending' | 'answer-needed' | 'declined' | 'not-enforcing';

export interface Badge {
  readonly icon: IconState;
  /** At most four characters. */
  readonly text: string;
}

const HOUR = 60 * 60_000;
const DAY = 24 * HOUR;

export function badgeOf(verdict: Standing | { readonly kind: 'damaged' }, isEnforcing: boolean, now: Instant): Badge {
  if (!isEnforcing) return { icon: 'not-enforcing', text: 'off' };
  switch (verdict.kind) {
    case 'accepted': {
      const next = nextUnaccepted(verdict);
      return next === undefined ? { icon: 'accepted', text: '' } : { icon: 'pending', text: countdown(next - now) };
    }
    case 'declined':
    case 'ended':
      return { icon: 'declined', text: '' };
    case 'unread':
    case 'unanswered':
    case 'lapsed':
    case 'damaged':
      return { icon: 'answer-needed', text: '!' };
    default:
      return verdict satisfies never;
  }
}

/** `5d` down to `2d`, then `24h` down to `1h`. */
const countdown = (left: number): string =>
  left > DAY ? `${Math.ceil(left / DAY)}d` : `${Math.max(1, Math.ceil(left / HOUR))}h`;

/** The next moment at which the badge would say something else. */
export function badgeChangesAt(verdict: Standing | { readonly kind: 'damaged' }, now: Instant): Instant | undefined {
  const next = verdict.kind === 'accepted' ? nextUnaccepted(verdict) : undefined;
  if (next === undefined) return undefined;
  const left = next - now;
  const step = left > DAY ? DAY : HOUR;
  return next - (Math.ceil(left / step) - 1) * step;
}

const nextUnaccepted = (standing: Extract<Standing, { kind: 'accepted' }>): Instant | undefined =>
  standing.pending.find(({ isAccepted }) => !isAccepted)?.effective.earliest;
