// The local licensor keeps its own promises, so that a failing journey speaks of Assent.
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { request } from 'node:https';
import { connect, type PeerCertificate } from 'node:tls';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import ready from '../../src/agreements/ready/tracktrace-delivery.json' with { type: 'json' };
import { classOfChange } from '../../src/decisions/class-of-change.ts';
import { parseDeclaration } from '../../src/declaration/parse-declaration.ts';
import { readPage } from '../../src/sources/read.ts';
import { Licensor } from './licensor.ts';

let licensor: Licensor;
beforeEach(async () => {
  licensor = await Licensor.start({ useRealAgreement: false });
});
afterEach(() => licensor.stop());

const LICENCE = '/en/about/licensing';

function get(path: string, headers: Record<string, string> = {}, host = 'www.17track.net') {
  return new Promise<{ status: number | undefined; headers: IncomingHttpHeaders; body: string }>((done, fail) => {
    const options = { port: licensor.port, path, rejectUnauthorized: false, headers: { ...headers, host } };
    request({ host: '127.0.0.1', ...options }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (chunk) => {
        body += chunk;
      });
      response
        .on('end', () => done({ status: response.statusCode, headers: response.headers, body }))
        .on('error', fail);
    })
      .on('error', fail)
      .end();
  });
}

describe('an amendment', () => {
  it('changes the words and the stated date of every language', async () => {
    licensor.advance(Date.parse('2026-03-02T03:00:00Z') - licensor.now());
    licensor.postAmendment();
    expect((await get(LICENCE)).body).toContain('Last Updated: 2nd Mar 2026');
    expect((await get(LICENCE)).body.match(/<li>/g)?.length).toBe(15 + 4);
    expect((await get('/zh-cn/about/licensing')).body).toContain('最后更新：2026年3月2日');
    expect((await get('/de/about/licensing')).body).toContain('Zuletzt aktualisiert: 2. März 2026');
  });

  it('may be posted in one language alone, and with no date', async () => {
    const before = (await get(LICENCE)).body;
    licensor.postAmendment({ languages: ['zh-cn'], statedDate: null });
    expect(await get(LICENCE).then(({ body }) => body.replace(/<p class="notice">.*<\/p>/, ''))).toBe(before);
    expect((await get('/zh-cn/about/licensing')).body).not.toContain('最后更新');
  });

  it('leaves the former words behind when it is withdrawn', async () => {
    const before = (await get(LICENCE)).body;
    licensor.postAmendment();
    licensor.postAmendment();
    licensor.withdraw();
    licensor.withdraw();
    expect((await get(LICENCE)).body).toBe(before);
  });

  it('is not what a changed date alone is', async () => {
    const before = (await get(LICENCE)).body;
    licensor.changeStatedDate({ statedDate: '2024-11-12' });
    expect((await get(LICENCE)).body).toBe(before.replace('8th Aug 2021', '12th Nov 2024'));
  });
});

it('answers 304 to whoever has the words in force', async () => {
  const { headers } = await get(LICENCE);
  const condition = { 'if-none-match': String(headers.etag) };
  expect((await get(LICENCE, condition)).status).toBe(304);
  licensor.postAmendment();
  expect((await get(LICENCE, condition)).status).toBe(200);
  expect(licensor.countOf(LICENCE)).toBe(3);
});

it('says the time of its own calendar', async () => {
  licensor.advance(6 * 86_400_000);
  expect(Date.parse(String((await get('/en')).headers.date))).toBeGreaterThan(Date.now() + 5 * 86_400_000);
});

it('breaks its legal pages in named ways, and mends', async () => {
  licensor.breakDown('challenge403');
  expect(await get(LICENCE)).toMatchObject({ status: 403, body: expect.stringContaining('403 | 17TRACK') });
  expect((await get('/en/track')).status).toBe(200);
  licensor.breakDown('otherLanguage');
  expect((await get(LICENCE)).body).toContain('Nutzungsbedingungen');
  licensor.breakDown('down');
  await expect(get(LICENCE)).rejects.toThrow();
  licensor.breakDown('cut');
  await expect(get(LICENCE)).rejects.toThrow();
  licensor.mend();
  expect((await get(LICENCE)).status).toBe(200);
});

it('shows the parcel numbers it was asked for, as text', async () => {
  expect((await get('/en/track?nums=%3Cb%3E1')).body).toContain('<strong>&lt;b&gt;1</strong>');
});

it('obeys its control address and refuses what it does not know', async () => {
  const control = (command: string, body = '') =>
    fetch(`http://127.0.0.1:${licensor.controlPort}/${command}`, { method: 'POST', body });
  expect((await control('postAmendment', '{"statedDate":"2030-01-01"}')).status).toBe(200);
  expect((await get(LICENCE)).body).toContain('1st Jan 2030');
  expect((await control('break', '{"breakage":"sideways"}')).status).toBe(400);
  expect((await control('dance')).status).toBe(404);
});

