// Loads a TypeScript module of the product into plain Node, so that the tools run the very code the browser runs.
import { existsSync, readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, posix, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Where a file of the product is now. Rooms change their names; a tool of somebody else that names one by its former room
 * is led to the file of that name in the folder of that name.
 *
 * @param {string} path from the root of the repository
 */
function movedTo(path) {
  const full = resolve(root, path);
  if (existsSync(full)) return full;
  const end = `/${path.split('/').slice(-2).join('/')}`;
  const found = readdirSync(resolve(root, 'src'), { recursive: true }).map((name) => posix.join('/src', String(name)));
  const alike = found.filter((name) => name.endsWith(end));
  return alike.length === 1 ? resolve(root, `.${alike[0]}`) : full;
}

/**
 * Bundles `entryPoint` (a path from the root of the repository) and imports it.
 *
 * @param {string} entryPoint
 * @returns {Promise<Record<string, any>>}
 */
export async function loadSource(entryPoint) {
  if (!('Temporal' in globalThis)) await import('temporal-polyfill/global');
  const directory = await mkdtemp(join(tmpdir(), 'assent-'));
  try {
    const outfile = join(directory, 'source.mjs');
    await build({
      entryPoints: [movedTo(entryPoint)],
      outfile,
      bundle: true,
      platform: 'node',
      format: 'esm',
      target: 'node20',
      logLevel: 'silent',
      // CommonJS packages inside the bundle may ask for Node's own modules.
      banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}
