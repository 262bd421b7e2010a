// A pending date for the person's own calendar.
import type { JSX } from 'preact';
import type { Amendment } from '../../agreement/standing.ts';
import { text } from '../../locale.ts';
import type { Actions, Situation } from '../situation.ts';

interface AddToCalendarProps {
  readonly situation: Situation;
  readonly amendment: Amendment;
  readonly actions: Pick<Actions, 'saveFile'>;
}

export function AddToCalendar({ situation, amendment, actions }: AddToCalendarProps): JSX.Element {
  const save = async () => {
    // Few want it: it is not among what every screen carries.
    const { savedAmendment } = await import('../saved-amendment.ts');
    actions.saveFile(savedAmendment(situation, amendment));
  };
  return (
    <button type="button" id="add-to-calendar" class="link" onClick={save}>
      {text('addToCalendar')}
    </button>
  );
}
