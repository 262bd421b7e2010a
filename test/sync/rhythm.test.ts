// When a track is looked at next: slow by nature, never at the same moment as everybody else, never silent for long.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Watch } from '../../src/record/watch.ts';
import { mayBeConditional, nextLook, unmodifiedSince } from '../../src/sync/rhythm.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const TRIED = Date.parse('2026-06-01T10:00:00Z');

const watch = (part: Partial<Watch> = {}): Watch => ({
  document: 'Terms',
  language: 'en',
  lastTriedAt: TRIED,
  ...part,
});
const failed = (count: number): Partial<Watch> => ({
  failure: { kind: 'http-status', detail: '503', since: TRIED, count },
});
const candidate: Partial<Watch> = { candidate: { identity: 'a'.repeat(64), readAt: TRIED } };
/** How long after the last look the next one is, for the middle of the jitter. */
const pause = (part: Partial<Watch> = {}, isPending = false, now = TRIED): number =>
  nextLook(watch(part), isPending, 0.5, now) - TRIED;

describe('how long until the next look', () => {
  test('a track never tried is due at once', () => {
    expect(nextLook(undefined, false, 1, TRIED)).toBe(0);
    expect(nextLook({ document: 'Terms', language: 'en' }, true, 1, TRIED)).toBe(0);
  });

  test('usually eight hours', () => {
    expect(pause()).toBe(8 * HOUR);
  });

  test('four while a notice is pending', () => {
    expect(pause({}, true)).toBe(4 * HOUR);
    expect(pause({ unchangedSince: TRIED - 90 * DAY }, true)).toBe(4 * HOUR);
  });

  test('twelve when unchanged for more than thirty days, not for thirty', () => {
    expect(pause({ unchangedSince: TRIED - 30 * DAY })).toBe(8 * HOUR);
    expect(pause({ unchangedSince: TRIED - 30 * DAY - 1 })).toBe(12 * HOUR);
  });

  test('five minutes between the two readings of a new text, pending or not', () => {
    expect(pause(candidate)).toBe(5 * MINUTE);
    expect(pause(candidate, true)).toBe(5 * MINUTE);
  });

  test('is looked at ever more rarely while one reading does not confirm the other', () => {
    const unconfirmed = (count: number) => pause({ ...candidate, unconfirmed: { since: TRIED, count } });
    expect([1, 2, 3, 4, 9].map(unconfirmed)).toEqual([5, 10, 30, 90, 720].map((minutes) => minutes * MINUTE));
  });

  test.each([
    [1, 10 * MINUTE],
    [2, 30 * MINUTE],
    [3, 90 * MINUTE],
    [4, 270 * MINUTE],
    [5, 12 * HOUR],
    [6, 12 * HOUR],
    [5_000, 12 * HOUR],
  ])('after %i failures in a row: %i ms', (count, expected) => {
    expect(pause(failed(count))).toBe(expected);
    expect(pause({ ...failed(count), ...candidate }, true)).toBe(expected);
  });

  test('the jitter is a quarter either way', () => {
    expect(nextLook(watch(), false, 0, TRIED) - TRIED).toBe(6 * HOUR);
    expect(nextLook(watch(), false, 1, TRIED) - TRIED).toBe(10 * HOUR);
  });
});

describe('what the licensor asks for by Retry-After', () => {
  const asked = (wait: number, jitter = 0, count = 1) =>
    nextLook(watch({ ...failed(count), notBefore: TRIED + wait }), false, jitter, TRIED) - TRIED;

  test('is obeyed where it is longer than our own pause, and does not shorten that', () => {
    expect(asked(3 * HOUR)).toBe(3 * HOUR);
    expect(asked(1_000)).toBe(7.5 * MINUTE);
  });

  test('those told the same moment come spread over the hour after it', () => {
    expect(asked(3 * HOUR, 0.5)).toBe(3.5 * HOUR);
    expect(asked(3 * HOUR, 1)).toBe(4 * HOUR);
  });

  test('is obeyed for two days, not for more', () => {
    expect(asked(2 * DAY)).toBe(2 * DAY);
    expect(asked(2 * DAY + 1)).toBe(2 * DAY);
    expect(asked(3_650 * DAY)).toBe(2 * DAY);
  });

  test('is forgotten once it is over', () => {
    expect(pause({ notBefore: TRIED - 1 })).toBe(8 * HOUR);
    expect(pause({ notBefore: TRIED })).toBe(8 * HOUR);
  });
});

