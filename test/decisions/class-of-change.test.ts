// What is too much to be compared, or cannot be, counts as substantive; everything else as it is compared.
import { afterEach, describe, expect, test, vi } from 'vitest';
import { classOfChange } from '../../src/decisions/class-of-change.ts';
import type { Reading } from '../../src/words/reading.ts';
import { identify } from '../../src/words/text.ts';
import { withoutAHang } from '../without-a-hang.ts';

afterEach(() => void vi.restoreAllMocks());

const read = (markdown: string): Reading => ({
  outcome: 'reading',
  document: 'Terms',
  language: 'en',
  url: 'https://parcels.example/terms',
  markdown,
  ...identify(markdown, { language: 'en' }),
  isGeneric: false,
  extraction: 1,
});
const KEPT = 'You may use the depot for your own parcels.\n\n'.repeat(20);

describe('the class of a change', () => {
  test('is what comparing finds, however long what stands in both texts is', () => {
    const long = `${KEPT}${'a '.repeat(300_000)}\n\n`;
    expect(classOfChange(read(`${long}It opens early.\n`), read(`${long}It opens  early.\n`))).toBe('markup');
    expect(classOfChange(read(KEPT), read(`${KEPT}You pay 5 euros.\n`))).toBe('substantive');
  });

  test('is substantive where nothing is known to compare with', () => {
    expect(classOfChange(undefined, read(KEPT))).toBe('substantive');
  });

  test('is substantive, at once, where more was rewritten than any agreement has', () => {
    const rows = (word: string) => Array.from({ length: 20_000 }, (_, at) => `${word} ${at} ${word}.`).join('\n\n');
    const [before, after] = [read(`${rows('fee ')}\n`), read(`${rows('costs and charges of')}\n`)];
    expect(withoutAHang(() => classOfChange(before, after))).toBe('substantive');
  });

  test('is substantive where comparing fails', () => {
    vi.spyOn(console, 'error').mockReturnValue(undefined);
    const broken = Object.defineProperty({ ...read(KEPT) }, 'statedDate', {
      get() {
        throw new RangeError('Maximum call stack size exceeded');
      },
    });
    expect(classOfChange(broken, read(`${KEPT}It opens early.\n`))).toBe('substantive');
  });
});
