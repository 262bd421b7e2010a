// What the browser should show and do, worked out from one reading of the record: pure, so that no step of bringing the
// browser in line can see another record than the others.
import { asLeft } from '../decisions/unfinished.ts';
import type { Declaration } from '../declaration/declaration.ts';
import { badgeChangesAt, isUnwatchedBy } from '../prompts/badge.ts';
import { type DuePrompt, duePrompts, nextPromptAt } from '../prompts/due.ts';
import type { Chain } from '../record/chain.ts';
import type { Mode } from '../record/entry.ts';
import { recordedText } from '../record/stored-text.ts';
import { isEnforced, modeOf } from '../standing/mode.ts';
import { neededTexts } from '../standing/needed-texts.ts';
import { isShut, type Verdict, verdictOf } from '../standing/verdict.ts';
import { watchedTracks } from '../standing/watched-tracks.ts';
import { type PlainStanding, plainStandingOf } from '../wording/plain-standing.ts';
import { type Instant, type Sha256, sameTrack } from '../words/vocabulary.ts';
import type { RecordPorts } from './ports.ts';
import { type Looking, nextLooks } from './watched.ts';

/** One reading of all that the browser is brought in line with; of a damaged record no watches. */
export interface Snapshot extends Looking {
  readonly chain: Chain;
}

export async function find(ports: RecordPorts): Promise<Snapshot> {
  const now = await ports.now();
  const chain = await ports.ledger.chain();
  const [watches, doubtedSince, jitter] = await Promise.all([
    chain.ok ? ports.ledger.watches() : [],
    ports.doubtedSince(),
    ports.jitter(),
  ]);
  return { now, chain, watches, doubtedSince, jitter };
}

export interface Wanted {
  readonly verdict: Verdict;
  /** Rules keep the site shut. */
  readonly isShut: boolean;
  /** Its tabs are listened to: while it is shut, and in mode remind, to record its use. */
  readonly isGuarding: boolean;
  /** What can be said before the record is read, given whether Assent can enforce here. */
  readonly plain: (isEnforcing: boolean) => PlainStanding | undefined;
  /** The hash of the last entry, or empty. */
  readonly head: string;
  readonly mode: Mode;
  /** The agreement has not been read for so long that the badge says so. */
  readonly isUnwatched: boolean;
  /** What this device would tell, whatever was told on another. */
  readonly due: readonly DuePrompt[];
  readonly wakeAt: Instant;
  /** The stored texts that private windows show. */
  readonly mirrored: readonly Sha256[];
}

/** What is due and could not be done, because its page cannot be read or nothing be kept of it, is tried again then. */
const AGAIN = 10 * 60_000;
/** Where nothing is to come, the next look at how things stand. */
const SELDOM = 60 * 60_000;

export function wantedOf(found: Snapshot, declaration: Declaration): Wanted {
  const { chain, now } = found;
  const verdict = verdictOf(chain, declaration, now);
  const mode = chain.ok ? modeOf(chain.entries) : 'enforce';
  const failures = failuresOf(found, verdict, declaration);
  const texts = chain.ok ? neededTexts(verdict).flatMap((text) => recordedText(chain.entries, text) ?? []) : [];
  return {
    verdict,
    mode,
    isShut: isEnforced(verdict, mode),
    isGuarding: isShut(verdict) && mode !== 'watch',
    head: (chain.ok && chain.entries.at(-1)?.hash) || '',
    plain: (isEnforcing) => {
      // Where reading the agreement fails there is more to say than that it is accepted.
      const plain = plainStandingOf(verdict, mode, isEnforcing);
      return plain === 'accepted' && failures.length > 0 ? undefined : plain;
    },
    isUnwatched: failures.some((failure) => isUnwatchedBy(failure, now)),
    due: chain.ok && verdict.kind !== 'damaged' ? duePrompts(verdict, chain.entries, now) : [],
    wakeAt: wakeAt(found, verdict, declaration),
    mirrored: texts.map(({ markdown }) => markdown),
  };
}

/** How reading fails what an answer is for. */
function failuresOf({ watches, now }: Snapshot, verdict: Verdict, declaration: Declaration) {
  if (verdict.kind === 'damaged') return [];
  const watched = watchedTracks(declaration, verdict).filter(({ document }) => declaration.terms[document]?.asks);
  return watches
    .filter((watch) => watched.some((track) => sameTrack(track, watch)))
    .flatMap((watch) => asLeft(watch, now).failure ?? []);
}

function wakeAt(found: Snapshot, verdict: Verdict, declaration: Declaration): Instant {
  const { now } = found;
  const looks = nextLooks(found, verdict, declaration).map(({ at }) => (at > now ? at : now + AGAIN));
  const changes = verdict.kind === 'damaged' ? [] : [nextPromptAt(verdict, now), badgeChangesAt(verdict, now)];
  const moments = [...looks, ...changes].filter((moment) => moment !== undefined);
  return moments.length > 0 ? Math.min(...moments) : now + SELDOM;
}
