// Gates that outlive Assent: what is kept of them, when it is forgotten, and how they come back.
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import declared from '../../src/agreements/17track.json' with { type: 'json' };
import { coveredAddress } from '../../src/declaration/covered.ts';
import { parseDeclaration } from '../../src/declaration/parse-declaration.ts';

interface FakeTab {
  readonly id: number;
  readonly url: string;
  readonly windowId: number;
  readonly index: number;
  readonly active: boolean;
  readonly pinned: boolean;
  readonly incognito: boolean;
}

const world = vi.hoisted(() => ({
  tabs: [] as FakeTab[],
  windows: [1, 2],
  created: [] as object[],
  local: {} as Record<string, unknown>,
  session: {} as Record<string, unknown>,
  listening: new Set<unknown>(),
  /** How often opening a tab fails, as while a person drags one. */
  failing: 0,
  isPinningRefused: false,
}));

vi.mock('webextension-polyfill', () => {
  const area = (name: 'local' | 'session') => ({
    get: async (key: string) => (key in world[name] ? { [key]: world[name][key] } : {}),
    set: async (items: object) => void Object.assign(world[name], JSON.parse(JSON.stringify(items))),
    remove: async (key: string) => void delete world[name][key],
  });
  const event = () => ({
    addListener: (listener: unknown) => void world.listening.add(listener),
    removeListener: (listener: unknown) => void world.listening.delete(listener),
    hasListener: (listener: unknown) => world.listening.has(listener),
  });
  const names = ['onCreated', 'onRemoved', 'onMoved', 'onAttached', 'onActivated', 'onUpdated'];
  const open = (tab: object) => {
    world.created.push(tab);
    const id = 100 + world.tabs.length;
    world.tabs.push({ id, incognito: false, index: 0, windowId: 0, active: false, pinned: false, url: '', ...tab });
    return { id };
  };
  return {
    default: {
      runtime: { getURL: (path: string) => `moz-extension://own${path}` },
      extension: { inIncognitoContext: false },
      storage: { local: area('local'), session: area('session') },
      tabs: {
        ...Object.fromEntries(names.map((name) => [name, event()])),
        query: async () => world.tabs.filter(({ url }) => url.startsWith('moz-extension://own/gate.html')),
        create: async (tab: { windowId: number }) => {
          world.failing -= 1;
          if (world.failing >= 0) throw new Error('Tabs cannot be edited right now (user may be dragging a tab).');
          if (!world.windows.includes(tab.windowId)) throw new Error(`No window with id: ${tab.windowId}`);
          return open(tab);
        },
        update: async (id: number, change: object) => {
          if (world.isPinningRefused) throw new Error('Tabs cannot be edited right now (user may be dragging a tab).');
          world.created.push({ id, ...change });
        },
      },
      windows: {
        get: async (id: number) => {
          if (!world.windows.includes(id)) throw new Error(`No window with id: ${id}.`);
          return { id };
        },
        create: async ({ url }: { url: string }) => {
          const id = 10 + world.windows.length;
          world.windows.push(id);
          return { id, tabs: [open({ url, windowId: id })] };
        },
      },
    },
  };
});

const { keepGates } = await import('../../src/enforcement/kept-gates.ts');
const parsed = parseDeclaration(declared);
if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
const declaration = parsed.value;
const find = async (address: string) => (coveredAddress(address, declaration) ? declaration : undefined);

const SITE = 'https://www.17track.net/en/track';
const GATE = 'moz-extension://own/gate.html';
const tab = (id: number, url: string, more: Partial<FakeTab> = {}): FakeTab => ({
  ...{ id, url, windowId: 1, index: id, active: false, pinned: false, incognito: false },
  ...more,
});
const gate = (id: number, nums: string, more: Partial<FakeTab> = {}) => tab(id, `${GATE}#${SITE}?nums=${nums}`, more);
const kept = () => world.local['gates'] as { wanted: string | null; index: number }[] | undefined;
const aMoment = () => vi.advanceTimersByTimeAsync(2000);

