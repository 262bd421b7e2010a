// The local licensor keeps its own promises, so that a failing journey speaks of Assent.
import type { IncomingHttpHeaders } from 'node:http';
import { request } from 'node:https';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
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
