// Which of a track's texts are in force at a moment, and which are posted and still to come.
import type { AmendmentRule } from '../declaration/declaration.ts';
import { type Dated, possibleDays, statedEffect } from '../words/stated-days.ts';
import type { Instant } from '../words/vocabulary.ts';
import { dayOf, type Effective, effectiveFrom, laterOf, soonerOf, startOf as startOfDay } from './effective.ts';
import { type Notice, noticeOf } from './notice.ts';
import { currentDates, type Redating, type Showing, type Track } from './track.ts';

export interface Posted {
  /** Its place among the track's showings; where its words came back to withdraw others, the place they came back to. */
  readonly index: number;
  readonly showing: Showing;
  /** Absent on a text of which nothing tells when it was posted: it counts as in force. */
  readonly notice?: Notice;
  readonly effective?: Effective;
  /** From when the text itself says that it applies. */
  readonly given?: Effective;
}

export interface Force {
  /** Every text that came into force, in the order of posting; the last one is in force now. Never empty. */
  readonly entered: readonly Posted[];
  readonly inForce: Posted;
  /** Posted and not yet in force, in the order of posting; what was withdrawn is not among them. */
  readonly pending: readonly Posted[];
}

const startOf = ({ effective }: Posted): Instant => effective?.earliest ?? 0;

/**
 * Words that come back while they are in force, or still to come, withdraw all that was posted after them: it never
 * was in force. Nor does what was posted before words that are in force already.
 */
export function forceOf(track: Track, rule: AmendmentRule, now: Instant): Force {
  const [baseline, ...later] = track.showings.map((showing, index) => postedOf(showing, index, rule));
  if (!baseline) throw new Error('a track has at least one showing');
  const force = new Forces(baseline);
  for (const posted of later) {
    // A clock that ran ahead when words were read brings nothing into force before its day: until it is caught up with,
    // they count as read just now.
    force.advance(Math.min(posted.showing.seen, now));
    force.post(posted);
  }
  force.advance(now);
  return force;
}

/** Posted, and gone again before their day: taken back, or replaced. They never were in force. */
export function withdrawnFrom(track: Track, rule: AmendmentRule, now: Instant): Posted[] {
  const { entered, pending } = forceOf(track, rule, now);
  // Of words that were shown more than once, the last time counts.
  const known = new Set([...entered, ...pending].flatMap(({ showing }) => showing.identities));
  return track.showings
    .map((showing, index) => postedOf(showing, index, rule))
    .toReversed()
    .filter(({ showing: { identities } }) => {
      const isKnown = identities.some((identity) => known.has(identity));
      for (const identity of identities) known.add(identity);
      return !isKnown;
    })
    .toReversed();
}

/** From when the words that a track shows now are in force, be that past or still to come; unknown where nothing tells. */
export function newestEffective(track: Track, rule: AmendmentRule, now: Instant): Effective | undefined {
  const { inForce, pending } = forceOf(track, rule, now);
  return (pending.at(-1) ?? inForce).effective;
}

/** What is in force and what is to come, while the postings of a track are gone through in their order. */
class Forces implements Force {
  readonly entered: Posted[];
  inForce: Posted;
  pending: Posted[] = [];
  /** The first moment at which something pending comes into force: a long history asks for it at every posting. */
  #next = Number.POSITIVE_INFINITY;

  constructor(baseline: Posted) {
    this.entered = [baseline];
    this.inForce = baseline;
  }

  /** Time goes on to `moment`. */
  advance(moment: Instant): void {
    while (this.#next <= moment) {
      const [next] = this.pending.filter((posted) => startOf(posted) === this.#next);
      if (!next) return;
      this.entered.push(next);
      this.inForce = next;
      this.#keep(this.pending.filter(({ index }) => index > next.index));
    }
  }

  post(posted: Posted): void {
    const cameBack = (known: Posted): Posted => ({ ...known, index: posted.index, showing: posted.showing });
    if (isSameWords(this.inForce, posted)) {
      this.inForce = cameBack(this.inForce);
      this.entered[this.entered.length - 1] = this.inForce;
      this.#keep([]);
      return;
    }
    const place = this.pending.findIndex((known) => isSameWords(known, posted));
    const known = this.pending[place];
    if (known) this.#keep([...this.pending.slice(0, place), cameBack(known)]);
    else {
      this.pending.push(posted);
      this.#next = Math.min(this.#next, startOf(posted));
    }
  }

  #keep(pending: Posted[]): void {
    this.pending = pending;
    this.#next = pending.reduce((soonest, posted) => Math.min(soonest, startOf(posted)), Number.POSITIVE_INFINITY);
  }
}

const isSameWords = (a: Posted, b: Posted): boolean =>
  a.showing.identities.some((identity) => b.showing.identities.includes(identity));

function postedOf(showing: Showing, index: number, rule: AmendmentRule): Posted {
  const { notBefore, seen, statedDate } = showing;
  const notice = noticeOf({ notBefore, seen, statedDate }, rule);
  const counted = notice && effectiveFrom(notice, rule);
  const given = givenBy(showing, rule);
  const effective = showing.redatings.reduce(
    (known, redating) => redated(known, redating, counted, rule),
    laterOf(counted, given),
  );
  const current = givenBy(currentDates(showing), rule);
  return {
    index,
    showing,
    ...(notice && { notice }),
    ...(effective && { effective }),
    ...(current && { given: current }),
  };
}

/**
 * The day the text itself gives. Where a change is in force on the date that the text states of itself, any date of its own
 * is such a day, also that of its last update.
 */
function givenBy({ statedDate, statedDates }: Dated, rule: AmendmentRule): Effective | undefined {
  const dates = statedDates ?? (statedDate ? [statedDate] : []);
  const given = statedEffect(dates, rule.timeZone);
  if (given || rule.rule !== 'dated' || !statedDate) return given;
  const days = possibleDays(statedDate, rule.timeZone);
  const moments = days.flatMap(({ earliest, latest }) =>
    [earliest, latest].map((day) => startOfDay(day, rule.timeZone)),
  );
  return { earliest: Math.min(...moments), latest: Math.max(...moments) };
}

/**
 * The same words with another day from which they are to apply. Words in force stay in force; a later day postpones them,
 * and a sooner one is a notice of its own, which has its days too.
 */
function redated(
  known: Effective | undefined,
  redating: Redating,
  counted: Effective | undefined,
  rule: AmendmentRule,
): Effective | undefined {
  if (!known || known.earliest <= redating.seen) return known;
  const wanted = laterOf(counted, givenBy(redating, rule));
  if (!wanted) return known;
  const day = dayOf(redating.seen, rule.timeZone);
  const sooner = laterOf(wanted, effectiveFrom({ earliest: day, latest: day }, rule)) as Effective;
  return wanted.earliest >= known.earliest ? wanted : soonerOf(known, sooner);
}
