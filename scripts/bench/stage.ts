// A browser in which so many agreements have been watched for long, and the one that came with Assent is accepted.
import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import { Chromium } from '../../test/browser/chromium.ts';
import { ChromiumTab } from '../../test/browser/chromium-tab.ts';
import { eventually, pause } from '../../test/browser/eventually.ts';
import { press, untilArmed } from '../../test/browser/press.ts';
import { Licensor } from '../../test/licensor/licensor.ts';
import { untilPopupStands } from './popup.ts';

export const SITE = 'https://www.17track.net/en/track';
export const OWN = '17track';

/** Milliseconds in which a background that was ended is gone. */
const SETTLING = 400;
const PATIENCE = 300_000;

/** In pages of the extension; Chromium's own namespace gives promises too. */
declare const chrome: typeof import('webextension-polyfill');
declare const filling: typeof import('./fill.ts');

export interface Size {
  /** With the one that came with Assent. */
  readonly agreements: number;
  readonly entriesEach: number;
}

/** What fills the database, as one script. */
async function fillingScript(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [new URL('fill.ts', import.meta.url).pathname],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'filling',
    footer: { js: 'globalThis.filling = filling;' },
    target: 'chrome144',
    logLevel: 'error',
  });
  return outputFiles[0]?.text ?? '';
}

export class Stage {
  readonly size: Size;
  readonly #licensor: Licensor;
  readonly #browser: Chromium;
  /** Of the extension, with nothing in it; not in front. */
  readonly #own: Page;
  /** In front. */
  readonly #site: ChromiumTab;
  readonly #popup: string;

  private constructor(size: Size, licensor: Licensor, browser: Chromium, own: Page, site: ChromiumTab, popup: string) {
    this.size = size;
    this.#licensor = licensor;
    this.#browser = browser;
    this.#own = own;
    this.#site = site;
    this.#popup = popup;
  }

  static async set(extension: string, size: Size): Promise<Stage> {
    const licensor = await Licensor.start({ useRealAgreement: false });
    const browser = await Chromium.launch({ extension, licensor });
    await browser.isShut();
    const [own, site] = [await browser.newTab(`${browser.origin}/probe.html`), await browser.newTab()];
    if (!(own instanceof ChromiumTab && site instanceof ChromiumTab))
      throw new Error('These are not tabs of Chromium.');
    const popup = await browser.inExtension(() => chrome.action.getPopup({}));
    await browser.putProbeAway();
    const stage = new Stage(size, licensor, browser, own.page, site, popup);
    await site.page.addInitScript(() => {
      addEventListener(
        'click',
        ({ timeStamp }) => console.debug(`clicked ${performance.timeOrigin + timeStamp}`),
        true,
      );
    });
    await stage.answer();
    for (const other of await browser.tabs())
      if (![own.page.url(), SITE].includes(await other.url())) await other.close();
    await own.page.evaluate(await fillingScript());
    const { agreements, entriesEach } = size;
    await own.page.evaluate(([many, each]) => filling.fillCatalogue(many, each), [
      agreements - 1,
      entriesEach,
    ] as const);
    await stage.untilDerived();
    return stage;
  }

  /** Brings the browser in line until nothing is left to be derived. */
  async untilDerived(): Promise<void> {
    await this.request('wake');
    await eventually('all is derived', () => this.#isDerived(), PATIENCE);
  }

  readonly #isDerived = (): Promise<boolean> =>
    this.#own.evaluate(
      () =>
        new Promise<boolean>((done, failed) => {
          const opening = indexedDB.open('assent');
          opening.onerror = () => failed(opening.error);
          opening.onsuccess = () => {
            const sum = opening.result.transaction('overview').objectStore('overview').get('');
            sum.onsuccess = () => done(sum.result !== undefined);
            sum.onerror = () => failed(sum.error);
            opening.result.close();
          };
        }),
    );

