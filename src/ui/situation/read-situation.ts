// Fills the situation that every screen is drawn from: straight from IndexedDB and from what the browser says of our
// access, so that no screen waits for a sleeping background.
import browser from 'webextension-polyfill';
import { asLeft } from '../../decisions/unfinished.ts';
import { originsOf } from '../../declaration/covered.ts';
import { databaseOpener } from '../../ledger/database.ts';
import type { ExportedRecord } from '../../ledger/exported.ts';
import { storedHead } from '../../ledger/head.ts';
import { hasMirror, mirrorHead, mirrorSource } from '../../ledger/mirror.ts';
import { readChain, readStored } from '../../ledger/reading-side.ts';
import { databaseSource } from '../../ledger/record-source.ts';
import { readUnkept, type Unkept } from '../../ledger/unkept.ts';
import { isFirefox } from '../../platform/firefox.ts';
import { readTime } from '../../platform/timekeeper.ts';
import { clockNotice } from '../../record/believed-time.ts';
import type { Chain } from '../../record/chain.ts';
import { EMPTY_HISTORY, type History } from '../../record/history.ts';
import { recordedText } from '../../record/stored-text.ts';
import type { Watch } from '../../record/watch.ts';
import { newestEffective } from '../../standing/in-force.ts';
import { isEnforced, modeOf } from '../../standing/mode.ts';
import { neededTexts } from '../../standing/needed-texts.ts';
import { currentDate, currentIdentity, trackOf, tracksOf } from '../../standing/track.ts';
import { type Verdict, verdictOf } from '../../standing/verdict.ts';
import { watchedTracks } from '../../standing/watched-tracks.ts';
import { type Instant, type Sha256, sameTrack, type TrackId } from '../../words/vocabulary.ts';
import { glance } from '../wording/glance-words.ts';
import { declaration } from './declared.ts';
import type { Enforcement, Situation, TextRead, WatchedTrack } from './situation.ts';

const open = databaseOpener();
const isPrivate = browser.extension.inIncognitoContext;
const source = isPrivate ? mirrorSource(declaration.id) : databaseSource(open, declaration.id);
const head = isPrivate ? mirrorHead(declaration.id) : storedHead(declaration.id);

/** The record as it is stored, loaded only when it is wanted. */
export async function readExport(now: Instant): Promise<ExportedRecord> {
  const { exportRecord } = await import('../../ledger/exported.ts');
  return exportRecord(source, await head.read(), now);
}

/** The words of any text of the record, or what is wrong with it or with them. */
export async function readText(identity: Sha256): Promise<TextRead> {
  const chain = await readRecord();
  if (!chain.ok) return { ok: false, fault: chain.fault };
  const read = await storedText(chain.entries, identity);
  if (read.ok) return read;
  const isOnlyHere = isPrivate && read.fault === 'text-missing';
  return {
    ok: false,
    ...(!isOnlyHere && { fault: { code: read.fault, position: positionOf(chain.entries, identity) } }),
  };
}

/** Where the person stands, with no text read yet: the sentence and the dates wait for nothing they do not need. */
export async function readStanding(): Promise<Situation> {
  const reading = readRecord();
  const entriesOf = async () => reading.then((chain) => (chain.ok ? chain.entries : EMPTY_HISTORY));
  const [{ local, keeping }, chain, watches, access, unkept] = await Promise.all([
    readTime(entriesOf),
    reading,
    readWatches(),
    askBrowser(),
    readUnkept(),
  ]);
  const now = keeping.believed;
  const record = await entriesOf();
  const clock = clockNotice(keeping, local);
  const verdict = verdictOf(chain, declaration, now);
  const mode = modeOf(record, declaration);
  return {
    now,
    ...(clock && { clock }),
    declaration,
    verdict,
    tracks: shownTracks(record, watches, verdict, now, unkept),
    texts: new Map(),
    ...(neededTexts(verdict).length > 0 && { isAwaitingTexts: true }),
    enforcement: enforcementOf(access, isEnforced(verdict, mode)),
    mode,
    record,
    glance,
  };
}

/** The whole of it: with the texts that a screen has to show. A text that is gone or altered is a damaged record. */
export async function readTexts({ isAwaitingTexts, ...standing }: Situation): Promise<Situation> {
  if (!isAwaitingTexts) return standing;
  const { record, verdict } = standing;
  const texts = await Promise.all(neededTexts(verdict).map(async (of) => [of, await storedText(record, of)] as const));
  const missing = texts.find(([, text]) => !text.ok);
  return {
    ...standing,
    ...(missing && {
      verdict: { kind: 'damaged', fault: { code: 'text-altered', position: positionOf(record, missing[0]) } },
    }),
    texts: new Map(texts.flatMap(([identity, text]) => (text.ok ? [[identity, text] as const] : []))),
  };
}

