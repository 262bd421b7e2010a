// node scripts/icons.mjs: draws the PNG icons that browsers ask for from the SVG ones, in a headless Chromium.
// Run it after changing an SVG in public/icons, and commit what it writes.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { findBrowser } from './find-browser.mjs';

const FOLDER = fileURLToPath(new URL('../public/icons', import.meta.url));
const STATES = ['accepted', 'pending', 'answer-needed', 'declined', 'not-enforcing', 'watched', 'news'];
const SIZES = [16, 32, 48, 128];

const executablePath = findBrowser('chromium');
if (!executablePath) throw new Error('There is no Chromium to draw the icons with.');
const browser = await chromium.launch({ executablePath, chromiumSandbox: false });
try {
  const page = await browser.newPage();
  const draw = async (/** @type {string} */ name, /** @type {number} */ size, /** @type {string} */ file) => {
    const svg = await readFile(join(FOLDER, `${name}.svg`), 'utf8');
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
    await page.screenshot({ path: join(FOLDER, file), omitBackground: true });
  };
  for (const size of SIZES) {
    await draw('assent', size, `${size}.png`);
    for (const state of STATES) await draw(state, size, `${state}-${size}.png`);
  }
} finally {
  await browser.close();
}