describe('a look that was slept through', () => {
  const due = TRIED + 8 * HOUR;
  const next = (now: number, part: Partial<Watch> = {}) => nextLook(watch(part), false, 0.5, now);

  test('is due when its time has come, and two minutes late', () => {
    expect(next(due - 1)).toBe(due);
    expect(next(due)).toBeLessThanOrEqual(due);
    expect(next(due + 2 * MINUTE)).toBeLessThanOrEqual(due + 2 * MINUTE);
  });

  test('later than that, it waits for its own moment of the half-hour', () => {
    expect(next(due + 2 * MINUTE + 1)).toBe(due + 30 * MINUTE);
    expect(next(due + 30 * MINUTE - 1)).toBe(due + 30 * MINUTE);
    expect(next(due + 30 * MINUTE)).toBe(due + 30 * MINUTE);
    expect(next(due + 32 * MINUTE + 1)).toBe(due + 60 * MINUTE);
  });

  test('overdue by more than twelve hours it is due at once', () => {
    const odd = due + 12 * HOUR - 10 * MINUTE;
    expect(next(odd)).toBeGreaterThan(odd);
    expect(next(due + 12 * HOUR + 10 * MINUTE)).toBeLessThanOrEqual(due + 12 * HOUR + 10 * MINUTE);
  });

  test('a second reading, or another try after a failure, does not wait', () => {
    const now = due + 5 * MINUTE;
    expect(next(now, candidate)).toBeLessThanOrEqual(now);
    expect(next(now, failed(1))).toBeLessThanOrEqual(now);
  });

  test('a thousand tracks that wake at one moment spread over the half-hour', () => {
    const now = due + 5 * HOUR;
    const minutes = Array.from({ length: 1_000 }, (_, index) => {
      const lastTriedAt = TRIED - Math.round((index / 1_000) * 4 * HOUR);
      return Math.floor((Math.max(next(now, { lastTriedAt }), now) - now) / MINUTE);
    });
    const busiest = Math.max(...minutes.map((minute) => minutes.filter((other) => other === minute).length));
    expect(Math.max(...minutes)).toBeLessThanOrEqual(30);
    expect(busiest).toBeLessThan(150);
  });
});

const someWatch = fc
  .record({
    lastTriedAt: fc.nat(100 * DAY),
    isFailed: fc.boolean(),
    count: fc.integer({ min: 1, max: 60 }),
    isCandidate: fc.boolean(),
    notBefore: fc.option(fc.nat(4_000 * DAY)),
    unchangedSince: fc.option(fc.nat(100 * DAY)),
  })
  .map(({ lastTriedAt, isFailed, count, isCandidate, notBefore, unchangedSince }) =>
    watch({
      lastTriedAt,
      ...(isFailed && failed(count)),
      ...(isCandidate && candidate),
      ...(notBefore !== null && { notBefore }),
      ...(unchangedSince !== null && { unchangedSince }),
    }),
  );
const jitter = fc.double({ min: 0, max: 1, noNaN: true });

