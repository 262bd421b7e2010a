// Where the record is read from: the database, or for private windows its mirror.
import type { Watch } from '../record/watch.ts';
import type { Database } from './database.ts';
import { allOf } from './layout.ts';

export interface RecordSource {
  /** The one whose record it is. */
  readonly agreement: string;
  /** In order, hostile until verified. Rejects where they cannot be read. */
  entries(): Promise<unknown[]>;
  watches(): Promise<Watch[]>;
  /** Gzip-compressed Markdown by its SHA-256. */
  text(hash: string): Promise<Uint8Array | undefined>;
  /** Records that were put aside, whole, by name. */
  archives(): Promise<Record<string, readonly unknown[]>>;
}

export const databaseSource = (open: () => Promise<Database>, agreement: string): RecordSource => ({
  agreement,
  entries: async () => (await open()).getAll('entries', allOf(agreement)),
  watches: async () => (await open()).getAll('watches', allOf(agreement)),
  text: async (hash) => (await open()).get('texts', hash),
  async archives() {
    const database = await open();
    const keys = await database.getAllKeys('archives', allOf(agreement));
    const records = await Promise.all(keys.map(async (key) => [key[1], await database.get('archives', key)] as const));
    return Object.fromEntries(records.flatMap(([name, entries]) => (entries ? [[name, entries]] : [])));
  },
});
