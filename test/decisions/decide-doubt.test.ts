import { describe, expect, it } from 'vitest';
import type { Failure } from '../../src/words/reading.ts';
import type { StatedDate } from '../../src/words/vocabulary.ts';
import { china, dated, text } from '../standing/given.ts';
import { failure, first, type Look, looked, reading } from './looks.ts';

describe('words unlike those before', () => {
  const unlike = (words: string, statedDate?: StatedDate): Failure => ({
    ...failure('implausible'),
    doubted: reading(words, statedDate),
  });
  const once: Look[] = [
    ['2026-06-05', reading('A')],
    ['2026-06-09 10:00', unlike('B')],
  ];

  it.each([
    ['2026-06-10 09:59', 'implausible'],
    ['2026-06-10 10:00', 'new-text'],
  ])('are believed when the page has shown them for a day: at %s %s', (moment, result) => {
    expect(looked([...once, ['2026-06-09 10:07', unlike('B')], [moment, unlike('B')]], first).result).toBe(result);
  });

  it('count from when they were seen first, and end the failure', () => {
    const lasting = looked([...once, ['2026-06-10 12:00', unlike('B')]], first);
    expect(lasting.facts[1]).toMatchObject({
      identity: text('B'),
      notBefore: china('2026-06-05'),
      seen: china('2026-06-09 10:00'),
    });
    expect(lasting.watch).not.toHaveProperty('failure');
    expect(lasting.watch).not.toHaveProperty('candidate');
  });

  it('are waited for on, though the page cannot be read in between', () => {
    const looks: Look[] = [...once, ['2026-06-09 20:00', failure()], ['2026-06-10 10:00', unlike('B')]];
    expect(looked(looks, first).result).toBe('new-text');
  });

  it.each([
    ['the old words', reading('A')],
    ['others', unlike('C')],
    ['another date', unlike('B', dated('2026-06-09'))],
  ])('begin anew where the page shows %s in between', (_, other) => {
    const looks: Look[] = [...once, ['2026-06-09 20:00', other], ['2026-06-10 10:00', unlike('B')]];
    expect(looked(looks, first)).toMatchObject({ result: 'implausible', entries: first.entries });
  });
});

describe('a page that is never twice the same', () => {
  const twice: Look[] = [
    ['2026-06-09 10:00', reading('B1')],
    ['2026-06-09 10:05', reading('B2')],
  ];

  it.each(['none', 'markup', 'links'] as const)('shows the words before, if all it has in common is %s', (found) => {
    const seen = looked(twice, first, () => found);
    expect(seen).toMatchObject({ result: 'unchanged', entries: first.entries });
    expect(seen.watch).toMatchObject({ lastReadAt: china('2026-06-09 10:05') });
    expect(seen.watch).not.toHaveProperty('candidate');
  });

  it('is amended where what it has in common is another text', () => {
    const seen = looked(twice, first, (earlier) => (earlier === 'B1' ? 'editorial' : undefined));
    expect(seen.result).toBe('new-text');
    expect(seen.facts[1]).toMatchObject({
      identity: text('B2'),
      difference: 'editorial',
      seen: china('2026-06-09 10:00'),
      notBefore: china('2026-06-01'),
    });
  });

  it('is not read at all where it has too little in common, and that is told after a day', () => {
    const hours = (from: number, to: number): Look[] =>
      Array.from({ length: to - from }, (_, at) => [
        china('2026-06-09') + (from + at) * 3_600_000,
        reading(`B${from + at}`),
      ]);
    const before = looked(hours(0, 24), first);
    expect(before.watch).not.toHaveProperty('failure');
    expect(before.watch.unconfirmed).toEqual({ since: china('2026-06-09'), count: 24 });
    const after = looked(hours(24, 26), before);
    expect(after.watch.failure).toMatchObject({ kind: 'never-the-same', count: 2 });
    expect(after.watch.lastReadAt).toBe(china('2026-06-01'));
    const settled = looked([['2026-06-11', reading('A')]], after);
    expect(settled.watch).not.toHaveProperty('failure');
    expect(settled.watch).not.toHaveProperty('unconfirmed');
  });
});
