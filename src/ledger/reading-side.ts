// The ledger as the pages may read it, straight from where it is kept: verified, never written.
// "No record" and "could not read the record" never look alike: the second is a fault with a name.
import { type Chain, type Head, verifyChain } from '../record/chain.ts';
import { digest } from '../words/digest.ts';
import type { Sha256 } from '../words/vocabulary.ts';
import { decompress } from './compression.ts';
import type { RecordSource } from './record-source.ts';

/** All entries, in order and verified; `head` is the last one known from elsewhere. */
export async function readChain(source: RecordSource, head: Head | undefined): Promise<Chain> {
  let stored: unknown[];
  try {
    stored = await source.entries();
  } catch (error) {
    console.error('The record could not be read.', error);
    const isNewer = error instanceof DOMException && error.name === 'VersionError';
    return { ok: false, fault: { code: isNewer ? 'newer-release' : 'unreadable', position: -1 } };
  }
  return verifyChain(stored, source.agreement, head);
}

export type LedgerText =
  | { readonly ok: true; readonly markdown: string }
  | { readonly ok: false; readonly fault: 'text-missing' | 'text-altered' };

/** The Markdown kept under a hash, held against that hash. */
export async function readStored(source: RecordSource, hash: Sha256): Promise<LedgerText> {
  const bytes = await source.text(hash);
  if (!bytes) return { ok: false, fault: 'text-missing' };
  const markdown = await decompress(bytes).then(
    (plain) => new TextDecoder().decode(plain),
    () => undefined, // not gzip any more: somebody wrote over it
  );
  return markdown !== undefined && digest(markdown) === hash
    ? { ok: true, markdown }
    : { ok: false, fault: 'text-altered' };
}
