// Looks at a page as `decide` meets them: readings and failures at their moments, and what is kept of them.
import { believedAfterAll, decideFailure, decideReading, type Found } from '../../src/decisions/decide.ts';
import type { History } from '../../src/record/history.ts';
import type { Watch } from '../../src/record/watch.ts';
import type { Failure, Reading } from '../../src/words/reading.ts';
import type { Instant, StatedDate } from '../../src/words/vocabulary.ts';
import { china, continued, given, text } from '../standing/given.ts';

export const english = { document: 'Terms', language: 'en' };
export const reading = (words: string, statedDate?: StatedDate): Reading => ({
  outcome: 'reading',
  ...english,
  url: 'https://parcels.example/en/terms',
  markdown: words,
  canonical: words,
  identity: text(words),
  words: text(words.toLowerCase()),
  statedDates: statedDate ? [statedDate] : [],
  ...(statedDate && { statedDate }),
  isGeneric: false,
  extraction: 1,
});
export const failure = (kind: Failure['kind'] = 'offline'): Failure => ({
  outcome: 'failure',
  kind,
  detail: 'no answer',
});
export type Difference = Found;

export interface Kept {
  readonly entries: History;
  readonly watch: Watch;
}
export const nothing: Kept = { entries: given(), watch: english };
export type Look = readonly [moment: string | Instant, seen: Reading | Failure, difference?: Difference];
export type Steady = (earlier: string) => Difference | undefined;
export const nothingInCommon: Steady = () => undefined;

/** Looks at the page at these moments, and keeps what follows; with what came of the last look. */
export function looked(looks: readonly Look[], from: Kept = nothing, steady: Steady = nothingInCommon) {
  let { entries, watch } = from;
  let result: string | undefined;
  for (const [moment, seen, difference = 'substantive'] of looks) {
    const now = typeof moment === 'number' ? moment : china(moment);
    const moments = { at: now, readAt: now };
    const believed = seen.outcome === 'failure' ? believedAfterAll(watch, seen, now) : seen;
    if (seen.outcome === 'failure' && !believed) {
      watch = decideFailure(watch, seen, moments);
      result = seen.kind;
      continue;
    }
    if (!believed) continue;
    const decided = decideReading(entries, watch, believed, { whole: () => difference, steady }, moments);
    entries = continued(entries, ...decided.facts.map((fact) => ({ at: now, fact })));
    ({ watch, result } = decided);
  }
  return { entries, watch, result, facts: entries.map(({ fact }) => fact) };
}
export const first = looked([['2026-06-01', reading('A')]]);
