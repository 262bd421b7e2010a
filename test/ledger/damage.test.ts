// A ledger that was cut, edited, reordered, forged or emptied is noticed and named; setting it aside loses nothing.
import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { compress } from '../../src/ledger/compression.ts';
import { type Ledger, packText } from '../../src/ledger/ledger.ts';
import { readChain } from '../../src/ledger/reading-side.ts';
import { databaseSource } from '../../src/ledger/record-source.ts';
import { GENESIS, seal } from '../../src/record/chain.ts';
import { type Entry, parseEntry } from '../../src/record/entry.ts';
import { digest } from '../../src/words/digest.ts';
import { AT, choose, chose, chosen, newStore, type Store, tamper } from './given.ts';

let store: Store;
let ledger: Ledger;
let entries: Entry[];
beforeEach(async () => {
  store = await newStore();
  ledger = store.writer();
  await choose(ledger, 'en', 'fr', 'de', 'it');
  entries = (await store.database.getAll('entries')).flatMap((stored) => parseEntry(stored) ?? []);
});
afterEach(() => {
  vi.restoreAllMocks();
});

const at = (position: number): Entry => entries[position] as Entry;
const fault = async () => {
  const chain = await ledger.chain();
  return chain.ok ? 'none' : `${chain.fault.code} at ${chain.fault.position}`;
};
const origin = { at: AT, agreement: 'parcels', product: '1.0.0' };

