// Firefox, driven over Marionette.
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from '../../scripts/find-browser.mjs';
import type { Beginning, BrowserUnderTest, LaunchOptions, PageFunction, Tab } from './driver.ts';
import { eventually } from './eventually.ts';
import * as probe from './extension-probe.ts';
import { type FirefoxProcess, startFirefox } from './firefox-process.ts';
import { Session } from './firefox-session.ts';
import { FirefoxTab, PATIENCE } from './firefox-tab.ts';
import { FIREFOX_ID, FIREFOX_ORIGIN } from './flavour.ts';
import { Marionette, MarionetteError } from './marionette.ts';

export class Firefox implements BrowserUnderTest {
  readonly name = 'firefox';
  readonly origin = FIREFOX_ORIGIN;
  readonly sessionDir: string;
  readonly #options: LaunchOptions;
  #process!: FirefoxProcess;
  #session!: Session;
  #probe: FirefoxTab | undefined;

  private constructor(options: LaunchOptions, sessionDir: string) {
    this.#options = options;
    this.sessionDir = sessionDir;
  }

  static async launch(options: LaunchOptions): Promise<Firefox> {
    const started = new Firefox(options, await mkdtemp(join(tmpdir(), 'assent-firefox-')));
    if (options.firefoxProfile) await cp(options.firefoxProfile, started.#profile, { recursive: true });
    await started.#start();
    await started.#install();
    return started;
  }

  get #profile(): string {
    return join(this.sessionDir, 'profile');
  }

  /** Lets Firefox set up a profile with nothing in it, and leaves it in the folder. */
  static async prepareProfile(folder: string): Promise<void> {
    const firefox = new Firefox({ extension: '' }, folder);
    await firefox.#start();
    await firefox.#quit();
  }

  async #start(beginning?: Beginning): Promise<void> {
    const executable = this.#options.executable ?? findBrowser('firefox');
    if (!executable) throw new Error('Firefox was not found. Install it, or name the program in ASSENT_FIREFOX.');
    this.#process = await startFirefox(executable, this.#profile, this.#options, beginning);
    const marionette = await Marionette.connect(this.#process.port);
    await marionette.send('WebDriver:NewSession', {
      acceptInsecureCerts: true,
      // What a page has the browser ask is for the person to answer.
      unhandledPromptBehavior: 'ignore',
      timeouts: { pageLoad: PATIENCE, script: PATIENCE },
    });
    this.#session = new Session(marionette);
  }

