// The wanted address is hostile input: whatever is followed is http(s) on a covered host, and nothing is open but the
// open pages.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import declared from '../../src/agreements/17track.json' with { type: 'json' };
import { coveredAddress, isShutBy } from '../../src/declaration/covered.ts';
import { parseDeclaration } from '../../src/declaration/parse-declaration.ts';

const parsed = parseDeclaration(declared);
if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
const declaration = parsed.value;

const followed = (address: string): string | undefined => coveredAddress(address, declaration)?.href;
const isShut = (address: string): boolean => isShutBy(address, declaration);

describe('what is covered', () => {
  test.each([
    'https://17track.net/',
    'https://www.17track.net/en',
    'http://t.17track.net/en#nums=RR123456789CN',
    'https://a.b.c.17track.net:8443/x?y=z#w',
    'https://www.17track.net./en',
  ])('%s is followed as it is', (address) => {
    expect(followed(address)).toBe(address);
  });

  test.each([
    'https://17track.net.evil.example/',
    'https://evil17track.net/',
    'https://17track.net@evil.example/',
    'https://evil.example/17track.net',
    'https://evil.example\\@17track.net/',
    'https://evil.example#@17track.net/',
    'https://17track.net..evil.example/',
    'https://17track.net../',
    'https://17track.network/',
    'https://17track.net%2eevil.example/',
    'https://17track。evil.example/',
    'https://17trаck.net/', // a Cyrillic а
    'https://[::1]/17track.net',
    'javascript:alert(1)//https://17track.net/',
    'data:text/html,https://17track.net/',
    'blob:https://17track.net/0a',
    'filesystem:https://17track.net/temporary/0a',
    'file:///17track.net/etc',
    'view-source:https://17track.net/',
    'chrome-extension://17track.net/gate.html',
    'moz-extension://17track.net/gate.html',
    'ftp://17track.net/',
    'ws://17track.net/',
    '//17track.net/',
    '/en',
    '17track.net',
    '',
    'https://',
  ])('%s is not', (address) => {
    expect(followed(address)).toBeUndefined();
    expect(isShut(address)).toBe(false);
  });

  test('a full-width or percent-encoded spelling is the host it means', () => {
    expect(followed('https://www.17TRACK。net/')).toBe('https://www.17track.net/');
    expect(followed('https://www.17track%2enet/')).toBe('https://www.17track.net/');
  });

  test('a name and password are taken out, not sent', () => {
    expect(followed('https://me:secret@www.17track.net/en?a=b#c')).toBe('https://www.17track.net/en?a=b#c');
  });

  test('an address of 100,000 characters is followed, one more is not; both are shut', () => {
    const address = 'https://www.17track.net/?'.padEnd(100_000, 'a');
    expect(followed(address)).toBe(address);
    expect(followed(`${address}a`)).toBeUndefined();
    expect(isShut(address)).toBe(true);
    expect(isShut(`${address}a`)).toBe(true);
  });
});

const LEGAL = ['licensing', 'privacy', 'copyright'].map((page) => `about/${page}`);

describe('what stays open', () => {
  test.each(
    Object.keys(declaration.languages).flatMap((language) =>
      LEGAL.map((page) => `https://www.17track.net/${language}/${page}`),
    ),
  )('%s', (page) => {
    for (const end of ['', '/', '?from=menu', '#clause-3', '/?a=/b#c']) expect(isShut(page + end)).toBe(false);
  });

  test.each([
    'https://www.17track.net/',
    'https://www.17track.net/en',
    'https://www.17track.net/en/about',
    'https://www.17track.net/en/about/licensing/track',
    'https://www.17track.net/en/about/licensingx',
    'https://www.17track.net/en/About/Licensing',
    'https://www.17track.net/en/track?next=/en/about/licensing',
    'https://www.17track.net/en/track#/en/about/licensing',
    'https://www.17track.net/en/track#https://www.17track.net/en/about/licensing',
    'https://www.17track.net/en/track;/about/licensing',
    'https://www.17track.net/en;x/about/licensing',
    'https://www.17track.net/en%2ftrack/about/licensing',
    'https://www.17track.net/%2e%2e%2ftrack/about/licensing',
    'https://www.17track.net/en%00/about/licensing',
    'https://www.17track.net/en%5ctrack/about/licensing',
    'https://www.17track.net/en/about/licensing%2f..%2f..%2ftrack',
    'https://www.17track.net/en/about/licensing/../../track',
    'https://www.17track.net/en/about/licensing/%2e%2E/%2e./track',
    'https://www.17track.net/en/about/licensing\\..\\..\\track',
    'https://www.17track.net/en/about/licensing;jsessionid=1',
    'https://www.17track.net//about/licensing',
    'https://www.17track.net/en//about/licensing',
    'https://www.17track.net/en/about//licensing',
    'https://help.17track.net@www.17track.net/en',
    'https://someone@www.17track.net/en/about/licensing',
    'https://help.17track.net.17track.net/en',
    'https://xhelp.17track.net/en',
    'https://www.17track.net/help.17track.net/en',
  ])('%s does not', (address) => {
    expect(isShut(address)).toBe(true);
  });

  test('a megabyte is judged like any other address', () => {
    for (const part of ['/', 'a', 'a/', '%2f', '?/about/licensing', '#', 'about/licensing/'])
      expect(isShut(`https://www.17track.net/${part.repeat(1_000_000 / part.length)}`)).toBe(true);
  });
});

