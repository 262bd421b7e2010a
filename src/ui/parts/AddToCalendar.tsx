// A pending date for the person's own calendar.
import type { JSX } from 'preact';
import type { Effective } from '../../agreement/effective.ts';
import type { Amendment } from '../../agreement/standing.ts';
import { dateTime, text, zoneName } from '../../locale.ts';
import type { Actions, Situation } from '../situation.ts';

interface AddToCalendarProps {
  readonly situation: Situation;
  readonly amendment: Amendment;
  readonly actions: Pick<Actions, 'saveFile'>;
}

export function AddToCalendar({ situation, amendment, actions }: AddToCalendarProps): JSX.Element {
  const { declaration, now } = situation;
  const { effective, to } = amendment;
  const zone = declaration.amendment.timeZone;
  const save = async () => {
    // Few want it: it is not among what every screen carries.
    const { calendarOf } = await import('../calendar.ts');
    actions.saveFile({
      name: `assent-${declaration.id}.ics`,
      kind: 'text/calendar',
      content: calendarOf({
        id: `${to.slice(0, 32)}@assent.${declaration.id}`,
        at: effective.earliest,
        writtenAt: now,
        title: text('calendarTitle', declaration.name),
        description: descriptionOf(effective, zone),
        url: declaration.licensor.home,
      }),
    });
  };
  return (
    <button type="button" id="add-to-calendar" class="link" onClick={save}>
      {text('addToCalendar')}
    </button>
  );
}

function descriptionOf({ earliest, latest }: Effective, zone: string): string {
  const [first, name] = [dateTime(earliest, zone), zoneName(earliest, zone)];
  return earliest === latest
    ? text('calendarDescription', first, name)
    : text('calendarDescriptionBetween', first, dateTime(latest, zone), name);
}
