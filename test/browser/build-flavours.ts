// Before the journeys: the test flavour of both browsers is built anew, into folders of this run alone.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { buildExtension } from '../../scripts/build/extension.mjs';
import { packFolder } from '../../scripts/build/package.mjs';
import { findBrowser } from '../../scripts/find-browser.mjs';
import type { BrowserName } from './driver.ts';
import { Firefox } from './firefox.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Chromium's unpacked folder, and Firefox's package, which stays installed over a restart. */
    extensions: Record<BrowserName, string>;
    /** Empty where there is no Firefox: its journeys then say so. */
    firefoxProfile: string;
  }
}

export default async function buildFlavours(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'assent-flavours-'));
  const built = (browser: BrowserName) =>
    buildExtension({ browser, flavour: 'test', outdir: join(folder, `test-${browser}`) });
  const [chromium, firefox] = await Promise.all([built('chromium'), built('firefox')]);
  if (findBrowser('firefox')) await Firefox.prepareProfile(folder);
  project.provide('firefoxProfile', findBrowser('firefox') ? join(folder, 'profile') : '');
  project.provide('extensions', { chromium, firefox: await packFolder(firefox, join(folder, 'test-firefox.xpi')) });
  return () => rm(folder, { recursive: true, force: true });
}
