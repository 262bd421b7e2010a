// Every text seen, per track, with its words and the dates between which it applied: what was in force on a given day has
// an answer.
import type { JSX } from 'preact';
import { dateTime, ownZone, statedDay, text } from '../../platform/locale.ts';
import { forceOf, withdrawnFrom } from '../../standing/in-force.ts';
import { currentDate, currentIdentity, type Track, tracksOf } from '../../standing/track.ts';
import { Moment } from '../parts/Moment.tsx';
import type { Actions, Situation } from '../situation/situation.ts';
import { nameOfLanguage } from '../wording/agreement-names.ts';
import { KeptWords } from './KeptWords.tsx';

interface HistoryProps {
  readonly situation: Situation;
  readonly actions: Pick<Actions, 'readText'>;
}

export function HistoryTab({ situation, actions }: HistoryProps): JSX.Element {
  const { declaration, record } = situation;
  const tracks = tracksOf(record);
  if (tracks.length === 0) return <p>{text('historyEmpty')}</p>;
  return (
    <div class="history">
      {tracks.map((track) => (
        <section key={`${track.document} ${track.language}`}>
          <h2>{text('textUndated', track.document, nameOfLanguage(declaration, track.language))}</h2>
          <Showings track={track} situation={situation} actions={actions} />
        </section>
      ))}
    </div>
  );
}

function Showings({ track, situation, actions }: HistoryProps & { readonly track: Track }): JSX.Element {
  const { declaration, now } = situation;
  const { entered, inForce, pending } = forceOf(track, declaration.amendment, now);
  const withdrawn = withdrawnFrom(track, declaration.amendment, now);
  const zone = declaration.amendment.timeZone;
  const all = [...entered, ...withdrawn, ...pending].toSorted((a, b) => b.index - a.index);
  return (
    <ol>
      {all.map((posted) => {
        const { showing, effective, index } = posted;
        const date = currentDate(showing);
        const identity = currentIdentity(showing);
        const name = `kept-${identity.slice(0, 8)}-${index}`;
        const isPending = pending.includes(posted);
        const isWithdrawn = withdrawn.includes(posted);
        const state = isWithdrawn
          ? 'historyWithdrawn'
          : isPending
            ? 'historyComing'
            : posted === inForce
              ? 'historyInForce'
              : 'historyPast';
        return (
          <li key={index}>
            <p>
              <strong id={`${name}-of`}>{date ? text('statedIn', statedDay(date)) : text('historyNoDate')}</strong>{' '}
              <span class={`badge ${state}`}>{text(state)}</span>
            </p>
            <p class="small">{text('historySeen', dateTime(showing.seen, ownZone()))}</p>
            {effective && !isWithdrawn && (
              <p class="small">
                {text('historyFrom')}{' '}
                <Moment at={effective.earliest} until={effective.latest} zone={zone} isLongPast={!isPending} />
              </p>
            )}
            <p class="identity">{text('identity', identity)}</p>
            <KeptWords
              key={identity}
              situation={situation}
              actions={actions}
              identity={identity}
              language={track.language}
              name={name}
              describedBy={`${name}-of`}
            />
          </li>
        );
      })}
    </ol>
  );
}
