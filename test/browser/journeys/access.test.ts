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
      const answer = request.call(chrome.permissions, asked);
      answer.catch((error: unknown) => {
        document.body.dataset['refused'] = String(error);
      });
      return answer;
    };
  });
  await popup.click('#give-access');
  const asked = await popup.evaluate(() => document.body.dataset['asked']);
  const wanted = ['*://*.17track.net/*', 'wss://*.17track.net/*', 'ws://*.17track.net/*'];
  expect(JSON.parse(asked ?? '')).toEqual({ origins: wanted });
  expect(await popup.evaluate(() => document.body.dataset['refused'])).toBeUndefined();
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
  await popup.activate(); // screens are drawn when they are looked at
  await eventually('nothing is to be asked for any more', async () => !(await popup.shows('#give-access')));
  await settings.activate();
  await expectWords(settings, /Access to the site\s+given/);
  expect(await settings.text('#self-check')).toMatch(/Rules that keep the site closed\s+as they should be/);
  const tab = await visitGated(browser);
  await accept(tab);
  await expectOpen(tab, TRACKING);
  await settings.activate();
  await expectWords(settings, /Rules that keep the site closed\s+as they should be/);
});
