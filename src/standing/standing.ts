// Where the person stands now: the only judge of everything that is shown or enforced.
import type { Declaration } from '../declaration/declaration.ts';
import { askingDocuments } from '../declaration/declared-pages.ts';
import type { Answered, TextReference } from '../record/entry.ts';
import type { History } from '../record/history.ts';
import type { Instant, LanguageCode, Sha256, TrackId } from '../words/vocabulary.ts';
import type { Effective } from './effective.ts';
import { type Force, forceOf, type Posted } from './in-force.ts';
import type { Notice } from './notice.ts';
import { currentIdentity, referenceTo, type Track, trackOf, tracksOf } from './track.ts';

/** An amendment of one track, set against the words the person accepted, or those in use when the watch began. */
export interface Amendment {
  readonly document: string;
  readonly language: LanguageCode;
  readonly isPrevailing: boolean;
  /** The text it is set against; absent where the person accepted none of this track. */
  readonly from?: Sha256;
  readonly to: Sha256;
  readonly notice: Notice;
  /** The later of the days counted after the notice, and of what the text itself gives. */
  readonly effective: Effective;
  /** From when the text itself says that it applies, if it does. */
  readonly given?: Effective;
  /** Already accepted, early. */
  readonly isAccepted: boolean;
}

export type Answer = Answered & { readonly at: Instant };

export type Standing =
  /** No text could be read yet in the language asked for, nor the one that prevails. */
  | { readonly kind: 'unread'; readonly language: LanguageCode }
  | { readonly kind: 'unanswered'; readonly language: LanguageCode; readonly asked: readonly TextReference[] }
  | {
      /** The person was using the site already when the watch began: never asked for those words, and they are not accepted. */
      readonly kind: 'in-use';
      readonly language: LanguageCode;
      /** When the watch began. */
      readonly since: Instant;
      /** The words in use then, of each track that is judged. */
      readonly inUse: readonly TextReference[];
      /** In force, then pending, in the order of their days. */
      readonly amendments: readonly Amendment[];
      /** Whether one of them is in force. */
      readonly arrived: boolean;
      /** What an explicit acceptance would bind to. */
      readonly asked: readonly TextReference[];
    }
  | {
      readonly kind: 'accepted';
      readonly language: LanguageCode;
      readonly answer: Answer;
      /** Posted, not yet in force; in the order of their days. */
      readonly pending: readonly Amendment[];
      /** The words in force until then, where those accepted early are still to come. */
      readonly inForce?: readonly TextReference[];
      /** What accepting now would bind to: the newest text of each required track; empty while none could be read. */
      readonly asked: readonly TextReference[];
    }
  | {
      readonly kind: 'lapsed';
      readonly language: LanguageCode;
      readonly answer: Answer;
      /** In force and not accepted, the earliest first, with what is pending behind them. */
      readonly amendments: readonly Amendment[];
      readonly since: Instant;
      readonly asked: readonly TextReference[];
    }
  | {
      readonly kind: 'declined';
      readonly language: LanguageCode;
      readonly answer: Answer;
      readonly asked: readonly TextReference[];
    }
  | {
      readonly kind: 'ended';
      readonly language: LanguageCode;
      readonly by: 'person' | 'licensor';
      readonly at: Instant;
      /** What accepting would begin anew with: only whoever ended the licence themselves may. */
      readonly asked?: readonly TextReference[];
    };

/** The tracks an answer in `language` is for: the language itself and the one that prevails. */
export const requiredTracks = (declaration: Declaration, language: LanguageCode): TrackId[] =>
  askingDocuments(declaration).flatMap((document) =>
    [...new Set([declaration.prevailing, language])].map((code) => ({ document, language: code })),
  );

export function standingOf(entries: History, declaration: Declaration, now: Instant): Standing {
  const tracks = tracksOf(entries);
  const language = languageRead(entries, declaration);
  const asked = newestOf(tracks, requiredTracks(declaration, language));
  const last = entries.findLast(({ fact }) => fact.type === 'answered' || fact.type === 'licenceEnded');
  if (last?.fact.type === 'licenceEnded') {
    const { by } = last.fact;
    return { kind: 'ended', language, by, at: last.at, ...(by === 'person' && { asked }) };
  }
  const unanswered = (): Standing => {
    if (asked.length === 0) return { kind: 'unread', language };
    const isInUse = wasInUse(entries);
    return isInUse
      ? inUseOf(tracks, asked, entries, declaration, language, now)
      : { kind: 'unanswered', language, asked };
  };
  if (last?.fact.type !== 'answered') return unanswered();
  const answer = { ...last.fact, at: last.at };
  if (answer.answer === 'declined') return { kind: 'declined', language, answer, asked };
  const judged = requiredTracks(declaration, answer.language).flatMap((id) => trackOf(tracks, id) ?? []);
  const acceptances = acceptancesOf(entries);
  const verdicts = judged.map((track) => judge(track, acceptances, declaration, now));
  if (!verdicts.every((verdict) => verdict.isAnswered)) return unanswered();
  const lapses = verdicts.flatMap((verdict) => verdict.lapsed).sort(byDay);
  const pending = verdicts.flatMap((verdict) => verdict.pending).sort(byDay);
  const [first] = lapses;
  if (!first) {
    const isEarly = pending.some(({ isAccepted }) => isAccepted);
    const inForce = isEarly ? verdicts.flatMap((verdict) => verdict.inForce) : [];
    return { kind: 'accepted', language, answer, pending, asked, ...(inForce.length > 0 && { inForce }) };
  }
  if (asked.length === 0) return unanswered();
  const amendments = [...lapses, ...pending];
  return { kind: 'lapsed', language, answer, amendments, since: first.effective.earliest, asked };
}

