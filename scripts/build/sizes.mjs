// What a folder weighs: every script and style sheet, raw and gzipped, largest first.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** @param {number} bytes */
const kilobytes = (bytes) => `${(bytes / 1024).toFixed(1)} KB`.padStart(9);

/**
 * @param {string} folder
 * @returns {Promise<string[]>} one line a file, then the sum
 */
export async function sizesOf(folder) {
  const names = (await readdir(folder)).filter((name) => /\.(js|css)$/.test(name));
  const files = await Promise.all(
    names.map(async (name) => {
      const content = await readFile(join(folder, name));
      return { name, raw: content.length, gzipped: gzipSync(content).length };
    }),
  );
  files.sort((a, b) => b.raw - a.raw);
  const sum = files.reduce((total, { raw, gzipped }) => ({ raw: total.raw + raw, gzipped: total.gzipped + gzipped }), {
    raw: 0,
    gzipped: 0,
  });
  return [...files, { name: 'together', ...sum }].map(
    ({ name, raw, gzipped }) => `  ${name.padEnd(22)}${kilobytes(raw)}${kilobytes(gzipped)} gzipped`,
  );
}
