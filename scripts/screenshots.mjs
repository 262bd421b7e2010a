// npm run screenshots [-- --only gate-lapsed] [--locale de] [--dir rtl]: every screen in every standing, light and dark,
// at three widths, into screenshots/; it fails where words are cut off, and with --axe where axe-core finds a fault.
// The screens are the product's own, drawn over sample situations.
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { findBrowser } from './find-browser.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const OUT = join(ROOT, 'screenshots');
const PICTURES_OUT = join(ROOT, 'docs/images');
const STANDINGS = [
  'unread',
  'unanswered',
  'accepted',
  'pending',
  'accepted-early',
  'lapsed',
  'lapsed-translation',
  'translation-behind',
  'declined',
  'ended',
  'ended-by-person',
  'damaged',
  'stale',
  'not-enforcing',
  'hostile',
];
const { values } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    locale: { type: 'string', default: 'en' },
    dir: { type: 'string', default: '' },
    full: { type: 'boolean' },
    axe: { type: 'boolean' },
  },
});

const executablePath = findBrowser('chromium');
if (!executablePath) throw new Error('There is no Chromium to take screenshots with.');
const folder = await mkdtemp(join(tmpdir(), 'assent-gallery-'));
await build({
  absWorkingDir: ROOT,
  entryPoints: { gallery: 'test/ui/gallery/gallery.tsx', style: 'src/ui/style.css' },
  outdir: folder,
  bundle: true,
  format: 'iife',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  alias: { 'webextension-polyfill': join(ROOT, 'test/fake-browser.ts') },
  external: ['*.svg'],
  plugins: [
    {
      name: 'locale',
      setup: ({ onResolve }) =>
        onResolve({ filter: /_locales\/en\/messages\.json$/ }, () => ({
          path: join(ROOT, 'public/_locales', values.locale, 'messages.json'),
        })),
    },
  ],
  logLevel: 'error',
});
await cp(join(ROOT, 'public/icons'), join(folder, 'icons'), { recursive: true });
await cp(join(ROOT, 'test/ui/gallery/gallery.html'), join(folder, 'gallery.html'));
await mkdir(OUT, { recursive: true });

/** @type {{ screen: string, situation: string, width: number, height: number, more?: string }[]} */
const shots = [
  ...STANDINGS.flatMap((situation) => [
    { screen: 'popup', situation, width: 400, height: 600 },
    ...[360, 768, 1280].flatMap((width) => [
      { screen: 'gate', situation, width, height: width === 1280 ? 900 : 1100 },
      { screen: 'page', situation, width, height: width === 1280 ? 900 : 1100 },
    ]),
  ]),
  { screen: 'gate', situation: 'unanswered', width: 768, height: 600, more: 'confined=yes' },
  // A window of 1280 by 1024 at 400 %.
  { screen: 'gate', situation: 'lapsed', width: 320, height: 256 },
  { screen: 'page', situation: 'pending', width: 320, height: 256, more: 'part=settings' },
  { screen: 'popup', situation: 'pending', width: 320, height: 256 },
  ...[360, 1280].flatMap((width) => [
    { screen: 'gate', situation: 'unanswered', width, height: 900, more: 'press=beside' },
    { screen: 'page', situation: 'unanswered', width, height: 900, more: 'part=welcome' },
    ...['history', 'record', 'settings', 'terms', 'changes'].map((part) => ({
      screen: 'page',
      situation: 'pending',
      width,
      height: 900,
      more: `part=${part}`,
    })),
  ]),
];
/** The two of them that the README shows. */
const PICTURES = [
  { name: 'popup', screen: 'popup', situation: 'pending', width: 400, height: 600 },
  { name: 'gate', screen: 'gate', situation: 'lapsed', width: 1060, height: 720 },
];
let faults = 0;
const browser = await chromium.launch({
  executablePath,
  chromiumSandbox: false,
  args: ['--allow-file-access-from-files'],
});
try {
  for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
    const context = await browser.newContext({ colorScheme, timezoneId: 'Europe/Berlin', reducedMotion: 'reduce' });
    const page = await context.newPage();
    page.on('pageerror', (error) => console.error(error));
    for (const { screen, situation, width, height, more = '' } of shots) {
      const spoken = values.locale === 'en' ? '' : values.locale;
      const name = [screen, situation, more.replace(/^\w+=/, ''), width, colorScheme, spoken, values.dir]
        .filter(Boolean)
        .join('-');
      if (!name.includes(values.only)) continue;
      await page.setViewportSize({ width, height });
      const asked = `screen=${screen}&situation=${situation}&dir=${values.dir}&${more}`;
      await page.goto(`${pathToFileURL(join(folder, 'gallery.html'))}?${asked}`);
      faults += await cutOff(page, name);
      if (more.startsWith('press')) await page.waitForTimeout(300);
      if (values.axe) faults += await faultsOf(page, name);
      await page.screenshot({ path: join(OUT, `${name}.png`), fullPage: values.full === true });
    }
    await context.close();
  }
  if (['', 'readme'].includes(values.only) && values.locale === 'en') await takePictures();
} finally {
  await browser.close();
  await rm(folder, { recursive: true });
}
if (faults > 0) process.exitCode = 1;

