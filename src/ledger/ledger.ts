// The ledger's one writer. Entries are only ever added, at the position after the last one that was read, so that
// two writers can never both succeed. What takes time with a text (reading, comparing, hashing it, making it smaller) is
// done before a writer's turn: nothing but the record itself is read and hashed within it.

import type { Origin } from '../declaration/catalogue.ts';
import { inTurn } from '../platform/in-turn.ts';
import { type Chain, type Head, type LedgerFault, seal } from '../record/chain.ts';
import { declaredIn } from '../record/declared.ts';
import type { Entry, Fact } from '../record/entry.ts';
import type { History } from '../record/history.ts';
import type { Watch } from '../record/watch.ts';
import { digest } from '../words/digest.ts';
import type { Instant, Sha256, TrackId } from '../words/vocabulary.ts';
import { allOrNothing } from './all-or-nothing.ts';
import { compress } from './compression.ts';
import type { Database } from './database.ts';
import { allOf, type StoredPage, SUM, type TrackKey } from './layout.ts';
import { type LedgerText, readChain, readStored } from './reading-side.ts';
import { databaseSource } from './record-source.ts';

export type { StoredPage };

/** Where the head of the chain is kept apart from it, so that a shortened chain shows. */
export interface HeadKeeper {
  read(): Promise<Head | undefined>;
  write(head: Head | undefined): Promise<void>;
}

/** A text as it is stored. */
export interface PackedText {
  /** SHA-256 of the Markdown. */
  readonly hash: Sha256;
  /** The Markdown, gzip-compressed. */
  readonly bytes: Uint8Array;
}

export const packText = async (
  markdown: string,
  pack: (bytes: Uint8Array) => Promise<Uint8Array> = compress,
): Promise<PackedText> => ({ hash: digest(markdown), bytes: await pack(new TextEncoder().encode(markdown)) });

/** What is to be written, all of it or nothing. */
export interface Draft {
  readonly facts: readonly Fact[];
  readonly texts?: readonly PackedText[];
  readonly watches?: readonly Watch[];
  readonly pages?: readonly { readonly track: TrackId; readonly pages: readonly StoredPage[] }[];
}

export type Written<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: LedgerFault };

export interface Ledger {
  /** Verified; the head beside it is brought up to its end. */
  chain(): Promise<Chain>;
  watches(): Promise<Watch[]>;
  text(hash: string): Promise<LedgerText>;
  pages(track: TrackId): Promise<readonly StoredPage[]>;
  /**
   * Decides on the entries as they are, then writes what was decided. If another writer came in between, decides anew.
   */
  record<T>(at: Instant, decide: (entries: History) => Draft & { readonly value: T }): Promise<Written<T>>;
  /** Puts the whole record aside under a name and begins a new one. False: it is whole and was left as it is. */
  setAside(at: Instant): Promise<boolean>;
}

const trackKey = (agreement: string, { document, language }: TrackId): TrackKey => [agreement, document, language];

/** Whoever loses has been overtaken by a write that succeeded: there is always progress, and rarely a second try. */
const ATTEMPTS = 20;

/** Whose record it is, and who writes. */
interface Writer {
  readonly agreement: string;
  readonly product: string;
  /** Something of the agreement is being written: told before its transaction is opened. */
  readonly onWriting?: () => void;
  /** By which declaration the agreement is judged from now on: it is recorded before whatever rests on it. */
  readonly declared?: { readonly declaration: Sha256; readonly origin: Origin; readonly text: string };
}

