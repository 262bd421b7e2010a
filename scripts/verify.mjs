// npm run -s verify -- FILE: whether an exported record is whole, and what it holds.
import { readFile } from 'node:fs/promises';
import { loadSource } from './load-source.mjs';

const [file] = process.argv.slice(2);
if (file === undefined) {
  console.error('npm run -s verify -- FILE\n\n  FILE  a record exported by Assent');
  process.exit(2);
}
const { verifyExported } = await loadSource('src/ledger/exported.ts');
const verified = verifyExported(await parsed(file));
if (verified.ok) {
  const { entries, texts, archives, head } = verified;
  console.log(`Whole: ${entries} entries, ${texts} texts.`);
  console.log(
    head ? `Last entry: ${head}` : 'The file names no last entry: were it cut short at its end, that would not show.',
  );
  if (archives > 0) console.log(`Put aside with it, and not verified: ${archives}.`);
} else {
  console.error(`Not whole: ${verified.fault}`);
  process.exitCode = 1;
}

/** @param {string} path */
async function parsed(path) {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    console.error(`${path} cannot be read: ${error instanceof Error ? error.message : error}`);
    process.exit(2);
  }
}
