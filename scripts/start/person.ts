// What a person does in Assent's pages, in one word each.
import type { Tab } from '../../test/browser/driver.ts';
import { eventually } from '../../test/browser/eventually.ts';
import { press } from '../../test/browser/press.ts';

/** Waits until the tab stands before the gate and the gate can be answered. */
export async function meetsGate(tab: Tab): Promise<void> {
  await eventually('the tab is at the gate', async () => (await tab.url()).includes('/gate.html'));
  await eventually('the gate asks for an answer', () => tab.shows('#accept'));
}

export async function accepts(tab: Tab): Promise<void> {
  await press(tab, '#personal-use');
  await press(tab, '#accept');
}

/** Waits until the tab shows this very address, query and fragment included. */
export async function arrivesAt(tab: Tab, url: string): Promise<void> {
  await eventually(`the tab is at ${url}`, async () => (await tab.url()) === url);
}

/** The sentence on where the person stands. */
export const standing = (tab: Tab): Promise<string> => tab.text('#standing');
