// The first visit: the gate stands before the first page, and an answer leads on or keeps it shut.
import { expect } from 'vitest';
import { eventually } from '../eventually.ts';
import { press } from '../press.ts';
import { journey } from './journey.ts';
import { accept, decline, expectGate, expectOpen, expectWords, TERMS, visitGated, visitOpen } from './person.ts';

declare const browser: typeof import('webextension-polyfill'); // inside a page of the extension

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
  await press(tab, '#accept');
  await expectWords(tab, /personal use only/i);
  await expectGate(tab);
  await visitGated(browser);
});

journey('the popup is told where one stands before anything is read', async ({ browser }) => {
  const tab = await visitGated(browser);
  const said = async (plain: string): Promise<void> => {
    const kept = () =>
      browser.inExtension(async () => {
        const database = await new Promise<IDBDatabase>((opened) => {
          const request = indexedDB.open('assent');
          request.onsuccess = () => opened(request.result);
        });
        const rows = database.transaction('overview').objectStore('overview').getAll();
        await new Promise((read) => {
          rows.onsuccess = read;
        });
        database.close();
        // Their sum has no name.
        return rows.result.flatMap(({ name, plain }: { name?: string; plain?: string }) => (name ? plain : []));
      });
    await eventually(`the overview says "${plain}"`, async () => String(await kept()) === plain);
  };
  await said('unanswered-shut');
  await decline(tab);
  await said('declined-shut');
  await accept(tab);
  await said('accepted');
});

journey('the popup that the button opens is drawn', async (stage) => {
  const tab = await visitGated(stage.browser);
  await eventually('the terms are there', () => tab.shows('#accept'));
  await stage.browser.inExtension(() => browser.action.openPopup());
  const seen = await eventually('the popup is drawn', () =>
    stage.browser.inExtension(() => {
      const [popup] = browser.extension.getViews({ type: 'popup' });
      const page = popup?.document;
      if (page?.visibilityState !== 'visible' || !page.querySelector('#accept')) return undefined;
      return { width: page.body.clientWidth, says: page.querySelector('#standing h1')?.textContent };
    }),
  );
  expect(seen).toEqual({ width: 480, says: 'You have not answered the 17TRACK agreement yet.' });
});

journey('accepting in the popup releases the tab that waits at the gate', async ({ browser }) => {
  const tab = await visitGated(browser, WANTED);
  const popup = await browser.openPopup();
  await accept(popup);
  await expectOpen(tab, WANTED);
});
