// The background may be killed at every one of its steps. After the next wake the state is as before the work or as
// after it, never between, and an answer that was confirmed is never lost.
import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { isGated } from '../../src/standing/verdict.ts';
import { createWorld, DAY, Killed, type World } from './world.ts';

const amend = (world: World, words: string): void => {
  for (const language of ['en', 'zh-cn']) world.pages.set(language, `${words} ${language}`);
};

// Every kill is told in the console, as it is to whoever looks into the background.
beforeEach(() => void vi.spyOn(console, 'error').mockReturnValue(undefined));

/** Runs work that may be killed; undefined if it was. */
async function survive<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Killed) return undefined;
    throw error;
  }
}

async function settled(world: World): Promise<void> {
  world.restart();
  await world.background.wake();
}

async function expectTrue(world: World): Promise<void> {
  const standing = await world.standing();
  expect(world.rules.length > 0).toBe(isGated(standing));
  expect(world.isGuarding).toBe(isGated(standing));
  const prompted = (await world.entries()).flatMap(({ fact }) =>
    fact.type === 'prompted' ? [`${fact.prompt} ${fact.about}`] : [],
  );
  expect(new Set(prompted).size).toBe(prompted.length);
  const notified = world.notified.map(({ prompt, about }) => `${prompt} ${about}`);
  expect(new Set(notified).size).toBe(notified.length);
}

interface Work {
  readonly name: string;
  readonly before: (world: World) => Promise<unknown>;
  readonly work: (world: World) => Promise<unknown>;
  /** Standings that may be found afterwards. */
  readonly outcomes: readonly string[];
  /** The only one if the work was confirmed. */
  readonly confirmed?: string;
}

const works: Work[] = [
  {
    name: 'accept',
    before: (world) => world.background.wake(),
    work: (world) => world.answer('accepted'),
    outcomes: ['unanswered', 'accepted'],
    confirmed: 'accepted',
  },
  {
    name: 'decline',
    before: (world) => world.background.wake(),
    work: (world) => world.answer('declined'),
    outcomes: ['unanswered', 'declined'],
    confirmed: 'declined',
  },
  {
    name: 'the first observation',
    before: async () => undefined,
    work: (world) => world.background.wake(),
    outcomes: ['unanswered'],
  },
  {
    name: 'observing an amendment',
    before: async (world) => {
      await world.background.wake();
      await world.answer('accepted');
      amend(world, 'Other words.');
    },
    work: (world) => world.handlers.checkNow(),
    outcomes: ['accepted'],
  },
  {
    name: 'reconciling after an amendment came into force',
    before: async (world) => {
      await world.background.wake();
      await world.answer('accepted');
      amend(world, 'Other words.');
      await world.handlers.checkNow();
      world.now += 10 * DAY;
    },
    work: (world) => world.background.wake(),
    outcomes: ['lapsed'],
  },
];

describe.each(works)('killed during $name', ({ before, work, outcomes, confirmed }) => {
  test('at every step in turn', { timeout: 60_000 }, async () => {
    let step = 0;
    for (let wasKilled = true; wasKilled && step < 400; ) {
      step += 1;
      const world = await createWorld();
      await before(world);
      world.killAt(step);
      const reply = await survive(() => work(world));
      wasKilled = world.isKilled();
      await settled(world);
      const { kind } = await world.standing();
      expect(outcomes).toContain(kind);
      const isConfirmed = typeof reply === 'object' && reply !== null && 'ok' in reply && reply.ok === true;
      if (isConfirmed && confirmed !== undefined) expect(kind).toBe(confirmed);
      await expectTrue(world);
    }
    expect(step).toBeGreaterThan(5);
    expect(step).toBeLessThan(400);
  });
});

const kill = (most: number) => fc.nat(most);
const deed = fc.oneof(
  fc.record({ deed: fc.constant('wake' as const), kill: kill(60) }),
  fc.record({ deed: fc.constant('check' as const), kill: kill(80) }),
  fc.record({ deed: fc.constantFrom('accepted' as const, 'declined' as const), kill: kill(40) }),
  fc.record({ deed: fc.constant('amend' as const), words: fc.constantFrom('One.', 'Two.', 'Three.'), kill: kill(0) }),
  fc.record({ deed: fc.constant('pass' as const), days: fc.constantFrom(0.1, 1, 6), kill: kill(60) }),
);
type Deed = typeof deed extends fc.Arbitrary<infer T> ? T : never;

async function perform(world: World, step: Deed): Promise<void> {
  switch (step.deed) {
    case 'amend':
      return amend(world, step.words);
    case 'check':
      return void (await survive(() => world.handlers.checkNow()));
    case 'pass':
      world.now += step.days * DAY;
      return survive(() => world.background.wake());
    case 'wake':
      return survive(() => world.background.wake());
    default: {
      const reply = await survive(() => world.answer(step.deed));
      const isRecorded = (await world.entries()).some(
        ({ fact }) => fact.type === 'answered' && fact.answer === step.deed,
      );
      if (reply?.ok) expect(isRecorded).toBe(true);
    }
  }
}

test('no interleaving of work, kills, amendments and time leaves the browser out of line with the ledger', {
  timeout: 120_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { minLength: 1, maxLength: 8 }), async (deeds) => {
      const world = await createWorld();
      await world.background.wake();
      for (const step of deeds) {
        const entries = (await world.entries()).length;
        if (step.kill > 0) world.killAt(step.kill);
        await perform(world, step);
        await settled(world);
        await expectTrue(world);
        expect((await world.entries()).length).toBeGreaterThanOrEqual(entries);
      }
    }),
    { numRuns: 500 },
  );
});
