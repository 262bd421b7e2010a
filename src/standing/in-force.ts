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
  let force: Force = { entered: [baseline], inForce: baseline, pending: [] };
  // A clock that ran ahead when words were read brings nothing into force before its day: until it is caught up with, they
  // count as read just now.
  for (const posted of later) force = withPosted(advanced(force, Math.min(posted.showing.seen, now)), posted);
  return advanced(force, now);
}

/** Posted, and gone again before their day: taken back, or replaced. They never were in force. */
export function withdrawnFrom(track: Track, rule: AmendmentRule, now: Instant): Posted[] {
  const { entered, pending } = forceOf(track, rule, now);
  return track.showings
    .map((showing, index) => postedOf(showing, index, rule))
    .filter((posted, index, all) => {
      const isLast = !all.slice(index + 1).some((later) => isSameWords(later, posted));
      return isLast && ![...entered, ...pending].some((known) => isSameWords(known, posted));
    });
}

/** From when the words that a track shows now are in force, be that past or still to come; unknown where nothing tells. */
export function newestEffective(track: Track, rule: AmendmentRule, now: Instant): Effective | undefined {
  const { inForce, pending } = forceOf(track, rule, now);
  return (pending.at(-1) ?? inForce).effective;
}

function advanced({ entered, inForce, pending }: Force, moment: Instant): Force {
  const [next] = pending.filter((posted) => startOf(posted) <= moment).sort((a, b) => startOf(a) - startOf(b));
  if (!next) return { entered, inForce, pending };
  const later = pending.filter(({ index }) => index > next.index);
  return advanced({ entered: [...entered, next], inForce: next, pending: later }, moment);
}

function withPosted({ entered, inForce, pending }: Force, posted: Posted): Force {
  const cameBack = <P extends Posted>(known: P): P => ({ ...known, index: posted.index, showing: posted.showing });
  if (isSameWords(inForce, posted)) {
    const back = cameBack(inForce);
    return { entered: [...entered.slice(0, -1), back], inForce: back, pending: [] };
  }
  const place = pending.findIndex((known) => isSameWords(known, posted));
  const known = pending[place];
  return { entered, inForce, pending: known ? [...pending.slice(0, place), cameBack(known)] : [...pending, posted] };
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
