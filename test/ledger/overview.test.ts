// What was derived of records is taken away with whatever is written of them, and believed only where Assent itself wrote it.
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { catalogueStore } from '../../src/ledger/catalogue-store.ts';
import type { Database } from '../../src/ledger/database.ts';
import { type OverviewRow, type OverviewSum, SUM } from '../../src/ledger/layout.ts';
import { createLedger, type Draft, packText } from '../../src/ledger/ledger.ts';
import { earlierRecords, type OverviewStore, overviewStore } from '../../src/ledger/overview.ts';
import { digest } from '../../src/words/digest.ts';
import { AGREEMENT, AT, choose, newStore, type Store, tamper } from './given.ts';

const OTHERS = ['a', '__proto__', 'constructor', 'parcels2'];

type Row = Omit<OverviewRow, 'seal'>;
type Sum = Omit<OverviewSum, 'seal'>;
const rowOf = (agreement: string, more: Partial<Row> = {}): Row => ({
  agreement,
  hosts: [`${agreement.replaceAll('_', '')}.example`],
  name: agreement,
  basis: '1 false',
  declaration: digest(agreement),
  badge: { icon: 'accepted', text: '' },
  hasAccess: true,
  isShut: false,
  isGuarding: false,
  isEnforced: true,
  untold: [],
  looksAt: AT,
  next: AT,
  ...more,
});
const sum: Sum = {
  basis: '1 false',
  shut: [],
  guarding: [],
  openBelow: [],
  isAnyOpen: false,
  badge: { icon: 'accepted', text: '' },
  enforced: [],
  withoutAccess: [],
  looksAt: AT,
  next: AT,
  at: AT,
};

let store: Store;
let database: Database;
let overview: OverviewStore;
const storeWith = (secret: string) =>
  overviewStore(
    async () => database,
    async () => secret,
  );
beforeEach(async () => {
  store = await newStore();
  database = store.database;
  overview = storeWith('secret');
});
const ids = async () => [...(await overview.rows()).keys()].sort();
const whole = () =>
  overview.keep(
    [AGREEMENT, ...OTHERS].map((id) => rowOf(id)),
    sum,
  );

