// Runs in a page of the extension: makes added agreements, each with a record that verifies, as if they had been watched for
// long. Nothing is due of them. The background derives the rest.
import { declarationHash, declarationText } from '../../src/declaration/catalogue.ts';
import { parseDeclaration } from '../../src/declaration/parse-declaration.ts';
import { type Database, databaseOpener } from '../../src/ledger/database.ts';
import { allOf } from '../../src/ledger/layout.ts';
import { seal } from '../../src/record/chain.ts';
import type { Entry, Fact } from '../../src/record/entry.ts';
import type { Watch } from '../../src/record/watch.ts';
import { longFacts, watchedFacts } from './facts.ts';

/** Chromium's own namespace gives promises too. */
declare const chrome: typeof import('webextension-polyfill');

const DAY = 24 * 60 * 60_000;
const PRODUCT = '0.1.0';

const idOf = (at: number): string => `a${at}`;
const TERMS = 'Terms of Service';

/** As somebody writes it who knows no more of a site than where its terms are. */
const declarationOf = (at: number) => ({
  id: idOf(at),
  name: `Site ${at}`,
  hosts: [`a${at}.example`],
  amendment: { rule: 'unstated', timeZone: 'UTC' },
  terms: { [TERMS]: { fetch: `https://a${at}.example/terms` } },
});

function sealedOnto(last: Entry | undefined, facts: readonly Fact[], agreement: string, at: number): Entry[] {
  const entries: Entry[] = [];
  for (const fact of facts) entries.push(seal(fact, entries.at(-1) ?? last, { at, agreement, product: PRODUCT }));
  return entries;
}

const headOf = (entries: readonly Entry[]) => {
  const last = entries.at(-1);
  return last && { position: last.position, hash: last.hash };
};

/** So many agreements, each with so many entries. Returns how many entries that makes. */
export async function fillCatalogue(agreements: number, entriesEach: number): Promise<number> {
  const database = await databaseOpener()();
  const now = Date.now();
  for (let from = 0; from < agreements; from += 50) {
    const heads: Record<string, unknown> = {};
    const transaction = database.transaction(['catalogue', 'entries', 'watches', 'overview'], 'readwrite');
    const done: Promise<unknown>[] = [transaction.done, transaction.objectStore('overview').clear()];
    for (let at = from; at < Math.min(from + 50, agreements); at += 1) {
      const written = declarationOf(at);
      const parsed = parseDeclaration(written);
      if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
      const { id, hosts, prevailing } = parsed.value;
      const track = { document: TERMS, language: prevailing };
      const facts = watchedFacts(track, declarationHash(written), now - 90 * DAY, entriesEach);
      const entries = sealedOnto(undefined, facts, id, now - DAY);
      heads[`head:${id}`] = headOf(entries);
      const row = { agreement: id, hosts, text: declarationText(written), declaration: parsed.value };
      const read = { lastReadAt: now, lastTriedAt: now, lastWholeAt: now, unchangedSince: now - 60 * DAY };
      done.push(
        transaction.objectStore('catalogue').put({ ...row, origin: 'added' }, id),
        transaction.objectStore('watches').put({ ...track, ...read } satisfies Watch, [id, TERMS, prevailing]),
        ...entries.map((entry) => transaction.objectStore('entries').add(entry, [id, entry.position])),
      );
    }
    await Promise.all(done);
    await chrome.storage.local.set(heads);
  }
  database.close();
  return agreements * entriesEach;
}

/** Goes on with a record until it has so many entries. */
export async function lengthen(agreement: string, length: number): Promise<void> {
  const database = await databaseOpener()();
  const last = await lastOf(database, agreement);
  const facts = longFacts(length - last.position - 1, last.at);
  const entries = sealedOnto(last, facts, agreement, last.at);
  const transaction = database.transaction(['entries', 'overview'], 'readwrite');
  await Promise.all([
    ...entries.map((entry) => transaction.objectStore('entries').add(entry, [agreement, entry.position])),
    transaction.objectStore('overview').clear(),
    transaction.done,
  ]);
  database.close();
  await chrome.storage.local.set({ [`head:${agreement}`]: headOf(entries) });
}

async function lastOf(database: Database, agreement: string): Promise<Entry> {
  const cursor = await database.transaction('entries').store.openCursor(allOf(agreement), 'prev');
  if (!cursor) throw new Error(`There is no record of ${agreement} to go on with.`);
  return cursor.value as Entry;
}
