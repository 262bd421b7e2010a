// The ways on where nothing can be read to answer for: read the words from a tab that shows the official page, or go on
// once. Nobody is stuck in front of the gate because the licensor's page cannot be read.
import type { JSX } from 'preact';
import { text } from '../../platform/locale.ts';
import { useOutcome } from '../hooks/use-outcome.ts';
import { MeantButton } from '../pressing/Meant.tsx';
import { restAll } from '../pressing/use-arming.ts';
import type { Actions, Situation } from '../situation/situation.ts';
import { checkWords } from '../wording/failure-words.ts';

export interface WaysOnProps {
  readonly situation: Situation;
  readonly actions: Pick<Actions, 'readTabs'>;
  /** Goes on in this tab alone; only the gate can. False where it was refused. */
  readonly continueOnce?: () => Promise<boolean>;
}

export function WaysOn({ situation, actions, continueOnce }: WaysOnProps): JSX.Element {
  const [outcome, attempt, setOutcome] = useOutcome();
  const read = async () => {
    const reply = await actions.readTabs();
    return reply.tracks.length === 0 ? text('readTabNone') : checkWords(reply, situation.tracks);
  };
  const goOn = async () => {
    restAll();
    return (await continueOnce?.()) ? '' : text('notDone');
  };
  return (
    <section class="checking">
      <p class="small">{text('readTabHow')}</p>
      <button type="button" id="read-tab" class="quiet" onClick={() => attempt(read)}>
        {text('readTab')}
      </button>
      {continueOnce && situation.verdict.kind === 'unread' && (
        <>
          <p class="small">{text('continueOnceHow')}</p>
          <MeantButton
            id="continue-once"
            class="quiet"
            about={situation.verdict.kind}
            onRefused={setOutcome}
            onMeant={() => attempt(goOn)}
          >
            {text('continueOnce')}
          </MeantButton>
        </>
      )}
      <p role="status" class="outcome">
        {outcome}
      </p>
    </section>
  );
}
