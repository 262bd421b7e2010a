// Measures the product on the collected real pages and prints one table. Every module of test/corpus that exports a
// function named measure… takes part.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadSource } from './load-source.mjs';
import { refuse, usableArguments } from './setup/usable-arguments.mjs';

const folder = fileURLToPath(new URL('../test/corpus', import.meta.url));
const sets = readdirSync(folder)
  .filter((file) => file.endsWith('.ts') && /\bmeasure[A-Z]/.test(readFileSync(`${folder}/${file}`, 'utf8')))
  .map((file) => file.slice(0, -3))
  .sort();

const USAGE = `npm run corpus -- [--corpus FOLDER] [SET …]

  SET  of ${sets.join(', ')}; all if left out`;

const { values, positionals } = usableArguments(USAGE, {
  options: { corpus: { type: 'string' } },
  allowPositionals: true,
});
const unknown = positionals.filter((name) => !sets.includes(name));
if (unknown.length > 0) refuse(`There is no set named ${unknown.join(', ')}.`, USAGE);

const corpus = values.corpus ?? fileURLToPath(new URL('../../shared/corpus', import.meta.url));

if (!existsSync(corpus)) refuse(`The collected pages are not here: ${corpus} does not exist.`, USAGE);

const chosen = positionals.length === 0 ? sets : positionals;

/** @param {string} set @param {(corpus: string) => any} measure */
async function measuredBy(set, measure) {
  try {
    return await measure(corpus);
  } catch (error) {
    const { code, path } = /** @type {NodeJS.ErrnoException} */ (error);
    if (code !== 'ENOENT') throw error;
    return refuse(`“${set}” cannot be measured: ${path} is not there.`, USAGE);
  }
}

const rows = [];
for (const set of chosen) {
  const source = await loadSource(`test/corpus/${set}.ts`);
  for (const [name, measure] of Object.entries(source)) {
    if (typeof measure !== 'function' || !name.startsWith('measure')) continue;
    const started = performance.now();
    const measured = await measuredBy(set, measure);
    rows.push(...(Array.isArray(measured) ? measured : measured.rows));
    console.error(`${set}: ${((performance.now() - started) / 1000).toFixed(1)} s`);
  }
}

/** Of nothing, nothing is wrong and nothing is right. @param {unknown} value */
const isEmpty = (value) => /^(?:not measured|0 of 0\b|0\/0\b)/.test(String(value));

const table = [
  ['set', 'measure', 'value', 'reach', ''],
  ...rows.map(({ set, measure, value, reach, isReached }) => [
    set,
    measure,
    String(value),
    String(reach),
    isEmpty(value) ? 'not measured' : isReached ? 'ok' : 'NOT REACHED',
  ]),
];
const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...table.map((cells) => (cells[column] ?? '').length)));
for (const cells of table)
  console.log(
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
process.exitCode = rows.every((row) => row.isReached) ? 0 : 1;
