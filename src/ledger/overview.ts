// One row for each agreement, derived from its record, and what they come to: so that a wake at which nothing is due reads no
// record. It is no truth. A row that is gone, or that somebody else wrote, is derived anew before anything rests on it; only
// the first frame of the popup shows a row as it stands.
import canonicalize from 'canonicalize';
import { inSlices } from '../platform/in-turn.ts';
import { digest } from '../words/digest.ts';
import type { Sha256 } from '../words/vocabulary.ts';
import { allOrNothing } from './all-or-nothing.ts';
import type { Database } from './database.ts';
import { type OverviewRow, type OverviewSum, SUM } from './layout.ts';

type Unsealed<Kept> = Omit<Kept, 'seal'>;

export interface OverviewStore {
  /** Undefined where there is none that Assent itself wrote. */
  sum(): Promise<OverviewSum | undefined>;
  /** By agreement; those that Assent itself wrote. */
  rows(): Promise<Map<string, OverviewRow>>;
  /**
   * Together, so that neither is there without the other. `isTrue` is asked when it is their turn: what was written since they
   * were derived must not be followed by them.
   */
  keep(
    rows: readonly Unsealed<OverviewRow>[],
    sum: Unsealed<OverviewSum> | undefined,
    isTrue?: () => boolean,
  ): Promise<void>;
  /** Everything is to be derived anew. */
  clear(): Promise<void>;
}

/** `secret` is drawn once for each installation. */
export function overviewStore(open: () => Promise<Database>, secret: () => Promise<string>): OverviewStore {
  const sealOf = (key: string, kept: object): Sha256 => digest(`assent-overview-1\n${key}\n${canonicalize(kept)}`);
  const isOurs = (key: string, stored: OverviewRow | OverviewSum | undefined): stored is OverviewRow | OverviewSum => {
    if (typeof stored !== 'object' || stored === null) return false;
    const { seal, ...kept } = stored;
    try {
      return seal === sealOf(key, kept);
    } catch {
      return false; // what cannot be written as JSON was never sealed by us
    }
  };
  return {
    async sum() {
      const [key, database] = await Promise.all([secret(), open()]);
      const stored = await database.get('overview', SUM);
      return isOurs(key, stored) && !('agreement' in stored) ? stored : undefined;
    },
    async rows() {
      const [key, database] = await Promise.all([secret(), open()]);
      const [keys, stored] = await Promise.all([database.getAllKeys('overview'), database.getAll('overview')]);
      const rows = await inSlices(stored, (row, at) =>
        isOurs(key, row) && 'agreement' in row && row.agreement === keys[at] ? [[row.agreement, row] as const] : [],
      );
      return new Map(rows.flat());
    },
    async keep(rows, sum, isTrue = () => true) {
      const [key, database] = await Promise.all([secret(), open()]);
      // The browser runs transactions in the order in which they are opened: nothing comes between the question and this one.
      if (!isTrue()) return;
      const transaction = database.transaction('overview', 'readwrite');
      const sealed = <Kept extends object>(kept: Kept) => ({ ...kept, seal: sealOf(key, kept) });
      await allOrNothing(transaction, [
        ...rows.map((row) => () => transaction.store.put(sealed(row) as OverviewRow, row.agreement)),
        async () => (sum ? transaction.store.put(sealed(sum) as OverviewSum, SUM) : transaction.store.delete(SUM)),
      ]);
    },
    async clear() {
      await (await open()).clear('overview');
    },
  };
}

/** Agreements other than these of which a record is kept; as many steps as there are records, however long each is. */
export async function earlierRecords(open: () => Promise<Database>, known: readonly string[]): Promise<string[]> {
  const earlier: string[] = [];
  let cursor = await (await open()).transaction('entries').store.openKeyCursor();
  while (cursor) {
    const [agreement] = cursor.key;
    if (!known.includes(agreement)) earlier.push(agreement);
    cursor = await cursor.continue([agreement, []] as never);
  }
  return earlier;
}
