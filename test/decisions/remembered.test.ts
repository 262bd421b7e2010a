// What is remembered of looking at a track. A look has two moments: the attempt, by the time that is believed, and the
// reading, when the page was as it was read.
import { describe, expect, it } from 'vitest';
import {
  believedAfterAll,
  decideFailure,
  decideNotModified,
  decideReading,
  type WordsCompared,
} from '../../src/decisions/decide.ts';
import { asLeft, beginLook, LONGEST_LOOK } from '../../src/decisions/unfinished.ts';
import type { UnmodifiedSince, Watch } from '../../src/record/watch.ts';
import type { Failure, Reading } from '../../src/words/reading.ts';
import { china, given, showed } from '../standing/given.ts';
import { english, failure, reading } from './looks.ts';

const HOUR = 3_600_000;
const BEFORE = china('2026-06-04');
/** The clock runs an hour ahead of the server. */
const at = china('2026-06-05 13:00');
const moments = { at, readAt: at - HOUR };
const since = (day: string): UnmodifiedSince => ({ url: 'https://parcels.example/en/terms', day: china(day) });

const known: Watch = {
  ...english,
  lastReadAt: BEFORE,
  lastTriedAt: BEFORE,
  lastWholeAt: BEFORE,
  unchangedSince: BEFORE,
  unmodifiedSince: since('2026-06-04'),
};
const comparison: WordsCompared = { whole: () => 'substantive', steady: () => undefined };
const read = (watch: Watch, words: Reading, unmodifiedSince?: UnmodifiedSince): Watch =>
  decideReading(given(showed('2026-06-01', 'en', 'A')), watch, words, comparison, moments, unmodifiedSince).watch;

describe('a reading', () => {
  it('is dated by when the page was as it was read, and its look by the attempt', () => {
    const { lastReadAt, lastTriedAt, lastWholeAt } = read(known, reading('A'));
    expect({ lastReadAt, lastTriedAt, lastWholeAt }).toEqual({
      lastReadAt: at - HOUR,
      lastTriedAt: at,
      lastWholeAt: at,
    });
  });

  it('lets a later look be conditional by what came with it, and by nothing that came with another', () => {
    expect(read(known, reading('A'), since('2026-06-05')).unmodifiedSince).toEqual(since('2026-06-05'));
    expect(read(known, reading('A'))).not.toHaveProperty('unmodifiedSince');
  });

  it('that confirms nothing leaves all that holds of the words read last', () => {
    const unconfirmed = read(known, reading('B'), since('2026-06-05'));
    expect(unconfirmed).toEqual({
      ...known,
      lastTriedAt: at,
      candidate: expect.objectContaining({ identity: reading('B').identity, readAt: at - HOUR }),
      unconfirmed: { since: at - HOUR, count: 1 },
    });
  });

  it('that has confirmed nothing for a day is a failure since the attempt that found it', () => {
    const day = 24 * HOUR;
    const candidate = { identity: reading('B').identity, readAt: moments.readAt - day };
    expect(read({ ...known, candidate }, reading('C')).failure).toMatchObject({ kind: 'never-the-same', since: at });
    const later = { ...candidate, readAt: candidate.readAt + 1 };
    expect(read({ ...known, candidate: later }, reading('C'))).not.toHaveProperty('failure');
  });
});

it('“not modified” is a reading, by which nothing was read whole', () => {
  expect(decideNotModified(known, moments)).toEqual({ ...known, lastReadAt: at - HOUR, lastTriedAt: at });
});

describe('a failure', () => {
  it('is dated by the attempt', () => {
    expect(decideFailure(known, failure(), moments)).toEqual({
      ...known,
      lastTriedAt: at,
      failure: { kind: 'offline', detail: 'no answer', since: at, count: 1 },
    });
  });

  it('keeps for how long the licensor asked to be left alone, from the attempt on', () => {
    expect(decideFailure(known, failure('blocked'), moments, 0).notBefore).toBe(at);
    const asked = decideFailure(known, failure('blocked'), moments, HOUR);
    expect(asked.notBefore).toBe(at + HOUR);
    expect(decideFailure(asked, failure(), moments).notBefore).toBe(at + HOUR);
  });

  it('that doubts words dates them by when they were read, as it does when they have lasted', () => {
    const doubting: Failure = { ...failure('implausible'), doubted: reading('B') };
    const watch = decideFailure(known, doubting, moments);
    expect(watch.candidate).toMatchObject({ readAt: at - HOUR, isDoubted: true });
    const lasted = moments.readAt + 24 * HOUR;
    expect(believedAfterAll(watch, doubting, lasted - 1)).toBeUndefined();
    expect(believedAfterAll(watch, doubting, lasted)).toBe(doubting.doubted);
  });
});

describe('a look that begins', () => {
  it('is written beside what is known, which does not know of it', () => {
    expect(beginLook(known, at)).toEqual({ known, begun: { ...known, begunAt: at } });
  });

  it('again within its time is still the look it was', () => {
    const begunAt = at - LONGEST_LOOK + 1;
    expect(beginLook({ ...known, begunAt }, at)).toEqual({ known, begun: { ...known, begunAt } });
  });

  it.each([
    ['after its time', at - LONGEST_LOOK, at - LONGEST_LOOK],
    ['with a clock set back', at + 1, at],
  ])('%s finds that nothing came of the one before', (_, begunAt, told) => {
    const left = asLeft({ ...known, begunAt }, at);
    expect(left).toEqual({
      ...known,
      lastTriedAt: told,
      failure: { kind: 'unfinished', detail: expect.stringContaining('nothing came of it'), since: told, count: 1 },
    });
    expect(beginLook({ ...known, begunAt }, at)).toEqual({ known: left, begun: { ...left, begunAt: at } });
  });
});
