// Giving the licence up: what follows is said first, and it takes a second click.
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { text } from '../../platform/locale.ts';
import { useOutcome } from '../hooks/use-outcome.ts';
import { MeantButton } from '../pressing/Meant.tsx';
import { restAll } from '../pressing/use-arming.ts';
import type { Actions, Situation } from '../situation/situation.ts';

interface EndLicenceProps {
  readonly situation: Situation;
  readonly actions: Pick<Actions, 'endLicence'>;
}

export function EndLicence({ situation, actions }: EndLicenceProps): JSX.Element {
  const { declaration, verdict } = situation;
  const [isAsking, setAsking] = useState(false);
  const [outcome, attempt, setOutcome] = useOutcome();
  const frame = useRef<HTMLElement>(null);
  const hasAsked = useRef(false);
  // The button that was pressed is gone: whoever goes by keyboard stands at the answer that changes nothing.
  useEffect(() => {
    if (isAsking || hasAsked.current) frame.current?.querySelector('button')?.focus();
    hasAsked.current = isAsking;
  }, [isAsking]);
  const hasLicence = verdict.kind === 'accepted' || verdict.kind === 'lapsed' || verdict.kind === 'in-use';
  const end = async () => {
    restAll();
    setAsking(false);
    const { ok } = await actions.endLicence();
    return ok ? text('endedNow') : text('endNothing', declaration.name);
  };
  return (
    <section ref={frame}>
      <h2>{text('endHeading')}</h2>
      <p>{hasLicence ? text('endFollows', declaration.name) : text('endNothing', declaration.name)}</p>
      {hasLicence && !isAsking && (
        <button type="button" id="end-licence" onClick={() => setAsking(true)}>
          {text('endLicence', declaration.name)}
        </button>
      )}
      {hasLicence && isAsking && (
        <fieldset
          class="row"
          aria-label={text('endLicence', declaration.name)}
          onKeyDown={(event) => event.key === 'Escape' && setAsking(false)}
        >
          <button type="button" id="end-not" onClick={() => setAsking(false)}>
            {text('endNot')}
          </button>
          <MeantButton id="end-for-sure" about={verdict.kind} onRefused={setOutcome} onMeant={() => attempt(end)}>
            {text('endForSure')}
          </MeantButton>
        </fieldset>
      )}
      <p role="status" class="outcome">
        {outcome}
      </p>
    </section>
  );
}
