// Measures what is taken for the agreement and is not, and what is refused though it is one. The data stands beside the
// project and is not part of it.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { DocumentDeclaration } from '../../src/declaration/declaration.ts';
import { parseReadable } from '../../src/declaration/parse-declaration.ts';
import { languageOf } from '../../src/sources/language-of.ts';
import { readByOthers } from '../../src/sources/other-readers.ts';
import { readPage } from '../../src/sources/read.ts';
import type { Failure, Reading } from '../../src/words/reading.ts';

export interface CorpusRow {
  readonly set: string;
  readonly measure: string;
  readonly value: string;
  readonly reach: string;
  readonly isReached: boolean;
}

export interface Outcome {
  readonly id: string;
  readonly kind: string;
  readonly detail: string;
}

interface Meta {
  readonly id: string;
  readonly lang?: string;
  readonly kind?: string;
  readonly change_class?: string;
  readonly date?: string;
  readonly captured?: string;
  readonly after?: { readonly date: string };
}

const json = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));
const metaOf = (folder: string): Meta => json(`${folder}/meta.json`) as Meta;
const foldersIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => `${folder}/${entry.name}`);

/** The name and declaration of the one document of an Open Terms Archive file; a bare name where there is none. */
function declared(file: string, fallback: string): [string, DocumentDeclaration] {
  if (!existsSync(file)) return [fallback, { asks: false }];
  const parsed = parseReadable(json(file));
  if (!parsed.ok) throw new Error(`${file}: ${JSON.stringify(parsed.faults)}`);
  const [first] = Object.entries(parsed.value.terms);
  if (!first) throw new Error(`${file} declares nothing`);
  return first;
}

interface ToRead {
  readonly files: readonly string[];
  readonly document: string;
  readonly declaration: DocumentDeclaration;
  readonly readOn: string;
  readonly language?: string;
  /** Markdown. */
  readonly previous?: string;
}

function read({ files, document, declaration, readOn, language = 'en', previous }: ToRead): Reading | Failure {
  return readPage({
    pages: files.map((file) => ({ bytes: readFileSync(file), url: 'https://licensor.example/' })),
    declaration: { terms: { [document]: declaration } },
    document,
    language,
    readOn,
    others: readByOthers,
    ...(previous !== undefined && { previous }),
  });
}

const outcome = (id: string, read: Reading | Failure): Outcome =>
  read.outcome === 'reading' ? { id, kind: 'reading', detail: '' } : { id, kind: read.kind, detail: read.detail };

const row = (set: string, measure: string, wrong: number, all: number): CorpusRow => ({
  set,
  measure,
  value: all === 0 ? 'not measured' : `${wrong} of ${all}`,
  reach: '0',
  isReached: all > 0 && wrong === 0,
});

/** Each bad page, without a declaration and with that of the document it stands for, where the corpus has it. */
export function readBadPages(corpus: string): Outcome[] {
  return foldersIn(`${corpus}/badpages`).flatMap((folder) => {
    const { id, kind = '', date = '' } = metaOf(folder);
    const base = id.slice(0, -kind.length - 1);
    const files = [`${folder}/page.html`];
    const readOn = date.slice(0, 10);
    const declarations = [
      `${corpus}/extraction/${base}/declaration.json`,
      `${corpus}/changes/${base}-changed/declaration.json`,
    ];
    const bare: DocumentDeclaration = { asks: false };
    return [
      outcome(`${id} (no declaration)`, read({ files, document: 'Terms of Service', declaration: bare, readOn })),
      ...declarations.filter(existsSync).map((file) => {
        const [document, declaration] = declared(file, 'Terms of Service');
        return outcome(`${id} (declared)`, read({ files, document, declaration, readOn }));
      }),
    ];
  });
}

interface Pair {
  readonly id: string;
  readonly isWrong: boolean;
  readonly before: Outcome;
  readonly after: Outcome;
}

/** Each pair of the changes: the page before, then the page after with the text before it known. */
export function readPairs(corpus: string): Pair[] {
  return foldersIn(`${corpus}/changes`).map((folder) => {
    const { id, change_class, after } = metaOf(folder);
    const [document, declaration] = declared(`${folder}/declaration.json`, 'Terms of Service');
    const readOn = after?.date.slice(0, 10) ?? '2026-01-01';
    const first = read({ files: [`${folder}/before.html`], document, declaration, readOn, language: 'und' });
    const second = read({
      files: [`${folder}/after.html`],
      document,
      declaration,
      readOn,
      ...(first.outcome === 'reading' && { previous: first.markdown, language: languageOf(first.canonical) ?? 'en' }),
    });
    return {
      id,
      isWrong: change_class === 'wrong_or_replaced_page',
      before: outcome(id, first),
      after: outcome(id, second),
    };
  });
}

/** Every true page, read as declared and without a declaration, in its own language. */
export function readTruePages(corpus: string): Outcome[] {
  return foldersIn(`${corpus}/extraction`).flatMap((folder) => {
    const { id, lang = 'en', captured = '2026-01-01' } = metaOf(folder);
    const files = readdirSync(folder)
      .filter((file) => file.startsWith('snapshot'))
      .sort()
      .map((file) => `${folder}/${file}`);
    const [document, declaration] = declared(`${folder}/declaration.json`, 'Terms of Service');
    const common = { document, language: lang, readOn: captured.slice(0, 10) };
    return [
      outcome(`${id} (declared)`, read({ ...common, files, declaration })),
      outcome(`${id} (no declaration)`, read({ ...common, files: files.slice(0, 1), declaration: { asks: false } })),
    ];
  });
}

const isRefused = (one: Outcome): boolean => one.kind !== 'reading';

export function measureBadPages(corpus: string): CorpusRow[] {
  const bad = readBadPages(corpus);
  const pairs = readPairs(corpus);
  const wrong = pairs.filter((pair) => pair.isWrong);
  const right = pairs.filter((pair) => !pair.isWrong).flatMap((pair) => [pair.before, pair.after]);
  const whole = readTruePages(corpus);
  return [
    row('badpages', 'taken for the agreement', bad.filter((one) => !isRefused(one)).length, bad.length),
    row(
      'changes, wrong page',
      'taken for the agreement',
      wrong.filter((pair) => !isRefused(pair.after)).length,
      wrong.length,
    ),
    row('extraction', 'true pages refused', whole.filter(isRefused).length, whole.length),
    row('changes, right page', 'true pages refused', right.filter(isRefused).length, right.length),
  ];
}
