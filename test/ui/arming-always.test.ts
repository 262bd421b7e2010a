// Over any sequence of what happens on a page, a press counts exactly where a second account of the rule says so.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Arming } from '../../src/ui/pressing/arming.ts';

const NEEDED = 1500;

/** What may happen on a page, at random; a person or a game presses at any moment. */
const happening = fc.record({
  after: fc.integer({ min: 1, max: 450 }),
  what: fc.oneof(
    { weight: 8, arbitrary: fc.constant({ kind: 'nothing' as const }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('moves' as const), to: fc.integer({ min: 0, max: 3 }) }) },
    { weight: 1, arbitrary: fc.constant({ kind: 'strikes' as const }) },
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

type What = (typeof happening extends fc.Arbitrary<infer T> ? T : never)['what'];
type Pressing = Extract<What, { kind: 'presses' }>;

/** A page with one control, looked at whenever something happens. */
class Page {
  readonly #arming = new Arming(NEEDED);
  readonly #looks: Look[] = [];
  readonly #presses: number[] = [];
  readonly #readAt: number;
  #now = 0;
  #isInSight = true;
  #to = 0;

  constructor(readAt: number) {
    this.#readAt = readAt;
  }

  happens(after: number, what: What): void {
    this.#now += after;
    if (what.kind === 'moves') this.#to = what.to;
    if (what.kind === 'hides') this.#isInSight = what.isInSight;
    this.#look();
    if (what.kind === 'strikes') this.#isStruck();
    if (what.kind === 'presses') this.#isPressed(what);
  }

  #look(): void {
    const [at, isInSight, to] = [this.#now, this.#isInSight, this.#to];
    this.#looks.push({ at, isInSight, to });
    const place = { left: 0, top: to * 50, width: 200, height: 48 };
    const scrolled = { left: 0, top: 0 };
    this.#arming.look({ at, about: '', isInSight, isRead: at >= this.#readAt, window: '', place, scrolled });
  }

  /** A key that presses nothing, such as Tab: it begins the wait anew as a press does. */
  #isStruck(): void {
    this.#arming.strike();
    this.#presses.push(this.#now);
  }

  #isPressed({ by, isHere, isRepeat, lasts }: Pressing): void {
    const began = this.#now;
    const isHeld = by === 'key' && isRepeat;
    if (by !== 'assistive') {
      this.#arming.press({ at: began, by, isHere, isRepeat: isHeld });
      this.#now += lasts;
      this.#look();
    }
    const isFresh = by === 'assistive' || (isHere && !isHeld);
    const expected = isFresh && isMeant(this.#looks, this.#presses, began, this.#readAt);
    this.#presses.push(began);
    // The browser gives no click of a pointer that was pressed elsewhere.
    if (by === 'pointer' && !isHere) return;
    expect(this.#arming.click(this.#now, by === 'pointer') === 'meant').toBe(expected);
    this.#arming.release('key', Number.POSITIVE_INFINITY);
  }
}

describe('over any sequence of what happens', () => {
  it('a press is meant exactly where it began here, fresh, after a wait in which nothing moved and no key or pointer went down', () => {
    fc.assert(
      fc.property(fc.array(happening, { maxLength: 80 }), fc.integer({ min: 0, max: 6000 }), (happenings, readAt) => {
        const page = new Page(readAt);
        for (const { after, what } of happenings) page.happens(after, what);
      }),
      { numRuns: 2000 },
    );
  });
});
