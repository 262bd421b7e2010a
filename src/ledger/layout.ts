// What the IndexedDB of Assent holds and by which keys: of every agreement the ledger's entries, the pages and what is
// remembered of looking; the texts by hash; the catalogue, and the overview that is derived from all of it.
import type { DBSchema } from 'idb';
import type { Origin } from '../declaration/catalogue.ts';
import type { Declaration } from '../declaration/declaration.ts';
import type { Watch } from '../record/watch.ts';
import type { State } from '../wording/state-names.ts';
import type { Instant, Sha256 } from '../words/vocabulary.ts';

export interface StoredPage {
  readonly url: string;
  readonly contentType?: string;
  /** The bytes as they came, gzip-compressed. */
  readonly bytes: Uint8Array;
}

/** An agreement that did not come with Assent, or that came with it and was turned on. */
export interface CatalogueRow {
  readonly agreement: string;
  readonly origin: Origin;
  readonly hosts: readonly string[];
  /** The declaration as canonical JSON, and what was parsed of it; absent where it comes with Assent. */
  readonly text?: string;
  readonly declaration?: Declaration;
}

/** What the toolbar button would show of one agreement, or of all. */
interface Shown {
  readonly icon: State;
  readonly isEnded?: true;
  readonly text: string;
}

/** What was derived of an agreement from its record, which is the truth. */
export interface OverviewRow {
  readonly agreement: string;
  readonly hosts: readonly string[];
  readonly name: string;
  /** What it was derived by: a release of Assent, and whether that covers private windows. */
  readonly basis: string;
  readonly declaration: Sha256;
  /** A plain standing, where that is all there is to tell. */
  readonly plain?: string;
  readonly badge: Shown;
  /** The browser lets Assent act on the site. */
  readonly hasAccess: boolean;
  /** Rules are wanted that keep the site shut. */
  readonly isShut: boolean;
  /** The tabs of the site are listened to. */
  readonly isGuarding: boolean;
  /** The site is shut while words in force are unanswered, and so must be able to be. */
  readonly isEnforced: boolean;
  /** The next moment at which other words are in force. */
  readonly effective?: Instant;
  /** News that no digest has told of yet: the identities of the new texts, and when they were first seen. */
  readonly untold: readonly { readonly to: Sha256; readonly seen: Instant }[];
  /** The next look at the licensor's pages. */
  readonly looksAt: Instant;
  /** The next moment at which anything of this changes, or something is due. */
  readonly next: Instant;
  /** Holds the row together: one that somebody else wrote is derived anew. */
  readonly seal: Sha256;
}

/**
 * What all rows come to. Whatever is written of an agreement, or changes in the catalogue, takes it away with the row of the
 * agreement.
 */
export interface OverviewSum {
  readonly basis: string;
  readonly shut: readonly string[];
  readonly guarding: readonly string[];
  /** Hosts of sites that are not shut, below hosts of such as are. */
  readonly openBelow: readonly string[];
  /** Some agreement keeps its site open. */
  readonly isAnyOpen: boolean;
  readonly badge: Shown;
  /** Those whose sites are shut while words in force are unanswered, and so must be able to be. */
  readonly enforced: readonly string[];
  /** Those of them on whose sites the browser does not let Assent act. */
  readonly withoutAccess: readonly string[];
  readonly looksAt: Instant;
  readonly next: Instant;
  /** When it was made; a clock set back has it made anew. */
  readonly at: Instant;
  readonly seal: Sha256;
}

/** The key of the sum among the rows; no agreement has that id. */
export const SUM = '';

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
  catalogue: { key: string; value: CatalogueRow; indexes: { hosts: string } };
  /** By agreement; derived, and deleted without harm. */
  overview: { key: string; value: OverviewRow | OverviewSum; indexes: { hosts: string } };
}

export const VERSION = 3;
export const STORES = ['entries', 'texts', 'pages', 'watches', 'archives', 'catalogue', 'overview'] as const;
/** Stores in which agreements are found by their hosts. */
export const BY_HOST = ['catalogue', 'overview'] as const;

/** The keys of all that is kept of one agreement in a store; an array sorts after every string and number. */
export const allOf = (agreement: string): IDBKeyRange => IDBKeyRange.bound([agreement], [agreement, []]);
