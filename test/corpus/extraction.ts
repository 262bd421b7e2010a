// Measures how much of the published words of real pages is read, with their declarations and without any selector.
// The data stands beside the project and is not part of it.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { type DocumentDeclaration, parseReadable } from '../../src/agreement/declaration.ts';
import { extract, type PageSource } from '../../src/sources/extract.ts';
import type { CorpusRow } from './badpages.ts';
import { likeness, wordsOf } from './words.ts';

/** Where the published text is itself wrong, or says more or less than the page: why our words differ from it. */
export const LABELS_IN_DOUBT: Readonly<Record<string, string>> = {
  'le-chat-privacy-policy': 'nested elements match the selector, so the published text has everything twice',
  'vibe-privacy-policy': 'nested elements match the selector, so the published text has everything twice',
  'lovable-privacy-policy': 'nested elements match the selector, so the published text has everything twice',
  'meta-ai-terms-of-service': 'the numbers of numbered lists that readers see are missing in the published text',
  'speechify-privacy-policy': 'protected e-mail addresses are published as “email protected”; they are decoded here',
  'speechify-terms-of-service': 'protected e-mail addresses are published as “email protected”; they are decoded here',
  'xai-terms-of-service': 'protected e-mail addresses are published as “email protected”; they are decoded here',
  'jdate-terms-of-service':
    'readers see letters and Roman numbers before clauses (Chromium draws them); numbers are published',
  'romeo-terms-of-service': 'readers see letters before clauses (Chromium draws them); numbers are published',
  'doubao-privacy-policy': 'a word that readers see struck out stands in the published text without its stroke',
  'replit-terms-of-service': 'a picture of one pixel inside a word parts it in the published text',
};

/** Without a selector, what nothing on the page tells: which part of it the declaration wants. */
export const PARTS_OF_A_PAGE: Readonly<Record<string, string>> = {
  'jdate-privacy-policy': 'the cookie notice follows in the same flow and is cut by a declared range',
  'facebook-community-guidelines-sexual-solicitation': 'the declaration takes two boxes out of a page of prose',
  'facebook-community-guidelines-violence-incitement': 'the declaration takes two boxes out of a page of prose',
};

export interface Scored {
  readonly id: string;
  readonly quality: string;
  readonly declared: number;
  readonly undeclared: number;
}

interface Meta {
  readonly urls: readonly string[];
  readonly expected_quality: string;
}

const json = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

function withoutSelectors(document: DocumentDeclaration): DocumentDeclaration {
  const { select: _select, remove: _remove, combine, ...rest } = document;
  return combine ? { ...rest, combine: combine.map(({ fetch }) => ({ ...(fetch && { fetch }) })) } : rest;
}

function scoreOf(
  pages: readonly PageSource[],
  document: DocumentDeclaration,
  name: string,
  expected: string[],
): number {
  const read = extract(pages, document, name);
  return read.ok ? likeness(wordsOf(read.markdown), expected).f1 : 0;
}

/** Every page of the folder, scored both ways. */
export function scorePages(folder: string): Scored[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name: id }) => {
      const at = `${folder}/${id}`;
      const meta = json(`${at}/meta.json`) as Meta;
      const parsed = parseReadable(json(`${at}/declaration.json`));
      if (!parsed.ok) throw new Error(`${id}: ${JSON.stringify(parsed.faults)}`);
      const [entry] = Object.entries(parsed.value.terms);
      if (!entry) throw new Error(`${id} declares no document`);
      const [name, document] = entry;
      const pages = readdirSync(at)
        .filter((file) => file.endsWith('.html'))
        .sort()
        .map((file, index) => ({ bytes: readFileSync(`${at}/${file}`), url: meta.urls[index] ?? meta.urls[0] ?? '' }));
      const expected = wordsOf(readFileSync(`${at}/expected.md`, 'utf8'));
      return {
        id,
        quality: meta.expected_quality,
        declared: scoreOf(pages, document, name, expected),
        undeclared: scoreOf(pages, withoutSelectors(document), name, expected),
      };
    });
}

const share = (part: number, whole: number): string => `${part} of ${whole} (${((100 * part) / whole).toFixed(1)} %)`;

/** The rows of the corpus table; none where the data is not there. */
export function measureExtraction(corpus: string): CorpusRow[] {
  const folder = `${corpus}/extraction`;
  if (!existsSync(folder)) return [];
  const scores = scorePages(folder);
  const clean = scores.filter(({ quality }) => quality === 'clean');
  const others = scores.filter(({ quality }) => quality !== 'clean');
  const f1 = clean.map(({ declared }) => declared).sort((a, b) => a - b);
  const median = f1[Math.floor(f1.length / 2)] ?? 0;
  const tenth = f1[Math.floor(f1.length / 10)] ?? 0;
  const worst = f1[0] ?? 0;
  const found = clean.filter(({ undeclared }) => undeclared >= 0.95).length;
  const row = (measure: string, value: string, reach: string, isReached: boolean): CorpusRow => ({
    set: 'extraction',
    measure,
    value,
    reach,
    isReached,
  });
  const rows = [
    row('with declaration, word F1, median', median.toFixed(4), '1.000', median >= 0.9995),
    row('with declaration, word F1, 10th percentile', tenth.toFixed(4), '≥ 0.998', tenth >= 0.998),
    row('with declaration, word F1, worst', worst.toFixed(4), '≥ 0.98', worst >= 0.98),
    row('no selector, pages with F1 ≥ 0.95', share(found, clean.length), '≥ 95 %', found >= clean.length * 0.95),
  ];
  if (others.length === 0) return rows;
  const good = others.filter(({ declared }) => declared >= 0.95).length;
  const goodWithout = others.filter(({ undeclared }) => undeclared >= 0.95).length;
  return [
    ...rows,
    row('not clean by their label: with declaration, F1 ≥ 0.95', share(good, others.length), 'told', true),
    row('not clean by their label: no selector, F1 ≥ 0.95', share(goodWithout, others.length), 'told', true),
  ];
}
