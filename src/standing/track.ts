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

/** Every track the record knows, in the order of their first texts. */
export function tracksOf(entries: History): Track[] {
  const tracks = new Map<string, TrackInTheMaking>();
  for (const { fact } of entries) {
    if (fact.type !== 'textSeen' && fact.type !== 'textReread') continue;
    const key = JSON.stringify([fact.document, fact.language]);
    const track = tracks.get(key);
    if (fact.type === 'textReread')
      track?.reread(fact); // else nothing was seen that could have been read anew
    else if (track) track.see(fact);
    else tracks.set(key, new TrackInTheMaking(fact));
  }
  return [...tracks.values()].map(({ document, language, showings }) => ({ document, language, showings }));
}

export const trackOf = (tracks: readonly Track[], id: TrackId): Track | undefined =>
  tracks.find((track) => sameTrack(track, id));

/** A new release may find other dates in the same page: the words state no others for that. */
function withReread(showing: Showing, fact: Extract<Entry['fact'], { type: 'textReread' }>): Showing {
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

/** A track while the entries are gone through in their order; a new text costs the same, however many came before. */
class TrackInTheMaking implements Track {
  readonly document: string;
  readonly language: string;
  readonly showings: Showing[] = [];
  /** Where each identity is among the showings. */
  readonly #places = new Map<Sha256, number[]>();

  constructor(first: TextSeen) {
    this.document = first.document;
    this.language = first.language;
    this.see(first);
  }

  see(fact: TextSeen): void {
    const last = this.showings.at(-1);
    const date = datesOf(fact);
    if (last && this.#isShown(fact)) {
      const isOtherDate = !stateSameDays(currentDates(last), date);
      const redatings = isOtherDate ? [...last.redatings, { ...date, seen: fact.seen }] : last.redatings;
      const identities = withNewest(last.identities, fact.identity);
      this.#put(this.showings.length - 1, { ...last, identities, redatings, extraction: fact.extraction });
      return;
    }
    const earlier = this.showings[this.#places.get(fact.identity)?.at(-1) ?? -1];
    this.#put(this.showings.length, {
      identities: withNewest(earlier?.identities ?? [], fact.identity),
      kind: earlier ? 'returned' : last ? 'amendment' : 'baseline',
      ...date,
      ...(last && { notBefore: fact.notBefore ?? last.seen }),
      seen: fact.seen,
      redatings: [],
      extraction: fact.extraction,
      url: fact.url,
    });
  }

  reread(fact: Extract<Entry['fact'], { type: 'textReread' }>): void {
    for (const place of [...(this.#places.get(fact.from) ?? [])]) {
      const showing = this.showings[place];
      if (showing) this.#put(place, withReread(showing, fact));
    }
  }

  #put(place: number, showing: Showing): void {
    const known = this.showings[place]?.identities.length ?? 0;
    this.showings[place] = showing;
    // The newest stands last; what was there before is known to be.
    for (const identity of known === 0 ? showing.identities : showing.identities.slice(-1)) {
      const places = this.#places.get(identity) ?? [];
      const last = places.at(-1) ?? -1;
      if (place > last) places.push(place);
      // Only what is read anew changes a showing that others have followed.
      else if (place < last && !places.includes(place))
        places.splice(places.filter((other) => other < place).length, 0, place);
      this.#places.set(identity, places);
    }
  }

  /** Whether the words are those shown already, be it with other marks, links or another stated date. */
  #isShown({ identity, difference }: TextSeen): boolean {
    const isAlike = difference === 'markup' || difference === 'links' || difference === 're-dated';
    return isAlike || this.#places.get(identity)?.at(-1) === this.showings.length - 1;
  }
}

const withNewest = (identities: readonly Sha256[], newest: Sha256): Sha256[] => [
  ...identities.filter((identity) => identity !== newest),
  newest,
];
