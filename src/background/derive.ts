// What is kept of one agreement in the overview, derived from one reading of its record.
import type { OverviewRow } from '../ledger/layout.ts';
import type { Instant } from '../words/vocabulary.ts';
import type { AgreementPorts, Ports } from './ports.ts';
import { find, nextEffective, nextLookOf, nextWake, type Snapshot, toldOf, type Wanted, wantedOf } from './wanted.ts';

export type DerivedRow = Omit<OverviewRow, 'seal'>;

export interface Derived {
  readonly own: AgreementPorts;
  readonly found: Snapshot;
  readonly wanted: Wanted;
  readonly row: DerivedRow;
}

/** Undefined where the catalogue knows no such agreement, or none that can be read. */
export async function derive(
  ports: Pick<Ports, 'agreement'>,
  id: string,
  { now, basis, isWitness }: { readonly now: Instant; readonly basis: string; readonly isWitness: boolean },
): Promise<Derived | undefined> {
  const own = await ports.agreement(id);
  if (!own) return undefined;
  const found = await find(own, isWitness, now);
  const wanted = wantedOf(found);
  const hasAccess = await own.hasAccess();
  const { badge, plain } = toldOf(wanted, found, true);
  const isEnforced = wanted.mode === 'enforce';
  const effective = nextEffective(wanted, found.now);
  const row: DerivedRow = {
    agreement: id,
    hosts: found.declaration.hosts,
    name: found.declaration.name,
    basis,
    declaration: own.hash,
    // Where the site cannot be shut there is more to say, and it needs a reading.
    ...(plain && (hasAccess || !isEnforced) && { plain }),
    badge,
    hasAccess,
    isShut: wanted.isShut,
    isGuarding: wanted.isGuarding,
    isEnforced,
    ...(effective !== undefined && { effective }),
    untold: wanted.untold.map(({ to, seen }) => ({ to, seen })),
    looksAt: nextLookOf(wanted, found),
    next: nextWake(wanted, found),
  };
  return { own, found, wanted, row };
}
