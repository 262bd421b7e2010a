// What is wrong with the enforcement or the record, by name, each with the way on.
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { span, text } from '../../locale.ts';
import type { Actions, Situation } from '../situation.ts';
import { restAll } from '../use-arming.ts';
import { MeantButton } from './Meant.tsx';

interface NoticesProps {
  readonly situation: Situation;
  readonly actions: Pick<Actions, 'askForAccess' | 'setRecordAside'>;
}

export const Notices = ({ situation, actions }: NoticesProps): JSX.Element => (
  <>
    {!situation.enforcement.isEnforcing && situation.mode === 'enforce' && (
      <NotEnforcing situation={situation} actions={actions} />
    )}
    {situation.verdict.kind === 'damaged' && <SetAside actions={actions} />}
    <WrongClock situation={situation} />
  </>
);

const REASONS = {
  'no-access': 'notEnforcingNoAccess',
  'no-record': 'notEnforcingNoRecord',
  'rules-missing': 'notEnforcingRules',
} as const;

function NotEnforcing({ situation, actions }: NoticesProps): JSX.Element {
  const { enforcement, declaration } = situation;
  const [outcome, setOutcome] = useState('');
  const ask = async () => {
    try {
      setOutcome((await actions.askForAccess()) ? text('accessGiven') : text('accessRefused', declaration.name));
    } catch (error) {
      setOutcome(text('requestFailed', String(error)));
    }
  };
  const isAccess = enforcement.reason === 'no-access';
  return (
    <section class="notice" aria-labelledby="not-enforcing">
      <h2 id="not-enforcing">{text('notEnforcing')}</h2>
      <p>{text(REASONS[enforcement.reason ?? 'rules-missing'], declaration.name)}</p>
      {isAccess && (
        <button type="button" id="give-access" onClick={ask}>
          {text('giveAccess', declaration.hosts.join(', '))}
        </button>
      )}
      <p role="status">{outcome}</p>
    </section>
  );
}

/** A clock so wrong that it would name another day, by the word of the licensor's server. */
function WrongClock({ situation }: Pick<NoticesProps, 'situation'>): JSX.Element | null {
  const off = situation.tracks.find(({ clockOffBy }) => clockOffBy !== undefined)?.clockOffBy;
  if (off === undefined) return null;
  return (
    <section class="notice" aria-labelledby="wrong-clock">
      <h2 id="wrong-clock">{text('wrongClock')}</h2>
      <p>{text(off > 0 ? 'clockAhead' : 'clockBehind', span(Math.abs(off)))}</p>
    </section>
  );
}

function SetAside({ actions }: Pick<NoticesProps, 'actions'>): JSX.Element {
  const [outcome, setOutcome] = useState('');
  const setAside = async () => {
    restAll();
    try {
      const { ok } = await actions.setRecordAside();
      setOutcome(text(ok ? 'recordSetAside' : 'recordNotSetAside'));
    } catch (error) {
      setOutcome(text('requestFailed', String(error)));
    }
  };
  return (
    <section class="notice" aria-labelledby="damaged">
      <h2 id="damaged">{text('damagedWayOn')}</h2>
      <p>{text('damagedExplained')}</p>
      <MeantButton id="set-aside" about="damaged" onRefused={setOutcome} onMeant={setAside}>
        {text('setAside')}
      </MeantButton>
      <p role="status">{outcome}</p>
    </section>
  );
}
