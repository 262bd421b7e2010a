// npm run read, as whoever writes a declaration runs it.
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import ours from '../../src/agreements/17track.json' with { type: 'json' };
import { CLAUSES, page } from '../sources/house-pages.ts';

const TOOL = fileURLToPath(new URL('../../scripts/read.mjs', import.meta.url));
const ARCHIVED = { name: 'House of Keys', terms: { 'Terms of Service': { fetch: 'https://house.example/terms' } } };
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'assent-read-'));
  const files = {
    'page.html': page(),
    'amended.html': page({ clauses: [...CLAUSES, 'Dogs must be kept on a lead in the whole of the house.'] }),
    'archived.json': JSON.stringify(ARCHIVED),
    'ours.json': JSON.stringify(ours),
    'slips.json': JSON.stringify({
      ...ARCHIVED,
      logo: 'house.svg',
      terms: {
        'Terms of Service': {
          slect: 'main',
          filter: [{ removeQueryParams: ['utm'] }, 'ours'],
          combine: [{ fetch: 'https://house.example/terms', remvoe: ['nav'], select: ['main'] }],
        },
      },
    }),
    'bad.json': JSON.stringify({ name: 'X', terms: { Terms: { select: { startBefore: 1 } } } }),
  };
  await Promise.all(Object.entries(files).map(([name, words]) => writeFile(join(folder, name), words)));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Runs the tool on files of the folder; what it printed, or what it complained of. */
async function run(args: Readonly<Record<string, string>>): Promise<{ code: number; out: string; err: string }> {
  const given = Object.entries(args).flatMap(([name, value]) => [
    `--${name}`,
    /\.(?:html|json)$/.test(value) ? join(folder, value) : value,
  ]);
  try {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, [TOOL, ...given]);
    return { code: 0, out: stdout, err: stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, out: stdout, err: stderr };
  }
}

describe('npm run read', { concurrent: true }, () => {
  it('prints one object: the outcome, the text, its hashes, dates and language, and the class of its difference', async () => {
    const { out } = await run({ page: 'amended.html', previous: 'page.html', declaration: 'archived.json' });
    expect(JSON.parse(out)).toMatchObject({
      outcome: 'reading',
      document: 'Terms of Service',
      language: 'en',
      hashes: { format: 1, identity: expect.stringMatching(/^[0-9a-f]{64}$/) },
      statedDate: { iso: '2021-05-03', precision: 'day', role: 'updated' },
      difference: { class: 'substantive', reasons: expect.arrayContaining(['obligation']) },
      previous: { outcome: 'reading' },
      markdown: expect.stringContaining('Dogs must be kept on a lead'),
      canonical: expect.stringContaining('Dogs must be kept on a lead'),
    });
  });

  it('prints why a page is not the agreement', async () => {
    const { out } = await run({ page: 'page.html', declaration: 'ours.json', language: 'en' });
    expect(JSON.parse(out)).toMatchObject({ outcome: 'failure', kind: 'wrong-document' });
  });

  it.each([
    ['archived.json', 'reading', 1],
    ['ours.json', 'failure', 0],
  ])('says of a page served from elsewhere what the product would, with %s', async (declaration, outcome, notes) => {
    const { out } = await run({ page: 'page.html', declaration, language: 'en', url: 'https://other.example/terms' });
    const printed = JSON.parse(out);
    expect(printed.outcome).toBe(outcome);
    expect(printed.notes).toHaveLength(notes);
  });

  it('notes the fields of an archived declaration that are not read, and none of those that are', async () => {
    const { out } = await run({ page: 'page.html', declaration: 'slips.json' });
    expect(JSON.parse(out).notes).toEqual([
      expect.stringContaining('“ours”'),
      expect.stringContaining('“terms.Terms of Service.slect”'),
      expect.stringContaining('“terms.Terms of Service.combine.0.remvoe”'),
      expect.stringContaining('“logo”'),
    ]);
  });

  it.each([
    [{ page: 'page.html', language: 'gibberish' }, '--language must be a code such as en or zh-cn, not “gibberish”'],
    [{ page: 'page.html', language: '' }, '--language must be a code such as en or zh-cn, not “”'],
    [{ page: 'page.html', declaration: 'bad.json' }, 'terms.Terms.select.startBefore: must be text in quotes'],
    [{ page: 'missing.html' }, 'missing.html cannot be read: ENOENT'],
    [{ declaration: 'ours.json' }, '--page is missing'],
    [{ page: 'page.html', 'read-on': '2021-02-30' }, '--read-on must be a day such as 2021-08-08'],
  ])('names what is wrong with %j', async (args, complaint) => {
    const { code, out, err } = await run(args);
    expect(err).toContain(complaint);
    expect({ code, out }).toEqual({ code: 2, out: '' });
  });
});
