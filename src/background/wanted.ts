// What is to be shown and done about one agreement, worked out from one reading of its record. But for that reading it is
// pure: what is decided in one step of bringing the browser in line rests on the same record as in the others.
import { asLeft } from '../decisions/unfinished.ts';
import type { Origin } from '../declaration/catalogue.ts';
import type { Declaration } from '../declaration/declaration.ts';
import { type Badge, badgeChangesAt, badgeOf, isUnwatchedBy } from '../prompts/badge.ts';
import { type DuePrompt, duePrompts, nextPromptAt } from '../prompts/due.ts';
import type { Chain } from '../record/chain.ts';
import type { Mode } from '../record/entry.ts';
import type { History } from '../record/history.ts';
import { recordedText } from '../record/stored-text.ts';
import { isShut, modeOf } from '../standing/mode.ts';
import { neededTexts } from '../standing/needed-texts.ts';
import { type News, newsOf } from '../standing/news.ts';
import { amendmentsOf, isGated, type Verdict, verdictOf } from '../standing/verdict.ts';
import { watchedTracks } from '../standing/watched-tracks.ts';
import { type PlainStanding, plainStandingOf } from '../wording/plain-standing.ts';
import type { Watching } from '../wording/state-names.ts';
import { type Instant, type Sha256, sameTrack } from '../words/vocabulary.ts';
import { declarationIn } from './declaration-in.ts';
import type { RecordPorts } from './ports.ts';
import { type Looking, nextLooks } from './watched.ts';

/** One reading of all that the browser is brought in line with. */
export interface Snapshot {
  readonly now: Instant;
  readonly chain: Chain;
  /** The one that the record is judged by. */
  readonly declaration: Declaration;
  /** Where the agreement comes from, as long as its record does not say. */
  readonly origin: Origin;
  /** What looks depend on; of a damaged record no watches. Undefined where it could not be read. */
  readonly looking: Looking | undefined;
  /** Why it could not be read. */
  readonly fault?: unknown;
}

/**
 * `isWitness`: its licensor's server is the one to be asked where the clock is in doubt. `at`: the moment, where it was read for
 * many together.
 */
export async function find(ports: RecordPorts, isWitness = true, at?: Instant): Promise<Snapshot> {
  const now = at ?? (await ports.now());
  const chain = await ports.ledger.chain();
  const declaration = await declarationIn(chain, ports);
  const { origin } = ports;
  // Where that fails the site is shut or opened all the same.
  return lookingAt(ports, now, chain, isWitness).then(
    (looking) => ({ now, chain, declaration, origin, looking }),
    (fault: unknown) => ({ now, chain, declaration, origin, looking: undefined, fault }),
  );
}

async function lookingAt(ports: RecordPorts, now: Instant, chain: Chain, isWitness: boolean): Promise<Looking> {
  const [watches, doubtedSince, jitter] = await Promise.all([
    chain.ok ? ports.ledger.watches() : [],
    isWitness ? ports.doubtedSince() : undefined,
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
  /** In mode watch: the changes that nobody has looked at yet. */
  readonly news: readonly News[];
  /** Those of them that no digest has told of. */
  readonly untold: readonly News[];
  /** The stored texts that private windows show. */
  readonly mirrored: readonly Sha256[];
}

/** What is due and could not be done, because its page cannot be read or nothing be kept of it, is tried again then. */
export const AGAIN = 10 * 60_000;
/** Of what does not come. */
export const NEVER = Number.MAX_SAFE_INTEGER;
/** Where nothing is to come, the next look at how things stand. */
const SELDOM = 60 * 60_000;

export function wantedOf({ chain, now, declaration, origin }: Snapshot): Wanted {
  const verdict = verdictOf(chain, declaration, now);
  const mode = chain.ok ? modeOf(chain.entries, declaration, origin) : 'enforce';
  const news = chain.ok && mode === 'watch' ? newsOf(chain.entries, declaration, now) : [];
  const texts = chain.ok ? neededTexts(verdict, news).flatMap((text) => recordedText(chain.entries, text) ?? []) : [];
  return {
    verdict,
    mode,
    isShut: isShut(verdict, mode),
    isGuarding: isGated(verdict) && mode !== 'watch',
    due: chain.ok && verdict.kind !== 'damaged' ? duePrompts(verdict, mode, chain.entries, now) : [],
    news,
    untold: chain.ok ? untoldOf(news, chain.entries) : [],
    mirrored: texts.map(({ markdown }) => markdown),
  };
}

function untoldOf(news: readonly News[], entries: History): News[] {
  const told = new Set(
    entries.flatMap(({ fact }) => (fact.type === 'prompted' && fact.prompt === 'digest' ? fact.about : [])),
  );
  return news.filter(({ to }) => !told.has(to));
}

const watchingOf = ({ mode, news }: Wanted): Watching | undefined =>
  mode === 'watch' ? { hasNews: news.length > 0 } : undefined;

export interface Told {
  readonly badge: Badge;
  /** What the popup can say before it has read the record. */
  readonly plain: PlainStanding | undefined;
}

export function toldOf(wanted: Wanted, found: Snapshot, isEnforcing: boolean): Told {
  const { verdict, mode } = wanted;
  const { looking, now } = found;
  const failures = failuresOf(found, verdict);
  const isUnwatched = failures.some((failure) => isUnwatchedBy(failure, now));
  const plain = plainStandingOf(verdict, mode, isEnforcing);
  // Where reading the agreement fails there is more to say than that it is accepted.
  const isAll = plain !== 'accepted' || (looking !== undefined && failures.length === 0);
  return {
    badge: badgeOf(verdict, isEnforcing, now, isUnwatched, watchingOf(wanted)),
    plain: isAll ? plain : undefined,
  };
}

/** How reading fails what an answer is for; none where that is not known. */
function failuresOf({ looking, declaration }: Snapshot, verdict: Verdict) {
  if (verdict.kind === 'damaged' || !looking) return [];
  const { watches, now } = looking;
  const watched = watchedTracks(declaration, verdict).filter(({ document }) => declaration.terms[document]?.asks);
  return watches
    .filter((watch) => watched.some((track) => sameTrack(track, watch)))
    .flatMap((watch) => asLeft(watch, now).failure ?? []);
}

/** When the agreement's pages are to be looked at; empty also where that is not known. */
const looksOf = ({ verdict }: Wanted, { looking, declaration }: Snapshot): Instant[] =>
  looking ? nextLooks(looking, verdict, declaration).map(({ at }) => at) : [];

export const nextLookOf = (wanted: Wanted, found: Snapshot): Instant =>
  Math.min(...looksOf(wanted, found), found.looking ? NEVER : found.now);

/** When to wake next. */
export function nextWake(wanted: Wanted, found: Snapshot): Instant {
  const { verdict, mode } = wanted;
  const { now, looking } = found;
  if (!looking) return now + AGAIN;
  const looks = looksOf(wanted, found).map((at) => (at > now ? at : now + AGAIN));
  const changes =
    verdict.kind === 'damaged'
      ? []
      : [nextPromptAt(verdict, mode, now), badgeChangesAt(verdict, now, watchingOf(wanted))];
  const moments = [...looks, ...changes].filter((moment) => moment !== undefined);
  return moments.length > 0 ? Math.min(...moments) : now + SELDOM;
}

/** The next moment at which other words are in force. */
export function nextEffective({ verdict }: Wanted, now: Instant): Instant | undefined {
  const coming = amendmentsOf(verdict).filter(({ isAccepted, effective }) => !isAccepted && effective.earliest > now);
  return coming[0]?.effective.earliest;
}
