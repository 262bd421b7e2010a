// The words of the product as types: one word per thing, everywhere.

/** Milliseconds since 1970-01-01T00:00Z. Time is always a parameter of this type. */
export type Instant = number;

/** A calendar day, `2021-08-08`. */
export type Day = string;

/** Lower-case hexadecimal SHA-256, 64 characters. */
export type Sha256 = string & { readonly brand?: 'Sha256' };

/** A language as the licensor names it in its addresses: `en`, `zh-cn`. */
export type LanguageCode = string;

/** The code of a language that nobody declared: each text has its own, recognised from its words. */
export const UNDECLARED_LANGUAGE: LanguageCode = 'und';

/** The name of a document of the agreement, as the declaration's `terms` keys it: `Terms of Service`. */
export type DocumentName = string;

/** One document in one language, watched over time. */
export interface TrackId {
  readonly document: DocumentName;
  readonly language: LanguageCode;
}

export const sameTrack = (a: TrackId, b: TrackId): boolean => a.document === b.document && a.language === b.language;

/** A date that a document states about itself. */
export interface StatedDate {
  /** `2021-08-08`, `2021-08` or `2021`, as `precision` says. */
  readonly iso: string;
  readonly precision: 'day' | 'month' | 'year';
  readonly role: 'updated' | 'effective' | 'published' | 'version' | 'unlabelled';
  /** The other possible reading where day and month cannot be told apart. */
  readonly alternative?: string;
  /** The hour stated beside a day, `22:15`. */
  readonly time?: string;
  /** Its distance from UTC, `+02:00`, where the text says which clock it means. */
  readonly offset?: string;
}
