// Installing opens one calm page: what Assent does, the agreement, the answer. Nothing else opens, then or later.
import { expect } from 'vitest';
import { eventually } from '../eventually.ts';
import { press } from '../press.ts';
import { journey } from './journey.ts';
import { TRACKING, visitOpen } from './person.ts';

declare const browser: typeof import('webextension-polyfill'); // inside a page of the extension
const setTitle = (title: string): Promise<void> => browser.action.setTitle({ title });

journey('installing opens one page, on which the agreement can be answered', async ({ browser }) => {
  const welcomes = async () => {
    const tabs = await browser.tabs();
    const found = await Promise.all(
      tabs.map(async (tab) => ((await tab.url()).endsWith('page.html#welcome') ? [tab] : [])),
    );
    return found.flat();
  };
  await eventually('the page of the first run is there', async () => (await welcomes()).length > 0);
  const [page, ...others] = await welcomes();
  expect(others).toEqual([]);
  if (!page) throw new Error('there is a page');
  await page.activate();
  await eventually('it says what Assent does', () => page.shows('#welcome'));
  await eventually('the agreement can be answered', () => page.shows('#accept'));
  await press(page, '#personal-use');
  await press(page, '#accept');
  await eventually('it is recorded', async () => /you accepted/i.test(await page.text('#standing')));
  await visitOpen(browser, TRACKING);
  await browser.killBackground();
  await browser.inExtension(setTitle, 'none yet');
  await browser.openPopup();
  await eventually('the background is back', async () => (await browser.badge()).title.endsWith('Accepted'));
  expect(await welcomes()).toHaveLength(1);
});
