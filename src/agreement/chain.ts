// The hash chain of the ledger: sealing an entry, and finding out whether a chain is whole.

export interface LedgerFault {
  readonly code:
    | 'unknown-shape'
    | 'gap'
    | 'broken-link'
    | 'hash-mismatch'
    | 'cut-short'
    | 'text-missing'
    | 'text-altered'
    | 'unreadable';
  /** The entry at which it shows; -1 where there is none. */
  readonly position: number;
}
