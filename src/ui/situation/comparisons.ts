// What there is to compare: per track, the words accepted last and the words asked for now; where these were accepted early,
// the words in force until then; and where none are asked for, the words before those that are news.
import type { News } from '../../standing/news.ts';
import { amendmentsOf } from '../../standing/verdict.ts';
import type { RowDates } from '../../words/redline/redated-rows.ts';
import { type Sha256, sameTrack, type TrackId } from '../../words/vocabulary.ts';
import { askedTexts, newsTold } from './editions.ts';
import type { Situation } from './situation.ts';

export interface ShownChange extends TrackId {
  readonly from: Sha256;
  readonly to: Sha256;
  readonly before: string;
  readonly after: string;
  /** What each states as its date; absent where one states none. */
  readonly dates?: RowDates;
}

/** Whether words that were accepted or in use changed, or there is news; known before either text is read. */
export const hasChangedWords = (situation: Situation): boolean =>
  newsTold(situation).length > 0 ||
  amendmentsOf(situation.verdict).some(({ from, to, isAccepted }) => !isAccepted && from !== undefined && from !== to);

/** The person's own language first; several amendments of a track are one comparison, from what was accepted. */
export function comparisonsOf(situation: Situation): ShownChange[] {
  const { verdict, texts, declaration } = situation;
  const changed = amendmentsOf(verdict);
  const news = newsTold(situation);
  const asked = askedTexts(verdict).toSorted(
    (a, b) => Number(a.language === declaration.prevailing) - Number(b.language === declaration.prevailing),
  );
  const isAccepted = ({ isAccepted: is }: { readonly isAccepted: boolean }) => is;
  // Beside what is still to be answered, what was answered early is no news.
  const inForce = (verdict.kind === 'accepted' && changed.every(isAccepted) && verdict.inForce) || [];
  const began = verdict.kind === 'in-use' ? verdict.inUse : [];
  const known = [...('answer' in verdict ? verdict.answer.texts : []), ...inForce, ...began];
  const compared = asked.flatMap(({ document, language, identity: to, statedDate }) => {
    const track = { document, language };
    const own = changed.filter((each) => sameTrack(each, track));
    // Where nothing is asked, what was looked at needs no second look.
    const told = verdict.kind === 'in-use' ? news.find((each) => sameTrack(each, track)) : undefined;
    const accepted = own.every(isAccepted) ? inForce.find((each) => sameTrack(each, track))?.identity : own[0]?.from;
    const from = told?.from ?? accepted;
    const before = from === undefined ? undefined : texts.get(from)?.markdown;
    const after = texts.get(to)?.markdown;
    if (from === undefined || before === undefined || after === undefined || from === to) return [];
    const former = known.find(({ identity }) => identity === from)?.statedDate;
    const dates = former && statedDate && { before: former, after: statedDate };
    return [{ document, language, from, to, before, after, ...(dates && { dates }) }];
  });
  const toldOnly = news.filter((each) => !asked.some((track) => sameTrack(track, each)));
  return [...compared, ...toldOnly.flatMap((each) => newsCompared(each, situation))];
}

/** Of a document that is only told of. */
function newsCompared({ document, language, from, to }: News, { texts }: Situation): ShownChange[] {
  const [before, after] = [texts.get(from)?.markdown, texts.get(to)?.markdown];
  return before === undefined || after === undefined ? [] : [{ document, language, from, to, before, after }];
}
