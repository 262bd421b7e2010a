// Chromium, Chrome and Edge, driven by playwright-core.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, type CDPSession, chromium, type Page } from 'playwright-core';
import { findBrowser } from '../../scripts/find-browser.mjs';
import type { Licensor } from '../licensor/licensor.ts';
import { startChromium } from './chromium-process.ts';
import { ChromiumTab, PATIENCE } from './chromium-tab.ts';
import type { BrowserUnderTest, LaunchOptions, PageFunction, Tab } from './driver.ts';
import { eventually, pause } from './eventually.ts';
import * as probe from './extension-probe.ts';
import { CHROMIUM_ID, CHROMIUM_ORIGIN } from './flavour.ts';
import { sourceOf } from './scripted-tab.ts';

/** In pages of the extension. */
declare const chrome: typeof import('webextension-polyfill');

const PROBE = `${CHROMIUM_ORIGIN}/probe.html`;

function argumentsFor({ extension, another, licensor }: LaunchOptions): string[] {
  const folders = [extension, ...(another ? [another] : [])].join(',');
  const extensions = [
    `--disable-extensions-except=${folders}`,
    `--load-extension=${folders}`,
    '--enable-unsafe-extension-debugging',
  ];
  return licensor ? [...extensions, ...siteArguments(licensor)] : extensions;
}

/** Leads the browser to the local licensor, and nowhere else. */
export function siteArguments({ port, spki, hosts }: Licensor): string[] {
  const here = `127.0.0.1:${port}`;
  const mapped = hosts.map((host) => `MAP ${host}:443 ${here}`);
  return [
    `--host-resolver-rules=${[...mapped, 'MAP * ~NOTFOUND', 'EXCLUDE 127.0.0.1'].join(', ')}`,
    `--ignore-certificate-errors-spki-list=${spki}`,
  ];
}

export class Chromium implements BrowserUnderTest {
  readonly name = 'chromium';
  readonly origin = CHROMIUM_ORIGIN;
  readonly sessionDir: string;
  readonly #options: LaunchOptions;
  #context!: BrowserContext;
  #cdp!: CDPSession;
  #end!: () => Promise<void>;
  #isRunning = false;
  #probe: Page | undefined;

  private constructor(options: LaunchOptions, sessionDir: string) {
    this.#options = options;
    this.sessionDir = sessionDir;
  }

  static async launch(options: LaunchOptions): Promise<Chromium> {
    const started = new Chromium(options, await mkdtemp(join(tmpdir(), 'assent-chromium-')));
    await started.#start();
    return started;
  }

  async #start(): Promise<void> {
    const { executable = findBrowser('chromium'), isHeadless = true, timeZone = 'UTC' } = this.#options;
    if (!executable)
      throw new Error('No Chromium, Chrome or Edge was found. Install one, or name the program in ASSENT_CHROMIUM.');
    const isRoot = process.getuid?.() === 0;
    if (this.#options.knowsWhatIsInFront) {
      const args = [...argumentsFor(this.#options), ...(isRoot ? ['--no-sandbox'] : [])];
      const { context, end } = await startChromium(executable, join(this.sessionDir, 'profile'), args);
      this.#context = context;
      this.#end = end;
      return this.#take();
    }
    this.#context = await chromium.launchPersistentContext(join(this.sessionDir, 'profile'), {
      executablePath: executable,
      headless: isHeadless,
      // A window that a person uses keeps the sandbox; root cannot have one.
      chromiumSandbox: !isHeadless && !isRoot,
      viewport: isHeadless ? { width: 1280, height: 800 } : null,
      // Playwright turns the back/forward cache off; people have it.
      ignoreDefaultArgs: ['--disable-back-forward-cache'],
      args: argumentsFor(this.#options),
      env: isHeadless ? { ...definedEnvironment(), TZ: timeZone } : definedEnvironment(),
      timeout: PATIENCE,
    });
    this.#end = () => this.#context.close();
    await this.#take();
  }

