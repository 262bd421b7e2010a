// The hash chain of the ledger: sealing an entry onto it, and finding out whether a chain is whole.
// A chain shows edits and losses to whoever holds its head; an owner can still rebuild all of it.
import canonicalize from 'canonicalize';
import { digest } from '../words/digest.ts';
import type { Instant, Sha256 } from '../words/vocabulary.ts';
import { type Entry, type Fact, parseEntry } from './entry.ts';
import type { History } from './history.ts';

export interface LedgerFault {
  readonly code:
    | 'unknown-shape'
    | 'gap'
    | 'broken-link'
    | 'hash-mismatch'
    | 'cut-short'
    | 'text-missing'
    | 'text-altered'
    | 'other-agreement'
    | 'newer-release'
    | 'unreadable';
  /** The entry at which it shows; -1 where there is none. */
  readonly position: number;
}

/** The point up to which a chain is known: what is kept apart from it, so that a shortened chain shows. */
export interface Head {
  readonly position: number;
  readonly hash: Sha256;
}

export const GENESIS: Sha256 = '0'.repeat(64);

/** Keeps a hash over an entry from ever equalling a hash over anything else. */
const DOMAIN = 'assent-entry-1\n';

const hashOf = (unsealed: object): Sha256 => digest(DOMAIN + canonicalize(unsealed));

export interface Seal {
  readonly at: Instant;
  readonly agreement: string;
  /** The version of Assent that writes. */
  readonly product: string;
}

/** The next entry of the chain whose last entry is `last`. What could not be read back is never sealed: it throws. */
export function seal(fact: Fact, last: Entry | undefined, { at, agreement, product }: Seal): Entry {
  const unsealed = {
    format: 1 as const,
    position: last ? last.position + 1 : 0,
    at,
    agreement,
    product,
    previous: last ? last.hash : GENESIS,
    fact,
  };
  const entry = { ...unsealed, hash: hashOf(unsealed) };
  if (!parseEntry(entry)) throw new TypeError(`not a fact that can be kept: ${fact.type}`);
  return entry;
}

export type Chain =
  | { readonly ok: true; readonly entries: History }
  | { readonly ok: false; readonly fault: LedgerFault };

/**
 * Every entry parsed and every link followed; all are of this agreement; `head`, if known, must stand in the chain as it
 * was.
 */
export function verifyChain(stored: readonly unknown[], agreement: string, head?: Head): Chain {
  const entries: Entry[] = [];
  for (const [position, raw] of stored.entries()) {
    const entry = parseEntry(raw);
    if (!entry) return { ok: false, fault: { code: 'unknown-shape', position } };
    const linked = linkFault(raw as object, entry, entries.at(-1));
    const code = linked ?? (entry.agreement === agreement ? undefined : 'other-agreement');
    if (code) return { ok: false, fault: { code, position } };
    entries.push(entry);
  }
  if (head && head.position >= entries.length)
    return { ok: false, fault: { code: 'cut-short', position: entries.length } };
  if (head && entries[head.position]?.hash !== head.hash) {
    return { ok: false, fault: { code: 'hash-mismatch', position: head.position } };
  }
  return { ok: true, entries: entries as unknown as History };
}

/** The hash is taken over what is stored, so that fields a later release added still count. */
function linkFault(raw: object, entry: Entry, last: Entry | undefined): LedgerFault['code'] | undefined {
  if (entry.position !== (last ? last.position + 1 : 0)) return 'gap';
  if (entry.previous !== (last ? last.hash : GENESIS)) return 'broken-link';
  const { hash, ...unsealed } = raw as Entry;
  try {
    return hashOf(unsealed) === hash ? undefined : 'hash-mismatch';
  } catch {
    return 'unknown-shape'; // what cannot be written as JSON (a cycle, NaN) was never sealed by us
  }
}
