// Agreements that count no days: new words are in force on the date that they state of themselves, or from their posting.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AmendmentRule } from '../../src/declaration/declaration.ts';
import type { TextSeen } from '../../src/record/entry.ts';
import { effectiveFrom } from '../../src/standing/effective.ts';
import { forceOf, type Posted, withdrawnFrom } from '../../src/standing/in-force.ts';
import { standingOf } from '../../src/standing/standing.ts';
import { trackOf, tracksOf } from '../../src/standing/track.ts';
import type { Instant, StatedDate } from '../../src/words/vocabulary.ts';
import { accepted, china, dated, given, parcels, type Step, showed, text } from './given.ts';

const timeZone = 'Asia/Shanghai';
const DATED: AmendmentRule = { rule: 'dated', timeZone };
const UNSTATED: AmendmentRule = { rule: 'unstated', timeZone };

const LETTERS = ['A', 'B', 'C', 'D', 'E'];
const named = ({ showing }: Posted) => LETTERS.find((words) => showing.identities.includes(text(words))) ?? '?';

const trackIn = (steps: readonly Step[]) => {
  const track = trackOf(tracksOf(given(...steps)), { document: 'Terms', language: 'en' });
  if (!track) throw new Error('the track was never seen');
  return track;
};
const inForce = (rule: AmendmentRule, now: Instant, ...steps: Step[]) =>
  named(forceOf(trackIn(steps), rule, now).inForce);

const FIRST = showed('2026-06-01', 'en', 'A');
/** Read at noon, and the old words that morning. */
const posted = (day: string, words: string, stated?: StatedDate): Step =>
  showed(`${day} 12:00`, 'en', words, { notBefore: china(`${day} 08:00`), ...(stated && { stated }) });
const effective = (iso: string) => dated(iso, { role: 'effective' });

describe('where a change is in force on the date that the text states of itself', () => {
  it('it is so from the first millisecond of that day in the licensor’s zone, not one before', () => {
    const steps = [FIRST, posted('2026-06-10', 'B', effective('2026-07-01'))];
    expect(inForce(DATED, china('2026-07-01') - 1, ...steps)).toBe('A');
    expect(inForce(DATED, china('2026-07-01'), ...steps)).toBe('B');
  });

  it('the day of its last update is such a date', () => {
    const steps = [FIRST, posted('2026-06-10', 'B', dated('2026-06-20'))];
    expect(inForce(DATED, china('2026-06-20') - 1, ...steps)).toBe('A');
    expect(inForce(DATED, china('2026-06-20'), ...steps)).toBe('B');
  });

  it.each([
    ['before the posting', effective('2026-05-01')],
    ['of the last update, before the posting', dated('2026-05-01')],
    ['missing', undefined],
  ])('a date that is %s leaves the posting', (_, stated) => {
    const steps = [FIRST, posted('2026-06-10', 'B', stated)];
    expect(inForce(DATED, china('2026-06-10 12:00'), ...steps)).toBe('B');
    expect(forceOf(trackIn(steps), DATED, china('2026-06-10 12:00')).inForce.effective?.earliest).toBe(
      china('2026-06-10'),
    );
  });

  it('a month is in force from its first day on', () => {
    const steps = [FIRST, posted('2026-06-10', 'B', effective('2026-08'))];
    expect(inForce(DATED, china('2026-08-01') - 1, ...steps)).toBe('A');
    expect(inForce(DATED, china('2026-08-01'), ...steps)).toBe('B');
  });

  it('withdrawn before its day, it never was', () => {
    const steps = [FIRST, posted('2026-06-10', 'B', effective('2026-07-01')), posted('2026-06-20', 'A')];
    expect(inForce(DATED, china('2026-08-01'), ...steps)).toBe('A');
    expect(withdrawnFrom(trackIn(steps), DATED, china('2026-08-01')).map(named)).toEqual(['B']);
  });
});

