// Looks at the licensor's pages and records what they show. One page after the other, never two at once; a failure is
// remembered and changes nothing else.
import { withClockWitness } from '../agreement/clock-error.ts';
import { believedAfterAll, decideFailure, decideNotModified, decideReading } from '../agreement/decide.ts';
import { type Compared, difference } from '../agreement/difference/difference.ts';
import type { Failure, Reading } from '../agreement/reading.ts';
import { verdictOf } from '../agreement/verdict.ts';
import { type Instant, sameTrack, type TrackId } from '../agreement/vocabulary.ts';
import type { Watch } from '../agreement/watch.ts';
import { watchedTracks } from '../agreement/watched-tracks.ts';
import { eachByItself } from '../in-turn.ts';
import type { StoredPage } from '../ledger/ledger.ts';
import type { CheckReply } from '../messages.ts';
import type { Fetched } from '../sources/fetch-page.ts';
import { mayBeConditional } from '../sync/rhythm.ts';
import { formerText, rereadIfUpgraded } from './former-text.ts';
import type { Ports } from './ports.ts';
import { readOrFail } from './read-or-fail.ts';
import { nextLooks, pagesFor } from './watched.ts';

type Result = CheckReply['tracks'][number]['result'];

/** Looks at every track whose time has come. True if anything was looked at. */
export async function observeDue(ports: Ports): Promise<boolean> {
  const now = await ports.now();
  const due = (await nextLooks(ports, verdictOf(await ports.ledger.chain(), ports.declaration, now), now)).filter(
    ({ at }) => at <= now,
  );
  // The texts of an answer are read first: whoever waits for them sees them at once.
  await eachByItself(due.flatMap(({ track }) => [() => look(ports, track, false), ports.announce]));
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

/** Takes the page as a tab shows it, for a track that cannot be read otherwise. The person clicked for it. */
export async function readFromTab(ports: Ports, track: TrackId, page: { url: string; html: string }): Promise<Result> {
  const bytes = new TextEncoder().encode(page.html);
  const pages = [{ bytes, contentType: 'text/html; charset=utf-8', url: page.url }];
  const watch = await watchOf(ports, track);
  return take(ports, watch, { outcome: 'pages', pages, validators: {} }, await ports.now());
}

const watchOf = async (ports: Ports, track: TrackId): Promise<Watch> =>
  (await ports.ledger.watches()).find((known) => sameTrack(known, track)) ?? { ...track };

async function look(ports: Ports, track: TrackId, isFresh: boolean): Promise<Result> {
  const now = await ports.now();
  const known = await watchOf(ports, track);
  await rereadIfUpgraded(ports, track, now);
  const fetched = await fetchPages(
    ports,
    track,
    !isFresh && mayBeConditional(known, now) ? known.validators : undefined,
  );
  const at = await ports.now();
  const watch = withClockWitness(known, at, fetched.serverTime);
  if (fetched.outcome === 'failure') return fail(ports, watch, fetched, at, fetched.retryAfterMilliseconds);
  if (fetched.outcome === 'not-modified') {
    await ports.ledger.record(at, () => ({ facts: [], watches: [decideNotModified(watch, at)], value: undefined }));
    return 'unchanged';
  }
  return take(ports, watch, fetched, at);
}

/** Reads what was fetched, and keeps what follows from it. */
async function take(ports: Ports, watch: Watch, fetched: FetchedPages, at: Instant): Promise<Result> {
  const { document, language } = watch;
  const former = await formerText(ports, watch);
  const reading = await readOrFail(ports, {
    document,
    language,
    pages: fetched.pages,
    now: at,
    ...(watch.lastReadAt !== undefined && { notBefore: watch.lastReadAt }),
    ...(former !== undefined && { previous: former.markdown }),
  });
  if (reading.outcome === 'reading') return keep(ports, watch, reading, former, fetched, at);
  const believed = believedAfterAll(watch, reading, at);
  return believed ? keep(ports, watch, believed, former, fetched, at) : fail(ports, watch, reading, at);
}

interface FetchedPages {
  readonly outcome: 'pages';
  readonly pages: readonly { readonly bytes: Uint8Array; readonly contentType?: string; readonly url: string }[];
  readonly validators: NonNullable<Watch['validators']>;
  readonly serverTime?: Instant;
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
  const { validators: received = {}, serverTime } = pages.at(-1) ?? {};
  return { outcome: 'pages', pages, validators: received, ...(serverTime !== undefined && { serverTime }) };
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
  former: Compared | undefined,
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
      () => (former === undefined ? 'substantive' : difference(former, reading, reading.language).class),
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
