// Which tracks are watched, and when each is to be looked at next.

import { asLeft } from '../decisions/unfinished.ts';
import type { Declaration } from '../declaration/declaration.ts';
import { addressOf, pagesOf } from '../declaration/declared-pages.ts';
import type { Verdict } from '../standing/verdict.ts';
import { watchedTracks } from '../standing/watched-tracks.ts';
import { nextLook } from '../sync/rhythm.ts';
import { type Instant, sameTrack, type TrackId } from '../words/vocabulary.ts';
import type { Ports } from './ports.ts';

export interface Look {
  readonly track: TrackId;
  readonly at: Instant;
}

/** So many looks have to agree on a time that differs from the clock. */
const WITNESSES = 2;

export async function nextLooks(ports: Ports, verdict: Verdict, now: Instant): Promise<Look[]> {
  if (verdict.kind === 'damaged') return []; // nothing that is read could be kept
  const watches = (await ports.ledger.watches()).map((watch) => asLeft(watch, now));
  const doubtedSince = await ports.doubtedSince();
  const isPending = verdict.kind === 'accepted' && verdict.pending.length > 0;
  return Promise.all(
    watchedTracks(ports.declaration, verdict).map(async (track, place) => {
      const watch = watches.find((known) => sameTrack(known, track));
      // Nobody but the licensor's server can say what time it is: two looks are asked, once.
      const isAsked = place < WITNESSES && doubtedSince !== undefined && (watch?.lastTriedAt ?? 0) < doubtedSince;
      const at = isAsked ? now : nextLook(watch, isPending, await ports.jitter(track), now);
      return { track, at };
    }),
  );
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
