// Every screen in every standing and locale, in a real browser: axe-core finds nothing, no words are cut off at any
// width, nothing moves for whoever wants no motion. Everything that can be unfolded is.
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../../scripts/find-browser.mjs';
import { buildGallery, listLocales } from '../../scripts/gallery/built.mjs';
import { GalleryWindow, type Look } from './gallery-window.ts';

/** In the dark only the colours are others. They are the same at every width. */
const RULES_OF_COLOURS = ['color-contrast', 'link-in-text-block'];
/**
 * The rules that the words of a locale can break. What the others look at is the same in all; how large a target is,
 * `cutOff` looks at itself.
 */
const RULES_OF_WORDS = [
  ...['aria-command-name', 'aria-input-field-name', 'aria-tab-name', 'aria-toggle-field-name', 'button-name'],
  ...['document-title', 'empty-heading', 'form-field-multiple-labels', 'html-has-lang', 'html-lang-valid', 'image-alt'],
  ...['image-redundant-alt', 'label', 'label-content-name-mismatch', 'label-title-only', 'landmark-unique'],
  ...['link-name', 'role-img-alt', 'scrollable-region-focusable', 'select-name', 'summary-name', 'valid-lang'],
];
/** In English: 320 is as wide as a window of 1280 at 400 %. */
const WAYS: Readonly<Record<string, readonly Look[]>> = {
  'in light, at a desk and at 400 %': [
    { width: 1280, theme: 'light', rules: 'all' },
    { width: 320, theme: 'light', rules: [] },
  ],
  'in the dark, on a telephone': [{ width: 360, theme: 'dark', rules: RULES_OF_COLOURS }],
  'from right to left': [1280, 360, 320].map((width) => ({ width, theme: 'light', dir: 'rtl', rules: [] })),
};
const IN_ANY_LOCALE: readonly Look[] = [
  { width: 1280, theme: 'light', rules: [] },
  { width: 360, theme: 'light', rules: RULES_OF_WORDS },
];

const locales = await listLocales();
let gallery: Awaited<ReturnType<typeof buildGallery>>;
let browser: Browser;
/** Each is used by one test at a time; while one waits for a frame, the others work. */
let idle: GalleryWindow[];
const waiting: ((window: GalleryWindow) => void)[] = [];

async function inWindow<Result>(work: (window: GalleryWindow) => Promise<Result>): Promise<Result> {
  const window = idle.pop() ?? (await new Promise<GalleryWindow>((free) => waiting.push(free)));
  try {
    return await work(window);
  } finally {
    const next = waiting.shift();
    if (next) next(window);
    else idle.push(window);
  }
}

beforeAll(async () => {
  const executablePath = findBrowser('chromium');
  if (!executablePath) throw new Error('There is no Chromium to look at the screens with.');
  gallery = await buildGallery();
  browser = await chromium.launch({
    executablePath,
    chromiumSandbox: false,
    args: ['--allow-file-access-from-files'],
  });
  idle = await Promise.all([0, 1, 2].map(() => GalleryWindow.open(browser, gallery.address)));
});

afterAll(async () => {
  await browser?.close();
  await gallery?.remove();
});

describe.concurrent('every screen', { timeout: 300_000 }, () => {
  it.each(Object.entries(WAYS))('%s', async (_, looks) => {
    expect(await inWindow((window) => window.faults('en', looks))).toEqual([]);
  });

  it.each(locales.filter((locale) => locale !== 'en'))('in %s', async (locale) => {
    expect(await inWindow((window) => window.faults(locale, IN_ANY_LOCALE))).toEqual([]);
  });
});

/** A style that spoils the gate, and what must then be said of it. */
const SPOILT = [
  ['#accept { white-space: nowrap; width: 3rem }', /words outside of button/],
  ['h1 { overflow: hidden; white-space: nowrap; width: 9rem }', /too wide in h1/],
  ['h1 { overflow: hidden; height: 1rem }', /too high in h1/],
  ['summary { width: 2rem }', /broken in summary/],
  ['main { min-width: 110vw }', /the page scrolls sideways/],
  ['#language { max-width: 3rem }', /not the whole choice in select/],
  ['#check-now { min-height: 0; height: 1rem; padding: 0 }', /too small to hit: button/],
  ['button { transition: color 1s }', /moves: button/],
  ['.small { color: #aaa !important }', /color-contrast/],
] as const;

it.each(SPOILT)('would show a fault: %s', async (style, told) => {
  const rules = /contrast|moves/.test(told.source) ? 'all' : [];
  const faults = await inWindow((window) =>
    window.faultsOf('screen=gate&situation=unanswered', style, { width: 360, theme: 'light', rules }),
  );
  expect(faults.join('\n')).toMatch(told);
});

/** Where the browser takes all colours away, these still differ, each from the one beside it. */
const TOLD_APART = [
  ['page', 'tabs', '[role=tab][aria-selected=true]', '[role=tab][aria-selected=false]'],
  ['page', 'toggles', '#own', '#prevailing'],
  ['gate', 'words', 'ins', 'del'],
  ['gate', 'kinds of change', '.change-inserted', '.change-changed'],
] as const;

it.each(TOLD_APART)('tells apart in forced colours: on the %s its %s', async (screen, _, one, other) => {
  const styles = await inWindow(async (window) => {
    await window.page.emulateMedia({ forcedColors: 'active' });
    await window.show(`screen=${screen}&situation=lapsed${screen === 'page' ? '&part=terms' : ''}`);
    const found = await window.frame.evaluate(
      (selectors) =>
        selectors.map((selector) => {
          const element = document.querySelector(selector);
          if (!element) throw new Error(`There is no ${selector}.`);
          const { backgroundColor, textDecorationLine, borderLeftStyle } = getComputedStyle(element);
          return [backgroundColor, textDecorationLine, borderLeftStyle].join(' ');
        }),
      [one, other],
    );
    await window.page.emulateMedia({ forcedColors: 'none' });
    return found;
  });
  expect(styles[0]).not.toBe(styles[1]);
});

it('shows the focus in forced colours, also on what is chosen', async () => {
  const outlines = await inWindow(async (window) => {
    await window.page.emulateMedia({ forcedColors: 'active' });
    await window.show('screen=page&situation=lapsed');
    const tab = window.frame.locator('[role=tab][aria-selected=true]');
    const outline = () => tab.evaluate((element) => getComputedStyle(element).outlineStyle);
    const before = await outline();
    await window.page.keyboard.press('Tab');
    while (!(await tab.evaluate((element) => element === document.activeElement))) {
      await window.page.keyboard.press('Tab');
    }
    const after = await outline();
    await window.page.emulateMedia({ forcedColors: 'none' });
    return [before, after];
  });
  expect(outlines).toEqual(['none', 'solid']);
});
