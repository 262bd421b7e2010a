// Starts the browser of a name.
import { Chromium } from './chromium.ts';
import type { BrowserName, BrowserUnderTest, LaunchOptions } from './driver.ts';
import { Firefox } from './firefox.ts';

export const BROWSERS: readonly BrowserName[] = ['chromium', 'firefox'];

export const launch = (name: BrowserName, options: LaunchOptions): Promise<BrowserUnderTest> =>
  name === 'chromium' ? Chromium.launch(options) : Firefox.launch(options);
