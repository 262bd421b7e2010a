// Measures what becomes of real pages before and after a change: read as the product reads them, then compared. The data
// stands beside the project and is not part of it.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { parseReadable } from '../../src/declaration/parse-declaration.ts';
import { languageOf } from '../../src/sources/language-of.ts';
import { readPage } from '../../src/sources/read.ts';
import { difference, isAsked } from '../../src/words/difference/difference.ts';
import type { Failure, Reading } from '../../src/words/reading.ts';
import type { CorpusRow } from './dates.ts';

interface Meta {
  readonly id: string;
  readonly text_changed: boolean;
  readonly change_class: string;
  readonly before: { readonly date: string };
  readonly after: { readonly date: string };
}

export interface JudgedChange {
  readonly id: string;
  readonly isTextChanged: boolean;
  readonly label: string;
  /** A class of difference, or why one of the two pages was not taken for the agreement. */
  readonly outcome: string;
  readonly isAsked: boolean;
  /** Anything said at all. */
  readonly isTold: boolean;
}

const describe = (read: Reading | Failure): string =>
  read.outcome === 'failure' ? `${read.kind}: ${read.detail}` : 'read';

export function judgeChange(folder: string): JudgedChange {
  const meta = JSON.parse(readFileSync(`${folder}/meta.json`, 'utf8')) as Meta;
  const parsed = parseReadable(JSON.parse(readFileSync(`${folder}/declaration.json`, 'utf8')));
  if (!parsed.ok) throw new Error(`${folder}/declaration.json: ${JSON.stringify(parsed.faults)}`);
  const document = Object.keys(parsed.value.terms)[0] ?? '';
  const read = (file: string, language: string, date: string, previous?: string): Reading | Failure =>
    readPage({
      pages: [{ bytes: readFileSync(`${folder}/${file}`), url: 'https://licensor.example/' }],
      declaration: parsed.value,
      document,
      language,
      readOn: date.slice(0, 10),
      ...(previous !== undefined && { previous }),
    });
  const known = { id: meta.id, isTextChanged: meta.text_changed, label: meta.change_class };
  const first = read('before.html', 'und', meta.before.date);
  if (first.outcome === 'failure') return { ...known, outcome: describe(first), isAsked: false, isTold: false };
  const language = languageOf(first.canonical) ?? 'en';
  const before = read('before.html', language, meta.before.date);
  const after = read('after.html', language, meta.after.date, first.markdown);
  if (before.outcome === 'failure' || after.outcome === 'failure') {
    const failed = before.outcome === 'failure' ? before : after;
    return { ...known, outcome: describe(failed), isAsked: false, isTold: false };
  }
  const found = difference(before, after, language).class;
  return { ...known, outcome: found, isAsked: isAsked(found), isTold: found !== 'none' };
}

export function judgeChanges(corpus: string): JudgedChange[] {
  const folder = `${corpus}/changes`;
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => judgeChange(`${folder}/${name}`));
}

const HARMLESS = ['noise', 'links_only', 'markup_or_punctuation', 'date_only'];

export function measureChanges(corpus: string): CorpusRow[] {
  const all = judgeChanges(corpus);
  const row = (measure: string, of: readonly JudgedChange[], isWrong: (change: JudgedChange) => boolean): CorpusRow => {
    const wrong = of.filter(isWrong).length;
    return { set: 'changes', measure, value: `${wrong} of ${of.length}`, reach: '0', isReached: wrong === 0 };
  };
  const labelled = (...labels: string[]): JudgedChange[] => all.filter(({ label }) => labels.includes(label));
  const dated = labelled('date_only');
  return [
    row(
      'text same, announced',
      all.filter((change) => !change.isTextChanged),
      (change) => change.isTold,
    ),
    row('substantive, missed', labelled('substantive'), (change) => !change.isAsked),
    row('noise, links, markup or date only, asked', labelled(...HARMLESS), (change) => change.isAsked),
    row('date only, not told as re-dated', dated, (change) => change.outcome !== 're-dated'),
    row(
      'another page, put to the person as an amendment',
      labelled('wrong_or_replaced_page'),
      (change) => change.isAsked,
    ),
  ];
}
