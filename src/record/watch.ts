// What is remembered of looking at a track, beside the ledger: it may be lost without harm to any answer.
import type { FailureKind } from '../words/reading.ts';
import type { Instant, Sha256, StatedDate, TrackId } from '../words/vocabulary.ts';

/** A page that its server says has been as it is since a day. */
export interface UnmodifiedSince {
  /** The address that said so: another one may hold other words that are older. */
  readonly url: string;
  /** The beginning of the day on which it was read, in UTC. Of our own choice: it tells nobody apart. */
  readonly day: Instant;
}

export interface Watch extends TrackId {
  /** The last moment at which the track was read and showed what the ledger says it shows. */
  readonly lastReadAt?: Instant;
  /** That reading was made without the declared selector, and the readers of such pages saw different texts. */
  readonly isUnsure?: true;
  /** A new text read once: announced only when a second reading equals it. */
  readonly candidate?: {
    readonly identity: Sha256;
    readonly statedDate?: StatedDate;
    readonly statedDates?: readonly StatedDate[];
    readonly readAt: Instant;
    /** What was read, so that a second reading can be confirmed by what both have in common; left out where it is huge. */
    readonly markdown?: string;
    /** It is unlike the text before: announced only when it has lasted. */
    readonly isDoubted?: true;
  };
  /** Readings in a row that did not confirm one another, and since when. */
  readonly unconfirmed?: { readonly since: Instant; readonly count: number };
  /** Why it could not be read, since when, and how many times in a row. */
  readonly failure?: {
    readonly kind: FailureKind;
    readonly detail: string;
    readonly since: Instant;
    readonly count: number;
  };
  /** For conditional requests; kept only with the reading it came with. */
  readonly unmodifiedSince?: UnmodifiedSince;
  readonly lastTriedAt?: Instant;
  /** When a look began of which nothing has come yet: written before it, so that one which never ends is known of. */
  readonly begunAt?: Instant;
  /** Until when the licensor asked to be left alone (Retry-After). */
  readonly notBefore?: Instant;
  /** When the page was last read whole, not answered by "not modified". */
  readonly lastWholeAt?: Instant;
  /** Since when the text has been as it is, for a slower rhythm while nothing changes. */
  readonly unchangedSince?: Instant;
}
