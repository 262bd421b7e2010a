// The main job, told in steps that each hold or do not: the agreement is read and accepted before the site opens, and
// asked again after an amendment took effect. Each step leaves a screenshot.
import { mkdir, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserUnderTest, Tab } from '../../test/browser/driver.ts';
import { eventually } from '../../test/browser/eventually.ts';
import type { Licensor } from '../../test/licensor/licensor.ts';
import { accepts, arrivesAt, meetsGate, standing } from './person.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const SCREENSHOTS = join(ROOT, 'screenshots');
const WANTED = 'https://www.17track.net/en/track?nums=RB123456789CN#parcels';
const DAY = 86_400_000;
const PAGE = [1280, 800] as const;
const POPUP = [400, 600] as const;

interface Step {
  readonly says: string;
  readonly screenshot: string;
  readonly size?: readonly [width: number, height: number];
  /** Does the step, and gives back the tab that shows it. */
  readonly walk: () => Promise<Tab>;
}

function stepsOf(browser: BrowserUnderTest, licensor: Licensor): Step[] {
  let site: Tab;
  let popup: Tab;
  const openPopup = async () => {
    popup = await browser.openPopup();
    await eventually('the popup tells the standing', () => standing(popup));
    return popup;
  };
  return [
    {
      says: 'The first visit to the site meets the gate, which shows the agreement',
      screenshot: 'first-visit',
      walk: async () => {
        site = await browser.newTab(WANTED);
        await meetsGate(site);
        await eventually('the terms are shown', async () => (await site.text('#terms')).length > 1000);
        if (licensor.countOf('/en/track') > 0) throw new Error('The site was asked for a page before the answer');
        return site;
      },
    },
    {
      says: 'Declaring personal use and accepting opens the very address that was wanted',
      screenshot: 'accepted',
      walk: async () => {
        await accepts(site);
        await arrivesAt(site, WANTED);
        return site;
      },
    },
    {
      says: 'The popup says that the agreement is accepted',
      screenshot: 'popup-accepted',
      size: POPUP,
      walk: openPopup,
    },
    {
      says: 'The licensor posts an amendment; "Check now" finds it, and the popup shows what changed and from when it counts',
      screenshot: 'amendment-found',
      size: POPUP,
      walk: async () => {
        const before = await standing(popup);
        licensor.postAmendment();
        await popup.click('#check-now');
        await eventually('the standing has changed', async () => (await standing(popup)) !== before);
        await eventually('the change is shown', async () => /\b40\b/.test(await popup.text('#changes')));
        await eventually('the badge counts down', async () => /\d/.test((await browser.badge()).text));
        return popup;
      },
    },
    {
      says: 'Until then the site stays open',
      screenshot: 'still-open',
      walk: async () => {
        await popup.close();
        await site.open(WANTED);
        await arrivesAt(site, WANTED);
        return site;
      },
    },
    {
      says: 'Six days later the amendment is in force, and the open tab is taken to the gate',
      screenshot: 'in-force',
      walk: async () => {
        licensor.advance(6 * DAY);
        await browser.advance(6 * DAY);
        await meetsGate(site);
        await eventually('the change is shown', async () => /\b40\b/.test(await site.text('#changes')));
        return site;
      },
    },
    {
      says: 'Accepting the changed agreement opens the site again where it was',
      screenshot: 'accepted-again',
      walk: async () => {
        await accepts(site);
        await arrivesAt(site, WANTED);
        return site;
      },
    },
    { says: 'The popup says so', screenshot: 'popup-accepted-again', size: POPUP, walk: openPopup },
  ];
}

/** @returns whether every step held */
export async function tellStory(browser: BrowserUnderTest, licensor: Licensor): Promise<boolean> {
  await rm(SCREENSHOTS, { recursive: true, force: true });
  await mkdir(SCREENSHOTS, { recursive: true });
  for (const [index, { says, screenshot, size = PAGE, walk }] of stepsOf(browser, licensor).entries()) {
    const file = join(SCREENSHOTS, `${index + 1}-${screenshot}.png`);
    try {
      const tab = await walk();
      await tab.resize(...size);
      await tab.screenshot(file);
      console.log(`✓ ${index + 1}. ${says} (${relative(ROOT, file)})`);
    } catch (error) {
      console.error(`✗ ${index + 1}. ${says}\n  ${error instanceof Error ? error.message : error}`);
      await keepFailure(browser, file);
      return false;
    }
  }
  console.log('Every step held.');
  return true;
}

async function keepFailure(browser: BrowserUnderTest, file: string): Promise<void> {
  for (const [index, tab] of (await browser.tabs()).entries()) {
    const kept = file.replace('.png', `-failed-${index}.png`);
    await tab.screenshot(kept);
    console.error(`  ${await tab.url()} (${relative(ROOT, kept)})`);
  }
}
