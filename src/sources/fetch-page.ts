// Asks the licensor's server for one declared page, slowly and without saying who asks: no credentials, no referrer,
// nothing the server could tell somebody by, nothing but declared addresses. Every outcome has a name.

import type { UnmodifiedSince } from '../record/watch.ts';
import { type Failure, failure } from '../words/reading.ts';
import type { Instant } from '../words/vocabulary.ts';

export const MAXIMUM_BYTES = 2 * 1024 * 1024;
/** For all the addresses of a page together. */
const TIMEOUT_MILLISECONDS = 30_000;
/** The most of a header, or of a reason phrase, that is looked at: a server may write a hundred thousand signs. */
const MOST_OF_HEADER = 200;

export interface Means {
  readonly fetcher?: typeof fetch;
  readonly timeoutMilliseconds?: number;
}

export interface PageRequest {
  readonly url: string;
  /** Other addresses of the same page: asked, by name, where the first one redirects. No redirect is followed. */
  readonly siblings: readonly string[];
  /** For a conditional request of that address. Left out, the page is fetched past every cache. */
  readonly unmodifiedSince?: UnmodifiedSince;
}

export interface Page {
  readonly outcome: 'page';
  readonly bytes: Uint8Array;
  readonly contentType?: string;
  /** The address that answered: a declared one. */
  readonly url: string;
  readonly lastModified?: Instant;
  readonly serverTime?: Instant;
}

export type Fetched =
  | Page
  /** 304: the page is as it was on the day that was named. */
  | { readonly outcome: 'not-modified'; readonly serverTime?: Instant }
  | (Failure & { readonly retryAfterMilliseconds?: number; readonly serverTime?: Instant });

/**
 * A browser follows a redirect before anybody can see where to, and so to addresses nobody declared, also to ones that
 * are shut. So none is followed: the siblings are asked instead.
 */
export async function fetchPage(
  request: PageRequest,
  { fetcher = fetch, timeoutMilliseconds = TIMEOUT_MILLISECONDS }: Means = {},
): Promise<Fetched> {
  const waiting = { signal: AbortSignal.timeout(timeoutMilliseconds), seconds: timeoutMilliseconds / 1000 };
  const [declared = request.url, ...others] = addressesOf(request);
  const first = await ask(declared, request.unmodifiedSince, fetcher, waiting);
  if (first !== 'redirected') return first;
  for (const url of others) {
    const fetched = await ask(url, request.unmodifiedSince, fetcher, waiting);
    if (fetched !== 'redirected' && !isNoPage(fetched)) return fetched;
  }
  const asked = others.length === 0 ? 'no other is declared' : `nor is the page at ${others.join(', ')}`;
  return failure('redirected-elsewhere', `${declared} leads to another address; ${asked}`);
}

/**
 * The address itself, then its siblings, then each by https, to which a server may send whoever asks by http. Never the
 * other way round: nobody on the way may write the page.
 */
const addressesOf = ({ url, siblings }: PageRequest): string[] => {
  const declared = [url, ...siblings];
  return [...new Set([...declared, ...declared.map((address) => address.replace(/^http:/, 'https:'))])];
};

/** That there is no page at a sibling says nothing of the next one; a server that asks for peace asks for it there, too. */
const isNoPage = (fetched: Fetched): boolean =>
  fetched.outcome === 'failure' &&
  fetched.retryAfterMilliseconds === undefined &&
  (fetched.kind === 'http-status' || fetched.kind === 'not-html' || fetched.kind === 'offline');

