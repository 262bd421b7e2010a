// How all agreements stand at one moment. A wake at which nothing is due reads one sum; else the rows that are no longer true
// are derived anew from their records, a slice of time after the other, so that nobody who clicks waits for all of them.
import type { OverviewSum } from '../ledger/layout.ts';
import { type Badge, mostUrgent } from '../prompts/badge.ts';
import { nextDigestAt } from '../prompts/digest.ts';
import type { Instant } from '../words/vocabulary.ts';
import { type Derived, type DerivedRow, derive } from './derive.ts';
import { openBelow } from './open-below.ts';
import type { Ports } from './ports.ts';
import { AGAIN, NEVER } from './wanted.ts';

export type Sum = Omit<OverviewSum, 'seal'>;

export interface View {
  readonly now: Instant;
  readonly sum: Sum;
  /** Those derived just now. */
  readonly derived: readonly Derived[];
  /** Undefined where the sum told all that is needed. */
  readonly rows?: ReadonlyMap<string, DerivedRow>;
  /** Others are still to be derived. */
  readonly isPartial: boolean;
  /** Every agreement of the catalogue was found out about. */
  readonly isWhole: boolean;
  /** How often anything had been written when this was begun. */
  readonly writes: number;
}

/** In milliseconds: so long records are derived before what was found is applied. */
const SLICE = 30;

/** What all rows are derived by just now. */
interface Moment {
  readonly now: Instant;
  readonly basis: string;
  readonly doubtedSince: Instant | undefined;
  /** Whose licensor's server is asked where the clock is in doubt. */
  readonly witness: string | undefined;
}

/** The rows as they were kept by the slice before. */
export interface KeptRows {
  readonly rows: ReadonlyMap<string, DerivedRow>;
  /** How often anything had been written by then. */
  readonly writes: number;
}

/**
 * `touched`: agreements of which something has happened; they are derived whatever the overview says. `before`: nobody else
 * writes rows, so where nothing was written since they need not be read again, nor their seals hashed, at each slice.
 */
export async function viewOf(ports: Ports, touched: ReadonlySet<string>, before?: KeptRows): Promise<View> {
  const writes = ports.writes();
  const [now, basis, doubtedSince] = await Promise.all([ports.now(), ports.basis(), ports.doubtedSince()]);
  const known = await orNone(ports.overview.sum(), undefined);
  const isTrue = known?.basis === basis && known.at <= now && now < known.next && doubtedSince === undefined;
  if (isTrue && touched.size === 0 && (await isAccessAsBefore(ports, known)))
    return { now, sum: known, derived: [], isPartial: false, isWhole: true, writes };

  const agreements = await ports.agreements();
  const moment: Moment = { now, basis, doubtedSince, witness: agreements[0] };
  const stored =
    before?.writes === writes ? before.rows : await orNone(ports.overview.rows(), new Map<string, DerivedRow>());
  const rows = await trueRows(ports, agreements, stored, touched, moment, known);
  const missing = agreements.filter((id) => !rows.has(id));
  const due = [...missing.filter((id) => touched.has(id)), ...missing.filter((id) => !touched.has(id))];
  const { derived, faults, left } = await deriveSlice(ports, due, touched, moment);
  for (const { row } of derived) rows.set(row.agreement, row);
  const unknown = await stillShut(ports, [...left, ...faults]);
  const digestAt = await nextDigestOf(ports, [...rows.values()], now);
  const sum = sumOf(agreements, [...rows.values()], unknown, moment, faults.length > 0 ? now + AGAIN : digestAt);
  const isPartial = left.length > 0;
  return { now, sum, derived, rows, isPartial, isWhole: !isPartial && faults.length === 0, writes };
}

