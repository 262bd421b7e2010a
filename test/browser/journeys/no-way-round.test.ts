// No way round the gate: whatever leads to a page of the site, the gate stands before anything of it is on screen.
import { expect } from 'vitest';
import type { Tab } from '../driver.ts';
import { eventually } from '../eventually.ts';
import { journey } from './journey.ts';
import {
  accept,
  expectGate,
  expectGateFor,
  expectOpen,
  gateOpenedBy,
  lapse,
  TERMS,
  TRACKING,
  visitAndAccept,
  visitGated,
  visitOpen,
} from './person.ts';
import { BLINK, shownFor, shutRequests, timesShown } from './site-watch.ts';

const OTHER = 'https://other.example/';
const FROM_OTHER = `${TRACKING}?nums=FROM-OTHER#there`;

journey('every address of the site leads to the gate, before any request of it', async ({ browser, licensor }) => {
  const tab = await visitGated(browser);
  const addresses = [
    `${TRACKING}?nums=A%20B&x=1#frag%20ment`,
    'http://www.17track.net/en/track',
    'https://www.17track.net:8443/en/track',
    'https://17track.net/',
    'https://t.17track.net/en#nums=1',
    'https://a.b.c.17track.net/',
    'https://www.17track.net./en/track',
    'https://17track.net./',
    'https://www.17track.net/EN/ABOUT/LICENSING',
    'https://www.17track.net/en/about/licensing/../../track',
  ];
  for (const address of addresses) {
    await tab.open(address);
    await expectGateFor(tab, new URL(address).href);
  }
  await tab.reload();
  await expectGateFor(tab, 'https://www.17track.net/en/track');
  await tab.back();
  await expectGate(tab);
  await tab.forward();
  await expectGate(tab);
  expect(shutRequests(licensor)).toEqual([]);
  expect(timesShown(licensor)).toBe(0);
});

journey('no other site leads round the gate: link, redirect, window.open, form, frame, prefetch', async (stage) => {
  const { browser, licensor } = stage;
  const tab = await browser.newTab(OTHER);
  await tab.click('#link');
  await expectGateFor(tab, FROM_OTHER);
  await tab.open(OTHER);
  await tab.click('#redirect');
  await expectGateFor(tab, FROM_OTHER);
  await tab.open(OTHER);
  await tab.click('#post');
  await expectGateFor(tab, TRACKING);
  await tab.open(OTHER);
  const blank = await gateOpenedBy(browser, () => tab.click('#blank'));
  await expectGateFor(blank, FROM_OTHER);
  await tab.activate();
  const opened = await gateOpenedBy(browser, () => tab.click('#open'));
  await expectGateFor(opened, FROM_OTHER);
  await tab.open(`${OTHER}frame`);
  expect(await tab.url()).toBe(`${OTHER}frame`);
  // In the frame Chromium says by whom it is blocked, and Firefox nothing.
  const blocked = browser.name === 'chromium' ? /is blocked\s+This page has been blocked by an extension/ : /^$/;
  await eventually('the frame is blocked', async () => blocked.test(await tab.textInFrame('#frame')));
  // A page that is open may not lead to one that is shut without loading it, either.
  await tab.open(TERMS);
  // Once this call is over: the gate may come before it could be answered.
  await tab.evaluate(() => void setTimeout(() => history.pushState(null, '', '/en/track?nums=PUSHED')));
  await expectGateFor(tab, `${TRACKING}?nums=PUSHED`);
  expect(shutRequests(licensor)).toEqual([]);
  // Firefox loads nothing ahead by speculation rules; Chromium's have a journey of their own.
  expect(await tab.evaluate(() => HTMLScriptElement.supports('speculationrules'))).toBe(browser.name === 'chromium');
  // Another site may have a page fetched ahead of the click. It is not shown for that.
  const ahead = `${TRACKING}?nums=AHEAD`;
  await tab.open(OTHER);
  await tab.evaluate((href: string) => {
    document.head.append(Object.assign(document.createElement('link'), { rel: 'prefetch', href }));
    document.body.prepend(Object.assign(document.createElement('a'), { id: 'ahead', href, textContent: 'ahead' }));
  }, ahead);
  await eventually('it is fetched', () => shutRequests(licensor).length > 0);
  await tab.click('#ahead');
  await expectGateFor(tab, ahead);
  expect(shutRequests(licensor)).toEqual(['GET www.17track.net/en/track?nums=AHEAD']);
  expect(timesShown(licensor)).toBe(0);
});