/** Assent is loaded: what it keeps in the session is gone, and so are its tabs unless the browser brought them back. */
async function load(tabs: FakeTab[] = []) {
  Object.assign(world, { session: {}, tabs, created: [] });
  const gates = keepGates(find);
  const restored = gates.restore();
  await vi.advanceTimersByTimeAsync(6000);
  await restored;
  return gates;
}

beforeAll(() => void vi.useFakeTimers());
beforeEach(async () => {
  await vi.runAllTimersAsync();
  Object.assign(world, {
    tabs: [],
    windows: [1, 2],
    created: [],
    local: {},
    session: {},
    failing: 0,
    isPinningRefused: false,
  });
  world.listening.clear();
});

/** Loads Assent, lets these gates stand, and ends it with all of its tabs. */
async function standAndEnd(...gates: FakeTab[]): Promise<void> {
  const keeper = await load();
  world.tabs = gates;
  keeper.note();
  await aMoment();
  world.tabs = [];
}

describe('gates that stood when Assent was unloaded', () => {
  test('come back at their places, from left to right, once', async () => {
    await standAndEnd(
      gate(3, 'C', { active: true, windowId: 2 }),
      gate(2, 'B'),
      gate(0, 'A', { pinned: true }),
      tab(5, `${GATE}?sent#${SITE}`),
      tab(6, GATE),
    );
    const keeper = await load();
    expect(world.created).toEqual([
      { windowId: 1, index: 0, url: `${GATE}#${SITE}?nums=A`, active: false, pinned: true },
      { windowId: 1, index: 2, url: `${GATE}#${SITE}?nums=B`, active: false, pinned: false },
      { windowId: 2, index: 3, url: `${GATE}#${SITE}?nums=C`, active: true, pinned: false },
      { windowId: 1, index: 5, url: `${GATE}?sent#${SITE}`, active: false, pinned: false },
      { windowId: 1, index: 6, url: GATE, active: false, pinned: false },
    ]);
    world.created = [];
    // The background ends and wakes again while Assent stays loaded; one was closed meanwhile, unheard.
    world.tabs = [gate(9, 'A')];
    await keeper.restore();
    await keepGates(find).restore();
    expect(world.created).toEqual([]);
    expect(kept()).toHaveLength(1);
  });

  test('are not opened beside those that the browser brought back itself, each counted', async () => {
    await standAndEnd(gate(1, 'A'), gate(2, 'A'), gate(3, 'B'));
    await load([gate(7, 'A'), gate(8, 'B')]);
    expect(world.created).toMatchObject([{ url: `${GATE}#${SITE}?nums=A`, index: 2 }]);
  });

  test('that still stand when Assent is back, and are closed then, come back too', async () => {
    await standAndEnd(gate(1, 'A'), gate(2, 'B'));
    Object.assign(world, { session: {}, tabs: [gate(1, 'A'), gate(2, 'B')], created: [] });
    const restored = keepGates(find).restore();
    await vi.advanceTimersByTimeAsync(100);
    world.tabs = [gate(2, 'B')];
    await aMoment();
    await restored;
    expect(world.created).toMatchObject([{ url: `${GATE}#${SITE}?nums=A` }]);
  });

  test('are tried for again while the browser opens no tab, in their own window', async () => {
    await standAndEnd(gate(1, 'A'), gate(2, 'B'));
    world.failing = 9;
    await load();
    expect(world.created).toMatchObject([
      { windowId: 1, index: 1 },
      { windowId: 1, index: 2 },
    ]);
  });

  test('are kept for the next start where one could not be opened, and none is opened twice', async () => {
    await standAndEnd(gate(1, 'A'), gate(2, 'B'));
    world.failing = 10;
    await load();
    expect(world.created).toMatchObject([{ index: 2 }]);
    expect(kept()).toHaveLength(2);
    await load(world.tabs);
    expect(world.created).toMatchObject([{ index: 1 }]);
  });

  test('of a window that is gone get one window, together', async () => {
    await standAndEnd(gate(0, 'A', { windowId: 5, pinned: true }), gate(1, 'B', { windowId: 5 }));
    await load();
    expect(world.created).toEqual([
      { url: `${GATE}#${SITE}?nums=A`, windowId: 12 },
      { id: 100, pinned: true },
      { windowId: 12, index: 1, url: `${GATE}#${SITE}?nums=B`, active: false, pinned: false },
    ]);
  });

  test('are not opened twice where one cannot be pinned again', async () => {
    await standAndEnd(gate(0, 'A', { windowId: 5, pinned: true }));
    world.isPinningRefused = true;
    await load();
    expect(world.created).toEqual([{ url: `${GATE}#${SITE}?nums=A`, windowId: 12 }]);
  });

  test('come back also where their being closed was heard of in the last moment', async () => {
    const keeper = await load();
    world.tabs = [gate(1, 'A')];
    keeper.note();
    await aMoment();
    world.tabs = [];
    keeper.note();
    await vi.advanceTimersByTimeAsync(249);
    vi.clearAllTimers(); // with the background
    await load();
    expect(world.created).toHaveLength(1);
  });

  test('are left to the browser where it is the browser that starts', async () => {
    await standAndEnd(gate(1, 'A'));
    world.session = {};
    const keeper = keepGates(find);
    await Promise.all([keeper.forget(), keeper.restore()]);
    expect(world.created).toEqual([]);
    expect(kept()).toBeUndefined();
  });
});

