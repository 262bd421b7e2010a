// Stands in for src/platform/clock.ts in the test flavour: real time, moved by an offset the journeys keep in storage.
import browser from 'webextension-polyfill';
import { OFFSET_KEY } from './clock-offset.ts';

export async function now(): Promise<number> {
  const { [OFFSET_KEY]: offset } = await browser.storage.local.get(OFFSET_KEY);
  return Date.now() + (typeof offset === 'number' ? offset : 0);
}