journey("a page that the site's own service worker serves is taken to the gate", async (stage) => {
  const { browser, licensor } = stage;
  const tab = await visitAndAccept(browser, 'https://www.17track.net/en/with-worker');
  await eventually('the worker serves', () => tab.evaluate(() => document.body.matches('[data-worker=ready]')));
  await tab.open(`${TRACKING}?nums=CHECK`);
  expect(await tab.text('h1')).toMatch(/own worker/);
  await tab.open(OTHER);
  await lapse(stage);
  const shown = timesShown(licensor);
  const left = shownFor(licensor).length;
  await browser.killBackground();
  for (const address of [`${TRACKING}?nums=1`, `${TRACKING}?nums=2`]) {
    await tab.open(address);
    await expectGateFor(tab, address);
    await tab.open(OTHER);
  }
  await tab.click('#link');
  await expectGateFor(tab, FROM_OTHER);
  await tab.open(TERMS);
  // Chromium asks no rule where a worker answers: the first moments of the page are on screen.
  if (browser.name === 'firefox') expect(timesShown(licensor)).toBe(shown);
  expect(Math.max(0, ...shownFor(licensor).slice(left))).toBeLessThan(BLINK);
});

journey('a page kept in memory is taken to the gate when Back brings it', async (stage) => {
  const { browser, licensor } = stage;
  const tab = await visitAndAccept(browser);
  const elsewhere = await visitOpen(browser, 'https://t.17track.net/en');
  for (const each of [tab, elsewhere]) await each.open(OTHER);
  await lapse(stage);
  const requests = licensor.requests.length;
  const shown = timesShown(licensor);
  const left = shownFor(licensor).length;
  await tab.activate();
  await tab.back();
  await expectGateFor(tab, TRACKING);
  await browser.killBackground();
  await elsewhere.activate();
  await elsewhere.back();
  await expectGateFor(elsewhere, 'https://t.17track.net/en');
  expect(shutRequests(licensor, requests)).toEqual([]);
  // Firefox asks nobody before it shows what it kept.
  if (browser.name === 'chromium') expect(timesShown(licensor)).toBe(shown);
  expect(Math.max(0, ...shownFor(licensor).slice(left))).toBeLessThan(BLINK);
});

journey('the source of a page is shut like the page', async ({ browser, licensor }) => {
  const tab = await browser.newTab(OTHER);
  await tab.open(`view-source:${TRACKING}`);
  // Chromium then shows the source of the gate.
  await eventually('it is the gate', async () => (await tab.url()).includes('/gate.html'));
  // Firefox asks no rule before it asks for the source; the tab is taken to the gate as the answer comes.
  expect(shutRequests(licensor)).toEqual(browser.name === 'firefox' ? ['GET www.17track.net/en/track'] : []);
});

/** Has the page in the tab ask the browser to load an address ahead, and gives it a link there. */
const loadAhead = (tab: Tab, how: 'prerender' | 'prefetch', url: string) =>
  tab.evaluate(
    (key: string, address: string) => {
      const rules = document.createElement('script');
      rules.type = 'speculationrules';
      rules.textContent = JSON.stringify({ [key]: [{ source: 'list', urls: [address], eagerness: 'immediate' }] });
      const link = document.createElement('a');
      Object.assign(link, { id: key, href: address, textContent: key });
      document.body.prepend(rules, link);
    },
    how,
    url,
  );

journey(
  'loaded ahead, a page is shut all the same: before the gate stood and while it does',
  async (stage) => {
    const { browser, licensor } = stage;
    const tab = await visitGated(browser);
    const ahead = (name: string): string => `${TRACKING}?nums=${name}`;
    for (const how of ['prerender', 'prefetch'] as const) {
      await tab.open(TERMS);
      await loadAhead(tab, how, ahead(how));
      await tab.click(`#${how}`);
      await expectGateFor(tab, ahead(how));
    }
    expect(shutRequests(licensor)).toEqual([]);
    await accept(tab);
    await expectOpen(tab, ahead('prefetch'));
    await tab.open(TERMS);
    await loadAhead(tab, 'prerender', ahead('OPEN'));
    await eventually('it is loaded', () => shutRequests(licensor).some((seen) => seen.endsWith('OPEN')));
    await lapse(stage);
    // The open page was loaded anew: what it had loaded ahead is gone with it, and is not loaded again.
    await eventually('it is', async () => (await tab.shows('h1')) && !(await tab.shows('#prerender')));
    expect(await tab.url()).toBe(TERMS);
    const asked = licensor.requests.length;
    const shown = timesShown(licensor);
    await loadAhead(tab, 'prerender', ahead('OPEN'));
    await tab.activate();
    await tab.click('#prerender');
    await expectGateFor(tab, ahead('OPEN'));
    expect(shutRequests(licensor, asked)).toEqual([]);
    expect(timesShown(licensor)).toBe(shown);
  },
  { only: 'chromium' },
);
