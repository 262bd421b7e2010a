// One loadable folder: `dist/<browser>` as shipped, `dist/test-<browser>` for the journeys.
import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundle } from './bundle.mjs';
import { writeLicences } from './licences.mjs';
import { manifestFor } from './manifest.mjs';
import { pageWith, shutWords } from './page.mjs';
import { bundleStyle, styleSource } from './style.mjs';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** @param {string} path */
const readJson = async (path) => JSON.parse(await readFile(path, 'utf8'));

/** @param {string} folder */
async function readDeclarations(folder) {
  const names = (await readdir(folder)).filter((name) => /^[\w-]+\.json$/.test(name));
  return Promise.all(names.map((name) => readJson(join(folder, name))));
}

/**
 * @param {import('./manifest.mjs').Browser} browser
 * @param {import('./manifest.mjs').Flavour} flavour
 * @param {string} [root]
 */
export const folderOf = (browser, flavour, root = ROOT) =>
  join(root, 'dist', flavour === 'test' ? `test-${browser}` : browser);

/**
 * @param {object} of
 * @param {import('./manifest.mjs').Browser} of.browser
 * @param {import('./manifest.mjs').Flavour} of.flavour
 * @param {string} [of.root] the repository, or a stand-in for it
 * @param {string} [of.outdir]
 * @returns {Promise<string>} the folder
 */
export async function buildExtension({ browser, flavour, root = ROOT, outdir = folderOf(browser, flavour, root) }) {
  const target = browser === 'chromium' ? 'chrome144' : 'firefox142';
  const declarations = await readDeclarations(join(root, 'src/agreements'));
  const ready = await readDeclarations(join(root, 'src/agreements/ready'));
  const style = await bundleStyle(root, target);
  const manifest = manifestFor({
    source: await readJson(join(root, 'manifest.json')),
    browser,
    version: (await readJson(join(root, 'package.json'))).version,
    declarations,
    ready,
    styleSource: styleSource(style),
    ...(flavour === 'test' && { chromiumKey: (await readJson(join(ROOT, 'test/browser/flavour.json'))).chromiumKey }),
  });
  await rm(outdir, { recursive: true, force: true });
  const { scripts, inputs } = await bundle({ root, outdir, target, flavour });
  await cp(join(root, 'public'), outdir, { recursive: true });
  for (const [page, script] of scripts) {
    const file = join(outdir, `${page}.html`);
    // Firefox's rule carries the wanted address where a locale would stand.
    const first = page === 'gate' && browser === 'chromium' ? await shutWords(join(root, 'public/_locales')) : '';
    await writeFile(file, pageWith(await readFile(file, 'utf8'), { script: [`${page}.js`, script], style, first }));
  }
  await cp(join(ROOT, 'LICENSE'), join(outdir, 'LICENSE'));
  await writeLicences({ root: ROOT, outdir, inputs });
  // A page of the extension with nothing in it, from which the journeys look at storage, badge and alarms.
  if (flavour === 'test') await writeFile(join(outdir, 'probe.html'), '<!doctype html><title>Probe</title>\n');
  await writeFile(join(outdir, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  return outdir;
}
