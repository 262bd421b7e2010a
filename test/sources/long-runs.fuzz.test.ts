// However long a run of one kind of sign is, and wherever it stands, the page is read and compared without a hang.
import { describe, expect, test } from 'vitest';
import { readPage } from '../../src/sources/read.ts';
import { difference } from '../../src/words/difference/difference.ts';
import type { Failure, Reading } from '../../src/words/reading.ts';
import { withoutAHang } from '../without-a-hang.ts';
import { KINDS_OF_SIGN, PLACES, runOf } from './long-runs.ts';

const WORDS = 'You may use the depot for your own parcels, and you accept these terms when you do so. ';
const TERMS = { Terms: { asks: true, select: 'main' } };

function read(inside: string, title = 'Terms of Service', previous?: string): Reading | Failure {
  const page = `<!doctype html><html lang="en"><head><title>${title}</title></head><body><main><h1>Terms of Service</h1><p>${WORDS.repeat(8)}</p>${inside}</main></body></html>`;
  const pages = [
    { bytes: new TextEncoder().encode(page), contentType: 'text/html', url: 'https://parcels.example/terms' },
  ];
  const rest = { document: 'Terms', language: 'en', readOn: '2026-06-01', ...(previous !== undefined && { previous }) };
  return readPage({ pages, declaration: { terms: TERMS }, ...rest });
}

const first = read(`<p>${WORDS}</p>`);

/** 400,000 signs in each place are more than the 2 MB of a page where it holds them three times. */
const LENGTH = 100_000;

describe.each(KINDS_OF_SIGN)('a run of %s', (kind) => {
  test.each(Object.keys(PLACES))('in %s', (place) => {
    if (first.outcome !== 'reading') throw new Error(first.detail);
    const inside = (length: number, words = WORDS): string => PLACES[place]?.(runOf(kind, length), words) ?? '';
    const found = withoutAHang(() => read(inside(LENGTH), 'Terms of Service', first.markdown));
    const reading = found.outcome === 'reading' ? found : found.doubted;
    if (!reading) return;
    withoutAHang(() => difference(first, reading, 'en'));
    const other = read(inside(LENGTH - 10, `${WORDS}Not so.`), 'Terms of Service', reading.markdown);
    if (other.outcome === 'reading') withoutAHang(() => difference(reading, other, 'en'));
  });

  test('in the title', () => {
    expect(['reading', 'failure']).toContain(withoutAHang(() => read('', `${runOf(kind, LENGTH)} Terms`)).outcome);
  });
});

test('400,000 digits in a row are read and compared without a hang', () => {
  if (first.outcome !== 'reading') throw new Error(first.detail);
  const found = withoutAHang(() => read(`<p>${WORDS} ${runOf('digits', 400_000)}</p>`));
  if (found.outcome !== 'reading') throw new Error(found.detail);
  expect(withoutAHang(() => difference(first, found, 'en')).class).toBe('substantive');
});
