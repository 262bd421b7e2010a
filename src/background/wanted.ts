// What the browser should show and do, worked out from one reading of the record. But for that reading it is pure: what is
// decided in one step of bringing the browser in line rests on the same record as in the others.
import { asLeft } from '../decisions/unfinished.ts';
import type { Declaration } from '../declaration/declaration.ts';
import { type Badge, badgeChangesAt, badgeOf, isUnwatchedBy } from '../prompts/badge.ts';
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

/** One reading of all that the browser is brought in line with. */
export interface Snapshot {
  readonly now: Instant;
  readonly chain: Chain;
  /** What looks depend on; of a damaged record no watches. Undefined where it could not be read. */
  readonly looking: Looking | undefined;
  /** Why it could not be read. */
  readonly fault?: unknown;
}

export async function find(ports: RecordPorts): Promise<Snapshot> {
  const now = await ports.now();
  const chain = await ports.ledger.chain();
  // Where that fails the site is shut or opened all the same.
  return lookingAt(ports, now, chain).then(
    (looking) => ({ now, chain, looking }),
    (fault: unknown) => ({ now, chain, looking: undefined, fault }),
  );
}

async function lookingAt(ports: RecordPorts, now: Instant, chain: Chain): Promise<Looking> {
  const [watches, doubtedSince, jitter] = await Promise.all([
    chain.ok ? ports.ledger.watches() : [],
    ports.doubtedSince(),
    ports.jitter(),
  ]);
  return { now, watches, doubtedSince, jitter };
}

export interface Wanted {
  readonly verdict: Verdict;
  /** Rules keep the site shut. */
  readonly isShut: boolean;
  /** Its tabs are listened to: while it is shut, and in mode remind, to record its use. */
  readonly isGuarding: boolean;
  readonly mode: Mode;
  /** What this device would tell, whatever was told on another. */
  readonly due: readonly DuePrompt[];
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
  const mode = chain.ok ? modeOf(chain.entries, declaration) : 'enforce';
  const texts = chain.ok ? neededTexts(verdict).flatMap((text) => recordedText(chain.entries, text) ?? []) : [];
  return {
    verdict,
    mode,
    isShut: isEnforced(verdict, mode),
    isGuarding: isShut(verdict) && mode !== 'watch',
    due: chain.ok && verdict.kind !== 'damaged' ? duePrompts(verdict, mode, chain.entries, now) : [],
    mirrored: texts.map(({ markdown }) => markdown),
  };
}

export interface Told {
  readonly badge: Badge;
  /** What the popup can say before it has read the record. */
  readonly plain: PlainStanding | undefined;
}

/** `looking` undefined: how reading goes is not known. */
export function toldOf(
  { verdict, mode }: Wanted,
  looking: Looking | undefined,
  declaration: Declaration,
  now: Instant,
  isEnforcing: boolean,
): Told {
  const failures = looking ? failuresOf(looking, verdict, declaration) : [];
  const isUnwatched = failures.some((failure) => isUnwatchedBy(failure, now));
  const plain = plainStandingOf(verdict, mode, isEnforcing);
  // Where reading the agreement fails there is more to say than that it is accepted.
  const isAll = plain !== 'accepted' || (looking !== undefined && failures.length === 0);
  return { badge: badgeOf(verdict, isEnforcing, now, isUnwatched), plain: isAll ? plain : undefined };
}

/** How reading fails what an answer is for. */
function failuresOf({ watches, now }: Looking, verdict: Verdict, declaration: Declaration) {
  if (verdict.kind === 'damaged') return [];
  const watched = watchedTracks(declaration, verdict).filter(({ document }) => declaration.terms[document]?.asks);
  return watches
    .filter((watch) => watched.some((track) => sameTrack(track, watch)))
    .flatMap((watch) => asLeft(watch, now).failure ?? []);
}

/** When to wake next; `looking` undefined: it is not known when to look. */
export function nextWake(
  { verdict, mode }: Wanted,
  looking: Looking | undefined,
  declaration: Declaration,
  now: Instant,
): Instant {
  if (!looking) return now + AGAIN;
  const looks = nextLooks(looking, verdict, declaration).map(({ at }) => (at > now ? at : now + AGAIN));
  const changes = verdict.kind === 'damaged' ? [] : [nextPromptAt(verdict, mode, now), badgeChangesAt(verdict, now)];
  const moments = [...looks, ...changes].filter((moment) => moment !== undefined);
  return moments.length > 0 ? Math.min(...moments) : now + SELDOM;
}
