// Few letters: a countdown in days, then in hours, an exclamation mark, or "off"; and when they will be others.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { span } from '../../src/platform/locale.ts';
import { badgeChangesAt, badgeOf, isUnwatchedBy } from '../../src/prompts/badge.ts';
import { standingOf } from '../../src/standing/standing.ts';
import type { Instant } from '../../src/words/vocabulary.ts';
import { accepted, china, declined, ended, given, parcels, showed } from '../standing/given.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const IN_FORCE = china('2026-06-16');

const first = [
  showed('2026-06-01 10:00', 'zh-cn', 'A'),
  showed('2026-06-01 10:00', 'en', 'a'),
  accepted('2026-06-01 11:00', 'en', { 'zh-cn': 'A', en: 'a' }),
];
const amended = [...first, showed('2026-06-10 10:00', 'zh-cn', 'B', { notBefore: china('2026-06-10 02:00') })];
const standing = (now: Instant, steps = amended) => standingOf(given(...steps), parcels, now);
const badge = (now: Instant, steps = amended) => badgeOf(standing(now, steps), true, now);

describe('the countdown', () => {
  test.each([
    [6 * DAY, '6d'],
    [6 * DAY - MINUTE, '5d'],
    [5 * DAY + 1, '5d'],
    [5 * DAY, '5d'],
    [5 * DAY - MINUTE + 1, '5d'],
    [5 * DAY - MINUTE, '4d'],
    [DAY, '1d'],
    [DAY - MINUTE, '23h'],
    [2 * HOUR - MINUTE, '1h'],
    [HOUR, '1h'],
    [HOUR - MINUTE, '<1h'],
    [1, '<1h'],
  ])('%i ms before: %s', (left, text) => {
    expect(badge(IN_FORCE - left)).toEqual({ icon: 'pending', text });
  });

  test('says the days or hours with which the sentence in the popup begins', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 * DAY }), (left) => {
        const [amount = '', unit = ''] = span(left).split(' ');
        const letters = unit.startsWith('minute') ? '<1h' : `${amount}${unit[0]}`;
        expect(badge(IN_FORCE - left).text).toBe(letters);
      }),
    );
  });

  test('right after a notice of five days it counts five', () => {
    expect(badge(china('2026-06-10 10:00')).text).toBe('5d');
    expect(badge(china('2026-06-10 23:59')).text).toBe('5d');
    expect(badge(china('2026-06-15 00:00')).text).toBe('1d');
  });

  test('in force, it is an exclamation mark', () => {
    expect(badge(IN_FORCE)).toEqual({ icon: 'answer-needed', text: '!' });
  });

  test('counts to the first amendment that is not accepted', () => {
    const later = showed('2026-06-13 10:00', 'zh-cn', 'C', { notBefore: china('2026-06-13 02:00') });
    const early = accepted('2026-06-11', 'en', { 'zh-cn': 'B', en: 'a' });
    expect(badge(china('2026-06-14'), [...amended, later]).text).toBe('2d');
    expect(badge(china('2026-06-14'), [...amended, early, later]).text).toBe('5d');
    expect(badge(china('2026-06-14'), [...amended, early])).toEqual({ icon: 'accepted', text: '' });
  });
});

describe('without a countdown', () => {
  const now = china('2026-06-02');

  test('accepted: no letters', () => {
    expect(badge(now, first)).toEqual({ icon: 'accepted', text: '' });
  });

  test('unread, unanswered or damaged: an exclamation mark', () => {
    const mark = { icon: 'answer-needed', text: '!' };
    expect(badge(now, [])).toEqual(mark);
    expect(badge(now, first.slice(0, 2))).toEqual(mark);
    expect(badgeOf({ kind: 'damaged' }, true, now)).toEqual(mark);
  });

  test('declined or ended: the icon says it', () => {
    const answered = { 'zh-cn': 'A', en: 'a' };
    expect(badge(now, [...first, declined('2026-06-01 12:00', 'en', answered)])).toEqual({
      icon: 'declined',
      text: '',
    });
    expect(badge(now, [...first, ended('2026-06-01 12:00', 'person')])).toEqual({
      icon: 'declined',
      isEnded: true,
      text: '',
    });
  });

  test('not enforcing: off, whatever the standing', () => {
    for (const steps of [[], first, amended])
      expect(badgeOf(standing(now, steps), false, now)).toEqual({ icon: 'not-enforcing', text: 'off' });
    expect(badgeOf({ kind: 'damaged' }, false, now)).toEqual({ icon: 'not-enforcing', text: 'off' });
  });
});

