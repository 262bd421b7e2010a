// Why the agreement could not be read, in words the person understands, with what can be done about it.

import { type TextKey, text } from '../../platform/locale.ts';
import type { CheckReply } from '../../platform/messages.ts';
import type { FailureKind } from '../../words/reading.ts';
import { sameTrack } from '../../words/vocabulary.ts';
import type { WatchedTrack } from '../situation/situation.ts';

const FAILURES: Readonly<Record<FailureKind, TextKey>> = {
  offline: 'failureOffline',
  timeout: 'failureTimeout',
  'http-status': 'failureHttpStatus',
  'redirected-elsewhere': 'failureRedirectedElsewhere',
  blocked: 'failureBlocked',
  'login-wall': 'failureLoginWall',
  'not-html': 'failureNotHtml',
  'too-large': 'failureTooLarge',
  empty: 'failureEmpty',
  'selector-missed': 'failureSelectorMissed',
  'too-short': 'failureTooShort',
  truncated: 'failureTruncated',
  'error-page': 'failureErrorPage',
  'wrong-language': 'failureWrongLanguage',
  'wrong-document': 'failureWrongDocument',
  implausible: 'failureImplausible',
  'reading-broke': 'failureReadingBroke',
  'not-kept': 'failureNotKept',
  unfinished: 'failureUnfinished',
  'never-the-same': 'failureNeverTheSame',
  'no-access': 'failureNoAccess',
};

/** A clause that goes on from "because". */
export const failureWords = (kind: FailureKind): string => text(FAILURES[kind]);

/**
 * What came of "Check now", in one sentence: news first, then trouble, else that nothing changed. Words are new only to
 * who has seen others: `known` are the tracks as they were before.
 */
export function checkWords({ tracks }: CheckReply, known: readonly WatchedTrack[]): string {
  const results = tracks.map((track) => track.result);
  if (results.length === 0) return text('checkNothing');
  const news = tracks.filter(({ result }) => result === 'new-text');
  const isOfKnown = news.some((track) => known.some((one) => sameTrack(one, track) && one.identity !== undefined));
  if (news.length > 0) return text(isOfKnown ? 'checkNewText' : 'checkFirstText');
  if (results.includes('redated')) return text('checkRedated');
  if (results.includes('unconfirmed')) return text('checkUnconfirmed');
  const failed = results.find((result): result is FailureKind => result in FAILURES);
  return failed ? text('checkFailed', failureWords(failed)) : text('checkUnchanged');
}
