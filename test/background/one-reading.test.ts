// A wake with nothing due reads no record, and writes nothing.
import { beforeEach, expect, test, vi } from 'vitest';
import { toldKey } from '../../src/prompts/due.ts';
import { digest } from '../../src/words/digest.ts';
import { happeningIn } from './happening.ts';
import { createWorld, declaration, type World } from './world.ts';

let world: World;
beforeEach(async () => {
  world = await createWorld();
});
const { accepted, amend } = happeningIn(() => world);

test('a wake with nothing due reads no record, and writes nothing', async () => {
  await accepted();
  await world.background.wake();
  const { ledger } = world.ports;
  const chain = vi.fn(ledger.chain);
  const record = vi.fn(ledger.record);
  Object.assign(world.ports, { ledger: { ...ledger, chain, record } });
  await world.background.wake();
  expect(chain).not.toHaveBeenCalled();
  expect(record).not.toHaveBeenCalled();
});

test('where what looks depend on cannot be read, the site is kept shut, the button says so, and the next wake is near', async () => {
  await world.background.wake();
  await world.answer('declined');
  const { ledger } = world.ports;
  Object.assign(world, { rules: [], badge: undefined, alarm: undefined });
  const watches = vi.fn(async () => Promise.reject(new Error('no watches')));
  Object.assign(world.ports, { ledger: { ...ledger, chain: ledger.chain, watches } });
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  await world.background.settle(declaration.id);
  expect(watches).toHaveBeenCalled();
  expect(world.rules.length).toBeGreaterThan(0);
  expect(world.badge).toMatchObject({ icon: 'declined' });
  expect(world.alarm).toBe(world.now + 10 * 60_000);
  vi.restoreAllMocks();
});

test('nor does one where all that is due was told on another device', async () => {
  await accepted();
  amend('Other words.');
  world.toldElsewhere.add(toldKey('notice', digest('Other words. en')));
  world.toldElsewhere.add(toldKey('notice', digest('Other words. zh-cn')));
  await world.handlers.checkNow();
  expect(world.notified).toEqual([]);
  const chain = vi.fn(world.ports.ledger.chain);
  Object.assign(world.ports, { ledger: { ...world.ports.ledger, chain } });
  await world.background.wake();
  expect(chain).not.toHaveBeenCalled();
});
