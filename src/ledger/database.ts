// Opens the IndexedDB of Assent.
import { type IDBPDatabase, openDB } from 'idb';
import { keyByAgreement } from './first-layout.ts';
import { type AssentSchema, BY_HOST, STORES, VERSION } from './layout.ts';

export type Database = IDBPDatabase<AssentSchema>;

const DATABASE_NAME = 'assent';

/** `onLost`: the browser closed it. */
const openDatabase = (name: string, onLost: () => void): Promise<Database> =>
  openDB<AssentSchema>(name, VERSION, {
    async upgrade(database, from, _to, transaction) {
      // What is derived is made anew, as this release keeps it.
      if (database.objectStoreNames.contains('overview')) database.deleteObjectStore('overview');
      for (const store of STORES) if (!database.objectStoreNames.contains(store)) database.createObjectStore(store);
      for (const store of BY_HOST) byHost(transaction.objectStore(store));
      if (from === 1) await keyByAgreement(transaction);
    },
    // A newer release wants to upgrade: let it.
    blocking(_from, _to, event) {
      (event.target as IDBDatabase).close();
      onLost();
    },
    terminated: onLost,
  });

function byHost(store: { indexNames: DOMStringList; createIndex(...index: unknown[]): unknown }): void {
  if (!store.indexNames.contains('hosts')) store.createIndex('hosts', 'hosts', { multiEntry: true });
}

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
