// Conduct: an open page is the licensor's alone. And the modes: what was chosen holds at once in the tabs that are open.
import { expect } from 'vitest';
import type { Entry } from '../../../src/record/entry.ts';
import { eventually } from '../eventually.ts';
import { journey } from './journey.ts';
import { expectBadge, expectGate, expectOpen, TRACKING, visitAndAccept, visitGated, visitOpen } from './person.ts';
import { shutRequests } from './site-watch.ts';

/** In pages of the extension. */
declare const browser: typeof import('webextension-polyfill');

journey('an accepted site is as it would be without Assent: its bytes, its scripts, its requests', async (stage) => {
  const { browser: driven, licensor } = stage;
  const tab = await visitAndAccept(driven);
  const from = licensor.requests.length;
  await tab.open(`${TRACKING}?nums=SAME`);
  expect(shutRequests(licensor, from)).toEqual(['GET www.17track.net/en/track?nums=SAME']);
  const here = await tab.evaluate(async () => ({
    bytes: await (await fetch(location.href)).text(),
    scripts: [...document.querySelectorAll('script, style, link')].map((element) => element.outerHTML),
    markup: document.documentElement.outerHTML,
  }));
  const sent = licensor.pageAt(new URL(`${TRACKING}?nums=SAME`));
  expect(here.bytes).toBe(sent);
  expect(here.scripts.filter((markup) => !sent.includes(markup))).toEqual([]);
  expect(here.markup).not.toMatch(/(chrome|moz)-extension:/);
  const kept = await driven.inExtension(async () => ({
    scripts: (await browser.scripting.getRegisteredContentScripts()).length,
    declared: browser.runtime.getManifest().content_scripts ?? [],
    rules: (await browser.declarativeNetRequest.getDynamicRules()).length,
    permissions: (await browser.permissions.getAll()).permissions ?? [],
  }));
  expect(kept).toMatchObject({ scripts: 0, declared: [], rules: 0 });
  expect(kept.permissions).not.toContain('webRequestBlocking');
});

journey(
  'while the site is open no page that a person browses wakes the background',
  async ({ browser: driven }) => {
    const tab = await visitAndAccept(driven);
    await expectBadge(driven, '');
    // Ended in the moment in which the last gate left, it still listens to tabs: one wakes it, and it listens no more.
    await eventually('no page wakes it', async () => {
      await driven.killBackground();
      await visitOpen(driven, `${TRACKING}?nums=ASLEEP`);
      await tab.evaluate(() => fetch('/en/track?nums=ASKED').then((answer) => answer.text()));
      for (const path of ['', 'frame']) await driven.newTab(`https://other.example/${path}`);
      return !(await driven.isBackgroundRunning());
    });
  },
  { only: 'chromium' }, // Firefox's event page runs here: what wakes it is not known
);

journey('the mode holds at once in open tabs: remind records the use, enforce shuts them again', async (stage) => {
  const { browser: driven, licensor, passDays } = stage;
  const choose = (mode: string) =>
    driven.inExtension(
      (sent: string) => browser.runtime.sendMessage({ request: 'chooseMode', sent: ['17track', sent] }),
      mode,
    );
  const uses = () =>
    driven.inExtension(async () => {
      const database = await new Promise<IDBDatabase>((opened) => {
        const request = indexedDB.open('assent');
        request.onsuccess = () => opened(request.result);
      });
      const entries = await new Promise<Entry[]>((read) => {
        const request = database.transaction('entries').objectStore('entries').getAll();
        request.onsuccess = () => read(request.result);
      });
      database.close();
      return entries.filter(({ fact }) => fact.type === 'usedWithoutAnswering').length;
    });
  const tab = await visitGated(driven);
  await choose('remind');
  await expectOpen(tab, TRACKING);
  await eventually('the use is recorded', async () => (await uses()) === 1);
  await visitOpen(driven, `${TRACKING}?nums=2`);
  expect(await uses()).toBe(1);
  await passDays(1);
  await tab.open(TRACKING);
  await eventually('the use of the next day is recorded', async () => (await uses()) === 2);
  await choose('watch');
  await passDays(1);
  await tab.open(`${TRACKING}?nums=3`);
  const from = licensor.requests.length;
  await choose('enforce');
  await expectGate(tab);
  expect(await uses()).toBe(2);
  expect(shutRequests(licensor, from)).toEqual([]);
});
