// The first visit: the gate stands before the first page, and an answer leads on or keeps it shut.
import { expect } from 'vitest';
import { eventually } from '../eventually.ts';
import { journey } from './journey.ts';
import { accept, isGate, waitForGate } from './person.ts';

const WANTED = 'https://www.17track.net/en/track?nums=AB123&lang=en#result';

journey(
  'a first visit is gated; accepting lands on the wanted address with query and fragment',
  async ({ browser, licensor }) => {
    const tab = await browser.newTab(WANTED);
    await waitForGate(tab);
    expect(licensor.countOf('/en/track')).toBe(0);
    expect(await tab.text()).toContain('17TRACK');
    await accept(tab);
    await eventually('the wanted page stands in the tab', async () => (await tab.url()) === WANTED);
    expect(licensor.countOf('/en/track')).toBe(1);
    await tab.open('https://t.17track.net/');
    expect(isGate(await tab.url())).toBe(false);
  },
);
