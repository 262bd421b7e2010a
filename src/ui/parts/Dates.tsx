// The dates that matter, in the order of time: in force, answered or watched since, stated, next; with the countdown.
import type { ComponentChildren, JSX } from 'preact';
import type { AmendmentRule } from '../../declaration/declaration.ts';
import { day, span, statedDay, type TextKey, text } from '../../platform/locale.ts';
import type { Effective } from '../../standing/effective.ts';
import type { Amendment } from '../../standing/standing.ts';
import { amendmentsOf } from '../../standing/verdict.ts';
import type { Instant, StatedDate } from '../../words/vocabulary.ts';
import { askedTexts, readingLanguage } from '../situation/editions.ts';
import type { Actions, Situation, WatchedTrack } from '../situation/situation.ts';
import { leading } from '../wording/agreement-names.ts';
import { givenDays } from '../wording/given-days.ts';
import { AddToCalendar } from './AddToCalendar.tsx';
import { HowComputed } from './HowComputed.tsx';
import { Moment, OwnMoment } from './Moment.tsx';

const MONTH = 30 * 24 * 3_600_000;

interface DatesProps {
  readonly situation: Situation;
  readonly now: Instant;
  readonly actions: Pick<Actions, 'saveFile'>;
}

interface Fact {
  readonly at: Instant;
  readonly name: string;
  readonly kind?: 'next' | 'arrived';
  readonly words: ComponentChildren;
}

export function Dates({ situation, now, actions }: DatesProps): JSX.Element | null {
  const { declaration, verdict } = situation;
  const zone = declaration.amendment.timeZone;
  const amendments = amendmentsOf(verdict);
  const ahead = amendments.filter(({ effective }) => effective.earliest > now);
  const coming = ahead.find(({ isAccepted }) => !isAccepted) ?? ahead[0];
  const arrived =
    verdict.kind === 'accepted' ? undefined : amendments.find(({ effective }) => effective.earliest <= now);
  const amendment = coming ?? arrived;
  const facts: Fact[] = [
    ...(amendment ? noticeFact(amendment) : statedFact(situation)),
    ...givenFact(amendment?.given, declaration.amendment),
    ...answerFact(situation),
  ];
  const effective = arrived ? arrived.effective : ownTrack(situation)?.effective;
  if (effective && (arrived || !coming)) {
    const { earliest, latest } = effective;
    // Met for the first time, or declined, words may have been posted of which the days are not over yet.
    const isToCome = earliest > now;
    facts.push({
      at: earliest,
      name: text(arrived ? 'dateChangeInForce' : isToCome ? 'dateNext' : 'dateInForce'),
      ...((arrived || isToCome) && { kind: arrived ? 'arrived' : 'next' }),
      words: <Moment at={earliest} until={latest} zone={zone} isLongPast={now - latest > MONTH} />,
    });
  }
  if (coming) {
    const { earliest, latest } = coming.effective;
    facts.push({
      at: earliest,
      name: text('dateNext'),
      kind: 'next',
      words: (
        <>
          <Moment at={earliest} until={latest} zone={zone} />
          <strong class="countdown">{text('countdown', span(earliest - now))}</strong>
        </>
      ),
    });
  }
  if (facts.length === 0) return null;
  return (
    <section class="dates" aria-label={text('dates')}>
      <dl>
        {facts
          .toSorted((a, b) => a.at - b.at)
          .map(({ name, kind, words }) => (
            <div key={name} class={kind}>
              <dt>{name}</dt>
              <dd>{words}</dd>
            </div>
          ))}
      </dl>
      <div class="dates-more">
        <HowComputed amendment={amendment} rule={declaration.amendment} />
        {coming && <AddToCalendar situation={situation} amendment={coming} actions={actions} />}
      </div>
    </section>
  );
}

/** When the new words were posted: on a day, or between two. */
function noticeFact({ notice: { earliest, latest } }: Amendment): Fact[] {
  const words = earliest === latest ? day(earliest) : text('between', day(earliest), day(latest));
  return [{ at: Date.parse(earliest), name: text('dateNotice'), words }];
}

/** From when the text itself says that it applies; where any date of its own counts, that date. */
function givenFact(given: Effective | undefined, rule: AmendmentRule): Fact[] {
  const name = text(rule.rule === 'dated' ? 'dateStated' : 'dateGiven');
  return given ? [{ at: given.earliest, name, words: givenDays(given, rule) }] : [];
}

/** The date that the words to be answered, or else those read, state about themselves. */
function statedFact(situation: Situation): Fact[] {
  const asked = leading(askedTexts(situation.verdict), readingLanguage(situation));
  const stated = asked?.statedDate ?? ownTrack(situation)?.statedDate;
  if (!stated) return [];
  return [{ at: firstMoment(stated), name: text('dateStated'), words: statedDay(stated) }];
}

function answerFact({ verdict, record, declaration }: Situation): Fact[] {
  const momentOf = (at: Instant, name: TextKey): Fact => ({
    at,
    name: text(name),
    words: <OwnMoment at={at} zone={declaration.amendment.timeZone} />,
  });
  if (verdict.kind === 'ended') {
    const accepted = record.findLast(({ fact }) => fact.type === 'answered' && fact.answer === 'accepted');
    return [...(accepted ? [momentOf(accepted.at, 'dateAccepted')] : []), momentOf(verdict.at, 'dateEnded')];
  }
  if (verdict.kind === 'in-use') return [momentOf(verdict.since, 'dateWatched')];
  if (!('answer' in verdict)) return [];
  const { at, answer } = verdict.answer;
  return [momentOf(at, answer === 'accepted' ? 'dateAccepted' : 'dateDeclined')];
}

const firstMoment = ({ iso }: StatedDate): Instant => Date.parse(iso);

/** The track of the words the person reads, of a document that asks. */
export const ownTrack = (situation: Situation): WatchedTrack | undefined => {
  const { tracks, declaration } = situation;
  const asking = tracks.filter(({ document }) => declaration.terms[document]?.asks);
  return asking.find(({ language }) => language === readingLanguage(situation)) ?? asking[0];
};
