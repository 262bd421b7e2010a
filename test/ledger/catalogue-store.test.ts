// The catalogue as it is kept: rows by host, and the copy that private windows read.
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Database } from '../../src/ledger/database.ts';
import type { CatalogueRow } from '../../src/ledger/layout.ts';
import { newStore } from './given.ts';

const local = vi.hoisted(() => ({ stored: {} as Record<string, unknown>, writes: 0 }));

vi.mock('webextension-polyfill', () => ({
  default: {
    storage: {
      local: {
        get: async (key: string) => (key in local.stored ? { [key]: structuredClone(local.stored[key]) } : {}),
        set: async (items: object) => {
          local.writes += 1;
          Object.assign(local.stored, structuredClone(items));
        },
        remove: async (key: string) => void delete local.stored[key],
      },
    },
  },
}));

const { catalogueStore, copiedCatalogue, copyCatalogue, removeCatalogueCopy } = await import(
  '../../src/ledger/catalogue-store.ts'
);

const row = (agreement: string, ...hosts: string[]): CatalogueRow => ({ agreement, origin: 'added', hosts });

let database: Database;
const open = async () => database;
beforeEach(async () => {
  ({ database } = await newStore());
  Object.assign(local, { stored: {}, writes: 0 });
});

describe('rows', () => {
  test('are found by each host they name, and by no other', async () => {
    const store = catalogueStore(open);
    await store.keep(row('two', 'one.example', 'two.example'));
    await store.keep(row('__proto__', 'proto.example'));
    expect((await store.byHost('one.example'))?.agreement).toBe('two');
    expect((await store.byHost('two.example'))?.agreement).toBe('two');
    expect((await store.byHost('proto.example'))?.agreement).toBe('__proto__');
    for (const host of ['example', 'a.one.example', 'constructor', '', 'one.example.'])
      expect(await store.byHost(host)).toBeUndefined();
    expect((await store.ids()).sort()).toEqual(['__proto__', 'two']);
    expect(await store.get('constructor')).toBeUndefined();
  });

  test('take the place of the one before, and leave with their hosts', async () => {
    const store = catalogueStore(open);
    await store.keep(row('two', 'one.example'));
    await store.keep(row('other', 'other.example'));
    await store.keep(row('two', 'two.example'));
    expect(await store.byHost('one.example')).toBeUndefined();
    expect((await store.byHost('two.example'))?.agreement).toBe('two');
    await store.remove('two');
    expect(await store.byHost('two.example')).toBeUndefined();
    expect(await store.ids()).toEqual(['other']);
    await store.remove('never there');
    expect(await store.ids()).toEqual(['other']);
  });

  test('of which two name one host are found as the first by id, always the same', async () => {
    const store = catalogueStore(open);
    await store.keep(row('b', 'same.example'));
    await store.keep(row('a', 'same.example'));
    expect((await store.byHost('same.example'))?.agreement).toBe('a');
    await store.remove('a');
    expect((await store.byHost('same.example'))?.agreement).toBe('b');
  });
});

describe('the copy for private windows', () => {
  test('gives what the rows give', async () => {
    const store = catalogueStore(open);
    await store.keep(row('two', 'one.example', 'two.example'));
    await store.keep(row('__proto__', 'proto.example'));
    await copyCatalogue(open);
    const copy = copiedCatalogue();
    expect((await copy.ids()).sort()).toEqual((await store.ids()).sort());
    for (const id of ['two', '__proto__', 'constructor']) expect(await copy.get(id)).toEqual(await store.get(id));
    for (const host of ['one.example', 'proto.example', 'example'])
      expect(await copy.byHost(host)).toEqual(await store.byHost(host));
  });

  test('is written only where it differs, and is gone when it is taken away', async () => {
    await copyCatalogue(open);
    expect(local.writes).toBe(0);
    await catalogueStore(open).keep(row('two', 'two.example'));
    await copyCatalogue(open);
    await copyCatalogue(open);
    expect(local.writes).toBe(1);
    await catalogueStore(open).remove('two');
    await copyCatalogue(open);
    expect(local.writes).toBe(2);
    expect(await copiedCatalogue().ids()).toEqual([]);
    await removeCatalogueCopy();
    expect(local.stored).toEqual({});
    expect(await copiedCatalogue().ids()).toEqual([]);
  });

  test.each([7, 'rows', [null], [{ agreement: 'a' }], {}])(
    'is no empty catalogue where it is spoilt: %o',
    async (copy) => {
      local.stored['catalogue'] = copy;
      await expect(copiedCatalogue().ids()).rejects.toThrow('is not of its shape');
    },
  );
});
