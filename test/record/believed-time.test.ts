// Which moment is believed: the clock, the licensor's server, and what was believed before, held against one another.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  clockNotice,
  firstTimekeeping,
  momentOfReading,
  onDate,
  onReading,
  type Timekeeping,
} from '../../src/record/believed-time.ts';
import { EMPTY_HISTORY } from '../../src/record/history.ts';
import { china, continued } from '../standing/given.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const NOW = china('2026-06-10 12:00');
const YEARS = 3 * 365 * DAY;

const right: Timekeeping = firstTimekeeping(EMPTY_HISTORY, NOW);
/** Two looks after one another, as they are made when the clock is in doubt. */
const onLooks = (known: Timekeeping, local: number, server: number): Timekeeping =>
  onDate(onDate(known, local, server), local + 1000, server + 1000);
const noticeOf = (known: Timekeeping, local: number) => clockNotice(onReading(known, local), local)?.kind;

describe('a clock that goes on', () => {
  it('is believed, after any absence, without a word', () => {
    for (const passed of [0, 1, HOUR, 2 * DAY, 2 * DAY + 1, 400 * DAY]) {
      expect(onReading(right, NOW + passed)).toMatchObject({ believed: NOW + passed, shift: 0 });
      expect(noticeOf(right, NOW + passed)).toBeUndefined();
    }
  });

  it('is in doubt after more than two days without a witness, and confirmed by the next answer', () => {
    expect(onReading(right, NOW + 2 * DAY).doubtedSince).toBeUndefined();
    const late = onReading(right, NOW + 2 * DAY + 1);
    expect(late.doubtedSince).toBe(NOW);
    expect(onDate(late, NOW + 3 * DAY, NOW + 3 * DAY).doubtedSince).toBeUndefined();
  });

  it('may be corrected by two minutes without a word, and by more not', () => {
    expect(onReading(right, NOW - 2 * MINUTE)).toMatchObject({ believed: NOW, shift: 0 });
    expect(noticeOf(right, NOW - 2 * MINUTE)).toBeUndefined();
    expect(noticeOf(right, NOW - 2 * MINUTE - 1)).toBe('behind');
  });
});

describe('a clock that was set back', () => {
  it.each([4, 400])('by %i days takes back no moment, goes on from there, and is told', (days) => {
    const local = NOW - days * DAY;
    const back = onReading(right, local);
    expect(back).toMatchObject({ believed: NOW, basis: 'record', doubtedSince: NOW });
    expect(onReading(back, local + HOUR).believed).toBe(NOW + HOUR);
    expect(noticeOf(back, local)).toBe('behind');
  });

  it('is confirmed as wrong by the first answer of the server, which then is what is gone by', () => {
    const back = onReading(right, NOW - 4 * DAY);
    expect(onDate(back, NOW - 4 * DAY, NOW)).toEqual({ believed: NOW, shift: 4 * DAY, basis: 'server' });
  });

  it('while the computer was off is corrected by two answers that agree, not by one', () => {
    const back = onReading(right, NOW - 4 * DAY);
    const server = NOW + 9 * HOUR;
    expect(onDate(back, NOW - 4 * DAY, server).believed).toBe(NOW);
    expect(onLooks(back, NOW - 4 * DAY, server).believed).toBe(server + 1000);
  });

  it('and put right again is believed at once, with no word', () => {
    const back = onReading(onReading(right, NOW - 4 * DAY), NOW - 4 * DAY + HOUR);
    expect(onReading(back, NOW + 2 * HOUR)).toMatchObject({ believed: NOW + 2 * HOUR, shift: 0 });
    expect(noticeOf(back, NOW + 2 * HOUR)).toBeUndefined();
    const known = onDate(back, NOW - 4 * DAY + HOUR, NOW + HOUR);
    expect(onReading(known, NOW + 2 * HOUR)).toMatchObject({ believed: NOW + 2 * HOUR, shift: 0 });
  });
});

describe('a clock that runs years ahead', () => {
  it('is believed only until two answers contradict it; then the server is, and it is told', () => {
    const ahead = onReading(right, NOW + YEARS);
    expect(ahead.believed).toBe(NOW + YEARS);
    const known = onLooks(ahead, NOW + YEARS, NOW + MINUTE);
    expect(known).toMatchObject({ believed: NOW + MINUTE + 1000, basis: 'server' });
    expect(noticeOf(known, NOW + YEARS + 1000)).toBe('ahead');
  });

  it('and is put right without a network takes nothing back until one answer, which tells that it ran ahead', () => {
    const back = onReading(onReading(right, NOW + YEARS), NOW + HOUR);
    expect(back.believed).toBe(NOW + YEARS);
    expect(noticeOf(back, NOW + HOUR)).toBe('behind');
    const healed = onDate(back, NOW + HOUR, NOW + HOUR);
    expect(healed).toEqual({ believed: NOW + HOUR, shift: 0, ranAhead: { until: NOW + YEARS, found: NOW + HOUR } });
    expect(noticeOf(healed, NOW + HOUR)).toBe('ran-ahead');
    expect(noticeOf(healed, NOW + HOUR + 7 * DAY)).toBeUndefined();
  });

  it('leaves no later moment in what is recorded of a look', () => {
    expect(momentOfReading(NOW + YEARS, NOW)).toBe(NOW);
    expect(momentOfReading(NOW, NOW + YEARS)).toBe(NOW);
    expect(momentOfReading(NOW, NOW - 2 * MINUTE)).toBe(NOW);
    expect(momentOfReading(NOW, undefined)).toBe(NOW);
  });
});

