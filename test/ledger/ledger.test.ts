// The ledger's one writer: entries are only ever added, all of a draft or nothing, whoever else writes and whatever fails.
import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Draft, type Ledger, packText } from '../../src/ledger/ledger.ts';
import { digest } from '../../src/words/digest.ts';
import { AT, choose, chose, chosen, newStore, type Store } from './given.ts';

let store: Store;
let ledger: Ledger;
beforeEach(async () => {
  store = await newStore();
  ledger = store.writer();
});
afterEach(() => {
  vi.restoreAllMocks();
});

const draft = (part: Partial<Draft>) => ({ facts: [], value: undefined, ...part });

describe('what is recorded is read back', () => {
  test('an empty ledger is no fault', async () => {
    expect(await ledger.chain()).toEqual({ ok: true, entries: [] });
  });

  test('entries in the order of their facts, with the value of the decision', async () => {
    expect(await ledger.record(AT, () => ({ facts: [chose('en'), chose('fr')], value: 7 }))).toEqual({
      ok: true,
      value: 7,
    });
    await choose(ledger, 'de');
    expect(await chosen(ledger)).toEqual(['en', 'fr', 'de']);
    expect(await chosen(store.writer())).toEqual(['en', 'fr', 'de']);
  });

  test('the decision sees the entries as they are', async () => {
    await choose(ledger, 'en');
    await ledger.record(AT, (entries) => draft({ facts: [chose(`after-${entries.length}`)] }));
    expect(await chosen(ledger)).toEqual(['en', 'after-1']);
  });

  test('texts under their hash, pages and watches of each track apart', async () => {
    const track = { document: 'Terms', language: 'en' };
    const other = { document: 'Terms', language: 'fr' };
    const page = { url: 'https://parcels.example/en', bytes: new Uint8Array([1, 2, 3]) };
    const texts = [await packText('# Terms\n\nÄ 中文 🚚')];
    await ledger.record(AT, () =>
      draft({
        texts,
        pages: [{ track, pages: [page] }],
        watches: [{ ...track, lastReadAt: AT }, other],
      }),
    );
    await ledger.record(AT, () => draft({ watches: [{ ...track, lastReadAt: AT + 1 }] }));
    expect(await ledger.text(digest('# Terms\n\nÄ 中文 🚚'))).toEqual({ ok: true, markdown: '# Terms\n\nÄ 中文 🚚' });
    expect(await ledger.pages(track)).toEqual([page]);
    expect(await ledger.pages(other)).toEqual([]);
    expect(await ledger.watches()).toEqual([{ ...track, lastReadAt: AT + 1 }, other]);
  });

  test('the head kept apart is the last entry', async () => {
    await choose(ledger, 'en', 'fr');
    const entries = await store.database.getAll('entries');
    expect(store.heads.head).toEqual({ position: 1, hash: (entries[1] as { hash: string }).hash });
  });
});

describe('two writers over the same database', () => {
  test('both decide at once: both are kept, and the one that came second decided anew', async () => {
    const other = store.writer();
    const seen: number[] = [];
    const decide = (language: string) => (entries: readonly unknown[]) => {
      seen.push(entries.length);
      return draft({ facts: [chose(language)] });
    };
    await Promise.all([ledger.record(AT, decide('en')), other.record(AT, decide('fr'))]);
    expect((await chosen(ledger)).sort()).toEqual(['en', 'fr']);
    expect(seen.sort()).toEqual([0, 0, 1]);
  });

  test('a decision that another has made superfluous writes nothing the second time', async () => {
    const once = (entries: readonly unknown[]) => draft({ facts: entries.length === 0 ? [chose('en')] : [] });
    await Promise.all([ledger.record(AT, once), store.writer().record(AT, once)]);
    expect(await chosen(ledger)).toEqual(['en']);
  });

  test('nothing of a draft is kept from an attempt that lost', async () => {
    const lost = digest('lost');
    const texts = [await packText('lost')];
    const decide = (entries: readonly unknown[]) =>
      draft({ facts: [chose('en')], texts: entries.length === 0 ? texts : [] });
    await Promise.all([choose(store.writer(), 'fr'), ledger.record(AT, decide)]);
    const isSecond = (await chosen(ledger))[1] === 'en';
    expect((await ledger.text(lost)).ok).toBe(!isSecond);
  });

  test('however they take turns, no entry is lost, doubled or overwritten, and the chain holds', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat(2), { minLength: 1, maxLength: 9 }),
        fc.scheduler(),
        async (turns, scheduler) => {
          const { writer, heads } = await newStore();
          const write = heads.write.bind(heads);
          heads.write = async (head) => {
            await scheduler.schedule(Promise.resolve());
            await write(head);
          };
          const writers = [writer(), writer(), writer()];
          const wanted = turns.map((_, index) => `l${index}`);
          const written = turns.map((turn, index) => choose(writers[turn] as Ledger, `l${index}`));
          await scheduler.waitFor(Promise.all(written));
          expect((await chosen(writer())).sort()).toEqual(wanted.sort());
        },
      ),
      { numRuns: 40 },
    );
  });

  test('a position that is always taken is given up in the end, with the reason', async () => {
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
      throw new DOMException('taken', 'ConstraintError');
    });
    await expect(choose(ledger, 'en')).rejects.toThrow('taken');
    vi.restoreAllMocks();
    expect(await chosen(ledger)).toEqual([]);
  });
});

