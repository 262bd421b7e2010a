// Measures the redline on consecutive versions of real agreements: how fast, how tight, how readable, and that nothing is
// lost. The data stands beside the project and is not part of it.
import { redline } from '../../src/words/redline/redline.ts';
import type { CorpusRow } from './dates.ts';
import { figuresOf, shortestEdit, wordsOfText, wordsReadBack } from './redline-figures.ts';
import { histories, type Step, stepsOf } from './version-histories.ts';

/** Each pair is timed this often and its quickest time counts: the machine has other things to do. */
const PASSES = 4;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

export interface Times {
  /** Milliseconds of each pair: compared, and with every unchanged paragraph parsed for display as well. */
  readonly compared: readonly number[];
  readonly written: readonly number[];
  /** Of the first pass, before the engine has warmed to the code. */
  readonly cold: number;
}

export function timeRedlines(steps: readonly Step[]): Times {
  const compared = steps.map(() => Number.POSITIVE_INFINITY);
  const written = steps.map(() => Number.POSITIVE_INFINITY);
  let cold = 0;
  for (let pass = 0; pass < PASSES; pass++) {
    steps.forEach(({ before, after }, at) => {
      const start = performance.now();
      const found = redline(before, after);
      const end = performance.now();
      if (found.rows.length < 0) return;
      const last = performance.now();
      if (pass === 0) cold += end - start;
      compared[at] = Math.min(compared[at] ?? 0, end - start);
      written[at] = Math.min(written[at] ?? 0, last - start);
    });
  }
  return { compared, written, cold };
}

const isEqual = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((word, at) => word === other[at]);

/** Shorter texts take less than the clock can tell. */
const SHORTEST_TIMED = 10_000;

/** Milliseconds for 10,000 characters of the longer text, of the pair that took longest by that measure. */
function slowestPer10000(steps: readonly Step[], milliseconds: readonly number[]): number {
  const rates = steps.map(({ before, after }, at) => {
    const length = Math.max(before.length, after.length, SHORTEST_TIMED);
    return ((milliseconds[at] ?? 0) * 10_000) / length;
  });
  return Math.max(0, ...rates);
}

export function measureRedline(corpus: string): CorpusRow[] {
  const set = 'redline';
  const steps = stepsOf(histories(corpus));
  const times = timeRedlines(steps);
  const found = steps.map(({ before, after }) => redline(before, after));
  const figures = found.map(figuresOf);
  const words = steps.map(({ before, after }) => ({ before: wordsOfText(before), after: wordsOfText(after) }));
  const tightest = sum(words.map(({ before, after }) => shortestEdit(before, after)));
  const lost = found.filter((each, at) => {
    const { before, after } = words[at] ?? { before: [], after: [] };
    return !isEqual(wordsReadBack(each, 'before'), before) || !isEqual(wordsReadBack(each, 'after'), after);
  }).length;
  const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(2)} s`;
  const row = (measure: string, value: string, reach: string, isReached: boolean): CorpusRow => ({
    set,
    measure,
    value,
    reach,
    isReached,
  });
  const total = sum(times.compared);
  const worst = slowestPer10000(steps, times.compared);
  const ratio = sum(figures.map(({ changed }) => changed)) / tightest;
  const strict = sum(figures.map(({ changedOrMoved }) => changedOrMoved)) / tightest;
  const hunks = sum(figures.map((each) => each.hunks));
  const islands = sum(figures.map((each) => each.islands));
  return [
    row(`total of ${steps.length} pairs (first pass ${seconds(times.cold)})`, seconds(total), '≤ 0.5 s', total <= 500),
    row('total with unchanged paragraphs parsed', seconds(sum(times.written)), '–', true),
    row('slowest pair, per 10,000 characters', `${worst.toFixed(1)} ms`, '≤ 8 ms', worst <= 8),
    row('changed words ÷ tightest', ratio.toFixed(3), '≤ 1.12', ratio <= 1.12),
    row('… with moved words counted as changed', strict.toFixed(3), '–', true),
    row('hunks', String(hunks), '≤ 3600', hunks <= 3600),
    row('islands', String(islands), '≤ 300', islands <= 300),
    row('pairs that lose a word', String(lost), '0', lost === 0),
  ];
}
