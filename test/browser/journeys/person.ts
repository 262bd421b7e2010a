// What a person does in front of the gate and the popup.
import type { BrowserUnderTest, Tab } from '../driver.ts';
import { eventually } from '../eventually.ts';

export const isGate = (url: string): boolean => /^(chrome|moz)-extension:.*\/gate\.html/.test(url);

/** The gate stands, and there is something to answer for. */
export async function waitForGate(tab: Tab): Promise<void> {
  await eventually('the gate stands', async () => isGate(await tab.url()));
  await eventually('the terms can be read', () => tab.shows('#terms'));
}

export async function accept(tab: Tab): Promise<void> {
  await eventually('the terms can be accepted', () => tab.shows('#accept'));
  await tab.click('#personal-use');
  await tab.click('#accept');
}

export async function decline(tab: Tab): Promise<void> {
  await eventually('the terms can be declined', () => tab.shows('#decline'));
  await tab.click('#decline');
}

/** Presses "Check now" in the popup and waits until it has an answer. */
export async function checkNow(browser: BrowserUnderTest): Promise<Tab> {
  const popup = await browser.openPopup();
  await eventually('the popup stands', () => popup.shows('#check-now'));
  await popup.click('#check-now');
  return popup;
}
