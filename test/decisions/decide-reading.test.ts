import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideNotModified } from '../../src/decisions/decide.ts';
import { FAILURE_KINDS, type Reading } from '../../src/words/reading.ts';
import { china, dated, text } from '../standing/given.ts';
import { english, failure, first, type Look, looked, reading } from './looks.ts';

describe('the first text of a track', () => {
  it('is believed at once', () => {
    expect(first.result).toBe('new-text');
    expect(first.facts).toMatchObject([{ type: 'textSeen', identity: text('A'), seen: china('2026-06-01') }]);
    expect(first.facts[0]).not.toHaveProperty('notBefore');
    expect(first.facts[0]).not.toHaveProperty('difference');
  });
});

describe('the same text again', () => {
  it('adds nothing, and moves the moment up to which the words are known to stand', () => {
    const again = looked([['2026-06-05', reading('A')]], first);
    expect(again).toMatchObject({ result: 'unchanged', entries: first.entries });
    expect(again.watch).toMatchObject({ lastReadAt: china('2026-06-05'), unchangedSince: china('2026-06-01') });
  });

  it('ends a failure', () => {
    expect(
      looked(
        [
          ['2026-06-05', failure()],
          ['2026-06-06', reading('A')],
        ],
        first,
      ).watch,
    ).not.toHaveProperty('failure');
  });
});

describe('a new text', () => {
  const once: Look[] = [
    ['2026-06-05', reading('A')],
    ['2026-06-09 10:00', reading('B')],
  ];

  it('read once is not announced, and the old words are known to stand no longer than before', () => {
    const unconfirmed = looked(once, first);
    expect(unconfirmed).toMatchObject({ result: 'unconfirmed', entries: first.entries });
    expect(unconfirmed.watch).toMatchObject({
      lastReadAt: china('2026-06-05'),
      candidate: { identity: text('B'), readAt: china('2026-06-09 10:00') },
    });
  });

  it('read twice is announced: posted between the last reading of the old and the first of the new', () => {
    const confirmed = looked([...once, ['2026-06-09 10:07', reading('B'), 'editorial']], first);
    expect(confirmed.result).toBe('new-text');
    expect(confirmed.facts[1]).toMatchObject({
      identity: text('B'),
      difference: 'editorial',
      notBefore: china('2026-06-05'),
      seen: china('2026-06-09 10:00'),
    });
    expect(confirmed.watch).not.toHaveProperty('candidate');
    expect(confirmed.watch).toMatchObject({ lastReadAt: china('2026-06-09 10:07') });
  });

  it('is announced as other words even where no difference can be named', () => {
    const confirmed = looked([...once, ['2026-06-09 10:07', reading('B'), 'none']], first);
    expect(confirmed.facts[1]).not.toHaveProperty('difference');
    expect(confirmed.result).toBe('new-text');
  });

  it('is forgotten if the old one is read again in between', () => {
    const flapping = [...once, ['2026-06-09 11:00', reading('A')], ['2026-06-09 12:00', reading('B')]] as Look[];
    const kept = looked(flapping, first);
    expect(kept).toMatchObject({ result: 'unconfirmed', entries: first.entries });
    expect(kept.watch).toMatchObject({ lastReadAt: china('2026-06-09 11:00') });
  });

  it('is replaced by another one read in between, which must be read twice itself', () => {
    const other = looked([...once, ['2026-06-09 11:00', reading('C')]], first);
    expect(other).toMatchObject({ result: 'unconfirmed', watch: { candidate: { identity: text('C') } } });
    const confirmed = looked([['2026-06-09 12:00', reading('C')]], other);
    expect(confirmed.facts[1]).toMatchObject({ identity: text('C'), seen: china('2026-06-09 11:00') });
  });

  it('is another one if it states another date', () => {
    const redated = looked([...once, ['2026-06-09 11:00', reading('B', dated('2026-06-09'))]], first);
    expect(redated.result).toBe('unconfirmed');
  });

  it('counts from the first reading of the old words if the watch was lost', () => {
    const lost = looked([['2026-06-05', reading('A')]], first);
    const confirmed = looked(once.slice(1).concat([['2026-06-09 11:00', reading('B')]]), { ...lost, watch: english });
    expect(confirmed.facts[1]).toMatchObject({ notBefore: china('2026-06-01') });
  });

  it('never was posted after it was read, though the clock was set back', () => {
    const setBack = looked(
      [
        ['2026-05-20', reading('B')],
        ['2026-05-20 01:00', reading('B')],
      ],
      first,
    );
    expect(setBack.facts[1]).toMatchObject({ notBefore: china('2026-05-20'), seen: china('2026-05-20') });
  });
});

