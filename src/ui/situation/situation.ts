// What every screen is drawn from, as plain data, and what a screen may ask to be done. Screens read nothing else.

import type { Declaration } from '../../declaration/declaration.ts';
import type { CheckReply, Requests } from '../../platform/messages.ts';
import type { ClockNotice } from '../../record/believed-time.ts';
import type { LedgerFault } from '../../record/chain.ts';
import type { Mode } from '../../record/entry.ts';
import type { History } from '../../record/history.ts';
import type { Effective } from '../../standing/effective.ts';
import type { Glance } from '../../standing/glance.ts';
import type { News } from '../../standing/news.ts';
import type { Verdict } from '../../standing/verdict.ts';
import type { FailureKind } from '../../words/reading.ts';
import type { Instant, LanguageCode, Sha256, StatedDate, TrackId } from '../../words/vocabulary.ts';
import type { GlancePoint } from '../wording/glance-words.ts';

export interface ReadingFailure {
  readonly kind: FailureKind;
  /** When reading began to fail, without a success since. */
  readonly since: Instant;
  readonly detail: string;
}

/** One watched track: what it showed last, and how reading it goes. */
export interface WatchedTrack extends TrackId {
  /** The text it shows; absent as long as it could not be read. */
  readonly identity?: Sha256;
  readonly statedDate?: StatedDate;
  /** From when that text is in force; may lie ahead. */
  readonly effective?: Effective;
  readonly firstSeen?: Instant;
  readonly lastReadAt?: Instant;
  readonly failure?: ReadingFailure;
  /** Other words were read once and wait for a second, equal reading. */
  readonly isUnconfirmed: boolean;
  /** What of the page is the document was told by several readers, and they saw different texts. */
  readonly isUnsure?: true;
}

export interface Enforcement {
  readonly isEnforcing: boolean;
  readonly reason?: 'no-access' | 'no-record' | 'rules-missing';
  readonly coversPrivateWindows?: boolean;
  /** Which browser it is decides only how private windows are allowed. */
  readonly isFirefox?: boolean;
  /** This page stands in a private window, which has but a copy of the record. */
  readonly isPrivate?: boolean;
  /** The rules that shut the site are still there: an answer is recorded before they go. */
  readonly hasRules?: boolean;
}

export interface HeldText {
  readonly markdown: string;
}

export interface Situation {
  /** The moment that is believed; `clock` says where the clock of this computer shows another. */
  readonly now: Instant;
  readonly clock?: ClockNotice;
  readonly declaration: Declaration;
  readonly verdict: Verdict;
  readonly tracks: readonly WatchedTrack[];
  /** The texts at hand: those asked for, those accepted, those a screen may have to show. */
  readonly texts: ReadonlyMap<Sha256, HeldText>;
  /** Those texts are being read: only where the person stands can be shown. */
  readonly isAwaitingTexts?: boolean;
  readonly enforcement: Enforcement;
  readonly mode: Mode;
  readonly record: History;
  /** Changes that were not looked at yet. */
  readonly news?: readonly News[];
  /** The summary in our own words. */
  readonly glance?: Glance<GlancePoint>;
}

/** Where a click may lead: the official page of a document, another screen of Assent, or an address of the declaration. */
export type Place =
  | { readonly kind: 'official'; readonly document: string; readonly language: LanguageCode }
  | { readonly kind: 'page'; readonly part?: 'terms' | 'changes' | 'record' | 'settings' }
  | { readonly kind: 'business' | 'contact' | 'home' | 'browser-settings' };

/** A request about the agreement that the screen shows. */
type Asked<Name extends keyof Requests> =
  Parameters<Requests[Name]> extends [agreement: string, ...sent: infer Sent]
    ? (...sent: Sent) => Promise<ReturnType<Requests[Name]>>
    : never;

export interface SavedFile {
  readonly name: string;
  /** Media type. */
  readonly kind: string;
  readonly content: string;
}

/** Without a fault: not at hand in private windows, where only what a screen needs is. */
export type TextRead =
  | { readonly ok: true; readonly markdown: string }
  | { readonly ok: false; readonly fault?: LedgerFault };

/** What a screen may ask for; each is an ordinary request to the background, or a matter of the browser. */
export interface Actions {
  readonly answer: Asked<'answer'>;
  readonly checkNow: Asked<'checkNow'>;
  readonly chooseLanguage: Asked<'chooseLanguage'>;
  readonly setRecordAside: Asked<'setRecordAside'>;
  readonly chooseMode: Asked<'chooseMode'>;
  readonly endLicence: Asked<'endLicence'>;
  /** The person has looked at these new texts, named by identity. */
  readonly lookedAt: Asked<'lookedAt'>;
  readonly selfCheck: Asked<'selfCheck'>;
  /** Watch this agreement no more. */
  readonly remove: Asked<'remove'>;
  /** Read the official pages from the tabs that show them; only a click may call it. */
  readonly readTabs: () => Promise<CheckReply>;
  /** The words of any text of the record, held against its hash. */
  readonly readText: (identity: Sha256) => Promise<TextRead>;
  /** Save the whole record as a file. */
  readonly exportRecord: () => Promise<void>;
  /** Let the person save a file. */
  readonly saveFile: (file: SavedFile) => void;
  /** Ask the browser for access to the site; only a click may call it. */
  readonly askForAccess: () => Promise<boolean>;
  readonly openPage: (place: Place) => void;
}
