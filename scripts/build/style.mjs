// The one style sheet, which every page carries in itself.
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { build } from 'esbuild';

/**
 * @param {string} root
 * @param {string} target
 * @returns {Promise<string>} the one style sheet, without line breaks at its ends
 */
export async function bundleStyle(root, target) {
  const entryPoints = [join(root, 'src/ui/style/style.css')];
  const { outputFiles } = await build({ entryPoints, bundle: true, minify: true, write: false, target });
  return (outputFiles[0]?.text ?? '').trim();
}

/** What lets the pages carry the style sheet, and no other: a source for `style-src`. @param {string} style */
export const styleSource = (style) => `'sha256-${createHash('sha256').update(style).digest('base64')}'`;
