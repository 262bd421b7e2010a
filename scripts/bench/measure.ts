// Measures and tells. Every figure is a median; what is compared is measured in turns, so that a busy machine is busy for
// both.
import { type BrowserContext, chromium } from 'playwright-core';
import { Chromium, siteArguments } from '../../test/browser/chromium.ts';
import { ChromiumTab } from '../../test/browser/chromium-tab.ts';
import { eventually } from '../../test/browser/eventually.ts';
import { press } from '../../test/browser/press.ts';
import { Licensor } from '../../test/licensor/licensor.ts';
import { findBrowser } from '../find-browser.mjs';

const SITE = 'https://www.17track.net/en/track';
const BARE = 'https://other.example/';

/** Milliseconds in which a background that was ended is gone and the page before has been cleared away. */
const SETTLING = 400;

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

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

/**
 * In a page of the extension: milliseconds from asking for the popup, as its button does, to the frame in which it says
 * where one stands; or, of an empty one, to its first frame.
 */
async function untilPopupStands(url: string): Promise<number> {
  const now = (of: Window) => of.performance.timeOrigin + of.performance.now();
  const standing = async (): Promise<number> => {
    let popup: Window | undefined;
    while (!popup || popup.location.href === 'about:blank') {
      await new Promise((done) => setTimeout(done));
      [popup] = chrome.extension.getViews({ type: 'popup' });
    }
    const { document: page } = popup;
    const stands = (): boolean => {
      if (popup?.innerWidth === 0) return false; // its first frame may come before it has its place on the screen
      const looked = [...page.querySelectorAll(page.querySelector('#app') ? '.standing' : 'html')];
      return looked.some((element) => element.getClientRects().length > 0);
    };
    do await new Promise((frame) => popup?.requestAnimationFrame(frame));
    while (!stands());
    const seen = now(popup);
    await new Promise((drawn) => setTimeout(drawn, 500));
    popup.close();
    return seen;
  };
  await chrome.action.setPopup({ popup: url });
  const start = now(window);
  const refused = chrome.action.openPopup().then(() => new Promise<never>(() => undefined));
  const late = new Promise<never>((_, reject) => setTimeout(() => reject(new Error(`${url} does not stand`)), 10_000));
  return (await Promise.race([standing(), refused, late])) - start;
}

async function loadTime(tab: ChromiumTab, url: string): Promise<number> {
  await tab.page.goto(url, { waitUntil: 'load' });
  return tab.page.evaluate(async () => {
    await new Promise((done) => setTimeout(done));
    const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    return navigation?.loadEventEnd ?? Number.NaN;
  });
}

async function inTurns(runs: number, ...measures: (() => Promise<number>)[]): Promise<number[]> {
  const taken: number[][] = measures.map(() => []);
  for (let run = -2; run < runs; run += 1) {
    for (const [index, measure] of measures.entries()) {
      const value = await measure();
      if (run >= 0) taken[index]?.push(value); // the first two warm up
    }
  }
  return taken.map(median);
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
