// Which events of the browser are listened to while the site is shut.
import { describe, expect, test, vi } from 'vitest';
import declared from '../../src/agreements/17track.json' with { type: 'json' };
import { parseDeclaration } from '../../src/declaration/parse-declaration.ts';

vi.mock('webextension-polyfill', () => ({
  default: {
    runtime: { getURL: (path: string) => `chrome-extension://own${path}` },
    extension: { inIncognitoContext: false },
    tabs: {},
  },
}));

const { guardTabs } = await import('../../src/enforcement/tabs.ts');

const parsed = parseDeclaration(declared);
if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
const declaration = parsed.value;

const SITE = 'https://www.17track.net/en/track';

describe('listening to tabs', () => {
  const events = () => {
    const event = () => {
      const heard = new Set<unknown>();
      return {
        heard,
        addListener: vi.fn((listener: unknown, ..._filters: unknown[]) => void heard.add(listener)),
        removeListener: vi.fn((listener: unknown) => heard.delete(listener)),
        hasListener: (listener: unknown) => heard.has(listener),
      };
    };
    return { updated: event(), requested: event(), received: event() };
  };
  const listen = async (takesFilter: boolean, onWanted = vi.fn()) => {
    const { updated, requested, received } = events();
    updated.addListener.mockImplementation((listener: unknown, filter?: unknown) => {
      if (filter !== undefined && !takesFilter) throw new Error('Incorrect argument types for tabs.onUpdated.');
      updated.heard.add(listener);
    });
    const { default: browser } = await import('webextension-polyfill');
    Object.assign(browser.tabs, { onUpdated: updated });
    Object.assign(browser, { webRequest: { onBeforeRequest: requested, onResponseStarted: received } });
    const guard = guardTabs({ onPage: () => undefined, onAsked: () => undefined, onWanted });
    guard.start([declaration]);
    return { guard, updated, requested, received };
  };

  test('names the site where the browser takes that, and does without where it does not', async () => {
    const { updated } = await listen(true);
    expect(updated.addListener).toHaveBeenCalledOnce();
    expect(updated.addListener.mock.calls[0]?.[1]).toMatchObject({ properties: ['status', 'url'] });
    const without = await listen(false);
    expect(without.updated.addListener.mock.calls.at(-1)).toHaveLength(1);
  });

  test('leaves the listeners of a site as they are while those of another come and go', async () => {
    const { guard, updated, requested, received } = await listen(true);
    const all = [updated, requested, received];
    const first = all.map(({ heard }) => [...heard]);
    const other = { ...declaration, id: 'other', hosts: ['other.example'] };
    guard.startAlso([other]);
    expect(all.map(({ heard }) => heard.size)).toEqual([2, 4, 2]);
    guard.start([declaration]);
    expect(all.map(({ heard }) => [...heard])).toEqual(first);
    expect(
      first.flat().some((own) => all.some((event) => event.removeListener.mock.calls.some(([at]) => at === own))),
    ).toBe(false);
    guard.start([other]);
    expect(all.map(({ heard }) => heard.size)).toEqual([1, 2, 1]);
  });

  test('ends with everything that was listened to, once however often it began', async () => {
    const { guard, updated, requested, received } = await listen(true);
    const events = [updated, requested, received];
    const heard = () => events.map((event) => event.heard.size);
    guard.start([declaration]);
    expect(heard()).toEqual([1, 2, 1]);
    expect(events.map(({ addListener }) => addListener.mock.calls.length)).toEqual([1, 2, 1]);
    guard.stop();
    expect(heard()).toEqual([0, 0, 0]);
  });

  test('tells where a tab wanted to go, and whether something was sent there', async () => {
    const onWanted = vi.fn();
    const { requested } = await listen(true, onWanted);
    const ask = requested.addListener.mock.calls[0]?.[0] as (request: object) => void;
    for (const method of ['GET', 'HEAD', 'POST']) ask({ tabId: 3, url: SITE, method });
    ask({ tabId: -1, url: SITE, method: 'GET' });
    expect(onWanted.mock.calls).toEqual([
      [3, { url: SITE, wasSent: false }],
      [3, { url: SITE, wasSent: false }],
      [3, { url: SITE, wasSent: true }],
    ]);
  });
});
