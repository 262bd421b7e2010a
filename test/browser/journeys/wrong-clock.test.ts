// The clock of the computer is set back, or runs years ahead: nothing that was shut opens by it, nothing stays shut by
// it, and the person is told what is believed.
import { expect } from 'vitest';
import { eventually } from '../eventually.ts';
import { journey, type Stage } from './journey.ts';
import {
  accept,
  checkNow,
  expectBadge,
  expectGate,
  expectOpen,
  expectWords,
  FOUND,
  lapse,
  TRACKING,
  visitAndAccept,
  visitGated,
  visitOpen,
} from './person.ts';

const DAY = 86_400_000;
const YEARS = 3 * 365 * DAY;

/** The popup says of the clock what it should. */
async function expectTold({ browser }: Stage, expected: RegExp): Promise<void> {
  const popup = await browser.openPopup();
  await eventually(`the popup says ${expected}`, async () => expected.test(await popup.text('main')));
  await popup.close();
}

for (const days of [4, 400])
  journey(`words are in force, and the clock is set back by ${days} days: the site stays shut`, async (stage) => {
    const { browser } = stage;
    const tab = await visitAndAccept(browser);
    await lapse(stage);
    await expectGate(tab);
    await browser.advance(-days * DAY);
    const popup = await checkNow(browser, FOUND.nothing);
    await expectWords(popup, /By the licensor’s server it is/);
    await popup.close();
    await browser.isShut();
    await expectBadge(browser, '!');
    const next = await visitGated(browser);
    await expectWords(next, /The clock of this computer shows/);
    await accept(next);
    await expectOpen(next, TRACKING);
  });

journey('set back where the licensor cannot be reached, the clock opens nothing either', async (stage) => {
  const { browser, licensor } = stage;
  const tab = await visitAndAccept(browser);
  await lapse(stage);
  await expectGate(tab);
  licensor.breakDown('down');
  await browser.advance(-400 * DAY);
  await (await checkNow(browser, FOUND.failure)).close();
  await browser.isShut();
  await expectBadge(browser, '!');
  await expectTold(stage, /clock of this computer/i);
});

journey('a clock three years ahead shuts nothing for ever, and is told of', async (stage) => {
  const { browser, licensor, passDays } = stage;
  await visitAndAccept(browser);
  licensor.postAmendment();
  await (await checkNow(browser, FOUND.newWords)).close();
  await expectBadge(browser, '5d');
  await browser.advance(YEARS);
  await (await checkNow(browser, FOUND.nothing)).close();
  await expectTold(stage, /By the licensor’s server it is/);
  await expectBadge(browser, '5d');
  await browser.advance(-YEARS);
  await (await checkNow(browser, FOUND.nothing)).close();
  await expectTold(stage, /had run ahead/);
  await visitOpen(browser);
  await passDays(7);
  await browser.isShut();
  await visitGated(browser);
  expect((await browser.badge()).text).toBe('!');
});
