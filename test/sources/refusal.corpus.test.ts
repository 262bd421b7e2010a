// What is refused, and what must not be, among real pages. Skipped where the data is not beside the project.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { measureBadPages } from '../corpus/badpages.ts';

const corpus = fileURLToPath(new URL('../../../shared/corpus', import.meta.url));
const isThere = existsSync(`${corpus}/badpages`);

describe.skipIf(!isThere)(isThere ? 'real pages' : 'real pages (skipped: ../shared/corpus is not there)', () => {
  it('that are not the agreement are refused, and no true one is', { timeout: 180_000 }, () => {
    expect(measureBadPages(corpus).filter((row) => !row.isReached)).toEqual([]);
  });
});
