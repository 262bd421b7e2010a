// The first pages at browser start, one that is called for and those of last time: the gate stands there too, in a
// browser that has Assent installed for good.
import { expect, inject, it } from 'vitest';
import { Licensor } from '../../licensor/licensor.ts';
import { OFFSET_KEY } from '../clock-offset.ts';
import type { Tab } from '../driver.ts';
import { eventually } from '../eventually.ts';
import { InstalledChromium, whyNotInstalled } from '../installed-chromium.ts';
import { journey } from './journey.ts';
import { accept, checkNow, expectGateFor, expectOpen, FOUND, TRACKING, visitGated } from './person.ts';
import { BLINK, shownFor, shutRequests, timesShown } from './site-watch.ts';

/** In pages of the extension. */
declare const browser: typeof import('webextension-polyfill');

const FIRST = `${TRACKING}?nums=FIRST#page`;
const WEEK = 7 * 86_400_000;

/** A week goes by while the browser is not running: no alarm is heard. */
const sleepAWeek = (key: string, by: number) => browser.storage.local.set({ [key]: by });

/** What the browser brings back itself is not brought back once more. */
async function expectOnce(tabs: () => Promise<Tab[]> | Tab[]): Promise<void> {
  const shown = await Promise.all([...(await tabs())].map((tab) => tab.url()));
  expect(shown.filter((url) => url.endsWith('FIRST#page'))).toHaveLength(1);
}

const tabOf = (tabs: () => Promise<Tab[]> | Tab[]): Promise<Tab> =>
  eventually('the tab of the first page', async () => {
    for (const tab of await tabs()) if ((await tab.url()).endsWith('FIRST#page')) return tab;
    return undefined;
  });

journey(
  'at browser start the gate stands before the first page, and before the tabs of last time',
  async ({ browser: driven, licensor }) => {
    await visitGated(driven);
    await driven.restart({ url: FIRST });
    const first = await tabOf(() => driven.tabs());
    await expectGateFor(first, FIRST);
    expect(shutRequests(licensor)).toEqual([]);
    expect(timesShown(licensor)).toBe(0);
    await accept(first);
    await expectOpen(first, FIRST);
    licensor.postAmendment();
    await (await checkNow(driven, FOUND.newWords)).close();
    licensor.advance(WEEK);
    await driven.inExtension(sleepAWeek, OFFSET_KEY, WEEK);
    const left = shownFor(licensor).length;
    await driven.restart('tabs');
    await expectGateFor(await tabOf(() => driven.tabs()), FIRST);
    await expectOnce(() => driven.tabs());
    // Before Assent wakes it cannot know what came into force meanwhile.
    expect(Math.max(0, ...shownFor(licensor).slice(left))).toBeLessThan(BLINK);
  },
  { only: 'firefox' },
);

const obstacle = await whyNotInstalled();

it(`in chromium the first pages at browser start are taken to the gate${obstacle ? `, skipped: ${obstacle}` : ''}`, async ({
  skip,
}) => {
  if (obstacle) skip(obstacle);
  const licensor = await Licensor.start({ useRealAgreement: false });
  try {
    const driven = await InstalledChromium.launch(inject('extensions').chromium, licensor);
    try {
      const popup = await driven.openPopup(); // once it is installed
      await eventually('the texts were read', async () => {
        await popup.activate(); // the page of the first run opens in front of it
        return popup.shows('#accept');
      });
      await driven.quit();
      await driven.start({ url: FIRST });
      const first = await tabOf(() => driven.tabs());
      await expectGateFor(first, FIRST);
      // Chromium asks no rule before it has loaded them: the first moments of the page are on screen.
      expect(Math.max(0, ...shownFor(licensor))).toBeLessThan(BLINK);
      await accept(first);
      await expectOpen(first, FIRST);
      licensor.postAmendment();
      await (await checkNow(driven, FOUND.newWords)).close();
      licensor.advance(WEEK);
      const own = await driven.openOwn('probe.html');
      await own.page.evaluate('globalThis.browser ??= chrome');
      await own.evaluate(sleepAWeek, OFFSET_KEY, WEEK);
      await own.close();
      const left = shownFor(licensor).length;
      await driven.quit();
      await driven.start('tabs');
      await expectGateFor(await tabOf(() => driven.tabs()), FIRST);
      await expectOnce(() => driven.tabs());
      expect(Math.max(0, ...shownFor(licensor).slice(left))).toBeLessThan(BLINK);
    } finally {
      await driven.close();
    }
  } finally {
    await licensor.stop();
  }
});
