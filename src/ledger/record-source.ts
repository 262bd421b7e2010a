// Where the record is read from: the database, or for private windows its mirror.
import type { Watch } from '../agreement/watch.ts';
import type { Database } from './database.ts';

export interface RecordSource {
  /** In order, hostile until verified. Rejects where they cannot be read. */
  entries(): Promise<unknown[]>;
  watches(): Promise<Watch[]>;
  /** Gzip-compressed Markdown by its SHA-256. */
  text(hash: string): Promise<Uint8Array | undefined>;
}

export const databaseSource = (open: () => Promise<Database>): RecordSource => ({
  entries: async () => (await open()).getAll('entries'),
  watches: async () => (await open()).getAll('watches'),
  text: async (hash) => (await open()).get('texts', hash),
});
