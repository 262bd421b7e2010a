// node scripts/bench-reading.mjs [--pages FOLDER] [--many 10000]: what reading a page costs, beside parsing it alone, in
// the same run over the same pages; and whether memory stays flat over many pages.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { parse } from 'parse5';
import { loadSource } from './load-source.mjs';

const { values } = parseArgs({
  options: {
    pages: { type: 'string', default: fileURLToPath(new URL('../../shared/corpus/extraction', import.meta.url)) },
    many: { type: 'string', default: '10000' },
  },
});
if (!existsSync(values.pages)) {
  console.log(`There are no pages to read in ${values.pages}.`);
  process.exit(0);
}

/** @typedef {{ bytes: Uint8Array, url: string, document: Record<string, unknown>, name: string }} Page */

/** @returns {Page[]} the single pages with their declarations, at most 80 */
function pagesWithDeclarations() {
  const found = [];
  for (const folder of readdirSync(values.pages).sort()) {
    const declared = join(values.pages, folder, 'declaration.json');
    const snapshot = join(values.pages, folder, 'snapshot.html');
    if (!existsSync(declared) || !existsSync(snapshot)) continue;
    const [entry] = Object.entries(JSON.parse(readFileSync(declared, 'utf8')).terms);
    if (!entry) continue;
    const [name, document] = /** @type {[string, { fetch?: string, [field: string]: unknown }]} */ (entry);
    found.push({ bytes: readFileSync(snapshot), url: String(document.fetch), document, name });
  }
  return found.slice(0, 80);
}

/** @param {number[]} numbers */
const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

const { extract } = await loadSource('src/sources/extract.ts');
const { identify } = await loadSource('src/agreement/text.ts');
const pages = pagesWithDeclarations();
const htmls = pages.map((page) => new TextDecoder().decode(page.bytes));

/** @param {(page: Page, index: number) => unknown} work */
function perPage(work) {
  return pages.map((page, index) => {
    const begun = performance.now();
    work(page, index);
    return performance.now() - begun;
  });
}

/** @param {Page} page @param {Record<string, unknown>} document */
const read = (page, document) => extract([page], document, page.name);

/** @type {Record<string, (page: Page, index: number) => unknown>} */
const WORKS = {
  'parse5 parse alone': (_page, index) => parse(htmls[index] ?? ''),
  'HTML to Markdown, declared': (page) => read(page, page.document),
  'HTML to Markdown, no selector': (page) => read(page, { asks: false }),
  '… declared, with canonical text and hashes': (page) => {
    const extraction = read(page, page.document);
    return extraction.ok && identify(extraction.markdown, { language: 'en' });
  },
};
const ROUNDS = 7;
const WARMING = 2;
const medians = Object.fromEntries(Object.keys(WORKS).map((name) => [name, /** @type {number[]} */ ([])]));
for (let round = 0; round < ROUNDS; round++) {
  for (const [name, work] of Object.entries(WORKS)) {
    const times = perPage(work);
    if (round >= WARMING) medians[name]?.push(median(times));
  }
}
const kilobytes = Math.round(median(pages.map((page) => page.bytes.length)) / 1024);
const alone = median(medians['parse5 parse alone'] ?? []);
console.log(`${pages.length} pages, median ${kilobytes} KB; median per page, median of ${ROUNDS - WARMING} rounds:`);
for (const [name, times] of Object.entries(medians)) {
  const time = median(times);
  console.log(`  ${name.padEnd(44)} ${time.toFixed(1).padStart(6)} ms   ${(time / alone).toFixed(2)} x parsing`);
}

const many = Number(values.many);
const marks = [];
for (let count = 1; count <= many; count++) {
  const page = pages[count % pages.length];
  if (page) read(page, page.document);
  if (count % Math.max(1, Math.floor(many / 5)) !== 0) continue;
  globalThis.gc?.();
  marks.push(`${count}: ${Math.round(process.memoryUsage().heapUsed / 1024 / 1024)} MB`);
}
if (many > 0)
  console.log(`heap after pages${globalThis.gc ? '' : ' (exact with node --expose-gc)'}: ${marks.join(', ')}`);
