// What is new at an agreement that is only watched, and the press by which it is new no more. It is recorded as a look, not
// as an answer.
import type { JSX } from 'preact';
import { date, dateTime, ownZone, text } from '../../platform/locale.ts';
import type { News } from '../../standing/news.ts';
import { useOutcome } from '../hooks/use-outcome.ts';
import { MeantButton } from '../pressing/Meant.tsx';
import { restAll } from '../pressing/use-arming.ts';
import { newsTold } from '../situation/editions.ts';
import type { Actions, Situation } from '../situation/situation.ts';
import { nameOfLanguage } from '../wording/agreement-names.ts';
import { focusStanding } from './Standing.tsx';

export interface LookedProps {
  readonly situation: Situation;
  readonly actions: Pick<Actions, 'lookedAt'>;
}

export const Looked = (props: LookedProps): JSX.Element | null =>
  newsTold(props.situation).length > 0 ? <Unlooked {...props} /> : null;

function Unlooked({ situation, actions }: LookedProps): JSX.Element {
  const news = newsTold(situation);
  const about = news.map(({ to }) => to);
  const [outcome, attempt, setOutcome] = useOutcome();
  const look = async () => {
    restAll();
    const { ok } = await actions.lookedAt(about);
    if (!ok) return text('notDone');
    focusStanding();
    return '';
  };
  return (
    <section class="news" aria-labelledby="news-heading">
      <h2 id="news-heading">{text('newsHeading')}</h2>
      <ul>
        {news.map((each) => (
          <li key={`${each.document} ${each.language}`}>
            <NewText news={each} situation={situation} />
          </li>
        ))}
      </ul>
      <MeantButton id="looked" about={about.join(' ')} onRefused={setOutcome} onMeant={() => attempt(look)}>
        {text('looked')}
      </MeantButton>
      <p role="status" class="outcome">
        {outcome}
      </p>
    </section>
  );
}

interface NewTextProps {
  readonly news: News;
  readonly situation: Situation;
}

function NewText({ news, situation: { declaration } }: NewTextProps): JSX.Element {
  const { document, language, seen, effective } = news;
  // Of what an answer is for, the dates tell it.
  const isToldHere = effective && !declaration.terms[document]?.asks;
  return (
    <>
      {text('textUndated', document, nameOfLanguage(declaration, language))}
      {` · ${text('historySeen', dateTime(seen, ownZone()))}`}
      {isToldHere && ` · ${text('historyFrom')} ${date(effective.earliest, declaration.amendment.timeZone)}`}
    </>
  );
}
