// Fills the situation that every screen is drawn from: straight from IndexedDB and from what the browser says of our
// access, so that no screen waits for a sleeping background.
import browser from 'webextension-polyfill';
import { asLeft } from '../../decisions/unfinished.ts';
import { declarationHash } from '../../declaration/catalogue.ts';
import { originsOf } from '../../declaration/covered.ts';
import type { Declaration } from '../../declaration/declaration.ts';
import type { ExportedRecord } from '../../ledger/exported.ts';
import { storedHead } from '../../ledger/head.ts';
import { hasMirror, mirrorHead, mirrorSource } from '../../ledger/mirror.ts';
import { readChain, readStored } from '../../ledger/reading-side.ts';
import { databaseSource, type RecordSource } from '../../ledger/record-source.ts';
import { readUnkept, type Unkept } from '../../ledger/unkept.ts';
import { isFirefox } from '../../platform/firefox.ts';
import { areShutting } from '../../platform/shut-domains.ts';
import { readTime } from '../../platform/timekeeper.ts';
import { clockNotice } from '../../record/believed-time.ts';
import type { Chain, Head } from '../../record/chain.ts';
import { declaredIn } from '../../record/declared.ts';
import { EMPTY_HISTORY, type History } from '../../record/history.ts';
import { recordedText } from '../../record/stored-text.ts';
import type { Watch } from '../../record/watch.ts';
import { newestEffective } from '../../standing/in-force.ts';
import { isShut, modeOf } from '../../standing/mode.ts';
import { neededTexts } from '../../standing/needed-texts.ts';
import type { News } from '../../standing/news.ts';
import { currentDate, currentIdentity, trackOf, tracksOf } from '../../standing/track.ts';
import { type Verdict, verdictOf } from '../../standing/verdict.ts';
import { watchedTracks } from '../../standing/watched-tracks.ts';
import { type Instant, type Sha256, sameTrack, type TrackId } from '../../words/vocabulary.ts';
import { isPrivate, open } from './agreements.ts';
import { bundledAsWritten, completed } from './declared.ts';
import type { Enforcement, Situation, TextRead, WatchedTrack } from './situation.ts';

/** The record of one agreement, and what the browser says of its site. */
export interface Reader {
  /** Where the person stands, with no text read yet: the sentence and the dates wait for nothing they do not need. */
  readStanding(): Promise<Situation>;
  /** The whole of it: with the texts that a screen has to show. A text that is gone or altered is a damaged record. */
  readTexts(standing: Situation): Promise<Situation>;
  /** The words of any text of the record, or what is wrong with it or with them. */
  readText(identity: Sha256): Promise<TextRead>;
}

interface Kept {
  readonly source: RecordSource;
  readonly head: { read(): Promise<Head | undefined> };
}

const keptOf = (agreement: string): Kept =>
  isPrivate
    ? { source: mirrorSource(agreement), head: mirrorHead(agreement) }
    : { source: databaseSource(open, agreement), head: storedHead(agreement) };

/** The record as it is stored, loaded only when it is wanted; also of an agreement that no catalogue knows any more. */
export async function readExport(agreement: string, now: Instant): Promise<ExportedRecord> {
  const { exportRecord } = await import('../../ledger/exported.ts');
  const { source, head } = keptOf(agreement);
  return exportRecord(source, await head.read(), now);
}

export function readerOf(catalogued: Declaration): Reader {
  const kept = keptOf(catalogued.id);
  return {
    readStanding: () => readStanding(kept, catalogued),
    readTexts: (standing) => readTexts(kept, standing),
    readText: (identity) => readText(kept, identity),
  };
}

async function readText(kept: Kept, identity: Sha256): Promise<TextRead> {
  const chain = await readRecord(kept);
  if (!chain.ok) return { ok: false, fault: chain.fault };
  const read = await storedText(kept, chain.entries, identity);
  if (read.ok) return read;
  const isOnlyHere = isPrivate && read.fault === 'text-missing';
  return {
    ok: false,
    ...(!isOnlyHere && { fault: { code: read.fault, position: positionOf(chain.entries, identity) } }),
  };
}

