// Fills the situation that every screen is drawn from: straight from IndexedDB and from what the browser says of our
// access, so that no screen waits for a sleeping background.
import browser from 'webextension-polyfill';
import type { Chain } from '../agreement/chain.ts';
import type { Entry } from '../agreement/entry.ts';
import { forceOf } from '../agreement/in-force.ts';
import { isEnforced, modeOf } from '../agreement/mode.ts';
import { neededTexts } from '../agreement/needed-texts.ts';
import { recordedText } from '../agreement/stored-text.ts';
import { currentDate, currentIdentity, trackOf, tracksOf } from '../agreement/track.ts';
import { type Verdict, verdictOf } from '../agreement/verdict.ts';
import { type Instant, type Sha256, sameTrack, type TrackId } from '../agreement/vocabulary.ts';
import type { Watch } from '../agreement/watch.ts';
import { type Database, openDatabase } from '../ledger/database.ts';
import type { ExportedRecord } from '../ledger/exported.ts';
import { storedHead } from '../ledger/head.ts';
import { mirrorHead, mirrorSource } from '../ledger/mirror.ts';
import { readChain, readText } from '../ledger/reading-side.ts';
import { databaseSource } from '../ledger/record-source.ts';
import { declaration } from './declared.ts';
import { glance } from './glance-words.ts';
import type { Enforcement, Situation, StoredText, WatchedTrack } from './situation.ts';

let opened: Promise<Database> | undefined;
const open = (): Promise<Database> => {
  opened ??= openDatabase();
  return opened;
};
const isPrivate = browser.extension.inIncognitoContext;
const source = isPrivate ? mirrorSource : databaseSource(open);
const head = isPrivate ? mirrorHead : storedHead;

/** The record as it is stored, loaded only when it is wanted. */
export async function readExport(now: Instant): Promise<ExportedRecord> {
  const { exportRecord } = await import('../ledger/exported.ts');
  return exportRecord(source, await head.read(), now);
}

export async function readSituation(now: Instant): Promise<Situation> {
  const chain = await readChain(source, await head.read());
  const record = chain.ok ? chain.entries : [];
  const verdict = verdictOf(chain, declaration, now);
  const [watches, enforcement, texts] = await Promise.all([
    isUnreadable(chain) ? [] : source.watches(),
    readEnforcement(isEnforced(verdict, modeOf(record))),
    readTexts(record, neededTexts(verdict)),
  ]);
  const missing = texts.find(([, text]) => text === undefined);
  const isWhole = missing === undefined;
  return {
    now,
    declaration,
    verdict: isWhole
      ? verdict
      : { kind: 'damaged', fault: { code: 'text-altered', position: positionOf(record, missing[0]) } },
    tracks: watchedTracks(record, watches, verdict, now),
    texts: new Map(texts.flatMap(([identity, text]) => (text ? [[identity, text] as const] : []))),
    enforcement,
    mode: modeOf(record),
    record,
    glance,
  };
}

const isUnreadable = (chain: Chain): boolean => !chain.ok && chain.fault.code === 'unreadable';

/** Undefined where a text that the record names is not stored, or not as it was. */
async function readTexts(
  record: readonly Entry[],
  identities: readonly Sha256[],
): Promise<(readonly [Sha256, StoredText | undefined])[]> {
  if (identities.length === 0) return [];
  return Promise.all(
    identities.map(async (identity) => {
      const key = recordedText(record, identity)?.markdown;
      const text = key === undefined ? undefined : await readText(source, key);
      return [identity, text?.ok ? { markdown: text.markdown } : undefined] as const;
    }),
  );
}

const positionOf = (record: readonly Entry[], identity: Sha256): number =>
  record.findLast(({ fact }) => 'identity' in fact && fact.identity === identity)?.position ?? -1;

function watchedTracks(
  record: readonly Entry[],
  watches: readonly Watch[],
  verdict: Verdict,
  now: Instant,
): WatchedTrack[] {
  const tracks = tracksOf(record);
  const ids: TrackId[] = [...tracks, ...watches.filter((watch) => !tracks.some((track) => sameTrack(track, watch)))];
  const language = verdict.kind === 'damaged' ? declaration.prevailing : verdict.language;
  const rank = (track: TrackId): number =>
    track.language === language ? 0 : track.language === declaration.prevailing ? 1 : 2;
  return ids
    .map(({ document, language: code }): WatchedTrack => {
      const watch = watches.find((known) => sameTrack(known, { document, language: code }));
      const shown = shownBy(trackOf(tracks, { document, language: code }), now);
      const { lastReadAt, failure, clockOffBy } = watch ?? {};
      return {
        document,
        language: code,
        ...shown,
        ...(lastReadAt !== undefined && { lastReadAt }),
        ...(failure && { failure }),
        ...(clockOffBy !== undefined && { clockOffBy }),
        isUnconfirmed: watch?.candidate !== undefined,
      };
    })
    .sort((a, b) => rank(a) - rank(b));
}

function shownBy(track: ReturnType<typeof trackOf>, now: Instant) {
  const showing = track?.showings.at(-1);
  if (!track || !showing) return {};
  const statedDate = currentDate(showing);
  const inForceSince = forceOf(track, declaration.amendment, now).inForce.effective?.earliest;
  return {
    identity: currentIdentity(showing),
    firstSeen: showing.seen,
    ...(statedDate && { statedDate }),
    ...(inForceSince !== undefined && { inForceSince }),
  };
}

/** Without access to the site, or without its rules while it should be shut, nothing is enforced: that is said. */
async function readEnforcement(isShut: boolean): Promise<Enforcement> {
  const origins = declaration.hosts.map((host) => `*://*.${host}/*`);
  const [hasAccess, rules, coversPrivateWindows] = await Promise.all([
    browser.permissions.contains({ origins }),
    browser.declarativeNetRequest.getDynamicRules(),
    browser.extension.isAllowedIncognitoAccess(),
  ]);
  const isFirefox = browser.runtime.getURL('').startsWith('moz-extension:');
  const found = { coversPrivateWindows, isFirefox, hasRules: rules.length > 0 };
  if (!hasAccess) return { isEnforcing: false, reason: 'no-access', ...found };
  if (isShut && !found.hasRules) return { isEnforcing: false, reason: 'rules-missing', ...found };
  return { isEnforcing: true, ...found };
}