describe('where no period is stated', () => {
  it('new words count from the day on which the old ones were last read', () => {
    const steps = [FIRST, showed('2026-06-13 12:00', 'en', 'B', { notBefore: china('2026-06-10 09:00') })];
    const force = forceOf(trackIn(steps), UNSTATED, china('2026-06-13 12:00'));
    expect(named(force.inForce)).toBe('B');
    expect(force.inForce.effective).toEqual({ earliest: china('2026-06-10'), latest: china('2026-06-13') });
  });

  it('a later day that the text gives is waited for, and the day of its update is none', () => {
    const given = [FIRST, posted('2026-06-10', 'B', effective('2026-07-01'))];
    expect(inForce(UNSTATED, china('2026-07-01') - 1, ...given)).toBe('A');
    expect(inForce(UNSTATED, china('2026-07-01'), ...given)).toBe('B');
    const updated = [FIRST, posted('2026-06-10', 'B', dated('2026-06-20'))];
    expect(inForce(UNSTATED, china('2026-06-10 12:00'), ...updated)).toBe('B');
  });

  it('an acceptance lapses with the posting', () => {
    const declaration = { ...parcels, amendment: UNSTATED, prevailing: 'en' };
    const steps = [FIRST, accepted('2026-06-02', 'en', { en: 'A' }), posted('2026-06-10', 'B')];
    expect(standingOf(given(...steps), declaration, china('2026-06-10 12:00'))).toMatchObject({
      kind: 'lapsed',
      since: china('2026-06-10'),
    });
  });
});

describe('over histories of any rule', () => {
  const anyRule: fc.Arbitrary<AmendmentRule> = fc.oneof(
    fc.constantFrom(DATED, UNSTATED),
    fc.record({
      rule: fc.constant('counted' as const),
      days: fc.integer({ min: 0, max: 40 }),
      countNoticeDay: fc.boolean(),
      timeZone: fc.constantFrom(timeZone, 'America/New_York'),
      basis: fc.constant('a test'),
    }),
  );
  const day = fc.integer({ min: 1, max: 28 }).map((number) => `2026-07-${String(number).padStart(2, '0')}`);
  const stated = fc.option(
    fc.tuple(day, fc.constantFrom('effective' as const, 'updated' as const)).map(([iso, role]) => dated(iso, { role })),
    { nil: undefined },
  );
  /** Every reading shows other words: what comes back is told of elsewhere. */
  const history = fc
    .uniqueArray(fc.tuple(fc.integer({ min: 3, max: 26 }), fc.constantFrom(...LETTERS.slice(1)), stated), {
      selector: ([, words]) => words,
    })
    .map((readings) =>
      readings
        .toSorted(([one], [other]) => one - other)
        .map(([number, words, date]) => posted(`2026-07-${String(number).padStart(2, '0')}`, words, date)),
    );

  it('nothing is in force before it was posted, nor before a later day that the text gives', () => {
    fc.assert(
      fc.property(anyRule, history, fc.integer({ min: 0, max: 90 * 24 }), (rule, steps, hours) => {
        const now = china('2026-07-01') + hours * 3_600_000;
        const { entered, pending } = forceOf(trackIn([FIRST, ...steps]), rule, now);
        for (const { notice, effective: from, given: own } of [...entered, ...pending]) {
          if (!notice || !from) continue;
          expect(from.earliest).toBeGreaterThanOrEqual(effectiveFrom(notice, UNSTATED).earliest - 24 * 3_600_000);
          if (own && own.earliest > effectiveFrom(notice, rule).earliest)
            expect(from.earliest).toBeGreaterThanOrEqual(Math.min(own.earliest, now));
        }
        for (const { effective: from } of pending) expect(from?.earliest).toBeGreaterThan(now);
      }),
    );
  });

  it('no rule waits longer than one that counts days does, where no text gives a day', () => {
    fc.assert(
      fc.property(history, fc.integer({ min: 0, max: 40 }), (steps, days) => {
        const bare = steps.map((step): Step => {
          const { statedDate: _, ...fact } = step.fact as TextSeen;
          return { ...step, fact };
        });
        const counted: AmendmentRule = { rule: 'counted', days, countNoticeDay: false, timeZone, basis: 'a test' };
        const now = china('2026-09-30');
        const since = (rule: AmendmentRule) =>
          forceOf(trackIn([FIRST, ...bare]), rule, now).inForce.effective?.earliest;
        const [least, most] = [since(UNSTATED), since(counted)];
        if (least !== undefined && most !== undefined) expect(least).toBeLessThanOrEqual(most);
        expect(since(DATED)).toBe(least);
      }),
    );
  });
});
