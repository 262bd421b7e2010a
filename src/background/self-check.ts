// The self-check: what Assent can really do in this browser at this moment, asked of the browser and not remembered.
// Run at every wake; nothing fails in silence.

import type { SelfCheck } from '../platform/messages.ts';
import type { Watch } from '../record/watch.ts';
import { isEnforced, modeOf } from '../standing/mode.ts';
import { requiredTracks } from '../standing/standing.ts';
import { type Verdict, verdictOf } from '../standing/verdict.ts';
import { type Instant, sameTrack } from '../words/vocabulary.ts';
import type { CheckPorts, RecordPorts } from './ports.ts';

export async function selfCheck(ports: RecordPorts & CheckPorts): Promise<SelfCheck> {
  const chain = await ports.ledger.chain();
  const verdict = verdictOf(chain, ports.declaration, await ports.now());
  const isShut = isEnforced(verdict, chain.ok ? modeOf(chain.entries, ports.declaration) : 'enforce');
  const [found, watches] = await Promise.all([
    checkBrowser(ports, isShut),
    verdict.kind === 'damaged' ? [] : ports.ledger.watches(),
  ]);
  return { ...found, lastGoodReading: lastGoodReading(ports, verdict, watches) };
}

/** What the browser says of itself; `isShut`: rules are wanted that keep the site shut. */
export async function checkBrowser(ports: CheckPorts, isShut: boolean): Promise<Omit<SelfCheck, 'lastGoodReading'>> {
  const [hasAccess, areRulesAsWanted, coversPrivateWindows] = await Promise.all([
    ports.hasAccess(),
    ports.areRulesApplied(ports.rulesFor(isShut)),
    ports.coversPrivateWindows(),
  ]);
  return { hasAccess, areRulesAsWanted, coversPrivateWindows };
}

/** Whether the gate holds, as far as the browser lets it. */
export const canEnforce = ({
  hasAccess,
  areRulesAsWanted,
}: Pick<SelfCheck, 'hasAccess' | 'areRulesAsWanted'>): boolean => hasAccess && areRulesAsWanted;

/** The earliest of the last good readings of what an answer is for; null while one of them was never read. */
function lastGoodReading({ declaration }: RecordPorts, verdict: Verdict, watches: readonly Watch[]): Instant | null {
  if (verdict.kind === 'damaged') return null;
  const read = requiredTracks(declaration, verdict.language).map(
    (track) => watches.find((watch) => sameTrack(watch, track))?.lastReadAt,
  );
  return read.some((at) => at === undefined) ? null : Math.min(...read.filter((at) => at !== undefined));
}
