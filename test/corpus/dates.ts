// Measures the stated dates on the collected lines and documents. The data stands beside the project and is not part of it.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { documentDate, type FoundDate, statedDates } from '../../src/words/dates/stated-date.ts';
import { stateSameDays } from '../../src/words/stated-days.ts';
import { identify } from '../../src/words/text.ts';
import type { StatedDate } from '../../src/words/vocabulary.ts';

export interface CorpusRow {
  readonly set: string;
  readonly measure: string;
  readonly value: string;
  readonly reach: string;
  readonly isReached: boolean;
}

interface DatedLine {
  readonly id: string;
  readonly lang: string;
  readonly snippet: string;
  readonly iso: string | null;
  readonly precision?: StatedDate['precision'];
  readonly role?: StatedDate['role'];
  readonly ambiguous?: boolean;
  readonly iso_alt?: string;
}

interface DatedDocument {
  readonly lang: string;
  readonly expected_quality: string;
  readonly document_dates: readonly { readonly role: string; readonly iso: string }[];
}

export interface DateMiss {
  readonly set: string;
  readonly id: string;
  readonly text: string;
  readonly wanted: string;
  readonly got: string;
}

export interface DateFigures {
  readonly rows: readonly CorpusRow[];
  readonly misses: readonly DateMiss[];
}

/** Labels of the data that are wrong or contradict others of it, with the reason. Their lines are measured apart. */
export const WRONG_LABELS: Readonly<Record<string, string>> = {
  'dev-034': 'role "version" for "is effective as of": the same words are "effective" in midjourney-terms-of-service',
  'dev-068': 'role "effective" for "last updated on": the word "applicable" belongs to the events, not to the date',
  'dev-069': 'role "version" for "Version Effective Date", which is "effective" in midjourney-terms-of-service',
  'dev-074': 'role "version" for "This Version Effective"',
  'dev-117': 'role "version" for "applicable à compter du": it says from when the version applies',
  'finya-terms-of-service': 'role "updated" for "Stand:", which is "version" in dev-004 and its like',
  'finya-privacy-policy': 'role "updated" for "Stand:", as above',
  'romeo-terms-of-service': 'no date, but "published:" with a day stands under the title of the terms',
};

const linesOf = (folder: string, name: string): DatedLine[] =>
  readFileSync(`${folder}/dates/${name}.jsonl`, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as DatedLine);

const show = (date: StatedDate | undefined): string =>
  date === undefined
    ? 'none'
    : `${date.iso} ${date.role}${date.alternative === undefined ? '' : ` or ${date.alternative}`}`;

const isAmbiguityKept = (line: DatedLine, date: StatedDate | undefined): boolean =>
  date?.alternative !== undefined &&
  [date.iso, date.alternative].sort().join() === [line.iso, line.iso_alt].sort().join();

const found = (line: DatedLine): readonly FoundDate[] => statedDates(line.snippet, { language: line.lang });

const share = (part: number, whole: number): string =>
  `${part}/${whole} (${((100 * part) / Math.max(1, whole)).toFixed(1)} %)`;

/** A date that can be read two ways is right where either reading is. */
const isReadAs = (date: StatedDate | undefined, wanted: readonly string[]): boolean =>
  date !== undefined && [date.iso, date.alternative].some((iso) => iso !== undefined && wanted.includes(iso));

/** The year after, in every number of four digits that is the year of a date. */
const movedBy = (snippet: string, iso: string): string =>
  snippet.replaceAll(iso.slice(0, 4), String(Number(iso.slice(0, 4)) + 1));

/** A text whose effective day alone moves states other days of itself, though its last update stays. */
const movedEffectiveDays = (lines: readonly DatedLine[]): CorpusRow => {
  const moved = lines.flatMap((line) => {
    if (line.role !== 'effective' || line.iso === null || !line.snippet.includes(line.iso.slice(0, 4))) return [];
    const textOf = (snippet: string) =>
      identify(`Last updated: 2 May 2012\n\n${snippet}`, { language: line.lang, readOn: '2050-01-01' });
    const after = movedBy(line.snippet, line.iso);
    return [{ before: textOf(line.snippet), after: textOf(after) }];
  });
  const told = moved.filter(({ before, after }) => !stateSameDays(before, after)).length;
  const [set, measure] = ['dates', 'effective day moved, told'];
  if (moved.length === 0) return { set, measure, value: 'not measured', reach: 'all', isReached: false };
  return { set, measure, value: share(told, moved.length), reach: '≥ 99 %', isReached: told >= 0.99 * moved.length };
};

