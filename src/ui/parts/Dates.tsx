// The dates that matter, in the order of time: stated, in force since, answered, next; with the countdown.
import type { ComponentChildren, JSX } from 'preact';
import type { Instant } from '../../agreement/vocabulary.ts';
import { ownZone, span, statedDay, text } from '../../locale.ts';
import { leading } from '../agreement-names.ts';
import { amendmentsOf, askedTexts, readingLanguage } from '../editions.ts';
import type { Situation, WatchedTrack } from '../situation.ts';
import { HowComputed } from './HowComputed.tsx';
import { Moment } from './Moment.tsx';

interface DatesProps {
  readonly situation: Situation;
  readonly now: Instant;
}

export function Dates({ situation, now }: DatesProps): JSX.Element | null {
  const { declaration, verdict } = situation;
  const zone = declaration.amendment.timeZone;
  const track = ownTrack(situation);
  const stated = leading(askedTexts(verdict), readingLanguage(situation))?.statedDate ?? track?.statedDate;
  const amendments = amendmentsOf(verdict);
  const coming = amendments.find(({ effective }) => effective.earliest > now);
  const arrived = verdict.kind === 'lapsed' ? amendments.find(({ effective }) => effective.earliest <= now) : undefined;
  const since = arrived ? arrived.effective.earliest : track?.inForceSince;
  if (!stated && !since && !coming && !('answer' in verdict)) return null;
  return (
    <section class="dates" aria-label={text('dates')}>
      <dl>
        {stated && <Fact name={text('dateStated')}>{statedDay(stated)}</Fact>}
        {'answer' in verdict && (
          <Fact name={text(verdict.answer.answer === 'accepted' ? 'dateAccepted' : 'dateDeclined')}>
            <Moment at={verdict.answer.at} zone={ownZone()} />
          </Fact>
        )}
        {since !== undefined && (
          <Fact name={text(arrived ? 'dateChangeInForce' : 'dateInForce')}>
            <Moment at={since} zone={zone} />
          </Fact>
        )}
        {coming && (
          <Fact name={text('dateNext')}>
            <Moment at={coming.effective.earliest} until={coming.effective.latest} zone={zone} />
            <strong class="countdown">{text('countdown', span(coming.effective.earliest - now))}</strong>
          </Fact>
        )}
      </dl>
      {(coming ?? arrived) && <HowComputed amendment={coming ?? arrived} rule={declaration.amendment} />}
    </section>
  );
}

const Fact = ({ name, children }: { readonly name: string; readonly children: ComponentChildren }): JSX.Element => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);

/** The track of the words the person reads, of a document that asks. */
export const ownTrack = (situation: Situation): WatchedTrack | undefined => {
  const { tracks, declaration } = situation;
  const asking = tracks.filter(({ document }) => declaration.terms[document]?.asks);
  return asking.find(({ language }) => language === readingLanguage(situation)) ?? asking[0];
};
