// A profile of the first layout, in which there was one agreement, is carried over whole: its database, the head beside it
// and the copy for private windows, all written by the release that knew no other. What it holds verifies as it did.
import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Entry } from '../../src/record/entry.ts';
import profile from './frozen-profile-1.json' with { type: 'json' };

let kept: Record<string, unknown> = {};
vi.mock('webextension-polyfill', () => ({
  default: {
    storage: {
      local: {
        get: async (keys: string | string[]) =>
          Object.fromEntries([keys].flat().flatMap((key) => (key in kept ? [[key, structuredClone(kept[key])]] : []))),
        set: async (added: object) => void Object.assign(kept, structuredClone(added)),
        remove: async (keys: string | string[]) => {
          for (const key of [keys].flat()) delete kept[key];
        },
      },
    },
  },
}));
const { databaseOpener } = await import('../../src/ledger/database.ts');
const { keyByAgreement } = await import('../../src/ledger/first-layout.ts');
const { storedHead } = await import('../../src/ledger/head.ts');
const { createLedger } = await import('../../src/ledger/ledger.ts');
const { hasMirror, mirrorHead, mirrorSource, removeMirror, writeMirror } = await import('../../src/ledger/mirror.ts');
const { readChain } = await import('../../src/ledger/reading-side.ts');
const { databaseSource } = await import('../../src/ledger/record-source.ts');

const OWN = '17track';
const AT = Date.parse('2026-07-01T10:00:00Z');
const STORES = ['entries', 'texts', 'pages', 'watches', 'archives'] as const;
type Stored = readonly [key: IDBValidKey, value: unknown];

/** As it was stored: bytes stand in the file as Base64. */
const revived = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(revived);
  if (typeof value !== 'object' || value === null) return value;
  if ('base64' in value) return new Uint8Array(Buffer.from(String(value.base64), 'base64'));
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, revived(inner)]));
};
const storedIn = (name: (typeof STORES)[number]) => revived(profile.stores[name]) as Stored[];
const entries = storedIn('entries').map(([, entry]) => entry as Entry);

let names = 0;
/** A database of the first layout, with what the profile holds and what is given beside. */
async function former(beside: Partial<Record<(typeof STORES)[number], readonly Stored[]>> = {}): Promise<string> {
  names += 1;
  const name = `profile-${names}`;
  const database = await openDB(name, profile.version, {
    upgrade: (opened) => {
      for (const store of STORES) opened.createObjectStore(store);
    },
  });
  for (const store of STORES)
    for (const [key, value] of [...storedIn(store), ...(beside[store] ?? [])]) await database.put(store, value, key);
  database.close();
  return name;
}
const ledgerOver = (open: ReturnType<typeof databaseOpener>, agreement = OWN) =>
  createLedger(open, storedHead(agreement), { agreement, product: '0.2.0' });

beforeEach(() => {
  kept = structuredClone(profile.storage);
});

