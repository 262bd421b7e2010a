// Every block of a text has a name of ours on the screen, by its place alone; nothing of the licensor's goes into it.
import type { Sha256 } from '../../words/vocabulary.ts';

export const clausePrefix = (identity: Sha256): string => `clause-${identity.slice(0, 8)}`;

export const clauseId = (identity: Sha256, place: number): string => `${clausePrefix(identity)}-${place}`;

/** Shows a clause and moves the focus there: the address of the gate carries the page the person wanted. */
export function goToClause(event: Event, id: string): void {
  event.preventDefault();
  showClause(id);
}

export function showClause(id: string): void {
  const clause = document.getElementById(id);
  if (!clause) return;
  // Not a stop for Tab, but a place where reading goes on from.
  clause.tabIndex = -1;
  clause.scrollIntoView({ block: 'start' });
  clause.focus({ preventScroll: true });
}
