// A track: one document in one language, and what it has shown over time.
import type { Entry, TextReference, TextSeen } from '../record/entry.ts';
import type { History } from '../record/history.ts';
import { type Dated, stateSameDays } from '../words/stated-days.ts';
import { type Instant, type Sha256, type StatedDate, sameTrack, type TrackId } from '../words/vocabulary.ts';

/** The same words, stating other days of themselves. */
export interface Redating extends Dated {
  readonly seen: Instant;
}

/** A stretch of time in which a track showed the same words. */
export interface Showing {
  /**
   * Every identity of these words, the newest last: more than one where only marks or links changed, or where a new
   * release of Assent read the same page as another text. An answer to one of them is an answer to all.
   */
  readonly identities: readonly Sha256[];
  /** `baseline`: the first text of the track. `returned`: words it had shown before. Neither is news. */
  readonly kind: 'baseline' | 'amendment' | 'returned';
  readonly statedDate?: StatedDate;
  /** Every date these words stated of themselves; absent where only the one that counts was recorded. */
  readonly statedDates?: readonly StatedDate[];
  /** The last moment at which the words before were still read; absent on a baseline. */
  readonly notBefore?: Instant;
  /** The first moment at which these words were read. */
  readonly seen: Instant;
  /** The same words with other stated dates, later. Told, never asked. */
  readonly redatings: readonly Redating[];
  readonly extraction: number;
  readonly url: string;
}

export interface Track extends TrackId {
  /** In the order in which they were seen; never empty. */
  readonly showings: readonly Showing[];
}

export const currentIdentity = (showing: Showing): Sha256 => showing.identities.at(-1) as Sha256;

/** The dates the words state now. */
export const currentDates = (showing: Showing): Dated => showing.redatings.at(-1) ?? showing;

export const currentDate = (showing: Showing): StatedDate | undefined => currentDates(showing).statedDate;

/** A text of a track, as an answer names it. */
export function referenceTo({ document, language }: TrackId, showing: Showing): TextReference {
  const statedDate = currentDate(showing);
  return { document, language, identity: currentIdentity(showing), ...(statedDate && { statedDate }) };
}

/** Every track the ledger knows, in the order of their first texts. */
export function tracksOf(entries: History): Track[] {
  const tracks: { document: string; language: string; showings: Showing[] }[] = [];
  for (const { fact } of entries) {
    if (fact.type !== 'textSeen' && fact.type !== 'textReread') continue;
    let track = tracks.find((known) => sameTrack(known, fact));
    if (!track) {
      if (fact.type === 'textReread') continue; // nothing was seen that could have been read anew
      track = { document: fact.document, language: fact.language, showings: [] };
      tracks.push(track);
    }
    track.showings =
      fact.type === 'textSeen'
        ? withSeen(track.showings, fact)
        : track.showings.map((showing) => withReread(showing, fact));
  }
  return tracks;
}

export const trackOf = (tracks: readonly Track[], id: TrackId): Track | undefined =>
  tracks.find((track) => sameTrack(track, id));

/** A new release may find other dates in the same page: the words state no others for that. */
function withReread(showing: Showing, fact: Extract<Entry['fact'], { type: 'textReread' }>): Showing {
  if (!showing.identities.includes(fact.from)) return showing;
  const { extraction } = fact;
  const reread = { ...showing, identities: withNewest(showing.identities, fact.identity), extraction };
  if (fact.dates === undefined) return reread;
  const last = showing.redatings.at(-1);
  if (!last) return { ...reread, ...datesOf(fact) };
  return { ...reread, redatings: [...showing.redatings.slice(0, -1), { seen: last.seen, ...datesOf(fact) }] };
}

const datesOf = ({ statedDate, dates }: Pick<TextSeen, 'statedDate' | 'dates'>) => ({
  ...(statedDate && { statedDate }),
  ...(dates && { statedDates: dates }),
});

function withSeen(showings: Showing[], fact: TextSeen): Showing[] {
  const last = showings.at(-1);
  const date = datesOf(fact);
  if (last && isSameWords(last, fact)) {
    const isOtherDate = !stateSameDays(currentDates(last), date);
    const redatings = isOtherDate ? [...last.redatings, { ...date, seen: fact.seen }] : last.redatings;
    const identities = withNewest(last.identities, fact.identity);
    return [...showings.slice(0, -1), { ...last, identities, redatings, extraction: fact.extraction }];
  }
  const earlier = showings.findLast(({ identities }) => identities.includes(fact.identity));
  const showing: Showing = {
    identities: withNewest(earlier?.identities ?? [], fact.identity),
    kind: earlier ? 'returned' : last ? 'amendment' : 'baseline',
    ...date,
    ...(last && { notBefore: fact.notBefore ?? last.seen }),
    seen: fact.seen,
    redatings: [],
    extraction: fact.extraction,
    url: fact.url,
  };
  return [...showings, showing];
}

/** Whether the words are those shown already, be it with other marks, links or another stated date. */
const isSameWords = (last: Showing, { identity, difference }: TextSeen): boolean =>
  last.identities.includes(identity) || difference === 'markup' || difference === 'links' || difference === 're-dated';

const withNewest = (identities: readonly Sha256[], newest: Sha256): Sha256[] => [
  ...identities.filter((identity) => identity !== newest),
  newest,
];
