// Whatever is thrown after a page was fetched, at whichever call, is a failure of that track with a name; and so is a look
// that never ends. The record stays whole, the other tracks are read, and later looks make good what was missed.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { asLeft, LONGEST_LOOK } from '../../src/decisions/unfinished.ts';
import type { Watch } from '../../src/record/watch.ts';
import { FAILURE_KINDS } from '../../src/words/reading.ts';
import { happeningIn } from './happening.ts';
import { createWorld, DAY, type World } from './world.ts';

let world: World;
const { amend, pass, accepted } = happeningIn(() => world);
beforeEach(() => void vi.spyOn(console, 'error').mockReturnValue(undefined));
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const MINUTE = 60_000;
type Call = (...sent: never[]) => unknown;

/** Every function of the ports and of the ledger goes through `meet`, from the first page that was fetched on. */
function meeting(meet: (name: string, call: () => unknown) => unknown): () => void {
  let hasFetched = false;
  const restored: (() => void)[] = [];
  for (const target of [world.ports, world.ports.ledger] as unknown as Record<string, Call>[]) {
    for (const [name, call] of Object.entries(target)) {
      if (typeof call !== 'function') continue;
      restored.push(() => {
        target[name] = call;
      });
      target[name] = (...sent: never[]) => {
        const made = () => call.apply(target, sent);
        if (name !== 'fetchPage') return hasFetched ? meet(name, made) : made();
        return Promise.resolve(made()).then((fetched) => {
          hasFetched = true;
          return fetched;
        });
      };
    }
  }
  return () => restored.splice(0).forEach((restore) => void restore());
}

const asked = (watches: readonly Watch[]) => watches.filter(({ document }) => document === 'Terms of Service');
const watchesLeft = async (now = world.now): Promise<Watch[]> =>
  asked(await world.ports.ledger.watches()).map((watch) => asLeft(watch, now));

/** What the screens can say of each track whose words were not read in this look. */
async function toldOf(): Promise<(string | undefined)[]> {
  const left = await watchesLeft(world.now + LONGEST_LOOK);
  const unread = left.filter(
    ({ lastReadAt, candidate }) => lastReadAt !== world.now && candidate?.readAt !== world.now,
  );
  return unread.map(({ failure }) => failure?.kind ?? (world.unkept === undefined ? undefined : 'not-kept'));
}

async function recovered(languages: readonly string[]): Promise<void> {
  for (let wakes = 0; wakes < 6 && !(await isMadeGood(languages)); wakes += 1) await pass(DAY / 2);
  expect(await isMadeGood(languages)).toBe(true);
  expect(world.unkept).toBeUndefined();
}

/** Nothing fails any more, and every text was recorded, once. */
async function isMadeGood(languages: readonly string[]): Promise<boolean> {
  const texts = (await world.entries()).flatMap(({ fact }) => (fact.type === 'textSeen' ? [fact.language] : []));
  expect(texts.length).toBeLessThanOrEqual(languages.length);
  const isWhole = texts.sort().join() === [...languages].sort().join();
  return isWhole && (await watchesLeft()).every(({ failure }) => failure === undefined);
}

const SCENES = [
  { name: 'the first reading', begin: async () => undefined, languages: ['en', 'zh-cn'] },
  {
    name: 'the second reading of an amendment',
    async begin() {
      await accepted();
      amend('Other words.');
      await pass(DAY);
      world.now += 10 * MINUTE;
    },
    languages: ['en', 'en', 'zh-cn', 'zh-cn'],
  },
] as const;