describe('a head that could not be kept after the database', () => {
  beforeEach(() => void vi.spyOn(console, 'error').mockReturnValue(undefined));

  test('is no fault: what is written is written, and the head is behind', async () => {
    await choose(ledger, 'en');
    const write = vi.spyOn(store.heads, 'write').mockRejectedValueOnce(new Error('killed'));
    await choose(ledger, 'fr');
    expect(write).toHaveBeenCalledOnce();
    expect(store.heads.head?.position).toBe(0);
    expect(await chosen(store.writer())).toEqual(['en', 'fr']);
    // Whoever reads it for writing brings the head up.
    expect(store.heads.head?.position).toBe(1);
  });

  test('is healed by the next use, even by one that adds nothing', async () => {
    await choose(ledger, 'en');
    vi.spyOn(store.heads, 'write').mockRejectedValueOnce(new Error('killed'));
    await choose(ledger, 'fr');
    await ledger.record(AT, () => draft({}));
    expect(store.heads.head?.position).toBe(1);
  });

  test('one that adds nothing to a ledger whose head is right does not write it again', async () => {
    await choose(ledger, 'en');
    const write = vi.spyOn(store.heads, 'write');
    await ledger.record(AT, () => draft({}));
    expect(write).not.toHaveBeenCalled();
  });
});

describe('a write that fails', () => {
  const full = () => new DOMException('The disk is full.', 'QuotaExceededError');
  const everything: Partial<Draft> = {
    facts: [chose('fr')],
    texts: [{ hash: digest('new'), bytes: new Uint8Array([1]) }],
    watches: [{ document: 'Terms', language: 'en', lastReadAt: AT }],
    pages: [{ track: { document: 'Terms', language: 'en' }, pages: [] }],
  };
  const nothingButTheFirst = async () => {
    expect(await chosen(ledger)).toEqual(['en']);
    expect(store.heads.head?.position).toBe(0);
    expect(await store.database.count('texts')).toBe(0);
    expect(await store.database.count('watches')).toBe(0);
    expect(await store.database.count('pages')).toBe(0);
  };

  test.each([1, 2, 3])('for want of room, at its put of number %i, leaves nothing half-written', async (failing) => {
    await choose(ledger, 'en');
    const put = IDBObjectStore.prototype.put;
    let count = 0;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...sent) {
      count += 1;
      if (count === failing) throw full();
      return put.apply(this, sent);
    });
    await expect(ledger.record(AT, () => draft(everything))).rejects.toThrow('The disk is full.');
    vi.restoreAllMocks();
    await nothingButTheFirst();
  });

  test('for want of room, told only at the end, leaves nothing half-written', async () => {
    await choose(ledger, 'en');
    const put = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...sent) {
      const request = put.apply(this, sent);
      const { transaction } = this;
      request.addEventListener('success', () => transaction.abort());
      return request;
    });
    await expect(ledger.record(AT, () => draft(everything))).rejects.toThrow();
    vi.restoreAllMocks();
    await nothingButTheFirst();
  });

  test('because something cannot be stored at all, leaves nothing half-written', async () => {
    await choose(ledger, 'en');
    const watch = { document: 'Terms', language: 'en', lastReadAt: (() => 0) as unknown as number };
    await expect(ledger.record(AT, () => draft({ ...everything, watches: [watch] }))).rejects.toThrow();
    await nothingButTheFirst();
  });

  test('because a fact cannot be kept, leaves nothing half-written', async () => {
    await choose(ledger, 'en');
    const facts = [chose('fr'), chose('x'.repeat(5_000))];
    await expect(ledger.record(AT, () => draft({ ...everything, facts }))).rejects.toThrow(TypeError);
    await nothingButTheFirst();
  });

  test('does not keep the next one from being written', async () => {
    await choose(ledger, 'en');
    const failed = ledger.record(AT, () => {
      throw new Error('could not decide');
    });
    const next = choose(ledger, 'fr');
    await expect(failed).rejects.toThrow('could not decide');
    await next;
    expect(await chosen(ledger)).toEqual(['en', 'fr']);
  });
});
