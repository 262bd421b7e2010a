// The first visit: the gate stands before the first page, and an answer leads on or keeps it shut.
import { expect } from 'vitest';
import { journey } from './journey.ts';
import { accept, decline, expectGate, expectOpen, expectWords, TERMS, visitGated, visitOpen } from './person.ts';

const WANTED = 'https://www.17track.net/en/track?nums=AB123&lang=en#result';

journey('a first visit is gated; accepting lands on the wanted address with query and fragment', async (stage) => {
  const { browser, licensor } = stage;
  const tab = await visitGated(browser, WANTED);
  expect(licensor.countOf('/en/track')).toBe(0);
  await accept(tab);
  await expectOpen(tab, WANTED);
  expect(licensor.countOf('/en/track')).toBe(1);
  await visitOpen(browser, 'https://t.17track.net/en');
});

journey('declining keeps the site shut and its terms readable, and taking it back opens it', async ({ browser }) => {
  const tab = await visitGated(browser, WANTED);
  await decline(tab);
  await expectWords(tab, /declined/i);
  await visitGated(browser);
  await visitOpen(browser, TERMS);
  await tab.reload();
  await expectGate(tab);
  await accept(tab);
  await expectOpen(tab, WANTED);
});

journey('without declaring personal use nothing is accepted', async ({ browser }) => {
  const tab = await visitGated(browser, WANTED);
  await tab.click('#accept');
  await expectWords(tab, /personal|for yourself|not for business/i);
  await expectGate(tab);
  await visitGated(browser);
});

journey('accepting in the popup releases the tab that waits at the gate', async ({ browser }) => {
  const tab = await visitGated(browser, WANTED);
  const popup = await browser.openPopup();
  await accept(popup);
  await expectOpen(tab, WANTED);
});
