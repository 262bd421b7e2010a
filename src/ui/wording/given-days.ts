// How the days are written that a text gives itself.
import type { AmendmentRule } from '../../declaration/declaration.ts';
import { day } from '../../platform/locale.ts';
import { dayOf, type Effective } from '../../standing/effective.ts';

/** The day from which the text itself says that it applies, in the licensor's zone. */
export function givenDays({ earliest, latest }: Effective, { timeZone }: AmendmentRule): string {
  const [first, last] = [dayOf(earliest, timeZone), dayOf(latest, timeZone)];
  return first === last ? day(first) : `${day(first)} – ${day(last)}`;
}
