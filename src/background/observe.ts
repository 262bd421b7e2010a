// Looks at the licensor's pages: at those whose time has come, or at all of them. One page after the other, never two at
// once; what comes of one changes nothing about the others.

import { eachByItself } from '../platform/in-turn.ts';
import type { CheckReply } from '../platform/messages.ts';
import { verdictOf } from '../standing/verdict.ts';
import { watchedTracks } from '../standing/watched-tracks.ts';
import { look } from './look.ts';
import type { LookingPorts, TellingPorts } from './ports.ts';
import type { Snapshot } from './wanted.ts';
import { nextLooks } from './watched.ts';

type Announcing = Pick<TellingPorts, 'announce'>;

/** Looks at every track whose time has come. True if anything was looked at. */
export async function observeDue(telling: Announcing, ports: LookingPorts, found: Snapshot): Promise<boolean> {
  const { chain, now, looking, declaration } = found;
  if (!looking) throw found.fault;
  const due = nextLooks(looking, verdictOf(chain, declaration, now), declaration).filter(({ at }) => at <= now);
  // The texts of an answer are read first: whoever waits for them sees them at once.
  await eachByItself(due.flatMap(({ track }) => [() => look(ports, track, false), () => announced(telling)]));
  return due.length > 0;
}

/** What could not be told to the open pages of ours now is told after all the looks. */
async function announced({ announce }: Announcing): Promise<void> {
  try {
    await announce();
  } catch (error) {
    console.error('What was read could not be announced.', error);
  }
}

/** Looks at every watched track at once, past every cache, and reads a new text a second time on the spot. */
export async function checkNow(ports: LookingPorts): Promise<CheckReply> {
  const verdict = verdictOf(await ports.ledger.chain(), ports.declaration, await ports.now());
  const tracks = [];
  for (const track of watchedTracks(ports.declaration, verdict)) {
    let result = await look(ports, track, true);
    if (result === 'unconfirmed') result = await look(ports, track, true);
    tracks.push({ ...track, result });
  }
  return { tracks };
}
