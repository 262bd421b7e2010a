// What agreements call their dates, language by language: data only, `|` between phrases. A phrase matches the start of a
// word and any ending, so stems serve all grammatical forms; `_` at its end asks for the whole word.
import { WORDS_OF_ASIA } from './date-words-asia.ts';
import { WORDS_OF_EUROPE } from './date-words-europe.ts';
import { WORDS_OF_ROMANCE } from './date-words-romance.ts';
import { WORDS_OF_SLAVIC_EUROPE } from './date-words-slavic.ts';
import { WORDS_OF_THE_SOUTH } from './date-words-south.ts';

export interface DateWords {
  readonly updated: string;
  readonly effective: string;
  readonly published?: string;
  readonly version?: string;
  /** What the document calls itself. */
  readonly document?: string;
  /** Other words that may stand in a line that does nothing but date the document. */
  readonly neutral?: string;
  /** Words that make the date one of an earlier text. */
  readonly earlier?: string;
  /** Words right before (or after) a date that end a period: the date is not a beginning. */
  readonly until?: string;
  /** Laws and treaties, whose dates are not the document's. */
  readonly law?: string;
  /** What is not the document, but has a date of its own: its annexes, its fees, the code that is released. */
  readonly thing?: string;
  /** A list of earlier versions or changes starts here. */
  readonly history?: string;
}

/** Beside every other language: pages of all of them keep English labels. */
export const ENGLISH: DateWords = {
  updated:
    'last updated|last update_|last revised|last revision|last modified|last modification|last amended|last amendment|' +
    'last changed|last change_|last reviewed|last edited|latest update|latest revision|latest amendment|most recent update|most recently updated|recently updated|' +
    'date updated|date revised|date modified|date amended|date of update|date of revision|date of amendment|date of last|update date|revision date|amendment date|' +
    'updated|update_|rev_|revised|revision_|modified|amended|reviewed on|rewritten on|changes made on|drafted on',
  effective:
    'effective|in effect|into effect|takes effect|took effect|take effect|in force|into force|enters into force|entered into force|' +
    'valid from|valid as of|valid as from|valid since|valid starting|valid on|valid_|applies from|applies as of|applies as from|applies since|applies on and from|apply from|apply as of|apply as from|apply on and from|' +
    'applicable from|applicable as of|applicable as from|applicable since|applicable on|commencement|commence|enforcement date|implementation date|implemented on|starting date|start date|starting from|' +
    'with effect|binding from|binding as of|come into operation|became operative|in operation from|operative from',
  published:
    'published|publication date|date of publication|publish date|date published|posted|date posted|posting date|issued|issue date|date of issue|date issued|' +
    'released|release date|date of release|release_|date created|created on_|adopted|adoption date|date of adoption|established on|date of establishment|first published|announced|' +
    'announcement date|date of announcement|date of entry|promulgated|enacted|date of enactment',
  version:
    'version|dated|date of version|date of this version|edition|current as of|current at|as at|status as of|status:|correct as of|correct at|accurate as of',
  document:
    'policy|policies|terms|conditions|agreement|statement|notice|document|this_|these_|privacy|disclaimer|licence|license|eula|guidelines|rules_|contract',
  neutral:
    'of use|use_|service|legal|cookie|copyright|page|date_|site_|website|user|general|sale|data_|protection|processing|information|latest|current|new_|customer|on_|were|last_|and_|the_|made|was_|is_|are_|has been|have been|become|went|goes|came|come|our_|all_|time_|utc|gmt|am_|pm_|official|from|as_|since|starting|of_|in_',
  earlier:
    'previous|next update|next review|next revision|upcoming|prior version|prior terms|prior policy|prior privacy|former|earlier version|earlier terms|old version|older version|archived|archive|superseded|replaced|replaces|replacing|supersedes|obsolete|outdated|no longer',
  until:
    'until|till|through|before|prior to|up to|by_|expires|expired|ends on|ended on|ending|valid until|not later than|no later than|after_',
  law: 'act_|acts_|regulation|directive|gdpr|ccpa|cpra|dmca|hipaa|coppa|statute|law_|laws_|civil code|penal code|code of|convention|treaty|court|judgment|decision_|ordinance|decree|section 2|bill_|founded|incorporated|born|invoice|incident|coronavirus',
  thing:
    'annex_|annexes_|appendix|appendices|exhibit|addendum|this section|this clause|source code|fee_|fees_|price_|prices_|exchange rate|interest rate|cookie list|register entry|trade register|termination|tracking|order status|subscription|trial_',
  history:
    'version history|previous version|prior version|past version|older version|earlier version|archived version|archived|archive_|change log|changelog|revision history|history of|amendment history|update history|document history|summary of changes|release notes|past terms|previous terms|previous policies|record of changes|log of changes|list of changes|what changed',
};

export const DATE_WORDS: Readonly<Record<string, DateWords>> = {
  en: ENGLISH,
  ...WORDS_OF_EUROPE,
  ...WORDS_OF_ROMANCE,
  ...WORDS_OF_SLAVIC_EUROPE,
  ...WORDS_OF_ASIA,
  ...WORDS_OF_THE_SOUTH,
};
