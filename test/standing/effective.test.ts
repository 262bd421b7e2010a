import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CountedRule } from '../../src/declaration/declaration.ts';
import { countedDays, dayOf, effectiveFrom, startOf } from '../../src/standing/effective.ts';

const chinese: CountedRule = {
  rule: 'counted',
  days: 5,
  countNoticeDay: false,
  timeZone: 'Asia/Shanghai',
  basis: 'PRC Civil Code, arts. 201, 203',
};
const postedOn = (day: string, rule: Partial<CountedRule> = {}): string =>
  new Date(effectiveFrom({ earliest: day, latest: day }, { ...chinese, ...rule }).earliest).toISOString();

describe('a period of days after a notice', () => {
  it('posted on 8 August 2021, the words are in force from 14 August, Beijing midnight', () => {
    expect(postedOn('2021-08-08')).toBe('2021-08-13T16:00:00.000Z');
  });

  it('counts the five days after the notice, and not the day of the notice', () => {
    expect(countedDays('2021-08-08', chinese)).toEqual([
      '2021-08-09',
      '2021-08-10',
      '2021-08-11',
      '2021-08-12',
      '2021-08-13',
    ]);
  });

  it('begins on the day of the notice where the declaration counts that day', () => {
    expect(postedOn('2021-08-08', { countNoticeDay: true })).toBe('2021-08-12T16:00:00.000Z');
    expect(countedDays('2021-08-08', { ...chinese, countNoticeDay: true })[0]).toBe('2021-08-08');
  });

  it('is as long as the declaration says: a sibling agreement has three days', () => {
    expect(postedOn('2021-08-08', { days: 3 })).toBe('2021-08-11T16:00:00.000Z');
  });

  it('of no days ends with the day of the notice, or before it where that day counts', () => {
    expect(postedOn('2021-08-08', { days: 0 })).toBe('2021-08-08T16:00:00.000Z');
    expect(postedOn('2021-08-08', { days: 0, countNoticeDay: true })).toBe('2021-08-07T16:00:00.000Z');
    expect(countedDays('2021-08-08', { ...chinese, days: 0 })).toEqual([]);
  });

  it('passes over the end of a month and of a year', () => {
    expect(postedOn('2026-11-27')).toBe('2026-12-02T16:00:00.000Z');
    expect(postedOn('2026-12-29')).toBe('2027-01-03T16:00:00.000Z');
  });

  it('counts 29 February in a leap year, and none in another', () => {
    expect(postedOn('2028-02-26')).toBe('2028-03-02T16:00:00.000Z');
    expect(postedOn('2027-02-26')).toBe('2027-03-03T16:00:00.000Z');
    expect(postedOn('2028-02-29')).toBe('2028-03-05T16:00:00.000Z');
    expect(postedOn('2100-02-26')).toBe('2100-03-03T16:00:00.000Z');
  });

  it('is not moved by a weekend or a holiday at its end', () => {
    expect(postedOn('2026-06-01')).toBe('2026-06-06T16:00:00.000Z'); // the last day is a Saturday
    expect(postedOn('2026-09-28')).toBe('2026-10-03T16:00:00.000Z'); // the last day is within National Day
  });
});

describe('a zone with daylight saving', () => {
  it('has its days begin at its own midnight, on either side of the change', () => {
    const berlin = { timeZone: 'Europe/Berlin' };
    expect(postedOn('2026-03-23', berlin)).toBe('2026-03-28T23:00:00.000Z');
    expect(postedOn('2026-03-24', berlin)).toBe('2026-03-29T22:00:00.000Z');
    expect(postedOn('2026-10-19', berlin)).toBe('2026-10-24T22:00:00.000Z');
    expect(postedOn('2026-10-20', berlin)).toBe('2026-10-25T23:00:00.000Z');
  });

  it('has a day begin at 01:00 where midnight was left out', () => {
    expect(postedOn('2018-10-29', { timeZone: 'America/Sao_Paulo' })).toBe('2018-11-04T03:00:00.000Z');
  });

  it('has the words in force from the next day that there was, where a whole day was left out', () => {
    expect(postedOn('2011-12-24', { timeZone: 'Pacific/Apia' })).toBe('2011-12-30T10:00:00.000Z');
  });
});

describe('an interval of notice', () => {
  it('gives an interval of effect: each end counted for itself', () => {
    const effective = effectiveFrom({ earliest: '2026-06-01', latest: '2026-06-04' }, chinese);
    expect(new Date(effective.earliest).toISOString()).toBe('2026-06-06T16:00:00.000Z');
    expect(new Date(effective.latest).toISOString()).toBe('2026-06-09T16:00:00.000Z');
  });
});

const zones = ['Asia/Shanghai', 'Europe/Berlin', 'America/Sao_Paulo', 'America/New_York', 'Asia/Kathmandu', 'UTC'];
const anyRule = fc.record({
  days: fc.integer({ min: 0, max: 366 }),
  countNoticeDay: fc.boolean(),
  timeZone: fc.constantFrom(...zones),
  basis: fc.constant('a test'),
  rule: fc.constant('counted'),
});
const dayNumber = (day: string) => Date.parse(`${day}T00:00Z`) / 86_400_000;
const anyDay = fc
  .integer({ min: dayNumber('1995-01-01'), max: dayNumber('2037-12-31') })
  .map((number) => new Date(number * 86_400_000).toISOString().slice(0, 10));

/** Told by Intl alone, which the rules do not use. */
const dayShown = (moment: number, timeZone: string) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(moment);

describe('for every day and every rule', () => {
  it('the words bind from the first millisecond of the day after the last counted day', () => {
    fc.assert(
      fc.property(anyDay, anyRule, (day, rule) => {
        const { earliest } = effectiveFrom({ earliest: day, latest: day }, rule);
        let last = Temporal.PlainDate.from(day).subtract({ days: rule.countNoticeDay ? 1 : 0 });
        for (let counted = 0; counted < rule.days; counted += 1) last = last.add({ days: 1 });
        const binding = last.add({ days: 1 }).toString();
        expect(dayShown(earliest, rule.timeZone)).toBe(binding);
        expect(dayShown(earliest - 1, rule.timeZone)).toBe(last.toString());
      }),
    );
  });

  it('the counted days are those between the notice and the effect, without a gap', () => {
    fc.assert(
      fc.property(anyDay, anyRule, (day, rule) => {
        const counted = countedDays(day, rule);
        const { earliest } = effectiveFrom({ earliest: day, latest: day }, rule);
        const first = dayNumber(day) + (rule.countNoticeDay ? 0 : 1);
        expect(counted.map(dayNumber)).toEqual(counted.map((_, index) => first + index));
        expect(dayNumber(dayOf(earliest, rule.timeZone))).toBe(first + rule.days);
      }),
    );
  });

  it('a later notice never binds earlier, and one more day never binds sooner', () => {
    fc.assert(
      fc.property(anyDay, anyDay, anyRule, (one, other, rule) => {
        const [earlier, later] = [one, other].sort() as [string, string];
        const effective = effectiveFrom({ earliest: earlier, latest: later }, rule);
        expect(effective.earliest).toBeLessThanOrEqual(effective.latest);
        const longer = effectiveFrom({ earliest: earlier, latest: later }, { ...rule, days: rule.days + 1 });
        expect(longer.earliest).toBeGreaterThan(effective.earliest);
      }),
    );
  });

  it('the day of the first moment of a day is that day', () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom(...zones), (day, zone) => {
        expect(dayOf(startOf(day, zone), zone)).toBe(day);
        expect(dayOf(startOf(day, zone) - 1, zone) < day).toBe(true);
      }),
    );
  });
});
