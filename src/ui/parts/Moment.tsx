// A moment in the licensor's zone and, where the clocks differ, in the person's own.
import type { JSX } from 'preact';
import { dateTime, ownZone, readsAlike, text, zoneName } from '../../platform/locale.ts';
import type { Instant } from '../../words/vocabulary.ts';

interface MomentProps {
  readonly at: Instant;
  readonly zone: string;
  /** A moment up to which it may be: the words then say "between". */
  readonly until?: Instant;
  /** Long past, where the hour in the person's own zone tells nobody anything. */
  readonly isLongPast?: boolean;
}

export function Moment({ at, zone, until, isLongPast = false }: MomentProps): JSX.Element {
  const own = ownZone();
  return (
    <>
      <Written at={at} until={until} zone={zone} />
      {!isLongPast && !readsAlike(at, zone, own) && <Written at={at} until={until} zone={own} isOwn={true} />}
    </>
  );
}

/** A moment of the person's own doing, in their own zone; named as such where the clocks differ. */
export function OwnMoment({ at, zone }: Pick<MomentProps, 'at' | 'zone'>): JSX.Element {
  const own = ownZone();
  return (
    <span class="moment">
      <time dateTime={new Date(at).toISOString()}>{dateTime(at, own)}</time>{' '}
      {!readsAlike(at, zone, own) && <span class="zone">{text('yourTime')}</span>}
    </span>
  );
}

interface WrittenProps {
  readonly at: Instant;
  readonly until: Instant | undefined;
  readonly zone: string;
  readonly isOwn?: boolean;
}

function Written({ at, until, zone, isOwn = false }: WrittenProps): JSX.Element {
  const span = until !== undefined && until > at;
  const words = span ? text('between', dateTime(at, zone), dateTime(until, zone)) : dateTime(at, zone);
  return (
    <span class={isOwn ? 'moment own' : 'moment'}>
      <time dateTime={new Date(at).toISOString()}>{words}</time>{' '}
      <span class="zone">{isOwn ? text('yourTime') : zoneName(at, zone)}</span>
    </span>
  );
}
