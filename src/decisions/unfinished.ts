// A look of which nothing came: the background was ended while it looked, perhaps by the page itself. Told like any other
// failure and waited with longer each time, so that such a page does not end the background at every wake.

import type { Watch } from '../record/watch.ts';
import { failure } from '../words/reading.ts';
import type { Instant } from '../words/vocabulary.ts';
import { withFailure } from './decide.ts';

/** In milliseconds. A page and its siblings are waited for during 30 s together; reading them takes a fraction of one. */
export const LONGEST_LOOK = 2 * 60_000;

/** What is remembered, with a look whose time is over as the failure it is. A clock set back ends that time, too. */
export function asLeft(watch: Watch, now: Instant): Watch {
  const { begunAt, ...known } = watch;
  if (begunAt === undefined || (begunAt <= now && now - begunAt < LONGEST_LOOK)) return watch;
  const left = failure('unfinished', `begun at ${new Date(begunAt).toISOString()}, and nothing came of it`);
  return withFailure(known, left, Math.min(begunAt, now));
}

/** `begun` is to be written before looking. A look that is begun again within its time is still the look it was. */
export function beginLook(watch: Watch, now: Instant): { readonly known: Watch; readonly begun: Watch } {
  const { begunAt = now, ...known } = asLeft(watch, now);
  return { known, begun: { ...known, begunAt } };
}
