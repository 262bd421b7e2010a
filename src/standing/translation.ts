// Whether a translation has fallen behind the text that prevails: that one changed, and the translation, read since,
// did not.

import type { Instant } from '../words/vocabulary.ts';
import type { Track } from './track.ts';

/** When the prevailing text changed; undefined while the translation is not known to be behind it. */
export function behindSince(
  prevailing: Track | undefined,
  translation: Track | undefined,
  translationReadAt: Instant | undefined,
): Instant | undefined {
  const [changed, translated] = [prevailing?.showings.at(-1), translation?.showings.at(-1)];
  if (!changed || !translated || changed.kind !== 'amendment') return undefined;
  // Both may have been posted together and be read one after the other: what was posted later than the last reading of
  // the former prevailing words belongs to them.
  const isTranslated = translated.kind !== 'baseline' && translated.seen >= (changed.notBefore ?? changed.seen);
  const isReadSince = translationReadAt !== undefined && translationReadAt > changed.seen;
  return !isTranslated && translated.seen < changed.seen && isReadSince ? changed.seen : undefined;
}