describe('a profile of the first layout', () => {
  it('is carried over whole, and verifies by the head that was kept beside it', async () => {
    const open = databaseOpener(await former());
    const ledger = ledgerOver(open);
    expect(await ledger.chain()).toEqual({ ok: true, entries });
    const database = await open();
    expect(await database.getAllKeys('entries')).toEqual(entries.map(({ position }) => [OWN, position]));
    for (const name of STORES) expect(await database.getAll(name)).toEqual(storedIn(name).map(([, value]) => value));
    expect(await database.getAllKeys('watches')).toEqual(
      storedIn('watches').map(([key]) => [OWN, ...JSON.parse(String(key))]),
    );
    const pages = await ledger.pages({ document: 'Terms of Service', language: 'en' });
    expect(pages).toHaveLength(1);
    expect(await databaseSource(open, OWN).archives()).toEqual(Object.fromEntries(storedIn('archives')));
  });

  it('goes on: the next entry follows the last old one, and the head is kept by its new name alone', async () => {
    const open = databaseOpener(await former());
    await ledgerOver(open).record(AT, () => ({ facts: [{ type: 'modeChosen', mode: 'watch' }], value: undefined }));
    const chain = await ledgerOver(open).chain();
    const added = chain.ok ? chain.entries.at(-1) : undefined;
    expect(added).toMatchObject({ position: entries.length, previous: entries.at(-1)?.hash });
    expect(Object.keys(kept).filter((key) => /head/i.test(key))).toEqual(['head:17track']);
    expect(await storedHead(OWN).read()).toEqual({ position: added?.position, hash: added?.hash });
  });

  it('that was cut short before it was carried over is found to be', async () => {
    const name = await former();
    const cut = await openDB(name, 1);
    await cut.delete('entries', entries.length - 1);
    cut.close();
    expect(await ledgerOver(databaseOpener(name)).chain()).toEqual({
      ok: false,
      fault: { code: 'cut-short', position: entries.length - 1 },
    });
  });

  it('keeps what no release ever wrote where the record can tell of it, and drops it from what is only remembered', async () => {
    const name = await former({
      entries: [['x', { forged: true }]],
      watches: [
        ['no JSON', {}],
        ['{}', {}],
        ['["Terms"]', {}],
        [7, {}],
      ],
    });
    const open = databaseOpener(name);
    expect(await ledgerOver(open).chain()).toMatchObject({ ok: false, fault: { position: entries.length } });
    expect(await ledgerOver(open).watches()).toHaveLength(storedIn('watches').length);
  });

  it('is as it was wherever the way to the new layout breaks off, and is carried over at the next start', async () => {
    let whole = false;
    for (let turns = 0; !whole; turns += 1) {
      expect(turns).toBeLessThan(500);
      const name = await former();
      const broken = openDB(name, 2, {
        async upgrade(_database, _from, _to, transaction) {
          const moving = keyByAgreement(transaction as never).then(() => {
            whole = true;
          });
          moving.catch(() => undefined);
          for (let turn = 0; turn < turns && !whole; turn += 1) await new Promise((next) => setImmediate(next));
          if (!whole) transaction.abort();
          await transaction.done.catch(() => undefined);
        },
      });
      await broken.then((database) => database.close()).catch(() => undefined);
      expect(await ledgerOver(databaseOpener(name)).chain()).toEqual({ ok: true, entries });
    }
  });

  it('lets private windows read the copy that is there, until the new one takes its place', async () => {
    const copied = () =>
      mirrorHead(OWN)
        .read()
        .then((head) => readChain(mirrorSource(OWN), head));
    expect(await copied()).toEqual({ ok: true, entries });
    const open = databaseOpener(await former());
    await writeMirror(databaseSource(open, OWN), storedHead(OWN), [], false);
    expect(Object.keys(kept).filter((key) => /mirror/.test(key))).toEqual(['mirror:17track']);
    expect(await copied()).toEqual({ ok: true, entries });
    await removeMirror(OWN);
    expect(await hasMirror(OWN)).toBe(false);
  });

  it('is nobody else’s: another agreement begins with nothing', async () => {
    const open = databaseOpener(await former());
    expect(await ledgerOver(open, '17track2').chain()).toEqual({ ok: true, entries: [] });
    expect(await mirrorHead('17track2').read()).toBeUndefined();
    expect(await hasMirror('17track2')).toBe(false);
  });
});

describe('a database of a newer release', () => {
  it('is left alone, and said to be one', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const name = await former();
    await databaseOpener(name)().then((database) => database.close());
    const newer = await openDB(name, 4);
    newer.close();
    const ledger = ledgerOver(databaseOpener(name));
    expect(await ledger.chain()).toEqual({ ok: false, fault: { code: 'newer-release', position: -1 } });
    expect(await ledger.setAside(AT)).toBe(false);
    const after = await openDB(name);
    expect([after.version, await after.count('entries')]).toEqual([4, entries.length]);
    after.close();
  });
});
