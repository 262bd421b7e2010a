// What the toolbar button says: the state by icon, and in few letters what is next.

import type { Standing } from '../standing/standing.ts';
import { type State, stateOf, URGENCY, type Watching } from '../wording/state-names.ts';
import type { FailureKind } from '../words/reading.ts';
import type { Instant } from '../words/vocabulary.ts';

export interface Badge {
  readonly icon: State;
  readonly isEnded?: true;
  /** At most four characters. */
  readonly text: string;
}

const NEEDS_ANSWER = '!';
const MOST_COUNTED = 99;

/** What the one button says of all agreements: the most urgent state; how many need an answer, where several do. */
export function mostUrgent(badges: readonly Badge[]): Badge {
  const rank = ({ icon }: Badge): number => URGENCY.indexOf(icon);
  const [first] = badges.toSorted((a, b) => rank(a) - rank(b) || leftOf(a) - leftOf(b));
  if (!first) return { icon: 'accepted', text: '' };
  const count = badges.filter(({ icon, text }) => icon === 'answer-needed' && text === NEEDS_ANSWER).length;
  return first.icon === 'answer-needed' && count > 1 ? { ...first, text: `${Math.min(count, MOST_COUNTED)}` } : first;
}

/** Of two countdowns the shorter, in hours. */
function leftOf({ text }: Badge): number {
  const [, count, unit] = /^(\d+)([dh])$/.exec(text) ?? [];
  return count === undefined ? (text === '' ? Number.POSITIVE_INFINITY : 0) : Number(count) * (unit === 'd' ? 24 : 1);
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/**
 * `isUnwatched`: nobody knows whether the words still stand, because reading them fails. `watching` is absent in the modes
 * that ask.
 */
export function badgeOf(
  verdict: Standing | { readonly kind: 'damaged' },
  isEnforcing: boolean,
  now: Instant,
  isUnwatched = false,
  watching?: Watching,
): Badge {
  const icon = stateOf(verdict, isEnforcing, watching);
  switch (icon) {
    case 'not-enforcing':
      return { icon, text: 'off' };
    case 'pending': {
      const next = nextUnaccepted(verdict);
      return { icon, text: next === undefined ? '' : countdown(next - now) };
    }
    case 'accepted':
    case 'watched':
    case 'news':
      return { icon, text: isUnwatched ? '?' : '' };
    case 'declined':
      return { icon, ...(verdict.kind === 'ended' && { isEnded: true as const }), text: '' };
    case 'answer-needed':
      return { icon, text: NEEDS_ANSWER };
    default:
      return icon satisfies never;
  }
}

/** A site that is down for an hour is nothing to be told of on the button; of a notice of five days, four are left. */
const LASTING = DAY;
/** The page is there, and it is Assent that can do nothing with it: told at once. */
const OWN: ReadonlySet<FailureKind> = new Set(['reading-broke', 'not-kept', 'unfinished']);

/** Whether a failure to read leaves the person without a watch. */
export const isUnwatchedBy = ({ kind, since }: { kind: FailureKind; since: Instant }, now: Instant): boolean =>
  OWN.has(kind) || now - since >= LASTING;

/** Days or hours that are left whole, as the sentence in the popup begins: `5d` down to `1d`, `23h` down to `1h`, `<1h`. */
function countdown(left: number): string {
  const { step, letter } = stepOf(left);
  return step === undefined ? '<1h' : `${wholeIn(left, step)}${letter}`;
}

/** The next moment at which the badge would say something else; in mode watch nothing in use is counted down. */
export function badgeChangesAt(
  verdict: Standing | { readonly kind: 'damaged' },
  now: Instant,
  watching?: Watching,
): Instant | undefined {
  const next = watching && verdict.kind === 'in-use' ? undefined : nextUnaccepted(verdict);
  if (next === undefined) return undefined;
  const left = next - now;
  const { step } = stepOf(left);
  return step === undefined ? next : next - wholeIn(left, step) * step + MINUTE;
}

const stepOf = (left: number) =>
  roundedUp(left) >= DAY
    ? ({ step: DAY, letter: 'd' } as const)
    : roundedUp(left) >= HOUR
      ? ({ step: HOUR, letter: 'h' } as const)
      : { step: undefined };

/** To the minute, as every span is told: at 4 days and a second, 4 days and a minute are left. */
const roundedUp = (left: number): number => Math.ceil(left / MINUTE) * MINUTE;
const wholeIn = (left: number, step: number): number => Math.floor(roundedUp(left) / step);

/** When the first change comes that is not answered; undefined where one is in force already. */
function nextUnaccepted(standing: Standing | { readonly kind: 'damaged' }): Instant | undefined {
  if (standing.kind === 'accepted') return standing.pending.find(({ isAccepted }) => !isAccepted)?.effective.earliest;
  return standing.kind === 'in-use' && !standing.arrived ? standing.amendments[0]?.effective.earliest : undefined;
}
