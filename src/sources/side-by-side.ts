// One text in several languages, side by side in the columns of a table: each cell is of one language, and a person reads
// down the column of the own one. The others say the same again.
import {
  attributeOf,
  childrenOf,
  elementsOf,
  type HtmlDocument,
  type HtmlElement,
  isElement,
  textOf,
} from './html-tree.ts';
import { clearlyAnotherLanguage, lettersIn, shareOf } from './language-of.ts';

/** A column with this share of its letters in a language is in it; one with less than the other is not. */
const IN_LANGUAGE = 0.85;
const NOT_IN_LANGUAGE = 0.15;
/** A translation is not so many times as long. */
const LONGER = 3;
/** More columns has no text. */
const MOST_COLUMNS = 6;
/** Characters looked at on a page: tables stand in tables. */
const MOST_LOOKED_AT = 4_000_000;

const CELLS = new Set(['td', 'th']);
const GROUPS = new Set(['thead', 'tbody', 'tfoot']);

const inside = (element: HtmlElement): HtmlElement[] =>
  childrenOf(element).filter((child): child is HtmlElement => isElement(child));

/** The rows of a table, without those of tables in it. */
const rowsOf = (table: HtmlElement): HtmlElement[] =>
  inside(table)
    .flatMap((child) => (GROUPS.has(child.tagName) ? inside(child) : [child]))
    .filter(({ tagName }) => tagName === 'tr');

const isSpread = (cell: HtmlElement): boolean =>
  ['colspan', 'rowspan'].some((name) => !['', '1'].includes(attributeOf(cell, name) ?? ''));

interface Column {
  readonly cells: readonly HtmlElement[];
  readonly text: string;
}

/** The columns of a table, of those rows that have a cell in each; what spans several stands in none. */
function columnsOf(table: HtmlElement): Column[] {
  const rows = rowsOf(table).map((row) => inside(row).filter(({ tagName }) => CELLS.has(tagName)));
  const width = Math.max(0, ...rows.slice(0, 100).map(({ length }) => length));
  if (width < 2 || width > MOST_COLUMNS) return [];
  const whole = rows.filter((cells) => cells.length === width && !cells.some(isSpread));
  const columns = Array.from({ length: width }, (_, at) => whole.flatMap((cells) => cells[at] ?? []));
  return columns.map((cells) => ({ cells, text: cells.map(textOf).join('\n') }));
}

/** The cells of a table that say in other languages what a column in `language` says; none where any column is mixed. */
function otherCells(columns: readonly Column[], language: string): HtmlElement[] {
  const others = columns.filter(({ text }) => clearlyAnotherLanguage(text, language) !== undefined);
  const own = columns.filter(({ text }) => shareOf(text, language) >= IN_LANGUAGE);
  const [only] = own;
  if (!only || own.length > 1 || others.length === 0) return [];
  const isMixed = only.cells.some((cell) => clearlyAnotherLanguage(textOf(cell), language) !== undefined);
  const length = lettersIn(only.text);
  const areTranslations = others.every(({ cells, text }) => {
    const letters = lettersIn(text);
    if (letters > length * LONGER || letters * LONGER < length) return false;
    return cells.every((cell) => shareOf(textOf(cell), language) < NOT_IN_LANGUAGE);
  });
  return isMixed || !areTranslations ? [] : others.flatMap(({ cells }) => cells);
}

/** The cells of a page that hold the text in another language than `language`, beside those that hold it in that. */
export function inOtherLanguages(document: HtmlDocument, language: string): Set<HtmlElement> {
  const cells = new Set<HtmlElement>();
  let left = MOST_LOOKED_AT;
  for (const element of elementsOf(document, (one) => !cells.has(one))) {
    if (element.tagName !== 'table' || left <= 0) continue;
    const columns = columnsOf(element);
    for (const { text } of columns) left -= text.length;
    for (const cell of otherCells(columns, language)) cells.add(cell);
  }
  return cells;
}
