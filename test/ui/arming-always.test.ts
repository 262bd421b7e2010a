// Over any sequence of what happens on a page, a press counts exactly where a second account of the rule says so.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Arming } from '../../src/ui/arming.ts';

const NEEDED = 1500;

/** What may happen on a page, at random; a person or a game presses at any moment. */
const happening = fc.record({
  after: fc.integer({ min: 1, max: 450 }),
  what: fc.oneof(
    { weight: 8, arbitrary: fc.constant({ kind: 'nothing' as const }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('moves' as const), to: fc.integer({ min: 0, max: 3 }) }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('hides' as const), isInSight: fc.boolean() }) },
    {
      weight: 3,
      arbitrary: fc.record({
        kind: fc.constant('presses' as const),
        by: fc.constantFrom('pointer' as const, 'key' as const, 'assistive' as const),
        isHere: fc.boolean(),
        isRepeat: fc.boolean(),
        lasts: fc.integer({ min: 0, max: 400 }),
      }),
    },
  ),
});

interface Look {
  readonly at: number;
  readonly isInSight: boolean;
  readonly to: number;
}

/** Said anew and slowly: from some look on to the click all is as it is now, and a wait in it had no press. */
const isMeant = (looks: readonly Look[], presses: readonly number[], began: number, readAt: number): boolean =>
  looks.some((start, index) => {
    const since = looks.slice(index);
    if (!since.every(({ isInSight, to }) => isInSight && to === start.to)) return false;
    const end = since.find(({ at }) => at - start.at >= NEEDED && at >= readAt)?.at;
    return end !== undefined && end <= began && !presses.some((at) => at > start.at && at < end);
  });

describe('over any sequence of what happens', () => {
  it('a press is meant exactly where it began here, fresh, after a wait in which nothing moved and nothing was pressed', () => {
    fc.assert(
      fc.property(fc.array(happening, { maxLength: 80 }), fc.integer({ min: 0, max: 6000 }), (happenings, readAt) => {
        const arming = new Arming(NEEDED);
        const looks: Look[] = [];
        const presses: number[] = [];
        let now = 0;
        let isInSight = true;
        let to = 0;
        const look = () => {
          looks.push({ at: now, isInSight, to });
          const place = { left: 0, top: to * 50, width: 200, height: 48 };
          arming.look({
            at: now,
            about: '',
            isInSight,
            isRead: now >= readAt,
            window: '',
            place,
            scrolled: { left: 0, top: 0 },
          });
        };
        for (const { after, what } of happenings) {
          now += after;
          if (what.kind === 'moves') to = what.to;
          if (what.kind === 'hides') isInSight = what.isInSight;
          look();
          if (what.kind !== 'presses') continue;
          const began = now;
          const { by, isHere, isRepeat, lasts } = what;
          const isAssistive = by === 'assistive';
          const isHeld = by === 'key' && isRepeat;
          if (!isAssistive) {
            arming.press({ at: now, by, isHere, isRepeat: isHeld });
            now += lasts;
            look();
          }
          const isFresh = isAssistive || (isHere && !isHeld);
          const expected = isFresh && isMeant(looks, presses, began, readAt);
          presses.push(began);
          // The browser gives no click of a pointer that was pressed elsewhere.
          if (by === 'pointer' && !isHere) continue;
          expect(arming.click(now, by === 'pointer') === 'meant').toBe(expected);
          arming.release('key');
        }
      }),
      { numRuns: 2000 },
    );
  });
});
