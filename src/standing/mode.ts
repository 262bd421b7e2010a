// How strictly an agreement is kept, as the person chose. enforce: the site is shut while words in force are
// unanswered. remind: it stays open, and use without an answer is recorded. watch: the person is only told.

import type { Declaration } from '../declaration/declaration.ts';
import type { Fact, Mode, TextReference } from '../record/entry.ts';
import type { History } from '../record/history.ts';
import type { Instant } from '../words/vocabulary.ts';
import { dayOf } from './effective.ts';
import { forceOf } from './in-force.ts';
import { requiredTracks } from './standing.ts';
import { referenceTo, trackOf, tracksOf } from './track.ts';
import { isShut, type Verdict } from './verdict.ts';

export function modeOf(entries: History): Mode {
  const chosen = entries.findLast(({ fact }) => fact.type === 'modeChosen')?.fact;
  return chosen?.type === 'modeChosen' ? chosen.mode : 'enforce';
}

/** A record that does not verify is kept by the strictest mode: it cannot say which was chosen. */
export const isEnforced = (verdict: Verdict, mode: Mode): boolean =>
  isShut(verdict) && (verdict.kind === 'damaged' || mode === 'enforce');

/**
 * What to record when the site is used at `now` in mode remind: once per day and texts, nothing if nothing is due. The
 * texts are those in force, whatever else has been posted since.
 */
export function useToRecord(entries: History, verdict: Verdict, declaration: Declaration, now: Instant): Fact[] {
  if (modeOf(entries) !== 'remind' || !isShut(verdict) || verdict.kind === 'damaged') return [];
  const texts = inForce(entries, declaration, verdict.language, now);
  if (texts.length === 0) return [];
  const use = { type: 'usedWithoutAnswering' as const, day: dayOf(now, declaration.amendment.timeZone), texts };
  const sameTexts = (recorded: readonly TextReference[]): boolean =>
    recorded.length === texts.length &&
    recorded.every(({ identity }) => texts.some((text) => text.identity === identity));
  const isRecorded = entries.some(
    ({ fact }) => fact.type === 'usedWithoutAnswering' && fact.day === use.day && sameTexts(fact.texts),
  );
  return isRecorded ? [] : [use];
}

function inForce(entries: History, declaration: Declaration, language: string, now: Instant): TextReference[] {
  const tracks = tracksOf(entries);
  return requiredTracks(declaration, language).flatMap((id) => {
    const track = trackOf(tracks, id);
    return track ? [referenceTo(track, forceOf(track, declaration.amendment, now).inForce.showing)] : [];
  });
}
