// The figures that redline and classes of difference must reach on real histories. Skipped where the data is not beside
// the project. Speed is printed by `npm run corpus`, not asserted here.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { measureChanges } from '../../corpus/changes.ts';
import { judgeSteps, measureHistories, WRONG_LABELS } from '../../corpus/histories.ts';
import { measureMutations } from '../../corpus/mutations.ts';
import { measureRedline } from '../../corpus/redline.ts';
import { histories } from '../../corpus/version-histories.ts';

const corpus = fileURLToPath(new URL('../../../../shared/corpus', import.meta.url));
const isThere = existsSync(`${corpus}/histories`);
const isSpeed = ({ measure }: { measure: string }): boolean => /^total|^slowest/.test(measure);

describe.skipIf(!isThere)(
  isThere ? 'real histories' : 'real histories (skipped: ../shared/corpus is not there)',
  () => {
    test('the redline is tight, readable and loses nothing', { timeout: 180_000 }, () => {
      expect(measureRedline(corpus).filter((row) => !row.isReached && !isSpeed(row))).toEqual([]);
    });
    test('what has no weight is not asked, what has is', { timeout: 180_000 }, () => {
      expect(measureHistories(corpus).filter((row) => !row.isReached)).toEqual([]);
    });
    test('a single word that changes is asked about', { timeout: 180_000 }, () => {
      expect(measureMutations(corpus).filter((row) => !row.isReached)).toEqual([]);
    });
    test('real pages before and after a change', { timeout: 180_000 }, () => {
      expect(measureChanges(corpus).filter((row) => !row.isReached)).toEqual([]);
    });
    test('every label called wrong is asked about, and no other list of excuses is kept', { timeout: 180_000 }, () => {
      const asked = histories(corpus)
        .flatMap(judgeSteps)
        .filter(({ isAnnounced, label }) => isAnnounced && label === 'noise')
        .map(({ id }) => id);
      expect(Object.keys(WRONG_LABELS).filter((id) => !asked.includes(id))).toEqual([]);
    });
  },
);