/** Those that are as their records are, at this moment. */
async function trueRows(
  ports: Ports,
  agreements: readonly string[],
  stored: ReadonlyMap<string, DerivedRow>,
  touched: ReadonlySet<string>,
  { now, basis, doubtedSince, witness }: Moment,
  sum: Sum | undefined,
): Promise<Map<string, DerivedRow>> {
  const isSetBack = sum !== undefined && now < sum.at;
  const isAskedForTime = (id: string) => doubtedSince !== undefined && id === witness;
  const rows = new Map<string, DerivedRow>();
  for (const id of agreements) {
    const row = stored.get(id);
    if (!row || row.basis !== basis || now >= row.next || isSetBack || touched.has(id) || isAskedForTime(id)) continue;
    const own = row.isEnforced ? await ports.agreement(id) : undefined;
    if (!row.isEnforced || (await own?.hasAccess()) === row.hasAccess) rows.set(id, row);
  }
  return rows;
}

/** Of what is due at least what was touched, and as much of the rest as fits into the slice. */
async function deriveSlice(
  ports: Ports,
  due: readonly string[],
  touched: ReadonlySet<string>,
  { now, basis, witness }: Moment,
): Promise<{ derived: Derived[]; faults: string[]; left: readonly string[] }> {
  const derived: Derived[] = [];
  const faults: string[] = [];
  const begun = performance.now();
  for (const [at, id] of due.entries()) {
    if (at > 0 && !touched.has(id) && performance.now() - begun > SLICE)
      return { derived, faults, left: due.slice(at) };
    try {
      const found = await derive(ports, id, { now, basis, isWitness: id === witness });
      if (found) derived.push(found);
    } catch (error) {
      console.error(`How “${id}” stands could not be found out; its site stays as it is.`, error);
      faults.push(id);
    }
  }
  return { derived, faults, left: [] };
}

function sumOf(
  agreements: readonly string[],
  rows: readonly DerivedRow[],
  unknown: readonly string[],
  { now, basis }: Moment,
  atLatest: Instant,
): Sum {
  const named = (some: readonly DerivedRow[]) => some.map(({ agreement }) => agreement);
  const enforced = rows.filter(({ isEnforced }) => isEnforced);
  const shut = [...named(rows.filter(({ isShut }) => isShut)), ...unknown];
  return {
    basis,
    shut,
    isAnyOpen: shut.length < agreements.length,
    guarding: [...named(rows.filter(({ isGuarding }) => isGuarding)), ...unknown],
    openBelow: openBelow(rows),
    badge: badgeOfAll(rows),
    enforced: named(enforced),
    withoutAccess: named(enforced.filter(({ hasAccess }) => !hasAccess)),
    looksAt: Math.min(...rows.map(({ looksAt }) => looksAt), NEVER),
    next: Math.min(...rows.map(({ next }) => next), atLatest),
    at: now,
  };
}

async function nextDigestOf(ports: Ports, rows: readonly DerivedRow[], now: Instant): Promise<Instant> {
  const watched = rows.filter(({ untold }) => untold.length > 0);
  if (watched.length === 0) return NEVER;
  const news = watched.map(({ agreement, name, untold }) => ({
    agreement,
    name,
    news: untold,
    told: new Set<string>(),
  }));
  return nextDigestAt(news, await ports.lastDigestAt(), now) ?? NEVER;
}

/** A database that does not open has no overview; what is derived then tells that no record can be read. */
const orNone = <T>(asked: Promise<T>, none: T): Promise<T> =>
  asked.catch((error: unknown) => {
    console.error('The overview could not be read; it is derived anew.', error);
    return none;
  });

/** What a person gives and takes of access is asked of the browser each time, for the sites that have to be shut. */
async function isAccessAsBefore(ports: Ports, { enforced, withoutAccess }: Sum): Promise<boolean> {
  const found = await Promise.all(enforced.map(async (id) => (await ports.agreement(id))?.hasAccess()));
  return enforced.every((id, at) => found[at] === !withoutAccess.includes(id));
}

const OFF: Badge = { icon: 'not-enforcing', text: 'off' };

const badgeOfAll = (rows: readonly DerivedRow[]): Badge =>
  mostUrgent(rows.map(({ badge, hasAccess, isEnforced }) => (isEnforced && !hasAccess ? OFF : badge)));

/** Of what is not known yet, what the rules in the browser shut stays shut. */
async function stillShut(ports: Ports, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const shut = await ports.shutByRules();
  return ids.filter((id) => shut.has(id));
}
