// All priorities of the rules in one place, the weakest first: which of two rules holds must be seen at a glance.

export const PRIORITIES = {
  /** The site leads to the gate; in a frame, and for what an open page does not need, it is blocked. */
  shut: 1,
  /** The same where the rule carries the wanted address, in place of the one that does not. */
  shutWithAddress: 2,
  /** Open pages, as documents of tabs. */
  openPage: 3,
  /** A tab that has a pass, or is held. */
  oneTab: 4,
} as const;

/** Below it are the numbers of rules for every tab. */
export const FIRST_TAB_RULE = 10_000;
