// Two agreements with different rules live side by side: an answer for one is none for the other, and opens no tab of it.
import { expect } from 'vitest';
import { SECOND_HOST } from '../../licensor/second-site.ts';
import type { BrowserUnderTest, Tab } from '../driver.ts';
import { eventually } from '../eventually.ts';
import { press } from '../press.ts';
import { journey } from './journey.ts';
import {
  accept,
  expectBadge,
  expectGate,
  expectGateFor,
  expectOpen,
  expectWords,
  FOUND,
  TRACKING,
  visitAndAccept,
  visitGated,
  visitOpen,
} from './person.ts';

const OTHER = `https://${SECOND_HOST}/parcel`;
const OTHER_TERMS = `https://${SECOND_HOST}/pages/terms-of-use`;

/** From the list of all agreements, as a person who has found it there. */
async function turnOnOther(browser: BrowserUnderTest): Promise<Tab> {
  await browser.giveWhatIsAsked();
  const page = await browser.newTab(`${browser.origin}/page.html#all`);
  await eventually('the other agreement is offered', () => page.shows('#turn-on-tracktrace-delivery'));
  await press(page, '#turn-on-tracktrace-delivery');
  await eventually('both are listed', async () => /tracktrace\.delivery/.test(await page.text('.agreements')));
  return page;
}

journey('turned on, the second is read, keeps its own site shut, and leaves the first as it was', async (stage) => {
  const { browser } = stage;
  await visitAndAccept(browser);
  await expectBadge(browser, '');
  await visitOpen(browser, OTHER);
  const list = await turnOnOther(browser);
  await expectBadge(browser, '!');
  const shut = await visitGated(browser, OTHER);
  await expectGateFor(shut, OTHER);
  await expectWords(shut, /tracktrace\.delivery/);
  expect(await shut.shows('#personal-use')).toBe(false); // 17TRACK's condition, not everybody's
  await visitOpen(browser); // the first is open
  await visitOpen(browser, OTHER_TERMS); // and so are the terms of the second
  await press(shut, '#accept');
  await expectOpen(shut, OTHER);
  await expectBadge(browser, '');
  await list.activate();
  await eventually('both are accepted', async () => (await list.text('.agreements')).match(/Accepted/g)?.length === 2);
});

journey('an answer for one releases no tab of the other, and the badge counts who needs one', async ({ browser }) => {
  await turnOnOther(browser);
  const first = await visitGated(browser);
  const second = await visitGated(browser, OTHER);
  await expectBadge(browser, '2');
  await press(second, '#accept');
  await expectOpen(second, OTHER);
  await expectBadge(browser, '!');
  await expectGateFor(first, TRACKING);
  await accept(first);
  await expectOpen(first, TRACKING);
  await expectBadge(browser, '');
});

journey('each changes by its own rule: three days after the notice, and five', async (stage) => {
  const { browser, licensor, passDays } = stage;
  await visitAndAccept(browser);
  await turnOnOther(browser);
  const tab = await visitGated(browser, OTHER);
  await press(tab, '#accept');
  await expectOpen(tab, OTHER);
  licensor.postAmendment({ site: 'tracktrace-delivery' });
  licensor.postAmendment();
  const popup = await browser.openPopup();
  await eventually('the popup lists both', async () => /17TRACK[\s\S]*tracktrace/.test(await popup.text('main')));
  await popup.close();
  const page = await browser.newTab(`${browser.origin}/page.html#tracktrace-delivery`);
  await press(page, '#check-now');
  await expectWords(page, FOUND.newWords);
  await page.close();
  const other = await browser.newTab(`${browser.origin}/page.html#17track`);
  await press(other, '#check-now');
  await expectWords(other, FOUND.newWords);
  await other.close();
  await expectBadge(browser, '3d');
  await passDays(5);
  await expectGate(tab); // the second is in force
  await visitOpen(browser); // the first is not yet
  await passDays(2);
  await visitGated(browser);
});

journey('a damaged record shuts its own site and no other', async ({ browser }) => {
  await visitAndAccept(browser);
  await turnOnOther(browser);
  const tab = await visitGated(browser, OTHER);
  await press(tab, '#accept');
  await expectOpen(tab, OTHER);
  await browser.inExtension(async () => {
    const database = await new Promise<IDBDatabase>((opened) => {
      const request = indexedDB.open('assent');
      request.onsuccess = () => opened(request.result);
    });
    const transaction = database.transaction(['entries', 'overview'], 'readwrite');
    const entries = transaction.objectStore('entries');
    const request = entries.get(['tracktrace-delivery', 0]);
    request.onsuccess = () => {
      entries.put({ ...request.result, at: 1 }, ['tracktrace-delivery', 0]);
      transaction.objectStore('overview').clear();
    };
    await new Promise((done) => {
      transaction.oncomplete = done;
    });
    database.close();
  });
  const page = await browser.newTab(`${browser.origin}/page.html#tracktrace-delivery`); // wakes the background
  await expectWords(page, /does not verify|altered|damaged|record/i);
  await expectBadge(browser, '!');
  await browser.newTab(OTHER);
  await visitOpen(browser);
});
