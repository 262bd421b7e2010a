// Walks the lines of a document for dates, keeping in mind what the lines around say: a label on the line before, a table,
// a list of earlier versions. Gathers; what is kept of it is chosen elsewhere.

import type { StatedDate } from '../vocabulary.ts';
import type { DateForm } from './date-line.ts';
import { partsToRead } from './date-trace.ts';
import { lineReaderOf, type ReadLine } from './stated-date-text.ts';

export interface Candidate {
  readonly line: number;
  /** Its place among the lines that are not empty. */
  readonly place: number;
  readonly start: number;
  readonly end: number;
  readonly form: DateForm;
  readonly roles: readonly StatedDate['role'][];
  readonly isWholeLine: boolean;
  readonly isListItem: boolean;
  readonly isInTable: boolean;
  /** No word says what it is: it stands alone, or beside the document's name. */
  readonly isBare: boolean;
  /** It stands beside a place, as at the foot of a signed document. */
  readonly isSigned: boolean;
  /** Only its place near the title tells that it is the document's. */
  readonly isNearTitle: boolean;
}

export interface Walk {
  readonly candidates: readonly Candidate[];
  /** Every date form seen, taken or not: they show how the document writes its numbers. */
  readonly forms: readonly DateForm[];
  readonly places: number;
}

const LIST_ITEM = /^\s*(?:[-+*•·]|\d{1,2}[.)])\s+/u;
const HEADING = /^\s*(?:#{1,6}\s|\*\*[^*]+\*\*:?\s*$)/u;
const SETEXT = /^\s*(?:={3,}|-{3,})\s*$/u;
/** More dated lines than this are a chronicle: only its last lines are still looked at. */
const MOST_LINES = 1500;
const LAST_LINES = 100;
/** More candidates than this, too. */
export const MOST_CANDIDATES = 200;

const candidatesOf = (
  reads: readonly ReadLine[],
  line: string,
  at: number,
  place: number,
  isInTable: boolean,
): Candidate[] =>
  reads.flatMap((read) =>
    read.dates.map(({ form, roles }) => ({
      line: at,
      place,
      start: read.placeOf(form.start),
      end: read.placeOf(form.end - 1) + 1,
      form,
      roles,
      isWholeLine: read.isNothingElse,
      isListItem: LIST_ITEM.test(line),
      isInTable,
      isBare: false,
      isSigned: false,
      isNearTitle: false,
    })),
  );

/** A row of two cells reads as `label: date`; every place stays where it was. */
const asLine = (row: string): string | undefined => {
  const inner = row.trim().replace(/^\|/u, '').replace(/\|$/u, '');
  const cells = inner.split('|');
  if (cells.filter((cell) => cell.trim() !== '').length > 2 || row.length > 400) return undefined;
  const first = row.indexOf('|');
  const second = row.indexOf('|', first + 1);
  return [...row].length === row.length
    ? row.replace(/\|/gu, (_mark, index: number) => (index === second ? ':' : ' '))
    : undefined;
};

export const walkDates = (text: string, language: string): Walk => {
  const reader = lineReaderOf(language);
  const lines = text.split('\n');
  const candidates: Candidate[] = [];
  const forms: DateForm[] = [];
  let place = 0;
  let dated = 0;
  let isInHistory = false;
  /** The line before, where it has no date: its words may be the label of a date alone on this one. */
  let before: { readonly line: string; readonly place: number } | undefined;

  const passUndated = (line: string, at: number): void => {
    const isTitle = HEADING.test(line) || SETEXT.test(lines[at + 1] ?? '');
    if (line.length <= 100 && (isTitle || /[:：]\s*$/u.test(line)) && !line.includes('](') && reader.isHistory(line)) {
      isInHistory = true;
    } else if (isTitle || line.length > 160) isInHistory = false;
    before = { line, place };
  };
  const bareCandidate = (read: ReadLine, line: string, at: number): Candidate | undefined => {
    const [form] = read.forms;
    const isTitled = read.isNamed || read.isBesideLink;
    if (!(read.isBare || read.isSigned || isTitled) || form === undefined) return undefined;
    const isNext = read.isBare && before !== undefined && place - before.place === 1 && before.line.length <= 200;
    const role = isNext && before !== undefined ? reader.pendingRole(before.line) : undefined;
    const where = { line: at, place, start: read.placeOf(form.start), end: read.placeOf(form.end - 1) + 1 };
    return {
      ...where,
      form,
      roles: [role ?? 'unlabelled'],
      isWholeLine: read.isQuiet || read.isSigned,
      isListItem: LIST_ITEM.test(line),
      isInTable: false,
      isBare: role === undefined,
      isSigned: !read.isBare && !isTitled,
      isNearTitle: !read.isBare && isTitled,
    };
  };

  const takeDated = (reads: readonly ReadLine[], line: string, at: number, isRow: boolean): void => {
    const taken = candidatesOf(reads, line, at, place, isRow).filter((one) => !isRow || one.isWholeLine);
    candidates.push(...taken);
    const [read] = reads;
    const bare = taken.length === 0 && read !== undefined && !isRow ? bareCandidate(read, line, at) : undefined;
    if (bare !== undefined) candidates.push(bare);
    if (/[:：][*_\s]*$/u.test(line) && line.length < 200 && reader.isHistory(line)) isInHistory = true;
  };

  for (const [at, raw] of lines.entries()) {
    const line = raw.endsWith('\r') ? raw.slice(0, -1) : raw;
    if (line.trim() === '' || SETEXT.test(line)) continue;
    place += 1;
    const isPassed = dated > MOST_LINES && at < lines.length - LAST_LINES;
    if (isPassed || candidates.length > MOST_CANDIDATES) continue;
    const isRow = /^\s*\|/u.test(line);
    const text = isRow ? asLine(line) : line;
    if (text === undefined) continue;
    const reads = partsToRead(text).map(([from, to]) => reader.read(text, from, to));
    const found = reads.flatMap((read) => read.forms);
    forms.push(...found);
    if (reads.length > 0) dated += 1;
    if (found.length === 0) passUndated(line, at);
    else if (!isInHistory) takeDated(reads, line, at, isRow);
  }
  return { candidates, forms, places: place };
};
