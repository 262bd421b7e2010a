import { describe, expect, it } from 'vitest';
import { forceOf } from '../../src/standing/in-force.ts';
import { trackOf, tracksOf } from '../../src/standing/track.ts';
import { possibleDays, statedEffect, stateSameDays } from '../../src/words/stated-days.ts';
import type { StatedDate } from '../../src/words/vocabulary.ts';
import { china, dated, given, parcels, type Step, showed } from '../standing/given.ts';

const CHINA = 'Asia/Shanghai';
const effective = (iso: string, other: Partial<StatedDate> = {}) => dated(iso, { role: 'effective', ...other });

describe('a day with an hour', () => {
  it('is the licensor’s day at that moment, where the clock is told', () => {
    const late = dated('2026-06-01', { time: '20:00', offset: '+00:00' });
    expect(possibleDays(late, CHINA)).toEqual([{ earliest: '2026-06-02', latest: '2026-06-02' }]);
    const early = dated('2026-06-01', { time: '15:59', offset: '+00:00' });
    expect(possibleDays(early, CHINA)).toEqual([{ earliest: '2026-06-01', latest: '2026-06-01' }]);
  });

  it('is meant by the licensor’s own clock, where none is told', () => {
    expect(statedEffect([effective('2026-06-01', { time: '12:00' })], CHINA)).toEqual({
      earliest: china('2026-06-01 12:00'),
      latest: china('2026-06-01 12:00'),
    });
  });
});

describe('the day from which a text says that it applies', () => {
  it('lies between the first and the last moment it can mean', () => {
    expect(statedEffect([effective('2026-06')], CHINA)).toEqual({
      earliest: china('2026-06-01'),
      latest: china('2026-06-30'),
    });
    expect(statedEffect([effective('2026-04-03', { alternative: '2026-03-04' })], CHINA)).toEqual({
      earliest: china('2026-03-04'),
      latest: china('2026-04-03'),
    });
    expect(statedEffect([dated('2026-06-01')], CHINA)).toBeUndefined();
  });
});

describe('two texts state the same days', () => {
  it('where every date of the one is one of the other, in either reading', () => {
    const both = { statedDates: [dated('2026-04-03', { alternative: '2026-03-04' })] };
    expect(stateSameDays(both, { statedDates: [dated('2026-03-04')] })).toBe(true);
    expect(stateSameDays(both, { statedDates: [dated('2026-05-04')] })).toBe(false);
  });

  it('not where only the effective day moved, the hour, or the role', () => {
    const before = { statedDate: dated('2026-06-01'), statedDates: [dated('2026-06-01'), effective('2026-07-01')] };
    for (const other of [effective('2026-08-01'), effective('2026-07-01', { time: '12:00' }), dated('2026-07-01')])
      expect(stateSameDays(before, { ...before, statedDates: [dated('2026-06-01'), other] })).toBe(false);
    expect(stateSameDays(before, before)).toBe(true);
  });
});

describe('words that give their own day', () => {
  const withDates = (step: Step, ...dates: StatedDate[]): Step => ({
    ...step,
    fact: { ...step.fact, dates } as Step['fact'],
  });
  const posted = (day: string, words: string, ...dates: StatedDate[]) =>
    withDates(showed(`${day} 12:00`, 'en', words, { notBefore: china(day) }), ...dates);
  const bindsFrom = (...steps: Step[]) => {
    const track = trackOf(tracksOf(given(...steps)), { document: 'Terms', language: 'en' });
    if (!track) throw new Error('the track was never seen');
    const last = steps.at(-1)?.at ?? 0;
    const { pending, inForce } = forceOf(track, parcels.amendment, last);
    return (pending.at(-1) ?? inForce).effective?.earliest;
  };
  const first = posted('2026-06-01', 'A');

  it('bind from that day where it is later than the counted ones', () => {
    expect(bindsFrom(first, posted('2026-06-10', 'B', effective('2026-07-01')))).toBe(china('2026-07-01'));
    expect(bindsFrom(first, posted('2026-06-10', 'B', effective('2026-06-17')))).toBe(china('2026-06-17'));
  });

  it('bind from the counted days where it is sooner', () => {
    for (const day of ['2026-06-16', '2026-06-15', '2026-06-10', '2020-01-01'])
      expect(bindsFrom(first, posted('2026-06-10', 'B', effective(day)))).toBe(china('2026-06-16'));
  });

  it('are postponed where the day moves while they are to come', () => {
    const moved = posted('2026-06-20', 'B', effective('2026-08-01'));
    expect(bindsFrom(first, posted('2026-06-10', 'B', effective('2026-07-01')), moved)).toBe(china('2026-08-01'));
  });

  it('told to bind sooner have the days of a notice from then, and no more than was told before', () => {
    const early = posted('2026-06-20', 'B', effective('2026-06-21'));
    expect(bindsFrom(first, posted('2026-06-10', 'B', effective('2026-08-01')), early)).toBe(china('2026-06-26'));
    expect(bindsFrom(first, posted('2026-06-10', 'B', effective('2026-06-24')), early)).toBe(china('2026-06-24'));
  });

  it('stay in force where the day moves after it', () => {
    const late = posted('2026-07-02', 'B', effective('2026-09-01'));
    expect(bindsFrom(first, posted('2026-06-10', 'B', effective('2026-07-01')), late)).toBe(china('2026-07-01'));
  });

  it('that are the first ever read say from when they are in force', () => {
    expect(bindsFrom(posted('2026-06-01', 'A', effective('2026-07-01')))).toBe(china('2026-07-01'));
  });
});
