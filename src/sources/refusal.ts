// Not the agreement: walls, challenges, log-in pages, soft errors, shells, redirects, indexes of documents. Each is
// refused by its kind. What a page says of itself counts only where little else stands on it: agreements speak of
// errors, log-ins and robots too.
import { type Failure, type FailureKind, failure } from '../words/reading.ts';
import { countWords, type PageSigns } from './page-signs.ts';
import {
  kindsNamed,
  MAY_SAY_BLOCKED,
  MAY_SAY_ERROR,
  SAYS_BLOCKED,
  SAYS_CONSENT,
  SAYS_ERROR,
  SAYS_LOG_IN,
  SAYS_REDIRECT,
  SAYS_SCRIPT_NEEDED,
} from './page-words.ts';

/** Running text above which a page is not a mere notice, whatever its title. */
const MORE_THAN_A_NOTICE = 400;
/** The least running text of a document found by its selector, and of one found without. */
const LEAST_SELECTED = 30;
const LEAST_GENERIC = 60;

// Written by the services that stand between a site and its visitors.
const CHALLENGE =
  /_cf_chl_opt|cf-browser-verification|cf-error-details|challenge-form|_Incapsula_Resource|Incapsula incident|px-captcha|captcha-delivery\.com|g-recaptcha|h-captcha|cf-turnstile|awswaf|aws-waf-token|ak-challenge|sec-if-cpt|distil_r_captcha|KPSDK|ddos-guard|sucuri_cloudproxy/i;
