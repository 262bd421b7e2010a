// The first layout, in which there was one agreement and nothing was named by it; and the way from its database to the
// one of today. That is one transaction of the browser: ended at any point, the database is as it was, and the next
// opening begins anew. What stood in extension storage is read where it stands, until it is written anew.
import type { IDBPTransaction, StoreNames } from 'idb';
import type { AssentSchema } from './layout.ts';

/** The agreement that there was. */
const FIRST = '17track';

/** The keys in extension storage under which something of an agreement may stand, the one of today first. */
export const storageKeys = (name: 'head' | 'mirror', agreement: string): readonly [string, ...string[]] => {
  const first = name === 'head' ? 'ledgerHead' : name;
  return agreement === FIRST ? [`${name}:${agreement}`, first] : [`${name}:${agreement}`];
};

type Upgrade = IDBPTransaction<AssentSchema, StoreNames<AssentSchema>[], 'versionchange'>;

/**
 * The keys were a position, a name, or a track as JSON; now the agreement stands before them. What is stored stays as it
 * is, whatever it is.
 */
export async function keyByAgreement(transaction: Upgrade): Promise<void> {
  for (const name of ['entries', 'archives', 'pages', 'watches'] as const) {
    const store = transaction.objectStore(name);
    const [keys, values] = await Promise.all([store.getAllKeys() as Promise<unknown[]>, store.getAll()]);
    const rest = name === 'pages' || name === 'watches' ? trackOfKey : (key: unknown) => [key];
    await store.clear();
    await Promise.all(
      keys.flatMap((key, at) => {
        const within = rest(key);
        // What is remembered of looking may be lost without harm; no release wrote such a key.
        return within ? [store.put(values[at] as never, [FIRST, ...within] as never)] : [];
      }),
    );
  }
}

function trackOfKey(key: unknown): unknown[] | undefined {
  try {
    const [document, language]: unknown[] = JSON.parse(String(key));
    return typeof document === 'string' && typeof language === 'string' ? [document, language] : undefined;
  } catch {
    return undefined;
  }
}