  /** Takes hold of the browser that has started. */
  async #take(): Promise<void> {
    this.#isRunning = true;
    this.#context.once('close', () => {
      this.#isRunning = false;
    });
    const browser = this.#context.browser();
    if (!browser) throw new Error('Playwright gave no browser for the context.');
    this.#cdp = await browser.newBrowserCDPSession();
    // Branded builds do not know --load-extension any more.
    if (await this.#isExtensionThere()) return;
    await this.#loadUnpacked(this.#options.extension);
    await this.#isLoaded(await this.#context.newPage());
  }

  async #isExtensionThere(inPage?: Page): Promise<boolean> {
    const page = inPage ?? this.#context.pages()[0] ?? (await this.#context.newPage());
    try {
      await page.goto(PROBE, { timeout: PATIENCE });
    } catch {
      return false;
    }
    this.#probe = page;
    return true;
  }

  async #loadUnpacked(path: string, enableInIncognito = false): Promise<void> {
    // Newer than the protocol Playwright has types for.
    const send = this.#cdp.send.bind(this.#cdp) as (method: string, params: object) => Promise<unknown>;
    await send('Extensions.loadUnpacked', { path, enableInIncognito });
  }

  async #isLoaded(inPage: Page): Promise<void> {
    await eventually('the extension is loaded', () => this.#isExtensionThere(inPage));
  }

  /**
   * Loads the extension until its background answers. A service worker that starts under a debugger, such as this one, may
   * lose its side in the browser: whatever it calls is refused with "No SW". Without one it does not.
   */
  async #loadUntilListening(load: () => Promise<unknown>, inPage: Page): Promise<void> {
    const asked = "chrome.runtime.sendMessage({ request: 'wanted', sent: [] }).then(() => true)";
    await eventually(
      'the background listens again',
      async () => {
        await load();
        await this.#isLoaded(inPage);
        return Promise.race([this.#probe?.evaluate(asked), pause(5000)]);
      },
      60_000,
    );
  }

  /** In a window of its own: the others, and which of their tabs is in front, are the person's. */
  async #newWindowOfTheTests(url: string): Promise<Page> {
    const opened = this.#context.waitForEvent('page', { timeout: PATIENCE });
    await this.#cdp.send('Target.createTarget', { url: 'about:blank', newWindow: true });
    const page = await opened;
    await page.goto(url, { timeout: PATIENCE });
    return page;
  }

  get ended(): Promise<void> {
    return new Promise((done) => this.#context.once('close', () => done()));
  }

  async newTab(url?: string): Promise<Tab> {
    const tab = new ChromiumTab(await this.#context.newPage());
    if (url !== undefined) await tab.open(url);
    return tab;
  }

  async newWindow({ isPrivate = false } = {}): Promise<Tab> {
    const opened = this.#context.waitForEvent('page', { timeout: PATIENCE });
    await this.inExtension((incognito: boolean) => chrome.windows.create({ incognito, url: 'about:blank' }), isPrivate);
    return new ChromiumTab(await opened);
  }

  async tabs(): Promise<Tab[]> {
    return this.#context
      .pages()
      .filter((page) => page !== this.#probe)
      .map((page) => new ChromiumTab(page));
  }

  async openPopup(): Promise<Tab> {
    return this.newTab(await probe.popupAddress(this.#run));
  }

  async inExtension<Result>(run: PageFunction<Result>, ...args: unknown[]): Promise<Result> {
    if (!this.#probe) {
      this.#probe = await this.#context.newPage();
      await this.#probe.goto(PROBE, { timeout: PATIENCE });
    }
    // Chromium's own namespace gives promises too.
    await this.#probe.evaluate('globalThis.browser ??= chrome');
    return (await this.#probe.evaluate(sourceOf(run, args))) as Result;
  }

  async putProbeAway(): Promise<void> {
    const page = this.#probe;
    this.#probe = undefined;
    if (this.#context.pages().length > 1) await page?.close();
    else await page?.goto('about:blank');
  }

  readonly #run = <Result>(run: PageFunction<Result>, ...args: unknown[]) => this.inExtension(run, ...args);
  readonly isShut = () => probe.isShut(this.#run);
  readonly badge = () => probe.badge(this.#run);
  readonly notifications = () => probe.notifications(this.#run);
  readonly advance = (milliseconds: number) => probe.advance(this.#run, milliseconds);
  readonly now = () => probe.now(this.#run);

  async #workers(): Promise<string[]> {
    const { targetInfos } = await this.#cdp.send('Target.getTargets');
    return targetInfos
      .filter(({ type, url }) => type === 'service_worker' && url.includes(CHROMIUM_ID))
      .map(({ targetId }) => targetId);
  }

  async killBackground(): Promise<void> {
    const killed = await this.#workers();
    const alive = async () => (await this.#workers()).filter((worker) => killed.includes(worker));
    // One that is killed as it starts is started again at once, for what it was to hear: each time it has longer for that.
    let patience = 25;
    await eventually('the service worker is gone', async () => {
      await Promise.all((await alive()).map((targetId) => this.#cdp.send('Target.closeTarget', { targetId })));
      await pause(patience);
      patience *= 2;
      return (await alive()).length === 0;
    });
  }

  async isBackgroundRunning(): Promise<boolean> {
    return (await this.#workers()).length > 0;
  }

  async allowPrivateWindows(): Promise<void> {
    const page = await this.#newWindowOfTheTests('about:blank');
    await this.putProbeAway();
    await this.#loadUntilListening(() => this.#loadUnpacked(this.#options.extension, true), page);
  }

  async reloadExtension(how: 'reload' | 'off-and-on'): Promise<void> {
    const settings = await this.#newWindowOfTheTests('chrome://extensions');
    await this.putProbeAway();
    // Without it Chromium does not load an unpacked extension again.
    await settings.evaluate('chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })');
    const id = JSON.stringify(CHROMIUM_ID);
    const load =
      how === 'reload'
        ? `chrome.developerPrivate.reload(${id})`
        : `chrome.management.setEnabled(${id}, false).then(() => chrome.management.setEnabled(${id}, true))`;
    const inSettings = async () => {
      await settings.goto('chrome://extensions', { timeout: PATIENCE });
      await settings.evaluate(load);
    };
    await this.#loadUntilListening(inSettings, settings);
  }

  async giveWhatIsAsked(): Promise<void> {
    const settings = await this.#context.newPage();
    await settings.goto('chrome://extensions');
    // Of all sites Assent is given those that it may ask for.
    await settings.evaluate(`chrome.developerPrivate.addHostPermission(${JSON.stringify(CHROMIUM_ID)}, '<all_urls>')`);
    await settings.close();
  }

  async setAccess(isGiven: boolean): Promise<void> {
    const settings = await this.#context.newPage();
    await settings.goto('chrome://extensions');
    await settings.evaluate(
      `chrome.developerPrivate.updateExtensionConfiguration(${JSON.stringify({
        extensionId: CHROMIUM_ID,
        hostAccess: isGiven ? 'ON_ALL_SITES' : 'ON_CLICK',
      })})`,
    );
    await settings.close();
  }

  async restart(): Promise<void> {
    await this.#end();
    this.#probe = undefined;
    await this.#start();
    await this.#putWelcomeAway();
  }

  /** Chromium installs an unpacked folder anew at each start: the page of the first run comes up, in front of the rest. */
  async #putWelcomeAway(): Promise<void> {
    const isWelcome = (page: Page) => page.url().endsWith('page.html#welcome');
    const welcome = await eventually('the page of the first run is there', () => this.#context.pages().find(isWelcome));
    await welcome.close();
  }

  async close(): Promise<void> {
    if (this.#isRunning) await this.#end();
    await rm(this.sessionDir, { recursive: true, force: true, maxRetries: 5 });
  }
}

const definedEnvironment = () =>
  Object.fromEntries(Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined));
