// Tabs left open on the site when new words bind: they are taken to the gate, and from then on nothing is used there.
import { expect } from 'vitest';
import type { Licensor } from '../../licensor/licensor.ts';
import type { Tab } from '../driver.ts';
import { eventually } from '../eventually.ts';
import { journey } from './journey.ts';
import { accept, expectGateFor, expectOpen, lapse, TRACKING, visitAndAccept, visitOpen } from './person.ts';
import { shutRequests } from './site-watch.ts';

const STAY = `${TRACKING}?nums=STAY#here`;

/** The page looks things up by itself, over and over, and says with each request when it asked. */
const keepAsking = (tab: Tab, name: string) =>
  tab.evaluate((nums: string) => {
    setInterval(async () => {
      await Promise.allSettled([
        fetch(`/en/track?nums=FETCH-${nums}&at=${Date.now()}`),
        fetch(`/en?${nums}&at=${Date.now()}`, { method: 'POST' }),
      ]);
      const request = new XMLHttpRequest();
      request.open('GET', `/en/track?nums=XHR-${nums}&at=${Date.now()}`);
      request.send();
      navigator.sendBeacon('/beacon', nums);
    }, 20);
  }, name);

/** What pages asked of the site after `moment`; what the browser had let out before may arrive later. */
const askedAfter = (licensor: Licensor, moment: number): string[] =>
  shutRequests(licensor).filter((seen) => Number(/&at=(\d+)$/.exec(seen)?.[1]) > moment);

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
  const shut = Date.now();
  // Chromium throws it away into a tab of another name.
  const gated = await eventually('the page that would stay is gone', async () => {
    for (const tab of await browser.tabs()) if (/\/gate\.html.*STAY#here$/.test(await tab.url())) return tab;
    return undefined;
  });
  expect(askedAfter(licensor, 0).length).toBeGreaterThan(10);
  expect(askedAfter(licensor, shut)).toEqual([]);
  await gated.activate(); // drawn when it is looked at
  await accept(gated);
  await expectOpen(gated, STAY);
  await expectOpen(leaving, TRACKING);
});
