// What a person takes along: the record, whole without Assent, and the day of the change for a calendar.
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect } from 'vitest';
import { eventually } from '../eventually.ts';
import { journey } from './journey.ts';
import { checkNow, expectWords, FOUND, visitAndAccept } from './person.ts';

const VERIFY = fileURLToPath(new URL('../../../scripts/verify.mjs', import.meta.url));
const run = promisify(execFile);

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** The day of the notice is not counted, five follow, all in China. As a calendar writes it: `20260606T160000Z`. */
function startOfSixthDay(noticed: number): string {
  const today = Math.floor((noticed + 8 * HOUR) / DAY) * DAY - 8 * HOUR;
  return new Date(today + 6 * DAY).toISOString().replace(/[-:]|\.\d{3}/g, '');
}

journey('the record and the day of a change are saved as files, and the record is whole', async (stage) => {
  const { browser, licensor } = stage;
  await visitAndAccept(browser);
  licensor.postAmendment();
  const popup = await checkNow(browser, FOUND.newWords);
  const calendar = await popup.save('#add-to-calendar');
  expect(calendar.name).toBe('assent-17track.ics');
  expect(calendar.content).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*\r\nEND:VCALENDAR\r\n$/);
  expect(calendar.content).toContain(`\r\nDTSTART:${startOfSixthDay(await browser.now())}\r\n`);

  const page = await browser.newTab(`${browser.origin}/page.html#settings`);
  await eventually('the record can be saved', () => page.shows('#export'));
  const record = await page.save('#export');
  await expectWords(page, /file is ready/i);
  // The record is also there to be read: the words of every text that was seen.
  await page.click('#history-tab');
  await page.click('.history summary');
  await eventually('its words are shown', async () => (await page.text('.history .terms')).length > 1000);
  expect(record.name).toMatch(/^assent-17track-\d{4}-\d\d-\d\d\.json$/);
  const folder = await mkdtemp(join(tmpdir(), 'assent-record-'));
  try {
    const file = join(folder, record.name);
    await writeFile(file, record.content);
    const { stdout } = await run(process.execPath, [VERIFY, file]);
    expect(stdout).toMatch(/^Whole: \d+ entries, \d+ texts\.\nLast entry: [0-9a-f]{64}\n$/);
    await writeFile(file, record.content.replace('"accepted"', '"declined"'));
    await expect(run(process.execPath, [VERIFY, file])).rejects.toThrow(/Not whole/);
  } finally {
    await rm(folder, { recursive: true });
  }
});
