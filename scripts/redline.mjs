// Prints the redline of two files as the product computes it: Markdown, plain text or HTML, in the terminal or as JSON.
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { loadSource } from './load-source.mjs';

const USAGE = `npm run -s redline -- BEFORE AFTER [--weighty] [--all] [--json]

  BEFORE, AFTER  two files: Markdown, plain text, or HTML (the agreement in it is found by the generic reader)
  --weighty      weighty changes first, instead of in the order of the text
  --all          unchanged paragraphs in full, instead of their number
  --json         the whole structure as one JSON object`;

class Unusable extends Error {}

function usableArguments() {
  try {
    const { values, positionals } = parseArgs({
      options: { weighty: { type: 'boolean' }, all: { type: 'boolean' }, json: { type: 'boolean' } },
      allowPositionals: true,
    });
    const [before, after] = positionals;
    if (before === undefined || after === undefined || positionals.length > 2) {
      throw new Unusable(`two files are compared, ${positionals.length} given`);
    }
    return { ...values, before, after };
  } catch (error) {
    if (error instanceof Unusable) throw error;
    throw new Unusable(error instanceof Error ? error.message : String(error));
  }
}

/** @param {string} file */
async function markdownOf(file) {
  const bytes = await readFile(file).catch((error) => {
    throw new Unusable(`${file} cannot be read: ${error.code === 'ENOENT' ? 'there is no such file' : error.message}`);
  });
  const isHtml =
    /\.x?html?$/i.test(file) || /^\s*<(?:!doctype|html|\?xml)/i.test(bytes.subarray(0, 500).toString('utf8'));
  if (!isHtml) return bytes.toString('utf8').replace(/^\ufeff/, '');
  const { extract } = await loadSource('src/sources/extract.ts');
  const extracted = extract([{ bytes, url: 'https://page.invalid/' }], { asks: false });
  if (!extracted.ok) {
    throw new Unusable(`no agreement was found in ${file} (${extracted.failure.kind}: ${extracted.failure.detail}). Read it with
npm run read -- --page ${file} --declaration FILE, and compare the Markdown`);
  }
  return extracted.markdown;
}

const isColoured = process.stdout.isTTY === true && !process.env['NO_COLOR'];
/** @param {string} code @param {string} text */
const paint = (code, text) => (isColoured ? `\u001b[${code}m${text}\u001b[0m` : text);
const STEERING = /(?![\t\n])[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu;
/** Nothing from a file may steer the terminal. @param {string} text */
const tame = (text) => text.replace(STEERING, '\ufffd');

/** @param {{ kind: string, text: string }} segment */
function written({ kind, text }) {
  const words = tame(text).replaceAll('\t', ' | ');
  if (kind === 'same') return words;
  if (kind === 'deleted') return isColoured ? paint('31;9', words) : `[-${words}-]`;
  return isColoured ? paint('32;4', words) : `{+${words}+}`;
}

const SIGNS = { same: ' ', changed: '~', inserted: '+', deleted: '-', moved: '>' };

/** @param {any} row */
function line(row) {
  const { block } = row.after ?? row.before;
  const prefix =
    block.kind === 'heading'
      ? `${'#'.repeat(block.level)} `
      : block.kind === 'item'
        ? `${'  '.repeat(block.depth)}${block.marker} `
        : '';
  const weights = row.weights.length > 0 ? paint('33', `  (${row.weights.join(', ')})`) : '';
  const sign = SIGNS[/** @type {keyof typeof SIGNS} */ (row.kind)];
  return `${sign} ${prefix}${row.segments.map(written).join('')}${weights}`;
}

/** @param {any[]} rows @param {boolean | undefined} isAll */
function lines(rows, isAll) {
  const out = [];
  let unchanged = 0;
  const fold = () => {
    if (unchanged > 0) out.push(paint('2', `  … ${unchanged} unchanged`));
    unchanged = 0;
  };
  for (const row of rows) {
    if (row.kind === 'same' && !isAll) unchanged++;
    else {
      fold();
      out.push(line(row));
    }
  }
  fold();
  return out;
}

/** @param {any} found @param {any[]} weighty */
function summary(found, weighty) {
  const counts = ['changed', 'inserted', 'deleted', 'moved'].flatMap((kind) => {
    const count = weighty.filter((row) => row.kind === kind).length;
    return count > 0 ? `${count} ${kind}` : [];
  });
  const subjects = [...new Set(weighty.flatMap((row) => row.weights))];
  const said = counts.length > 0 ? `Paragraphs: ${counts.join(', ')}.` : 'No word differs.';
  const touched = subjects.length > 0 ? ` Touched: ${subjects.join(', ')}.` : '';
  return `${said}${touched}${found.isRewritten ? ' The text was rewritten: hardly anything of the earlier one is left.' : ''}`;
}

try {
  const { before, after, weighty, all, json } = usableArguments();
  const [earlier, later] = await Promise.all([markdownOf(before), markdownOf(after)]);
  const { redline, weightyFirst } = await loadSource('src/words/redline/redline.ts');
  const found = redline(earlier, later);
  if (json) console.log(JSON.stringify({ isRewritten: found.isRewritten, rows: found.rows }, null, 2));
  else {
    const changes = weightyFirst(found);
    console.log(paint('1', summary(found, changes)));
    console.log(['', ...lines(weighty ? changes : found.rows, all)].join('\n'));
  }
} catch (error) {
  if (!(error instanceof Unusable)) throw error;
  console.error(`${error.message}\n\n${USAGE}`);
  process.exitCode = 2;
}
