// Tabs left open on the site when new words bind: they are taken to the gate, and from then on nothing is used there.
import { expect } from 'vitest';
import type { Tab } from '../driver.ts';
import { eventually } from '../eventually.ts';
import { journey } from './journey.ts';
import { accept, expectGateFor, expectOpen, lapse, TRACKING, visitAndAccept, visitOpen } from './person.ts';
import { shutRequests } from './site-watch.ts';

const STAY = `${TRACKING}?nums=STAY#here`;

/** The page looks things up by itself, over and over. */
const keepAsking = (tab: Tab, name: string) =>
  tab.evaluate((nums: string) => {
    const asked = window as unknown as { answered: number };
    asked.answered = 0;
    setInterval(async () => {
      const responses = await Promise.allSettled([
        fetch(`/en/track?nums=FETCH-${nums}`),
        fetch(`/en?${nums}`, { method: 'POST' }),
      ]);
      asked.answered += responses.filter(({ status }) => status === 'fulfilled').length;
      const request = new XMLHttpRequest();
      request.open('GET', `/en/track?nums=XHR-${nums}`);
      request.send();
      navigator.sendBeacon('/beacon', nums);
    }, 200);
  }, name);

journey('a tab left open asks nothing more of the site, whether it leaves or has the person stay', async (stage) => {
  const { browser, licensor } = stage;
  const leaving = await visitAndAccept(browser);
  const staying = await visitOpen(browser, STAY);
  await keepAsking(leaving, 'LEAVING');
  await keepAsking(staying, 'STAYING');
  await staying.click('h1'); // only of a page that was touched does the browser ask
  await staying.evaluate(() => addEventListener('beforeunload', (event) => event.preventDefault()));
  await eventually('they ask', () => licensor.countOf('/en/track') > 10);
  staying.stayWhenAsked();
  await lapse(stage, staying);
  await expectGateFor(leaving, TRACKING);
  const from = licensor.requests.length;
  // Chromium throws it away into a tab of another name.
  const gated = await eventually('the page that would stay is gone', async () => {
    for (const tab of await browser.tabs()) if (/\/gate\.html.*STAY#here$/.test(await tab.url())) return tab;
    return undefined;
  });
  expect(shutRequests(licensor, from).filter((seen) => !/beacon/.test(seen))).toEqual([]);
  await accept(gated);
  await expectOpen(gated, STAY);
  await expectOpen(leaving, TRACKING);
});
