// The way on from a record that does not verify: it is put aside, whole, and a new one begins.
import type { JSX } from 'preact';
import { text } from '../../platform/locale.ts';
import { useOutcome } from '../hooks/use-outcome.ts';
import { MeantButton } from '../pressing/Meant.tsx';
import { restAll } from '../pressing/use-arming.ts';
import type { Actions } from '../situation/situation.ts';

export interface SetAsideProps {
  readonly actions: Pick<Actions, 'setRecordAside'>;
}

export function SetAside({ actions }: SetAsideProps): JSX.Element {
  const [outcome, attempt, setOutcome] = useOutcome();
  const setAside = async () => {
    restAll();
    return text((await actions.setRecordAside()).ok ? 'recordSetAside' : 'recordNotSetAside');
  };
  return (
    <section class="notice" aria-labelledby="damaged">
      <h2 id="damaged">{text('damagedWayOn')}</h2>
      <p>{text('damagedExplained')}</p>
      <MeantButton id="set-aside" about="damaged" onRefused={setOutcome} onMeant={() => attempt(setAside)}>
        {text('setAside')}
      </MeantButton>
      <p role="status">{outcome}</p>
    </section>
  );
}
