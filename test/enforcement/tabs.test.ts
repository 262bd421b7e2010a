// Tabs that stand on the site while it is shut: sent to the gate, asked once, answered nothing, and then thrown away.
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import declared from '../../src/agreements/17track.json' with { type: 'json' };
import { parseDeclaration } from '../../src/declaration/parse-declaration.ts';
import { type FakeRule, world } from './tab-world.ts';

vi.mock('webextension-polyfill', async () => (await import('./tab-world.ts')).browser);

const { gateOpenTabs } = await import('../../src/enforcement/tabs.ts');
const { holds } = await import('../../src/enforcement/holds.ts');
const { openPages } = await import('../../src/enforcement/open-pages.ts');
const { passes } = await import('../../src/enforcement/passes.ts');

const parsed = parseDeclaration(declared);
if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
const declaration = parsed.value;

const SITE = 'https://www.17track.net/en/track';
const TERMS = 'https://www.17track.net/en/about/licensing';
const GATE = `chrome-extension://own/gate.html#${SITE}`;
const held = (): number[] =>
  world.session.filter(({ action }) => action.type === 'block').flatMap(({ condition }) => condition.tabIds);
const sweep = () => gateOpenTabs(declaration);
const readTheQuestion = () => vi.advanceTimersByTimeAsync(5000);
const sayLastWords = () => vi.advanceTimersByTimeAsync(1000);

beforeAll(() => void vi.useFakeTimers());
beforeEach(async () => {
  Object.assign(world, { tabs: [] });
  await vi.runAllTimersAsync();
  Object.assign(world, { tabs: [], session: [], isShut: true, updated: [], discarded: [], discard: undefined });
  Object.assign(world, { reloaded: [], ofSite: [], probed: 0, stored: {} });
});

describe('a tab of the site', () => {
  test('is held and sent to the gate; once there it is let go', async () => {
    world.tabs = [{ id: 1, url: SITE }];
    await sweep();
    expect(world.updated).toEqual([`1 ${GATE}`]);
    expect(held()).toEqual([1]);
    world.tabs = [{ id: 1, url: GATE }];
    await sweep();
    expect(held()).toEqual([]);
    await readTheQuestion();
    expect(world.discarded).toEqual([]);
  });

  test('is let go also where nobody sweeps again', async () => {
    world.tabs = [{ id: 1, url: SITE }];
    await sweep();
    world.tabs = [{ id: 1, url: GATE }];
    await readTheQuestion();
    expect(held()).toEqual([]);
  });

  test('with a pass, or on an open page, is left alone', async () => {
    await passes.grant(1, declaration);
    world.tabs = [
      { id: 1, url: SITE },
      { id: 2, url: TERMS },
    ];
    await sweep();
    expect(world.updated).toEqual([]);
    expect(held()).toEqual([]);
    expect(await passes.list(declaration)).toEqual([1]);
    await passes.revokeAll(declaration);
    await sweep();
    expect(held()).toEqual([1]);
    expect(await passes.list(declaration)).toEqual([]);
  });

  test('of another background stays held', async () => {
    world.tabs = [{ id: 7, url: SITE }];
    await sweep();
    world.tabs = [{ id: 1, url: SITE }];
    await sweep();
    expect(held()).toEqual([7, 1]);
  });
});

test('an open page is loaded anew once, and once more when the site was open in between', async () => {
  world.tabs = [{ id: 1, url: TERMS }, { id: 2, url: SITE }, { id: 3 }];
  await sweep();
  await sweep();
  expect(world.reloaded).toEqual([1]);
  await openPages.forgetAllBut([]);
  await sweep();
  expect(world.reloaded).toEqual([1, 1]);
});