describe('what is kept', () => {
  test('follows the tabs: a gate that is closed or left is forgotten, and with the last one nobody listens', async () => {
    const keeper = await load();
    world.tabs = [gate(1, 'A'), gate(2, 'B')];
    keeper.note();
    await aMoment();
    expect(kept()?.map(({ index }) => index)).toEqual([1, 2]);
    world.tabs = [gate(2, 'B', { index: 7 })];
    keeper.note();
    await aMoment();
    expect(kept()?.map(({ index }) => index)).toEqual([7]);
    expect(world.listening.size).toBe(2);
    world.tabs = [];
    keeper.note();
    await aMoment();
    expect(kept()).toBeUndefined();
    expect(world.listening.size).toBe(0);
  });

  test('is nothing of a private window', async () => {
    const keeper = await load();
    world.tabs = [gate(1, 'SECRET', { incognito: true }), gate(2, 'B')];
    keeper.note();
    await aMoment();
    expect(kept()).toHaveLength(1);
    expect(JSON.stringify(world.local)).not.toContain('SECRET');
  });

  test('is bounded in number and in length', async () => {
    const keeper = await load();
    world.tabs = Array.from({ length: 201 }, (_, at) => gate(at, 'A'));
    keeper.note();
    await aMoment();
    expect(kept()).toHaveLength(200);
    world.tabs = Array.from({ length: 12 }, (_, at) => gate(at, 'L'.repeat(99_000)));
    keeper.note();
    await aMoment();
    expect(kept()).toHaveLength(10);
  });

  test.each([
    ['another site', `https://other.example/#${SITE}`],
    ['a script', 'javascript:alert(1)'],
    ['a name like the site’s', 'https://17track.net.other.example/'],
    ['nothing that is an address', 'https://'],
  ])('is parsed again before it is followed: %s leads nowhere', async (_, wanted) => {
    world.local['gates'] = [{ windowId: 1, index: 0, isActive: false, isPinned: false, wanted, wasSent: false }];
    await load();
    expect(world.created).toMatchObject([{ url: GATE }]);
  });

  test.each([
    ['no list', 'gates'],
    [
      'a place that is none',
      [{ windowId: 'x', index: 0, isActive: false, isPinned: false, wanted: null, wasSent: false }],
    ],
    ['more than can be', Array.from({ length: 201 }, () => ({ windowId: 1 }))],
  ])('and is not of its shape is passed over: %s', async (_, stored) => {
    const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    world.local['gates'] = stored;
    await load();
    expect(world.created).toEqual([]);
    expect(told).toHaveBeenCalledOnce();
    told.mockRestore();
  });
});
