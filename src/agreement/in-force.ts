// Which of a track's texts are in force at a moment, and which are posted and still to come.
import type { AmendmentRule } from './declaration.ts';
import { type Effective, effectiveFrom } from './effective.ts';
import { type Notice, noticeOf } from './notice.ts';
import type { Showing, Track } from './track.ts';
import type { Instant } from './vocabulary.ts';

export interface Posted {
  /** Its place among the track's showings. */
  readonly index: number;
  readonly showing: Showing;
  /** Absent on a text of which nothing tells when it was posted: it counts as in force. */
  readonly notice?: Notice;
  readonly effective?: Effective;
}

export interface Force {
  /** Every text that came into force, in that order; the last one is in force now. Never empty. */
  readonly entered: readonly Posted[];
  readonly inForce: Posted;
  /** Posted and not yet in force, in the order of their days; what was withdrawn is not among them. */
  readonly pending: readonly Posted[];
}

const startsBy = (moment: Instant) => (posted: Posted) => (posted.effective?.earliest ?? 0) <= moment;

/** Words that were in force and come back before an amendment's day withdraw it: it never was in force. */
export function forceOf(track: Track, rule: AmendmentRule, now: Instant): Force {
  const [baseline, ...later] = track.showings.map((showing, index) => postedOf(showing, index, rule));
  if (!baseline) throw new Error('a track has at least one showing');
  const entered = [baseline];
  let pending: Posted[] = [];
  const advance = (moment: Instant) => {
    entered.push(...pending.filter(startsBy(moment)));
    pending = pending.filter((posted) => !startsBy(moment)(posted));
  };
  for (const posted of later) {
    advance(posted.showing.seen);
    const inForce = entered.at(-1) ?? baseline;
    const isWithdrawal = posted.showing.identities.some((identity) => inForce.showing.identities.includes(identity));
    pending = isWithdrawal
      ? []
      : [...pending, posted].sort(
          (a, b) => (a.effective?.earliest ?? 0) - (b.effective?.earliest ?? 0) || a.index - b.index,
        );
  }
  advance(now);
  return { entered, inForce: entered.at(-1) ?? baseline, pending };
}

function postedOf(showing: Showing, index: number, rule: AmendmentRule): Posted {
  const { notBefore, seen, statedDate } = showing;
  const notice = noticeOf({ notBefore, seen, statedDate }, rule);
  return { index, showing, ...(notice && { notice, effective: effectiveFrom(notice, rule) }) };
}
