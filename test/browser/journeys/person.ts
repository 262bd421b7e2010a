// What a person does in front of the gate and the popup.
import { expect } from 'vitest';
import type { BrowserUnderTest, Tab } from '../driver.ts';
import { eventually } from '../eventually.ts';
import { press } from '../press.ts';
import type { Stage } from './journey.ts';

export const TRACKING = 'https://www.17track.net/en/track';
export const TERMS = 'https://www.17track.net/en/about/licensing';

const isGate = (url: string): boolean => /^(chrome|moz)-extension:.*\/gate\.html/.test(url);

/** The gate stands, and there is something to answer for. */
export async function expectGate(tab: Tab): Promise<void> {
  await eventually('the gate stands', async () => isGate(await tab.url()));
  await tab.activate(); // drawn when it is looked at
  await eventually('the terms can be answered for', () => tab.shows('#accept'));
}

/** The gate stands, and knows where this tab wanted to go. */
export async function expectGateFor(tab: Tab, wanted: string): Promise<void> {
  await expectGate(tab);
  await eventually(`the gate keeps ${wanted}`, async () => {
    const address = await tab.url(); // with what was sent there, it says so
    return [`/gate.html#${wanted}`, `/gate.html?sent#${wanted}`].some((end) => address.endsWith(end));
  });
}

/** A tab of its own in which a page of the site meets the gate. */
export async function visitGated(browser: BrowserUnderTest, url = TRACKING): Promise<Tab> {
  const tab = await browser.newTab(url);
  await expectGate(tab);
  return tab;
}

/** The gate in a tab that something opened, wherever the browser puts that among the others. */
export async function gateOpenedBy(browser: BrowserUnderTest, act: () => Promise<void>): Promise<Tab> {
  const gates = async (): Promise<Tab[]> => {
    const found = [];
    for (const tab of await browser.tabs()) if (isGate(await tab.url())) found.push(tab);
    return found;
  };
  for (const known of await gates()) await known.evaluate(() => document.body.classList.add('known'));
  await act();
  return eventually('a tab at the gate was opened', async () => {
    for (const tab of await gates()) if (!(await tab.shows('body.known'))) return tab;
    return undefined;
  });
}

export async function expectOpen(tab: Tab, url: string): Promise<void> {
  await eventually(`${url} stands in the tab`, async () => {
    const shown = await tab.url();
    if (shown !== url) throw new Error(shown);
    return true;
  });
}

/** A page of the site opens without the gate. */
export async function visitOpen(browser: BrowserUnderTest, url = TRACKING): Promise<Tab> {
  const tab = await browser.newTab(url);
  await expectOpen(tab, url);
  return tab;
}

export async function accept(tab: Tab): Promise<void> {
  await eventually('the terms can be accepted', () => tab.shows('#accept'));
  await press(tab, '#personal-use');
  await press(tab, '#accept');
  // A text that comes just then makes the button wait anew. Who is told that a press did not count presses again.
  if (await isToldTooEarly(tab)) await press(tab, '#accept');
}

async function isToldTooEarly(tab: Tab): Promise<boolean> {
  try {
    return /nothing was recorded/i.test(await tab.text('#answer'));
  } catch {
    return false; // the tab has gone on
  }
}

export async function decline(tab: Tab): Promise<void> {
  await eventually('the terms can be declined', () => tab.shows('#decline'));
  await press(tab, '#decline');
}

/** Meets the gate for the first time, accepts, and is on the page. */
export async function visitAndAccept(browser: BrowserUnderTest, url = TRACKING): Promise<Tab> {
  const tab = await visitGated(browser, url);
  await accept(tab);
  await expectOpen(tab, url);
  return tab;
}

/** What "Check now" says it found. */
export const FOUND = {
  firstWords: /has been read/i,
  newWords: /has new words/i,
  newDate: /stated date changed/i,
  nothing: /nothing has changed/i,
  failure: /could not be read, because/i,
};

/** Opens the popup, presses "Check now" and waits until it says what was found. */
export async function checkNow(browser: Pick<BrowserUnderTest, 'openPopup'>, found: RegExp): Promise<Tab> {
  const popup = await browser.openPopup();
  await eventually('the popup stands', () => popup.shows('#check-now'));
  await popup.click('#check-now');
  await expectWords(popup, found);
  return popup;
}

/** While the person is elsewhere, or looks at this tab, an amendment comes into force. */
export async function lapse({ browser, licensor, passDays }: Stage, lookedAt?: Tab): Promise<void> {
  licensor.postAmendment();
  await (await checkNow(browser, FOUND.newWords)).close();
  await lookedAt?.activate();
  await passDays(7);
  await browser.isShut();
}

export async function expectWords(tab: Tab, expected: RegExp): Promise<void> {
  await eventually(`the words ${expected}`, async () => expected.test(await tab.text()));
}

export async function expectStanding(browser: BrowserUnderTest, expected: RegExp): Promise<void> {
  const popup = await browser.openPopup();
  await eventually(`the standing ${expected}`, async () => expected.test(await popup.text('#standing')));
  await popup.close();
}

export async function expectBadge(browser: BrowserUnderTest, expected: string): Promise<void> {
  await eventually(`the badge says "${expected}"`, async () => (await browser.badge()).text === expected);
  expect((await browser.badge()).text).toBe(expected);
}

/** The person was told, once: by a notification, where the browser shows one, and for ever in the record. */
export async function expectPrompted(browser: BrowserUnderTest, prompt: string): Promise<void> {
  const prompts = () =>
    browser.inExtension(async (wanted: string) => {
      const database = await new Promise<IDBDatabase>((opened) => {
        const request = indexedDB.open('assent');
        request.onsuccess = () => opened(request.result);
      });
      const entries = await new Promise<{ fact: { type: string; prompt?: string } }[]>((read) => {
        const request = database.transaction('entries').objectStore('entries').getAll();
        request.onsuccess = () => read(request.result);
      });
      database.close();
      return entries.filter(({ fact }) => fact.type === 'prompted' && fact.prompt === wanted).length;
    }, prompt);
  await eventually(`the prompt ${prompt} is recorded`, async () => (await prompts()) > 0);
  expect(await prompts()).toBe(1);
  // Firefox without a desktop to show them on keeps no notifications.
  if (browser.name === 'chromium') {
    await eventually(`the notification ${prompt} is shown`, async () =>
      (await browser.notifications()).some((id) => id.split(':')[1] === prompt),
    );
  }
}
