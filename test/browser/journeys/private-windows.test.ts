// Private windows: gated where the person allows it, with one record for both; else the popup says that they are not.
import { expect } from 'vitest';
import type { BrowserUnderTest } from '../driver.ts';
import { eventually } from '../eventually.ts';
import { journey } from './journey.ts';
import {
  accept,
  decline,
  expectBadge,
  expectGate,
  expectOpen,
  expectWords,
  TRACKING,
  visitGated,
  visitOpen,
} from './person.ts';
import { shutRequests } from './site-watch.ts';

/** In pages of the extension. */
declare const browser: typeof import('webextension-polyfill');

/** All that Assent has in the storage that lies on the disk. */
const stored = (driven: BrowserUnderTest): Promise<string> =>
  driven.inExtension(async () => JSON.stringify(await browser.storage.local.get(null)));

journey('private windows share the gate and the record, once the person has allowed it', async (stage) => {
  const { browser, licensor } = stage;
  const popup = await browser.openPopup();
  await expectWords(popup, /Private windows: Not covered.*(Allow in Incognito|Run in Private Windows)/);
  await popup.close();
  await browser.allowPrivateWindows();
  await browser.isShut();
  const ordinary = await visitGated(browser);
  const wanted = `${TRACKING}?nums=PRIVATE#here`;
  // Gone to in the window's first moment, in which Chromium has no background there yet.
  const tab = await browser.newWindow({ isPrivate: true });
  await tab.open(wanted);
  await expectGate(tab);
  await eventually('it keeps the address', async () => (await tab.url()).endsWith(`#${wanted}`));
  expect(shutRequests(licensor)).toEqual([]);
  // Which tabs wait is kept for when Assent is loaded anew, but of a private window nothing is.
  await eventually('the ordinary gate is kept', async () => /gates.*en\/track/.test(await stored(browser)));
  expect(await stored(browser)).not.toContain('PRIVATE');
  await decline(tab);
  await expectWords(ordinary, /declined/i);
  await expectWords(tab, /Recorded: you declined/);
  expect(await tab.text()).not.toMatch(/damaged/i);
  await accept(tab);
  await expectOpen(tab, wanted);
  await expectOpen(ordinary, TRACKING);
});

journey(
  'a Firefox that never remembers history can keep no record: the site stays open, and Assent says so',
  async ({ browser }) => {
    await expectBadge(browser, 'off');
    await visitOpen(browser);
    const popup = await browser.openPopup();
    await expectWords(popup, /never remember history/i);
  },
  { only: 'firefox', remembersNothing: true },
);
