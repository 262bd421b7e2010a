// What is remembered of a reading whose readers saw different texts on the page.
import { expect, it } from 'vitest';
import { decideNotModified, decideReading, type WordsCompared } from '../../src/decisions/decide.ts';
import type { Watch } from '../../src/record/watch.ts';
import type { Reading } from '../../src/words/reading.ts';
import { china, given, showed, text } from '../standing/given.ts';

const track = { document: 'Terms', language: 'en' };
const reading: Reading = {
  outcome: 'reading',
  ...track,
  url: 'https://parcels.example/en/terms',
  markdown: 'A',
  canonical: 'A',
  identity: text('A'),
  words: text('a'),
  statedDates: [],
  isGeneric: true,
  extraction: 1,
};
const at = china('2026-06-05');
const after = (watch: Watch, read: Reading): Watch => {
  const entries = given(showed('2026-06-01', 'en', 'A'));
  const comparison: WordsCompared = { whole: () => 'substantive', steady: () => undefined };
  return decideReading(entries, watch, read, comparison, { at, readAt: at }).watch;
};

it('it is unsure until one is sure', () => {
  const unsure = after(track, { ...reading, isUnsure: true });
  expect(unsure.isUnsure).toBe(true);
  expect(decideNotModified(unsure, { at, readAt: at }).isUnsure).toBe(true);
  expect(after(unsure, reading)).not.toHaveProperty('isUnsure');
});