/** Whoever adds a site has mostly used it for years: how the record began tells, whatever was declared since. */
function wasInUse(entries: History): boolean {
  const first = entries.find(({ fact }) => fact.type === 'declared')?.fact;
  return first?.type === 'declared' && (first.origin === 'added' || first.origin === 'imported');
}

function inUseOf(
  tracks: readonly Track[],
  asked: readonly TextReference[],
  entries: History,
  declaration: Declaration,
  language: LanguageCode,
  now: Instant,
): Standing {
  const judged = requiredTracks(declaration, language).flatMap((id) => trackOf(tracks, id) ?? []);
  const acceptances = acceptancesOf(entries);
  const verdicts = judged.map((track) => judge(track, acceptances, declaration, now, 'in-use'));
  const lapsed = verdicts.flatMap((verdict) => verdict.lapsed).sort(byDay);
  // Words from before that come back are covered, and yet nobody accepted them early.
  const pending = verdicts.flatMap((verdict) => verdict.pending.filter(({ isAccepted }) => !isAccepted)).sort(byDay);
  return {
    kind: 'in-use',
    language,
    since: tracks[0]?.showings[0]?.seen ?? now,
    inUse: judged.flatMap((track) => track.showings.slice(0, 1).map((showing) => referenceTo(track, showing))),
    amendments: [...lapsed, ...pending],
    arrived: lapsed.length > 0,
    asked,
  };
}

/** The language in which the person reads: chosen last, by the picker or by answering. */
export function languageRead(entries: History, declaration: Declaration): LanguageCode {
  const chosen = entries.findLast(({ fact }) => fact.type === 'languageChosen' || fact.type === 'answered')?.fact;
  const language = chosen?.type === 'languageChosen' || chosen?.type === 'answered' ? chosen.language : undefined;
  return language !== undefined && Object.hasOwn(declaration.languages, language) ? language : declaration.prevailing;
}

/** The texts that tracks show now. */
export const newestOf = (tracks: readonly Track[], ids: readonly TrackId[]): TextReference[] =>
  ids.flatMap((id) => {
    const showing = trackOf(tracks, id)?.showings.at(-1);
    return showing ? [referenceTo(id, showing)] : [];
  });

/** The acceptances that still stand: those after the last decline or end. */
function acceptancesOf(entries: History): Answered[] {
  const answers = entries.flatMap(({ fact }) =>
    fact.type === 'answered' || fact.type === 'licenceEnded' ? [fact] : [],
  );
  const brokenOff = answers.findLastIndex((fact) => fact.type === 'licenceEnded' || fact.answer === 'declined');
  return answers.slice(brokenOff + 1).flatMap((fact) => (fact.type === 'answered' ? [fact] : []));
}

const byDay = (a: Amendment, b: Amendment): number => a.effective.earliest - b.effective.earliest;

/**
 * The newest accepted words of a track, wherever it showed them last, cover every text before them, and no text
 * after. On a track that could not be read when its document was accepted, the first words count as accepted; a
 * document of which nothing was accepted is not answered for. `in-use`: where nothing was accepted, the first words
 * cover as accepted ones would.
 */
function judge(
  track: Track,
  acceptances: readonly Answered[],
  declaration: Declaration,
  now: Instant,
  began: 'asked' | 'in-use' = 'asked',
) {
  const ofDocument = acceptances.flatMap(({ texts }) => texts.filter(({ document }) => document === track.document));
  const ofTrack = ofDocument.filter(({ language }) => language === track.language);
  const accepted = new Set(ofTrack.map(({ identity }) => identity));
  const isInUse =
    began === 'in-use' && !track.showings.some(({ identities }) => identities.some((one) => accepted.has(one)));
  const isLater = ofDocument.length > 0 && accepted.size === 0;
  const answered = isLater || isInUse ? new Set(track.showings[0]?.identities) : accepted;
  const covered = track.showings.findLastIndex(({ identities }) => identities.some((one) => answered.has(one)));
  const force: Force = forceOf(track, declaration.amendment, now);
  const isUncovered = ({ index }: Posted) => index > covered;
  const from = track.showings[covered]?.identities.findLast((identity) => isInUse || accepted.has(identity));
  const amendmentOf = (posted: Posted): Amendment[] =>
    posted.notice && posted.effective
      ? [
          {
            document: track.document,
            language: track.language,
            isPrevailing: track.language === declaration.prevailing,
            ...(from !== undefined && { from }),
            to: currentIdentity(posted.showing),
            notice: posted.notice,
            effective: posted.effective,
            ...(posted.given && { given: posted.given }),
            isAccepted: !isUncovered(posted),
          },
        ]
      : [];
  const isLapsed = isUncovered(force.inForce);
  const lapsed = isLapsed ? force.entered.filter(isUncovered).flatMap(amendmentOf) : [];
  return {
    // Words in force of which nothing tells when they were posted are no amendment: they are to be answered anew.
    isAnswered: covered >= 0 && (!isLapsed || lapsed.length > 0),
    lapsed,
    // The first words that were seen count as in force, and may still be to come by their date.
    inForce: (force.inForce.effective?.earliest ?? now) > now ? [] : [referenceTo(track, force.inForce.showing)],
    pending: force.pending.flatMap(amendmentOf),
  };
}
