// Lets each page ask for all of its scripts at once: without, the browser learns of one only when it has read the one
// that imports it, and reading them in turn is most of what opening a page takes.
import { readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';

/** @param {import('esbuild').Metafile['outputs']} outputs @param {string} entry @returns {Set<string>} */
function importedBy(outputs, entry, found = new Set()) {
  for (const { path, kind } of outputs[entry]?.imports ?? []) {
    if (kind !== 'import-statement' || found.has(path)) continue;
    found.add(path);
    importedBy(outputs, path, found);
  }
  return found;
}

/**
 * @param {string} outdir the folder with the pages and their scripts
 * @param {import('esbuild').Metafile} metafile
 * @param {readonly string[]} pages
 */
export async function preloadScripts(outdir, { outputs }, pages) {
  for (const page of pages) {
    const entry = Object.keys(outputs).find((path) => basename(path) === `${page}.js`);
    if (entry === undefined) throw new Error(`The page ${page} has no script`);
    const links = [...importedBy(outputs, entry)].map((path) => `<link rel="modulepreload" href="${basename(path)}">`);
    const file = join(outdir, `${page}.html`);
    const html = await readFile(file, 'utf8');
    await writeFile(file, html.replace('  </head>', `${links.map((link) => `    ${link}\n`).join('')}  </head>`));
  }
}
