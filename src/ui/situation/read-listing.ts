// Fills the list of all agreements: from the overview, and in private windows, which have none, from each copied record.
import browser from 'webextension-polyfill';
import type { OverviewRow } from '../../ledger/layout.ts';
import { earlierRecords, overviewStore } from '../../ledger/overview.ts';
import { readTime } from '../../platform/timekeeper.ts';
import { stateOf } from '../../wording/state-names.ts';
import { agreementIds, agreementOf, agreementsOff, isPrivate, open } from './agreements.ts';
import { byUrgency, type Listed, type Listing } from './listing.ts';
import { readerOf } from './read-situation.ts';

const overview = overviewStore(open, async () => String((await browser.storage.local.get('seed'))['seed']));

/** What was derived of all agreements; private windows have none of it. */
const overviewRows = async (): Promise<ReadonlyMap<string, OverviewRow>> => (isPrivate ? new Map() : overview.rows());

export async function readListing(): Promise<Listing> {
  const [{ keeping }, ids, off, rows] = await Promise.all([
    readTime(),
    agreementIds(),
    agreementsOff(),
    overviewRows(),
  ]);
  const listed = await Promise.all(ids.map((id) => listedOf(id, rows.get(id))));
  return {
    now: keeping.believed,
    listed: byUrgency(listed.flatMap((each) => each ?? [])),
    // A private window leaves no trace: nothing is turned on there.
    offered: isPrivate ? [] : off.map(({ id, name, hosts }) => ({ agreement: id, name, hosts })),
    earlier: isPrivate ? [] : await earlierRecords(open, ids),
  };
}

async function listedOf(agreement: string, row: OverviewRow | undefined): Promise<Listed | undefined> {
  if (row) {
    const { name, badge, hasAccess, isEnforced, effective } = row;
    const state = isEnforced && !hasAccess ? 'not-enforcing' : badge.icon;
    return { agreement, name, state, ...(badge.isEnded && { isEnded: true }), ...(effective && { effective }) };
  }
  const declaration = await agreementOf(agreement);
  if (!declaration) return undefined;
  const { name } = declaration;
  if (!isPrivate) return { agreement, name }; // the background is finding it out
  const { verdict, enforcement } = await readerOf(declaration).readStanding();
  const isEnded = verdict.kind === 'ended';
  return { agreement, name, state: stateOf(verdict, enforcement.isEnforcing), ...(isEnded && { isEnded }) };
}
