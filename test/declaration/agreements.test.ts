// The declarations that come with Assent: watched from the start (the folder itself), or ready to be turned on (`ready`).
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { admit } from '../../src/declaration/admit.ts';
import type { Origin } from '../../src/declaration/catalogue.ts';

const FOLDER = 'src/agreements';
/** As the build finds them: what has more than one ending (a schema, a summary) is none. */
const filesIn = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => /^[\w-]+\.json$/.test(name))
    .map((name) => `${folder}/${name}`);
const offeredFrom = (folder: string, origin: Origin) =>
  filesIn(folder).map((file) => ({ file, origin, input: JSON.parse(readFileSync(file, 'utf8')) }));
const all = [...offeredFrom(FOLDER, 'shipped'), ...offeredFrom(`${FOLDER}/ready`, 'ready')];

it('all are good, and no two have one id or cover one host', () => {
  const { catalogue, refused } = admit(all);
  expect(refused).toEqual([]);
  expect(catalogue.map(({ declaration, origin }) => [declaration.id, origin])).toEqual([
    ['17track', 'shipped'],
    ['tracktrace-delivery', 'ready'],
  ]);
});

it.each(all)('$file bears the id of its agreement, and names its schema', ({ file, input }) => {
  expect(file.endsWith(`/${input.id}.json`)).toBe(true);
  const schema = new URL(input.$schema, new URL(file, 'https://repository.example/')).pathname;
  expect(schema).toBe(`/${FOLDER}/declaration.schema.json`);
});

it('tracktrace.delivery counts three days after its notice, asks for its terms alone, and sets no condition', () => {
  const ready = admit(all).catalogue.find(({ declaration }) => declaration.id === 'tracktrace-delivery');
  expect(ready?.declaration).toMatchObject({
    hosts: ['tracktrace.delivery'],
    openPages: ['tracktrace.delivery/pages/terms-of-use'],
    conditions: [],
    prevailing: 'en',
    amendment: { rule: 'counted', days: 3, countNoticeDay: false, timeZone: 'Asia/Shanghai' },
    terms: { 'Terms of Use': { asks: true } },
  });
});
