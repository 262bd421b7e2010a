// How strictly the agreement is kept: three modes, each with what it means, taken at once and recorded.
import type { JSX, TargetedKeyboardEvent } from 'preact';
import { useState } from 'preact/hooks';
import { text } from '../../platform/locale.ts';
import type { Mode } from '../../record/entry.ts';
import { useOutcome } from '../hooks/use-outcome.ts';
import type { Actions, Situation } from '../situation/situation.ts';

interface ModeChoiceProps {
  readonly situation: Situation;
  readonly actions: Pick<Actions, 'chooseMode'>;
}

const MODES = [
  { mode: 'enforce', name: 'modeEnforceName', means: 'modeEnforce' },
  { mode: 'remind', name: 'modeRemindName', means: 'modeRemind' },
  { mode: 'watch', name: 'modeWatchName', means: 'modeWatch' },
] as const satisfies readonly { readonly mode: Mode; readonly name: string; readonly means: string }[];

export function ModeChoice({ situation, actions }: ModeChoiceProps): JSX.Element {
  const { declaration, mode } = situation;
  const [wanted, setWanted] = useState<Mode>();
  const [outcome, attempt] = useOutcome();
  const choose = async (chosen: Mode) => {
    setWanted(chosen);
    await attempt(async () => text((await actions.chooseMode(chosen)).ok ? 'modeChosen' : 'refusalRecordDamaged'));
    setWanted(undefined);
  };
  return (
    <fieldset class="modes" onKeyDown={moveOnly}>
      <legend>{text('settingMode')}</legend>
      {MODES.map(({ mode: each, name, means }) => (
        <label key={each} class="check">
          <input
            type="radio"
            name="mode"
            value={each}
            checked={each === (wanted ?? mode)}
            onChange={() => void choose(each)}
          />
          <span>
            <strong>{text(name)}</strong>
            <span class="means">{text(means, declaration.name)}</span>
          </span>
        </label>
      ))}
      <p role="status" class="outcome">
        {outcome}
      </p>
    </fieldset>
  );
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

/** Arrows lead from mode to mode and Space takes one: browsers would take, and so record, every mode passed over. */
function moveOnly(event: TargetedKeyboardEvent<HTMLFieldSetElement>): void {
  const step = STEPS[event.key];
  if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  const modes: HTMLElement[] = [...event.currentTarget.querySelectorAll('input')];
  const at = modes.indexOf(event.target as HTMLElement);
  modes.at((at + step) % modes.length)?.focus();
}
