// Tabs left open on the site when new words bind: they are taken to the gate, and from then on nothing is used there.
import { expect } from 'vitest';
import type { Tab } from '../driver.ts';
import { eventually } from '../eventually.ts';
import { journey } from './journey.ts';
import { accept, expectGateFor, expectOpen, lapse, TRACKING, visitAndAccept, visitOpen } from './person.ts';
import { shutRequests } from './site-watch.ts';

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
  const staying = await visitOpen(browser, `${TRACKING}?nums=STAY#here`);
  await keepAsking(leaving, 'LEAVING');
  await keepAsking(staying, 'STAYING');
  await staying.click('h1'); // only of a page that was touched does the browser ask
  await staying.evaluate(() => addEventListener('beforeunload', (event) => event.preventDefault()));
  await eventually('they ask', () => licensor.countOf('/en/track') > 10);
  const asked = staying.stayWhenAsked();
  await Promise.all([lapse(stage, staying), asked]);
  await expectGateFor(leaving, TRACKING);
  const from = licensor.requests.length;
  if (browser.name === 'chromium') {
    // It is thrown away unasked, and stands in a tab of another name.
    const gated = await eventually('the page that stayed is thrown away', async () => {
      const tabs = await browser.tabs();
      const urls = await Promise.all(tabs.map((tab) => tab.url()));
      return tabs[urls.findIndex((url) => url.endsWith('STAY#here') && url.includes('/gate.html'))];
    });
    await accept(gated);
    await expectOpen(gated, `${TRACKING}?nums=STAY#here`);
    expect(shutRequests(licensor, from).filter((seen) => /FETCH|XHR|POST/.test(seen) && !/beacon/.test(seen))).toEqual(
      [],
    );
    return;
  }
  const answered = () => staying.evaluate(() => (window as unknown as { answered: number }).answered);
  const before = await answered();
  await eventually('beacons go out, which bring nothing back', () => licensor.countOf('/beacon') > 5);
  expect(await answered()).toBe(before);
  expect(shutRequests(licensor, from).filter((seen) => !/beacon/.test(seen))).toEqual([]);
  await accept(leaving);
  await expectOpen(leaving, TRACKING);
  await eventually('what stayed is answered again', async () => (await answered()) > before);
});
