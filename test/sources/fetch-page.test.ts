// Every way in which a server may answer ends as the page or as a failure with its name, over real connections.
import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { fetchPage, MAXIMUM_BYTES, type PageRequest } from '../../src/sources/fetch-page.ts';

const servers: Server[] = [];
afterEach(async () => {
  await Promise.all(
    servers.splice(0).map((server) => {
      server.closeAllConnections();
      return new Promise((closed) => server.close(closed));
    }),
  );
});

/** The address of a server that answers so, until the test ends. */
async function serving(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  servers.push(server);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const DATE = 'Mon, 01 Jun 2026 10:00:00 GMT';
const SERVER_TIME = Date.parse(DATE);
const HTML = '<!doctype html><title>Terms</title><p>Words.';

const say =
  (status: number, headers: Record<string, string> = {}, body = HTML): RequestListener =>
  (_, response) => {
    response.writeHead(status, { date: DATE, 'content-type': 'text/html; charset=utf-8', ...headers }).end(body);
  };
const ask = async (answer: RequestListener, rest: Partial<PageRequest> = {}) => {
  const site = await serving(answer);
  return fetchPage({ url: `${site}/en/terms`, siblings: [], ...rest }, { timeoutMilliseconds: 5_000 });
};

describe('a page', () => {
  test('comes with its bytes, its type, when it was modified, and the time of the server', async () => {
    const fetched = await ask(say(200, { etag: '"1"', 'last-modified': DATE }));
    expect(fetched).toEqual({
      outcome: 'page',
      bytes: new TextEncoder().encode(HTML),
      contentType: 'text/html; charset=utf-8',
      url: expect.stringMatching(/\/en\/terms$/),
      lastModified: SERVER_TIME,
      serverTime: SERVER_TIME,
    });
    const copy = await ask(say(200, { age: '3600' }));
    expect(copy).toMatchObject({ serverTime: SERVER_TIME + 3_600_000 });
  });

  test('without a type and with dates that are none, is a page all the same', async () => {
    const site = await serving((_, response) => {
      response.sendDate = false;
      response.writeHead(200, { date: 'yesterday', 'last-modified': 'long ago' }).end(HTML);
    });
    const url = `${site}/en/terms`;
    expect(await fetchPage({ url, siblings: [] })).toEqual({
      outcome: 'page',
      bytes: new TextEncoder().encode(HTML),
      url,
    });
  });

  test.each(['text/plain', 'application/xhtml+xml', 'TEXT/HTML'])('may be %s', async (type) => {
    expect((await ask(say(200, { 'content-type': type }))).outcome).toBe('page');
  });

  test('of no bytes is a page: whether it is the agreement is for the reading to say', async () => {
    expect(await ask(say(200, {}, ''))).toMatchObject({ outcome: 'page', bytes: new Uint8Array() });
  });
});

describe('what is sent', () => {
  async function sent(since?: number): Promise<IncomingMessage> {
    let heard: IncomingMessage | undefined;
    const answer = (incoming: IncomingMessage, response: ServerResponse) => {
      heard = incoming;
      const marks = { 'set-cookie': 'who=me; Path=/', etag: '"me"', 'last-modified': 'Sun, 04 Feb 2001 03:02:01 GMT' };
      response.writeHead(200, { ...marks, 'content-type': 'text/html' }).end(HTML);
    };
    const site = await serving(answer);
    const page = { url: `${site}/en/terms`, siblings: [] };
    await fetchPage(page);
    await fetchPage({ ...page, ...(since !== undefined && { unmodifiedSince: { url: page.url, day: since } }) });
    if (!heard) throw new Error('nothing was asked');
    return heard;
  }

  test('says nothing of who asks: no cookie, not even one just received, no referrer, no authorization', async () => {
    const { method, headers } = await sent();
    expect(method).toBe('GET');
    for (const header of ['cookie', 'authorization', 'referer', 'origin']) expect(headers).not.toHaveProperty(header);
  });

  test('asks no browser for credentials, referrer or cache', async () => {
    let options: RequestInit | undefined;
    const fetcher: typeof fetch = async (_, init) => {
      options = init;
      return new Response(HTML);
    };
    await fetchPage({ url: 'https://parcels.example/', siblings: [] }, { fetcher });
    expect(options).toMatchObject({
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      redirect: 'manual',
    });
  });

  test('is conditional only with a day, and sends back nothing the server wrote', async () => {
    const { headers } = await sent();
    for (const header of ['if-none-match', 'if-modified-since']) expect(headers).not.toHaveProperty(header);
    const conditional = await sent(Date.UTC(2026, 5, 1));
    expect(conditional.headers).toMatchObject({ 'if-modified-since': 'Mon, 01 Jun 2026 00:00:00 GMT' });
    expect(conditional.headers).not.toHaveProperty('if-none-match');
  });
});

describe('"not modified"', () => {
  const unmodified: RequestListener = (_, response) => {
    response.writeHead(304, { date: DATE }).end();
  };

  const askSince = async (answer: RequestListener, path: string) => {
    const site = await serving(answer);
    const unmodifiedSince = { url: `${site}${path}`, day: Date.UTC(2026, 5, 1) };
    return fetchPage({ url: `${site}/en/terms`, siblings: [`${site}/en/moved`], unmodifiedSince });
  };

  test('is believed where it was asked for', async () => {
    expect(await askSince(unmodified, '/en/terms')).toEqual({ outcome: 'not-modified', serverTime: SERVER_TIME });
  });

  test('is a failure where nothing could tell what it refers to', async () => {
    expect(await ask(unmodified)).toMatchObject({ outcome: 'failure', kind: 'http-status' });
  });

  test.each([
    ['the address it was read at', '/en/moved', 'not-modified'],
    ['another one, that may hold older words', '/en/terms', 'failure'],
  ])('is asked of a sibling only where it is %s', async (_, path, outcome) => {
    const answer: RequestListener = (request, response) => {
      if (request.url === '/en/terms') response.writeHead(302, { location: '/en/moved' }).end();
      else if ('if-modified-since' in request.headers) unmodified(request, response);
      else response.writeHead(404, { date: DATE }).end();
    };
    expect((await askSince(answer, path)).outcome).toBe(outcome);
  });
});

describe('a refusal', () => {
  test.each([
    [403, 'blocked'],
    [429, 'blocked'],
    [401, 'login-wall'],
    [404, 'http-status'],
    [410, 'http-status'],
    [500, 'http-status'],
    [503, 'http-status'],
    [203, 'http-status'],
    [206, 'http-status'],
    [204, 'http-status'],
  ])('%i is %s', async (status, kind) => {
    const body = status === 204 ? '' : HTML;
    const failure = { outcome: 'failure', kind, detail: expect.stringContaining(`${status}`), serverTime: SERVER_TIME };
    expect(await ask(say(status, {}, body))).toEqual(failure);
  });

  const later = (value: string) => ({ 'retry-after': value });

  test.each([429, 503])('%i with Retry-After in seconds says when to return', async (status) => {
    expect(await ask(say(status, later('120')))).toMatchObject({ retryAfterMilliseconds: 120_000 });
  });

  test.each([429, 503])('%i with Retry-After as a date too, by the clock of the server', async (status) => {
    expect(await ask(say(status, later('Mon, 01 Jun 2026 11:00:00 GMT')))).toMatchObject({
      retryAfterMilliseconds: 60 * 60_000,
    });
  });

  test.each(['0', '-5', 'soon', 'Mon, 01 Jun 2026 09:59:59 GMT', ''])('Retry-After: %s says nothing', async (value) => {
    expect(await ask(say(503, later(value)))).not.toHaveProperty('retryAfterMilliseconds');
  });

  test.each([403, 500])('%i with Retry-After is not one that the rule is for', async (status) => {
    expect(await ask(say(status, later('120')))).not.toHaveProperty('retryAfterMilliseconds');
  });
});

describe('what is not a page', () => {
  test.each(['application/pdf', 'image/png', 'application/json'])('%s', async (type) => {
    expect(await ask(say(200, { 'content-type': type }))).toMatchObject({ kind: 'not-html', detail: type });
  });

  test('a page of two megabytes is read, one byte more is not', async () => {
    const fetched = await ask(say(200, {}, 'a'.repeat(MAXIMUM_BYTES)));
    expect(fetched.outcome === 'page' && fetched.bytes.length).toBe(MAXIMUM_BYTES);
    expect(await ask(say(200, {}, 'a'.repeat(MAXIMUM_BYTES + 1)))).toMatchObject({ kind: 'too-large' });
  });

  test('an endless one is given up, and the connection closed', async () => {
    let isClosed: () => void = () => undefined;
    const closed = new Promise<void>((resolve) => {
      isClosed = resolve;
    });
    const piece = 'a'.repeat(64 * 1024);
    let written = 0;
    const endless: RequestListener = (_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      response.on('close', isClosed);
      const more = () => {
        while (!response.destroyed && written < 64 * MAXIMUM_BYTES) {
          written += piece.length;
          if (!response.write(piece)) return;
        }
      };
      response.on('drain', more);
      more();
    };
    expect(await ask(endless)).toMatchObject({ kind: 'too-large' });
    await closed;
    expect(written).toBeLessThan(32 * MAXIMUM_BYTES);
  });
});

describe('no answer, or half of one', () => {
  test('a server that says nothing', async () => {
    const url = `${await serving(() => undefined)}/en/terms`;
    expect(await fetchPage({ url, siblings: [] }, { timeoutMilliseconds: 100 })).toEqual({
      outcome: 'failure',
      kind: 'timeout',
      detail: 'no answer within 0.1 s',
    });
  });

  test('a server that begins and never ends', async () => {
    const begin: RequestListener = (_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' }).write(HTML);
    };
    const url = `${await serving(begin)}/en/terms`;
    expect(await fetchPage({ url, siblings: [] }, { timeoutMilliseconds: 300 })).toMatchObject({ kind: 'timeout' });
  });

  test.each([
    ['with its length told', { 'content-length': '1000' }],
    ['in chunks', {}],
  ])('a connection cut in the middle, %s', async (_, headers) => {
    const cut: RequestListener = (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html', ...headers });
      response.write(HTML, () => setImmediate(() => response.socket?.destroy()));
    };
    expect(await ask(cut)).toMatchObject({ outcome: 'failure', kind: 'truncated' });
  });

  test('a connection cut before anything was said', async () => {
    expect(await ask((request) => request.socket.destroy())).toMatchObject({ kind: 'offline' });
  });

  test('nobody listening', async () => {
    const site = await serving(say(200));
    const server = servers.pop();
    await new Promise((closed) => server?.close(closed));
    expect(await fetchPage({ url: `${site}/en/terms`, siblings: [] })).toMatchObject({ kind: 'offline' });
  });
});