const oneOf = (...values: readonly string[]) => fc.constantFrom(...values);
const scheme = fc.oneof(
  { weight: 4, arbitrary: oneOf('https:', 'http:', 'HTTPS:', 'hTTp:') },
  oneOf('javascript:', 'data:', 'blob:', 'file:', 'chrome-extension:', 'moz-extension:', 'view-source:', 'filesystem:'),
  oneOf('ftp:', 'ws:', 'about:', 'intent:', '', 'https', 'blob:https:', 'view-source:https:', 'data:text/html,https:'),
);
const noise = oneOf(
  '\t',
  '\n',
  '\r',
  '\0',
  '\u0001',
  ' ',
  '\u00a0',
  '\u200b',
  '\u202e',
  '\ufeff',
  '\ud800',
  '%00',
  '%0a',
);
const slashes = oneOf('//', '/', '', '\\\\', '\\/', '///', '//\t', ':');
const credentials = fc.oneof(
  { weight: 3, arbitrary: fc.constant('') },
  oneOf(
    'me@',
    'me:secret@',
    '17track.net@',
    '17track.net:443@',
    'www.17track.net%2f@',
    '@',
    ':@',
    'a@b@',
    '17track.net\\@',
  ),
);
const name = fc.oneof(
  { weight: 4, arbitrary: oneOf('17track.net', 'www.17track.net', 't.17track.net', 'help.17track.net') },
  oneOf('17track.net.evil.example', 'evil17track.net', 'evil.example', '17track.net.', '17track.net..', '.17track.net'),
  oneOf(
    '17TRACK。NET',
    '17track．net',
    '１７track.net',
    '17trаck.net',
    'xn--17trck-7nf.net',
    '17track.net\u00ad',
    '17track%2enet',
  ),
  oneOf(
    '[::1]',
    '[::ffff:127.0.0.1]',
    '127.0.0.1',
    '0x7f.1',
    '2130706433',
    '17track.net%00.evil.example',
    '17track.net%2f.evil',
  ),
  fc.string({ unit: 'binary', maxLength: 12 }).map((label) => `${label}.17track.net`),
  fc.string({ unit: 'binary', maxLength: 12 }).map((label) => `17track.net${label}`),
  fc.domain(),
);
const port = fc.oneof(
  { weight: 3, arbitrary: fc.constant('') },
  oneOf(':80', ':443', ':8080', ':99999', ':', ':-1', ':a'),
);
const trick = oneOf(
  ...[
    '/',
    '//',
    '\\',
    '/..',
    '/.',
    '/%2e%2e',
    '/.%2E',
    '%2f',
    '%5c',
    ';',
    ';x=1',
    '?',
    '#',
    '%00',
    '%',
    '/en',
    '/track',
  ],
  ...['/about', '/licensing', '/about/licensing', '/privacy', '/api', '/About/Licensing', '/help.17track.net'],
);
const tricks = fc
  .array(fc.oneof({ weight: 5, arbitrary: trick }, noise), { maxLength: 8 })
  .map((parts) => parts.join(''));
const rest = fc.oneof({ weight: 3, arbitrary: tricks }, fc.webPath());
/** Pieces of an address, each possibly hostile, with noise in any of the gaps. */
const hostileAddressWith = (end: fc.Arbitrary<string>) =>
  fc
    .tuple(scheme, slashes, credentials, name, port, end, fc.array(fc.tuple(fc.nat(6), noise), { maxLength: 2 }))
    .map(([first, ...others]) => {
      const gaps = others.pop() as readonly (readonly [number, string])[];
      const pieces = [first, ...(others as string[])];
      for (const [gap, character] of gaps) pieces[gap % pieces.length] += character;
      return pieces.join('');
    });
describe('hostile addresses, by a generator', () => {
  /** How many of so many addresses are followed; none may lead anywhere but to http(s) on the covered host or below. */
  function countFollowed(addresses: fc.Arbitrary<string>, numRuns: number): number {
    let count = 0;
    fc.assert(
      fc.property(addresses, (address) => {
        const href = followed(address);
        if (href === undefined) return;
        count += 1;
        const again = new URL(href);
        expect(again.href).toBe(href);
        expect(again.protocol).toMatch(/^https?:$/);
        expect(again.hostname).toMatch(/^([^/?#@\\:\s]*\.)?17track\.net\.?$/);
        expect(again.username + again.password).toBe('');
        expect(href).toMatch(/^https?:\/\/[^/?#@\\\s]*17track\.net\.?(:\d+)?\//);
        expect(followed(href)).toBe(href);
      }),
      { numRuns },
    );
    return count;
  }

  test('none of 5,000 leads anywhere else', () => {
    expect(countFollowed(hostileAddressWith(rest), 5_000)).toBeGreaterThan(500); // the generator does reach the site
  });

  test('nor does one of up to a megabyte', () => {
    const long = fc.tuple(rest, fc.nat(1_000_000)).map(([path, length]) => path.padEnd(length, 'a'));
    countFollowed(hostileAddressWith(long), 100);
  });

  test('whatever may be followed is shut, unless its plain path is that of an open page', () => {
    const openPath = /^(\/[A-Za-z0-9._~-]+)?\/(about\/(licensing|privacy|copyright|contactus)|privacy|copyright)\/?$/;
    let open = 0;
    const onSite = fc.tuple(oneOf('17track.net', 'www.17track.net', 't.17track.net', 'about.17track.net'), rest);
    fc.assert(
      fc.property(onSite, ([host, path]) => {
        const address = `https://${host}${path.startsWith('/') ? path : `/${path}`}`;
        if (isShut(address)) return;
        open += 1;
        const { pathname } = new URL(address);
        const isOpen = openPath.test(pathname) || /^\/[A-Za-z0-9._~-]+\/api\/?$/.test(pathname);
        expect(isOpen || (host === 'about.17track.net' && /^\/contactus\/?$/.test(pathname)), pathname).toBe(true);
      }),
      { numRuns: 3_000 },
    );
    expect(open).toBeGreaterThan(10);
  });
});