describe.each(SCENES)('in $name', ({ begin, languages }) => {
  test('a fault of any one call is told by name, and made good later', { timeout: 120_000 }, async () => {
    const met = new Set<string>();
    for (let at = 1, isMet = true; isMet; at += 1) {
      world = await createWorld();
      await begin();
      isMet = false;
      let calls = 0;
      const restore = meeting((name, call) => {
        calls += 1;
        if (calls !== at) return call();
        isMet = true;
        met.add(name);
        throw new Error(name.repeat(1_000));
      });
      await world.background.wake();
      restore();
      for (const kind of await toldOf()) expect(FAILURE_KINDS).toContain(kind);
      expect((await toldOf()).length, `call ${at}`).toBeLessThan(2); // the other track was read
      for (const { failure } of await watchesLeft()) expect((failure?.detail ?? '').length).toBeLessThanOrEqual(300);
      await recovered(languages);
    }
    for (const name of ['read', 'record', 'compress', 'chain', 'now']) expect([...met]).toContain(name);
  });

  test.each(['read', 'compress', 'record', 'text', 'watches', 'chain'])(
    'a fault of every call of %s is told by name, waited with, and made good later',
    { timeout: 60_000 },
    async (broken) => {
      world = await createWorld();
      await begin();
      const restore = meeting((name, call) => {
        if (name !== broken) return call();
        throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
      });
      await world.background.wake();
      restore();
      const told = await toldOf();
      if (broken !== 'text' || languages.length > 2) expect(told.length).toBeGreaterThan(0);
      for (const kind of told) expect(FAILURE_KINDS).toContain(kind);
      const { fetches } = world;
      const failed = (await watchesLeft()).filter(({ failure }) => failure);
      await world.background.wake();
      if (failed.length === 2) expect(world.fetches).toBe(fetches);
      await recovered(languages);
    },
  );

  test.each(['compress', 'record', 'chain', 'now'])(
    'a call of %s that never ends is told by name, and keeps no other track from being read',
    { timeout: 60_000 },
    async (stuck) => {
      world = await createWorld();
      await begin();
      vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
      let meet: () => void = () => undefined;
      let isMet = false;
      const met = new Promise<void>((resolve) => {
        meet = resolve;
      });
      const restore = meeting((name, call) => {
        if (name !== stuck || isMet) return call();
        isMet = true;
        meet();
        return new Promise(() => undefined);
      });
      const waking = world.background.wake();
      await met;
      await vi.advanceTimersByTimeAsync(LONGEST_LOOK);
      await waking;
      restore();
      vi.useRealTimers();
      expect(await toldOf()).toEqual(['unfinished']);
      await recovered(languages);
    },
  );
});

describe('a look in which the background ended', () => {
  const killed = async () => {
    world.ports.read = () => {
      world.killAt(1);
      throw new Error('The background ends.');
    };
    await world.background.wake().catch(() => undefined);
    world.restart();
  };
  const failures = async (now = world.now) => (await watchesLeft(now)).map(({ failure }) => failure?.kind);

  beforeEach(async () => {
    world = await createWorld();
    await accepted();
    world.now += DAY;
  });

  test('is begun again at once within its time: a browser may end the background for many reasons', async () => {
    await killed();
    world.now += LONGEST_LOOK - 1;
    expect(await failures()).toEqual([undefined, undefined]);
    await world.background.wake();
    expect((await watchesLeft()).map(({ lastReadAt }) => lastReadAt)).toContain(world.now);
  });

  test('is told once its time is over, without a word of the background', async () => {
    await killed();
    expect(await failures(world.now + LONGEST_LOOK - 1)).not.toContain('unfinished');
    expect(await failures(world.now + LONGEST_LOOK)).toContain('unfinished');
  });

  test('is told by the badge at the next wake, and waited with', async () => {
    await killed();
    world.now += LONGEST_LOOK;
    const { fetches } = world;
    await world.background.settle();
    expect(world.badge).toEqual({ icon: 'accepted', text: '?' });
    expect(world.plain).toBeUndefined();
    await world.background.wake();
    const first = (await watchesLeft())[0];
    expect(world.fetches - fetches).toBeLessThanOrEqual(3); // the tracks that came after it, which nobody looked at yet
    await pass(DAY);
    expect(world.badge).toEqual({ icon: 'accepted', text: '' });
    expect(first).toBeDefined();
  });

  test('is tried ever more seldom where each of them ends the background', async () => {
    const begins = new Set<number>();
    for (let minute = 0; minute < 8 * 60; minute += 5) {
      world.now += 5 * MINUTE;
      const { fetches } = world;
      await killed();
      if (world.fetches > fetches) begins.add(minute);
    }
    expect(begins.size).toBeLessThan(20); // four tracks, after 10 minutes, 30, 90, 270
    expect(await failures(world.now + LONGEST_LOOK)).toContain('unfinished');
  });

  test('under a clock set back is over, too', async () => {
    await killed();
    world.now -= 3 * DAY;
    expect(await failures()).toContain('unfinished');
  });
});
