// How fresh all this is: when the official page was last read, since when it could not be and why, and "Check now".
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { ago, dateTime, ownZone, text } from '../../platform/locale.ts';
import type { Instant } from '../../words/vocabulary.ts';
import { useOutcome } from '../hooks/use-outcome.ts';
import { TheirWords } from '../reading/TheirWords.tsx';
import type { Actions, Situation } from '../situation/situation.ts';
import { checkWords, failureWords } from '../wording/failure-words.ts';
import { ownTrack } from './Dates.tsx';

export interface CheckingProps {
  readonly situation: Situation;
  readonly actions: Pick<Actions, 'checkNow' | 'openPage'>;
  readonly now: Instant;
}

export function Checking({ situation, actions, now }: CheckingProps): JSX.Element {
  const [isChecking, setChecking] = useState(false);
  const [outcome, attempt, setOutcome] = useOutcome();
  const check = async () => {
    if (isChecking) return;
    setChecking(true);
    setOutcome(text('checking'));
    await attempt(async () => checkWords(await actions.checkNow(), situation.tracks));
    setChecking(false);
  };
  return (
    <section class="checking" aria-label={text('freshness')}>
      <Freshness situation={situation} now={now} />
      <div class="row">
        <button type="button" id="check-now" class="quiet" aria-disabled={isChecking} onClick={check}>
          {text('checkNow')}
        </button>
        <OfficialPage situation={situation} actions={actions} />
      </div>
      <p role="status" class="outcome">
        {outcome}
      </p>
    </section>
  );
}

function Freshness({ situation, now }: Pick<CheckingProps, 'situation' | 'now'>): JSX.Element {
  const track = ownTrack(situation);
  const failing = situation.tracks.find(
    ({ document, failure }) => failure && situation.declaration.terms[document]?.asks,
  );
  const lastRead = track?.lastReadAt;
  if (failing?.failure) {
    const because = failureWords(failing.failure.kind);
    return (
      <p class="stale">
        {lastRead === undefined
          ? text('neverRead', because)
          : text('notReadSince', dateTime(lastRead, ownZone()), because)}
        {failing.failure.detail && (
          <span class="detail">
            <TheirWords words={failing.failure.detail} />
          </span>
        )}
      </p>
    );
  }
  return (
    <p>
      {lastRead === undefined ? text('notReadYet') : text('lastRead', ago(lastRead, now))}
      {situation.tracks.some(({ isUnconfirmed }) => isUnconfirmed) && ` ${text('unconfirmed')}`}
      {situation.tracks.some(({ isUnsure }) => isUnsure) && ` ${text('unsureReading')}`}
    </p>
  );
}

export function OfficialPage({
  situation,
  actions,
}: Pick<CheckingProps, 'situation'> & { readonly actions: Pick<Actions, 'openPage'> }): JSX.Element | null {
  const track = ownTrack(situation);
  const document = track?.document ?? Object.entries(situation.declaration.terms).find(([, terms]) => terms.asks)?.[0];
  if (document === undefined) return null;
  const language = track?.language ?? situation.declaration.prevailing;
  return (
    <button type="button" class="quiet" onClick={() => actions.openPage({ kind: 'official', document, language })}>
      {text('openOfficial')}
    </button>
  );
}
