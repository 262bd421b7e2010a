// Where the person stands, in words: one sentence, what follows from it, and its state for icon and colour.

import { counted, date, languageName, list, ownZone, span, text } from '../../platform/locale.ts';
import type { Amendment } from '../../standing/standing.ts';
import { amendmentsOf } from '../../standing/verdict.ts';
import { plainWords } from '../../wording/plain-standing.ts';
import { type State, stateOf } from '../../wording/state-names.ts';
import type { Instant, LanguageCode } from '../../words/vocabulary.ts';
import { isReadingTroubled, newsTold, readingLanguage } from '../situation/editions.ts';
import type { Situation } from '../situation/situation.ts';
import { faultWords } from './fault-words.ts';

export interface StandingWords {
  readonly state: State;
  readonly isEnded: boolean;
  readonly sentence: string;
  /** What it means and what follows; may be empty. */
  readonly detail: string;
  /** Names what is said: the same while only the time goes on. */
  readonly of: string;
}

export function standingWords(situation: Situation, now: Instant): StandingWords {
  const { verdict, enforcement, mode } = situation;
  // Not enforcing matters only where something would have to be kept shut.
  const news = newsTold(situation);
  const watching = mode === 'watch' ? { hasNews: news.length > 0 } : undefined;
  const state = stateOf(verdict, enforcement.isEnforcing || mode !== 'enforce', watching);
  const changes = amendmentsOf(verdict).map(({ to }) => to);
  return {
    state,
    isEnded: verdict.kind === 'ended',
    of: [state, verdict.kind, ...changes, ...news.map(({ to }) => to)].join(' '),
    ...sentenceAndDetail(situation, now),
  };
}

type InUse = Extract<Situation['verdict'], { kind: 'in-use' }>;

function sentenceAndDetail(situation: Situation, now: Instant): Pick<StandingWords, 'sentence' | 'detail'> {
  const { declaration, verdict, mode } = situation;
  const { name } = declaration;
  const isShut = mode === 'enforce' && situation.enforcement.isEnforcing;
  // Damaged may be what is shown of an accepted text that is gone: then no rule shuts the site.
  const staysShut = isShut && situation.enforcement.hasRules ? text('staysShut', name) : '';
  switch (verdict.kind) {
    case 'unread':
      return plainWords('unread', name);
    case 'unanswered':
    case 'declined':
      return plainWords(`${verdict.kind}-${isShut ? 'shut' : 'open'}`, name);
    case 'accepted':
      return acceptedWords(situation, verdict.pending, now);
    case 'in-use':
      return inUseWords(situation, verdict, isShut, now);
    case 'lapsed':
      return {
        sentence: text('standingLapsed', name),
        detail: sentences(whatChanged(situation, verdict.amendments), isShut ? text('standingLapsedShut', name) : ''),
      };
    case 'ended':
      return {
        sentence: text(verdict.by === 'person' ? 'standingEndedByPerson' : 'standingEndedByLicensor', name),
        detail: sentences(text('standingEndedDetail', name, date(verdict.at, ownZone())), staysShut),
      };
    case 'damaged':
      return { sentence: text('standingDamaged', name), detail: sentences(faultWords(verdict.fault), staysShut) };
    default:
      return verdict satisfies never;
  }
}

const sentences = (...said: readonly string[]): string => said.filter(Boolean).join(' ');

function acceptedWords(situation: Situation, pending: readonly Amendment[], now: Instant) {
  const { name } = situation.declaration;
  const unanswered = pending.filter((amendment) => !amendment.isAccepted);
  const [next] = unanswered;
  if (next) {
    return {
      sentence: text('standingPending', name, span(next.effective.earliest - now)),
      detail: sentences(whatChanged(situation, unanswered), text('standingPendingDetail')),
    };
  }
  const [early] = pending;
  if (early) {
    return {
      sentence: text('standingAcceptedEarly', name),
      detail: text('standingAcceptedEarlyDetail', span(early.effective.earliest - now)),
    };
  }
  const accepted = plainWords('accepted', name);
  return isReadingTroubled(situation) ? { ...accepted, detail: text('standingAcceptedUnseen') } : accepted;
}

/** Nothing of it was asked when the watch began: it is watched, and only a change may be asked for, or told as news. */
function inUseWords(situation: Situation, verdict: InUse, isShut: boolean, now: Instant) {
  const { declaration, mode } = situation;
  const { name } = declaration;
  const { amendments, arrived } = verdict;
  const unseen = isReadingTroubled(situation) ? text('standingAcceptedUnseen') : '';
  const began = sentences(text('standingInUseDetail', date(verdict.since, ownZone())), unseen);
  if (mode !== 'watch' && arrived) {
    const shut = isShut ? text('standingLapsedShut', name) : '';
    return {
      sentence: text('standingInUseChanged', name),
      detail: sentences(whatChanged(situation, amendments), shut, began),
    };
  }
  const coming = amendments.find(({ effective }) => effective.earliest > now);
  if (mode !== 'watch' && coming) {
    return {
      sentence: text('standingPending', name, span(coming.effective.earliest - now)),
      detail: sentences(whatChanged(situation, amendments), began),
    };
  }
  const news = newsTold(situation);
  const last = amendments.findLast(({ effective }) => effective.earliest <= now);
  return {
    sentence: news.length > 0 ? counted('standingNews', news.length, name) : text('standingInUse', name),
    detail: sentences(
      last ? text('standingInUseArrived', date(last.effective.earliest, declaration.amendment.timeZone)) : '',
      coming ? text('standingInUseNext', span(coming.effective.earliest - now)) : '',
      began,
    ),
  };
}

/**
 * Which of the texts changed: said where only the translation or only the prevailing text did, and the other one has been
 * read since, so that it is known.
 */
export function whatChanged(situation: Situation, amendments: readonly Amendment[]): string {
  const { declaration } = situation;
  const prevailing = nameOf(declaration.languages[declaration.prevailing]?.tag ?? declaration.prevailing);
  const isPrevailing = amendments.some((amendment) => amendment.isPrevailing);
  const others = [
    ...new Set(amendments.filter((amendment) => !amendment.isPrevailing).map(({ language }) => language)),
  ];
  const translations = list(others.map((code) => nameOf(declaration.languages[code]?.tag ?? code)));
  const since = Math.max(...amendments.map(({ notice }) => notice.seen));
  const isRead = (language: LanguageCode): boolean => isReadSince(situation, language, since);
  if (!isPrevailing && others.length > 0) {
    return isRead(declaration.prevailing) ? text('onlyTranslationChanged', translations, prevailing) : '';
  }
  if (isPrevailing && others.length === 0) {
    const language = readingLanguage(situation);
    const isTranslated = language !== declaration.prevailing;
    return isTranslated && isRead(language) ? text('onlyPrevailingChanged', prevailing) : '';
  }
  return amendments.length > 2 ? counted('severalAmendments', amendments.length) : '';
}

const isReadSince = ({ tracks, declaration }: Situation, language: LanguageCode, moment: Instant): boolean =>
  tracks
    .filter((track) => track.language === language && declaration.terms[track.document]?.asks)
    .some(({ lastReadAt, failure }) => lastReadAt !== undefined && lastReadAt >= moment && !failure);

const nameOf = (tag: string): string => languageName(tag);