async function readStanding(kept: Kept, catalogued: Declaration): Promise<Situation> {
  const reading = readRecord(kept);
  const entriesOf = async () => reading.then((chain) => (chain.ok ? chain.entries : EMPTY_HISTORY));
  const [{ local, keeping }, chain, watches, access, unkept] = await Promise.all([
    readTime(entriesOf),
    reading,
    readWatches(kept),
    askBrowser(catalogued),
    readUnkept(catalogued.id),
  ]);
  const now = keeping.believed;
  const record = await entriesOf();
  const clock = clockNotice(keeping, local);
  const declaration = await declarationIn(kept, record, catalogued);
  const verdict = verdictOf(chain, declaration, now);
  const mode = modeOf(record, declaration);
  const news = mode === 'watch' && verdict.kind !== 'damaged' ? await newsIn(record, declaration, now) : [];
  return {
    now,
    ...(clock && { clock }),
    declaration,
    verdict,
    tracks: shownTracks(declaration, record, watches, verdict, now, unkept),
    texts: new Map(),
    ...(neededTexts(verdict, news).length > 0 && { isAwaitingTexts: true }),
    ...(news.length > 0 && { news }),
    enforcement: enforcementOf(access, isShut(verdict, mode)),
    mode,
    record,
  };
}

/** Loaded where a change is news alone. */
async function newsIn(record: History, declaration: Declaration, now: Instant): Promise<readonly News[]> {
  const { newsOf } = await import('../../standing/news.ts');
  return newsOf(record, declaration, now);
}

/**
 * The one that the record is judged by: what is declared now, or, until that is recorded, what was. The background held what it
 * recorded against the schema.
 */
async function declarationIn(kept: Kept, record: History, catalogued: Declaration): Promise<Declaration> {
  const declared = declaredIn(record)?.declaration;
  const written = bundledAsWritten.get(catalogued.id);
  if (declared === undefined || written === undefined || declared === declarationHash(written)) return catalogued;
  const text = await readStored(kept.source, declared);
  return text.ok ? completed(JSON.parse(text.markdown)) : catalogued;
}

async function readTexts(kept: Kept, { isAwaitingTexts, ...known }: Situation): Promise<Situation> {
  const { glanceOf } = await import('../wording/glance-words.ts');
  const glance = glanceOf(known.declaration.id);
  const standing = { ...known, ...(glance && { glance }) };
  if (!isAwaitingTexts) return standing;
  const { record, verdict } = standing;
  const texts = await Promise.all(
    neededTexts(verdict, standing.news).map(async (of) => [of, await storedText(kept, record, of)] as const),
  );
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
async function readRecord({ source, head }: Kept): Promise<Chain> {
  // What does not open is told as unreadable where it is read.
  const [known] = await Promise.all([head.read(), isPrivate ? undefined : Promise.allSettled([open()])]);
  return readChain(source, known);
}

/** Where they cannot be read the record cannot be either, and its fault is told. */
const readWatches = ({ source }: Kept): Promise<Watch[]> =>
  source.watches().catch((error: unknown) => {
    console.error('The looks could not be read.', error);
    return [];
  });

async function storedText({ source }: Kept, record: History, identity: Sha256): ReturnType<typeof readStored> {
  const key = recordedText(record, identity)?.markdown;
  return key === undefined ? { ok: false, fault: 'text-missing' } : readStored(source, key);
}

const positionOf = (record: History, identity: Sha256): number =>
  record.findLast(({ fact }) => 'identity' in fact && fact.identity === identity)?.position ?? -1;

function shownTracks(
  declaration: Declaration,
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
      const shown = shownBy(declaration, trackOf(tracks, { document, language: code }), now);
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

function shownBy({ amendment }: Declaration, track: ReturnType<typeof trackOf>, now: Instant) {
  const showing = track?.showings.at(-1);
  if (!track || !showing) return {};
  const statedDate = currentDate(showing);
  const effective = newestEffective(track, amendment, now);
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

async function askBrowser(declaration: Declaration): Promise<Access> {
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
    isPrivate,
    hasRules: areShutting(rules, declaration),
  };
}

/** Without access to the site, or without its rules while it should be shut, nothing is enforced: that is said. */
function enforcementOf({ hasAccess, isRecordless, ...found }: Access, isShut: boolean): Enforcement {
  if (isRecordless) return { isEnforcing: false, reason: 'no-record', ...found };
  if (!hasAccess) return { isEnforcing: false, reason: 'no-access', ...found };
  if (isShut && !found.hasRules) return { isEnforcing: false, reason: 'rules-missing', ...found };
  return { isEnforcing: true, ...found };
}
