// Rows of the catalogue that nothing can be made of disable themselves, with a sentence in the console, and nothing else.
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Catalogue, createCatalogue } from '../../src/background/catalogue.ts';
import { catalogueStore } from '../../src/ledger/catalogue-store.ts';
import { type Database, databaseOpener } from '../../src/ledger/database.ts';
import type { CatalogueRow } from '../../src/ledger/layout.ts';
import { declarationOf, pageOf } from './several.ts';

let database: Database;
let catalogue: Catalogue;
let told: ReturnType<typeof vi.spyOn>;
let databases = 0;
beforeEach(async () => {
  databases += 1;
  database = await databaseOpener(`rows-${databases}`)();
  catalogue = createCatalogue(catalogueStore(async () => database));
  told = vi.spyOn(console, 'error').mockReturnValue(undefined);
  await put('good', JSON.stringify(declarationOf('good')));
});
afterEach(() => void vi.restoreAllMocks());

const put = (agreement: string, text: unknown, more: object = {}) =>
  database.put(
    'catalogue',
    { agreement, origin: 'added', hosts: [`${agreement}.example`], text, ...more } as CatalogueRow,
    agreement,
  );

const goodStays = async () => {
  expect((await catalogue.get('good'))?.declaration.name).toBe('The name of good');
  expect((await catalogue.at(pageOf('good')))?.declaration.id).toBe('good');
  expect((await catalogue.at('https://www.17track.net/'))?.declaration.id).toBe('17track');
  expect(await catalogue.ids()).toEqual(expect.arrayContaining(['17track', 'good']));
};

const long = JSON.stringify({ ...declarationOf('bad'), name: 'x'.repeat(2 ** 20) });

describe('a row that nothing can be made of', () => {
  test.each<[string, unknown]>([
    ['no JSON', '{"id": "bad"'],
    ['an empty text', ''],
    ['JSON that is no declaration', '[]'],
    ['a declaration that is not sound', JSON.stringify({ ...declarationOf('bad'), hosts: [] })],
    ['a declaration of another agreement', JSON.stringify(declarationOf('good'))],
    ['a text that is none', 7],
    ['JSON that is nested without end', '['.repeat(100_000)],
    ['a megabyte', long],
  ])('is left out: %s', async (_, text) => {
    await put('bad', text);
    expect(await catalogue.get('bad')).toBeUndefined();
    expect(await catalogue.at(pageOf('bad'))).toBeUndefined();
    expect(String(told.mock.calls[0]?.[0])).toMatch(/^The declaration of “bad” .*; its agreement is not watched\.$/);
    await goodStays();
    expect(await catalogue.remove('bad')).toBe(true);
    expect(await catalogue.ids()).not.toContain('bad');
  });

  test('is told of once, however often it is asked for', async () => {
    await put('bad', '{');
    for (let time = 0; time < 5; time += 1) await catalogue.get('bad');
    expect(told).toHaveBeenCalledTimes(1);
  });

  test.each(['__proto__', 'constructor', 'toString'])(
    'nor is one with the name of what every object has: %s',
    async (id) => {
      expect(await catalogue.get(id)).toBeUndefined();
      await put(id, '{', { hosts: ['proto.example'] });
      expect(await catalogue.get(id)).toBeUndefined();
      expect(await catalogue.at('https://proto.example/')).toBeUndefined();
      await put(id, undefined, { hosts: ['proto.example'] });
      expect(await catalogue.get(id)).toBeUndefined();
      await goodStays();
    },
  );
});

test('a row takes no host from what came with Assent, nor its name', async () => {
  await put('thief', JSON.stringify(declarationOf('thief')), { hosts: ['17track.net', 'thief.example'] });
  await put('17track', JSON.stringify(declarationOf('thief')));
  await goodStays();
  expect((await catalogue.get('17track'))?.origin).toBe('shipped');
  expect((await catalogue.ids()).filter((id) => id === '17track')).toHaveLength(1);
});

test('of two rows that name one host the same one is always found', async () => {
  await put('zz', JSON.stringify(declarationOf('zz')), { hosts: ['good.example'] });
  await goodStays();
});

test('a row whose declaration does not name the host covers no address on it', async () => {
  await put('wide', JSON.stringify(declarationOf('wide')), { hosts: ['wide.example', 'other.example'] });
  expect((await catalogue.at('https://wide.example/'))?.declaration.id).toBe('wide');
  expect(await catalogue.at('https://other.example/')).toBeUndefined();
});
