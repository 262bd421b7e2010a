// The packages of the lock file, installed when they are missing or not those of the lock file.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from './child.mjs';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/**
 * @param {string} path
 * @returns {Promise<Record<string, { version?: string, optional?: boolean, devOptional?: boolean, link?: boolean }>>}
 */
const packagesIn = async (path) => JSON.parse(await readFile(join(ROOT, path), 'utf8')).packages;

/** @returns {Promise<boolean>} whether every package of the lock file is there, in its version */
async function areInstalled() {
  try {
    const [wanted, present] = await Promise.all(
      ['package-lock.json', 'node_modules/.package-lock.json'].map(packagesIn),
    );
    return Object.entries(wanted ?? {}).every(
      // Optional ones are for other platforms.
      ([path, { version, optional }]) => path === '' || optional || present?.[path]?.version === version,
    );
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false;
    throw error;
  }
}

/** @returns {Promise<void>} */
export async function ensurePackages() {
  if (await areInstalled()) return;
  console.log('Installing the packages this project builds on (npm ci) …');
  const { npm_execpath: npm } = process.env;
  const started = Date.now();
  const { isGood, output, ending } = await (npm && /\.c?js$/.test(npm)
    ? run(process.execPath, [npm, 'ci', '--no-progress'], { seconds: 300, cwd: ROOT })
    : run(process.platform === 'win32' ? 'npm.cmd' : 'npm', ['ci', '--no-progress'], { seconds: 300, cwd: ROOT }));
  if (isGood) {
    console.log(`Installed in ${Math.round((Date.now() - started) / 1000)} s.`);
    return;
  }
  console.error(output);
  console.error(`The packages could not be installed: npm ci ended with ${ending}. Is the network there?`);
  process.exit(1);
}
