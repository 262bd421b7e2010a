// How strictly an agreement is kept, as the person chose or its origin suggests. enforce: the site is shut while words in
// force are unanswered. remind: it stays open, and use without an answer is recorded. watch: the person is only told.
import type { Origin } from '../declaration/catalogue.ts';
import type { Declaration } from '../declaration/declaration.ts';
import type { Fact, Mode, TextReference } from '../record/entry.ts';
import type { History } from '../record/history.ts';
import type { Instant } from '../words/vocabulary.ts';
import { dayOf } from './effective.ts';
import { forceOf } from './in-force.ts';
import { requiredTracks } from './standing.ts';
import { referenceTo, trackOf, tracksOf } from './track.ts';
import { isGated, type Verdict } from './verdict.ts';

/** What a person brings along has mostly been used for years: they are told of changes, and choose to be asked. */
const MODES: Readonly<Record<Origin, Mode>> = {
  shipped: 'enforce',
  ready: 'enforce',
  policy: 'enforce',
  added: 'watch',
  imported: 'watch',
};

/**
 * The mode chosen last, else the one of where the declaration came from. Without a rule that says when new words are in
 * force no site is shut unless that was chosen. `origin` counts while no declaration is recorded; a record from before
 * declarations were is of a shipped one.
 */
export function modeOf(entries: History, { amendment }: Declaration, origin?: Origin): Mode {
  const chosen = entries.findLast(({ fact }) => fact.type === 'modeChosen')?.fact;
  if (chosen?.type === 'modeChosen') return chosen.mode;
  const declared = entries.findLast(({ fact }) => fact.type === 'declared')?.fact;
  const from = declared?.type === 'declared' ? declared.origin : origin;
  if (from === undefined) return 'enforce';
  return amendment.rule === 'unstated' ? 'watch' : MODES[from];
}

/** A record that does not verify is kept by the strictest mode: it cannot say which was chosen. */
export const isShut = (verdict: Verdict, mode: Mode): boolean =>
  isGated(verdict) && (verdict.kind === 'damaged' || mode === 'enforce');

/**
 * What to record when the site is used at `now` in mode remind: once per day and texts, nothing if nothing is due. The
 * texts are those in force, whatever else has been posted since.
 */
export function useToRecord(entries: History, verdict: Verdict, declaration: Declaration, now: Instant): Fact[] {
  if (modeOf(entries, declaration) !== 'remind' || !isGated(verdict) || verdict.kind === 'damaged') return [];
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
