// By keyboard alone: every stop is there, in the order of reading, and seen; and all that can be done is done by keys.
import { expect } from 'vitest';
import type { Tab } from '../driver.ts';
import { eventually } from '../eventually.ts';
import { walkByTab } from '../focus-walk.ts';
import { untilArmed } from '../press.ts';
import { journey } from './journey.ts';
import { checkNow, expectGate, expectOpen, expectWords, FOUND, TRACKING, visitGated } from './person.ts';

async function expectWholeWalk(tab: Tab, least: number, key?: 'Shift+Tab'): Promise<void> {
  const { expected, stops, unseen } = await walkByTab(tab, key);
  expect(stops).toEqual(expected);
  expect(unseen).toEqual([]);
  expect(stops.length).toBeGreaterThan(least);
}

const focused = (tab: Tab) => tab.evaluate(() => document.activeElement?.id ?? '');

/** On by Tab until the element is reached. */
async function tabTo(tab: Tab, id: string): Promise<void> {
  for (let step = 0; step < 60 && (await focused(tab)) !== id; step += 1) await tab.press('Tab');
  expect(await focused(tab)).toBe(id);
}

journey('the gate, the popup and the page are walked and answered by keyboard alone', async (stage) => {
  const { browser, licensor } = stage;
  const gate = await visitGated(browser);
  await eventually('both texts stand', () => gate.shows('#beside'));
  await expectWholeWalk(gate, 12);
  await gate.reload();
  await expectGate(gate);
  await eventually('the words stand', () => gate.shows('#find'));
  await tabTo(gate, 'find');
  for (const letter of 'the') await gate.press(letter);
  await expectWords(gate, /\d+ (hits|places|found)|found/i);
  await gate.press('Escape');
  expect(await gate.evaluate(() => document.querySelector<HTMLInputElement>('#find')?.value)).toBe('');
  await tabTo(gate, 'personal-use');
  await untilArmed(gate, '#personal-use');
  await gate.press('Space');
  await tabTo(gate, 'accept');
  await untilArmed(gate, '#accept');
  await gate.press('Enter');
  await expectOpen(gate, TRACKING);
  await gate.close();

  licensor.postAmendment();
  const popup = await checkNow(browser, FOUND.newWords);
  await popup.reload();
  await eventually('the popup stands', () => popup.shows('#accept'));
  await eventually('what changed stands', () => popup.shows('.redline'));
  await expectWholeWalk(popup, 12);
  // Back up, where the tabs stay in sight above what scrolls beneath them.
  await expectWholeWalk(popup, 11, 'Shift+Tab');
  await tabTo(popup, 'changes-tab');
  await popup.press('ArrowLeft');
  expect(await focused(popup)).toBe('terms-tab');
  await eventually('the terms are shown', () => popup.shows('#terms .terms'));
  await popup.press('End');
  await eventually('the record is shown', () => popup.shows('#record .record'));
  await popup.close();

  const page = await browser.newTab(`${browser.origin}/page.html#settings`);
  await eventually('the settings stand', () => page.shows('#end-licence'));
  await eventually('the self-check stands', () => page.shows('#self-check dd'));
  await eventually('the answer stands', () => page.shows('#accept'));
  await expectWholeWalk(page, 12);
  await tabTo(page, 'end-licence');
  await page.press('Enter');
  await eventually('the question is asked back', async () => (await focused(page)) === 'end-not');
  await page.press('Escape');
  await eventually('the question is gone', async () => (await focused(page)) === 'end-licence');
});
