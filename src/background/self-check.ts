// The self-check: what Assent can really do in this browser at this moment, asked of the browser and not remembered.

import type { SelfCheck } from '../platform/messages.ts';
import type { Watch } from '../record/watch.ts';
import { requiredTracks } from '../standing/standing.ts';
import type { Verdict } from '../standing/verdict.ts';
import { type Instant, sameTrack } from '../words/vocabulary.ts';
import type { AgreementPorts, Ports } from './ports.ts';
import { declarationsOf } from './reconcile.ts';
import { find, wantedOf } from './wanted.ts';

export async function selfCheck(ports: Ports, own: AgreementPorts): Promise<SelfCheck> {
  const found = await find(own);
  const wanted = wantedOf(found);
  const [hasAccess, isShut, coversPrivateWindows, lacksOpenPages] = await Promise.all([
    own.hasAccess(),
    ports.isShutByRules(own.declaration),
    ports.coversPrivateWindows(),
    isWithoutOpenPages(ports, own.declaration.id),
  ]);
  return {
    hasAccess,
    areRulesAsWanted: isShut === wanted.isShut,
    coversPrivateWindows,
    lacksOpenPages,
    lastGoodReading: lastGoodReading(own, wanted.verdict, found.looking?.watches ?? []),
  };
}

/** Of sites that are shut the first thousand open pages or so have room. */
async function isWithoutOpenPages(ports: Ports, agreement: string): Promise<boolean> {
  const sum = await ports.overview.sum();
  if (!sum?.shut.includes(agreement)) return false;
  const { withoutOpenPages } = await ports.rulesFor(await declarationsOf(ports, sum.shut, sum.openBelow));
  return withoutOpenPages.includes(agreement);
}

/** The earliest of the last good readings of what an answer is for; null while one of them was never read. */
function lastGoodReading({ declaration }: AgreementPorts, verdict: Verdict, watches: readonly Watch[]): Instant | null {
  if (verdict.kind === 'damaged') return null;
  const read = requiredTracks(declaration, verdict.language).map(
    (track) => watches.find((watch) => sameTrack(watch, track))?.lastReadAt,
  );
  return read.some((at) => at === undefined) ? null : Math.min(...read.filter((at) => at !== undefined));
}