describe('a page that has the browser ask whether to leave it', () => {
  beforeEach(() => {
    world.tabs = [{ id: 1, url: SITE }];
  });

  test('is asked once, however often is swept, and again when it was let go in between', async () => {
    await sweep();
    await readTheQuestion();
    await sweep();
    expect(world.updated).toHaveLength(3);
    await holds.releaseAll(declaration);
    await sweep();
    expect(world.updated).toHaveLength(4);
  });

  test('is thrown away after a while, into a tab of another id that is taken to the gate', async () => {
    world.discard = () => ({ id: 9, discarded: true });
    await sweep();
    await vi.advanceTimersByTimeAsync(4999);
    expect(world.discarded).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(world.updated.at(-1)).toBe(`9 ${GATE}`);
  });

  test('is answered nothing as it is thrown away and for a second after, when its tab is its own no more', async () => {
    let then: FakeRule[] = [];
    world.discard = () => {
      then = world.session;
      return { id: 9, discarded: true };
    };
    await sweep();
    await readTheQuestion();
    // Assent's own reading, and what other sites ask, goes on.
    expect(then.map(({ condition }) => condition)).toMatchObject([
      { tabIds: [1] },
      { tabIds: [-1], initiatorDomains: declaration.hosts },
    ]);
    await vi.advanceTimersByTimeAsync(999);
    await sweep();
    expect(held()).toContain(-1);
    await vi.advanceTimersByTimeAsync(1);
    expect(held()).not.toContain(-1);
  });

  test('is answered nothing to its end, where another that was thrown away before has come to its own', async () => {
    world.discard = () => ({ id: 9, discarded: true });
    await sweep();
    await vi.advanceTimersByTimeAsync(900);
    world.tabs = [...world.tabs, { id: 2, url: SITE }];
    await sweep();
    await vi.advanceTimersByTimeAsync(5199); // the first has been over for 99
    expect(world.discarded).toContain(2);
    expect(held()).toContain(-1);
    await vi.advanceTimersByTimeAsync(801);
    expect(held()).not.toContain(-1);
  });

  test('leaves nothing held that no tab asks, where the background was ended while it threw it away', async () => {
    world.session = [
      {
        id: 10_000,
        action: { type: 'block' },
        condition: { requestDomains: ['17track.net', '17track.net.'], tabIds: [-1] },
      },
    ];
    await sweep();
    expect(held()).toEqual([1]);
  });

  test('that the browser does not throw away is sent twice more, and is held as long as it stays', async () => {
    await sweep();
    await readTheQuestion();
    await sayLastWords();
    expect(world.discarded).toEqual([1]);
    expect(world.updated).toHaveLength(3);
    expect(held()).toEqual([1]);
  });

  test('has more time while the question stands, but not for ever', async () => {
    world.tabs = [{ id: 1, url: SITE, status: 'loading' }];
    await sweep();
    for (let look = 1; look < 4; look += 1) await readTheQuestion();
    await sweep();
    expect(world.discarded).toEqual([]);
    expect(world.updated).toHaveLength(1);
    await readTheQuestion();
    expect(world.discarded).toEqual([1]);
  });

  test('is not thrown away where the answer came just before, and nothing stays held for it', async () => {
    await sweep();
    await vi.advanceTimersByTimeAsync(4999);
    const { default: browser } = await import('webextension-polyfill');
    const update = browser.declarativeNetRequest.updateSessionRules;
    browser.declarativeNetRequest.updateSessionRules = async (change) => {
      if (change.addRules?.length) world.isShut = false; // as it is about to hold what no tab asks
      return update(change);
    };
    await vi.advanceTimersByTimeAsync(1);
    browser.declarativeNetRequest.updateSessionRules = update;
    expect(world.discarded).toEqual([]);
    expect(held()).toEqual([]);
  });

  test('is let go where the answer comes while it is being thrown away', async () => {
    world.discard = () => {
      world.isShut = false;
      world.session = [];
      return { id: 1, discarded: false };
    };
    await sweep();
    await readTheQuestion();
    await sayLastWords();
    expect(world.discarded).toEqual([1]);
    expect(held()).toEqual([]);
  });

  test('is not thrown away when it is gone, another page by now, or free to stay', async () => {
    for (const now of [{ tabs: [{ id: 1, url: GATE }] }, { tabs: [{ id: 1, url: `${SITE}?2` }] }, { isShut: false }]) {
      Object.assign(world, { tabs: [{ id: 1, url: SITE }], isShut: true });
      await sweep();
      Object.assign(world, now);
      await readTheQuestion();
    }
    expect(world.discarded).toEqual([]);
  });
});
