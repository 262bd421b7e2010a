// A tab of Chromium.
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import type { PageFunction, Point } from './driver.ts';
import { pause } from './eventually.ts';
import { ScriptedTab, sourceOf } from './scripted-tab.ts';

export const PATIENCE = 20_000;

/** A navigation that Assent itself redirects or replaces is an answer, not a failure. */
const isOvertaken = (error: unknown) =>
  error instanceof Error && /net::ERR_|interrupted by another/.test(error.message);

async function settle(navigation: Promise<unknown>): Promise<void> {
  try {
    await navigation;
  } catch (error) {
    if (!isOvertaken(error)) throw error;
  }
}

export class ChromiumTab extends ScriptedTab {
  readonly page: Page;

  constructor(page: Page) {
    super();
    this.page = page;
  }

  async open(url: string): Promise<void> {
    await settle(this.page.goto(url, { timeout: PATIENCE }));
    await this.page.waitForLoadState('load', { timeout: PATIENCE });
  }

  async reload(): Promise<void> {
    await settle(this.page.reload({ timeout: PATIENCE }));
  }

  async back(): Promise<void> {
    // A page that comes out of the back/forward cache does not load again.
    await settle(this.page.goBack({ timeout: PATIENCE, waitUntil: 'commit' }));
  }

  async forward(): Promise<void> {
    await settle(this.page.goForward({ timeout: PATIENCE, waitUntil: 'commit' }));
  }

  async url(): Promise<string> {
    return this.page.url();
  }

  async click(selector: string): Promise<void> {
    // A person clicks in the tab in front; in one behind it, Chromium draws about once a second.
    await this.page.bringToFront();
    await this.page.click(selector, { timeout: PATIENCE });
  }

  async clickAt(places: readonly Point[], beat = 0): Promise<void> {
    await this.page.bringToFront();
    for (const [at, [x, y]] of places.entries()) {
      if (at > 0) await pause(beat);
      await this.page.mouse.click(x, y);
    }
  }

  async hammer(keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  async hold(key: string, repeats: number): Promise<void> {
    // Each after the first is told to be a repetition.
    for (let down = 0; down <= repeats; down += 1) await this.page.keyboard.down(key);
    await this.page.keyboard.up(key);
  }

  async moveWindow(by: number): Promise<void> {
    const session = await this.page.context().newCDPSession(this.page);
    const { windowId, bounds } = await session.send('Browser.getWindowForTarget');
    await session.send('Browser.setWindowBounds', { windowId, bounds: { left: (bounds.left ?? 0) + by } });
    await session.detach();
  }

  async clickAssistively(selector: string): Promise<void> {
    // The protocol has no such action. The browser makes the same click of its own for an access key.
    await this.page.evaluate((wanted) => {
      for (const each of document.querySelectorAll<HTMLElement>('[accesskey]')) each.removeAttribute('accesskey');
      document.querySelector(wanted)?.setAttribute('accesskey', 'k');
    }, selector);
    const session = await this.page.context().newCDPSession(this.page);
    // Playwright leaves out the letter that a key with Alt stands for.
    const key = { modifiers: 1, key: 'k', code: 'KeyK', windowsVirtualKeyCode: 75, unmodifiedText: 'k' };
    for (const type of ['keyDown', 'keyUp'] as const) await session.send('Input.dispatchKeyEvent', { type, ...key });
    await session.detach();
  }

  async type(selector: string, text: string): Promise<void> {
    await this.click(selector);
    await this.page.keyboard.type(text);
  }

  async press(key: string): Promise<void> {
    await this.page.keyboard.press(key);
  }

  async textInFrame(selector: string): Promise<string> {
    const frame = await (await this.page.$(selector))?.contentFrame();
    return (await frame?.evaluate(() => document.body.innerText)) ?? '';
  }

  stayWhenAsked(): void {
    // Playwright would leave.
    this.page.on('dialog', (dialog) => void dialog.dismiss());
  }

  async evaluate<Result>(run: PageFunction<Result>, ...args: unknown[]): Promise<Result> {
    return (await this.page.evaluate(sourceOf(run, args))) as Result;
  }

  async save(selector: string): Promise<{ name: string; content: string }> {
    const [download] = await Promise.all([
      this.page.waitForEvent('download', { timeout: PATIENCE }),
      this.click(selector),
    ]);
    return { name: download.suggestedFilename(), content: await readFile(await download.path(), 'utf8') };
  }

  async resize(width: number, height: number): Promise<void> {
    await this.page.setViewportSize({ width, height });
  }

  async screenshot(file: string): Promise<void> {
    await this.page.screenshot({ path: file, timeout: PATIENCE });
  }

  async activate(): Promise<void> {
    await this.page.bringToFront();
  }

  async close(): Promise<void> {
    await this.page.close();
  }
}