describe('when it changes', () => {
  const SEEN = china('2026-06-10 10:00');

  test('never by time alone where nothing is pending', () => {
    const now = china('2026-06-02');
    for (const steps of [[], first]) expect(badgeChangesAt(standing(now, steps), now)).toBeUndefined();
    expect(badgeChangesAt({ kind: 'damaged' }, now)).toBeUndefined();
  });

  test('it is the same until the moment named, and another then', () => {
    const entries = given(...amended);
    const at = (now: Instant) => standingOf(entries, parcels, now);
    fc.assert(
      fc.property(
        fc.integer({ min: SEEN, max: IN_FORCE - 1 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (now, part) => {
          const changes = badgeChangesAt(at(now), now) ?? Number.NaN;
          expect(changes).toBeGreaterThan(now);
          expect(changes).toBeLessThanOrEqual(IN_FORCE);
          const text = badgeOf(at(now), true, now).text;
          const between = Math.floor(now + part * (changes - 1 - now));
          for (const moment of [between, changes - 1]) expect(badgeOf(at(moment), true, moment).text).toBe(text);
          expect(badgeOf(at(changes), true, changes).text).not.toBe(text);
        },
      ),
    );
  });

  test('woken only when it names, it shows every step down to the end', () => {
    const texts: string[] = [];
    for (let now: Instant | undefined = SEEN; now !== undefined; now = badgeChangesAt(standing(now), now))
      texts.push(badge(now).text);
    const hours = Array.from({ length: 23 }, (_, index) => `${23 - index}h`);
    expect(texts).toEqual(['5d', '4d', '3d', '2d', '1d', ...hours, '<1h', '!']);
  });

  test('it is never more than four letters, whatever the period', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 366 * DAY }), (left) => {
        const now = standing(SEEN);
        if (now.kind !== 'accepted') throw new Error(now.kind);
        const pending = now.pending.map((each) => ({
          ...each,
          effective: { earliest: SEEN + left, latest: SEEN + left },
        }));
        expect(badgeOf({ ...now, pending }, true, SEEN).text).toMatch(/^(\d{1,3}[dh]|<1h)$/);
      }),
    );
  });
});

describe('where the agreement cannot be read', () => {
  const read = standing(china('2026-06-02 10:00'), first);

  test('a question mark says that nobody watches over what was accepted', () => {
    expect(badgeOf(read, true, IN_FORCE, true)).toEqual({ icon: 'accepted', text: '?' });
    expect(badgeOf(read, true, IN_FORCE, false)).toEqual({ icon: 'accepted', text: '' });
  });

  test('what is asked, counted down or off is said first', () => {
    expect(badgeOf(standing(IN_FORCE - DAY), true, IN_FORCE - DAY, true).text).toBe('1d');
    expect(badgeOf(standing(IN_FORCE), true, IN_FORCE, true).text).toBe('!');
    expect(badgeOf(read, false, IN_FORCE, true).text).toBe('off');
  });

  test.each(['offline', 'http-status', 'redirected-elsewhere', 'implausible'] as const)(
    '%s leaves a person without a watch after a day',
    (kind) => {
      expect(isUnwatchedBy({ kind, since: 0 }, DAY - 1)).toBe(false);
      expect(isUnwatchedBy({ kind, since: 0 }, DAY)).toBe(true);
    },
  );

  test.each(['reading-broke', 'not-kept', 'unfinished'] as const)('%s, a fault of our own, at once', (kind) => {
    expect(isUnwatchedBy({ kind, since: 0 }, 0)).toBe(true);
  });
});
