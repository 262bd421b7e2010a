// One look at a track. Whatever comes of it is written down: a reading, a failure with a name, or, where the background
// was ended meanwhile, that it began.

import { believedAfterAll, decideFailure, decideNotModified, type Moments } from '../decisions/decide.ts';
import { beginLook, LONGEST_LOOK } from '../decisions/unfinished.ts';
import type { Draft } from '../ledger/ledger.ts';
import { within } from '../platform/in-turn.ts';
import type { CheckReply } from '../platform/messages.ts';
import { momentOfReading } from '../record/believed-time.ts';
import type { Watch } from '../record/watch.ts';
import type { Fetched, Page } from '../sources/fetch-page.ts';
import { mayBeConditional, unmodifiedSince } from '../sync/rhythm.ts';
import { type Failure, failure } from '../words/reading.ts';
import { type Instant, sameTrack, type TrackId } from '../words/vocabulary.ts';
import { formerText, rereadIfUpgraded } from './former-text.ts';
import { keepReading, NotKept } from './keep-reading.ts';
import type { LookingPorts } from './ports.ts';
import { readOrFail } from './read-or-fail.ts';
import { pagesFor } from './watched.ts';

export type Result = CheckReply['tracks'][number]['result'];

/** Looks at the licensor's page; `isFresh`: past every cache. */
export const look = (ports: LookingPorts, track: TrackId, isFresh: boolean): Promise<Result> =>
  seenThrough(ports, track, async (known) => {
    const now = await ports.now();
    await rereadIfUpgraded(ports, track, now);
    const fetched = await fetchPages(ports, track, !isFresh && mayBeConditional(known, now) ? known : undefined);
    const moments = await momentsOf(ports, now, fetched.serverTime);
    if (fetched.outcome === 'failure') return fail(ports, known, fetched, moments, fetched.retryAfterMilliseconds);
    if (fetched.outcome === 'not-modified') {
      await write(ports, moments.at, decideNotModified(known, moments));
      return 'unchanged';
    }
    return take(ports, known, fetched.pages, moments);
  });

/** In milliseconds. An answer that was longer under way tells a moment that is past: the computer may have slept. */
const LONGEST_WITNESSED = 60_000;

/** What the server says of the time is heard before anything that was read is dated. */
async function momentsOf(ports: LookingPorts, begun: Instant, server: Instant | undefined): Promise<Moments> {
  const ended = await ports.now();
  if (server === undefined || Math.abs(ended - begun) > LONGEST_WITNESSED) return { at: ended, readAt: ended };
  await ports.hear(server);
  const at = await ports.now();
  return { at, readAt: momentOfReading(at, server) };
}

/** Takes the page as a tab shows it, for a track that cannot be read otherwise. The person clicked for it. */
export const readFromTab = (
  ports: LookingPorts,
  track: TrackId,
  page: { url: string; html: string },
): Promise<Result> =>
  seenThrough(ports, track, async (watch) => {
    const bytes = new TextEncoder().encode(page.html);
    const pages = [{ outcome: 'page', bytes, contentType: 'text/html; charset=utf-8', url: page.url }] as const;
    const at = await ports.now();
    return take(ports, watch, pages, { at, readAt: at });
  });

/**
 * Never rejects but where the browser itself can tell nobody. That the look began is written before it; what is thrown in
 * it, or that it takes too long, is the failure of this track.
 */
async function seenThrough(
  ports: LookingPorts,
  track: TrackId,
  attempt: (known: Watch) => Promise<Result>,
): Promise<Result> {
  let known: Watch = track;
  try {
    const now = await ports.now();
    const remembered = (await ports.ledger.watches()).find((watch) => sameTrack(watch, track)) ?? track;
    const { known: left, begun } = beginLook(remembered, now);
    known = left;
    await write(ports, now, begun);
    await ports.tellUnkept(undefined);
    return await within(
      LONGEST_LOOK,
      () => attempt(left),
      () => new Unfinished(),
    );
  } catch (error) {
    console.error(`Looking at “${track.document}” (${track.language}) failed.`, error);
    const kind = error instanceof NotKept ? 'not-kept' : error instanceof Unfinished ? 'unfinished' : 'reading-broke';
    return failAnyhow(ports, known, failure(kind, String(error)));
  }
}

class Unfinished extends Error {
  override readonly message = `nothing came of it within ${LONGEST_LOOK / 1000} s`;
}

/** Where the record itself takes nothing, not even that, it is told beside it. */
async function failAnyhow(ports: LookingPorts, watch: Watch, found: Failure): Promise<Result> {
  try {
    const at = await ports.now();
    return await fail(ports, watch, found, { at, readAt: at });
  } catch (error) {
    console.error('The failure itself could not be written down.', error);
    await ports.tellUnkept(String(error));
    return 'not-kept';
  }
}

async function write(ports: LookingPorts, at: Instant, watch: Watch): Promise<void> {
  const draft: Draft = { facts: [], watches: [watch] };
  let written: Awaited<ReturnType<typeof ports.ledger.record>>;
  try {
    written = await ports.ledger.record(at, () => ({ ...draft, value: undefined }));
  } catch (cause) {
    throw new NotKept(cause);
  }
  if (!written.ok) throw new NotKept(`the record is damaged: ${written.fault.code}`);
}

async function fail(
  ports: LookingPorts,
  watch: Watch,
  found: Failure,
  moments: Moments,
  retryAfter?: number,
): Promise<Result> {
  await write(ports, moments.at, decideFailure(watch, found, moments, retryAfter));
  return found.kind;
}

/** Another writer may come in between: then what was decided is decided anew. */
const MOST_ATTEMPTS = 5;

/** Reads what was fetched, and keeps what follows from it. */
async function take(ports: LookingPorts, watch: Watch, pages: readonly Page[], moments: Moments): Promise<Result> {
  const { readAt } = moments;
  const { document, language, lastReadAt } = watch;
  for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt += 1) {
    const former = await formerText(ports, watch);
    const read = await readOrFail(ports, {
      document,
      language,
      pages,
      now: readAt,
      ...(lastReadAt !== undefined && { notBefore: lastReadAt }),
      ...(former !== undefined && { previous: former.markdown }),
    });
    const reading = read.outcome === 'reading' ? read : believedAfterAll(watch, read, readAt);
    if (!reading) return fail(ports, watch, read as Failure, moments);
    // Only a document of one page can be asked for conditionally.
    const [only, ...others] = pages;
    const since = only && others.length === 0 ? unmodifiedSince(only, readAt) : undefined;
    const result = await keepReading(ports, watch, { reading, former, pages, unmodifiedSince: since }, moments);
    if (result !== 'overtaken') return result;
  }
  throw new NotKept('other writers were always first');
}

type FetchedPages = { readonly outcome: 'pages'; readonly pages: readonly Page[]; readonly serverTime?: Instant };

/** All pages of a document, or the first failure. `known`: what the request may be conditional on. */
async function fetchPages(
  ports: LookingPorts,
  track: TrackId,
  known: Watch | undefined,
): Promise<FetchedPages | Exclude<Fetched, Page>> {
  const requests = pagesFor(ports.declaration, track);
  const conditional = requests.length === 1 && known?.unmodifiedSince;
  const pages: Page[] = [];
  for (const request of requests) {
    const fetched = await ports.fetchPage({
      ...request,
      ...(conditional && { unmodifiedSince: conditional }),
    });
    if (fetched.outcome !== 'page') return fetched;
    pages.push(fetched);
  }
  const { serverTime } = pages.at(-1) ?? {};
  return { outcome: 'pages', pages, ...(serverTime !== undefined && { serverTime }) };
}
