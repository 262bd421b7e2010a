// Sending the gates on once the site is open: the one in front first, a few at a time, and no further than it stays open.
import { beforeEach, expect, test, vi } from 'vitest';
import declared from '../../src/agreements/17track.json' with { type: 'json' };
import { coveredAddress } from '../../src/declaration/covered.ts';
import type { Declaration } from '../../src/declaration/declaration.ts';
import { parseDeclaration } from '../../src/declaration/parse-declaration.ts';

interface FakeTab {
  readonly id: number;
  readonly url: string;
  readonly windowId: number;
  readonly index: number;
  readonly active: boolean;
  readonly lastAccessed: number;
}

const world = vi.hoisted(() => ({
  tabs: [] as FakeTab[],
  isShut: false,
  shut: ['17track.net'],
  told: [] as number[],
  /** What a gate does when it is told; by itself it leaves, and its page loads. */
  tell: undefined as ((id: number) => Promise<unknown>) | undefined,
  loaded: new Set<(id: number, change: object) => void>(),
}));

vi.mock('webextension-polyfill', () => ({
  default: {
    // As Chromium: another host for what the web may be sent to.
    runtime: { getURL: (path: string) => `chrome-extension://${path === '' ? 'own/' : `dynamic${path}`}` },
    extension: { inIncognitoContext: false },
    declarativeNetRequest: {
      getDynamicRules: async () =>
        world.isShut ? [{ action: { type: 'redirect' }, condition: { requestDomains: world.shut } }] : [],
    },
    windows: {
      getAll: async () => [
        { id: 1, focused: false },
        { id: 2, focused: true },
      ],
    },
    tabs: {
      query: async () => world.tabs.filter(({ url }) => url.startsWith('chrome-extension:')),
      onUpdated: {
        addListener: (listener: (id: number, change: object) => void) => void world.loaded.add(listener),
        removeListener: (listener: (id: number, change: object) => void) => void world.loaded.delete(listener),
      },
      sendMessage: async (id: number) => {
        world.told.push(id);
        if (world.tell) return world.tell(id);
        world.tabs = world.tabs.filter((tab) => tab.id !== id);
        queueMicrotask(() => {
          for (const listener of world.loaded) listener(id, { status: 'complete' });
        });
        return true;
      },
    },
  },
}));

const { releaseGates } = await import('../../src/enforcement/waiting-gates.ts');
const parsed = parseDeclaration(declared);
if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
const declaration = parsed.value;
const find = async (address: string) => (coveredAddress(address, declaration) ? declaration : undefined);

const gate = (id: number, more: Partial<FakeTab> = {}): FakeTab => ({
  ...{ id, windowId: 1, index: id, active: false, lastAccessed: 0 },
  url: `chrome-extension://own/gate.html#https://www.17track.net/en/track?nums=${id}`,
  ...more,
});

beforeEach(() => {
  vi.useFakeTimers();
  Object.assign(world, { tabs: [], isShut: false, shut: ['17track.net'], told: [], tell: undefined });
});

test('the tab in front comes first, then those in front of other windows, then what was looked at last', async () => {
  world.tabs = [
    gate(1, { lastAccessed: 5 }),
    gate(2, { active: true, lastAccessed: 1 }),
    gate(3, { lastAccessed: 9 }),
    gate(4, { active: true, windowId: 2 }),
  ];
  await releaseGates(find);
  expect(world.told).toEqual([4, 2, 3, 1]);
});

test('however many wait, no more than a few leave at once, and nobody is told twice', async () => {
  world.tabs = Array.from({ length: 50 }, (_, id) => gate(id));
  let leaving = 0;
  let most = 0;
  world.tell = async (id) => {
    leaving += 1;
    most = Math.max(most, leaving);
    await Promise.resolve();
    leaving -= 1;
    world.tabs = world.tabs.filter((tab) => tab.id !== id);
    return false;
  };
  await Promise.all([releaseGates(find), releaseGates(find)]);
  expect(world.told).toHaveLength(50);
  expect(new Set(world.told).size).toBe(50);
  expect(most).toBeLessThanOrEqual(6);
  expect(world.loaded.size).toBe(0);
});

test('a gate that stays, that does not answer, or whose page never loads holds nobody up for ever', async () => {
  world.tabs = [gate(1), gate(2), gate(3), gate(4)];
  world.tell = (id) =>
    id === 1
      ? Promise.resolve(false)
      : id === 2
        ? new Promise(() => undefined)
        : id === 3
          ? Promise.reject(new Error('Could not establish connection.'))
          : Promise.resolve(true);
  const released = releaseGates(find);
  await vi.advanceTimersByTimeAsync(2000);
  await released;
  expect(world.told.toSorted()).toEqual([1, 2, 3, 4]);
});

test('a gate that comes back while others are sent on is told again', async () => {
  world.tabs = [gate(1), gate(2)];
  world.tell = async (id) => {
    const isFirstTime = world.told.filter((told) => told === id).length === 1;
    // The first page of the site met rules that were still there, and its gate says that it stands.
    if (id === 1 && isFirstTime) void releaseGates(find);
    else world.tabs = world.tabs.filter((tab) => tab.id !== id);
    return false;
  };
  await releaseGates(find);
  expect(world.told).toEqual([1, 2, 1]);
});

test('where the site is shut again the others wait on', async () => {
  world.tabs = [gate(1), gate(2)];
  world.tell = async () => {
    world.isShut = true;
    return false;
  };
  await releaseGates(find);
  expect(world.told).toHaveLength(1);
  world.isShut = true;
  await releaseGates(find);
  expect(world.told).toHaveLength(1);
});

test('of two sites only the gates of the open one are sent on', async () => {
  const other: Declaration = { ...declaration, id: 'other', hosts: ['other.example'], openPages: [] };
  const findBoth = async (address: string) =>
    [declaration, other].find((each) => coveredAddress(address, each) !== undefined);
  const of = (id: number, hash: string) => gate(id, { url: `chrome-extension://own/gate.html${hash}` });
  world.isShut = true;
  world.tabs = [gate(1), of(2, '#https://other.example/a'), gate(3), of(4, '#https://other.example/b'), of(5, '')];
  await releaseGates(findBoth);
  expect(world.told.toSorted()).toEqual([2, 4]);
  Object.assign(world, { shut: ['other.example'], told: [] });
  await releaseGates(findBoth);
  expect(world.told.toSorted()).toEqual([1, 3]);
  expect(world.tabs.map(({ id }) => id)).toEqual([5]); // opened for its own sake, it waits for all
  Object.assign(world, { isShut: false, told: [] });
  const released = releaseGates(findBoth);
  await vi.advanceTimersByTimeAsync(2000); // no page is waited for that is of no site
  await released;
  expect(world.told).toEqual([5]);
});

test('a gate whose agreement was taken out is sent on as soon as no rule shuts its site', async () => {
  world.tabs = [gate(1)];
  world.tell = async () => false;
  world.isShut = true;
  await releaseGates(async () => undefined);
  expect(world.told).toEqual([]);
  world.isShut = false;
  await releaseGates(async () => undefined);
  expect(world.told).toEqual([1]);
});
