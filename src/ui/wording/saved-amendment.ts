// A pending date as a file for the person's own calendar.

import { homeOf } from '../../declaration/declared-pages.ts';
import { dateTime, text, zoneName } from '../../platform/locale.ts';
import type { Effective } from '../../standing/effective.ts';
import type { Amendment } from '../../standing/standing.ts';
import type { SavedFile, Situation } from '../situation/situation.ts';
import { calendarOf } from './calendar.ts';

export function savedAmendment({ declaration, now }: Situation, { effective, to }: Amendment): SavedFile {
  return {
    name: `assent-${declaration.id}.ics`,
    kind: 'text/calendar',
    content: calendarOf({
      id: `${to.slice(0, 32)}@assent.${declaration.id}`,
      at: effective.earliest,
      writtenAt: now,
      title: text('calendarTitle', declaration.name),
      description: descriptionOf(effective, declaration.amendment.timeZone),
      url: homeOf(declaration),
    }),
  };
}

function descriptionOf({ earliest, latest }: Effective, zone: string): string {
  const [first, name] = [dateTime(earliest, zone), zoneName(earliest, zone)];
  return earliest === latest
    ? text('calendarDescription', first, name)
    : text('calendarDescriptionBetween', first, dateTime(latest, zone), name);
}
