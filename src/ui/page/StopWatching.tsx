// Takes an agreement out of the list that did not come with Assent, or was turned on. Its record stays.
import type { JSX } from 'preact';
import { text } from '../../platform/locale.ts';
import { useOutcome } from '../hooks/use-outcome.ts';
import { MeantButton } from '../pressing/Meant.tsx';
import type { Actions, Situation } from '../situation/situation.ts';

interface StopWatchingProps {
  readonly situation: Situation;
  readonly actions: Pick<Actions, 'remove'>;
}

export function StopWatching({ situation, actions }: StopWatchingProps): JSX.Element {
  const [outcome, attempt, say] = useOutcome();
  const { name } = situation.declaration;
  const stop = async () => text((await actions.remove()).ok ? 'stopDone' : 'refusalRecordDamaged', name);
  return (
    <section id="stop-watching">
      <h2>{text('stopHeading')}</h2>
      <p>{text('stopText', name)}</p>
      <MeantButton id="stop" about={name} class="quiet" onRefused={say} onMeant={() => void attempt(stop)}>
        {text('stopButton', name)}
      </MeantButton>
      <p role="status">{outcome}</p>
    </section>
  );
}