describe('a server that is wrong, or lies', () => {
  it('takes back at most two days from a clock that shows no fault of its own, and is told where it says less', () => {
    expect(onLooks(right, NOW, NOW - 2 * DAY).believed).toBe(NOW - 2 * DAY + 1000);
    const refused = onLooks(right, NOW, NOW - 2 * DAY - 2000);
    expect(refused.believed).toBe(NOW + 1000);
    expect(noticeOf(refused, NOW + 1000)).toBe('refused');
  });

  it('puts the time on by no more than a certificate could be valid for', () => {
    expect(onLooks(right, NOW, NOW + 400 * DAY).believed).toBe(NOW + 400 * DAY + 1000);
    expect(onLooks(right, NOW, NOW + 400 * DAY + 2000).believed).toBe(NOW + 1000);
  });

  it('takes back no more however often and however slowly it is repeated', () => {
    let known = right;
    for (let look = 1; look < 200; look += 1) {
      const local = NOW + look * HOUR;
      known = onLooks(known, local, NOW + 2 * MINUTE); // its clock stands still
      expect(known.believed).toBeGreaterThan(local - 2 * DAY - MINUTE);
    }
  });

  it('is not believed by a single answer, which may be a copy that somebody kept', () => {
    const once = onDate(right, NOW, NOW - 5 * HOUR);
    expect(once).toMatchObject({ believed: NOW, shift: 0 });
    expect(onDate(once, NOW + HOUR, NOW - 5 * HOUR).believed).toBe(NOW + HOUR); // kept, it does not go on
    expect(noticeOf(once, NOW)).toBeUndefined();
  });
});

describe('where nothing is remembered', () => {
  const entries = continued([], { at: NOW, fact: { type: 'languageChosen', language: 'en' } });

  it('the record tells how late it is at least', () => {
    expect(firstTimekeeping(entries, NOW + HOUR)).toMatchObject({ believed: NOW + HOUR, shift: 0 });
    expect(firstTimekeeping(entries, NOW - 4 * DAY)).toMatchObject({ believed: NOW, basis: 'record' });
  });
});

// A device whose clock is set at random; the server says what is true wherever it is heard.
const anyEvent = fc.record({
  passed: fc.oneof(fc.integer({ min: 0, max: 3 * HOUR }), fc.integer({ min: 0, max: 30 * DAY })),
  set: fc.option(
    fc.oneof(
      fc.constantFrom(-400 * DAY, -4 * DAY, YEARS, 0),
      fc.integer({ min: -500 * DAY, max: 500 * DAY }),
      fc.integer({ min: -10 * MINUTE, max: 10 * MINUTE }),
    ),
    { nil: undefined },
  ),
  /** What is done: nothing but a wake, or a look that hears the server. */
  isLook: fc.boolean(),
});
const anyEvents = fc.array(anyEvent, { maxLength: 25, size: 'max' });

interface Lived {
  readonly known: Timekeeping;
  readonly truth: number;
  readonly off: number;
}

function lived(
  events: readonly { passed: number; set?: number | undefined; isLook: boolean }[],
  each: (before: Timekeeping, after: Lived, isLook: boolean) => void = () => undefined,
): Lived {
  let [known, truth, off] = [right, NOW, 0];
  for (const { passed, set, isLook } of events) {
    truth += passed;
    off = set ?? off;
    const before = known;
    known = isLook ? onDate(onReading(known, truth + off), truth + off, truth) : onReading(known, truth + off);
    each(before, { known, truth, off }, isLook);
  }
  return { known, truth, off };
}

describe('whatever is done to the clock', () => {
  it('what had come into force and was judged so never counts as still to come again', () => {
    fc.assert(
      fc.property(anyEvents, fc.integer({ min: 0, max: 60 * DAY }), (events, notice) => {
        const effective = NOW + notice;
        lived(events, (before, { known, truth }) => {
          if (truth >= effective && before.believed >= effective)
            expect(known.believed).toBeGreaterThanOrEqual(effective);
        });
      }),
    );
  });

  it('and put right again, one look finds the very moment that a clock that was always right shows', () => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        const { known, truth } = lived(events);
        const healed = onDate(onReading(known, truth), truth, truth);
        expect(healed.shift).toBe(0);
        expect(Math.abs(healed.believed - truth)).toBeLessThanOrEqual(2 * MINUTE);
        expect(onReading(healed, truth + 2 * MINUTE)).toMatchObject({ believed: truth + 2 * MINUTE, shift: 0 });
      }),
    );
  });

  it('no look leaves a trace of a time that had not come', () => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        lived(events, (_, { known, truth }, isLook) => {
          if (isLook) expect(momentOfReading(known.believed, truth)).toBeLessThanOrEqual(truth + 2 * MINUTE);
        });
      }),
    );
  });

  it('one that is right is never contradicted, and never told of', () => {
    const honest = fc.array(
      fc.record({
        passed: fc.integer({ min: 0, max: 40 * DAY }),
        isLook: fc.boolean(),
        jitter: fc.integer({ min: -60_000, max: 60_000 }),
      }),
      { maxLength: 25, size: 'max' },
    );
    fc.assert(
      fc.property(honest, (events) => {
        let [known, truth] = [right, NOW];
        for (const { passed, isLook, jitter } of events) {
          truth += passed;
          known = isLook ? onDate(onReading(known, truth), truth, truth + jitter) : onReading(known, truth);
          expect(known).toMatchObject({ believed: truth, shift: 0 });
          expect(clockNotice(known, truth)).toBeUndefined();
        }
      }),
    );
  });
});
