// The clock of the computer is set back or on, by the person, a program or a dead battery: what follows for the site.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createWorld, DAY, START, type World } from './world.ts';

const YEARS = 3 * 365 * DAY;
const HOUR = DAY / 24;

/** A world in which true time goes by apart from what the clock shows. */
async function begun() {
  const world = await createWorld();
  let truth = START;
  let off = 0;
  let isOnline = true;
  const pages = new Map(world.pages);
  const show = () => {
    world.now = truth + off;
    world.serverTime = isOnline ? () => truth : undefined;
    for (const [language, words] of pages) world.pages.set(language, isOnline ? words : '!offline');
  };
  const person = {
    world,
    pass: async (milliseconds: number) => {
      truth += milliseconds;
      show();
      await world.background.wake();
    },
    /** By how much the clock is wrong from now on. */
    set: async (wrongBy: number) => {
      off = wrongBy;
      show();
      await world.background.wake();
    },
    go: (online: boolean) => {
      isOnline = online;
      show();
    },
    amend: async () => {
      for (const language of ['en', 'zh-cn']) pages.set(language, `${pages.get(language)} And more.`);
      show();
      await world.background.check();
    },
  };
  show();
  await world.background.wake();
  await world.answer('accepted');
  return person;
}

const isShut = (world: World) => world.rules.length > 0;
const prompts = (world: World) => world.notified.map(({ prompt }) => prompt);

describe('new words are in force, and the clock is set back', () => {
  it.each([
    [4, true],
    [400, true],
    [4, false],
    [400, false],
  ])('by %i days: the site stays shut (online: %s), also for a new background', async (days, isOnline) => {
    const { world, pass, set, go, amend } = await begun();
    await amend();
    await pass(7 * DAY);
    expect(isShut(world)).toBe(true);
    go(isOnline);
    await set(-days * DAY);
    expect(isShut(world)).toBe(true);
    expect(world.badge).toMatchObject({ text: '!' });
    world.restart();
    await pass(HOUR);
    expect(isShut(world)).toBe(true);
    expect(prompts(world)).toEqual(['notice', 'in-force']);
    expect(world.alarm).toBeGreaterThan(await world.ports.now());
    expect((world.alarm ?? 0) - (await world.ports.now())).toBeLessThan(DAY);
  });

  it('and an answer given then is dated by what is believed, and holds', async () => {
    const { world, pass, set, amend } = await begun();
    await amend();
    await pass(7 * DAY);
    await set(-400 * DAY);
    expect(await world.answer('accepted')).toEqual({ ok: true });
    expect(isShut(world)).toBe(false);
    expect((await world.entries()).at(-1)?.at).toBeGreaterThanOrEqual(START + 7 * DAY);
  });
});

describe('the clock runs three years ahead', () => {
  it('without a network: what was to come counts as in force, until the clock is right and the server was heard', async () => {
    const { world, pass, set, go, amend } = await begun();
    await amend();
    expect(isShut(world)).toBe(false);
    go(false);
    await set(YEARS);
    expect(isShut(world)).toBe(true);
    await set(0);
    expect(isShut(world)).toBe(true);
    go(true);
    await world.background.check();
    expect(isShut(world)).toBe(false);
    expect(world.timekeeping).toMatchObject({ shift: 0, ranAhead: {} });
    await pass(7 * DAY);
    expect(isShut(world)).toBe(true);
    expect(prompts(world)).toEqual(['notice', 'in-force', 'in-force']); // told of a day that had not come, and of the day
  });

  it('with a network: the server is believed before anything was recorded of a look', async () => {
    const { world, pass, set, amend } = await begun();
    await set(YEARS);
    await amend();
    expect(isShut(world)).toBe(false);
    await pass(4 * DAY);
    expect(isShut(world)).toBe(false);
    await pass(3 * DAY);
    expect(isShut(world)).toBe(true);
    const seen = (await world.entries()).flatMap(({ fact }) => (fact.type === 'textSeen' ? [fact.seen] : []));
    expect(Math.max(...seen)).toBeLessThan(START + DAY);
  });
});

it('set on and back around the day, the clock opens nothing again', async () => {
  const { world, pass, set, go, amend } = await begun();
  await amend();
  go(false);
  await pass(6 * DAY + 15 * HOUR);
  expect(isShut(world)).toBe(true);
  for (const wrongBy of [-HOUR, HOUR, -DAY, 0, -3 * DAY, 2 * DAY, -400 * DAY, YEARS, 0]) {
    await set(wrongBy);
    expect(isShut(world)).toBe(true);
    await pass(60_000);
    expect(isShut(world)).toBe(true);
  }
});

it('whatever was done to the clock, once it is right and a look was made all is as if it had always been', async () => {
  const event = fc.record({
    hours: fc.integer({ min: 0, max: 60 }),
    set: fc.option(fc.constantFrom(0, -4 * DAY, -400 * DAY, YEARS, -3 * HOUR, 3 * HOUR), { nil: undefined }),
    amends: fc.boolean(),
    isOnline: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(event, { minLength: 1, maxLength: 5 }), async (events) => {
      const verdicts = [];
      for (const isWrong of [false, true]) {
        const { world, pass, set, go, amend } = await begun();
        for (const { hours, set: wrongBy, amends, isOnline } of events) {
          go(isOnline);
          if (isWrong && wrongBy !== undefined) await set(wrongBy);
          await pass(hours * HOUR);
          if (amends && isOnline) await amend();
        }
        go(true);
        await set(0);
        await world.background.check();
        const { kind } = await world.standing();
        const entries = await world.entries();
        expect(entries.map(({ position }) => position)).toEqual(entries.map((_, place) => place));
        verdicts.push({ kind, isShut: isShut(world) });
      }
      expect(verdicts[1]).toEqual(verdicts[0]);
    }),
    { numRuns: 12 },
  );
});
