// The only place where the time is read. Asynchronous so that a movable clock, which keeps its hands in storage,
// can stand in for it where the calendar is to be moved on; everything else is given the time as a parameter.
import type { Instant } from '../words/vocabulary.ts';

export async function now(): Promise<Instant> {
  return Date.now();
}
