// Records of many agreements in one database: none sees, changes or loses anything of another.
import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { type Database, databaseOpener } from '../../src/ledger/database.ts';
import { createLedger, type Ledger } from '../../src/ledger/ledger.ts';
import { databaseSource } from '../../src/ledger/record-source.ts';
import type { Head } from '../../src/record/chain.ts';
import { AT, choose, chosen } from './given.ts';

/** Such as sort beside one another, hold what separates keys elsewhere, or are names every object has. */
const IDS = ['a', 'a:b', 'a\u0000', 'ab', '', '__proto__', 'constructor', '["a"]', '\uffff', '0', '17track'];
const track = { document: 'Terms', language: 'en' };

let database: Database;
let ledgers: Map<string, Ledger>;
let databases = 0;
beforeEach(async () => {
  databases += 1;
  database = await databaseOpener(`many-${databases}`)();
  ledgers = new Map(
    IDS.map((agreement) => {
      let head: Head | undefined;
      const heads = {
        read: async () => head,
        write: async (next: Head | undefined) => {
          head = next;
        },
      };
      return [agreement, createLedger(async () => database, heads, { agreement, product: '1' })];
    }),
  );
  for (const [id, ledger] of ledgers) {
    await choose(ledger, `first of ${id}`, `second of ${id}`);
    await ledger.record(AT, () => ({
      facts: [],
      watches: [{ ...track, lastReadAt: AT }],
      pages: [{ track, pages: [{ url: id, bytes: new Uint8Array() }] }],
      value: undefined,
    }));
  }
});

const expectWhole = async (id: string, ledger: Ledger) => {
  expect(await chosen(ledger)).toEqual([`first of ${id}`, `second of ${id}`]);
  expect(await ledger.watches()).toEqual([{ ...track, lastReadAt: AT }]);
  expect((await ledger.pages(track)).map(({ url }) => url)).toEqual([id]);
  expect(await databaseSource(async () => database, id).archives()).toEqual({});
};

test('each has its own entries, looks and pages', async () => {
  for (const [id, ledger] of ledgers) await expectWhole(id, ledger);
});

test('one that is damaged and put aside leaves the others as they are', async () => {
  for (const [spoilt, ledger] of ledgers) {
    await database.put('entries', { forged: true }, [spoilt, 1]);
    expect(await ledger.chain()).toEqual({ ok: false, fault: { code: 'unknown-shape', position: 1 } });
    expect(await ledger.setAside(AT)).toBe(true);
    expect(await chosen(ledger)).toEqual(['recordSetAside']);
    expect(await ledger.watches()).toEqual([]);
    const archives = Object.values(await databaseSource(async () => database, spoilt).archives());
    expect(archives).toMatchObject([[{ agreement: spoilt }, { forged: true }]]);
    ledgers.delete(spoilt);
    for (const [id, other] of ledgers) await expectWhole(id, other);
  }
});

test('an entry that was moved from one to another is found there', async () => {
  const [moved] = await database.getAll('entries', IDBKeyRange.only(['a', 0]));
  await database.put('entries', moved, ['ab', 0]);
  expect(await ledgers.get('ab')?.chain()).toEqual({ ok: false, fault: { code: 'other-agreement', position: 0 } });
});