/** `folder` is the collection's root, with `dates` and `extraction` in it. */
export const measureDates = (folder: string): DateFigures => {
  const rows: CorpusRow[] = [];
  const misses: DateMiss[] = [];
  const add = (set: string, measure: string, right: number, all: number, least: number): void => {
    rows.push({ set, measure, value: share(right, all), reach: `≥ ${least * 100} %`, isReached: right >= all * least });
  };
  const none = (set: string, measure: string, count: number): void => {
    rows.push({ set, measure, value: String(count), reach: '0', isReached: count === 0 });
  };
  const miss = (set: string, line: DatedLine, got: readonly FoundDate[]): void => {
    const wanted = `${line.iso} ${line.role ?? ''}${line.iso_alt === undefined ? '' : ` or ${line.iso_alt}`}`;
    misses.push({ set, id: line.id, text: line.snippet, wanted, got: got.map(show).join(', ') || 'none' });
  };

  const lines = linesOf(folder, 'dates');
  const clear = lines.filter((line) => line.ambiguous !== true);
  const isRight = (line: DatedLine): boolean => {
    const date = documentDate(found(line));
    return date?.iso === line.iso && date.precision === (line.precision ?? 'day') && date.alternative === undefined;
  };
  const wrong = clear.filter((line) => !isRight(line));
  for (const line of wrong) miss('dates', line, found(line));
  add('dates', 'unambiguous lines right', clear.length - wrong.length, clear.length, 0.99);

  const doubtful = lines.filter((line) => line.ambiguous === true);
  const certain = doubtful.filter(
    (line) => documentDate(found(line)) !== undefined && !isAmbiguityKept(line, documentDate(found(line))),
  );
  const unseen = doubtful.filter((line) => documentDate(found(line)) === undefined);
  for (const line of [...certain, ...unseen]) miss('dates, ambiguous', line, found(line));
  none('dates', 'ambiguous ones claimed certain', certain.length);
  add(
    'dates',
    'ambiguous ones with both readings',
    doubtful.length - certain.length - unseen.length,
    doubtful.length,
    0.99,
  );

  const judged = lines.filter((line) => WRONG_LABELS[line.id] === undefined);
  const otherRole = judged.filter((line) => documentDate(found(line))?.role !== line.role);
  for (const line of otherRole) miss('dates, role', line, found(line));
  add('dates', 'role right', judged.length - otherRole.length, judged.length, 0.99);

  const negatives = linesOf(folder, 'negatives');
  const taken = negatives.filter((line) => found(line).length > 0);
  for (const line of taken) miss('negatives', line, found(line));
  none('negatives', 'taken', taken.length);

  const many = linesOf(folder, 'dates-mozilla');
  const wrongOfMany = many.filter((line) => !isRight(line));
  for (const line of wrongOfMany) miss('dates in many languages', line, found(line));
  add('dates in many languages', 'right', many.length - wrongOfMany.length, many.length, 0.97);
  const notWhole = many.filter((line) => found(line)[0]?.isWholeLine === false);
  for (const line of notWhole) miss('dates in many languages, whole line', line, found(line));

  const documents = readdirSync(`${folder}/extraction`).filter((id) =>
    existsSync(`${folder}/extraction/${id}/expected.md`),
  );
  const claimed: string[] = [];
  const right = documents.filter((id) => {
    const meta = JSON.parse(readFileSync(`${folder}/extraction/${id}/meta.json`, 'utf8')) as DatedDocument;
    const dates = statedDates(readFileSync(`${folder}/extraction/${id}/expected.md`, 'utf8'), { language: meta.lang });
    const date = documentDate(dates);
    const wanted = meta.document_dates.map(({ iso }) => iso);
    const isFound = wanted.length === 0 ? date === undefined : isReadAs(date, wanted);
    const isKnown = WRONG_LABELS[id] !== undefined;
    if (date !== undefined && !isFound && !isKnown) claimed.push(id);
    const all = dates.map((one) => `${one.line}:${show(one)}`).join(', ');
    const isAllFound = meta.document_dates.every(({ iso, role }) =>
      dates.some((one) => one.iso === iso && one.role === role),
    );
    if (!isFound || !isAllFound)
      misses.push({
        set: 'documents',
        id,
        text: isFound ? '(role or one of several)' : '',
        wanted: JSON.stringify(meta.document_dates),
        got: all,
      });
    return isFound || isKnown;
  });
  add('dates of whole documents', 'right (either reading)', right.length, documents.length, 0.97);
  none('dates of whole documents', 'claimed that are not the document’s', claimed.length);
  rows.push(movedEffectiveDays(lines));
  return { rows, misses };
};
