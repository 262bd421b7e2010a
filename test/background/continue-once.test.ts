// Going on once is recorded once for one press, however often the background is told of it.
import { expect, test } from 'vitest';
import { createWorld } from './world.ts';

test('told twice for one press it is recorded once; pressed again, it is recorded again', async () => {
  const world = await createWorld();
  world.pages.clear();
  await world.background.wake();
  const goOn = () => world.handlers.continueOnce('https://t.17track.net/en?nums=1');
  const recorded = async () => (await world.entries()).filter(({ fact }) => fact.type === 'continuedOnce').length;
  expect(await Promise.all([goOn(), goOn()])).toEqual([{ ok: true }, { ok: true }]);
  expect(await recorded()).toBe(1);
  world.now += 1499;
  await goOn();
  expect(await recorded()).toBe(1);
  world.now += 1;
  await goOn();
  expect(await recorded()).toBe(2);
});
