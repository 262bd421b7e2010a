// The licensor's server as witness of the time: a clock of this computer that is wrong by half a day or more would
// name the wrong day for a notice.
import type { Instant } from './vocabulary.ts';
import type { Watch } from './watch.ts';

const TOLERANCE = 12 * 60 * 60_000;

/** How far the clock of this computer is ahead of the server's, below zero if behind; undefined while it does no harm. */
export function clockError(local: Instant, server: Instant): number | undefined {
  const off = local - server;
  return Math.abs(off) >= TOLERANCE ? off : undefined;
}

/** What is remembered after an answer that came at `local`; a server that told no time changes nothing. */
export function withClockWitness(watch: Watch, local: Instant, server: Instant | undefined): Watch {
  if (server === undefined) return watch;
  const { clockOffBy: _, ...rest } = watch;
  const off = clockError(local, server);
  return off === undefined ? rest : { ...rest, clockOffBy: off };
}
