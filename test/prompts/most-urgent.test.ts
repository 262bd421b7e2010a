// What the one button says of all agreements.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Badge, mostUrgent } from '../../src/prompts/badge.ts';
import { URGENCY } from '../../src/wording/state-names.ts';

const ASKED: Badge = { icon: 'answer-needed', text: '!' };
const pending = (text: string): Badge => ({ icon: 'pending', text });
const times = (count: number, badge: Badge): Badge[] => Array.from({ length: count }, () => badge);

const badge = fc.oneof(
  fc.constantFrom<Badge>(
    { icon: 'accepted', text: '' },
    { icon: 'accepted', text: '?' },
    { icon: 'watched', text: '' },
    { icon: 'news', text: '' },
    { icon: 'declined', text: '' },
    { icon: 'not-enforcing', text: 'off' },
    ASKED,
  ),
  fc.integer({ min: 1, max: 366 }).map((days) => pending(`${days}d`)),
  fc.integer({ min: 1, max: 23 }).map((hours) => pending(`${hours}h`)),
  fc.constant(pending('<1h')),
);

test('of none there is nothing to say; of one it is what is said of it', () => {
  expect(mostUrgent([])).toEqual({ icon: 'accepted', text: '' });
  fc.assert(
    fc.property(badge, (only) => {
      expect(mostUrgent([only])).toEqual(only);
    }),
  );
});

test('in whatever order they come, it is the most urgent state', () => {
  const shuffled = fc
    .array(badge, { minLength: 1, maxLength: 8 })
    .chain((badges) => fc.tuple(fc.constant(badges), fc.shuffledSubarray(badges, { minLength: badges.length })));
  fc.assert(
    fc.property(shuffled, ([badges, others]) => {
      const said = mostUrgent(badges);
      expect(mostUrgent(others)).toEqual(said);
      const ranks = badges.map(({ icon }) => URGENCY.indexOf(icon));
      expect(URGENCY.indexOf(said.icon)).toBe(Math.min(...ranks));
      expect(said.text.length).toBeLessThanOrEqual(4);
    }),
  );
});

describe('the number of those that need an answer', () => {
  test.each([
    [1, '!'],
    [2, '2'],
    [99, '99'],
    [100, '99'],
  ])('of %i is %s', (count, text) => {
    const others = [pending('1d'), { icon: 'accepted', text: '' } as const];
    expect(mostUrgent([...others, ...times(count, ASKED)])).toEqual({ icon: 'answer-needed', text });
  });

  test('is not said where one cannot be shut', () => {
    const off: Badge = { icon: 'not-enforcing', text: 'off' };
    expect(mostUrgent([...times(3, ASKED), off])).toEqual(off);
  });
});

test.each([
  ['2d', '1d'],
  ['10d', '9d'],
  ['1d', '23h'],
  ['2h', '1h'],
  ['1h', '<1h'],
])('of the countdowns %s and %s the second is shorter', (longer, shorter) => {
  expect(mostUrgent([pending(longer), pending(shorter)]).text).toBe(shorter);
  expect(mostUrgent([pending(shorter), pending(longer)]).text).toBe(shorter);
});

test('that nobody watches over one that was accepted is said before that all is well with another', () => {
  const unwatched: Badge = { icon: 'accepted', text: '?' };
  expect(mostUrgent([{ icon: 'accepted', text: '' }, unwatched])).toEqual(unwatched);
});
