import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf } from '../../src/standing/effective.ts';
import { noticeOf } from '../../src/standing/notice.ts';
import { china, dated, parcels } from './given.ts';

const rule = parcels.amendment;
/** The old words were last read on 5 June at 10:00, the new ones first on 9 June at 15:00, in China. */
const between = { notBefore: china('2026-06-05 10:00'), seen: china('2026-06-09 15:00') };
const noticeStating = (statedDate?: ReturnType<typeof dated>) => noticeOf({ ...between, statedDate }, rule);

describe('a date that the new words state', () => {
  it('is believed if it is the day on which the old words were last read: they may have changed that evening', () => {
    expect(noticeStating(dated('2026-06-05'))).toMatchObject({
      basis: 'stated',
      earliest: '2026-06-05',
      latest: '2026-06-05',
    });
  });

  it('is not believed if it is the day before: that day, and the day after, we still read the old words', () => {
    expect(noticeStating(dated('2026-06-04'))).toMatchObject({
      basis: 'backdated',
      earliest: '2026-06-05',
      latest: '2026-06-09',
      stated: dated('2026-06-04'),
    });
  });

  it('is believed if it is the day on which the new words were first read', () => {
    expect(noticeStating(dated('2026-06-09'))).toMatchObject({ basis: 'stated', earliest: '2026-06-09' });
  });

  it('does not move the notice to a day still to come, and such words are not called backdated', () => {
    expect(noticeStating(dated('2026-06-10'))).toMatchObject({
      basis: 'interval',
      earliest: '2026-06-05',
      latest: '2026-06-09',
    });
  });

  it('is judged by the day it is in China, whatever the day is elsewhere', () => {
    const lastReadJustAfterMidnight = { ...between, notBefore: china('2026-06-06 00:00') };
    const lastReadJustBefore = { ...between, notBefore: china('2026-06-06 00:00') - 1 };
    const statedDate = dated('2026-06-05');
    expect(noticeOf({ ...lastReadJustAfterMidnight, statedDate }, rule)?.basis).toBe('backdated');
    expect(noticeOf({ ...lastReadJustBefore, statedDate }, rule)?.basis).toBe('stated');
  });

  it('says nothing of the posting if it is the day from which the words are to apply', () => {
    expect(noticeStating(dated('2026-06-07', { role: 'effective' }))).toMatchObject({
      basis: 'interval',
      earliest: '2026-06-05',
    });
    expect(noticeStating(dated('2026-06-01', { role: 'effective' }))?.basis).toBe('interval');
  });
});

describe('a date that is less than a day', () => {
  it('given as a month means each of its days on which the words can have been posted', () => {
    expect(noticeStating(dated('2026-06'))).toMatchObject({
      basis: 'stated',
      earliest: '2026-06-05',
      latest: '2026-06-09',
    });
    const overTwoMonths = { notBefore: china('2026-05-28'), seen: china('2026-06-02') };
    expect(noticeOf({ ...overTwoMonths, statedDate: dated('2026-06') }, rule)).toMatchObject({
      earliest: '2026-06-01',
      latest: '2026-06-02',
    });
    expect(noticeOf({ ...overTwoMonths, statedDate: dated('2026-05') }, rule)).toMatchObject({
      earliest: '2026-05-28',
      latest: '2026-05-31',
    });
  });

  it('given as the month before is backdated, as the month after is not', () => {
    expect(noticeStating(dated('2026-05'))?.basis).toBe('backdated');
    expect(noticeStating(dated('2026-07'))?.basis).toBe('interval');
  });

  it('given as a year means each of its days', () => {
    expect(noticeStating(dated('2026'))).toMatchObject({ basis: 'stated', earliest: '2026-06-05' });
    expect(noticeStating(dated('2025'))?.basis).toBe('backdated');
  });
});

describe('a date whose day and month cannot be told apart', () => {
  it('means the one reading that is possible', () => {
    expect(noticeStating(dated('2026-06-07', { alternative: '2026-07-06' }))).toMatchObject({
      basis: 'stated',
      earliest: '2026-06-07',
      latest: '2026-06-07',
    });
    expect(noticeStating(dated('2026-07-06', { alternative: '2026-06-07' }))).toMatchObject({
      basis: 'stated',
      earliest: '2026-06-07',
      latest: '2026-06-07',
    });
  });

  it('means the interval between its readings if both are possible, and the gate takes the earlier', () => {
    const longer = { notBefore: china('2026-01-01'), seen: china('2026-12-01') };
    const statedDate = dated('2026-08-07', { alternative: '2026-07-08' });
    expect(noticeOf({ ...longer, statedDate }, rule)).toMatchObject({
      basis: 'stated',
      earliest: '2026-07-08',
      latest: '2026-08-07',
    });
  });

  it('is backdated only if every reading is', () => {
    expect(noticeStating(dated('2026-01-02', { alternative: '2026-02-01' }))?.basis).toBe('backdated');
    expect(noticeStating(dated('2026-01-12', { alternative: '2026-12-01' }))?.basis).toBe('interval');
  });
});

describe('words without a date', () => {
  it('were posted between the last reading of the old words and the first of the new', () => {
    expect(noticeStating()).toEqual({
      basis: 'interval',
      earliest: '2026-06-05',
      latest: '2026-06-09',
      notBefore: between.notBefore,
      seen: between.seen,
    });
  });

  it('are between the same two moments if the clock was set back between the readings', () => {
    const setBack = { notBefore: between.seen, seen: between.notBefore };
    expect(noticeOf(setBack, rule)).toMatchObject({
      basis: 'interval',
      earliest: '2026-06-05',
      latest: '2026-06-09',
    });
  });
});

describe('the first text of a track', () => {
  const first = { seen: china('2026-06-09 15:00') };

  it('was posted when it says, however long ago', () => {
    expect(noticeOf({ ...first, statedDate: dated('2021-08-08') }, rule)).toMatchObject({
      basis: 'stated',
      earliest: '2021-08-08',
      latest: '2021-08-08',
    });
  });

  it('without a date, or with one still to come, has no known posting, and so counts as in force', () => {
    expect(noticeOf(first, rule)).toBeUndefined();
    expect(noticeOf({ ...first, statedDate: dated('2026-06-10') }, rule)).toBeUndefined();
    expect(noticeOf({ ...first, statedDate: dated('2026-06-01', { role: 'effective' }) }, rule)).toBeUndefined();
  });
});

const anyMoment = fc.integer({ min: china('2020-01-01'), max: china('2030-01-01') });
const anyStated = fc.option(
  fc
    .tuple(anyMoment, fc.constantFrom(4, 7, 10), fc.constantFrom('updated', 'effective', 'unlabelled' as const))
    .map(([moment, length, role]) => dated(dayOf(moment, 'UTC').slice(0, length), { role })),
  { nil: undefined },
);

describe('whatever is stated, whatever was read', () => {
  it('the notice lies between the two readings, earliest first', () => {
    fc.assert(
      fc.property(anyMoment, anyMoment, anyStated, (notBefore, seen, statedDate) => {
        const notice = noticeOf({ notBefore, seen, statedDate }, rule);
        const [first, last] = [notBefore, seen].sort((a, b) => a - b) as [number, number];
        expect(notice).toBeDefined();
        expect(dayOf(first, rule.timeZone) <= (notice?.earliest ?? '')).toBe(true);
        expect((notice?.earliest ?? '') <= (notice?.latest ?? '')).toBe(true);
        expect((notice?.latest ?? '') <= dayOf(last, rule.timeZone)).toBe(true);
      }),
    );
  });
});
