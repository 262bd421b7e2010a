// Looks at the licensor's pages and records what they show. One page after the other, never two at once; a failure is
// remembered and changes nothing else.
import { decideFailure, decideReading } from '../agreement/decide.ts';
import { difference } from '../agreement/difference.ts';
import { digest } from '../agreement/digest.ts';
import type { Failure, Reading } from '../agreement/reading.ts';
import { storedUnder } from '../agreement/stored-text.ts';
import { currentIdentity, type Showing, trackOf, tracksOf } from '../agreement/track.ts';
import { verdictOf } from '../agreement/verdict.ts';
import { type Instant, sameTrack, type TrackId } from '../agreement/vocabulary.ts';
import type { Watch } from '../agreement/watch.ts';
import type { StoredPage } from '../ledger/ledger.ts';
import type { CheckReply } from '../messages.ts';
import type { Fetched } from '../sources/fetch-page.ts';
import { mayBeConditional } from '../sync/rhythm.ts';
import type { Ports } from './ports.ts';
import { nextLooks, pagesFor, watchedTracks } from './watched.ts';

type Result = CheckReply['tracks'][number]['result'];

/** Looks at every track whose time has come. True if anything was looked at. */
export async function observeDue(ports: Ports): Promise<boolean> {
  const now = await ports.now();
  const due = (await nextLooks(ports, verdictOf(await ports.ledger.chain(), ports.declaration, now), now)).filter(
    ({ at }) => at <= now,
  );
  for (const { track } of due) await look(ports, track, false);
  return due.length > 0;
}

/** Looks at every watched track at once, past every cache, and reads a new text a second time on the spot. */
export async function checkNow(ports: Ports): Promise<CheckReply> {
  const verdict = verdictOf(await ports.ledger.chain(), ports.declaration, await ports.now());
  const tracks = [];
  for (const track of watchedTracks(ports.declaration, verdict)) {
    let result = await look(ports, track, true);
    if (result === 'unconfirmed') result = await look(ports, track, true);
    tracks.push({ ...track, result });
  }
  return { tracks };
}

async function look(ports: Ports, track: TrackId, isFresh: boolean): Promise<Result> {
  const now = await ports.now();
  const watch: Watch = (await ports.ledger.watches()).find((known) => sameTrack(known, track)) ?? { ...track };
  await rereadIfUpgraded(ports, track, now);
  const fetched = await fetchPages(
    ports,
    track,
    !isFresh && mayBeConditional(watch, now) ? watch.validators : undefined,
  );
  const at = await ports.now();
  if (fetched.outcome === 'failure') return fail(ports, watch, fetched, at, fetched.retryAfterMilliseconds);
  if (fetched.outcome === 'not-modified') {
    const { failure: _, ...rest } = watch;
    await ports.ledger.record(at, () => ({
      facts: [],
      watches: [{ ...rest, lastReadAt: at, lastTriedAt: at }],
      value: undefined,
    }));
    return 'unchanged';
  }
  const former = await formerText(ports, track);
  const reading = ports.read({
    ...track,
    pages: fetched.pages,
    now: at,
    ...(watch.lastReadAt !== undefined && { notBefore: watch.lastReadAt }),
    ...(former !== undefined && { previous: former }),
  });
  if (reading.outcome === 'failure') return fail(ports, watch, reading, at);
  return keep(ports, watch, reading, former, fetched, at);
}

interface FetchedPages {
  readonly outcome: 'pages';
  readonly pages: readonly { readonly bytes: Uint8Array; readonly contentType?: string; readonly url: string }[];
  readonly validators: NonNullable<Watch['validators']>;
}

