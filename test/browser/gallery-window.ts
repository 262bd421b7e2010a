// The gallery in a frame of a window, so that its width changes without drawing the screens anew: every screen, one
// after the other on one page, is looked at by axe-core and for words cut off.
import type axe from 'axe-core';
import type { Browser, Frame, Page } from 'playwright-core';
import { messagesOf, ROOT } from '../../scripts/gallery/built.mjs';
import { addressOf, nameOf, screensOf } from '../../scripts/gallery/screens.mjs';
import type {} from '../ui/gallery/gallery.tsx';

declare global {
  interface Window {
    readonly axe: typeof axe;
  }
}

export interface Look {
  readonly width: number;
  readonly theme: 'light' | 'dark';
  readonly dir?: 'rtl';
  /** The rules of axe-core: all of them, those of these names, or none. */
  readonly rules: 'all' | readonly string[];
}

const HIGH = 900;

export class GalleryWindow {
  readonly page: Page;
  readonly frame: Frame;

  private constructor(page: Page, frame: Frame) {
    this.page = page;
    this.frame = frame;
  }

  static async open(browser: Browser, address: string): Promise<GalleryWindow> {
    // A context of its own is a process of its own: two windows keep two cores at work.
    const context = await browser.newContext({ reducedMotion: 'reduce', timezoneId: 'Europe/Berlin' });
    const page = await context.newPage();
    await page.setViewportSize({ width: 1400, height: 1000 });
    await page.goto(address);
    await page.evaluate(
      ([src, height]) => {
        document.body.innerHTML = `<iframe src="${src}" style="border: 0; height: ${height}px"></iframe>`;
      },
      [address, HIGH] as const,
    );
    const frame = await (await page.waitForSelector('iframe')).contentFrame();
    if (!frame) throw new Error('The gallery has no frame.');
    await frame.waitForFunction(() => 'gallery' in window);
    await frame.addScriptTag({ path: `${ROOT}node_modules/axe-core/axe.min.js` });
    return new GalleryWindow(page, frame);
  }

  /** What is wrong with any screen in a locale, looked at in each of these ways. */
  async faults(locale: string, looks: readonly Look[]): Promise<string[]> {
    await this.#speak(locale);
    const standings = await this.frame.evaluate(() => window.gallery.standings);
    const screens = screensOf(standings).map((screen) => ({ name: nameOf(screen), address: addressOf(screen) }));
    return this.frame.evaluate(lookAt, { screens, looks, areTermsKnown: locale !== 'en' });
  }

  /** One screen, in English. */
  async show(address: string): Promise<void> {
    await this.#speak('en');
    await this.frame.evaluate((wanted) => window.gallery.show(wanted), address);
  }

  async #speak(locale: string): Promise<void> {
    await this.frame.evaluate((spoken) => window.gallery.speak(spoken), await messagesOf(locale));
  }

  /** As `faults`, of one screen in English, spoilt by a style. */
  async faultsOf(address: string, style: string, look: Look): Promise<string[]> {
    await this.#speak('en');
    const sheet = await this.frame.addStyleTag({ content: style });
    const found = await this.frame.evaluate(lookAt, {
      screens: [{ name: 'spoilt', address }],
      looks: [look],
      areTermsKnown: false,
    });
    await sheet.evaluate((added) => added.parentNode?.removeChild(added));
    return found;
  }
}

interface Asked {
  readonly screens: readonly { readonly name: string; readonly address: string }[];
  readonly looks: readonly Look[];
  /** The licensor's words are the same in all locales: looked at once, they are left out. */
  readonly areTermsKnown: boolean;
}

/** Runs in the frame. */
async function lookAt({ screens, looks, areTermsKnown }: Asked): Promise<string[]> {
  // Of another window, so none of this one's classes.
  const frame = frameElement as HTMLElement;
  const found: string[] = [];
  const root = document.documentElement;
  // Laid out, but not painted: nobody looks at it with eyes.
  frame.style.visibility = 'hidden';
  /** A screen may stand otherwise where there is room: it has been told of its new width when those are who asked later. */
  const widen = async (width: number) => {
    if (innerWidth === width) return;
    const list = matchMedia(`(width: ${width}px)`);
    const told = new Promise((done) => list.addEventListener('change', done, { once: true }));
    frame.style.width = `${width}px`;
    await told;
    await new Promise((drawn) => setTimeout(drawn));
  };
  const lookOnce = async (name: string, { width, theme, dir, rules }: Look) => {
    const usual = root.dir;
    await widen(width);
    root.style.colorScheme = theme;
    root.dir = dir ?? usual;
    const told = window.gallery.cutOff();
    if (rules === 'all') told.push(...window.gallery.moving());
    if (rules === 'all' || rules.length > 0) {
      const { violations } = await window.axe.run(document, {
        ...(rules !== 'all' && { runOnly: { type: 'rule', values: [...rules] } }),
        reporter: 'no-passes',
        resultTypes: ['violations'],
        preload: false,
      });
      told.push(...violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`));
    }
    root.dir = usual;
    const way = [name, width, theme, dir].filter(Boolean).join(' ');
    found.push(...told.map((fault) => `${way}: ${fault.slice(0, 300)}`));
  };
  for (const { name, address } of screens) {
    frame.style.width = `${looks[0]?.width}px`;
    await window.gallery.show(`${address}&open=yes`);
    if (areTermsKnown) for (const words of document.querySelectorAll('.terms')) words.remove();
    for (const look of looks) await lookOnce(name, look);
  }
  frame.style.visibility = '';
  return found;
}
