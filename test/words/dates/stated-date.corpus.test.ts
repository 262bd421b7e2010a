import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { measureDates, WRONG_LABELS } from '../../corpus/dates.ts';

const FOLDER = new URL('../../../../shared/corpus', import.meta.url).pathname;

describe.skipIf(!existsSync(`${FOLDER}/dates`))('dates of collected pages (skipped without ../shared/corpus)', () => {
  it('reach every figure', { timeout: 120_000 }, () => {
    const { rows, misses } = measureDates(FOLDER);
    const failed = rows.filter(({ isReached }) => !isReached);
    expect(failed, JSON.stringify(misses, undefined, 1)).toEqual([]);
  });

  it('leave out labels for a written reason only', () => {
    for (const reason of Object.values(WRONG_LABELS)) expect(reason.length).toBeGreaterThan(20);
    expect(Object.keys(WRONG_LABELS).length).toBeLessThan(10);
  });
});
