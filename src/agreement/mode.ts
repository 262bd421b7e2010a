// How strictly an agreement is kept, as the person chose. enforce: the site is shut while words in force are
// unanswered. remind: it stays open, and use without an answer is recorded. watch: the person is only told.

import type { AmendmentRule } from './declaration.ts';
import { dayOf } from './effective.ts';
import type { Entry, Fact, Mode } from './entry.ts';
import { isShut, type Verdict } from './verdict.ts';
import type { Instant } from './vocabulary.ts';

export function modeOf(entries: readonly Entry[]): Mode {
  const chosen = entries.findLast(({ fact }) => fact.type === 'modeChosen')?.fact;
  return chosen?.type === 'modeChosen' ? chosen.mode : 'enforce';
}

/** A record that does not verify is kept by the strictest mode: it cannot say which was chosen. */
export const isEnforced = (verdict: Verdict, mode: Mode): boolean =>
  isShut(verdict) && (verdict.kind === 'damaged' || mode === 'enforce');

/** What to record when the site is used at `now` in mode remind: once per day and texts, nothing if nothing is due. */
export function useToRecord(entries: readonly Entry[], verdict: Verdict, rule: AmendmentRule, now: Instant): Fact[] {
  if (modeOf(entries) !== 'remind' || !isShut(verdict) || !('asked' in verdict) || !verdict.asked) return [];
  const use = { type: 'usedWithoutAnswering' as const, day: dayOf(now, rule.timeZone), texts: [...verdict.asked] };
  const sameTexts = (texts: typeof use.texts): boolean =>
    texts.length === use.texts.length &&
    texts.every(({ identity }) => use.texts.some((text) => text.identity === identity));
  const isRecorded = entries.some(
    ({ fact }) => fact.type === 'usedWithoutAnswering' && fact.day === use.day && sameTexts(fact.texts),
  );
  return isRecorded ? [] : [use];
}
