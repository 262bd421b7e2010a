// The ledger's one writer. Entries are only ever added, at the position after the last one that was read, so that
// two writers can never both succeed. All hashing and compressing is done before a transaction opens.
import { type Chain, type Head, type LedgerFault, seal } from '../agreement/chain.ts';
import { digest } from '../agreement/digest.ts';
import type { Entry, Fact } from '../agreement/entry.ts';
import type { Instant, TrackId } from '../agreement/vocabulary.ts';
import type { Watch } from '../agreement/watch.ts';
import { compress } from './compression.ts';
import type { Database, StoredPage } from './database.ts';
import { readChain, readText, readWatches, type StoredText } from './reading-side.ts';

export type { StoredPage };

/** Where the head of the chain is kept apart from it, so that a shortened chain shows. */
export interface HeadKeeper {
  read(): Promise<Head | undefined>;
  write(head: Head | undefined): Promise<void>;
}

/** What is to be written, all of it or nothing. */
export interface Draft {
  readonly facts: readonly Fact[];
  readonly texts?: readonly string[];
  readonly watches?: readonly Watch[];
  readonly pages?: readonly { readonly track: TrackId; readonly pages: readonly StoredPage[] }[];
}

export type Written<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: LedgerFault };

export interface Ledger {
  chain(): Promise<Chain>;
  watches(): Promise<Watch[]>;
  text(hash: string): Promise<StoredText>;
  pages(track: TrackId): Promise<readonly StoredPage[]>;
  /**
   * Decides on the entries as they are, then writes what was decided. If another writer came in between, decides anew.
   */
  record<T>(at: Instant, decide: (entries: readonly Entry[]) => Draft & { readonly value: T }): Promise<Written<T>>;
  /** Puts the whole record aside under a name and begins a new one. */
  setAside(at: Instant, fault: LedgerFault): Promise<void>;
}

export const watchKey = ({ document, language }: TrackId): string => JSON.stringify([document, language]);

const ATTEMPTS = 5;

export function createLedger(
  open: () => Promise<Database>,
  heads: HeadKeeper,
  origin: { agreement: string; product: string },
): Ledger {
  let queue: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = queue.then(work, work);
    queue = turn.catch(() => undefined); // the caller of `turn` is told; the next in turn must not be
    return turn;
  };
  const chain = async () => readChain(open, await heads.read());

  async function record<T>(
    at: Instant,
    decide: (entries: readonly Entry[]) => Draft & { readonly value: T },
  ): Promise<Written<T>> {
    for (let attempt = 1; ; attempt += 1) {
      const known = await chain();
      if (!known.ok) return known;
      const draft = decide(known.entries);
      const entries = sealed(draft.facts, known.entries.at(-1), at);
      const texts = await Promise.all(
        (draft.texts ?? []).map(
          async (markdown) => [digest(markdown), await compress(new TextEncoder().encode(markdown))] as const,
        ),
      );
      try {
        await write(entries, texts, draft);
      } catch (error) {
        if (isTaken(error) && attempt < ATTEMPTS) continue;
        throw error;
      }
      const last = entries.at(-1);
      if (last) await heads.write({ position: last.position, hash: last.hash });
      return { ok: true, value: draft.value };
    }
  }

  function sealed(facts: readonly Fact[], last: Entry | undefined, at: Instant): Entry[] {
    const entries: Entry[] = [];
    for (const fact of facts) entries.push(seal(fact, entries.at(-1) ?? last, { at, ...origin }));
    return entries;
  }

  async function write(
    entries: readonly Entry[],
    texts: readonly (readonly [string, Uint8Array])[],
    draft: Draft,
  ): Promise<void> {
    const transaction = (await open()).transaction(['entries', 'texts', 'pages', 'watches'], 'readwrite', {
      durability: 'strict',
    });
    const done = [
      ...entries.map((entry) => transaction.objectStore('entries').add(entry, entry.position)),
      ...texts.map(([hash, bytes]) => transaction.objectStore('texts').put(bytes, hash)),
      ...(draft.watches ?? []).map((watch) => transaction.objectStore('watches').put(watch, watchKey(watch))),
      ...(draft.pages ?? []).map(({ track, pages }) => transaction.objectStore('pages').put(pages, watchKey(track))),
      transaction.done,
    ];
    const failed = (await Promise.allSettled(done)).find((result) => result.status === 'rejected');
    if (failed) throw failed.reason;
  }

  async function setAside(at: Instant, fault: LedgerFault): Promise<void> {
    const archive = new Date(at).toISOString();
    const [entry] = sealed(
      [{ type: 'recordSetAside', fault: `${fault.code} at ${fault.position}`, archive }],
      undefined,
      at,
    );
    if (!entry) return;
    await heads.write(undefined); // a crash from here on leaves the fault to be met again, never a false one
    const transaction = (await open()).transaction(['entries', 'archives'], 'readwrite', { durability: 'strict' });
    const entries = transaction.objectStore('entries');
    await transaction.objectStore('archives').add(await entries.getAll(), archive);
    await entries.clear();
    await entries.add(entry, entry.position);
    await transaction.done;
    await heads.write({ position: entry.position, hash: entry.hash });
  }

  return {
    chain,
    watches: async () => readWatches(await open()),
    text: async (hash) => readText(await open(), hash),
    pages: async (track) => (await (await open()).get('pages', watchKey(track))) ?? [],
    record: (at, decide) => inTurn(() => record(at, decide)),
    setAside: (at, fault) => inTurn(() => setAside(at, fault)),
  };
}

/** The position was taken by another writer: IndexedDB refuses to `add` a key twice. */
const isTaken = (error: unknown): boolean => error instanceof DOMException && error.name === 'ConstraintError';
