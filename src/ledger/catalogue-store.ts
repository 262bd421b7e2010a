// The catalogue as it is kept: a row for each agreement that did not come with Assent, or that came with it and was turned on.
// Private windows have a database of their own: they read a copy of the rows in extension storage, as with the record.
import * as v from 'valibot';
import browser from 'webextension-polyfill';
import { allOrNothing } from './all-or-nothing.ts';
import type { Database } from './database.ts';
import { type CatalogueRow, SUM } from './layout.ts';

export interface CatalogueReader {
  get(agreement: string): Promise<CatalogueRow | undefined>;
  /** The one that names this very host. */
  byHost(host: string): Promise<CatalogueRow | undefined>;
  ids(): Promise<string[]>;
}

export interface CatalogueStore extends CatalogueReader {
  keep(row: CatalogueRow): Promise<void>;
  remove(agreement: string): Promise<void>;
}

/** For the screens, which write nothing. Where the database does not open, what came with Assent is all there is. */
export const catalogueReader = (open: () => Promise<Database>): CatalogueReader => ({
  get: (agreement) => orNone(async () => (await open()).get('catalogue', agreement), undefined),
  byHost: (host) => orNone(async () => (await open()).getFromIndex('catalogue', 'hosts', host), undefined),
  ids: () => orNone(async () => (await open()).getAllKeys('catalogue'), []),
});

async function orNone<T>(ask: () => Promise<T>, none: T): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    console.error('The catalogue could not be read; only what came with Assent is known.', error);
    return none;
  }
}

export function catalogueStore(open: () => Promise<Database>): CatalogueStore {
  /** What was derived of the agreement is so no more. */
  const change = async (row: CatalogueRow | undefined, agreement: string): Promise<void> => {
    const transaction = (await open()).transaction(['catalogue', 'overview'], 'readwrite');
    const [catalogue, overview] = [transaction.objectStore('catalogue'), transaction.objectStore('overview')];
    await allOrNothing(transaction, [
      async () => (row ? catalogue.put(row, agreement) : catalogue.delete(agreement)),
      () => overview.delete(agreement),
      () => overview.delete(SUM),
    ]);
  };
  return {
    ...catalogueReader(open),
    keep: (row) => change(row, row.agreement),
    remove: (agreement) => change(undefined, agreement),
  };
}

const COPY = 'catalogue';
const copied = v.array(
  v.custom<CatalogueRow>((row) => typeof row === 'object' && row !== null && 'agreement' in row && 'hosts' in row),
);

/** Leaves the copy for private windows; nothing is written where it is the same already. */
export async function copyCatalogue(open: () => Promise<Database>): Promise<void> {
  const rows = await (await open()).getAll('catalogue');
  const { [COPY]: present } = await browser.storage.local.get(COPY);
  if (JSON.stringify(present ?? []) !== JSON.stringify(rows)) await browser.storage.local.set({ [COPY]: rows });
}

export const removeCatalogueCopy = (): Promise<void> => browser.storage.local.remove(COPY);

async function copiedRows(): Promise<readonly CatalogueRow[]> {
  const parsed = v.safeParse(copied, (await browser.storage.local.get(COPY))[COPY] ?? []);
  if (!parsed.success) throw new Error('The copy of the catalogue for private windows is not of its shape.');
  return parsed.output;
}

/** For private windows, which write nothing. */
export const copiedCatalogue = (): CatalogueReader => ({
  get: async (agreement) => (await copiedRows()).find((row) => row.agreement === agreement),
  byHost: async (host) => (await copiedRows()).find(({ hosts }) => hosts.includes(host)),
  ids: async () => (await copiedRows()).map(({ agreement }) => agreement),
});
