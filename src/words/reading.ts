// What comes of reading a page: a reading, or a failure with a name. A failure never becomes a text.
import type { DocumentName, LanguageCode, Sha256, StatedDate } from './vocabulary.ts';

export const FAILURE_KINDS = [
  'offline',
  'timeout',
  'http-status',
  'redirected-elsewhere',
  'blocked',
  'login-wall',
  'not-html',
  'too-large',
  'empty',
  'selector-missed',
  'too-short',
  'truncated',
  'error-page',
  'wrong-language',
  'wrong-document',
  'implausible',
  'reading-broke',
  'not-kept',
  'unfinished',
  'never-the-same',
  'no-access',
] as const;
export type FailureKind = (typeof FAILURE_KINDS)[number];

export interface Reading {
  readonly outcome: 'reading';
  readonly document: DocumentName;
  readonly language: LanguageCode;
  /** The language that the words are in, where none is declared and it could be told. */
  readonly spoken?: LanguageCode;
  readonly url: string;
  readonly markdown: string;
  /** What `identity` is the SHA-256 of. */
  readonly canonical: string;
  readonly identity: Sha256;
  readonly words: Sha256;
  /** Every date the document states about itself, and the one that counts as its stated date. */
  readonly statedDates: readonly StatedDate[];
  readonly statedDate?: StatedDate;
  /** True where no selector matched and the agreement was found by the generic reader. */
  readonly isGeneric: boolean;
  /** Where the readers of pages without a selector saw different texts. */
  readonly isUnsure?: true;
  /** Version of the extraction that made it. */
  readonly extraction: number;
}

export interface Failure {
  readonly outcome: 'failure';
  readonly kind: FailureKind;
  /** For the person and for whoever writes a declaration: what exactly was found. */
  readonly detail: string;
  /** What was read all the same, where only its unlikeness to the last text speaks against it: believed if it lasts. */
  readonly doubted?: Reading;
}

/** Servers, pages and browsers write into the detail, as much as they like. */
const MOST_DETAIL = 300;

export const failure = (kind: FailureKind, detail: string): Failure => ({
  outcome: 'failure',
  kind,
  detail: detail.slice(0, MOST_DETAIL),
});