/** All pages of a document, or the first failure. Only a document of one page can be asked for conditionally. */
async function fetchPages(
  ports: Ports,
  track: TrackId,
  validators: Watch['validators'],
): Promise<FetchedPages | Exclude<Fetched, { outcome: 'page' }>> {
  const requests = pagesFor(ports.declaration, track);
  const conditional = requests.length === 1 && validators ? { validators } : {};
  const pages: Extract<Fetched, { outcome: 'page' }>[] = [];
  for (const request of requests) {
    const fetched = await ports.fetchPage({ ...request, ...conditional });
    if (fetched.outcome !== 'page') return fetched;
    pages.push(fetched);
  }
  return { outcome: 'pages', pages, validators: pages[0]?.validators ?? {} };
}

async function fail(ports: Ports, watch: Watch, failure: Failure, at: Instant, retryAfter?: number): Promise<Result> {
  const failed = {
    ...decideFailure(watch, failure, at),
    ...(retryAfter !== undefined && { notBefore: at + retryAfter }),
  };
  await ports.ledger.record(at, () => ({ facts: [], watches: [failed], value: undefined }));
  return failure.kind;
}

async function keep(
  ports: Ports,
  watch: Watch,
  reading: Reading,
  former: string | undefined,
  fetched: FetchedPages,
  at: Instant,
): Promise<Result> {
  const kept = await storable(ports, fetched.pages);
  const written = await ports.ledger.record(at, (entries) => {
    const decided = decideReading(
      entries,
      ports.declaration,
      watch,
      reading,
      () => (former === undefined ? 'substantive' : difference(former, reading.markdown, reading).class),
      at,
    );
    const isRead = decided.result !== 'unconfirmed';
    return {
      facts: decided.facts,
      watches: [{ ...decided.watch, ...(isRead && { validators: fetched.validators, lastWholeAt: at }) }],
      ...(decided.facts.length > 0 && { texts: [reading.markdown] }),
      ...(decided.facts.length > 0 && { pages: [{ track: reading, pages: kept }] }),
      value: decided.result,
    };
  });
  return written.ok ? written.value : 'unconfirmed';
}

const storable = (ports: Ports, pages: FetchedPages['pages']): Promise<StoredPage[]> =>
  Promise.all(pages.map(async (page) => ({ ...page, bytes: await ports.compress(page.bytes) })));

async function currentShowing(
  ports: Ports,
  track: TrackId,
): Promise<{ showing: Showing; stored: string | undefined } | undefined> {
  const chain = await ports.ledger.chain();
  if (!chain.ok) return undefined;
  const showing = trackOf(tracksOf(chain.entries), track)?.showings.at(-1);
  return showing && { showing, stored: storedUnder(chain.entries, currentIdentity(showing)) };
}

async function formerText(ports: Ports, track: TrackId): Promise<string | undefined> {
  const current = await currentShowing(ports, track);
  const text = current?.stored === undefined ? undefined : await ports.ledger.text(current.stored);
  return text?.ok ? text.markdown : undefined;
}

/**
 * After an upgrade that reads pages differently, the page of the last text is read anew before anything is compared:
 * what only our reading changed is a technical upgrade, never an amendment.
 */
async function rereadIfUpgraded(ports: Ports, track: TrackId, now: Instant): Promise<void> {
  const current = await currentShowing(ports, track);
  if (!current || current.showing.extraction === ports.extraction) return;
  const stored = await ports.ledger.pages(track);
  if (stored.length === 0) return;
  const pages = await Promise.all(stored.map(async (page) => ({ ...page, bytes: await ports.decompress(page.bytes) })));
  const reading = ports.read({ ...track, pages, now });
  if (reading.outcome === 'failure') return; // what the page shows now is about to be looked at and told
  await ports.ledger.record(now, (entries) => {
    const last = trackOf(tracksOf(entries), track)?.showings.at(-1);
    const from = last && currentIdentity(last);
    if (from === undefined || from !== currentIdentity(current.showing)) return { facts: [], value: undefined };
    const { document, language, identity, words, extraction, statedDate, markdown } = reading;
    const text = {
      document,
      language,
      identity,
      words,
      extraction,
      markdown: digest(markdown),
      ...(statedDate && { statedDate }),
    };
    return { facts: [{ type: 'textReread', from, ...text }], texts: [markdown], value: undefined };
  });
}
