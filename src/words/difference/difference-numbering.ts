// The numbers of clauses: "1.", "(a)", "Article IV", "§ 3". Where they come, go or are written otherwise, and where a
// paragraph is parted or joined, no word of an agreement differs.
import type { RedlineRow } from '../redline/redline.ts';
import { bareWords } from './difference-mask.ts';
import { rowText, SIDES, type Which } from './difference-page.ts';

const PART = String.raw`(?:\d{1,3}|[ivxlc]{1,7}|\p{L})(?!\p{L})`;
/** With a sign behind it, a word or a paragraph sign before it, or of several parts, it is the number of a clause. */
const NUMBER = new RegExp(
  String.raw`^[\s([【（]{0,3}(§{1,2}\s?|(?:article|section|clause|part|chapter|art|sec|abschnitt|ziffer|artikel|teil|sección|artículo|cláusula|articolo|clausola|artigo|seção|статья|раздел|пункт|第)\.?\s?)?(${PART}(?:[.\-]${PART}){0,5})([.):：、）\]】]{1,2}|\s?(?:章|条|條|節|节|款))?(?=\s|$|[\u3000-\u9fff\uac00-\ud7af])\s*[-–—:]?\s*`,
  'iu',
);
const DIGITS = /^\d/;

export interface Numbered {
  /** The number, each of its parts as a figure: `4.1` of "IV.a)". */
  readonly number?: string;
  readonly rest: string;
}

/** Parts a text from the number of its clause. A bare figure counts as one only where `isBareAllowed`: in headings. */
export function withoutNumber(text: string, isBareAllowed: boolean): Numbered {
  const found = NUMBER.exec(text);
  const [whole = '', word, parts = '', sign] = found ?? [];
  const isMarked = word !== undefined || sign !== undefined || /[.-]/.test(parts);
  if (!found || !(isMarked || (isBareAllowed && DIGITS.test(parts)))) return { rest: text };
  return { number: parts.split(/[.-]/).map(figureOf).join('.'), rest: text.slice(whole.length) };
}

const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };

function figureOf(part: string): string {
  if (/^\d+$/.test(part)) return String(Number(part));
  const letters = part.toLowerCase();
  if (letters.length === 1 && !(letters in ROMAN)) return String((letters.codePointAt(0) ?? 96) - 96);
  const values = [...letters].map((letter) => ROMAN[letter] ?? 0);
  return String(values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0));
}

/** What one side of some rows says: its words without the numbers of clauses, and those numbers. */
interface Said {
  readonly words: string;
  readonly numbers: readonly string[];
}

function saidBy(rows: readonly RedlineRow[], side: Which, isNumbered: boolean): Said {
  const numbers: string[] = [];
  let block: unknown;
  const words = rows.map((row) => {
    const place = row[side];
    if (!place) return '';
    const text = rowText(row, side);
    const isFirstPart = place.block !== block;
    block = place.block;
    if (!isFirstPart) return text;
    const { number, rest } = withoutNumber(text, isNumbered && place.block.kind === 'heading');
    if (number !== undefined) numbers.push(number);
    return rest;
  });
  return { words: joined(words), numbers };
}

/** Scripts without blanks have none where a paragraph was parted, either. */
const joined = (texts: readonly string[]): string =>
  bareWords(texts.join(' ')).replace(
    /(?<=[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]) (?=[\u3040-\u30ff\u3400-\u9fff])/g,
    '',
  );

/** Whether the headings of a text are numbered in order, so that a bare figure before one is its number. */
function areHeadingsNumbered(rows: readonly RedlineRow[], side: Which): boolean {
  const numbers = rows.flatMap((row) => {
    if (row[side]?.block.kind !== 'heading') return [];
    const { number } = withoutNumber(rowText(row, side), true);
    return number === undefined ? [] : [Number(number.split('.').at(-1))];
  });
  return numbers.some((number, at) => numbers[at + 1] === number + 1);
}

/**
 * The changed rows that say the same words on both sides, with other numbers of clauses or none, or parted otherwise: for
 * each row true or false. A number that stands on both sides is the same one.
 */
export function renumberedIn(rows: readonly RedlineRow[], isLeftOut: (index: number) => boolean): boolean[] {
  const found = rows.map(() => false);
  const [isBefore, isAfter] = SIDES.map((side) => areHeadingsNumbered(rows, side));
  let gap: number[] = [];
  const close = (): void => {
    const changed = gap.flatMap((index) => rows[index] ?? []);
    if (changed.length > 0 && changed.every(mayBeRenumbered)) {
      const before = saidBy(changed, 'before', isBefore === true);
      const after = saidBy(changed, 'after', isAfter === true);
      if (before.words === after.words && isWithin(before.numbers, after.numbers))
        for (const at of gap) found[at] = true;
    }
    gap = [];
  };
  rows.forEach((row, index) => {
    if (row.kind === 'same') close();
    else if (!isLeftOut(index)) gap.push(index);
  });
  close();
  return found;
}

/** Words that moved, or that stand in the columns of a table, are judged by where they stand. */
const mayBeRenumbered = (row: RedlineRow): boolean =>
  row.kind !== 'moved' && SIDES.every((side) => row[side]?.block.kind !== 'row');

/** Whether one row of numbers is left where some of the other are taken out. */
function isWithin(one: readonly string[], other: readonly string[]): boolean {
  const [fewer, more] = one.length <= other.length ? [one, other] : [other, one];
  let at = 0;
  for (const number of more) if (number === fewer[at]) at += 1;
  return at === fewer.length;
}
