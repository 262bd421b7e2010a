// How the moment comes about from which new words are in force: the days counted one by one, with the legal source of the
// counting; or the posting, and the day that the text gives.
import type { JSX } from 'preact';
import type { AmendmentRule, CountedRule } from '../../declaration/declaration.ts';
import { counted, day, number, statedDay, text, weekday, zoneName } from '../../platform/locale.ts';
import { countedDays, dayOf, effectiveFrom } from '../../standing/effective.ts';
import type { Notice } from '../../standing/notice.ts';
import type { Amendment } from '../../standing/standing.ts';
import { givenDays } from '../wording/given-days.ts';

export interface CountingProps {
  readonly amendment: Amendment;
  readonly rule: AmendmentRule;
}

export function Counting({ amendment, rule }: CountingProps): JSX.Element {
  return (
    <>
      <p>{basisOf(amendment.notice)}</p>
      {rule.rule === 'counted' ? (
        <Counted amendment={amendment} rule={rule} />
      ) : (
        <FromPosting amendment={amendment} rule={rule} />
      )}
    </>
  );
}

interface CountedProps extends CountingProps {
  readonly rule: CountedRule;
}

function Counted({ amendment: { notice, given }, rule }: CountedProps): JSX.Element {
  const days = countedDays(notice.earliest, rule);
  const counting = effectiveFrom(notice, rule);
  const bound = dayOf(counting.earliest, rule.timeZone);
  return (
    <>
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

function FromPosting({ amendment: { notice, given, effective }, rule }: CountingProps): JSX.Element {
  const posted = effectiveFrom(notice, rule);
  const isByText = given !== undefined && given.earliest >= posted.earliest;
  const from = dayOf(effective.earliest, rule.timeZone);
  return (
    <>
      <p>{text(rule.rule === 'dated' ? 'howDatedRule' : 'howUnstatedRule')}</p>
      {/* By this rule any date of its own counts, also one that does not say from when it applies. */}
      {given && isByText && (
        <p>{text(rule.rule === 'dated' ? 'howDatedGiven' : 'howGivenAlone', givenDays(given, rule))}</p>
      )}
      {given && !isByText && <p>{text('howGivenEarlier', givenDays(given, rule))}</p>}
      {!given && rule.rule === 'dated' && <p>{text('howGivenMissing')}</p>}
      <p>
        <strong>{text('howInForce', weekday(from), zoneName(effective.earliest, rule.timeZone))}</strong>
      </p>
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
