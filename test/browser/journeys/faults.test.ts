// What goes wrong outside: the licensor's page cannot be read, the background is ended, the record is damaged.
import { expect } from 'vitest';
import { eventually } from '../eventually.ts';
import { press, untilArmed } from '../press.ts';
import { journey } from './journey.ts';
import {
  accept,
  checkNow,
  decline,
  expectBadge,
  expectGate,
  expectOpen,
  expectStanding,
  expectWords,
  FOUND,
  TRACKING,
  visitAndAccept,
  visitGated,
  visitOpen,
} from './person.ts';

journey(
  'a page that cannot be read is no amendment: "not read since", because',
  async ({ browser, licensor, passDays }) => {
    await visitAndAccept(browser);
    for (const breakage of ['down', 'challenge403', 'error500', 'empty', 'truncated', 'otherLanguage'] as const) {
      licensor.breakDown(breakage);
      await passDays(1);
      const popup = await checkNow(browser, FOUND.failure);
      await expectWords(popup, /not (been )?read since/i);
      // The first one has lasted for less than a day.
      await expectBadge(browser, breakage === 'down' ? '' : '?');
      await popup.close();
      await visitOpen(browser);
      licensor.mend();
    }
    await checkNow(browser, FOUND.nothing);
    await expectStanding(browser, /accepted/i);
  },
);

journey(
  'nothing unread can be accepted, and the gate has a way on',
  async ({ browser, licensor }) => {
    const tab = await browser.newTab(TRACKING);
    await expectWords(tab, FOUND.failure);
    // The last one of a look: nothing but a check reads them now.
    await eventually('every page was tried', () => licensor.countOf('/en/about/copyright') > 0);
    expect(await tab.shows('#accept')).toBe(false);
    licensor.mend();
    await tab.click('#check-now');
    await expectWords(tab, FOUND.firstWords);
    await accept(tab);
    await expectOpen(tab, TRACKING);
  },
  { before: (licensor) => licensor.breakDown('down') },
);

journey('the background may be ended at any time', async ({ browser, licensor, passDays }) => {
  const tab = await visitGated(browser);
  await browser.killBackground();
  await accept(tab);
  await expectOpen(tab, TRACKING);
  await browser.killBackground();
  await visitOpen(browser);
  licensor.postAmendment();
  await (await checkNow(browser, FOUND.newWords)).close();
  await browser.killBackground();
  await passDays(7);
  await expectGate(tab);
});

journey('ended in the middle of an answer or a reading, nothing is lost and nothing is half done', async (stage) => {
  const { browser, licensor } = stage;
  const tab = await visitGated(browser);
  await press(tab, '#personal-use');
  await untilArmed(tab, '#accept');
  await Promise.all([tab.click('#accept'), browser.killBackground()]);
  await browser.killBackground();
  // Whoever looks wakes it: the answer was written, or it can be given again; nothing in between.
  const popup = await browser.openPopup();
  await eventually('the popup says where one stands', () => popup.text('#standing'));
  const isAsked = async () => /not answered/i.test(await popup.text('#standing'));
  if (await isAsked()) await accept(popup);
  await eventually('it is accepted', async () => !(await isAsked()));
  await expectBadge(browser, '');
  await visitOpen(browser);
  licensor.postAmendment();
  await popup.activate();
  await Promise.all([popup.click('#check-now'), browser.killBackground()]);
  await browser.killBackground();
  await popup.close();
  await (await checkNow(browser, /has new words|nothing has changed/i)).close();
  await expectStanding(browser, /accepted/i);
  await visitOpen(browser);
});

journey('after a restart with the same profile the standing is the same, and the gate holds', async ({ browser }) => {
  await decline(await visitGated(browser));
  await expectStanding(browser, /declined/i);
  await browser.restart();
  await expectStanding(browser, /declined/i);
  const tab = await visitGated(browser);
  await accept(tab);
  await expectOpen(tab, TRACKING);
  await browser.restart();
  await expectStanding(browser, /accepted/i);
  await visitOpen(browser);
});

journey('a forged record is noticed and named, keeps the site shut, and can be put aside', async ({ browser }) => {
  await decline(await visitGated(browser));
  await expectStanding(browser, /declined/i);
  await browser.inExtension(async () => {
    const database = await new Promise<IDBDatabase>((opened, failed) => {
      const request = indexedDB.open('assent');
      request.onsuccess = () => opened(request.result);
      request.onerror = () => failed(request.error);
    });
    await new Promise<void>((done, failed) => {
      const transaction = database.transaction('entries', 'readwrite');
      const entries = transaction.objectStore('entries');
      entries.openCursor(null, 'prev').onsuccess = (event) => {
        const cursor = (event.target as IDBRequest<IDBCursorWithValue>).result;
        if (cursor?.value.fact.type === 'answered')
          cursor.update({ ...cursor.value, fact: { ...cursor.value.fact, answer: 'accepted' } });
        else cursor?.continue();
      };
      transaction.oncomplete = () => done();
      transaction.onerror = () => failed(transaction.error);
    });
    database.close();
  });
  await expectStanding(browser, /damaged|record/i);
  const tab = await browser.newTab(TRACKING);
  await expectWords(tab, /damaged|does not|altered/i);
  await eventually('it can be put aside', () => tab.shows('#set-aside'));
  await press(tab, '#set-aside');
  await accept(tab);
  await expectOpen(tab, TRACKING);
});
