// A language that could not be recorded is not said to be chosen.
import { beforeEach, expect, test } from 'vitest';
import { createWorld, type World } from './world.ts';

let world: World;
beforeEach(async () => {
  world = await createWorld();
});

const chosen = async () =>
  (await world.entries()).flatMap(({ fact }) => (fact.type === 'languageChosen' ? [fact.language] : []));

test('a declared language is recorded', async () => {
  expect(await world.handlers.chooseLanguage('de')).toEqual({ ok: true });
  expect(await chosen()).toEqual(['de']);
});

test('a language that is not declared is refused, and nothing is recorded', async () => {
  for (const language of ['xx', 'toString', '']) {
    expect(await world.handlers.chooseLanguage(language)).toEqual({ ok: false });
  }
  expect(await chosen()).toEqual([]);
});

test('in a damaged record it is refused, and nothing is recorded', async () => {
  const damaged = { ok: false, fault: { code: 'gap', position: 1 } } as const;
  Object.assign(world.ports.ledger, { chain: async () => damaged, record: async () => damaged });
  expect(await world.handlers.chooseLanguage('de')).toEqual({ ok: false });
  expect(await chosen()).toEqual([]);
});
