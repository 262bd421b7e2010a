// News: words that took the place of others and that the person has not looked at yet. In mode watch they are told and not
// asked for; whoever reads them, or accepts them, has looked.
import type { Declaration } from '../declaration/declaration.ts';
import type { History } from '../record/history.ts';
import { type Instant, type Sha256, sameTrack, type TrackId } from '../words/vocabulary.ts';
import type { Effective } from './effective.ts';
import { newestEffective } from './in-force.ts';
import { languageRead, requiredTracks } from './standing.ts';
import { currentIdentity, type Showing, type Track, trackOf, tracksOf } from './track.ts';

export interface News extends TrackId {
  /** The newest words before that are no news: looked at, accepted, or there from the beginning. */
  readonly from: Sha256;
  readonly to: Sha256;
  /** The first moment at which the new words were read. */
  readonly seen: Instant;
  /** From when they are in force; unknown where nothing tells. */
  readonly effective?: Effective;
}

/**
 * Of each track that concerns the person the words that it shows now, where they are news; the oldest first. What came and
 * went again in the meantime is none, and words that come back are what they were when they left.
 */
export function newsOf(entries: History, declaration: Declaration, now: Instant): News[] {
  const tracks = tracksOf(entries);
  const known = knownTexts(entries);
  return toldTracks(entries, declaration)
    .flatMap((id) => {
      const track = trackOf(tracks, id);
      return track ? newsOfTrack(track, known, declaration, now) : [];
    })
    .sort((a, b) => a.seen - b.seen);
}

/** The texts that an answer would be for, and in the language read the documents that are only told of. */
function toldTracks(entries: History, declaration: Declaration): TrackId[] {
  const language = languageRead(entries, declaration);
  const told = Object.keys(declaration.terms).map((document) => ({ document, language }));
  const all = [...requiredTracks(declaration, language), ...told];
  return all.filter((track, index) => all.findIndex((other) => sameTrack(track, other)) === index);
}

function newsOfTrack(
  track: Track,
  { readBefore, lookedAt, accepted }: Known,
  { amendment }: Declaration,
  now: Instant,
): News[] {
  const { document, language, showings } = track;
  const newest = showings.at(-1);
  const baseline = showings[0];
  if (!newest || !baseline) return [];
  const isOf = (some: ReadonlySet<string>) => (showing: Showing) =>
    showing.identities.some((identity) => some.has(textOf({ document, language, identity })));
  const first = new Set(baseline.identities);
  // An acceptance is for all that was posted before as well.
  const covered = showings.findLastIndex(isOf(accepted));
  const isKnown = (showing: Showing, index: number): boolean =>
    index <= covered ||
    showing.identities.some((identity) => first.has(identity) || lookedAt.has(identity)) ||
    isOf(readBefore)(showing);
  const from = showings.findLast(isKnown);
  if (!from || from === newest) return [];
  const effective = newestEffective(track, amendment, now);
  const to = currentIdentity(newest);
  return [{ document, language, from: currentIdentity(from), to, seen: newest.seen, ...(effective && { effective }) }];
}

interface Known {
  /** Read before the agreement was declared: whoever begins to use Assent, or comes back to it, is told of what follows. */
  readonly readBefore: ReadonlySet<string>;
  readonly lookedAt: ReadonlySet<Sha256>;
  readonly accepted: ReadonlySet<string>;
}

function knownTexts(entries: History): Known {
  const lookedAt = new Set<Sha256>();
  const accepted = new Set<string>();
  for (const { fact } of entries) {
    if (fact.type === 'lookedAt') for (const identity of fact.about) lookedAt.add(identity);
    if (fact.type === 'answered' && fact.answer === 'accepted')
      for (const text of fact.texts) accepted.add(textOf(text));
  }
  return { readBefore: readBeforeDeclared(entries), lookedAt, accepted };
}

/** A declaration that takes the place of another one begins nothing. */
function readBeforeDeclared(entries: History): Set<string> {
  let begun = 0;
  let isDeclared = false;
  for (const [position, { fact }] of entries.entries()) {
    if (fact.type === 'declared' && !isDeclared) begun = position;
    if (fact.type === 'declared' || fact.type === 'removed') isDeclared = fact.type === 'declared';
  }
  return new Set(entries.slice(0, begun).flatMap(({ fact }) => (fact.type === 'textSeen' ? [textOf(fact)] : [])));
}

const textOf = ({ document, language, identity }: TrackId & { readonly identity: Sha256 }): string =>
  JSON.stringify([document, language, identity]);
