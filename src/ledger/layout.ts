// What the IndexedDB of Assent holds and by which keys: of every agreement the ledger's entries, the pages and what is
// remembered of looking; the texts by hash.
import type { DBSchema } from 'idb';
import type { Watch } from '../record/watch.ts';

export interface StoredPage {
  readonly url: string;
  readonly contentType?: string;
  /** The bytes as they came, gzip-compressed. */
  readonly bytes: Uint8Array;
}

/** What is said of an agreement before its record is read. */
export interface Overview {
  readonly agreement: string;
  /** The version of Assent that derived it: another one may say it in other words. */
  readonly release: string;
  readonly name: string;
  /** A plain standing, where that is all there is to tell. */
  readonly plain?: string;
}

/** Of what an agreement has many: its id, and what names one of them there. */
type KeyWithin<Rest extends readonly (string | number)[]> = [agreement: string, ...rest: Rest];
export type TrackKey = KeyWithin<[document: string, language: string]>;

export interface AssentSchema extends DBSchema {
  /** Append only: `add`, never `put`. Hostile until verified. */
  entries: { key: KeyWithin<[position: number]>; value: unknown };
  /** Markdown, gzip-compressed, by its SHA-256. */
  texts: { key: string; value: Uint8Array };
  /** The pages a track was last read from, so that a new release can read them anew. */
  pages: { key: TrackKey; value: readonly StoredPage[] };
  watches: { key: TrackKey; value: Watch };
  /** Records that did not verify, whole, by the name under which they were put aside. */
  archives: { key: KeyWithin<[name: string]>; value: readonly unknown[] };
  /** By agreement. */
  overview: { key: string; value: Overview };
}

export const VERSION = 2;
export const STORES = ['entries', 'texts', 'pages', 'watches', 'archives', 'overview'] as const;

/** The keys of all that is kept of one agreement in a store; an array sorts after every string and number. */
export const allOf = (agreement: string): IDBKeyRange => IDBKeyRange.bound([agreement], [agreement, []]);
