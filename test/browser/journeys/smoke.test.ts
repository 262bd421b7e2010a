// The drivers and the licensor themselves: if this fails, the other journeys say nothing about Assent.
import { expect } from 'vitest';
import { eventually } from '../eventually.ts';
import { journey } from './journey.ts';

/** In pages of the extension, where `inExtension` runs. */
declare const browser: typeof import('webextension-polyfill');

journey('Assent is installed, and the page of terms is open to be read', async ({ browser, licensor }) => {
  const tab = await browser.newTab('https://www.17track.net/en/about/licensing');
  expect(await tab.url()).toBe('https://www.17track.net/en/about/licensing');
  expect(await tab.text('h1')).toBe('Terms');
  expect(licensor.countOf('/en/about/licensing')).toBeGreaterThan(0);
  const popup = await browser.openPopup();
  await eventually('the popup says something', () => popup.text());
});

journey('the calendar can be moved on, and an alarm that became due rings', async ({ browser: driven, passDays }) => {
  await driven.inExtension(() => browser.alarms.create('smoke', { when: Date.now() + 86_400_000 }));
  await passDays(2);
  expect(Math.round(((await driven.now()) - Date.now()) / 86_400_000)).toBe(2);
  await eventually('the alarm has rung', async () => {
    const alarms = await driven.inExtension(() => browser.alarms.getAll());
    return !alarms.some(({ name }) => name === 'smoke');
  });
});

journey('the background can be ended, and comes back with the next message', async ({ browser }) => {
  await browser.killBackground();
  await browser.killBackground();
  const popup = await browser.openPopup();
  await eventually('the popup says something', () => popup.text());
});
