// A pending date for the person's own calendar.
import type { JSX } from 'preact';
import { text } from '../../platform/locale.ts';
import type { Amendment } from '../../standing/standing.ts';
import type { Actions, Situation } from '../situation/situation.ts';

interface AddToCalendarProps {
  readonly situation: Situation;
  readonly amendment: Amendment;
  readonly actions: Pick<Actions, 'saveFile'>;
}

export function AddToCalendar({ situation, amendment, actions }: AddToCalendarProps): JSX.Element {
  const save = async () => {
    // Few want it: it is not among what every screen carries.
    const { savedAmendment } = await import('../wording/saved-amendment.ts');
    actions.saveFile(savedAmendment(situation, amendment));
  };
  return (
    <button type="button" id="add-to-calendar" class="link" onClick={save}>
      {text('addToCalendar')}
    </button>
  );
}
