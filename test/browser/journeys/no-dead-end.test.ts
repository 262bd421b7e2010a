// No dead end at the gate: after the answer everybody is where they wanted to be, and without one there is a way on.
import { expect } from 'vitest';
import type { Tab } from '../driver.ts';
import { eventually } from '../eventually.ts';
import { press } from '../press.ts';
import { journey } from './journey.ts';
import { accept, expectGate, expectOpen, expectWords, TERMS, TRACKING, visitGated, visitOpen } from './person.ts';
import { shutRequests } from './site-watch.ts';

/** In pages of the extension. */
declare const browser: typeof import('webextension-polyfill');

const OTHER = 'https://other.example/';

const wantedBy = async (tab: Tab): Promise<string | undefined> => (await tab.url()).split('/gate.html#')[1];

journey('one answer releases every waiting tab in every window, each to where it was going', async (stage) => {
  const { browser: driven, licensor } = stage;
  const posted = await driven.newTab(OTHER);
  await posted.click('#post');
  await expectGate(posted);
  const bounced = await driven.newTab(OTHER);
  await bounced.open(TERMS);
  await bounced.evaluate(() => location.replace('/en/track?nums=BOUNCED'));
  await expectGate(bounced);
  const wanted = new Map<Tab, string>([[bounced, `${TRACKING}?nums=BOUNCED`]]);
  for (const nums of [1, 2]) {
    const address = `${TRACKING}?nums=${nums}#tab${nums}`;
    wanted.set(await visitGated(driven, address), address);
  }
  const windowful = [3, 4, 5, 6].map((nums) => `${TRACKING}?nums=${nums}#tab${nums}`);
  const apex = 'https://17track.net/en/track?nums=7';
  await driven.inExtension((url: string[]) => browser.windows.create({ url }), [...windowful, apex]);
  for (const address of [...windowful, apex]) {
    const tab = await eventually(`a tab waits for ${address}`, async () => {
      for (const each of await driven.tabs()) if ((await wantedBy(each)) === address) return each;
      return undefined;
    });
    wanted.set(tab, address === apex ? `${TRACKING}?nums=7` : address);
  }
  const hopping = await driven.newTab('https://www.17track.net/hop');
  wanted.set(hopping, `${TRACKING}?nums=HOPPED`);
  expect(wanted.size).toBe(9);
  await accept(hopping);
  for (const [each, address] of wanted) await expectOpen(each, address);
  // Where something was sent the tab waits for a word: only then the page is asked for, by GET.
  await posted.click('#go-on');
  await expectOpen(posted, TRACKING);
  // Nothing is asked for twice, so no gate stood between.
  const requests = shutRequests(licensor);
  expect(requests.filter((seen) => seen.startsWith('POST'))).toEqual([]);
  expect(requests.filter((seen, index) => requests.indexOf(seen) !== index)).toEqual([]);
  expect(requests.filter((seen) => /hop/i.test(seen))).toEqual([
    'GET www.17track.net/hop',
    'GET www.17track.net/en/hop',
    'GET 17track.net/en/track?nums=HOPPED',
    'GET www.17track.net/en/track?nums=HOPPED',
  ]);
  for (const tab of [posted, bounced]) {
    await tab.activate();
    await tab.back();
    await expectOpen(tab, OTHER);
  }
});

journey('while the gate is up, what one needs to answer stays open in every language', async ({ browser }) => {
  const tab = await visitGated(browser);
  const open = [
    ...['en', 'zh-cn', 'de'].map((language) => `https://www.17track.net/${language}/about/licensing`),
    'https://www.17track.net/zh-cn/about/privacy',
    'https://www.17track.net/ar/copyright',
    'https://www.17track.net/about/contactus',
    'https://help.17track.net/en/how?x=1',
  ];
  for (const address of open) {
    await tab.open(address);
    expect(await tab.url()).toBe(address);
  }
});

journey(
  'where nothing can be read there are ways on: once, in this tab; or the words from a tab',
  async (stage) => {
    const { browser, licensor } = stage;
    const tab = await browser.newTab(`${TRACKING}?nums=ONCE`);
    await expectWords(tab, /could not be read/i);
    await eventually('it knows where to', async () => (await wantedBy(tab)) === `${TRACKING}?nums=ONCE`);
    await press(tab, '#continue-once');
    await expectOpen(tab, `${TRACKING}?nums=ONCE`);
    await tab.open('https://www.17track.net/hop');
    await expectOpen(tab, `${TRACKING}?nums=HOPPED`);
    const other = await browser.newTab(TRACKING);
    await eventually('another tab is at the gate', async () => (await wantedBy(other)) === TRACKING);
    licensor.mend();
    // The page can be seen, but not read from afar: what stands in the tabs is taken, once it is asked for.
    await visitOpen(browser, TERMS);
    await visitOpen(browser, 'https://www.17track.net/zh-cn/about/licensing');
    licensor.breakDown('challenge403');
    const popup = await browser.openPopup();
    await eventually('the popup offers it', () => popup.shows('#read-tab'));
    await popup.click('#read-tab');
    await expectGate(other);
    await expectWords(other, /^Both$/m); // one tab is read after the other, and an answer is for what both show
    // Now there is something to answer for: nobody goes on without.
    await expectGate(tab);
    await accept(other);
    await expectOpen(other, TRACKING);
    await expectOpen(tab, `${TRACKING}?nums=HOPPED`);
  },
  { before: (licensor) => licensor.breakDown('down') },
);