  /** Milliseconds that the background takes to reply. */
  request(request: string, ...sent: unknown[]): Promise<number> {
    return this.#own.evaluate(
      async (message) => {
        const begun = performance.now();
        await chrome.runtime.sendMessage(message);
        return performance.now() - begun;
      },
      { request, sent },
    );
  }

  /** The work of a wake: what its reply takes longer than one for which nothing is done. */
  async wake(): Promise<number> {
    const nothing = await this.request('wanted');
    return (await this.request('wake')) - nothing;
  }

  async #openPopup(url: string, isAwake: boolean): Promise<number> {
    if (isAwake) await this.request('wanted');
    else {
      await this.#browser.killBackground();
      await pause(SETTLING);
    }
    await this.#site.page.bringToFront();
    return this.#own.evaluate(untilPopupStands, url);
  }

  readonly popupAsleep = (): Promise<number> => this.#openPopup(this.#popup, false);
  readonly popupAwake = (): Promise<number> => this.#openPopup(this.#popup, true);
  readonly staticAsleep = (): Promise<number> => this.#openPopup('probe.html', false);
  readonly staticAwake = (): Promise<number> => this.#openPopup('probe.html', true);

  /** From the click on "accept" until the site is asked for its page, in milliseconds. */
  async answer(): Promise<number> {
    const { page } = this.#site;
    await page.goto(SITE, { waitUntil: 'commit' }).catch((error: unknown) => {
      if (!/ERR_|interrupted/.test(String(error))) throw error;
    });
    await eventually('the terms can be answered for', () => this.#site.shows('#accept'));
    await press(this.#site, '#personal-use');
    await untilArmed(this.#site, '#accept');
    const clicked = page.waitForEvent('console', { predicate: (told) => told.text().startsWith('clicked ') });
    const released = page
      .waitForRequest((request) => request.isNavigationRequest() && request.url() === SITE)
      .then(() => Date.now());
    await this.#site.click('#accept');
    const [told, at] = await Promise.all([clicked, released]);
    await eventually('the site is open', async () => (await this.#site.url()) === SITE);
    return at - Number(told.text().split(' ')[1]);
  }

  /** The same after the licence was given up. */
  async answerAnew(): Promise<number> {
    // A tab of the site would be led to the gate a second time while the gate is looked at.
    await this.#site.page.goto('about:blank');
    await this.request('endLicence', OWN);
    return this.answer();
  }

  async lengthenOwn(length: number): Promise<void> {
    await this.#own.evaluate(([agreement, to]) => filling.lengthen(agreement, to), [OWN, length] as const);
    await this.untilDerived();
  }

  /**
   * Takes all that was derived away, and wakes the background. All that time something is asked for, as a click would: the longest
   * and the median that one had to wait, what 99 of 100 stayed below, and how long all of it took, in milliseconds.
   */
  async deriveAnew(): Promise<{ longest: number; most: number; usual: number; total: number }> {
    await this.#own.evaluate(async () => {
      const opening = indexedDB.open('assent');
      await new Promise((done) => (opening.onsuccess = done));
      const transaction = opening.result.transaction('overview', 'readwrite');
      transaction.objectStore('overview').clear();
      await new Promise((done) => (transaction.oncomplete = done));
      opening.result.close();
      const page = globalThis as typeof globalThis & { waits?: number[]; isAsking?: boolean };
      const waits: number[] = [];
      Object.assign(page, { waits, isAsking: true });
      void chrome.runtime.sendMessage({ request: 'wake', sent: [] });
      void (async () => {
        while (page.isAsking) {
          const begun = performance.now();
          await chrome.runtime.sendMessage({ request: 'wanted', sent: [] });
          waits.push(performance.now() - begun);
        }
      })();
    });
    const begun = performance.now();
    await eventually('all is derived again', () => this.#isDerived(), PATIENCE);
    const total = performance.now() - begun;
    const waits = await this.#own.evaluate(() => {
      const page = globalThis as typeof globalThis & { waits?: number[]; isAsking?: boolean };
      page.isAsking = false;
      return page.waits ?? [];
    });
    const sorted = waits.toSorted((a, b) => a - b);
    const upTo = (part: number) => sorted[Math.floor((sorted.length - 1) * part)] ?? Number.NaN;
    return { longest: upTo(1), most: upTo(0.99), usual: upTo(0.5), total };
  }

  async clear(): Promise<void> {
    await this.#browser.close();
    await this.#licensor.stop();
  }
}
