// Packs a built folder as the one file browsers and stores take.
import { rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import webExt from 'web-ext';

/**
 * @param {string} folder
 * @param {string} file where the package is to stand
 * @returns {Promise<string>} that file
 */
export async function packFolder(folder, file) {
  const { extensionPath } = await webExt.cmd.build(
    { sourceDir: folder, artifactsDir: dirname(file), overwriteDest: true },
    { showReadyMessage: false },
  );
  await rename(extensionPath, file);
  return file;
}
