// An amendment: noticed, counted down, in force, asked again; accepted early, withdrawn, doubled, or only re-dated.
import { expect } from 'vitest';
import { journey } from './journey.ts';
import {
  accept,
  checkNow,
  expectBadge,
  expectGate,
  expectOpen,
  expectPrompted,
  expectStanding,
  expectWords,
  FOUND,
  TRACKING,
  visitAndAccept,
  visitGated,
  visitOpen,
} from './person.ts';

/** Of the first amendment the licensor posts. */
const ADDED = /put before a mediator/;

journey('an amendment counts down with its redline, binds on its day, and is asked for once', async (stage) => {
  const { browser, licensor, passDays } = stage;
  const open = `${TRACKING}?nums=OPEN#here`;
  const tab = await visitAndAccept(browser, open);
  await expectBadge(browser, '');

  licensor.postAmendment();
  const popup = await checkNow(browser, FOUND.newWords);
  await expectBadge(browser, '5d');
  await expectWords(popup, /added:/i);
  await expectPrompted(browser, 'notice');
  await popup.close();
  await tab.reload();
  await expectOpen(tab, open);

  await passDays(7);
  await expectBadge(browser, '!');
  await expectGate(tab);
  await expectWords(tab, /added:/i);
  await expectPrompted(browser, 'in-force');
  const next = await visitGated(browser);
  await accept(next);
  await expectOpen(next, TRACKING);
  await expectOpen(tab, open);
  await expectBadge(browser, '');
});

journey('accepted early in the notice period, it never shuts the site', async ({ browser, licensor, passDays }) => {
  await visitAndAccept(browser);
  licensor.postAmendment();
  const popup = await checkNow(browser, FOUND.newWords);
  await popup.click('#answer summary');
  await accept(popup);
  await expectBadge(browser, '');
  await popup.click('#terms-tab');
  await expectWords(popup, ADDED);
  await popup.click('#show-in-force'); // until their day the old words are in force
  await expectWords(popup, /until the new ones/i);
  expect(await popup.text('.terms')).not.toMatch(ADDED);
  await passDays(10);
  await visitOpen(browser);
  await expectStanding(browser, /accepted/i);
});

journey('withdrawn before its day, it never shuts the site', async ({ browser, licensor, passDays }) => {
  await visitAndAccept(browser);
  licensor.postAmendment();
  await (await checkNow(browser, FOUND.newWords)).close();
  licensor.withdraw();
  await checkNow(browser, FOUND.newWords);
  await expectBadge(browser, '');
  await passDays(10);
  await visitOpen(browser);
});

journey('where only the stated date changed, it is told and not asked', async ({ browser, licensor, passDays }) => {
  await visitAndAccept(browser);
  licensor.changeStatedDate();
  await checkNow(browser, FOUND.newDate);
  await expectStanding(browser, /accepted/i);
  await passDays(10);
  await visitOpen(browser);
});

journey('two amendments in one notice period are asked once, for the newest, and both recorded', async (stage) => {
  const { browser, licensor, passDays } = stage;
  await visitAndAccept(browser);
  licensor.postAmendment();
  await (await checkNow(browser, FOUND.newWords)).close();
  await passDays(2);
  licensor.postAmendment();
  await (await checkNow(browser, FOUND.newWords)).close();
  await passDays(9);
  const tab = await visitGated(browser);
  await accept(tab);
  await expectOpen(tab, TRACKING);
  await passDays(10);
  await visitOpen(browser);
});