describe('the same words with another stated date', () => {
  it('are told as a re-dating, after a second reading too', () => {
    const begun = looked([['2026-06-01', reading('A', dated('2021-08-08'))]]);
    const once = looked([['2026-06-05', reading('A', dated('2026-06-04'))]], begun);
    expect(once).toMatchObject({ result: 'unconfirmed', entries: begun.entries });
    const twice = looked([['2026-06-05 00:10', reading('A', dated('2026-06-04'))]], once);
    expect(twice.result).toBe('redated');
    expect(twice.facts[1]).toMatchObject({
      identity: text('A'),
      difference: 're-dated',
      statedDate: dated('2026-06-04'),
    });
    expect(looked([['2026-06-06', reading('A', dated('2026-06-04'))]], twice).result).toBe('unchanged');
  });
});

describe('a page that is not modified since it was read last', () => {
  it('still shows the words it showed then, and what was read once in between is gone', () => {
    const unconfirmed = looked(
      [
        ['2026-06-05', reading('B')],
        ['2026-06-06', failure()],
      ],
      first,
    );
    const at = china('2026-06-07');
    expect(decideNotModified(unconfirmed.watch, { at, readAt: at })).toEqual({
      ...first.watch,
      lastReadAt: at,
      lastTriedAt: at,
    });
  });
});

describe('a failure', () => {
  it('is remembered by its kind, since when and how many times in a row, and nothing else changes', () => {
    const failed = looked(
      [
        ['2026-06-05', failure('blocked')],
        ['2026-06-06', failure('timeout')],
      ],
      first,
    );
    expect(failed.entries).toBe(first.entries);
    expect(failed.watch).toEqual({
      ...first.watch,
      lastTriedAt: china('2026-06-06'),
      failure: { kind: 'timeout', detail: 'no answer', since: china('2026-06-05'), count: 2 },
    });
  });

  it('of whatever kinds, however many, wherever among the readings, changes no fact', () => {
    const anyLook = fc.record({
      words: fc.constantFrom('A', 'B', 'C'),
      date: fc.constantFrom(undefined, dated('2026-06-01'), dated('2026-06-02')),
      failures: fc.array(fc.constantFrom(...FAILURE_KINDS), { maxLength: 4 }),
    });
    fc.assert(
      fc.property(fc.array(anyLook, { maxLength: 12 }), (all) => {
        const at = (index: number) => china('2026-06-01') + index * 3_600_000;
        const readings = all.map(({ words, date }, index): Look => [at(index), reading(words, date)]);
        const withFailures = all.flatMap(({ failures }, index): Look[] => [
          ...failures.map((kind, minute): Look => [at(index) - 60_000 * (5 - minute), failure(kind)]),
          ...readings.slice(index, index + 1),
        ]);
        const undisturbed = looked(readings);
        const disturbed = looked(withFailures);
        expect(disturbed.facts).toEqual(undisturbed.facts);
        expect(disturbed.watch).toEqual(undisturbed.watch);
      }),
    );
  });
});

describe('a moved effective day', () => {
  it('is told and recorded, though the last update stays', () => {
    const stating = (day: string): Reading => ({
      ...reading('A', dated('2026-05-02')),
      statedDates: [dated('2026-05-02'), dated(day, { role: 'effective' })],
    });
    const { entries } = looked([
      ['2026-06-01', stating('2026-07-01')],
      ['2026-06-02', stating('2026-08-01')],
      ['2026-06-03', stating('2026-08-01')],
    ]);
    expect(entries.at(-1)?.fact).toMatchObject({ difference: 're-dated', dates: stating('2026-08-01').statedDates });
    expect(entries).toHaveLength(2);
  });
});
