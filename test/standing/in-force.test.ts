import { describe, expect, it } from 'vitest';
import { forceOf, type Posted, withdrawnFrom } from '../../src/standing/in-force.ts';
import { trackOf, tracksOf } from '../../src/standing/track.ts';
import type { Instant } from '../../src/words/vocabulary.ts';
import { china, dated, given, parcels, type Step, showed, text } from './given.ts';

const named = ({ showing }: Posted) => ['A', 'B', 'C', 'D'].find((words) => showing.identities.includes(text(words)));
const forceAt = (now: string | Instant, ...steps: Step[]) => {
  const track = trackOf(tracksOf(given(...steps)), { document: 'Terms', language: 'en' });
  if (!track) throw new Error('the track was never seen');
  const force = forceOf(track, parcels.amendment, typeof now === 'number' ? now : china(now));
  return { entered: force.entered.map(named), inForce: named(force.inForce), pending: force.pending.map(named) };
};
/** Posted on the day on which it was read, and the old words read that day as well. */
const posted = (day: string, words: string) => showed(`${day} 12:00`, 'en', words, { notBefore: china(day) });

describe('the words in force', () => {
  it('are the first ever read, whatever their date', () => {
    expect(forceAt('2026-06-01', showed('2026-06-01', 'en', 'A'))).toMatchObject({ inForce: 'A', pending: [] });
    const justPosted = showed('2026-06-02', 'en', 'A', { stated: dated('2026-06-01') });
    expect(forceAt('2026-06-02', justPosted)).toMatchObject({ inForce: 'A', pending: [] });
  });

  it('change at the first millisecond of the sixth day, not one before', () => {
    const history = [posted('2026-06-01', 'A'), posted('2026-06-10', 'B')];
    expect(forceAt(china('2026-06-16') - 1, ...history)).toEqual({ entered: ['A'], inForce: 'A', pending: ['B'] });
    expect(forceAt(china('2026-06-16'), ...history)).toEqual({ entered: ['A', 'B'], inForce: 'B', pending: [] });
  });

  it('change at the earliest day on which the new ones can have been posted', () => {
    const history = [
      posted('2026-06-01', 'A'),
      showed('2026-06-13', 'en', 'B', { notBefore: china('2026-06-10 09:00') }),
    ];
    expect(forceAt(china('2026-06-16') - 1, ...history).inForce).toBe('A');
    expect(forceAt(china('2026-06-16'), ...history).inForce).toBe('B');
  });

  it('are the new ones at once where they were posted longer ago than the period', () => {
    const history = [posted('2026-06-01', 'A'), showed('2026-07-01', 'en', 'B', { notBefore: china('2026-06-02') })];
    expect(forceAt('2026-07-01', ...history).inForce).toBe('B');
  });

  it('are those of each amendment in its turn', () => {
    const history = [posted('2026-06-01', 'A'), posted('2026-06-10', 'B'), posted('2026-06-12', 'C')];
    expect(forceAt('2026-06-12 12:00', ...history)).toMatchObject({ inForce: 'A', pending: ['B', 'C'] });
    expect(forceAt('2026-06-16', ...history)).toMatchObject({ inForce: 'B', pending: ['C'] });
    expect(forceAt('2026-06-18', ...history)).toMatchObject({ entered: ['A', 'B', 'C'], inForce: 'C', pending: [] });
  });
});

describe('an amendment withdrawn before its day', () => {
  it('never comes into force', () => {
    const history = [posted('2026-06-01', 'A'), posted('2026-06-10', 'B'), posted('2026-06-15', 'A')];
    expect(forceAt('2026-06-15 12:00', ...history)).toEqual({ entered: ['A'], inForce: 'A', pending: [] });
    expect(forceAt('2027-01-01', ...history)).toEqual({ entered: ['A'], inForce: 'A', pending: [] });
  });

  it('on its day was in force already, and what follows is an amendment back', () => {
    const history = [posted('2026-06-01', 'A'), posted('2026-06-10', 'B'), posted('2026-06-16', 'A')];
    expect(forceAt('2026-06-16 12:00', ...history)).toEqual({ entered: ['A', 'B'], inForce: 'B', pending: ['A'] });
    expect(forceAt('2026-06-22', ...history)).toMatchObject({ inForce: 'A', pending: [] });
  });

  it('leaves an earlier one that comes back with the day it had', () => {
    const history = [
      posted('2026-06-01', 'A'),
      posted('2026-06-10', 'B'),
      posted('2026-06-11', 'C'),
      posted('2026-06-14', 'B'),
    ];
    expect(forceAt('2026-06-14 12:00', ...history)).toMatchObject({ inForce: 'A', pending: ['B'] });
    expect(forceAt('2026-06-16', ...history)).toMatchObject({ inForce: 'B', pending: [] });
    expect(forceAt('2027-01-01', ...history)).toEqual({ entered: ['A', 'B'], inForce: 'B', pending: [] });
  });

  it('may be the way back to words that were in force before', () => {
    const history = [
      posted('2026-06-01', 'A'),
      posted('2026-06-10', 'B'),
      posted('2026-06-20', 'A'),
      posted('2026-06-22', 'B'),
    ];
    expect(forceAt('2027-01-01', ...history)).toEqual({ entered: ['A', 'B'], inForce: 'B', pending: [] });
  });
});

describe('words that went before their day', () => {
  const withdrawnAt = (day: string, ...history: Step[]) =>
    tracksOf(given(...history)).flatMap((track) => withdrawnFrom(track, parcels.amendment, china(day)).map(named));

  it('are known, and are no others: not those in force, before or after, nor those still to come', () => {
    const history = [posted('2026-06-01', 'A'), posted('2026-06-10', 'B'), posted('2026-06-12', 'A')];
    expect(withdrawnAt('2026-06-11', ...history.slice(0, 2))).toEqual([]);
    expect(withdrawnAt('2026-07-01', ...history)).toEqual(['B']);
    const again = [...history, posted('2026-07-10', 'B'), posted('2026-07-20', 'C')];
    expect(withdrawnAt('2026-07-12', ...again.slice(0, 4))).toEqual([]);
    expect(withdrawnAt('2026-08-01', ...again)).toEqual([]);
  });
});

describe('a clock that was set back', () => {
  it('never brings older words into force after newer ones', () => {
    const history = [
      posted('2026-06-01', 'A'),
      posted('2026-06-10', 'B'),
      showed('2026-06-03', 'en', 'C', { notBefore: china('2026-06-10') }),
    ];
    expect(forceAt('2026-06-09', ...history)).toMatchObject({ entered: ['A', 'C'], inForce: 'C', pending: [] });
    expect(forceAt('2026-06-16', ...history)).toMatchObject({ entered: ['A', 'C'], inForce: 'C', pending: [] });
  });

  it('after it ran ahead while words were read, brings nothing into force before its day', () => {
    const history = [
      posted('2026-06-01', 'A'),
      posted('2026-06-10', 'B'),
      showed('2026-07-11', 'en', 'C', { notBefore: china('2026-06-11') }),
    ];
    expect(forceAt('2026-06-12', ...history)).toEqual({ entered: ['A'], inForce: 'A', pending: ['B', 'C'] });
    expect(forceAt('2026-06-16', ...history)).toEqual({ entered: ['A', 'B'], inForce: 'B', pending: ['C'] });
  });
});
