// One browser alarm for whatever is next. It only wakes: what is due is worked out anew at every wake, so an alarm that
// is lost (Firefox loses them at restart), late or doubled does no harm.
import browser from 'webextension-polyfill';
import type { Instant } from '../words/vocabulary.ts';

const NAME = 'next';
/** Should the background be ended after the alarm rang and before the next one was set, it rings again. */
const AGAIN_MINUTES = 60;
/** Browsers do not promise less. */
const SHORTEST_MINUTES = 0.5;

export async function wakeAt(moment: Instant, now: Instant): Promise<void> {
  const delayInMinutes = Math.max((moment - now) / 60_000, SHORTEST_MINUTES);
  const present = await browser.alarms.get(NAME);
  const scheduledTime = Date.now() + delayInMinutes * 60_000;
  // Setting it anew on every wake would put it off for ever.
  if (present && Math.abs(present.scheduledTime - scheduledTime) < 15_000) return;
  browser.alarms.create(NAME, { delayInMinutes, periodInMinutes: AGAIN_MINUTES });
}

export const onWake = (work: () => void): void => browser.alarms.onAlarm.addListener(work);