async function takePictures() {
  await mkdir(PICTURES_OUT, { recursive: true });
  const context = await browser.newContext({
    colorScheme: 'light',
    timezoneId: 'Europe/Berlin',
    deviceScaleFactor: 1,
  });
  const page = await context.newPage();
  for (const { name, screen, situation, width, height } of PICTURES) {
    await page.setViewportSize({ width, height });
    await page.goto(`${pathToFileURL(join(folder, 'gallery.html'))}?screen=${screen}&situation=${situation}`);
    await page.waitForTimeout(300);
    await page.screenshot({ path: join(PICTURES_OUT, `${name}.png`) });
  }
  await context.close();
}

/**
 * Words that do not fit the element they stand in, reach beyond the window, or are broken to fit a label of ours; what
 * scrolls by itself is left alone, and so are the licensor's words.
 * @param {import('playwright-core').Page} page @param {string} name
 */
async function cutOff(page, name) {
  const found = await page.evaluate(() => {
    const wide = [document.documentElement, ...document.querySelectorAll('body *:not(.sr, .sr *)')].filter(
      (element) => {
        const { overflowX, clipPath, display } = getComputedStyle(element);
        const isMeant = overflowX === 'auto' || overflowX === 'scroll' || clipPath !== 'none' || display === 'inline';
        return !isMeant && element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 1;
      },
    );
    const labels = document.querySelectorAll('button, summary, dt, label, h1, h2, .kind, .weight, .badge');
    const isBroken = (/** @type {Element} */ label) => {
      const nodes = document.createTreeWalker(label, NodeFilter.SHOW_TEXT);
      while (nodes.nextNode()) {
        const words = nodes.currentNode.textContent ?? '';
        for (const { 0: word, index } of words.matchAll(/[\p{sc=Latin}\p{sc=Cyrillic}]+/gu)) {
          const range = document.createRange();
          range.setStart(nodes.currentNode, index);
          range.setEnd(nodes.currentNode, index + word.length);
          if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1) return true;
        }
      }
      return false;
    };
    const broken = [...labels].filter(
      (label) =>
        !label.closest('.terms, .outline nav') && getComputedStyle(label).clipPath === 'none' && isBroken(label),
    );
    return [...wide, ...broken].map((each) => `${each.tagName.toLowerCase()}.${each.className}: ${each.textContent}`);
  });
  for (const element of found) console.error(`${name}: cut off in ${element.slice(0, 160)}`);
  return found.length;
}

/** @param {import('playwright-core').Page} page @param {string} name */
async function faultsOf(page, name) {
  await page.addScriptTag({ path: join(ROOT, 'node_modules/axe-core/axe.min.js') });
  const violations = await page.evaluate(async () => {
    const { axe } = /** @type {{ axe: typeof import('axe-core') }} */ (/** @type {unknown} */ (globalThis));
    const found = await axe.run(document);
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`);
  });
  for (const violation of violations) console.error(`${name}: ${violation.slice(0, 400)}`);
  return violations.length;
}
