// Where the record is read from: the database, or for private windows its mirror.
import type { Watch } from '../record/watch.ts';
import type { Database } from './database.ts';

export interface RecordSource {
  /** In order, hostile until verified. Rejects where they cannot be read. */
  entries(): Promise<unknown[]>;
  watches(): Promise<Watch[]>;
  /** Gzip-compressed Markdown by its SHA-256. */
  text(hash: string): Promise<Uint8Array | undefined>;
  /** Records that were put aside, whole, by name. */
  archives(): Promise<Record<string, readonly unknown[]>>;
}

export const databaseSource = (open: () => Promise<Database>): RecordSource => ({
  entries: async () => (await open()).getAll('entries'),
  watches: async () => (await open()).getAll('watches'),
  text: async (hash) => (await open()).get('texts', hash),
  async archives() {
    const database = await open();
    const names = await database.getAllKeys('archives');
    const records = await Promise.all(names.map(async (name) => [name, await database.get('archives', name)] as const));
    return Object.fromEntries(records.flatMap(([name, entries]) => (entries ? [[name, entries]] : [])));
  },
});
