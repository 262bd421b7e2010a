// Nothing fails in silence: what a page does to the reading of it is told, and so is a look that led elsewhere.
import { expect } from 'vitest';
import type { BrowserUnderTest } from '../driver.ts';
import { eventually } from '../eventually.ts';
import { journey } from './journey.ts';
import {
  accept,
  checkNow,
  expectBadge,
  expectOpen,
  expectStanding,
  expectWords,
  FOUND,
  TRACKING,
  visitAndAccept,
} from './person.ts';

const NOTHING_TO_DO = /nothing to do/i;

/** Shorter runs of other signs beside it: how reading grows with those, tests without a browser tell. */
const RUNS = ['9.', '(', ' a', '\u4e00', '-', '&amp;', 'May 1 '].map((sign) => `Begin ${sign.repeat(1_000)} end.`);
const inEveryLanguage = (words: string) => ({ en: words, 'zh-cn': words, de: words });

async function toldOfNewWords(browser: BrowserUnderTest): Promise<void> {
  await eventually('the badge says that something is to be known', async () => (await browser.badge()).text !== '');
  const popup = await browser.openPopup();
  await eventually('the popup stands', () => popup.shows('#standing'));
  await eventually('it says so, too', async () => {
    const said = await popup.text();
    return !NOTHING_TO_DO.test(said) && /new words|change|not read since/i.test(said);
  });
  await popup.close();
}

journey('new terms with 400,000 digits in a row, and other long runs, are told', async ({ browser, licensor }) => {
  await visitAndAccept(browser);
  const words = [`Keep this number: ${'1234567890'.repeat(40_000)}.`, ...RUNS].join('</p><p>');
  licensor.postAmendment({ amendment: { adds: inEveryLanguage(words) } });
  await (await checkNow(browser, /has new words|could not be read, because/i)).close();
  await toldOfNewWords(browser);
});

journey(
  'a redirect to an address of 5,000 signs is told by the gate, with its ways on',
  async ({ browser, licensor }) => {
    const tab = await browser.newTab(TRACKING);
    await expectWords(tab, /because the site led to another page/i);
    await eventually('it can be read from a tab', () => tab.shows('#read-tab'));
    await eventually('or gone on from', () => tab.shows('#continue-once'));
    expect(licensor.requests.filter(({ path }) => path.includes('?0123'))).toEqual([]);
    licensor.mend();
    await tab.click('#check-now');
    await expectWords(tab, /\bBoth\b/); // an answer is for both texts, and the second comes a moment later
    await accept(tab);
    await expectOpen(tab, TRACKING);
    licensor.breakDown('longAddress');
    const popup = await checkNow(browser, FOUND.failure);
    await expectWords(popup, /not read since.*because the site led to another page/is);
    await popup.close();
    licensor.mend();
    await (await checkNow(browser, FOUND.nothing)).close();
  },
  { before: (licensor) => licensor.breakDown('longAddress') },
);

journey('a look follows no redirect but asks the declared siblings by name, and sends no tag back', async (stage) => {
  const { browser, licensor, passDays } = stage;
  await visitAndAccept(browser);
  await passDays(1);
  await eventually('a look was conditional', () => licensor.requests.some(({ isConditional }) => isConditional));
  expect(licensor.requests.filter(({ sendsTag, path }) => sendsTag && path.includes('/about/'))).toEqual([]);
  for (const breakage of ['moved', 'home'] as const) {
    licensor.breakDown(breakage);
    const from = licensor.requests.length;
    await (await checkNow(browser, FOUND.failure)).close();
    const asked = new Set(licensor.requests.slice(from).map(({ host, path }) => `${host}${path}`));
    const languages = ['en', 'zh-cn'];
    const declared = languages.flatMap((language) => [
      ...['licensing', 'privacy', 'copyright'].map((name) => `www.17track.net/${language}/about/${name}`),
      ...['privacy', 'copyright'].map((name) => `www.17track.net/${language}/${name}`),
    ]);
    expect([...asked].filter((address) => !declared.includes(address))).toEqual([]);
    expect([...asked]).toContain('www.17track.net/en/privacy');
    licensor.mend();
  }
  await (await checkNow(browser, FOUND.nothing)).close();
  await expectStanding(browser, /accepted/i);
  await expectBadge(browser, '');
});