/** The head before the entries: read the other way round, a record being written would look cut short. */
async function readRecord(): Promise<Chain> {
  // What does not open is told as unreadable where it is read.
  const [known] = await Promise.all([head.read(), isPrivate ? undefined : Promise.allSettled([open()])]);
  return readChain(source, known);
}

/** Where they cannot be read the record cannot be either, and its fault is told. */
const readWatches = (): Promise<Watch[]> =>
  source.watches().catch((error: unknown) => {
    console.error('The looks could not be read.', error);
    return [];
  });

async function storedText(record: History, identity: Sha256): ReturnType<typeof readStored> {
  const key = recordedText(record, identity)?.markdown;
  return key === undefined ? { ok: false, fault: 'text-missing' } : readStored(source, key);
}

const positionOf = (record: History, identity: Sha256): number =>
  record.findLast(({ fact }) => 'identity' in fact && fact.identity === identity)?.position ?? -1;

function shownTracks(
  record: History,
  watches: readonly Watch[],
  verdict: Verdict,
  now: Instant,
  unkept: Unkept | undefined,
): WatchedTrack[] {
  const tracks = tracksOf(record);
  const language = verdict.kind === 'damaged' ? declaration.prevailing : verdict.language;
  const watched = watchedTracks(declaration, verdict);
  const known = [...tracks, ...watches, ...(unkept ? watched : [])];
  const ids = known.filter((id, index) => known.findIndex((other) => sameTrack(other, id)) === index);
  const rank = (track: TrackId): number =>
    track.language === language ? 0 : track.language === declaration.prevailing ? 1 : 2;
  return ids
    .map(({ document, language: code }): WatchedTrack => {
      const remembered = watches.find((watch) => sameTrack(watch, { document, language: code }));
      const watch = remembered && asLeft(remembered, now);
      const shown = shownBy(trackOf(tracks, { document, language: code }), now);
      const { lastReadAt, isUnsure } = watch ?? {};
      // A language that was looked at once and left is read no more: how that went then says nothing now.
      const isWatched = watched.some((track) => sameTrack(track, { document, language: code }));
      const { candidate, failure: failed } = (isWatched && watch) || {};
      const unwritten = isWatched && unkept && { kind: 'not-kept' as const, since: unkept.since, detail: unkept.why };
      const failure = unwritten || failed;
      return {
        document,
        language: code,
        ...shown,
        ...(lastReadAt !== undefined && { lastReadAt }),
        ...(failure && { failure }),
        isUnconfirmed: candidate !== undefined && !candidate.isDoubted,
        ...(isWatched && isUnsure && { isUnsure }),
      };
    })
    .sort((a, b) => rank(a) - rank(b));
}

function shownBy(track: ReturnType<typeof trackOf>, now: Instant) {
  const showing = track?.showings.at(-1);
  if (!track || !showing) return {};
  const statedDate = currentDate(showing);
  const effective = newestEffective(track, declaration.amendment, now);
  return {
    identity: currentIdentity(showing),
    firstSeen: showing.seen,
    ...(statedDate && { statedDate }),
    ...(effective && { effective }),
  };
}

type Access = Omit<Enforcement, 'isEnforcing' | 'reason'> & {
  readonly hasAccess: boolean;
  /** In a Firefox that never remembers history. */
  readonly isRecordless: boolean;
};

async function askBrowser(): Promise<Access> {
  const [hasAccess, rules, coversPrivateWindows, isRecordless] = await Promise.all([
    browser.permissions.contains({ origins: originsOf(declaration, isFirefox()) }),
    browser.declarativeNetRequest.getDynamicRules(),
    browser.extension.isAllowedIncognitoAccess(),
    isPrivate && isFirefox() ? hasMirror(declaration.id).then((isThere) => !isThere) : false,
  ]);
  return {
    hasAccess,
    isRecordless,
    coversPrivateWindows,
    isFirefox: isFirefox(),
    isPrivate: isPrivate === true,
    hasRules: rules.length > 0,
  };
}

/** Without access to the site, or without its rules while it should be shut, nothing is enforced: that is said. */
function enforcementOf({ hasAccess, isRecordless, ...found }: Access, isShut: boolean): Enforcement {
  if (isRecordless) return { isEnforcing: false, reason: 'no-record', ...found };
  if (!hasAccess) return { isEnforcing: false, reason: 'no-access', ...found };
  if (isShut && !found.hasRules) return { isEnforcing: false, reason: 'rules-missing', ...found };
  return { isEnforcing: true, ...found };
}