const REFRESHES = /<meta[^>]{1,200}http-equiv\s*=\s*["']?refresh/i;
const PASSWORD = /<input[^>]{1,500}type\s*=\s*["']?password/i;

export interface PageEvidence {
  readonly html: string;
  readonly signs: PageSigns;
  /** Whether the generic reader found the text, and whether a selector was declared that matched nothing. */
  readonly isGeneric: boolean;
  readonly isSelectorMissed: boolean;
  /** Whether every selector matched on a page that says itself that its address is the declared one. */
  readonly isOwnPage: boolean;
}

const SAYINGS: readonly (readonly [FailureKind, RegExp, RegExp])[] = [
  ['blocked', SAYS_BLOCKED, MAY_SAY_BLOCKED],
  ['error-page', SAYS_ERROR, MAY_SAY_ERROR],
];
const ENDS_OF_SAYINGS = /[:!?…：！？。]+\s*/;

/** Whether words are the name of a document, whatever else they name: “404 Media Terms of Service”. */
const isDocumentName = (words: string): boolean => kindsNamed(words).some((kind) => kind !== 'rules');

/** What the page says it is instead of a document, on one of these lines. */
function saying(lines: readonly string[]): Failure | undefined {
  for (const [kind, says, maySay] of SAYINGS) {
    const isSaid = (line: string): boolean =>
      says.test(line) ||
      (maySay.test(line) && line.split(ENDS_OF_SAYINGS).some((part) => maySay.test(part) && !isDocumentName(part)));
    const said = lines.find((line) => isSaid(line) && countWords(line) <= 14);
    if (said !== undefined) return failure(kind, `the page says “${said}”`);
  }
  return undefined;
}

/** Its title counts most; a heading or, on a page of few words, any short line counts where no document is named. */
function notice({ signs, isOwnPage }: PageEvidence): Failure | undefined {
  const [first = '', ...headings] = signs.headings.slice(0, 4);
  const isNamed = namesDocument(signs);
  const byTitle = saying(signs.title);
  if (byTitle && (!isNamed || signs.prose < MORE_THAN_A_NOTICE)) return byTitle;
  if (signs.prose >= MORE_THAN_A_NOTICE) return undefined;
  const isFirstNamed = kindsNamed(first).length > 0;
  // Under the name of a document, and beside sentences of it, one word is a term or a cell of a table: “Forbidden”.
  const isBegun = isFirstNamed && signs.prose >= LEAST_GENERIC;
  const shown = isBegun ? signs.shortLines.filter((line) => countWords(line) > 1) : signs.shortLines;
  const isBelieved = (isNamed || isOwnPage) && signs.prose >= LEAST_SELECTED;
  const inside =
    isBelieved && (isOwnPage || signs.prose >= 100) ? [] : [...headings, ...(signs.words < 150 ? shown : [])];
  return saying([...(isFirstNamed ? [] : [first]), ...inside]);
}

function walls(evidence: PageEvidence): Failure | undefined {
  const { html, signs } = evidence;
  const said = notice(evidence);
  if (said) return said;
  if (signs.prose < 150 && CHALLENGE.test(html) && !namesDocument(signs)) {
    return failure('blocked', 'the page is a challenge to prove that a person asks');
  }
  const logIn = [...signs.title, ...signs.headings.slice(0, 2)].find((saying) => SAYS_LOG_IN.test(saying));
  if (signs.prose < 150 && (logIn !== undefined || (PASSWORD.test(html) && !namesDocument(signs)))) {
    return failure('login-wall', logIn === undefined ? 'the page asks for a password' : `the page says “${logIn}”`);
  }
  return signs.prose < LEAST_GENERIC ? passage(evidence) : undefined;
}

/** Pages that only lead on: to another address, or to what their scripts would write. */
function passage({ html, signs }: PageEvidence): Failure | undefined {
  const sayings = [...signs.title, ...signs.headings, ...signs.shortLines];
  const leadsOn = sayings.find((saying) => SAYS_REDIRECT.test(saying));
  if (leadsOn !== undefined) return failure('redirected-elsewhere', `the page says “${leadsOn}”`);
  if (REFRESHES.test(html)) return failure('redirected-elsewhere', 'the page sends its reader on');
  if (SAYS_SCRIPT_NEEDED.test(html)) return failure('empty', 'the page shows its words only by its own scripts');
  return undefined;
}

const namesOf = (signs: PageSigns): string[] =>
  [...signs.title, ...signs.headings.slice(0, 3)].filter((line) => !SAYS_CONSENT.test(line));

/** Whether title or headings name a legal document. */
const namesDocument = (signs: PageSigns): boolean => namesOf(signs).some((line) => kindsNamed(line).length > 0);

/** A list of documents is none: many short lines name documents of several kinds, and little is said between them. */
function index({ signs }: PageEvidence): Failure | undefined {
  const names = [...new Set(signs.shortLines.filter((line) => countWords(line) <= 8 && kindsNamed(line).length > 0))];
  if (signs.prose >= 250 || names.length < 6 || names.length < signs.lineCount * 0.35) return undefined;
  if (new Set(names.flatMap(kindsNamed)).size < 3) return undefined;
  return failure('wrong-document', `the page lists ${names.length} documents and is none`);
}

/** Running text that speaks of terms, policies, agreements time and again; dialogs speak so of cookies alone. */
const speaksOfDocuments = ({ prose, sentences }: PageSigns): boolean =>
  prose >= MORE_THAN_A_NOTICE &&
  sentences.filter((line) => kindsNamed(line).some((kind) => kind !== 'cookies')).length >=
    Math.max(3, sentences.length * 0.1);

function withoutDocument({ signs, isGeneric, isSelectorMissed, isOwnPage }: PageEvidence): Failure | undefined {
  // A short document is one all the same where the title of the page and its first heading both name it.
  const isNamedTwice = [signs.title[0] ?? '', signs.headings[0] ?? ''].every((line) => kindsNamed(line).length > 0);
  const least = isGeneric && !isNamedTwice ? LEAST_GENERIC : LEAST_SELECTED;
  if (signs.prose < least) return failure('too-short', `the page has ${signs.prose} words of running text`);
  if (isOwnPage || namesDocument(signs) || speaksOfDocuments(signs)) return undefined;
  const opening = signs.shortLines.slice(0, 6).filter((line) => !SAYS_CONSENT.test(line));
  if (!isGeneric && opening.some((line) => kindsNamed(line).length > 0)) return undefined;
  return isSelectorMissed
    ? failure('selector-missed', 'no selector matches, and nothing on the page names a document')
    : failure('wrong-document', 'nothing on the page names a document');
}

/** Why a page is not an agreement at all; undefined for one that may be. */
export const refusal = (evidence: PageEvidence): Failure | undefined =>
  walls(evidence) ?? index(evidence) ?? withoutDocument(evidence);

/** What a page without words is: the wall it names in its title, or a shell. */
export function refusalWithoutText(html: string, signs: PageSigns, found: Failure): Failure {
  const evidence: PageEvidence = { html, signs, isGeneric: true, isSelectorMissed: false, isOwnPage: false };
  return walls(evidence) ?? found;
}
