// npm test: everything that must hold, on a fresh clone. Installs what is missing, then checks types, lint, unit tests,
// the long ones, the built folders, and the journeys in real Chromium and Firefox. The last line is the sum.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBrowser } from './setup/browser.mjs';
import { run } from './setup/child.mjs';
import { ensureFonts } from './setup/fonts.mjs';
import { ensurePackages, ROOT } from './setup/packages.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Count */

const scratch = await mkdtemp(join(tmpdir(), 'assent-test-'));

/** @param {boolean} isGood @returns {Count} */
const one = (isGood) => ({ passed: isGood ? 1 : 0, failed: isGood ? 0 : 1, skipped: 0 });

/**
 * @param {string} tool a script in node_modules
 * @param {readonly string[]} args
 * @param {number} seconds
 */
const tool = (tool, args, seconds) =>
  run(process.execPath, [join(ROOT, 'node_modules', tool), ...args], { seconds, cwd: ROOT });

/**
 * @param {string} script
 * @param {readonly string[]} args
 * @returns {Promise<Count>}
 */
async function check(script, args) {
  const { isGood, output, ending } = await tool(script, args, 120);
  if (!isGood) console.log(`${output.trim()}\n(${ending})`);
  return one(isGood);
}

/** @returns {Promise<Count>} both folders, and what Firefox's own linter says of its one: nothing */
async function builtFolders() {
  const built = await tool('../scripts/build.mjs', [], 60);
  console.log(built.output.trim());
  if (!built.isGood) return one(false);
  const lint = await tool('web-ext/bin/web-ext.js', ['lint', '--source-dir', 'dist/firefox', '--output', 'json'], 120);
  const isSilent = /"summary":\{"errors":0,"notices":0,"warnings":0\}/.test(lint.output.replace(/\s/g, ''));
  if (!isSilent) console.log(`${lint.output.trim()}\n(${lint.ending})`);
  return one(lint.isGood && isSilent);
}

/**
 * @param {'unit' | 'long' | 'journeys'} project
 * @param {number} seconds
 * @returns {Promise<Count>}
 */
async function vitest(project, seconds) {
  const report = join(scratch, `${project}.json`);
  const args = ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { isGood, ending } = await run(process.execPath, [join(ROOT, 'node_modules/vitest/vitest.mjs'), ...args], {
    seconds,
    isShown: true,
    cwd: ROOT,
  });
  try {
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(
      await readFile(report, 'utf8'),
    );
    // A file that cannot be loaded holds no test that could fail.
    const failed = numFailedTests === 0 && !isGood ? 1 : numFailedTests;
    return { passed: numPassedTests, failed, skipped: numPendingTests + numTodoTests };
  } catch (error) {
    console.log(`The ${project} tests gave no report (${ending}): ${error}`);
    return one(false);
  }
}

const parts = /** @type {const} */ ([
  ['types', () => check('typescript/bin/tsc', ['--noEmit'])],
  ['lint', () => check('@biomejs/biome/bin/biome', ['check', '.'])],
  ['unit tests', () => vitest('unit', 600)],
  ['long tests', () => vitest('long', 600)],
  ['built folders', builtFolders],
  ['journeys', () => vitest('journeys', 1800)],
]);

await ensurePackages();
// Without a browser its journeys fail, and say so; everything else is still worth knowing.
await ensureBrowser('chromium');
await ensureBrowser('firefox');
await ensureFonts();

/** @type {Count} */
const sum = { passed: 0, failed: 0, skipped: 0 };
const summary = [];
for (const [name, examine] of parts) {
  console.log(`\n── ${name}`);
  const started = Date.now();
  const { passed, failed, skipped } = await examine();
  sum.passed += passed;
  sum.failed += failed;
  sum.skipped += skipped;
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  summary.push(`${failed ? '✗' : '✓'} ${name}: ${passed} passed, ${failed} failed in ${seconds} s`);
}
await rm(scratch, { recursive: true, force: true });
console.log(`\n${summary.join('\n')}`);
console.log(`${sum.passed} passed, ${sum.failed} failed${sum.skipped ? `, ${sum.skipped} skipped` : ''}`);
process.exit(sum.failed ? 1 : 0);
