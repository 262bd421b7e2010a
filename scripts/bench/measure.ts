// Measures and tells what a person waits for.
import { type BrowserContext, chromium } from 'playwright-core';
import { Chromium, siteArguments } from '../../test/browser/chromium.ts';
import { ChromiumTab } from '../../test/browser/chromium-tab.ts';
import { eventually } from '../../test/browser/eventually.ts';
import { press } from '../../test/browser/press.ts';
import { Licensor } from '../../test/licensor/licensor.ts';
import { findBrowser } from '../find-browser.mjs';
import { untilPopupStands } from './popup.ts';
import { inTurns } from './turns.ts';

const SITE = 'https://www.17track.net/en/track';
const BARE = 'https://other.example/';

/** Milliseconds in which a background that was ended is gone and the page before has been cleared away. */
const SETTLING = 400;

const LOOKED_FOR = ['.standing', '#accept'] as const;
type LookedFor = (typeof LOOKED_FOR)[number];
declare const chrome: typeof import('webextension-polyfill'); // its own namespace gives promises too
declare const seenAt: Partial<Record<LookedFor, number>>;

/** Every document notes from its first frame on when what is looked for stands: nothing has to be asked of a busy page. */
const noteWhenSeen = (selectors: readonly LookedFor[]): void => {
  const seen: typeof seenAt = {};
  Object.assign(globalThis, { seenAt: seen });
  const look = () => {
    for (const selector of selectors) {
      const stands = [...document.querySelectorAll(selector)].some((element) => element.getClientRects().length > 0);
      if (stands) seen[selector] ??= performance.timeOrigin + performance.now();
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
};

/** Milliseconds from the call to the frame in which the element stands. */
async function untilVisible(tab: ChromiumTab, url: string, selector: LookedFor): Promise<number> {
  const start = Date.now();
  await tab.page.goto(url, { waitUntil: 'commit' }).catch((error: unknown) => {
    if (!/ERR_|interrupted/.test(String(error))) throw error;
  });
  const seen = await tab.page.waitForFunction((wanted) => seenAt[wanted], selector, { polling: 50 });
  return Number(await seen.jsonValue()) - start;
}

async function loadTime(tab: ChromiumTab, url: string): Promise<number> {
  await tab.page.goto(url, { waitUntil: 'load' });
  return tab.page.evaluate(async () => {
    await new Promise((done) => setTimeout(done));
    const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    return navigation?.loadEventEnd ?? Number.NaN;
  });
}

const tabOf = async (browser: Chromium): Promise<ChromiumTab> => {
  const tab = await browser.newTab();
  if (!(tab instanceof ChromiumTab)) throw new Error('This is not a tab of Chromium.');
  return tab;
};

const launchWithout = (licensor: Licensor): Promise<BrowserContext> =>
  chromium.launchPersistentContext('', {
    executablePath: findBrowser('chromium') ?? '',
    headless: true,
    chromiumSandbox: false,
    args: siteArguments(licensor),
  });

const tell = (what: string, value: number, beside: number, figure: string, goal?: string): void =>
  console.log(
    `${what}: ${value.toFixed(0)} ms, beside ${beside.toFixed(0)} ms → ${figure}${goal ? ` (goal ${goal})` : ''}`,
  );

export async function measure(assent: string, bare: string, runs: number): Promise<void> {
  const licensor = await Licensor.start({ useRealAgreement: false });
  const browser = await Chromium.launch({ extension: `${assent},${bare}`, licensor });
  const without = await launchWithout(licensor);
  try {
    await browser.isShut();
    const tab = await tabOf(browser);
    await tab.page.addInitScript(noteWhenSeen, LOOKED_FOR);
    await untilVisible(tab, SITE, '#accept');
    await browser.putProbeAway();
    const asleep = async (url: string, selector: LookedFor) => {
      await tab.page.goto('about:blank');
      await browser.killBackground();
      await new Promise((settled) => setTimeout(settled, SETTLING));
      return untilVisible(tab, url, selector);
    };
    const [gate = 0, words = 0, redirect = 0] = await inTurns(
      runs,
      () => asleep(SITE, '#accept'),
      () => asleep(SITE, '.standing'),
      () => asleep(BARE, '#accept'),
    );
    tell('Gate, first words', words, redirect, `${(words / redirect).toFixed(2)} ×`, '1.5 ×');
    tell('Gate, with terms and answer', gate, redirect, `${(gate / redirect).toFixed(2)} ×`);
    const popupUrl = await browser.inExtension(() => chrome.action.getPopup({}));
    await browser.putProbeAway();
    await tab.page.goto(`${browser.origin}/probe.html`);
    const opening = async (url: string): Promise<number> => {
      await browser.killBackground();
      await new Promise((settled) => setTimeout(settled, SETTLING));
      return tab.page.evaluate(untilPopupStands, url);
    };
    const [popup = 0, empty = 0] = await inTurns(
      runs * 2,
      () => opening(popupUrl),
      () => opening('probe.html'),
    );
    tell('Popup, where one stands', popup, empty, `${(popup / empty).toFixed(2)} ×`, '1.2 ×');
    await untilVisible(tab, SITE, '#accept');
    await press(tab, '#personal-use');
    await press(tab, '#accept');
    await eventually('the site is open', async () => (await tab.url()) === SITE);
    // As the site is used day by day: no page of Assent is open, and its background sleeps.
    for (const other of await browser.tabs()) if ((await other.url()) !== SITE) await other.close();
    await browser.killBackground();
    await browser.putProbeAway();
    const plain = new ChromiumTab(await without.newPage());
    const [withAssent = 0, alone = 0] = await inTurns(
      runs * 2,
      () => loadTime(tab, SITE),
      () => loadTime(plain, SITE),
    );
    tell('Open site, loaded', withAssent, alone, `${(withAssent / alone).toFixed(2)} ×`, '1.00 ×');
  } finally {
    await Promise.all([browser.close(), without.close()]);
    await licensor.stop();
  }
}
