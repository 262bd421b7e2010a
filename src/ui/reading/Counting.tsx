// The days counted one by one until new words are in force, with the legal source of the counting.
import type { JSX } from 'preact';
import type { AmendmentRule } from '../../declaration/declaration.ts';
import { counted, day, number, statedDay, text, weekday, zoneName } from '../../platform/locale.ts';
import { countedDays, dayOf, effectiveFrom } from '../../standing/effective.ts';
import type { Notice } from '../../standing/notice.ts';
import type { Amendment } from '../../standing/standing.ts';
import { givenDays } from '../wording/given-days.ts';

export interface CountingProps {
  readonly amendment: Amendment;
  readonly rule: AmendmentRule;
}

export function Counting({ amendment: { notice, given }, rule }: CountingProps): JSX.Element {
  const days = countedDays(notice.earliest, rule);
  const counting = effectiveFrom(notice, rule);
  const bound = dayOf(counting.earliest, rule.timeZone);
  return (
    <>
      <p>{basisOf(notice)}</p>
      <p>{counted('howRule', rule.days)}</p>
      <ol>
        {!rule.countNoticeDay && <li class="uncounted">{text('howNoticeDay', weekday(notice.earliest))}</li>}
        {days.map((each, at) => (
          <li key={each}>{text('howDay', number(at + 1), weekday(each))}</li>
        ))}
        <li>
          <strong>{text('howInForce', weekday(bound), zoneName(counting.earliest, rule.timeZone))}</strong>
        </li>
      </ol>
      {given && <p>{text('howGiven', givenDays(given, rule))}</p>}
      <p>{text('howBasis', rule.basis)}</p>
    </>
  );
}

function basisOf({ basis, earliest, latest, stated }: Notice): string {
  const stating = stated ? statedDay(stated) : day(earliest);
  switch (basis) {
    case 'stated':
      return text('howStated', stating);
    case 'interval':
      return earliest === latest ? text('howSeenOn', day(earliest)) : text('howInterval', day(earliest), day(latest));
    case 'backdated':
      return text('howBackdated', stating, day(earliest));
    default:
      return basis satisfies never;
  }
}
