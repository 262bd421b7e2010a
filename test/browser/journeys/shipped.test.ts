// The shipped folder, not the test flavour: Chromium loads it unpacked and has nothing to complain about.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { expect, it } from 'vitest';
import { buildExtension } from '../../../scripts/build/extension.mjs';
import { findBrowser } from '../../../scripts/find-browser.mjs';
import { eventually } from '../eventually.ts';

interface ExtensionInfo {
  readonly name: string;
  readonly manifestErrors: readonly { readonly message: string }[];
  readonly runtimeErrors: readonly { readonly message: string }[];
  readonly installWarnings?: readonly string[];
}

it('the list of errors that Chromium keeps for the shipped extension is empty', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'assent-shipped-'));
  const extension = await buildExtension({ browser: 'chromium', flavour: 'shipped', outdir: join(folder, 'chromium') });
  const context = await chromium.launchPersistentContext(join(folder, 'profile'), {
    executablePath: findBrowser('chromium') ?? '',
    headless: true,
    chromiumSandbox: false,
    args: [
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      '--host-resolver-rules=MAP * ~NOTFOUND',
    ],
  });
  try {
    const page = await context.newPage();
    await page.goto('chrome://extensions');
    const read = () =>
      page.evaluate(async () => {
        // @ts-expect-error: known only to the browser's own page of extensions
        const { developerPrivate } = chrome;
        // Errors are collected for people who load extensions unpacked: those in developer mode.
        await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
        return developerPrivate.getExtensionsInfo();
      }) as Promise<ExtensionInfo[]>;
    const infoOf = async () => (await read()).find(({ name }) => name.startsWith('Assent'));
    await eventually('Assent is loaded', infoOf);
    const tab = await context.newPage();
    await tab.goto('https://www.17track.net/en').catch(() => undefined); // nobody answers; the gate does
    await eventually('the gate stands', () => tab.url().includes('/gate.html'));
    const info = await infoOf();
    expect(info?.manifestErrors).toEqual([]);
    expect(info?.runtimeErrors).toEqual([]);
    expect(info?.installWarnings ?? []).toEqual([]);
  } finally {
    await context.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
});