describe('whatever is remembered', () => {
  test('a clock that was set back never silences the watch', () => {
    expect(nextLook(watch({ notBefore: TRIED + DAY }), false, 0.5, TRIED - 1)).toBe(TRIED - 1);
    fc.assert(
      fc.property(
        someWatch,
        fc.boolean(),
        jitter,
        fc.integer({ min: 1, max: 1_000 * DAY }),
        (known, isPending, j, back) => {
          const now = (known.lastTriedAt ?? 0) - back;
          expect(nextLook(known, isPending, j, now)).toBeLessThanOrEqual(now);
        },
      ),
    );
  });

  test('never sooner than in a few minutes, never later than in two days and the hour', () => {
    fc.assert(
      fc.property(someWatch, fc.boolean(), jitter, (known, isPending, j) => {
        const tried = known.lastTriedAt ?? 0;
        const next = nextLook(known, isPending, j, tried);
        expect(next - tried).toBeGreaterThanOrEqual(3.75 * MINUTE);
        expect(next - tried).toBeLessThanOrEqual(2 * DAY + HOUR);
        expect(Number.isInteger(next)).toBe(true);
      }),
    );
  });

  test('who waits for the moment that was named is then due, and in the end everyone is', () => {
    fc.assert(
      fc.property(someWatch, fc.boolean(), jitter, fc.nat(3 * DAY), (known, isPending, j, passed) => {
        let now = (known.lastTriedAt ?? 0) + passed;
        // The one wait that may begin anew: unchanged for a month, it becomes slower while it is waited for.
        for (let waits = 0; waits < 4; waits += 1) {
          const next = nextLook(known, isPending, j, now);
          if (next <= now) return;
          now = next;
        }
        throw new Error(`still not due at ${now}`);
      }),
    );
  });
});

describe('a look may be conditional', () => {
  const read = watch({ lastWholeAt: TRIED });

  test('for three days after the page was read whole', () => {
    expect(mayBeConditional(read, TRIED)).toBe(true);
    expect(mayBeConditional(read, TRIED + 3 * DAY - 1)).toBe(true);
    expect(mayBeConditional(read, TRIED + 3 * DAY)).toBe(false);
  });

  test('not before it ever was, nor while a new text waits for its second reading', () => {
    expect(mayBeConditional(watch(), TRIED)).toBe(false);
    expect(mayBeConditional({ ...read, ...candidate }, TRIED)).toBe(false);
  });

  test('not when the clock was set back behind that', () => {
    expect(mayBeConditional(read, TRIED - 1)).toBe(false);
  });
});

describe('what a conditional look names', () => {
  const url = 'https://parcels.example/terms';
  const MIDNIGHT = Date.parse('2026-06-01T00:00:00Z');
  const page = (lastModified: number, serverTime = TRIED) => ({ url, lastModified, serverTime });

  test('is the beginning of the day it was read on, where the page is no younger', () => {
    expect(unmodifiedSince(page(MIDNIGHT), TRIED)).toEqual({ url, day: MIDNIGHT });
    expect(unmodifiedSince(page(MIDNIGHT + 1), TRIED)).toBeUndefined();
  });

  test('is nothing before that day has begun for the server', () => {
    expect(unmodifiedSince(page(0, MIDNIGHT), TRIED)).toEqual({ url, day: MIDNIGHT });
    expect(unmodifiedSince(page(0, MIDNIGHT - 1), TRIED)).toBeUndefined();
  });

  test('is nothing where the server says not when, or not what time it is', () => {
    expect(unmodifiedSince({ url, serverTime: TRIED }, TRIED)).toBeUndefined();
    expect(unmodifiedSince({ url, lastModified: 0 }, TRIED)).toBeUndefined();
  });

  const moment = fc.integer({ min: 0, max: 4_000_000_000_000 });

  test('says nothing that the server chose: it is the same for everybody who read on that day', () => {
    fc.assert(
      fc.property(moment, moment, moment, (lastModified, serverTime, now) => {
        const since = unmodifiedSince(page(lastModified, serverTime), now);
        if (since) expect(since).toEqual({ url, day: now - (now % DAY) });
      }),
    );
  });

  test('never hides a change that came after the reading: that is younger, by the clock of the server', () => {
    fc.assert(
      fc.property(moment, moment, moment, fc.integer({ min: 1, max: 1_000 * DAY }), (modified, server, now, later) => {
        const since = unmodifiedSince(page(modified, server), now);
        if (since) expect(server + later).toBeGreaterThan(since.day);
      }),
    );
  });
});
