// The self-check: what Assent can really do in this browser at this moment, asked of the browser and not remembered.

import type { SelfCheck } from '../platform/messages.ts';
import type { Watch } from '../record/watch.ts';
import { requiredTracks } from '../standing/standing.ts';
import type { Verdict } from '../standing/verdict.ts';
import { type Instant, sameTrack } from '../words/vocabulary.ts';
import type { AgreementPorts, CheckPorts } from './ports.ts';
import { find, wantedOf } from './wanted.ts';

export async function selfCheck(ports: CheckPorts, own: AgreementPorts): Promise<SelfCheck> {
  const found = await find(own);
  const wanted = wantedOf(found);
  const [hasAccess, isShut, coversPrivateWindows] = await Promise.all([
    own.hasAccess(),
    ports.isShutByRules(own.declaration),
    ports.coversPrivateWindows(),
  ]);
  return {
    hasAccess,
    areRulesAsWanted: isShut === wanted.isShut,
    coversPrivateWindows,
    lastGoodReading: lastGoodReading(own, wanted.verdict, found.looking?.watches ?? []),
  };
}

/** Whether the gate holds, as far as the browser lets it. */
export const canEnforce = ({
  hasAccess,
  areRulesAsWanted,
}: Pick<SelfCheck, 'hasAccess' | 'areRulesAsWanted'>): boolean => hasAccess && areRulesAsWanted;

/** The earliest of the last good readings of what an answer is for; null while one of them was never read. */
function lastGoodReading({ declaration }: AgreementPorts, verdict: Verdict, watches: readonly Watch[]): Instant | null {
  if (verdict.kind === 'damaged') return null;
  const read = requiredTracks(declaration, verdict.language).map(
    (track) => watches.find((watch) => sameTrack(watch, track))?.lastReadAt,
  );
  return read.some((at) => at === undefined) ? null : Math.min(...read.filter((at) => at !== undefined));
}
