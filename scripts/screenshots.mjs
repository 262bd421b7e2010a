// npm run screenshots [-- --only gate-lapsed]: every screen in every standing, light and dark, at three widths, into
// screenshots/; with --axe it also names what axe-core finds and then fails. The screens are the product's own, drawn over sample situations.
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
const STANDINGS = [
  'unread',
  'unanswered',
  'accepted',
  'pending',
  'accepted-early',
  'lapsed',
  'lapsed-translation',
  'declined',
  'ended',
  'damaged',
  'stale',
  'not-enforcing',
  'hostile',
];
const { values } = parseArgs({
  options: { only: { type: 'string', default: '' }, full: { type: 'boolean' }, axe: { type: 'boolean' } },
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
  logLevel: 'error',
});
await cp(join(ROOT, 'public/icons'), join(folder, 'icons'), { recursive: true });
await cp(join(ROOT, 'test/ui/gallery/gallery.html'), join(folder, 'gallery.html'));
await mkdir(OUT, { recursive: true });

/** @type {{ screen: string, situation: string, width: number, height: number, more?: string }[]} */
const shots = STANDINGS.flatMap((situation) => [
  { screen: 'popup', situation, width: 400, height: 600 },
  ...[360, 768, 1280].flatMap((width) => [
    { screen: 'gate', situation, width, height: width === 1280 ? 900 : 1100 },
    { screen: 'page', situation, width, height: width === 1280 ? 900 : 1100 },
  ]),
  { screen: 'gate', situation: 'unanswered', width: 768, height: 600, more: 'confined=yes' },
  ...['history', 'record', 'settings', 'terms'].flatMap((part) =>
    [360, 1280].map((width) => ({ screen: 'page', situation: 'pending', width, height: 900, more: `part=${part}` })),
  ),
]);
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
      const name = [screen, situation, more.replace(/^\w+=/, ''), width, colorScheme].filter(Boolean).join('-');
      if (!name.includes(values.only)) continue;
      await page.setViewportSize({ width, height });
      await page.goto(`${pathToFileURL(join(folder, 'gallery.html'))}?screen=${screen}&situation=${situation}&${more}`);
      if (values.axe) faults += await faultsOf(page, name);
      await page.screenshot({ path: join(OUT, `${name}.png`), fullPage: values.full === true });
    }
    await context.close();
  }
} finally {
  await browser.close();
  await rm(folder, { recursive: true });
}
if (faults > 0) process.exitCode = 1;

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
