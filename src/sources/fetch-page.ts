// Asks the licensor's server for one declared page, slowly and without saying who asks: no credentials, no referrer,
// nothing but declared addresses. Every outcome has a name.
import type { Failure, FailureKind } from '../agreement/reading.ts';
import type { Instant } from '../agreement/vocabulary.ts';

export const MAXIMUM_BYTES = 2 * 1024 * 1024;
const TIMEOUT_MILLISECONDS = 30_000;

export interface Means {
  readonly fetcher?: typeof fetch;
  readonly timeoutMilliseconds?: number;
}

export interface Validators {
  readonly etag?: string;
  readonly lastModified?: string;
}

export interface PageRequest {
  readonly url: string;
  /** Addresses to which it may be redirected; anything else is another page. */
  readonly siblings: readonly string[];
  /** What came with the last reading, for a conditional request. Left out, the page is fetched past every cache. */
  readonly validators?: Validators;
}

export type Fetched =
  | {
      readonly outcome: 'page';
      readonly bytes: Uint8Array;
      readonly contentType?: string;
      readonly url: string;
      readonly validators: Validators;
      readonly serverTime?: Instant;
    }
  /** 304: the page is as it was when the validators came. */
  | { readonly outcome: 'not-modified'; readonly serverTime?: Instant }
  | (Failure & { readonly retryAfterMilliseconds?: number; readonly serverTime?: Instant });

export async function fetchPage(
  request: PageRequest,
  { fetcher = fetch, timeoutMilliseconds = TIMEOUT_MILLISECONDS }: Means = {},
): Promise<Fetched> {
  const abort = AbortSignal.timeout(timeoutMilliseconds);
  let response: Response;
  try {
    response = await fetcher(request.url, {
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      headers: conditionalHeaders(request.validators),
      signal: abort,
    });
  } catch (error) {
    return abort.aborted
      ? failure('timeout', `no answer within ${timeoutMilliseconds / 1000} s`)
      : failure('offline', String(error));
  }
  const serverTime = timeOf(response);
  const fault = faultOf(response, request);
  if (fault) {
    await response.body?.cancel(); // what it says is not the page: nobody waits for it
    return { ...fault, ...retryAfter(response), ...serverTime };
  }
  if (response.status === 304) return { outcome: 'not-modified', ...serverTime };
  const contentType = response.headers.get('content-type');
  try {
    const bytes = await readAtMost(response, MAXIMUM_BYTES);
    if (!bytes) return failure('too-large', `more than the ${MAXIMUM_BYTES} bytes that any agreement needs`);
    return {
      outcome: 'page',
      bytes,
      ...(contentType && { contentType }),
      url: response.url || request.url,
      validators: validatorsOf(response),
      ...serverTime,
    };
  } catch (error) {
    return abort.aborted
      ? failure('timeout', `the answer did not end within ${timeoutMilliseconds / 1000} s`)
      : failure('truncated', `the answer broke off: ${error}`);
  }
}

const failure = (kind: FailureKind, detail: string): Failure => ({ outcome: 'failure', kind, detail });

const conditionalHeaders = ({ etag, lastModified }: Validators = {}): Record<string, string> => ({
  Accept: 'text/html,application/xhtml+xml',
  ...(etag !== undefined && { 'If-None-Match': etag }),
  ...(lastModified !== undefined && { 'If-Modified-Since': lastModified }),
});

function validatorsOf({ headers }: Response): Validators {
  const etag = headers.get('etag');
  const lastModified = headers.get('last-modified');
  return { ...(etag && { etag }), ...(lastModified && { lastModified }) };
}

/** Why an answer is not the page that was asked for. */
function faultOf(response: Response, { url, siblings, validators }: PageRequest): Failure | undefined {
  const isConditional = validators?.etag !== undefined || validators?.lastModified !== undefined;
  const isNotModified = response.status === 304 && isConditional;
  // Only 200 is the page: not a part of it (206), nor what somebody on the way made of it (203).
  if (response.status !== 200 && !isNotModified) return statusFailure(response);
  if (!isExpected(response.url || url, [url, ...siblings])) {
    return failure('redirected-elsewhere', `answered by ${response.url.slice(0, 200)}`);
  }
  const contentType = response.headers.get('content-type') ?? '';
  const isText = isNotModified || contentType === '' || /html|xml|text\/plain/i.test(contentType);
  return isText ? undefined : failure('not-html', contentType.slice(0, 100));
}

function statusFailure({ status, statusText }: Response): Failure {
  const detail = `${status} ${statusText}`.trim();
  if (status === 403 || status === 429) return failure('blocked', detail);
  return failure(status === 401 ? 'login-wall' : 'http-status', detail);
}

/** RFC 9110, 10.2.3: seconds or a date. */
function retryAfter({ headers, status }: Response): { retryAfterMilliseconds?: number } {
  const value = headers.get('retry-after');
  if (!value || (status !== 429 && status !== 503)) return {};
  const server = Date.parse(headers.get('date') ?? '');
  const milliseconds = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - server;
  return Number.isFinite(milliseconds) && milliseconds > 0 ? { retryAfterMilliseconds: milliseconds } : {};
}

function timeOf({ headers }: Response): { serverTime?: Instant } {
  const time = Date.parse(headers.get('date') ?? '');
  // A copy kept on the way says how old it is (RFC 9111, 5.1).
  const age = /^\d{1,9}$/.test(headers.get('age') ?? '') ? Number(headers.get('age')) * 1000 : 0;
  return Number.isNaN(time) ? {} : { serverTime: time + age };
}

/** Host and path count; query, fragment and a slash at the end do not. Nobody on the way may write the page: no http. */
/** Whether one of the expected addresses answered, whatever its query, and by https where that was asked for. */
export function isExpected(answered: string, expected: readonly string[]): boolean {
  const place = (address: string): string => {
    const { host, pathname } = new URL(address);
    return `${host}${pathname.replace(/\/+$/, '')}`;
  };
  const isSecure = (address: string): boolean => address.startsWith('https:');
  return expected.some((address) => place(address) === place(answered) && (isSecure(answered) || !isSecure(address)));
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
