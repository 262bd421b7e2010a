// npm run bench:reading [-- --pages FOLDER] [--many 10000]: what reading a page costs beside parsing it alone, in the same
// run over the same pages, in Node and in an installed Chromium; and whether memory stays flat over many pages.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { findBrowser } from './find-browser.mjs';
import { loadSource } from './load-source.mjs';
import { countGiven, refuse, usableArguments } from './setup/usable-arguments.mjs';

const READING = 'scripts/bench/reading.ts';
const MOST_PAGES = 80;
const LARGEST = 1_500_000;

/** @typedef {import('./bench/reading.ts').PageToRead} PageToRead */
/** @typedef {import('./bench/reading.ts').Measured} Measured */

const USAGE = `npm run bench:reading -- [--pages FOLDER] [--many COUNT]

  --pages  folders that each hold a snapshot.html and its declaration.json
  --many   how many pages are read to see whether memory stays flat; 10000 if left out`;

const { values } = usableArguments(USAGE, {
  options: {
    pages: { type: 'string', default: fileURLToPath(new URL('../../shared/corpus/extraction', import.meta.url)) },
    many: { type: 'string', default: '10000' },
  },
});
const MANY = countGiven('many', values.many, USAGE);
if (!existsSync(values.pages)) refuse(`The collected pages are not here: ${values.pages} does not exist.`, USAGE);

/** @param {string} folder @returns {PageToRead[]} the single pages with their declarations */
function pagesIn(folder) {
  const found = [];
  for (const entry of readdirSync(folder).sort()) {
    const declared = join(folder, entry, 'declaration.json');
    const snapshot = join(folder, entry, 'snapshot.html');
    if (!existsSync(declared) || !existsSync(snapshot)) continue;
    const [term] = Object.entries(JSON.parse(readFileSync(declared, 'utf8')).terms);
    const html = readFileSync(snapshot, 'utf8');
    if (!term || html.length > LARGEST) continue;
    const [name, document] = /** @type {[string, PageToRead['document'] & { fetch?: string, combine?: unknown }]} */ (
      term
    );
    if (!document.combine) found.push({ html, url: document.fetch ?? 'https://page.example/', name, document });
  }
  return found.slice(0, MOST_PAGES);
}

/** @param {PageToRead[]} pages @returns {Promise<Measured[] | undefined>} */
async function measureInChromium(pages) {
  const executablePath = findBrowser('chromium');
  if (!executablePath) return undefined;
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(`../${READING}`, import.meta.url))],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    globalName: 'reading',
    logLevel: 'silent',
  });
  const browser = await chromium.launch({ executablePath, chromiumSandbox: false });
  try {
    const page = await browser.newPage();
    await page.addScriptTag({ content: outputFiles[0]?.text ?? '' });
    // @ts-expect-error: the name the bundle has in the page
    return await page.evaluate((all) => reading.measureReading(all), pages);
  } finally {
    await browser.close();
  }
}

/** @param {string} engine @param {Measured[]} measured @param {string} parsing */
function print(engine, measured, parsing) {
  const alone = measured.find(({ name }) => name === parsing)?.milliseconds ?? 0;
  console.log(engine);
  for (const { name, milliseconds } of measured) {
    const ratio = (milliseconds / alone).toFixed(2);
    console.log(`  ${name.padEnd(44)} ${milliseconds.toFixed(1).padStart(6)} ms   ${ratio} x parsing`);
  }
}

const pages = pagesIn(values.pages);
if (pages.length === 0) refuse(`${values.pages} holds no page with its declaration.`, USAGE);
const { ALONE, measureReading, readMany } = await loadSource(READING);
const sizes = pages.map(({ html }) => html.length).sort((a, b) => a - b);
const kilobytes = Math.round((sizes[Math.floor(sizes.length / 2)] ?? 0) / 1024);
console.log(`${pages.length} pages, median ${kilobytes} KB; median per page, median of the rounds`);
print(`Node ${process.versions.node}`, measureReading(pages), ALONE);
const inChromium = await measureInChromium(pages);
if (inChromium) print('Chromium', inChromium, ALONE);
else console.log('Chromium was not found: it was not measured there.');

/** @type {string[]} */
const marks = [];
readMany(pages, MANY, (/** @type {number} */ count) => {
  globalThis.gc?.();
  marks.push(`${count}: ${Math.round(process.memoryUsage().heapUsed / 1024 / 1024)} MB`);
});
if (MANY > 0)
  console.log(`heap after pages${globalThis.gc ? '' : ' (exact with node --expose-gc)'}: ${marks.join(', ')}`);
