// The order in which the browser is brought in line, where it matters to who uses it in that very moment.
import { expect, test } from 'vitest';
import { happeningIn } from './happening.ts';
import { createWorld, DAY } from './world.ts';

test('tabs are listened to before the rules stand and until they are gone: where one wanted to go is known', async () => {
  const world = await createWorld();
  const { amend, pass, accepted } = happeningIn(() => world);
  await accepted();
  amend('Other words.');
  await world.handlers.checkNow();
  const { applyRules } = world.ports;
  const seen: [number, boolean][] = [];
  world.ports.applyRules = async (rules) => {
    seen.push([rules.length, world.isGuarding]);
    return applyRules(rules);
  };
  await pass(6 * DAY);
  expect(seen.filter(([rules]) => rules > 0).length).toBeGreaterThan(0);
  await world.answer('accepted');
  expect(seen.at(-1)?.[0]).toBe(0);
  expect(seen.filter(([, isGuarding]) => !isGuarding)).toEqual([]);
  expect(world.isGuarding).toBe(false);
});
