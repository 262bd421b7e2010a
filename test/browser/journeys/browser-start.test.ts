// The first page at browser start: the gate stands there too, in a browser that has Assent installed for good.
import { expect, inject, it } from 'vitest';
import { Licensor } from '../../licensor/licensor.ts';
import { eventually } from '../eventually.ts';
import { InstalledChromium, whyNotInstalled } from '../installed-chromium.ts';
import { journey } from './journey.ts';
import { expectGate, TRACKING, visitGated } from './person.ts';
import { BLINK, shownFor, shutRequests, timesShown } from './site-watch.ts';

const FIRST = `${TRACKING}?nums=FIRST#page`;

journey(
  'the first page at browser start is gated',
  async ({ browser, licensor }) => {
    await visitGated(browser);
    await browser.restart(FIRST);
    const [tab] = await browser.tabs();
    if (!tab) throw new Error('The browser has no tab.');
    await expectGate(tab);
    expect(await tab.url()).toMatch(/#https:\/\/www\.17track\.net\/en\/track\?nums=FIRST#page$/);
    expect(shutRequests(licensor)).toEqual([]);
    expect(timesShown(licensor)).toBe(0);
  },
  { only: 'firefox' },
);

const obstacle = await whyNotInstalled();

it(`in chromium the first page at browser start is taken to the gate${obstacle ? `, skipped: ${obstacle}` : ''}`, async ({
  skip,
}) => {
  if (obstacle) skip(obstacle);
  const licensor = await Licensor.start({ useRealAgreement: false });
  try {
    const browser = await InstalledChromium.launch(inject('extensions').chromium, licensor);
    try {
      await eventually('Assent is installed', async () => {
        const page = await browser.newPage(`chrome-extension://${browser.id}/popup.html`);
        return page.url().includes(browser.id);
      });
      await eventually('the texts were read', () => licensor.countOf('/zh-cn/about/licensing') > 0);
      await browser.quit();
      await browser.start(FIRST);
      await eventually('the gate stands', () =>
        browser.pages().some((page) => page.url().endsWith(`/gate.html#${FIRST}`)),
      );
      // Chromium asks no rule before it has loaded them: the first moments of the page are on screen.
      expect(Math.max(0, ...shownFor(licensor))).toBeLessThan(BLINK);
    } finally {
      await browser.close();
    }
  } finally {
    await licensor.stop();
  }
});
