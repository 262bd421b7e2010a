// The server's Date is witness of a clock that would name the wrong day.
import { describe, expect, test } from 'vitest';
import { clockError, withClockWitness } from '../../src/agreement/clock-error.ts';

const HOUR = 60 * 60_000;
const NOW = Date.parse('2026-06-01T10:00:00Z');
const watch = { document: 'Terms', language: 'en', lastReadAt: NOW };

describe('the clock of this computer', () => {
  test.each([12 * HOUR, -12 * HOUR, 400 * 24 * HOUR])('off by %i ms is told', (off) => {
    expect(clockError(NOW + off, NOW)).toBe(off);
  });

  test.each([0, 12 * HOUR - 1, -12 * HOUR + 1])('off by %i ms does no harm', (off) => {
    expect(clockError(NOW + off, NOW)).toBeUndefined();
  });
});

describe('what is remembered of it', () => {
  test('how far it is off, beside what else is known', () => {
    expect(withClockWitness(watch, NOW + 13 * HOUR, NOW)).toEqual({ ...watch, clockOffBy: 13 * HOUR });
  });

  test('until an answer says that it is right again', () => {
    expect(withClockWitness({ ...watch, clockOffBy: 13 * HOUR }, NOW, NOW)).toEqual(watch);
    expect(withClockWitness({ ...watch, clockOffBy: 13 * HOUR }, NOW, undefined)).toHaveProperty('clockOffBy');
  });
});
