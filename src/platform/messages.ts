// The one contract between the pages and the background: requests with their replies, and one event.
import type { LedgerFault } from '../record/chain.ts';
import type { Mode, Surface, TextReference } from '../record/entry.ts';
import type { FailureKind } from '../words/reading.ts';

export interface AnswerRequest {
  readonly answer: 'accepted' | 'declined';
  readonly language: string;
  /** The texts on screen at the click; refused if they are no longer the ones asked. */
  readonly texts: readonly TextReference[];
  readonly personalUse: boolean;
  readonly surface: Surface;
  readonly shown: { readonly milliseconds: number; readonly reached: number };
}

export type AnswerReply =
  | { readonly ok: true }
  /** What stood in the way; nothing was recorded. */
  | {
      readonly ok: false;
      readonly refusal:
        | 'text-changed'
        | 'personal-use-not-declared'
        | 'not-shown'
        | 'nothing-to-answer'
        | 'record-damaged'
        | 'record-not-written';
    };

/** What Assent can do in this browser right now. */
export interface SelfCheck {
  readonly hasAccess: boolean;
  /** The rules in the browser are those that the record asks for. */
  readonly areRulesAsWanted: boolean;
  /** The browser's limit of rules leaves no room for this site's open pages: they are shut with it. */
  readonly lacksOpenPages: boolean;
  readonly coversPrivateWindows: boolean;
  /** When every text that an answer is for had been read, last; null if one never was. */
  readonly lastGoodReading: number | null;
}

export type CheckReply = {
  /** One per track that was read. */
  readonly tracks: readonly {
    readonly document: string;
    readonly language: string;
    readonly result: 'unchanged' | 'new-text' | 'redated' | 'unconfirmed' | FailureKind;
  }[];
};

/**
 * Request name → what is sent and what comes back. At most one handler a name, in `background/requests.ts`. Where it is about
 * one agreement, its id is sent first.
 */
export interface Requests {
  answer(agreement: string, request: AnswerRequest): AnswerReply;
  checkNow(agreement: string): CheckReply;
  /** A page was opened: bring rules, badge and prompts up to date. */
  wake(): { readonly ok: true };
  /**
   * The address the person wanted when this tab met the gate, null if none is known; and whether something was sent there,
   * as by a form: the gate kept it from arriving, and nobody has kept it.
   */
  wanted(): { readonly url: string | null; readonly wasSent: boolean };
  /** The gate in this tab has its address, or is about to leave: which gates stand is kept. */
  gateStands(isStanding: boolean): { readonly ok: true };
  /** Read the agreement in this language from now on; refused where it is not declared, or could not be recorded. */
  chooseLanguage(agreement: string, language: string): { readonly ok: boolean };
  /** How strictly the agreement is kept; at once in all open tabs. */
  chooseMode(agreement: string, mode: Mode): { readonly ok: boolean };
  /** The person gives the licence up; refused where there is none to give up. */
  endLicence(agreement: string): { readonly ok: boolean };
  /** With nothing readable to answer for: let this tab go on once. Recorded. */
  continueOnce(agreement: string, url: string): { readonly ok: boolean };
  /** Read a text from the page that a tab shows, after a click. */
  readTab(
    agreement: string,
    page: { readonly document: string; readonly language: string; readonly url: string; readonly html: string },
  ): {
    readonly result: CheckReply['tracks'][number]['result'];
  };
  selfCheck(agreement: string): SelfCheck;
  /** Put a damaged record aside, whole, and begin a new one. */
  setRecordAside(agreement: string): { readonly ok: boolean };
  /** In mode watch: these changes have been looked at, and are no news any more. */
  lookedAt(agreement: string, about: readonly string[]): { readonly ok: boolean };
  /** An agreement that came with Assent is watched from now on; the browser has given access to its hosts. */
  turnOn(agreement: string): { readonly ok: boolean };
  /** An agreement that did not come with Assent, or was turned on, is watched no more. Its record stays. */
  remove(agreement: string): { readonly ok: boolean };
}

/** Sent by the background to every open page when the ledger, a reading or the enforcement changed. */
export const CHANGED = 'assent:changed';

/** Sent by the background to one gate after the other when the site is open; answered with whether the gate leaves. */
export const RELEASED = 'assent:released';

/** The query of a gate's address where something was sent on the way: so it outlives a reload, also of Assent. */
export const SENT = '?sent';

export type { LedgerFault };
