// What there is to compare: per track, the words accepted last and the words asked for now; or, where these were accepted
// early, the words in force until then.

import type { Amendment } from '../../standing/standing.ts';
import type { Verdict } from '../../standing/verdict.ts';
import type { RowDates } from '../../words/redline/redated-rows.ts';
import { type Sha256, sameTrack, type TrackId } from '../../words/vocabulary.ts';
import { amendmentsOf, askedTexts } from './editions.ts';
import type { Situation } from './situation.ts';

export interface ShownChange extends TrackId {
  readonly from: Sha256;
  readonly to: Sha256;
  readonly before: string;
  readonly after: string;
  /** What each states as its date; absent where one states none. */
  readonly dates?: RowDates;
}

/** Whether words that were accepted changed; known before either text is read. */
export const hasChangedWords = (verdict: Verdict): boolean =>
  amendmentsOf(verdict).some(({ from, to, isAccepted }) => !isAccepted && from !== undefined && from !== to);

/** The person's own language first; several amendments of a track are one comparison, from what was accepted. */
export function comparisonsOf({ verdict, texts, declaration }: Situation): ShownChange[] {
  const changed = amendmentsOf(verdict);
  const asked = askedTexts(verdict).toSorted(
    (a, b) => Number(a.language === declaration.prevailing) - Number(b.language === declaration.prevailing),
  );
  const isAccepted = (amendment: Amendment) => amendment.isAccepted;
  // Beside what is still to be answered, what was answered early is no news.
  const inForce = (verdict.kind === 'accepted' && changed.every(isAccepted) && verdict.inForce) || [];
  const known = [...('answer' in verdict ? verdict.answer.texts : []), ...inForce];
  return asked.flatMap(({ document, language, identity: to, statedDate }) => {
    const track = { document, language };
    const own = changed.filter((each) => sameTrack(each, track));
    const from = own.every(isAccepted) ? inForce.find((each) => sameTrack(each, track))?.identity : own[0]?.from;
    const before = from === undefined ? undefined : texts.get(from)?.markdown;
    const after = texts.get(to)?.markdown;
    if (from === undefined || before === undefined || after === undefined || from === to) return [];
    const former = known.find(({ identity }) => identity === from)?.statedDate;
    const dates = former && statedDate && { before: former, after: statedDate };
    return [{ document, language, from, to, before, after, ...(dates && { dates }) }];
  });
}