describe('noticed and named', () => {
  test('cut at its end', async () => {
    await tamper(store.database, { 3: undefined });
    expect(await fault()).toBe('cut-short at 3');
  });

  test('emptied', async () => {
    await store.database.clear('entries');
    expect(await fault()).toBe('cut-short at 0');
  });

  test('cut at its beginning', async () => {
    await tamper(store.database, { 0: undefined });
    expect(await fault()).toBe('gap at 0');
  });

  test('cut in the middle', async () => {
    await tamper(store.database, { 1: undefined });
    expect(await fault()).toBe('gap at 1');
  });

  test('reordered', async () => {
    await tamper(store.database, { 1: at(2), 2: at(1) });
    expect(await fault()).toBe('gap at 1');
  });

  test('edited', async () => {
    await tamper(store.database, { 1: { ...at(1), fact: chose('es') } });
    expect(await fault()).toBe('hash-mismatch at 1');
  });

  test('edited by a field that no release knows', async () => {
    await tamper(store.database, { 1: { ...at(1), note: 'x' } });
    expect(await fault()).toBe('hash-mismatch at 1');
  });

  test('edited, with the hash made to fit', async () => {
    await tamper(store.database, { 1: seal(chose('es'), at(0), origin) });
    expect(await fault()).toBe('broken-link at 2');
  });

  test('its last entry forged, with a hash that fits', async () => {
    await tamper(store.database, { 3: seal(chose('es'), at(2), origin) });
    expect(await fault()).toBe('hash-mismatch at 3');
  });

  test('all of it rebuilt from some entry on', async () => {
    const forged = seal(chose('es'), at(0), origin);
    const onward = seal(chose('de'), forged, origin);
    await tamper(store.database, { 1: forged, 2: onward, 3: seal(chose('it'), onward, origin) });
    expect(await fault()).toBe('hash-mismatch at 3');
  });

  test.each([null, 7, 'entry', {}, [], { format: 2 }])('something else in the place of an entry: %j', async (thing) => {
    await tamper(store.database, { 2: thing });
    expect(await fault()).toBe('unknown-shape at 2');
  });

  test('an entry under a key of another kind', async () => {
    await store.database.add('entries', at(3), ['parcels', 'x' as unknown as number]);
    expect(await fault()).toBe('gap at 4');
  });

  test('an entry that refers to itself', async () => {
    const endless: Entry & { self?: unknown } = { ...at(2) };
    endless.self = endless;
    await tamper(store.database, { 2: endless });
    expect(await fault()).toBe('unknown-shape at 2');
  });

  test('a database that cannot be read, which never looks like an empty one', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const broken = () => Promise.reject(new Error('no room for a database'));
    expect(await readChain(databaseSource(broken, 'parcels'), undefined)).toEqual({
      ok: false,
      fault: { code: 'unreadable', position: -1 },
    });
  });

  test('any one change of any one value', async () => {
    const paths = Object.keys(at(2)).flatMap((key) => (key === 'fact' ? ['fact.type', 'fact.language'] : [key]));
    await fc.assert(
      fc.asyncProperty(
        fc.nat(3),
        fc.constantFrom(...paths),
        fc.oneof(fc.string(), fc.integer(), fc.constantFrom(null, GENESIS, 'fr', 0, 1)),
        async (position, path, value) => {
          const [key = '', inner] = path.split('.');
          const entry = at(position) as unknown as Record<string, unknown>;
          const changed = { ...entry, [key]: inner ? { ...(entry[key] as object), [inner]: value } : value };
          fc.pre(JSON.stringify(changed) !== JSON.stringify(entry));
          await tamper(store.database, { [position]: changed });
          expect(await fault()).not.toBe('none');
          await tamper(store.database, { [position]: entry });
          expect(await fault()).toBe('none');
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe('a damaged ledger', () => {
  test('takes nothing more', async () => {
    await tamper(store.database, { 3: undefined });
    const written = await ledger.record(AT, () => ({ facts: [chose('es')], value: undefined }));
    expect(written).toEqual({ ok: false, fault: { code: 'cut-short', position: 3 } });
    expect(await store.database.count('entries')).toBe(3);
  });

  test('is not mended by the head of what is left', async () => {
    await tamper(store.database, { 3: undefined });
    await ledger.record(AT, () => ({ facts: [], value: undefined }));
    expect(await fault()).toBe('cut-short at 3');
  });
});

describe('set aside', () => {
  const edited = () => ({ ...at(1), fact: chose('es') });
  beforeEach(() => tamper(store.database, { 1: edited() }));

  test('keeps the old record whole, and begins a new one that says so', async () => {
    await ledger.setAside(AT);
    const [only] = (await store.database.getAll('entries')) as Entry[];
    if (only?.fact.type !== 'recordSetAside') throw new Error('nothing was set aside');
    expect(only.fact.fault).toBe('hash-mismatch at 1');
    expect(only.fact.archive).toMatch(/^2026-06-01T10:00:00/);
    expect(await store.database.get('archives', ['parcels', only.fact.archive])).toEqual([
      at(0),
      edited(),
      at(2),
      at(3),
    ]);
    await choose(ledger, 'pt');
    expect(await chosen(ledger)).toEqual(['recordSetAside', 'pt']);
  });

  test('begins reading anew: what was remembered of looking belongs to the old record', async () => {
    await store.database.put('watches', { document: 'Terms', language: 'en', lastReadAt: AT }, [
      'parcels',
      'Terms',
      'en',
    ]);
    await ledger.setAside(AT);
    expect(await ledger.watches()).toEqual([]);
  });

  test('a record whose stored words are missing or altered can be set aside too', async () => {
    await tamper(store.database, { 1: at(1) });
    const seen = {
      document: 'Terms',
      language: 'en',
      identity: digest('a'),
      words: digest('b'),
      markdown: digest('c'),
    };
    const fact = { type: 'textSeen' as const, ...seen, url: 'https://www.17track.net/', extraction: 1, seen: AT };
    await ledger.record(AT, () => ({ facts: [fact], value: undefined }));
    expect(await ledger.setAside(AT)).toBe(true);
    const [only] = (await store.database.getAll('entries')) as Entry[];
    expect(only?.fact).toMatchObject({ type: 'recordSetAside', fault: 'text-missing at 4' });
  });

  test('asked for twice, it is done once', async () => {
    await Promise.all([ledger.setAside(AT), ledger.setAside(AT)]);
    expect(await store.database.count('archives')).toBe(1);
    expect(await chosen(ledger)).toEqual(['recordSetAside']);
  });

  test('a record that verifies is left as it is', async () => {
    await tamper(store.database, { 1: at(1) });
    await ledger.setAside(AT);
    expect(await chosen(ledger)).toEqual(['en', 'fr', 'de', 'it']);
  });

  test('again at the same moment, under another name', async () => {
    await ledger.setAside(AT);
    await store.database.clear('entries');
    await ledger.setAside(AT);
    expect(await store.database.count('archives')).toBe(2);
    expect(await chosen(ledger)).toEqual(['recordSetAside']);
  });

  test.each(['edited', 'cut short', 'emptied', 'rebuilt'])(
    'broken off between head and database, a record that was %s is still at fault, and can be set aside',
    async (how) => {
      await tamper(store.database, { 1: how === 'edited' ? edited() : at(1) });
      if (how === 'cut short') await tamper(store.database, { 3: undefined });
      if (how === 'emptied') await store.database.clear('entries');
      if (how === 'rebuilt') await tamper(store.database, { 3: seal(chose('es'), at(2), origin) });
      const before = await store.database.getAll('entries');
      const add = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
        throw new DOMException('The disk is full.', 'QuotaExceededError');
      });
      await expect(ledger.setAside(AT)).rejects.toThrow('The disk is full.');
      expect(add).toHaveBeenCalled();
      vi.restoreAllMocks();
      expect(await store.database.getAll('entries')).toEqual(before);
      expect(await store.database.count('archives')).toBe(0);
      expect(await fault()).not.toBe('none');
      await ledger.setAside(AT);
      expect(await chosen(ledger)).toEqual(['recordSetAside']);
    },
  );
});

describe('a stored text', () => {
  const markdown = '# Terms\n\nOne.';
  const hash = digest(markdown);
  beforeEach(async () => {
    const packed = await packText(markdown);
    await ledger.record(AT, () => ({ facts: [], texts: [packed], value: undefined }));
  });

  test('that is missing is named so', async () => {
    await store.database.delete('texts', hash);
    expect(await ledger.text(hash)).toEqual({ ok: false, fault: 'text-missing' });
  });

  test('in whose place other words stand is altered', async () => {
    await store.database.put('texts', await compress(new TextEncoder().encode('# Terms\n\nTwo.')), hash);
    expect(await ledger.text(hash)).toEqual({ ok: false, fault: 'text-altered' });
  });

  test.each([
    ['plain words', new TextEncoder().encode(markdown)],
    ['nothing', new Uint8Array()],
    ['a string', markdown],
    ['an object', { markdown }],
  ])('in whose place stands %s is altered', async (_, value) => {
    await store.database.put('texts', value as Uint8Array, hash);
    expect(await ledger.text(hash)).toEqual({ ok: false, fault: 'text-altered' });
  });

  test('cut or flipped anywhere is altered', async () => {
    const bytes = await compress(new TextEncoder().encode(markdown));
    await fc.assert(
      fc.asyncProperty(
        fc.nat(bytes.length - 1),
        fc.integer({ min: 1, max: 255 }),
        fc.boolean(),
        async (i, flip, cut) => {
          const changed = cut ? bytes.slice(0, i) : bytes.map((byte, index) => (index === i ? byte ^ flip : byte));
          await store.database.put('texts', changed, hash);
          const text = await ledger.text(hash);
          // A flip in the header of gzip may change nothing of the words.
          expect(text).toEqual(text.ok ? { ok: true, markdown } : { ok: false, fault: 'text-altered' });
          if (cut) expect(text.ok).toBe(false);
        },
      ),
      { numRuns: 100 },
    );
  });
});
