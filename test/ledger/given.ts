// Ledgers for the tests: each over a database of its own, with the head kept in a variable.
import 'fake-indexeddb/auto';
import { type Database, databaseOpener } from '../../src/ledger/database.ts';
import { createLedger, type HeadKeeper, type Ledger } from '../../src/ledger/ledger.ts';
import type { Head } from '../../src/record/chain.ts';
import type { Fact } from '../../src/record/entry.ts';

export const AGREEMENT = 'parcels';
export const AT = Date.parse('2026-06-01T10:00:00Z');

export interface Store {
  readonly database: Database;
  readonly heads: HeadKeeper & { head: Head | undefined };
  /** Another writer over the same database and the same head. */
  writer(): Ledger;
}

let stores = 0;

export async function newStore(): Promise<Store> {
  stores += 1;
  const database = await databaseOpener(`ledger-${stores}`)();
  const heads: Store['heads'] = {
    head: undefined,
    async read() {
      return this.head;
    },
    async write(head) {
      this.head = head;
    },
  };
  const origin = { agreement: AGREEMENT, product: '1.0.0' };
  return { database, heads, writer: () => createLedger(async () => database, heads, origin) };
}

export const chose = (language: string): Fact => ({ type: 'languageChosen', language });

/** Adds one entry for each of these languages, one after the other. */
export async function choose(ledger: Ledger, ...languages: readonly string[]): Promise<void> {
  for (const language of languages) await ledger.record(AT, () => ({ facts: [chose(language)], value: undefined }));
}

/** The languages chosen, in the order of the ledger; throws where it does not verify. */
export async function chosen(ledger: Ledger): Promise<string[]> {
  const chain = await ledger.chain();
  if (!chain.ok) throw new Error(`the ledger is damaged: ${JSON.stringify(chain.fault)}`);
  return chain.entries.map(({ fact }) => (fact.type === 'languageChosen' ? fact.language : fact.type));
}

/** Changes what is stored, past the ledger: an entry by its position, or undefined to take it out. */
export async function tamper(database: Database, changes: Readonly<Record<number, unknown>>): Promise<void> {
  const transaction = database.transaction('entries', 'readwrite');
  for (const [position, value] of Object.entries(changes)) {
    if (value === undefined) await transaction.store.delete([AGREEMENT, Number(position)]);
    else await transaction.store.put(value, [AGREEMENT, Number(position)]);
  }
  await transaction.done;
}
