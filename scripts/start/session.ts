// One sitting with Assent: the local licensor, the browser, and either a person at the keys or the story by itself.

import type { BrowserName } from '../../test/browser/driver.ts';
import { launch } from '../../test/browser/launch.ts';
import { Licensor } from '../../test/licensor/licensor.ts';
import { tellStory } from './story.ts';
import { tryByHand } from './try-by-hand.ts';

export interface Sitting {
  readonly browser: BrowserName;
  readonly executable: string;
  readonly extension: string;
  readonly isHeadless: boolean;
  readonly isLive: boolean;
}

/** @returns the exit code */
export async function run({ browser: name, isLive, ...settings }: Sitting): Promise<number> {
  const licensor = isLive ? undefined : await Licensor.start();
  const browser = await launch(name, { ...settings, ...(licensor && { licensor }) });
  try {
    await browser.isShut();
    if (settings.isHeadless && licensor) return (await tellStory(browser, licensor)) ? 0 : 1;
    await tryByHand(browser, licensor);
    return 0;
  } finally {
    await browser.close();
    await licensor?.stop();
  }
}
