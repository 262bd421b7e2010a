// By which declaration a record is judged, as the record itself says.
import type { Origin } from '../declaration/catalogue.ts';
import type { Sha256 } from '../words/vocabulary.ts';
import type { History } from './history.ts';

export interface Declared {
  readonly declaration: Sha256;
  readonly origin: Origin;
}

/** Undefined where none was recorded yet, or the agreement was taken out of the catalogue since. */
export function declaredIn(entries: History): Declared | undefined {
  const last = entries.findLast(({ fact }) => fact.type === 'declared' || fact.type === 'removed')?.fact;
  return last?.type === 'declared' ? { declaration: last.declaration, origin: last.origin } : undefined;
}
