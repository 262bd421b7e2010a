// The licence texts of everything that is shipped. What that is says the bundler; the texts are gathered by a tool that
// knows where packages keep them.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { getProjectLicenses } from 'generate-license-file';

export const LICENCES_FILE = 'THIRD-PARTY-LICENCES.txt';

/** Packages of which no code is shipped, but figures that a script has taken from them (`scripts/language-profiles.mjs`). */
const TAKEN_FROM = ['node_modules/trigrams'];

/**
 * The packages behind the files that a bundle was made of, each once, as `name@version`.
 *
 * @param {string} root
 * @param {readonly string[]} inputs the paths of esbuild's metafile
 * @returns {Promise<string[]>}
 */
export async function packagesBehind(root, inputs) {
  const folders = inputs.flatMap((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(path)?.[0] ?? []);
  const named = [...new Set([...folders, ...TAKEN_FROM])].map(async (folder) => {
    const { name, version } = JSON.parse(await readFile(join(root, folder, 'package.json'), 'utf8'));
    return `${name}@${version}`;
  });
  return [...new Set(await Promise.all(named))].sort();
}

/** @type {Map<string, ReturnType<typeof getProjectLicenses>>} gathered once for all the folders of one run */
const gathered = new Map();

/** @param {string} root */
function licencesOf(root) {
  const known = gathered.get(root) ?? getProjectLicenses(join(root, 'package.json'));
  gathered.set(root, known);
  return known;
}

/**
 * @param {object} of
 * @param {string} of.root the repository
 * @param {string} of.outdir
 * @param {readonly string[]} of.inputs everything the scripts of the folder were made of
 * @throws {Error} where a package comes without a licence text
 */
export async function writeLicences({ root, outdir, inputs }) {
  const [shipped, licences] = await Promise.all([packagesBehind(root, inputs), licencesOf(root)]);
  const texts = licences.flatMap(({ dependencies, content, notices }) => {
    const packages = dependencies.filter((each) => shipped.includes(each)).sort();
    const text = [content, ...notices].map((each) => each.trim()).join('\n\n');
    return packages.length > 0 && text !== '' ? [{ packages, text }] : [];
  });
  const missing = shipped.filter((each) => !texts.some(({ packages }) => packages.includes(each)));
  if (missing.length > 0) throw new Error(`No licence text was found for what is shipped: ${missing.join(', ')}`);
  const parts = texts
    .map(({ packages, text }) => `${packages.join('\n')}\n\n${text}\n`)
    .sort()
    .join(`\n${'-'.repeat(80)}\n\n`);
  await writeFile(
    join(outdir, LICENCES_FILE),
    `Assent ships code of these packages, under these licences.\n\n${parts}`,
  );
}
