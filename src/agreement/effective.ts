// From which moment do the words of a notice bind?
import type { Instant } from './vocabulary.ts';

/** An interval, because the moment of the notice is one. The gate uses `earliest`; the words say "between". */
export interface Effective {
  readonly earliest: Instant;
  readonly latest: Instant;
}