describe('what is kept', () => {
  test('is given back as it was kept, whatever the agreement is called', async () => {
    await whole();
    expect(await ids()).toEqual([AGREEMENT, ...OTHERS].sort());
    for (const id of OTHERS) expect((await overview.rows()).get(id)).toMatchObject(rowOf(id));
    expect(await overview.sum()).toMatchObject(sum);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  test('is not believed where anything of it was changed, left out or added', async () => {
    const change = fc.record({
      field: fc.constantFrom('name', 'isShut', 'next', 'basis', 'badge', 'seal', 'untold', 'more'),
      value: fc.constantFrom<unknown>(undefined, null, true, 7, 'other', [], {}, Number.NaN, 1n),
    });
    await fc.assert(
      fc.asyncProperty(change, async ({ field, value }) => {
        const isSame = field === 'more' ? value === undefined : field === 'untold' && Array.isArray(value);
        fc.pre(!isSame);
        await whole();
        const kept = (await database.get('overview', AGREEMENT)) as OverviewRow;
        const changed: Record<string, unknown> = { ...kept, [field]: value };
        await database.put('overview', changed as unknown as OverviewRow, AGREEMENT);
        expect(await ids()).toEqual(OTHERS.toSorted());
        await database.put('overview', { ...sum, [field]: value, seal: kept.seal } as never, SUM);
        expect(await overview.sum()).toBeUndefined();
      }),
      { numRuns: 60 },
    );
  });

  test('is not believed where another installation wrote it', async () => {
    await whole();
    expect(await storeWith('another secret').sum()).toBeUndefined();
    expect((await storeWith('another secret').rows()).size).toBe(0);
  });

  test('is not believed under the name of another agreement', async () => {
    await whole();
    const row = (await database.get('overview', 'a')) as OverviewRow;
    await database.put('overview', row, 'parcels2');
    await database.put('overview', row, SUM);
    expect(await overview.sum()).toBeUndefined();
    expect(await ids()).toEqual(['__proto__', 'a', 'constructor', AGREEMENT].sort());
  });

  test.each([null, 7, 'row', [], new Uint8Array([1])])('is not believed where it is no row: %o', async (value) => {
    await whole();
    await database.put('overview', value as never, AGREEMENT);
    await database.put('overview', value as never, SUM);
    expect(await ids()).toEqual(OTHERS.toSorted());
    expect(await overview.sum()).toBeUndefined();
  });
});

describe('keeping', () => {
  test('is all or nothing', async () => {
    await whole();
    const unstorable = rowOf('new', { name: (() => 'no function is stored') as never });
    await expect(overview.keep([rowOf('a', { name: 'other' }), unstorable], { ...sum, next: 7 })).rejects.toThrow();
    expect((await overview.rows()).get('a')?.name).toBe('a');
    expect((await overview.sum())?.next).toBe(AT);
    expect(await ids()).not.toContain('new');
  });

  test('without a sum takes away the one there was', async () => {
    await whole();
    await overview.keep([], undefined);
    expect(await overview.sum()).toBeUndefined();
    expect(await ids()).toHaveLength(5);
  });

  test('leaves everything as it is where what was derived is true no more', async () => {
    await whole();
    await overview.keep([rowOf('a', { name: 'other' })], { ...sum, next: 7 }, () => false);
    expect((await overview.rows()).get('a')?.name).toBe('a');
    expect((await overview.sum())?.next).toBe(AT);
  });

  test('never follows what was written since, wherever that comes in between', async () => {
    const turns = fc.record({ before: fc.nat(6), between: fc.nat(6) });
    await fc.assert(
      fc.asyncProperty(turns, async ({ before, between }) => {
        const { database: opened, heads } = await newStore();
        let writing = 0;
        const ledger = createLedger(async () => opened, heads, {
          agreement: AGREEMENT,
          product: '1',
          onWriting: () => {
            writing += 1;
          },
        });
        const late = overviewStore(
          async () => opened,
          async () => 'secret',
        );
        const later = async (count: number) => {
          for (let turn = 0; turn < count; turn += 1) await new Promise((done) => setImmediate(done));
        };
        await Promise.all([
          later(before).then(() => late.keep([rowOf(AGREEMENT)], sum, () => writing === 0)),
          later(between).then(() => choose(ledger, 'en')),
        ]);
        expect((await late.rows()).size).toBe(0);
        expect(await late.sum()).toBeUndefined();
      }),
      { numRuns: 40 },
    );
  });
});

describe('whatever is written of an agreement takes away its row and the sum, and no other row', () => {
  const track = { document: 'Terms', language: 'en' };
  const drafts: Record<string, () => Promise<Draft>> = {
    entries: async () => ({ facts: [{ type: 'languageChosen', language: 'en' }] }),
    watches: async () => ({ facts: [], watches: [{ ...track, lastReadAt: AT }] }),
    texts: async () => ({ facts: [], texts: [await packText('words')] }),
    pages: async () => ({ facts: [], pages: [{ track, pages: [] }] }),
  };
  test.each(Object.keys(drafts))('%s', async (name) => {
    await whole();
    const draft = (await drafts[name]?.()) ?? { facts: [] };
    await store.writer().record(AT, () => ({ ...draft, value: undefined }));
    expect(await ids()).toEqual(OTHERS.toSorted());
    expect(await overview.sum()).toBeUndefined();
  });

  test('a record that is put aside', async () => {
    await choose(store.writer(), 'en', 'fr');
    await tamper(database, { 1: { forged: true } });
    await whole();
    expect(await store.writer().setAside(AT)).toBe(true);
    expect(await ids()).toEqual(OTHERS.toSorted());
    expect(await overview.sum()).toBeUndefined();
  });

  test('what is decided and writes nothing takes nothing away', async () => {
    await whole();
    await store.writer().record(AT, () => ({ facts: [], value: undefined }));
    expect(await ids()).toHaveLength(5);
    expect(await overview.sum()).toBeDefined();
  });

  test('where the writing fails neither is written nor taken away', async () => {
    await whole();
    const unstorable = { ...track, lastReadAt: (() => 0) as never };
    const facts = [{ type: 'languageChosen', language: 'en' }] as const;
    await expect(
      store.writer().record(AT, () => ({ facts, watches: [unstorable], value: undefined })),
    ).rejects.toThrow();
    expect(await ids()).toHaveLength(5);
    expect(await overview.sum()).toBeDefined();
    expect(await database.count('entries')).toBe(0);
  });

  test('a change of the catalogue', async () => {
    const catalogue = catalogueStore(async () => database);
    for (const change of [
      () => catalogue.keep({ agreement: AGREEMENT, origin: 'added', hosts: ['parcels.example'] }),
      () => catalogue.remove(AGREEMENT),
    ]) {
      await whole();
      await change();
      expect(await ids()).toEqual(OTHERS.toSorted());
      expect(await overview.sum()).toBeUndefined();
    }
  });
});

describe('records that no catalogue knows', () => {
  test('are found, whatever they are called, and each once', async () => {
    const names = ['a', 'a\u0000', '__proto__', 'constructor', '', 'z'];
    for (const agreement of names) {
      const heads = { read: async () => undefined, write: async () => undefined };
      const ledger = createLedger(async () => database, heads, { agreement, product: '1' });
      await ledger.record(AT, () => ({
        facts: [
          { type: 'languageChosen', language: 'en' },
          { type: 'languageChosen', language: 'fr' },
        ],
        value: undefined,
      }));
    }
    const found = await earlierRecords(async () => database, ['a', 'z', 'never kept']);
    expect(found.toSorted()).toEqual(['a\u0000', '__proto__', 'constructor', ''].sort());
    expect(await earlierRecords(async () => database, names)).toEqual([]);
  });

  test('are found in as many steps as there are records, however long each is', async () => {
    const transaction = database.transaction('entries', 'readwrite');
    for (const agreement of ['a', 'b', 'c'])
      for (let position = 0; position < 200; position += 1)
        await transaction.store.put({ position }, [agreement, position]);
    await transaction.done;
    let steps = 0;
    type Cursor = { readonly key: unknown; continue(to: unknown): Promise<Cursor | null> } | null;
    const counted = (cursor: Cursor): Cursor =>
      cursor && {
        key: cursor.key,
        async continue(to) {
          steps += 1;
          return counted(await cursor.continue(to));
        },
      };
    const { store: entries } = database.transaction('entries');
    const openKeyCursor = async () => counted((await entries.openKeyCursor()) as unknown as Cursor);
    const counting = { transaction: () => ({ store: { openKeyCursor } }) } as unknown as Database;
    expect(await earlierRecords(async () => counting, ['b'])).toEqual(['a', 'c']);
    expect(steps).toBe(3);
  });
});
