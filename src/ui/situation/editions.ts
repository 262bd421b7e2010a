// Which texts a screen has to show: those an answer would bind to, and beside them those accepted before.
import type { TextReference } from '../../record/entry.ts';
import type { News } from '../../standing/news.ts';
import { requiredTracks } from '../../standing/standing.ts';
import type { Verdict } from '../../standing/verdict.ts';
import { type LanguageCode, sameTrack } from '../../words/vocabulary.ts';
import type { Situation } from './situation.ts';

/** One state of the agreement: a text per document and language. */
export interface Edition {
  /**
   * `asked`: what an answer now binds to; `accepted`: what the last acceptance bound to; `in-force`: what is in force
   * until words accepted early are.
   */
  readonly kind: 'asked' | 'accepted' | 'in-force';
  readonly texts: readonly TextReference[];
}

export const askedTexts = (verdict: Verdict): readonly TextReference[] =>
  'asked' in verdict ? (verdict.asked ?? []) : [];

/** The language the person reads in. */
export const readingLanguage = ({ verdict, declaration }: Situation): LanguageCode =>
  'language' in verdict ? verdict.language : declaration.prevailing;

/** The edition to answer first; others only where they differ. */
export function editionsOf(situation: Situation): Edition[] {
  const { verdict } = situation;
  const asked = askedTexts(verdict);
  const accepted = 'answer' in verdict && verdict.answer.answer === 'accepted' ? verdict.answer.texts : [];
  const isSame = asked.every(({ identity }) => accepted.some((text) => text.identity === identity));
  const editions: Edition[] = asked.length > 0 ? [{ kind: 'asked', texts: asked }] : readEdition(situation);
  if (accepted.length > 0 && !isSame) editions.push({ kind: 'accepted', texts: accepted });
  if (verdict.kind === 'accepted' && verdict.inForce) editions.push({ kind: 'in-force', texts: verdict.inForce });
  return editions;
}

/** Where nothing is asked, what the tracks show: an ended licence and a damaged record still leave the words readable. */
function readEdition({ declaration, tracks, texts }: Situation): Edition[] {
  const shown = tracks.flatMap(({ document, language, identity, statedDate }): TextReference[] =>
    identity !== undefined && texts.has(identity) && declaration.terms[document]?.asks
      ? [{ document, language, identity, ...(statedDate && { statedDate }) }]
      : [],
  );
  return shown.length > 0 ? [{ kind: 'asked', texts: shown }] : [];
}

/** Whether a text that an answer has to include is being read for the first time: nobody answers before that is known. */
export function isStillReading({ verdict, declaration, tracks }: Situation): boolean {
  if (!('language' in verdict)) return false;
  return requiredTracks(declaration, verdict.language).some((id) => !tracks.some((track) => sameTrack(track, id)));
}

/** Whether an answer can be given: something is asked, or may be accepted unasked, and every text of it is at hand to be read, or about to be. */
export function isAnswerable(situation: Situation): boolean {
  const { verdict, texts, isAwaitingTexts } = situation;
  if (isStillReading(situation)) return false;
  const asked = askedTexts(verdict);
  const isAsked =
    verdict.kind === 'unanswered' ||
    verdict.kind === 'in-use' ||
    verdict.kind === 'lapsed' ||
    verdict.kind === 'declined' ||
    (verdict.kind === 'ended' && verdict.by === 'person') ||
    (verdict.kind === 'accepted' && verdict.pending.some((amendment) => !amendment.isAccepted));
  return isAsked && asked.length > 0 && (isAwaitingTexts || asked.every(({ identity }) => texts.has(identity)));
}

/** Whether words may be accepted that nobody asks for: those in use, as long as no change of them has to be answered. */
export const isUnasked = ({ verdict, mode }: Pick<Situation, 'verdict' | 'mode'>): boolean =>
  verdict.kind === 'in-use' && (mode === 'watch' || !verdict.arrived);

/** What is told to be new and was not looked at: in mode watch alone, where it is not asked. */
export const newsTold = ({ mode, news }: Pick<Situation, 'mode' | 'news'>): readonly News[] =>
  mode === 'watch' ? (news ?? []) : [];

/** Names a set of texts, to notice that another set is asked for. */
export const keyOf = (texts: readonly TextReference[]): string => texts.map(({ identity }) => identity).join(' ');

/** Whether reading the agreement fails, so that looking again is the next thing to do. */
export const isReadingTroubled = ({ tracks, declaration }: Situation): boolean =>
  tracks.some(({ document, failure }) => failure !== undefined && declaration.terms[document]?.asks);
