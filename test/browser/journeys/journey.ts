// A journey: one person, one browser with a fresh profile and Assent in it, one licensor. Each is walked in both browsers.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, inject, it } from 'vitest';
import { Licensor } from '../../licensor/licensor.ts';
import type { BrowserName, BrowserUnderTest } from '../driver.ts';
import { BROWSERS, launch } from '../launch.ts';

const DAY = 86_400_000;
const FAILED = fileURLToPath(new URL('../../../screenshots/failed/', import.meta.url));

export interface Stage {
  readonly browser: BrowserUnderTest;
  readonly licensor: Licensor;
  /** Moves everybody's calendar on: the licensor's first, then the person's. */
  pass(milliseconds: number): Promise<void>;
  passDays(days: number): Promise<void>;
}

export interface JourneyOptions {
  /** Walked in this browser alone, for something only it does. */
  readonly only?: BrowserName;
  readonly timeZone?: string;
  readonly remembersNothing?: boolean;
  /** Milliseconds it may take; the usual unless it is a long one. */
  readonly patience?: number;
  /** Makes another extension, which is installed beside Assent, and gives its folder. */
  readonly another?: (browser: BrowserName) => Promise<string>;
  /** How the licensor is when Assent first looks: before the browser starts. */
  readonly before?: (licensor: Licensor) => void;
}

export function journey(title: string, walk: (stage: Stage) => Promise<void>, options: JourneyOptions = {}): void {
  const { only, before, another, patience, ...settings } = options;
  describe.each(only ? [only] : BROWSERS)('in %s', (name) => {
    it(title, { ...(patience !== undefined && { timeout: patience }) }, async () => {
      const licensor = await Licensor.start({ useRealAgreement: false });
      try {
        before?.(licensor);
        const browser = await launch(name, {
          extension: inject('extensions')[name],
          firefoxProfile: inject('firefoxProfile'),
          licensor,
          ...(another && { another: await another(name) }),
          ...settings,
        });
        try {
          // There Assent is in no window at all before the person lets it in, and shuts nothing then.
          if (settings.remembersNothing) await browser.allowPrivateWindows();
          else await browser.isShut();
          await walk(stageOf(browser, licensor));
        } catch (error) {
          await keepWhatWasSeen(browser, title);
          throw error;
        } finally {
          await browser.close();
        }
      } finally {
        await licensor.stop();
      }
    });
  });
}

function stageOf(browser: BrowserUnderTest, licensor: Licensor): Stage {
  const pass = async (milliseconds: number) => {
    licensor.advance(milliseconds);
    await browser.advance(milliseconds);
  };
  return { browser, licensor, pass, passDays: (days) => pass(days * DAY) };
}

/** For whoever mends it: a screenshot and the words of every tab, as they were when the journey failed. */
async function keepWhatWasSeen(browser: BrowserUnderTest, title: string): Promise<void> {
  await mkdir(FAILED, { recursive: true });
  const name = join(FAILED, `${browser.name} ${title}`.replace(/[^\w\u4e00-\u9fff/.-]+/g, '-'));
  for (const [index, tab] of (await browser.tabs()).entries()) {
    try {
      await writeFile(`${name}-${index}.txt`, `${await tab.url()}\n\n${await tab.text()}\n`);
      await tab.screenshot(`${name}-${index}.png`);
    } catch (error) {
      console.warn(`Tab ${index} could not be kept.`, error);
    }
  }
}
