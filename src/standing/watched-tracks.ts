// Which tracks are looked at, as things stand.
import type { Declaration } from '../declaration/declaration.ts';
import { sameTrack, type TrackId } from '../words/vocabulary.ts';
import { requiredTracks } from './standing.ts';
import type { Verdict } from './verdict.ts';

/**
 * The texts an answer is for, in the language read and in the one answered in, then the documents that are only told
 * of, in the language read.
 */
export function watchedTracks(declaration: Declaration, verdict: Verdict): TrackId[] {
  const language = verdict.kind === 'damaged' ? declaration.prevailing : verdict.language;
  const answered = 'answer' in verdict ? verdict.answer.language : language;
  const told = Object.keys(declaration.terms).map((document) => ({ document, language }));
  const all = [...requiredTracks(declaration, language), ...requiredTracks(declaration, answered), ...told];
  return all.filter((track, index) => all.findIndex((other) => sameTrack(track, other)) === index);
}
