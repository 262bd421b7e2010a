// Looks at the licensor's pages and records what they show. One page after the other, never two at once; a failure is
// remembered and changes nothing else.
import { momentOfReading } from '../agreement/believed-time.ts';
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
  const at = await ports.now();
  return take(ports, watch, { outcome: 'pages', pages, validators: {} }, { at, readAt: at });
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
  const { at, readAt } = await momentsOf(ports, now, fetched.serverTime);
  if (fetched.outcome === 'failure') return fail(ports, known, fetched, at, fetched.retryAfterMilliseconds);
  if (fetched.outcome === 'not-modified') {
    const watch = { ...decideNotModified(known, readAt), lastTriedAt: at };
    await ports.ledger.record(at, () => ({ facts: [], watches: [watch], value: undefined }));
    return 'unchanged';
  }
  return take(ports, known, fetched, { at, readAt });
}

/** An answer that was longer under way tells a moment that is past: the computer may have slept. */
const LONGEST_WITNESSED = 60_000;

interface Moments {
  /** The end of the look, as it is believed now. */
  readonly at: Instant;
  /** The moment at which the page was as it was read. */
  readonly readAt: Instant;
}

/** What the server says of the time is heard before anything that was read is dated. */
async function momentsOf(ports: Ports, begun: Instant, server: Instant | undefined): Promise<Moments> {
  const ended = await ports.now();
  if (server === undefined || Math.abs(ended - begun) > LONGEST_WITNESSED) return { at: ended, readAt: ended };
  await ports.hear(server);
  const at = await ports.now();
  return { at, readAt: momentOfReading(at, server) };
}

/** Reads what was fetched, and keeps what follows from it. */
async function take(ports: Ports, watch: Watch, fetched: FetchedPages, moments: Moments): Promise<Result> {
  const { at, readAt } = moments;
  const { document, language } = watch;
  const former = await formerText(ports, watch);
  const reading = readOrFail(ports, {
    document,
    language,
    pages: fetched.pages,
    now: readAt,
    ...(watch.lastReadAt !== undefined && { notBefore: watch.lastReadAt }),
    ...(former !== undefined && { previous: former.markdown }),
  });
  if (reading.outcome === 'reading') return keep(ports, watch, reading, former, fetched, moments);
  const believed = believedAfterAll(watch, reading, readAt);
  return believed ? keep(ports, watch, believed, former, fetched, moments) : fail(ports, watch, reading, at);
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
  { at, readAt }: Moments,
): Promise<Result> {
  const kept = await storable(ports, fetched.pages);
  const written = await ports.ledger.record(at, (entries) => {
    const decided = decideReading(
      entries,
      ports.declaration,
      watch,
      reading,
      () => (former === undefined ? 'substantive' : difference(former, reading, reading.language).class),
      readAt,
    );
    const isRead = decided.result !== 'unconfirmed';
    return {
      facts: decided.facts,
      watches: [
        { ...decided.watch, lastTriedAt: at, ...(isRead && { validators: fetched.validators, lastWholeAt: at }) },
      ],
      ...(decided.facts.length > 0 && { texts: [reading.markdown] }),
      ...(decided.facts.length > 0 && { pages: [{ track: reading, pages: kept }] }),
      value: decided.result,
    };
  });
  return written.ok ? written.value : 'unconfirmed';
}

const storable = (ports: Ports, pages: FetchedPages['pages']): Promise<StoredPage[]> =>
  Promise.all(pages.map(async (page) => ({ ...page, bytes: await ports.compress(page.bytes) })));
