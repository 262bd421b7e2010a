// What fails by itself harms nothing else: it is told where it matters, and tried again at a later wake.
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { happeningIn } from './happening.ts';
import { createWorld, DAY, declaration, type World } from './world.ts';

let world: World;
beforeEach(async () => {
  world = await createWorld();
});

const { amend, pass, accepted } = happeningIn(() => world);

describe('a fault of one thing', () => {
  beforeEach(() => void vi.spyOn(console, 'error').mockReturnValue(undefined));
  const fail = async (): Promise<never> => {
    throw new Error('The browser refuses.');
  };

  test('of a notification keeps neither the rules, the badge nor the next wake from being right', async () => {
    await accepted();
    amend('Other words.');
    await world.handlers.checkNow();
    world.ports.notify = fail;
    await pass(6 * DAY);
    expect((await world.standing()).kind).toBe('lapsed');
    expect(world.rules.length).toBeGreaterThan(0);
    expect(world.badge).toEqual({ icon: 'answer-needed', text: '!' });
    expect(world.alarm).toBeGreaterThan(world.now);
  });

  test('of the rules is told on the badge, and tried again', async () => {
    await accepted();
    amend('Other words.');
    await world.handlers.checkNow();
    const { applyRules } = world.ports;
    world.ports.applyRules = fail;
    await pass(6 * DAY);
    expect(world.badge).toEqual({ icon: 'not-enforcing', text: 'off' });
    expect(world.alarm).toBeGreaterThan(world.now);
    world.ports.applyRules = applyRules;
    await world.background.wake();
    expect(world.badge).toEqual({ icon: 'answer-needed', text: '!' });
  });

  test('of a page that breaks the reading is a failure to read it, and keeps no other from being read', async () => {
    const { read } = world.ports;
    world.ports.read = (input) => {
      if (input.language === 'zh-cn') throw new Error('This page cannot be read at all.');
      return read(input);
    };
    await world.background.wake();
    const standing = await world.standing();
    expect(standing.kind === 'unanswered' && standing.asked.map(({ language }) => language)).toEqual(['en']);
    const watches = await world.ports.ledger.watches();
    expect(watches.find(({ language }) => language === 'zh-cn')?.failure?.kind).toBe('reading-broke');
    const fetches = world.fetches;
    await world.background.wake();
    expect(world.fetches).toBe(fetches); // it is waited with, as after any failure
  });

  test('of the record asks nothing of the licensor: nothing that is read could be kept', async () => {
    await accepted();
    const fetches = world.fetches;
    world.ports.ledger.chain = async () => ({ ok: false, fault: { code: 'gap', position: 1 } });
    await pass(2 * DAY);
    expect(world.rules.length).toBeGreaterThan(0);
    expect(world.fetches).toBe(fetches);
    expect(world.alarm).toBeGreaterThanOrEqual(world.now + 60 * 60_000);
  });

  test('of the database itself shuts the site, says so, and brings the next try', async () => {
    await accepted();
    expect(world.rules).toEqual([]);
    const closed = { sum: fail, rows: fail, keep: fail, clear: fail };
    Object.assign(world.ports, { overview: { ...world.ports.overview, ...closed } });
    world.ports.ledger.chain = async () => ({ ok: false, fault: { code: 'unreadable', position: -1 } });
    await world.background.wake();
    expect(world.rules.length).toBeGreaterThan(0);
    expect(world.badge).toEqual({ icon: 'answer-needed', text: '!' });
    expect(world.alarm).toBeGreaterThan(world.now);
  });

  test('of the rules brings the next try soon, however far off anything else is', async () => {
    await accepted();
    world.ports.applyRules = fail;
    await world.background.settle(declaration.id);
    expect(world.alarm).toBe(world.now + 10 * 60_000);
  });
});
