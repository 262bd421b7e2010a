// All agreements as plain data: what the lists of the popup and the page are drawn from.

import { type State, URGENCY } from '../../wording/state-names.ts';
import type { Instant } from '../../words/vocabulary.ts';

export interface Listed {
  readonly agreement: string;
  readonly name: string;
  /** Undefined while it is being found out. */
  readonly state?: State;
  readonly isEnded?: true;
  /** The next moment at which other words are in force. */
  readonly effective?: Instant;
}

export interface Offered {
  readonly agreement: string;
  readonly name: string;
  readonly hosts: readonly string[];
}

export interface Listing {
  readonly now: Instant;
  /** The most urgent first. */
  readonly listed: readonly Listed[];
  /** Those that came with Assent and are off. */
  readonly offered: readonly Offered[];
  /** Agreements that the catalogue knows no more, and whose records are kept. */
  readonly earlier: readonly string[];
}

const NEVER = Number.MAX_SAFE_INTEGER;

/** The most urgent first, of two the one whose change comes sooner, then by name. */
export function byUrgency(listed: readonly Listed[]): Listed[] {
  const rank = ({ state }: Listed): number => (state === undefined ? URGENCY.length : URGENCY.indexOf(state));
  return listed.toSorted(
    (a, b) => rank(a) - rank(b) || (a.effective ?? NEVER) - (b.effective ?? NEVER) || a.name.localeCompare(b.name),
  );
}

/** Those in whose name or id all the words stand. */
export function matching(listed: readonly Listed[], sought: string): Listed[] {
  const words = sought.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  return listed.filter(({ name, agreement }) => {
    const text = `${name} ${agreement}`.toLocaleLowerCase();
    return words.every((word) => text.includes(word));
  });
}
