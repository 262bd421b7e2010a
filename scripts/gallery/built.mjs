// The gallery as a folder that any browser can open: the product's own screens over sample situations, in any locale.
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** @returns {Promise<{ address: string, remove: () => Promise<void> }>} */
export async function buildGallery() {
  const folder = await mkdtemp(join(tmpdir(), 'assent-gallery-'));
  await build({
    absWorkingDir: ROOT,
    entryPoints: { gallery: 'test/ui/gallery/gallery.tsx', style: 'src/ui/style/style.css' },
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
  return {
    address: pathToFileURL(join(folder, 'gallery.html')).href,
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

const LOCALES = join(ROOT, 'public/_locales');
export const listLocales = async () => (await readdir(LOCALES)).sort();

/** @param {string} locale @returns {Promise<Record<string, { message: string }>>} */
export const messagesOf = async (locale) => JSON.parse(await readFile(join(LOCALES, locale, 'messages.json'), 'utf8'));
