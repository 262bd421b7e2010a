// The shortest edit between two rows of numbers (Myers 1986), bounded: where two texts have little in common the search
// is cut off, the furthest path is kept, and the work stays in proportion to their length.

/** `length` equal numbers, from `before` in the one and from `after` in the other. */
export interface Match {
  readonly before: number;
  readonly after: number;
  readonly length: number;
}

/** How many edits are searched for before the furthest path so far is taken as it is. */
const MAXIMUM_EDITS = 256;

const MIDDLE = MAXIMUM_EDITS + 1;
const frontier = new Int32Array(2 * MAXIMUM_EDITS + 3);
/** The frontier of each round, row `d` holding its 2d+1 diagonals. */
const rounds = new Int32Array((MAXIMUM_EDITS + 1) * (MAXIMUM_EDITS + 1));

/** Matches in order, longest together; what lies between them is deleted and inserted. */
export function matches(before: readonly number[], after: readonly number[]): Match[] {
  const found: Match[] = [];
  const take = (b: number, a: number, length: number): void => {
    const last = found.at(-1);
    if (last && last.before + last.length === b && last.after + last.length === a) {
      found[found.length - 1] = { ...last, length: last.length + length };
    } else if (length > 0) found.push({ before: b, after: a, length });
  };
  let head = 0;
  let tail = 0;
  const shorter = Math.min(before.length, after.length);
  while (head < shorter && before[head] === after[head]) head++;
  while (tail < shorter - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  take(0, 0, head);
  let b = head;
  let a = head;
  const endBefore = before.length - tail;
  const endAfter = after.length - tail;
  while (b < endBefore && a < endAfter) {
    const path = furthestPath(before, after, b, endBefore, a, endAfter);
    for (const match of path.matches) take(match.before, match.after, match.length);
    b = path.before;
    a = path.after;
  }
  take(endBefore, endAfter, tail);
  return found;
}

interface Path {
  readonly matches: readonly Match[];
  readonly before: number;
  readonly after: number;
}

/** From one corner towards the other: all the way, or as far as `MAXIMUM_EDITS` edits lead. */
function furthestPath(
  before: readonly number[],
  after: readonly number[],
  fromBefore: number,
  endBefore: number,
  fromAfter: number,
  endAfter: number,
): Path {
  const n = endBefore - fromBefore;
  const m = endAfter - fromAfter;
  const limit = Math.min(MAXIMUM_EDITS, n + m);
  let best = 0;
  let bestAt = 0;
  let edits = 0;
  for (let isThere = false; !isThere && edits <= limit; edits++) {
    best = -1;
    for (let k = -edits; k <= edits && !isThere; k += 2) {
      // Beyond an edge nothing can be gained; the diagonal is parked there.
      let x = edits === 0 ? 0 : startOn(k, edits);
      let y = x - k;
      while (x < n && y < m && before[fromBefore + x] === after[fromAfter + y]) {
        x++;
        y++;
      }
      frontier[MIDDLE + k] = x;
      rounds[edits * edits + k + edits] = x;
      if (x > n || y > m || x + y <= best) continue;
      best = x + y;
      bestAt = k;
      isThere = best === n + m;
    }
  }
  return walkBack(edits - 1, bestAt, fromBefore, fromAfter);
}

/** The further of the two ways onto a diagonal: a word inserted or a word deleted. */
function startOn(k: number, edits: number): number {
  const inserted = k < edits ? (frontier[MIDDLE + k + 1] as number) : -1;
  const deleted = k > -edits ? (frontier[MIDDLE + k - 1] as number) + 1 : -1;
  return inserted > deleted ? inserted : deleted;
}

function walkBack(edits: number, diagonal: number, fromBefore: number, fromAfter: number): Path {
  const found: Match[] = [];
  let k = diagonal;
  const end = rounds[edits * edits + k + edits] as number;
  let x = end;
  for (let d = edits; d >= 0; d--) {
    let start = 0;
    let next = k;
    if (d > 0) {
      const row = (d - 1) * (d - 1) + d - 1;
      const down = k < d - 1 ? (rounds[row + k + 1] as number) : -1;
      const right = k > 1 - d ? (rounds[row + k - 1] as number) + 1 : -1;
      start = Math.max(down, right);
      next = down >= right ? k + 1 : k - 1;
    }
    if (x > start) found.push({ before: fromBefore + start, after: fromAfter + start - k, length: x - start });
    if (d > 0) x = rounds[(d - 1) * (d - 1) + d - 1 + next] as number;
    k = next;
  }
  return { matches: found.reverse(), before: fromBefore + end, after: fromAfter + end - diagonal };
}