export function createLedger(
  open: () => Promise<Database>,
  heads: HeadKeeper,
  { declared, onWriting = () => undefined, ...origin }: Writer,
): Ledger {
  // The head before the entries: it may be behind what is read next, never ahead of it.
  const writing = inTurn();
  const { agreement } = origin;
  const source = databaseSource(open, agreement);
  const chain = async () => readChain(source, await heads.read());

  async function record<T>(
    at: Instant,
    decide: (entries: History) => Draft & { readonly value: T },
  ): Promise<Written<T>> {
    for (let attempt = 1; ; attempt += 1) {
      const head = await heads.read();
      const known = await readChain(source, head);
      if (!known.ok) return known;
      const draft = await withDeclaration(known.entries, decide(known.entries));
      const entries = sealed(draft.facts, known.entries.at(-1), at);
      try {
        if (isAnything(entries, draft)) await write(entries, draft);
      } catch (error) {
        if (isTaken(error) && attempt < ATTEMPTS) continue;
        throw error;
      }
      await keepHeadOf(entries.at(-1) ?? known.entries.at(-1), head);
      return { ok: true, value: draft.value };
    }
  }

  async function withDeclaration<T extends Draft>(known: History, draft: T): Promise<T> {
    if (!declared || declaredIn(known)?.declaration === declared.declaration) return draft;
    const { declaration, origin: from, text } = declared;
    const fact = { type: 'declared', declaration, origin: from } as const;
    return { ...draft, facts: [fact, ...draft.facts], texts: [await packText(text), ...(draft.texts ?? [])] };
  }

  /** Also when nothing was added: a crash may have left the head behind. */
  async function keepHeadOf(last: Entry | undefined, head: Head | undefined): Promise<void> {
    if (last && last.hash !== head?.hash) await keepHead({ position: last.position, hash: last.hash });
  }

  /** What is written is written: where its head cannot be kept, the next record keeps it. */
  async function keepHead(head: Head): Promise<void> {
    try {
      await heads.write(head);
    } catch (error) {
      console.error('The head of the record could not be kept beside it.', error);
    }
  }

  function sealed(facts: readonly Fact[], last: Entry | undefined, at: Instant): Entry[] {
    const entries: Entry[] = [];
    for (const fact of facts) entries.push(seal(fact, entries.at(-1) ?? last, { at, ...origin }));
    return entries;
  }

  async function write(entries: readonly Entry[], draft: Draft): Promise<void> {
    const names = ['entries', 'texts', 'pages', 'watches', 'overview'] as const;
    const database = await open();
    onWriting();
    const transaction = database.transaction(names, 'readwrite', { durability: 'strict' });
    const store = <Name extends (typeof names)[number]>(name: Name) => transaction.objectStore(name);
    await allOrNothing(transaction, [
      // What was derived from the record is so no more.
      ...[agreement, SUM].map((key) => () => store('overview').delete(key)),
      ...entries.map((entry) => () => store('entries').add(entry, [agreement, entry.position])),
      ...(draft.texts ?? []).map(
        ({ hash, bytes }) =>
          () =>
            store('texts').put(bytes, hash),
      ),
      ...(draft.watches ?? []).map((watch) => () => store('watches').put(watch, trackKey(agreement, watch))),
      ...(draft.pages ?? []).map((read) => () => store('pages').put(read.pages, trackKey(agreement, read.track))),
    ]);
  }

  async function fault(): Promise<LedgerFault | undefined> {
    const known = await chain();
    if (!known.ok) return known.fault;
    for (const { fact, position } of known.entries) {
      if (fact.type !== 'textSeen' && fact.type !== 'textReread') continue;
      const text = await readStored(source, fact.markdown);
      if (!text.ok) return { code: text.fault, position };
    }
    return undefined;
  }

  async function setAside(at: Instant): Promise<boolean> {
    const found = await fault();
    // Somebody else did it already; or it could not be read just now, and may be whole.
    if (!found || found.code === 'unreadable' || found.code === 'newer-release') return false;
    const name = new Date(at).toISOString();
    const archive = `${name} ${await (await open()).count('archives', allOf(agreement))}`; // a clock may show the same moment twice
    const [entry] = sealed(
      [{ type: 'recordSetAside', fault: `${found.code} at ${found.position}`, archive }],
      undefined,
      at,
    );
    if (!entry) return false;
    // First the head: it fits no record but the new one, so that a crash from here on leaves a fault to be met again.
    await heads.write({ position: entry.position, hash: entry.hash });
    const database = await open();
    onWriting();
    const transaction = database.transaction(['entries', 'archives', 'watches', 'overview'], 'readwrite', {
      durability: 'strict',
    });
    const entries = transaction.objectStore('entries');
    await allOrNothing(transaction, [
      async () => {
        const own = allOf(agreement);
        await transaction.objectStore('archives').add(await entries.getAll(own), [agreement, archive]);
        await entries.delete(own);
        await entries.add(entry, [agreement, entry.position]);
        // Nothing is known of any text now: conditional requests would be answered "not modified" and stay so.
        await transaction.objectStore('watches').delete(own);
        for (const key of [agreement, SUM]) await transaction.objectStore('overview').delete(key);
      },
    ]);
    return true;
  }

  /** What was read is good all the same where that fails. */
  async function bringHeadUp(at: Instant): Promise<void> {
    try {
      await writing(() => record(at, () => ({ facts: [], value: undefined })));
    } catch (error) {
      console.error('The head of the record could not be brought up to its end.', error);
    }
  }

  /** What is past the head could be cut unnoticed. */
  async function chainWithHead(): Promise<Chain> {
    const head = await heads.read();
    const known = await readChain(source, head);
    const last = known.ok ? known.entries.at(-1) : undefined;
    if (last && last.hash !== head?.hash) await bringHeadUp(last.at);
    return known;
  }

  return {
    chain: chainWithHead,
    watches: () => source.watches(),
    text: (hash) => readStored(source, hash),
    pages: async (track) => (await (await open()).get('pages', trackKey(agreement, track))) ?? [],
    record: (at, decide) => writing(() => record(at, decide)),
    setAside: (at) => writing(() => setAside(at)),
  };
}

const isAnything = (entries: readonly Entry[], { texts = [], watches = [], pages = [] }: Draft): boolean =>
  entries.length + texts.length + watches.length + pages.length > 0;

/** The position was taken by another writer: IndexedDB refuses to `add` a key twice. */
const isTaken = (error: unknown): boolean => error instanceof DOMException && error.name === 'ConstraintError';
