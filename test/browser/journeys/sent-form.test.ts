// A form that is sent while the site is shut: what was typed is not thrown away without a word.
import { expect } from 'vitest';
import type { Tab } from '../driver.ts';
import { eventually } from '../eventually.ts';
import { journey } from './journey.ts';
import { accept, expectGate, expectOpen, expectWords, gateOpenedBy, TRACKING } from './person.ts';
import { shutRequests } from './site-watch.ts';

const OTHER = 'https://other.example/';
const TYPED = 'TYPED BY HAND';

const typed = (tab: Tab): Promise<string> =>
  tab.evaluate(() => document.querySelector<HTMLInputElement>('#nums')?.value ?? '');

const expectSent = (tab: Tab): Promise<void> => expectWords(tab, /What you sent did not arrive/);

journey('the gate says that something was sent and leads back to the filled form', async ({ browser, licensor }) => {
  const tab = await browser.newTab(OTHER);
  await tab.type('#nums', TYPED);
  const filled = await typed(tab);
  expect(filled).toContain(TYPED);
  // Chromium has what was typed. Firefox serves the form anew: as it does, at the end, behind a page of the open site.
  const back = browser.name === 'chromium' ? filled : 'POSTED';
  const expectForm = async () => {
    await expectOpen(tab, OTHER);
    await eventually('the form is back', async () => (await typed(tab)) === back);
  };
  await browser.killBackground(); // asleep, it learns of the page and of the gate's question at once
  await tab.activate();
  await tab.click('#post');
  await expectGate(tab);
  await expectSent(tab);
  await expectWords(tab, /www\.17track\.net\/en\/track/);
  await tab.reload();
  await expectSent(tab);
  await tab.click('#back-to-form');
  await expectForm();
  // Sent once more, and answered: the tab asks for nothing by itself.
  await tab.click('#post');
  await expectGate(tab);
  await expectSent(tab); // what is told of it moves the answer, which then waits anew
  await accept(tab);
  await eventually('it can go on without what was sent', () => tab.shows('#go-on'));
  await expectWords(tab, /without what you sent/);
  const elsewhere = await browser.newTab(`${TRACKING}?nums=ELSEWHERE`);
  await expectOpen(elsewhere, `${TRACKING}?nums=ELSEWHERE`);
  expect(shutRequests(licensor)).toEqual(['GET www.17track.net/en/track?nums=ELSEWHERE']);
  await tab.click('#back-to-form');
  await expectForm();
  await tab.type('#nums', 'MORE');
  const sent = await typed(tab);
  await tab.click('#post');
  await expectOpen(tab, TRACKING);
  expect(await tab.text('#result')).toContain(sent);
  await tab.back();
  await expectOpen(tab, OTHER);
  expect(await typed(tab)).toBe(browser.name === 'chromium' ? sent : back);
});

journey('a form sent to a new tab is looked for where it stands, and the tab goes on when told', async (stage) => {
  const { browser, licensor } = stage;
  const form = await browser.newTab(OTHER);
  const tab = await gateOpenedBy(browser, () => form.click('#post-blank'));
  await tab.activate();
  await expectGate(tab);
  await expectSent(tab);
  await expectWords(tab, /still open in another tab/);
  expect(await tab.shows('#back-to-form')).toBe(false);
  await accept(tab);
  await tab.click('#go-on');
  await expectOpen(tab, TRACKING);
  expect(shutRequests(licensor)).toEqual(['GET www.17track.net/en/track']);
});

journey('a form whose fields stand in the address loses nothing, and nothing is said', async ({ browser }) => {
  const tab = await browser.newTab(OTHER);
  // Of what was sent before nothing is left in the tab.
  await tab.click('#post');
  await expectGate(tab);
  await expectSent(tab);
  await tab.back();
  await expectOpen(tab, OTHER);
  await tab.click('#get');
  await expectGate(tab);
  await eventually('the gate knows the address', async () => /#https:.*nums=POSTED/.test(await tab.url()));
  expect(await tab.text()).not.toMatch(/did not arrive/);
  await accept(tab);
  await expectOpen(tab, `${TRACKING}?nums=POSTED`);
});
