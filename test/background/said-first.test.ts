// What popup and gate say before they have read the record: named by the background, and only where nothing more is to say.
import { beforeEach, expect, test } from 'vitest';
import { happeningIn } from './happening.ts';
import { createWorld, DAY, type World } from './world.ts';

let world: World;
beforeEach(async () => {
  world = await createWorld();
});

const { accepted, pass } = happeningIn(() => world);

test('is no plain acceptance while reading the agreement fails, and is one again after it', async () => {
  await accepted();
  const pages = new Map(world.pages);
  world.pages.clear();
  await pass(2 * DAY);
  expect(world.plain).toBeUndefined();
  for (const [language, words] of pages) world.pages.set(language, words);
  await world.handlers.checkNow();
  expect(world.plain).toBe('accepted');
});

test('is not kept back by a language that was tried and left', async () => {
  await accepted();
  world.pages.set('de', '!blocked');
  await world.handlers.chooseLanguage('de');
  await world.handlers.chooseLanguage('en');
  await world.background.wake();
  expect((await world.standing()).kind).toBe('accepted');
  expect(world.plain).toBe('accepted');
});

test('follows an answer', async () => {
  await world.background.wake();
  expect(world.plain).toBe('unanswered-shut');
  await world.answer('declined');
  expect(world.plain).toBe('declined-shut');
});
