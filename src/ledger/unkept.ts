// That nothing could be written down, told where no disk is needed: in the memory the browser keeps for a session. The
// screens read it beside the record.
import * as v from 'valibot';
import browser from 'webextension-polyfill';
import type { Instant } from '../words/vocabulary.ts';

const KEY = 'unkept';
const stored = v.object({ since: v.number(), why: v.string() });

export interface Unkept {
  /** Since when, without anything written down in between. */
  readonly since: Instant;
  readonly why: string;
}

export async function readUnkept(): Promise<Unkept | undefined> {
  const parsed = v.safeParse(stored, (await browser.storage.session.get(KEY))[KEY]);
  return parsed.success ? parsed.output : undefined;
}

/** `why` undefined: it is over. */
export async function tellUnkept(why: string | undefined, now: Instant): Promise<void> {
  const known = await readUnkept();
  if (why !== undefined) {
    await browser.storage.session.set({ [KEY]: { since: known?.since ?? now, why: why.slice(0, 300) } });
  } else if (known) await browser.storage.session.remove(KEY);
}
