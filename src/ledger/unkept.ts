// That nothing of an agreement could be written down, told where no disk is needed: in the memory the browser keeps for a session. The
// screens read it beside the record.
import * as v from 'valibot';
import browser from 'webextension-polyfill';
import type { Instant } from '../words/vocabulary.ts';

const keyOf = (agreement: string): string => `unkept:${agreement}`;
const stored = v.object({ since: v.number(), why: v.string() });

export interface Unkept {
  /** Since when, without anything written down in between. */
  readonly since: Instant;
  readonly why: string;
}

export async function readUnkept(agreement: string): Promise<Unkept | undefined> {
  const key = keyOf(agreement);
  const parsed = v.safeParse(stored, (await browser.storage.session.get(key))[key]);
  return parsed.success ? parsed.output : undefined;
}

/** `why` undefined: it is over. */
export async function tellUnkept(agreement: string, why: string | undefined, now: Instant): Promise<void> {
  const key = keyOf(agreement);
  const known = await readUnkept(agreement);
  if (why !== undefined) {
    await browser.storage.session.set({ [key]: { since: known?.since ?? now, why: why.slice(0, 300) } });
  } else if (known) await browser.storage.session.remove(key);
}
