// The figures that reading must reach on real pages. Skipped where the data is not beside the project.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { LABELS_IN_DOUBT, PARTS_OF_A_PAGE, rowsOf, type Scored, scorePages } from '../corpus/extraction.ts';

const corpus = fileURLToPath(new URL('../../../shared/corpus', import.meta.url));
const isThere = existsSync(`${corpus}/extraction`);

describe.skipIf(!isThere)(isThere ? 'real pages' : 'real pages (skipped: ../shared/corpus is not there)', () => {
  let all: readonly Scored[] = [];
  beforeAll(() => {
    all = scorePages(`${corpus}/extraction`);
  }, 600_000);

  test('every figure is reached', () => {
    expect(rowsOf(all).filter((row) => !row.isReached)).toEqual([]);
  });
  test('where words differ from the published ones, the reason is known', () => {
    const scores = all.filter(({ quality }) => quality === 'clean');
    const differing = scores.filter(({ declared }) => declared < 0.9996).map(({ id }) => id);
    expect(differing.filter((id) => !(id in LABELS_IN_DOUBT))).toEqual([]);
    const unfound = scores.filter(({ undeclared }) => undeclared < 0.95).map(({ id }) => id);
    expect(unfound.filter((id) => !(id in PARTS_OF_A_PAGE))).toEqual([]);
  });
});
