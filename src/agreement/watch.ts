// What is remembered of looking at a track, beside the ledger: it may be lost without harm to any answer.
import type { FailureKind } from './reading.ts';
import type { Instant, Sha256, StatedDate, TrackId } from './vocabulary.ts';

export interface Watch extends TrackId {
  /** The last moment at which the track was read and showed what the ledger says it shows. */
  readonly lastReadAt?: Instant;
  /** A new text read once: announced only when a second reading equals it. */
  readonly candidate?: {
    readonly identity: Sha256;
    readonly statedDate?: StatedDate;
    readonly statedDates?: readonly StatedDate[];
    readonly readAt: Instant;
    /** It is unlike the text before: announced only when it has lasted. */
    readonly isDoubted?: true;
  };
  /** Why it could not be read, since when, and how many times in a row. */
  readonly failure?: {
    readonly kind: FailureKind;
    readonly detail: string;
    readonly since: Instant;
    readonly count: number;
  };
  /** For conditional requests; kept only with the reading they came with. */
  readonly validators?: { readonly etag?: string; readonly lastModified?: string };
  readonly lastTriedAt?: Instant;
  /** Until when the licensor asked to be left alone (Retry-After). */
  readonly notBefore?: Instant;
  /** When the page was last read whole, not answered by "not modified". */
  readonly lastWholeAt?: Instant;
  /** Since when the text has been as it is, for a slower rhythm while nothing changes. */
  readonly unchangedSince?: Instant;
  /** By how many milliseconds the clock of this computer was ahead of the server's, where that could shift a day. */
  readonly clockOffBy?: number;
}
