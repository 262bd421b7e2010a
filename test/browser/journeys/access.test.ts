// Access withdrawn: the badge, the popup and the settings say that nothing is enforced, one click asks again, and the
// gate is back without a restart.
import { expect } from 'vitest';
import { eventually } from '../eventually.ts';
import { journey } from './journey.ts';
import { accept, expectBadge, expectOpen, expectWords, TRACKING, visitGated } from './person.ts';

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
  await browser.setAccess(true);
  await expectBadge(browser, '!');
  await eventually('nothing is to be asked for any more', async () => !(await popup.shows('#give-access')));
  await expectWords(settings, /Access to the site\s+given/);
  expect(await settings.text('#self-check')).toMatch(/Rules of the gate\s+as they should be/);
  const tab = await visitGated(browser);
  await accept(tab);
  await expectOpen(tab, TRACKING);
  await expectWords(settings, /Rules of the gate\s+as they should be/);
});
