// When a digest was told last. It is kept beside the records: it is of all of them, and losing it costs one notification.
import * as v from 'valibot';
import browser from 'webextension-polyfill';
import type { Instant } from '../words/vocabulary.ts';

const KEY = 'lastDigestAt';
const stored = v.pipe(v.number(), v.safeInteger());

export async function lastDigestAt(): Promise<Instant | undefined> {
  const parsed = v.safeParse(stored, (await browser.storage.local.get(KEY))[KEY]);
  return parsed.success ? parsed.output : undefined;
}

export const keepLastDigest = (at: Instant): Promise<void> => browser.storage.local.set({ [KEY]: at });
