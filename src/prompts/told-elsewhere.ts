// What the person was told on another device, carried by the browser's own sync. All it can do is keep a notification
// quiet: standing, badge, popup and gate ask the record of this device alone. Without an account it stays on this one.
import * as v from 'valibot';
import browser from 'webextension-polyfill';
import { type DuePrompt, type ToldKey, toldKey } from './due.ts';

const KEY = 'told';
/** An item of the sync storage holds 8 KB; a key takes about 30 bytes. */
const MOST = 200;
/** Whatever else stands there came from another program of the account, or another release. */
const stored = v.fallback(v.pipe(v.array(v.unknown()), v.maxLength(10 * MOST)), []);
const isToldKey = (value: unknown): value is ToldKey =>
  typeof value === 'string' && /^(?:notice|tomorrow|in-force):[0-9a-f]{16}$/.test(value);

/** Empty where the browser keeps nothing in sync. */
export async function toldElsewhere(): Promise<ReadonlySet<ToldKey>> {
  try {
    const { [KEY]: value } = await browser.storage.sync.get(KEY);
    return new Set(v.parse(stored, value).filter(isToldKey));
  } catch (error) {
    console.warn('What was told on other devices could not be read.', error);
    return new Set();
  }
}

/** For the other devices; the newest are kept. */
export async function tellElsewhere({ prompt, about }: DuePrompt): Promise<void> {
  const told = [...(await toldElsewhere()), ...about.map((identity) => toldKey(prompt, identity))];
  try {
    await browser.storage.sync.set({ [KEY]: [...new Set(told)].slice(-MOST) });
  } catch (error) {
    console.warn('The other devices could not be told.', error);
  }
}
