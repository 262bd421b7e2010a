// Which tracks are watched, and when each is to be looked at next.

import { asLeft } from '../decisions/unfinished.ts';
import type { Declaration } from '../declaration/declaration.ts';
import { addressOf, pagesOf } from '../declaration/declared-pages.ts';
import type { Watch } from '../record/watch.ts';
import { amendmentsOf, type Verdict } from '../standing/verdict.ts';
import { watchedTracks } from '../standing/watched-tracks.ts';
import { nextLook } from '../sync/rhythm.ts';
import { type Instant, sameTrack, type TrackId } from '../words/vocabulary.ts';

export interface Look {
  readonly track: TrackId;
  readonly at: Instant;
}

/** So many looks have to agree on a time that differs from the clock. */
const WITNESSES = 2;

/** What a look depends on. */
export interface Looking {
  readonly now: Instant;
  readonly watches: readonly Watch[];
  readonly doubtedSince: Instant | undefined;
  readonly jitter: (track: TrackId) => number;
}

export function nextLooks(found: Looking, verdict: Verdict, declaration: Declaration): Look[] {
  if (verdict.kind === 'damaged') return []; // nothing that is read could be kept
  const { now, doubtedSince, jitter } = found;
  const watches = found.watches.map((watch) => asLeft(watch, now));
  const isPending = verdict.kind === 'accepted' || verdict.kind === 'in-use' ? amendmentsOf(verdict).length > 0 : false;
  return watchedTracks(declaration, verdict).map((track, place) => {
    const watch = watches.find((known) => sameTrack(known, track));
    // Nobody but the licensor's server can say what time it is: two looks are asked, once.
    const isAsked = place < WITNESSES && doubtedSince !== undefined && (watch?.lastTriedAt ?? 0) < doubtedSince;
    return { track, at: isAsked ? now : nextLook(watch, isPending, jitter(track), now) };
  });
}

/** The pages a track is read from, with their addresses in its language. */
export function pagesFor(declaration: Declaration, { document, language }: TrackId) {
  const declared = declaration.terms[document];
  return (declared ? pagesOf(declared) : []).flatMap((page) => {
    const url = addressOf(page, language);
    const siblings = (page.siblings ?? []).map((sibling) => sibling.replaceAll('{language}', language));
    return url === undefined ? [] : [{ url, siblings }];
  });
}
