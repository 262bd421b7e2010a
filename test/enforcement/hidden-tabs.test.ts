// Tabs that hold the site and hide their address: windows that it wrote, and pages of other sites that hold it in a frame.
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import declared from '../../src/agreements/17track.json' with { type: 'json' };
import { parseDeclaration } from '../../src/declaration/parse-declaration.ts';
import { browser, world } from './tab-world.ts';

vi.mock('webextension-polyfill', async () => (await import('./tab-world.ts')).browser);

const { gateOpenTabs, gateTabByFrame } = await import('../../src/enforcement/tabs.ts');
const { hiddenTabsOf } = await import('../../src/enforcement/hidden-tabs.ts');
const { framingTabs } = await import('../../src/enforcement/framing-tabs.ts');

const parsed = parseDeclaration(declared);
if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
const declaration = parsed.value;

const SITE = 'https://www.17track.net/en/track';
const TERMS = 'https://www.17track.net/en/about/licensing';
const GATE = `chrome-extension://own/gate.html#${SITE}`;
const held = (): number[] =>
  world.session.filter(({ action }) => action.type === 'block').flatMap(({ condition }) => condition.tabIds);
const sweep = () => gateOpenTabs(declaration);

beforeAll(() => void vi.useFakeTimers());
beforeEach(async () => {
  Object.assign(world, { tabs: [] });
  await vi.runAllTimersAsync();
  Object.assign(world, { session: [], isShut: true, updated: [], reloaded: [], ofSite: [], probed: 0, stored: {} });
});

describe('a tab that hides its address', () => {
  test('is found also where nobody tells its address, held, and sent to the gate as one that was going nowhere', async () => {
    // One that loads may be on its way to any other site.
    Object.assign(world, { tabs: [{ id: 1 }, { id: 2 }, { id: 3, status: 'loading' }], ofSite: [1, '1 0', 3] });
    await sweep();
    expect(world.updated).toEqual(['1 chrome-extension://own/gate.html#']);
    expect(held()).toEqual([1]);
    await sweep();
    expect(world.updated).toHaveLength(1);
    world.tabs = [{ id: 1, url: GATE }];
    await sweep();
    expect(held()).toEqual([]);
  });

  test('is known by a frame that asked for something, unless its own address is shown', async () => {
    const tabs = [{ id: 1 }, { id: 2, url: SITE }, { id: 3 }];
    Object.assign(world, { tabs, ofSite: ['1 0', '1 5', '2 5'] });
    await Promise.all([
      gateTabByFrame(1, 4, declaration),
      gateTabByFrame(2, 5, declaration),
      gateTabByFrame(3, 0, declaration),
    ]);
    expect(world.updated).toEqual([]);
    await Promise.all([gateTabByFrame(1, 5, declaration), gateTabByFrame(1, 5, declaration)]);
    expect(world.updated).toEqual(['1 chrome-extension://own/gate.html#']);
    expect(world.reloaded).toEqual([]);
  });

  test('is looked at again where the browser never answered what was asked before', async () => {
    Object.assign(world, { tabs: [{ id: 1 }], ofSite: ['1 0'] });
    const update = vi.spyOn(browser.default.tabs, 'update').mockReturnValueOnce(new Promise(() => undefined));
    void gateTabByFrame(1, 0, declaration);
    await vi.advanceTimersByTimeAsync(4999);
    await gateTabByFrame(1, 0, declaration);
    expect(update).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(1);
    await gateTabByFrame(1, 0, declaration);
    expect(update).toHaveBeenCalledTimes(2);
    update.mockRestore();
  });

  test('that is another site and holds the site in a frame is loaded anew once; what holds it then is sent to the gate', async () => {
    Object.assign(world, { tabs: [{ id: 1 }, { id: 2 }, { id: 3 }], ofSite: [1, '2 5', '2 6'] });
    await Promise.all([sweep(), gateTabByFrame(2, 5, declaration), gateTabByFrame(2, 6, declaration)]);
    await sweep();
    expect(world.reloaded.sort()).toEqual([1, 2]);
    expect(world.updated).toEqual([]);
    // The page of the first is itself again, and stays; that of the second shows the site in another way.
    Object.assign(world, { ofSite: ['2 7'] });
    await vi.advanceTimersByTimeAsync(1000);
    await sweep();
    await gateTabByFrame(2, 7, declaration);
    expect(world.reloaded).toHaveLength(2);
    expect(world.updated).toEqual(['2 chrome-extension://own/gate.html#']);
    // It was open in between.
    await framingTabs.forgetAllBut([]);
    await gateTabByFrame(2, 7, declaration);
    expect(world.reloaded).toEqual([1, 2, 2]);
    expect(world.updated).toHaveLength(1);
  });

  test('is looked for nowhere while the site is open, and otherwise once in each tab whose address is not shown', async () => {
    Object.assign(world, { isShut: false, tabs: [{ id: 1 }], ofSite: [1, '1 5'] });
    await gateTabByFrame(1, 5, declaration);
    expect(world).toMatchObject({ probed: 0, updated: [] });
    const others = Array.from({ length: 50 }, (_, at) => ({ id: at + 10 }));
    Object.assign(world, { isShut: true, tabs: [...others, { id: 1, url: SITE }, { id: 2, url: TERMS }] });
    await sweep();
    expect(world.probed).toBe(50);
  });
});

describe('where Assent has access to several sites', () => {
  const ONE = ['*://*.17track.net/*', 'wss://*.17track.net/*'];
  beforeEach(() => {
    world.origins = [...ONE, '*://*.other.example/*'];
  });
  afterEach(() => {
    world.origins = ONE;
  });

  test('only those tabs count that a page of this site opened, also from its gate', async () => {
    world.tabs = [
      ...[
        { id: 1, url: SITE },
        { id: 2, url: 'https://other.example/' },
        { id: 3, url: GATE },
      ],
      ...[
        { id: 11, openerTabId: 1 },
        { id: 12, openerTabId: 2 },
        { id: 13, openerTabId: 3 },
      ],
      ...[{ id: 14 }, { id: 15, openerTabId: 99 }],
    ];
    world.ofSite = [11, 12, 13, 14, 15].flatMap((id) => [id, `${id} 0`]);
    expect((await hiddenTabsOf(declaration)).toSorted()).toEqual([11, 13]);
    world.origins = ONE;
    expect((await hiddenTabsOf(declaration)).toSorted()).toEqual([11, 12, 13, 14, 15]);
  });

  test('one of which the browser says that it is not ours is not meant, whoever opened it', async () => {
    Object.assign(world, {
      tabs: [
        { id: 1, url: SITE },
        { id: 11, openerTabId: 1 },
      ],
      ofSite: [],
    });
    expect(await hiddenTabsOf(declaration)).toEqual([]);
  });
});
