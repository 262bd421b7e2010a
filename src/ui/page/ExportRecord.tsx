// The record as a file to take along: every entry and every text, to be checked without Assent.
import type { JSX } from 'preact';
import { counted, text } from '../../platform/locale.ts';
import { useOutcome } from '../hooks/use-outcome.ts';
import type { Actions, Situation } from '../situation/situation.ts';

interface ExportRecordProps {
  readonly situation: Situation;
  readonly actions: Pick<Actions, 'exportRecord'>;
}

export function ExportRecord({ situation, actions }: ExportRecordProps): JSX.Element {
  const [outcome, attempt] = useOutcome();
  const save = async () => {
    await actions.exportRecord();
    return text('exported');
  };
  return (
    <section>
      <h2>{text('exportHeading')}</h2>
      {situation.enforcement.reason === 'no-record' ? (
        <p>{text('notEnforcingNoRecord', situation.declaration.name)}</p>
      ) : situation.enforcement.isPrivate ? (
        <p>{text('exportPrivate')}</p>
      ) : (
        <>
          <p>{counted('exportWhat', situation.record.length)}</p>
          <button type="button" id="export" onClick={() => attempt(save)}>
            {text('exportRecord')}
          </button>
        </>
      )}
      <p role="status" class="outcome">
        {outcome}
      </p>
      <details>
        <summary>{text('exportVerify')}</summary>
        <p class="small">{text('exportVerifyHow')}</p>
      </details>
    </section>
  );
}
