// npm run screenshots [-- --only gate-lapsed] [--locale de] [--dir rtl] [--forced]: every screen in every standing,
// light and dark, at three widths, into screenshots/; with --forced in the colours of a contrast theme. The screens are
// the product's own, drawn over sample situations; what is wrong with them is told by test/browser/screens.test.ts.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { findBrowser } from './find-browser.mjs';
import { buildGallery, messagesOf, ROOT } from './gallery/built.mjs';
import { addressOf, nameOf, STEPS, screensOf } from './gallery/screens.mjs';

/** @typedef {import('./gallery/screens.mjs').Screen} Screen */

const OUT = join(ROOT, 'screenshots');
const PICTURES_OUT = join(ROOT, 'docs/images');
const { values } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    locale: { type: 'string', default: 'en' },
    dir: { type: 'string', default: '' },
    full: { type: 'boolean', default: false },
    forced: { type: 'boolean', default: false },
  },
});
/** The two that the README shows. */
const PICTURES = [
  { name: 'popup', screen: 'popup', situation: 'pending', width: 480, height: 600 },
  { name: 'gate', screen: 'gate', situation: 'lapsed', width: 1060, height: 720 },
];

const executablePath = findBrowser('chromium');
if (!executablePath) throw new Error('There is no Chromium to take screenshots with.');
await mkdir(OUT, { recursive: true });
const gallery = await buildGallery();
const browser = await chromium.launch({
  executablePath,
  chromiumSandbox: false,
  args: ['--allow-file-access-from-files'],
});
try {
  for (const colorScheme of /** @type {const} */ (['light', 'dark'])) await takeAll(colorScheme);
  if (['', 'readme'].includes(values.only) && values.locale === 'en') await takePictures();
} finally {
  await browser.close();
  await gallery.remove();
}

/** @param {import('playwright-core').BrowserContextOptions} options */
async function openGallery(options) {
  const context = await browser.newContext({ timezoneId: 'Europe/Berlin', reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  page.on('pageerror', (error) => console.error(error));
  await page.goto(gallery.address);
  await page.evaluate((messages) => window.gallery.speak(messages), await messagesOf(values.locale));
  return page;
}

/** @param {'light' | 'dark'} colorScheme */
async function takeAll(colorScheme) {
  const page = await openGallery({ colorScheme, ...(values.forced && { forcedColors: 'active' }) });
  const standings = await page.evaluate(() => window.gallery.standings);
  for (const { screen, width, height } of screensOf(standings).flatMap(sizesOf)) {
    const spoken = values.locale === 'en' ? '' : values.locale;
    const ways = [width, colorScheme, spoken, values.dir, values.forced ? 'forced' : ''];
    const name = [nameOf(screen), ...ways].filter(Boolean).join('-');
    if (!name.includes(values.only)) continue;
    await page.setViewportSize({ width, height });
    await page.evaluate((asked) => window.gallery.show(asked), `${addressOf(screen)}&dir=${values.dir}`);
    await page.screenshot({ path: join(OUT, `${name}.png`), fullPage: values.full });
  }
  await page.context().close();
}

/** @param {Screen} screen */
function sizesOf(screen) {
  // A window of 1280 by 1024 at 400 %.
  const zoomed = { screen, width: 320, height: 256 };
  if (screen.screen === 'popup') return [{ screen, width: 480, height: 600 }, zoomed];
  const widths = STEPS.includes(screen) ? [360, 1280] : [360, 768, 1280];
  return [...widths.map((width) => ({ screen, width, height: width === 1280 ? 900 : 1100 })), zoomed];
}

async function takePictures() {
  await mkdir(PICTURES_OUT, { recursive: true });
  const page = await openGallery({ colorScheme: 'light' });
  for (const { name, screen, situation, width, height } of PICTURES) {
    await page.setViewportSize({ width, height });
    await page.evaluate((asked) => window.gallery.show(asked), `screen=${screen}&situation=${situation}`);
    await page.screenshot({ path: join(PICTURES_OUT, `${name}.png`) });
  }
  await page.context().close();
}