  async #install(): Promise<void> {
    const { extension, another } = this.#options;
    for (const path of [extension, ...(another ? [another] : [])])
      await this.#session.marionette.send('Addon:Install', { path, temporary: !path.endsWith('.xpi') });
  }

  async #openTab(kind: { type: 'tab' | 'window'; private?: boolean } = { type: 'tab' }): Promise<FirefoxTab> {
    const { handle } = await this.#session.exclusively(async (marionette) => {
      // A new tab opens beside the current one, which may have been closed.
      const [neighbour] = await marionette.send<string[]>('WebDriver:GetWindowHandles');
      await marionette.send('WebDriver:SwitchToWindow', { handle: neighbour, focus: false });
      return marionette.send<{ handle: string }>('WebDriver:NewWindow', { ...kind, focus: false });
    });
    return new FirefoxTab(this.#session, handle);
  }

  get ended(): Promise<void> {
    return this.#process.ended;
  }

  async newTab(url?: string): Promise<Tab> {
    const tab = await this.#openTab();
    await tab.activate();
    if (url !== undefined) await tab.open(url);
    return tab;
  }

  async newWindow({ isPrivate = false } = {}): Promise<Tab> {
    const tab = await this.#openTab({ type: 'window', private: isPrivate });
    await tab.activate();
    return tab;
  }

  async tabs(): Promise<Tab[]> {
    const handles = await this.#session.exclusively((marionette) =>
      marionette.send<string[]>('WebDriver:GetWindowHandles'),
    );
    return handles
      .filter((handle) => handle !== this.#probe?.handle)
      .map((handle) => new FirefoxTab(this.#session, handle));
  }

  async openPopup(): Promise<Tab> {
    return this.newTab(await probe.popupAddress(this.#run));
  }

  async inExtension<Result>(run: PageFunction<Result>, ...args: unknown[]): Promise<Result> {
    if (!this.#probe) {
      this.#probe = await this.#openTab();
      await this.#probe.open(`${this.origin}/probe.html`);
    }
    return this.#probe.evaluate(run, ...args);
  }

  async putProbeAway(): Promise<void> {
    const tab = this.#probe;
    this.#probe = undefined;
    await tab?.close();
  }

  readonly #run = <Result>(run: PageFunction<Result>, ...args: unknown[]) => this.inExtension(run, ...args);
  readonly isShut = () => probe.isShut(this.#run);
  readonly badge = () => probe.badge(this.#run);
  readonly notifications = () => probe.notifications(this.#run);
  readonly advance = (milliseconds: number) => probe.advance(this.#run, milliseconds);
  readonly now = () => probe.now(this.#run);

  async killBackground(): Promise<void> {
    const killed = await this.#session.inChrome(async (id: string) => {
      // @ts-expect-error: known only to Firefox's own scripts
      const { extension } = WebExtensionPolicy.getByID(id);
      const page = extension.backgroundContext?.contextId;
      await extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true });
      return page;
    }, FIREFOX_ID);
    // A page of the extension may have called for a new one already.
    await eventually('the event page is gone', () =>
      this.#session.inChrome(
        (id: string, page: unknown) => {
          // @ts-expect-error: known only to Firefox's own scripts
          const { extension } = WebExtensionPolicy.getByID(id);
          return extension.backgroundState === 'stopped' || extension.backgroundContext?.contextId !== page;
        },
        FIREFOX_ID,
        killed,
      ),
    );
  }

  isBackgroundRunning(): Promise<boolean> {
    // @ts-expect-error: known only to Firefox's own scripts
    const isRunning = (id: string) => WebExtensionPolicy.getByID(id).extension.backgroundState !== 'stopped';
    return this.#session.inChrome(isRunning, FIREFOX_ID);
  }

  async allowPrivateWindows(): Promise<void> {
    await this.putProbeAway();
    await this.#session.inChrome(async (id: string) => {
      // @ts-expect-error: known only to Firefox's own scripts
      const { ExtensionPermissions } = ChromeUtils.importESModule(
        'resource://gre/modules/ExtensionPermissions.sys.mjs',
      );
      // @ts-expect-error: known only to Firefox's own scripts
      const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
      const permissions = { permissions: ['internal:privateBrowsingAllowed'], origins: [] };
      // @ts-expect-error: known only to Firefox's own scripts
      await ExtensionPermissions.add(id, permissions, WebExtensionPolicy.getByID(id).extension);
      await (await AddonManager.getAddonByID(id)).reload();
    }, FIREFOX_ID);
  }

  async reloadExtension(how: 'reload' | 'off-and-on'): Promise<void> {
    await this.putProbeAway();
    await this.#session.inChrome(
      async (id: string, isReload: boolean) => {
        // @ts-expect-error: known only to Firefox's own scripts
        const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
        const addon = await AddonManager.getAddonByID(id);
        if (isReload) return addon.reload();
        await addon.disable();
        await addon.enable();
      },
      FIREFOX_ID,
      how === 'reload',
    );
  }

  async giveWhatIsAsked(): Promise<void> {
    await this.#session.inChrome(() => {
      // @ts-expect-error: known only to Firefox's own scripts
      Services.prefs.setBoolPref('extensions.webextOptionalPermissionPrompts', false);
    });
  }

  async setAccess(isGiven: boolean): Promise<void> {
    await this.#session.inChrome(
      async (id: string, isGivenNow: boolean) => {
        // @ts-expect-error: known only to Firefox's own scripts
        const { ExtensionPermissions } = ChromeUtils.importESModule(
          'resource://gre/modules/ExtensionPermissions.sys.mjs',
        );
        const permissions = { permissions: [], origins: ['*://*.17track.net/*'] };
        // @ts-expect-error: known only to Firefox's own scripts
        const { extension } = WebExtensionPolicy.getByID(id);
        if (isGivenNow) await ExtensionPermissions.add(id, permissions, extension);
        else await ExtensionPermissions.remove(id, permissions, extension);
      },
      FIREFOX_ID,
      isGiven,
    );
  }

  async #quit(): Promise<void> {
    const { child, ended } = this.#process;
    if (child.exitCode !== null || child.signalCode !== null) return;
    const force = setTimeout(() => child.kill('SIGKILL'), 10_000);
    try {
      await this.#session.marionette.send('Marionette:Quit', { flags: ['eAttemptQuit'] });
    } catch (error) {
      // It may be gone before it replies.
      if (child.exitCode === null && error instanceof MarionetteError) throw error;
    }
    await ended;
    clearTimeout(force);
    this.#session.marionette.disconnect();
  }

  async restart(beginning?: Beginning): Promise<void> {
    await this.#quit();
    this.#probe = undefined;
    await this.#start(beginning);
    if (!this.#options.extension.endsWith('.xpi')) await this.#install();
  }

  async close(): Promise<void> {
    await this.#quit();
    await rm(this.sessionDir, { recursive: true, force: true, maxRetries: 5 });
  }
}
