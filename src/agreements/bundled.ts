// The declarations that come with Assent, as they are written: those that are in force from the beginning, and those that a
// person turns on.
import seventeenTrackGlance from './17track.glance.json';
import seventeenTrack from './17track.json';
import trackTraceDelivery from './ready/tracktrace-delivery.json';

export const SHIPPED = [seventeenTrack] as const;
export const READY = [trackTraceDelivery] as const;

/** Summaries in our own words, by agreement. */
export const GLANCES: ReadonlyMap<string, typeof seventeenTrackGlance> = new Map([
  [seventeenTrack.id, seventeenTrackGlance],
]);
