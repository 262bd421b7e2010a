// No redirect is followed: where an address redirects, its declared siblings are asked by name, and nobody else.
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { fetchPage } from '../../src/sources/fetch-page.ts';
import { FAILURE_KINDS } from '../../src/words/reading.ts';

const servers: Server[] = [];
afterEach(async () => {
  await Promise.all(
    servers.splice(0).map((server) => {
      server.closeAllConnections();
      return new Promise((closed) => server.close(closed));
    }),
  );
});

const PAGE: RequestListener = (_, response) =>
  response.writeHead(200, { 'content-type': 'text/html' }).end('<p>Words.');
const to =
  (location: string, status = 301): RequestListener =>
  (_, response) =>
    response.writeHead(status, { location }).end();
const status =
  (code: number, headers: Record<string, string> = {}): RequestListener =>
  (_, response) =>
    response.writeHead(code, headers).end();

/** Asks `/terms` of a site of these pages, with these siblings; and which paths the site was asked for. */
async function asking(pages: Record<string, RequestListener>, siblings: readonly string[]) {
  const seen: string[] = [];
  const server = createServer((request, response) => {
    seen.push(request.url ?? '');
    (pages[request.url ?? ''] ?? status(404))(request, response);
  });
  servers.push(server);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  // The site speaks http alone: what is asked by https is asked of it, too.
  const fetcher: typeof fetch = (address, init) => fetch(String(address).replace(/^https:/, 'http:'), init);
  const fetched = await fetchPage(
    { url: `${site}/terms`, siblings: siblings.map((path) => `${site}${path}`) },
    { fetcher, timeoutMilliseconds: 5_000 },
  );
  return { fetched, site, seen: [...new Set(seen)] };
}

describe('a redirect', () => {
  test('to a sibling: the sibling is asked by its declared name, whatever the redirect says of it', async () => {
    const pages = { '/terms': to('/moved?who=me#there'), '/moved': PAGE, '/moved?who=me': PAGE };
    const { fetched, site, seen } = await asking(pages, ['/moved']);
    expect(fetched).toMatchObject({ outcome: 'page', url: `${site}/moved` });
    expect(seen).toEqual(['/terms', '/moved']);
  });

  test('to the last of several siblings: those that have no page are passed by', async () => {
    const pages = { '/terms': to('/c'), '/a': status(404), '/b': to('/shut'), '/c': PAGE };
    const { fetched, site, seen } = await asking(pages, ['/a', '/b', '/c']);
    expect(fetched).toMatchObject({ outcome: 'page', url: `${site}/c` });
    expect(seen).toEqual(['/terms', '/a', '/b', '/c']);
  });

  test.each(['/', '/login', '/terms/', '/terms?id=1', '/TERMS', '//other.example/terms', `/${'a'.repeat(9_000)}`])(
    'to %.60s asks for nothing there, and is a failure',
    async (path) => {
      const { fetched, seen } = await asking({ '/terms': to(path), [path]: PAGE }, ['/moved']);
      expect(fetched).toMatchObject({ outcome: 'failure', kind: 'redirected-elsewhere' });
      expect(seen).toEqual(['/terms', '/moved']);
    },
  );

  test.each([301, 302, 303, 307, 308])('of status %i, to itself for ever, ends', async (code) => {
    const { fetched, seen } = await asking({ '/terms': to('/terms', code) }, []);
    expect(fetched).toMatchObject({ outcome: 'failure', kind: 'redirected-elsewhere' });
    expect(seen).toEqual(['/terms']);
  });

  test('while the server asks to be left alone: no further sibling is asked', async () => {
    const pages = { '/terms': to('/b'), '/a': status(503, { 'retry-after': '60' }), '/b': PAGE };
    const { fetched, seen } = await asking(pages, ['/a', '/b']);
    expect(fetched).toMatchObject({ outcome: 'failure', retryAfterMilliseconds: 60_000 });
    expect(seen).toEqual(['/terms', '/a']);
  });

  test('to https is met by asking for the declared address by https, and never the other way round', async () => {
    const asked: string[] = [];
    const fetcher: typeof fetch = async (address) => {
      asked.push(String(address));
      const isSecure = String(address).startsWith('https:');
      return isSecure ? new Response('<p>Words.') : new Response(null, { status: 301 });
    };
    const upward = await fetchPage({ url: 'http://parcels.example/terms', siblings: [] }, { fetcher });
    expect(upward).toMatchObject({ outcome: 'page', url: 'https://parcels.example/terms' });
    asked.length = 0;
    await fetchPage({ url: 'https://parcels.example/terms', siblings: ['https://parcels.example/moved'] }, { fetcher });
    expect(asked).toEqual(['https://parcels.example/terms']);
  });

  test('that a browser hides is one all the same', async () => {
    const fetcher = (async () => ({
      type: 'opaqueredirect',
      status: 0,
      headers: new Headers(),
      body: null,
    })) as unknown;
    const fetched = await fetchPage(
      { url: 'https://parcels.example/', siblings: [] },
      { fetcher: fetcher as typeof fetch },
    );
    expect(fetched).toMatchObject({ kind: 'redirected-elsewhere' });
  });
});

test('whatever a server writes, no more than a few hundred signs of it are kept beside the page', async () => {
  const long = fc
    .constantFrom(1, 300, 100_000)
    .chain((length) => fc.constantFrom('a', '1', ' ', '\u202e').map((sign) => sign.repeat(length)));
  const headers = fc.record({ 'content-type': long, 'retry-after': long, date: long, 'last-modified': long });
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(200, 204, 301, 304, 401, 403, 404, 429, 500, 503),
      headers,
      long,
      async (code, said, reason) => {
        const fetcher = (async () => ({
          type: 'basic',
          status: code,
          statusText: reason,
          headers: { get: (name: keyof typeof said) => said[name] ?? null },
          body: null,
        })) as unknown as typeof fetch;
        const fetched = await fetchPage({ url: 'https://parcels.example/', siblings: [] }, { fetcher });
        if (fetched.outcome === 'failure') expect(FAILURE_KINDS).toContain(fetched.kind);
        const { bytes: _, ...beside } = { bytes: undefined, ...fetched };
        expect(JSON.stringify(beside).length).toBeLessThan(600);
      },
    ),
  );
});