describe('the second site, tracktrace.delivery', () => {
  const HOST = 'tracktrace.delivery';
  const TERMS = '/pages/terms-of-use';
  const site = 'tracktrace-delivery';
  const terms = () => get(TERMS, {}, HOST);

  it('has its terms at their address, in English, of more than 600 words, in force three days after they are posted', async () => {
    const { status, body, headers } = await terms();
    expect(status).toBe(200);
    expect(headers.etag).toBeDefined();
    expect(body).toContain('Last updated: 8th Aug 2021');
    expect(body.replace(/<[^>]*>/g, ' ').match(/[a-z]+/gi)?.length).toBeGreaterThan(600);
    expect(body).toContain('in force three days after they are posted');
  });

  it('has a plain page everywhere else, which is not the terms, and one host', async () => {
    for (const path of ['/', '/pages/about', '/track?nums=RR1', '/pages/terms-of-use/more']) {
      const { status, body } = await get(path, {}, HOST);
      expect([status, body.includes('Last updated')]).toEqual([200, false]);
    }
    expect((await get('/a&b', {}, HOST)).body).toContain('<p id="here">/a&amp;b</p>');
    expect((await get('/%ff', {}, HOST)).status).toBe(200);
    expect((await get('/a?b', {}, `www.${HOST}`)).headers.location).toBe(`https://${HOST}/a?b`);
  });

  it('amends, changes its date, and withdraws by itself; neither site does so with the other', async () => {
    const [before, ours] = [(await terms()).body, (await get(LICENCE)).body];
    licensor.advance(Date.parse('2026-03-02T03:00:00Z') - licensor.now());
    licensor.postAmendment({ site });
    const amended = (await terms()).body;
    expect(amended).toContain('Last updated: 2nd Mar 2026');
    expect(amended.match(/<li>/g)?.length).toBe((before.match(/<li>/g)?.length ?? 0) + 1);
    expect((await get(LICENCE)).body).toBe(ours);
    licensor.withdraw({ site });
    expect((await terms()).body).toBe(before);
    licensor.changeStatedDate({ site, statedDate: '2024-11-12' });
    expect((await terms()).body).toBe(before.replace('8th Aug 2021', '12th Nov 2024'));
    licensor.reset();
    licensor.postAmendment();
    expect((await terms()).body).toBe(before);
  });

  it('breaks by itself', async () => {
    licensor.breakDown('error500', { site });
    expect([(await terms()).status, (await get(LICENCE)).status, (await get('/', {}, HOST)).status]).toEqual([
      500, 200, 200,
    ]);
    licensor.breakDown('home', { site, everywhere: true });
    expect((await terms()).headers.location).toBe(`https://${HOST}/en`);
    licensor.breakDown('error500', { everywhere: true });
    expect([(await terms()).status, (await get('/en/track')).status]).toEqual([200, 500]);
  });

  it('obeys the control address under its name, and no other name', async () => {
    const control = (command: string, body: string) =>
      fetch(`http://127.0.0.1:${licensor.controlPort}/${command}`, { method: 'POST', body });
    expect((await control('postAmendment', `{"site":"${site}","statedDate":"2030-01-01"}`)).status).toBe(200);
    expect((await terms()).body).toContain('1st Jan 2030');
    expect((await control('withdraw', '{"site":"elsewhere"}')).status).toBe(400);
    expect((await control('withdraw', `{"site":"${site}"}`)).status).toBe(200);
    expect((await terms()).body).toContain('8th Aug 2021');
  });

  it('is known to the certificate, to the browsers and to the proxy', async () => {
    expect(licensor.hosts).toEqual(expect.arrayContaining([HOST, `*.${HOST}`, '17track.net']));
    const { subjectaltname } = await new Promise<PeerCertificate>((done, fail) => {
      const socket = connect({ port: licensor.port, host: '127.0.0.1', servername: HOST, rejectUnauthorized: false });
      socket.once('secureConnect', () => done(socket.getPeerCertificate())).once('error', fail);
    });
    expect(subjectaltname).toContain(`DNS:${HOST}`);
    expect(subjectaltname).toContain(`DNS:*.${HOST}`);
    const tunnel = (host: string) =>
      new Promise<number | undefined>((done, fail) => {
        const asked = httpRequest({
          port: licensor.proxyPort,
          host: '127.0.0.1',
          method: 'CONNECT',
          path: `${host}:443`,
        });
        asked.once('connect', ({ statusCode }, socket) => {
          socket.destroy();
          done(statusCode);
        });
        asked.once('error', fail).end();
      });
    expect([await tunnel(HOST), await tunnel('elsewhere.example')]).toEqual([200, 502]);
  });

  it('is read as its declaration says, also amended', async () => {
    const parsed = parseDeclaration(ready);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
    const read = async (previous?: string) =>
      readPage({
        pages: [
          { bytes: (await terms()).body, contentType: 'text/html; charset=utf-8', url: `https://${HOST}${TERMS}` },
        ],
        declaration: parsed.value,
        document: 'Terms of Use',
        language: 'en',
        readOn: '2026-06-01',
        ...(previous !== undefined && { previous }),
      });
    const first = await read();
    if (first.outcome !== 'reading') throw new Error(first.detail);
    expect(first).toMatchObject({ isGeneric: true, statedDate: { iso: '2021-08-08', role: 'updated' } });
    expect(first.markdown).not.toContain('Contact');
    licensor.postAmendment({ site, statedDate: '2026-05-30' });
    const second = await read(first.markdown);
    if (second.outcome !== 'reading') throw new Error(second.detail);
    expect(second.statedDate?.iso).toBe('2026-05-30');
    expect(classOfChange(first, second)).toBe('substantive');
  });
});
