// Measures how much of the published words of real pages is read, with their declarations and without any selector.
// The data stands beside the project and is not part of it.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { DocumentDeclaration } from '../../src/declaration/declaration.ts';
import { parseReadable } from '../../src/declaration/parse-declaration.ts';
import { extract, type PageSource } from '../../src/sources/extract.ts';
import { readByOthers } from '../../src/sources/other-readers.ts';
import type { CorpusRow } from './badpages.ts';
import { type Likeness, likeness, wordsOf } from './words.ts';

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
  /** Of the words without a selector, and how long reading them took, in milliseconds. */
  readonly recall: number;
  readonly duration: number;
  readonly isUnsure: boolean;
  /** What comes of the page once its selectors match nothing and its words are known; undefined for several pages. */
  readonly selectorGone: 'same' | 'refused' | 'asked' | undefined;
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

interface Read {
  readonly markdown: string;
  readonly likeness: Likeness;
  readonly isUnsure: boolean;
}

const NOTHING: Likeness = { precision: 0, recall: 0, f1: 0 };

function readAs(
  pages: readonly PageSource[],
  document: DocumentDeclaration,
  name: string,
  expected: readonly string[],
): Read {
  const read = extract(pages, document, { name, others: readByOthers });
  return read.ok
    ? { markdown: read.markdown, likeness: likeness(wordsOf(read.markdown), expected), isUnsure: read.isUnsure }
    : { markdown: '', likeness: NOTHING, isUnsure: false };
}

/** The same page with selectors that match nothing, where the text read by the true ones is the one before. */
function withoutItsSelector(
  pages: readonly PageSource[],
  document: DocumentDeclaration,
  name: string,
  previous: string,
): Scored['selectorGone'] {
  if (document.combine || document.select === undefined || previous === '') return undefined;
  const { remove: _remove, ...rest } = document;
  const read = extract(pages, { ...rest, select: '.gone' }, { name, previous, others: readByOthers });
  if (!read.ok) return 'refused';
  return likeness(wordsOf(read.markdown), wordsOf(previous)).f1 === 1 ? 'same' : 'asked';
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
      const declared = readAs(pages, document, name, expected);
      const started = performance.now();
      const undeclared = readAs(pages, withoutSelectors(document), name, expected);
      return {
        id,
        quality: meta.expected_quality,
        declared: declared.likeness.f1,
        undeclared: undeclared.likeness.f1,
        recall: undeclared.likeness.recall,
        duration: (performance.now() - started) / pages.length,
        isUnsure: undeclared.isUnsure,
        selectorGone: withoutItsSelector(pages, document, name, declared.markdown),
      };
    });
}

const share = (part: number, whole: number): string =>
  whole === 0 ? 'not measured' : `${part} of ${whole} (${((100 * part) / whole).toFixed(1)} %)`;

type Row = (measure: string, value: string, reach: string, isReached: boolean) => CorpusRow;
const row: Row = (measure, value, reach, isReached) => ({ set: 'extraction', measure, value, reach, isReached });

function withoutSelectorRows(clean: readonly Scored[]): CorpusRow[] {
  const told = (found: readonly Scored[]): string =>
    `${found.length} of ${clean.length}${found.length > 0 ? `: ${found.map(({ id }) => nameWithReason(id)).join(', ')}` : ''}`;
  const inDoubt = (one: Scored): boolean => one.id in PARTS_OF_A_PAGE;
  const low = clean.filter(({ undeclared }) => undeclared < 0.9);
  const lost = clean.filter(({ recall }) => recall < 0.9);
  const unsure = clean.filter(({ isUnsure }) => isUnsure);
  const sure = clean.filter(({ isUnsure }) => !isUnsure);
  const right = (of: readonly Scored[]): string =>
    `${of.filter(({ undeclared }) => undeclared >= 0.95).length} of ${of.length}`;
  const gone = clean.filter(({ selectorGone }) => selectorGone !== undefined);
  const asked = gone.filter(({ selectorGone }) => selectorGone === 'asked');
  const same = gone.filter(({ selectorGone }) => selectorGone === 'same');
  const isEmpty = clean.length === 0;
  const measured = (text: string, count: number): string => (count === 0 ? 'not measured' : text);
  return [
    row(
      'no selector, pages with F1 < 0.9',
      measured(told(low), clean.length),
      '0 but by label',
      !isEmpty && low.every(inDoubt),
    ),
    row(
      'no selector, pages with recall < 0.9',
      measured(told(lost), clean.length),
      '≤ 2 %',
      !isEmpty && lost.length * 50 <= clean.length,
    ),
    row('no selector, right where readers agree', measured(right(sure), sure.length), 'told', !isEmpty),
    row('no selector, right where they do not', measured(right(unsure), unsure.length), 'told', !isEmpty),
    row(
      'selector gone, same words: asked',
      measured(`${asked.length} of ${gone.length}`, gone.length),
      '0',
      gone.length > 0 && asked.length === 0,
    ),
    row(
      'selector gone, same words: the same text',
      measured(`${same.length} of ${gone.length}`, gone.length),
      'told',
      gone.length > 0,
    ),
  ];
}

const nameWithReason = (id: string): string => (id in PARTS_OF_A_PAGE ? `${id} (${PARTS_OF_A_PAGE[id]})` : id);

/** The rows of the corpus table; none where the data is not there. */
export function measureExtraction(corpus: string): CorpusRow[] {
  const folder = `${corpus}/extraction`;
  if (!existsSync(folder)) return [];
  const scores = scorePages(folder);
  return [...rowsOf(scores), speedRow(scores)];
}

/** A measure of the machine, too: told in the table, and no test. */
function speedRow(scores: readonly Scored[]): CorpusRow {
  const durations = scores.map(({ duration }) => duration).sort((a, b) => a - b);
  const median = durations[Math.floor(durations.length / 2)];
  const value = median === undefined ? 'not measured' : median.toFixed(0);
  return row('no selector, milliseconds a page, median', value, '≤ 400', median !== undefined && median <= 400);
}

export function rowsOf(scores: readonly Scored[]): CorpusRow[] {
  const clean = scores.filter(({ quality }) => quality === 'clean');
  const others = scores.filter(({ quality }) => quality !== 'clean');
  const f1 = clean.map(({ declared }) => declared).sort((a, b) => a - b);
  const median = f1[Math.floor(f1.length / 2)] ?? 0;
  const tenth = f1[Math.floor(f1.length / 10)] ?? 0;
  const worst = f1[0] ?? 0;
  const found = clean.filter(({ undeclared }) => undeclared >= 0.95).length;
  const rows = [
    row('with declaration, word F1, median', median.toFixed(4), '1.000', median >= 0.9995),
    row('with declaration, word F1, 10th percentile', tenth.toFixed(4), '≥ 0.998', tenth >= 0.998),
    row('with declaration, word F1, worst', worst.toFixed(4), '≥ 0.98', worst >= 0.98),
    row(
      'no selector, pages with F1 ≥ 0.95',
      share(found, clean.length),
      '≥ 95 %',
      clean.length > 0 && found >= clean.length * 0.95,
    ),
  ];
  rows.push(...withoutSelectorRows(clean));
  if (others.length === 0) return rows;
  const good = others.filter(({ declared }) => declared >= 0.95).length;
  const goodWithout = others.filter(({ undeclared }) => undeclared >= 0.95).length;
  return [
    ...rows,
    row('not clean by their label: with declaration, F1 ≥ 0.95', share(good, others.length), 'told', true),
    row('not clean by their label: no selector, F1 ≥ 0.95', share(goodWithout, others.length), 'told', true),
  ];
}
