import { beforeEach, describe, expect, test } from 'vitest';
import { happeningIn } from './happening.ts';
import { createWorld, DAY, START, type World } from './world.ts';

let world: World;
beforeEach(async () => {
  world = await createWorld();
});

const { pass, accepted } = happeningIn(() => world);

describe('what cannot be read', () => {
  test.each(['blocked', 'offline', 'empty', 'wrong-language'])(
    '%s changes nothing but "not read since"',
    async (kind) => {
      await accepted();
      const before = await world.entries();
      for (const language of ['en', 'zh-cn']) world.pages.set(language, `!${kind}`);
      await pass(30 * DAY);
      await pass(30 * DAY);
      expect(await world.entries()).toEqual(before);
      expect(world.rules).toEqual([]);
      const watches = await world.ports.ledger.watches();
      expect(
        watches.find(({ document, language }) => document === 'Terms of Service' && language === 'en')?.failure,
      ).toMatchObject({
        kind,
        count: 2,
        since: START + 30 * DAY,
      });
    },
  );

  test('failures are asked after ever more slowly', async () => {
    world.pages.clear();
    await world.background.wake();
    const before = world.fetches;
    for (let minute = 0; minute < 120; minute += 1) await pass(60_000);
    const rounds = (world.fetches - before) / 4;
    expect(rounds).toBeGreaterThanOrEqual(2);
    expect(rounds).toBeLessThanOrEqual(5);
  });
});
