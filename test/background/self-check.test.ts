// The self-check says what the browser really holds, not what was meant; and no failure of it is silent.
import { expect, test } from 'vitest';
import { selfCheck } from '../../src/background/self-check.ts';
import { createWorld } from './world.ts';

test('before anything was read it says so; after a wake everything is as it should be', async () => {
  const world = await createWorld();
  expect(await selfCheck(world.ports, world.ports)).toMatchObject({ areRulesAsWanted: false, lastGoodReading: null });
  await world.background.wake();
  const found = await selfCheck(world.ports, world.ports);
  expect(found).toMatchObject({ hasAccess: true, areRulesAsWanted: true, coversPrivateWindows: false });
  expect(found.lastGoodReading).toBe(world.now);
  expect(found).toMatchObject({ hasAccess: true, areRulesAsWanted: true });
});

test('rules that somebody took away are noticed, and back after the next wake', async () => {
  const world = await createWorld();
  await world.background.wake();
  world.rules = world.rules.slice(1);
  expect(await selfCheck(world.ports, world.ports)).toMatchObject({ hasAccess: true, areRulesAsWanted: false });
  await world.background.wake();
  expect(await selfCheck(world.ports, world.ports)).toMatchObject({ hasAccess: true, areRulesAsWanted: true });
});

test('without access the badge says "off"; with it, what it said before', async () => {
  const world = await createWorld();
  await world.background.wake();
  world.hasAccess = false;
  await world.background.wake();
  expect(world.badge?.text).toBe('off');
  world.hasAccess = true;
  await world.background.wake();
  expect(world.badge?.text).toBe('!');
});

test('a text that an answer is for and that cannot be read has no good reading', async () => {
  const world = await createWorld();
  world.pages.set('en', '!blocked');
  await world.background.wake();
  expect((await selfCheck(world.ports, world.ports)).lastGoodReading).toBeNull();
});

test('a site for whose open pages the browser has no room for rules is told to be without them', async () => {
  const world = await createWorld();
  await world.background.wake();
  expect(await selfCheck(world.ports, world.ports)).toMatchObject({ lacksOpenPages: false });
  const { rulesFor } = world.ports;
  world.ports.rulesFor = async (shut) => ({ ...(await rulesFor(shut)), withoutOpenPages: shut.map(({ id }) => id) });
  expect(await selfCheck(world.ports, world.ports)).toMatchObject({ lacksOpenPages: true });
});
