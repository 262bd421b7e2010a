// The ledger as the pages may read it, straight from IndexedDB: verified, never written.
// "No record" and "could not read the record" never look alike: the second is a fault with a name.
import { type Chain, type Head, verifyChain } from '../agreement/chain.ts';
import { digest } from '../agreement/digest.ts';
import type { Sha256 } from '../agreement/vocabulary.ts';
import type { Watch } from '../agreement/watch.ts';
import { decompress } from './compression.ts';
import type { Database } from './database.ts';

/** All entries, in order and verified; `head` is the last one known from elsewhere. */
export async function readChain(open: () => Promise<Database>, head: Head | undefined): Promise<Chain> {
  let stored: unknown[];
  try {
    stored = await (await open()).getAll('entries');
  } catch (error) {
    console.error('The record could not be read.', error);
    return { ok: false, fault: { code: 'unreadable', position: -1 } };
  }
  return verifyChain(stored, head);
}

export const readWatches = (database: Database): Promise<Watch[]> => database.getAll('watches');

export type StoredText =
  | { readonly ok: true; readonly markdown: string }
  | { readonly ok: false; readonly fault: 'text-missing' | 'text-altered' };

/** The Markdown kept under a hash, held against that hash. */
export async function readText(database: Database, hash: Sha256): Promise<StoredText> {
  const bytes = await database.get('texts', hash);
  if (!bytes) return { ok: false, fault: 'text-missing' };
  const markdown = await decompress(bytes).then(
    (plain) => new TextDecoder().decode(plain),
    () => undefined, // not gzip any more: somebody wrote over it
  );
  return markdown !== undefined && digest(markdown) === hash
    ? { ok: true, markdown }
    : { ok: false, fault: 'text-altered' };
}