async function ask(
  url: string,
  unmodifiedSince: UnmodifiedSince | undefined,
  fetcher: typeof fetch,
  { signal, seconds }: { readonly signal: AbortSignal; readonly seconds: number },
): Promise<Fetched | 'redirected'> {
  const since = unmodifiedSince?.url === url ? unmodifiedSince.day : undefined;
  let response: Response;
  try {
    response = await fetcher(url, {
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'manual',
      referrerPolicy: 'no-referrer',
      headers: headersOf(since),
      signal,
    });
  } catch (error) {
    return signal.aborted ? failure('timeout', `no answer within ${seconds} s`) : failure('offline', String(error));
  }
  const serverTime = serverTimeOf(response);
  const fault = isRedirect(response) ? 'redirected' : faultOf(response, since !== undefined);
  if (fault) {
    await response.body?.cancel(); // what it says is not the page: nobody waits for it
    return fault === 'redirected' ? fault : { ...fault, ...retryAfter(response), ...serverTime };
  }
  if (response.status === 304) return { outcome: 'not-modified', ...serverTime };
  const contentType = headerOf(response, 'content-type');
  try {
    const bytes = await readAtMost(response, MAXIMUM_BYTES);
    if (!bytes) return failure('too-large', `more than the ${MAXIMUM_BYTES} bytes that any agreement needs`);
    const lastModified = dateIn(response, 'last-modified', 'lastModified');
    return { outcome: 'page', bytes, ...(contentType && { contentType }), url, ...lastModified, ...serverTime };
  } catch (error) {
    return signal.aborted
      ? failure('timeout', `the answer did not end within ${seconds} s`)
      : failure('truncated', `the answer broke off: ${error}`);
  }
}

/**
 * No `If-None-Match`: an ETag may name whoever asks, as a cookie does. The day is of our own choice, not what the server
 * said: a `Last-Modified` to the second may be such a name, too.
 */
const headersOf = (day: Instant | undefined): Record<string, string> => ({
  Accept: 'text/html,application/xhtml+xml',
  ...(day !== undefined && { 'If-Modified-Since': new Date(day).toUTCString() }),
});

const headerOf = ({ headers }: Response, name: string): string => (headers.get(name) ?? '').slice(0, MOST_OF_HEADER);

/** The browser hides everything of a redirect that it does not follow; Node shows it. */
const isRedirect = ({ type, status }: Response): boolean =>
  type === 'opaqueredirect' || [301, 302, 303, 307, 308].includes(status);

/** Why an answer is not the page that was asked for. */
function faultOf(response: Response, isConditional: boolean): Failure | undefined {
  if (response.status === 304 && isConditional) return undefined;
  // Only 200 is the page: not a part of it (206), nor what somebody on the way made of it (203).
  if (response.status !== 200) return statusFailure(response);
  const contentType = headerOf(response, 'content-type');
  const isText = contentType === '' || /html|xml|text\/plain/i.test(contentType);
  return isText ? undefined : failure('not-html', contentType);
}

function statusFailure({ status, statusText }: Response): Failure {
  const detail = `${status} ${statusText.slice(0, MOST_OF_HEADER)}`.trim();
  if (status === 403 || status === 429) return failure('blocked', detail);
  return failure(status === 401 ? 'login-wall' : 'http-status', detail);
}

/** RFC 9110, 10.2.3: seconds or a date. */
function retryAfter(response: Response): { retryAfterMilliseconds?: number } {
  const value = headerOf(response, 'retry-after');
  if (!value || (response.status !== 429 && response.status !== 503)) return {};
  const server = Date.parse(headerOf(response, 'date'));
  const milliseconds = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - server;
  return Number.isFinite(milliseconds) && milliseconds > 0 ? { retryAfterMilliseconds: milliseconds } : {};
}

/** A copy kept on the way says how old it is (RFC 9111, 5.1). */
function serverTimeOf(response: Response): { serverTime?: Instant } {
  const { serverTime } = dateIn(response, 'date', 'serverTime');
  const age = headerOf(response, 'age');
  if (serverTime === undefined) return {};
  return { serverTime: serverTime + (/^\d{1,9}$/.test(age) ? Number(age) * 1000 : 0) };
}

function dateIn<Name extends string>(response: Response, header: string, name: Name): { [name in Name]?: Instant } {
  const time = Date.parse(headerOf(response, header));
  return (Number.isNaN(time) ? {} : { [name]: time }) as { [name in Name]?: Instant };
}

async function readAtMost(response: Response, limit: number): Promise<Uint8Array | undefined> {
  const reader = response.body?.getReader();
  if (!reader) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > limit) {
      await reader.cancel();
      return undefined;
    }
    chunks.push(value);
  }
  const bytes = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
}
