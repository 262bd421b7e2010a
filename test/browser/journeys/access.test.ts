// Access withdrawn: the badge, the popup and the settings say that nothing is enforced, one click asks again, and the
// gate is back without a restart.
import { expect } from 'vitest';
import type { BrowserUnderTest, Tab } from '../driver.ts';
import { eventually } from '../eventually.ts';
import { journey } from './journey.ts';
import { accept, expectBadge, expectOpen, expectWords, TRACKING, visitGated } from './person.ts';

/** In pages of the extension. */
declare const chrome: typeof import('webextension-polyfill');

/** The one click. Firefox is set to take it for an answer; Chromium asks where nobody who drives it can press a button. */
async function askAgain(browser: BrowserUnderTest, popup: Tab): Promise<void> {
  if (browser.name === 'firefox') return popup.click('#give-access');
  await popup.evaluate(() => {
    const { request } = chrome.permissions;
    chrome.permissions.request = (asked) => {
      document.body.dataset['asked'] = JSON.stringify(asked);
      return request.call(chrome.permissions, asked);
    };
  });
  await popup.click('#give-access');
  expect(await popup.evaluate(() => document.body.dataset['asked'])).toBe('{"origins":["*://*.17track.net/*"]}');
  await browser.setAccess(true);
}

journey('without access Assent says that it cannot enforce, and is back as soon as it has it', async (stage) => {
  const { browser } = stage;
  await visitGated(browser);
  await browser.setAccess(false);
  await expectBadge(browser, 'off');
  const popup = await browser.openPopup();
  await eventually('the popup asks for access', () => popup.shows('#give-access'));
  await expectWords(popup, /not enforcing/i);
  const settings = await browser.newTab(`${browser.origin}/page.html#settings`);
  await expectWords(settings, /Access to the site\s+taken away/);
  await askAgain(browser, popup);
  await expectBadge(browser, '!');
  await eventually('nothing is to be asked for any more', async () => !(await popup.shows('#give-access')));
  await expectWords(settings, /Access to the site\s+given/);
  expect(await settings.text('#self-check')).toMatch(/Rules that keep the site closed\s+as they should be/);
  const tab = await visitGated(browser);
  await accept(tab);
  await expectOpen(tab, TRACKING);
  await expectWords(settings, /Rules that keep the site closed\s+as they should be/);
});
