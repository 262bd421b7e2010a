// What is wrong with the enforcement or the record, by name, each with the way on.
import type { JSX } from 'preact';
import { dateTime, ownZone, text } from '../../platform/locale.ts';
import type { ClockNotice } from '../../record/believed-time.ts';
import type { Instant } from '../../words/vocabulary.ts';
import { useOutcome } from '../hooks/use-outcome.ts';
import type { Actions, Situation } from '../situation/situation.ts';
import { SetAsideLater } from './Later.tsx';

interface NoticesProps {
  readonly situation: Situation;
  readonly actions: Pick<Actions, 'askForAccess' | 'setRecordAside'>;
}

export const Notices = ({ situation, actions }: NoticesProps): JSX.Element => (
  <>
    {!situation.enforcement.isEnforcing && situation.mode === 'enforce' && (
      <NotEnforcing situation={situation} actions={actions} />
    )}
    {situation.verdict.kind === 'damaged' && <SetAsideLater actions={actions} />}
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
  const [outcome, attempt] = useOutcome();
  const ask = async () =>
    (await actions.askForAccess()) ? text('accessGiven') : text('accessRefused', declaration.name);
  const isAccess = enforcement.reason === 'no-access';
  return (
    <section class="notice" aria-labelledby="not-enforcing">
      <h2 id="not-enforcing">{text('notEnforcing')}</h2>
      <p>{text(REASONS[enforcement.reason ?? 'rules-missing'], declaration.name)}</p>
      {isAccess && (
        <button type="button" id="give-access" onClick={() => attempt(ask)}>
          {text('giveAccess', declaration.hosts.join(', '))}
        </button>
      )}
      <p role="status">{outcome}</p>
    </section>
  );
}

/** Where the clock of this computer is not what Assent goes by, or the licensor's server is not: what is believed, and why. */
function WrongClock({ situation: { clock } }: Pick<NoticesProps, 'situation'>): JSX.Element | null {
  if (!clock) return null;
  return (
    <section class="notice" aria-labelledby="wrong-clock">
      <h2 id="wrong-clock">{text('wrongClock')}</h2>
      <p>{clockWords(clock)}</p>
      {clock.kind !== 'ran-ahead' && <p>{text('clockPlease')}</p>}
    </section>
  );
}

function clockWords(clock: ClockNotice): string {
  const told = (at: Instant): string => dateTime(at, ownZone());
  switch (clock.kind) {
    case 'behind':
      return text(clock.basis === 'record' ? 'clockSetBack' : 'clockByServer', told(clock.local), told(clock.believed));
    case 'ahead':
      return text('clockByServer', told(clock.local), told(clock.believed));
    case 'ran-ahead':
      return text('clockRanAhead', told(clock.until), told(clock.believed));
    case 'refused':
      return text('clockNotBelieved', told(clock.server), told(clock.local));
    default:
      return clock satisfies never;
  }
}
