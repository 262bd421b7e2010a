// The IndexedDB of Assent: the ledger's entries, the texts and pages by hash, and what is remembered of looking.
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Watch } from '../record/watch.ts';

export interface StoredPage {
  readonly url: string;
  readonly contentType?: string;
  /** The bytes as they came, gzip-compressed. */
  readonly bytes: Uint8Array;
}

export interface AssentSchema extends DBSchema {
  /** Append only: `add`, never `put`. Hostile until verified. */
  entries: { key: number; value: unknown };
  /** Markdown, gzip-compressed, by its SHA-256. */
  texts: { key: string; value: Uint8Array };
  /** The pages a track was last read from, so that a new release can read them anew. */
  pages: { key: string; value: readonly StoredPage[] };
  watches: { key: string; value: Watch };
  /** Records that did not verify, whole, by the name under which they were put aside. */
  archives: { key: string; value: readonly unknown[] };
}

export type Database = IDBPDatabase<AssentSchema>;

const DATABASE_NAME = 'assent';

/** `onLost`: the browser closed it. */
const openDatabase = (name: string, onLost: () => void): Promise<Database> =>
  openDB<AssentSchema>(name, 1, {
    upgrade(database) {
      for (const store of ['entries', 'texts', 'pages', 'watches', 'archives'] as const)
        database.createObjectStore(store);
    },
    // A newer release wants to upgrade: let it.
    blocking(_from, _to, event) {
      (event.target as IDBDatabase).close();
      onLost();
    },
    terminated: onLost,
  });

/** Opens it once for all who ask; anew at the next asking where it did not open, or was closed by the browser. */
export function databaseOpener(name = DATABASE_NAME): () => Promise<Database> {
  let opened: Promise<Database> | undefined;
  return () => {
    if (opened) return opened;
    const forget = () => {
      if (opened === opening) opened = undefined;
    };
    const opening = openDatabase(name, forget);
    opened = opening;
    opening.catch(forget);
    return opening;
  };
}
