// Where the clauses of one text stand in a later one, and which of them changed on the way.
import type { RedlineRow } from '../../words/redline/redline.ts';

export interface FollowedClause {
  /** Its place in the later text; absent where it is gone. */
  readonly place?: number;
  readonly isChanged: boolean;
}

/** By the place in the earlier text. A paragraph that was split changed, and goes on at its first part. */
export function followedClauses(rows: readonly RedlineRow[]): ReadonlyMap<number, FollowedClause> {
  const clauses = new Map<number, FollowedClause>();
  for (const { before, after, segments } of rows) {
    if (!before) continue;
    const known = clauses.get(before.index);
    const place = known?.place ?? after?.index;
    // Moved words that stayed as they were say the same.
    const isChanged =
      known?.isChanged === true || segments.some(({ kind, text }) => kind !== 'same' && text.trim() !== '');
    clauses.set(before.index, { ...(place !== undefined && { place }), isChanged });
  }
  return clauses;
}
