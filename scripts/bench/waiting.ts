// Measures how long fifty tabs that wait at the gate need after one answer until the last page of the site was asked for.
import type { BrowserName, Tab } from '../../test/browser/driver.ts';
import { eventually } from '../../test/browser/eventually.ts';
import { shutRequests } from '../../test/browser/journeys/site-watch.ts';
import { launch } from '../../test/browser/launch.ts';
import { press, untilArmed } from '../../test/browser/press.ts';
import { Licensor } from '../../test/licensor/licensor.ts';

/** In pages of the extension. */
declare const browser: typeof import('webextension-polyfill');

const TRACKING = 'https://www.17track.net/en/track';
const TABS = 50;
const PATIENCE_MILLISECONDS = 120_000;

/** In milliseconds from the click on: when the page in front was asked for, and when the last of all. */
export async function measureWaiting(name: BrowserName, extension: string): Promise<{ front: number; last: number }> {
  const licensor = await Licensor.start({ useRealAgreement: false });
  const driven = await launch(name, { extension, licensor, knowsWhatIsInFront: true });
  try {
    await driven.isShut();
    const tab = await driven.newTab(`${TRACKING}?nums=FRONT`);
    await eventually('the terms can be answered for', () => tab.shows('#accept'));
    const behind = Array.from({ length: TABS - 1 }, (_, at) => `${TRACKING}?nums=${at}`);
    // Few at a time: a driver waits only so long for one piece of script.
    for (let at = 0; at < behind.length; at += 7) {
      await driven.inExtension(
        async (urls: string[]) => {
          for (const url of urls) await browser.tabs.create({ url, active: false });
        },
        behind.slice(at, at + 7),
      );
    }
    const waiting = () =>
      driven.inExtension(
        async () =>
          (await browser.tabs.query({ url: browser.runtime.getURL('gate.html*'), status: 'complete' })).length,
      );
    await eventually('all wait', async () => (await waiting()) === TABS, PATIENCE_MILLISECONDS);
    await tab.activate();
    await press(tab, '#personal-use');
    const start = await answer(tab, () => shutRequests(licensor).length > 0);
    const front = Date.now() - start;
    await eventually('all are back', () => shutRequests(licensor).length >= TABS, PATIENCE_MILLISECONDS);
    return { front, last: Date.now() - start };
  } finally {
    await driven.close();
    await licensor.stop();
  }
}

/** Presses until the press is taken for an answer, and tells when that one began. */
async function answer(tab: Tab, isOpen: () => boolean): Promise<number> {
  let start = 0;
  await eventually(
    'the answer is given',
    async () => {
      await untilArmed(tab, '#accept');
      start = Date.now();
      await tab.click('#accept');
      return eventually('the one in front is back', isOpen, 5000);
    },
    PATIENCE_MILLISECONDS,
  );
  return start;
}
