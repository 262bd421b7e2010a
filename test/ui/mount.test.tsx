// @vitest-environment jsdom
// A screen stands as soon as it is known where the person stands: what lies below is read after that.
import { cleanup } from '@testing-library/preact';
import { render } from 'preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Situation } from '../../src/ui/situation/situation.ts';
import { ACTIONS, SITUATIONS } from './situations.ts';

const listeners: ((message: unknown) => unknown)[] = [];
const asked: string[] = [];
vi.mock('webextension-polyfill', async (original) => {
  const { default: fake } = await original<{ default: { i18n: object } }>();
  const onMessage = { addListener: (listener: (typeof listeners)[number]) => listeners.push(listener) };
  const sendMessage = async ({ request }: { request: string }) => {
    asked.push(request);
    return { ok: true };
  };
  const tabs = {
    getCurrent: async () => ownTab,
    onActivated: { addListener: (listener: OnActivated) => activated.push(listener) },
  };
  return { default: { i18n: fake.i18n, runtime: { onMessage, sendMessage }, tabs } };
});
vi.mock('../../src/ui/situation/read-listing.ts', () => ({ readListing: async () => undefined }));
vi.mock('../../src/ui/situation/read-situation.ts', () => ({
  readExport: async () => undefined,
  readerOf: () => ({
    readText: async () => ({ ok: false }),
    readStanding: async () => ({ ...situation, texts: new Map(), isAwaitingTexts: true }),
    readTexts: ({ isAwaitingTexts: _, ...standing }: Situation) =>
      new Promise<Situation>((resolve) => {
        const { texts } = situation;
        arrivals.push(() => resolve({ ...standing, texts }));
      }),
  }),
}));

type OnActivated = (of: { tabId: number }) => void;
const activated: OnActivated[] = [];
/** Undefined for the popup. */
let ownTab: { id: number; active: boolean } | undefined;

/** As the record has it at the moment. */
let situation: Situation = SITUATIONS.pending;
/** One for each time the texts were asked for: lets them arrive. */
const arrivals: (() => void)[] = [];

const { CHANGED, RELEASED } = await import('../../src/platform/messages.ts');
const { mount } = await import('../../src/ui/mount.tsx');
const { Popup } = await import('../../src/ui/popup/Popup.tsx');

const open = (first = '', onReleased?: () => boolean) => {
  document.body.innerHTML = `<div id="app">${first}</div>`;
  Object.defineProperty(navigator, 'storage', { configurable: true, value: { persist: async () => true } });
  return mount({
    which: async () => situation.declaration,
    of: (shown) => <Popup situation={shown} actions={ACTIONS} />,
    ofAll: async () => () => <main />,
    ...(onReleased && { onReleased }),
  });
};
const PATIENCE = { timeout: 10_000 };
const standing = () => document.querySelector('#standing h1')?.textContent;

afterEach(() => {
  cleanup();
  const root = document.getElementById('app');
  if (root) render(null, root);
  situation = SITUATIONS.pending;
  ownTab = undefined;
  for (const list of [arrivals, asked, listeners, activated]) list.length = 0;
});

describe('opening a screen', () => {
  it('shows the standing and the dates before any text is read, and no answer; then all, in the same place', async () => {
    const opened = open();
    const sentence = 'The 17TRACK agreement changes in 3 days, 6 hours.';
    await vi.waitFor(() => expect(standing()).toBe(sentence), PATIENCE);
    const [heading, tabs] = [document.querySelector('#standing h1'), document.querySelector('[role=tablist]')];
    expect(document.querySelector('.dates .countdown')).toBeTruthy();
    expect(document.querySelector('#changes-tab')?.getAttribute('aria-selected')).toBe('true');
    expect(document.querySelector('#accept, .comparison')).toBeNull();
    expect(asked).toEqual([]); // and the background sleeps on
    arrivals[0]?.();
    await opened;
    expect(document.querySelector('#accept')).toBeTruthy();
    expect(document.querySelector('.comparison')).toBeTruthy();
    expect(document.querySelector('#standing h1')).toBe(heading);
    expect(document.querySelector('[role=tablist]')).toBe(tabs);
    expect(asked).toEqual(['wake']);
    await vi.waitFor(() => expect(document.querySelector('.redline')).toBeTruthy(), PATIENCE);
  });

  it('waits in a tab that nobody looks at, and is drawn when somebody does', async () => {
    ownTab = { id: 4, active: false };
    await open();
    for (const listener of listeners) listener(CHANGED);
    expect(document.title).toBe('17TRACK agreement – Assent');
    expect(standing()).toBeUndefined();
    expect(asked).toEqual([]);
    for (const listener of activated) listener({ tabId: 3 });
    ownTab = { id: 4, active: true };
    for (const listener of activated) listener({ tabId: 4 });
    await vi.waitFor(() => expect(standing()).toMatch(/^The 17TRACK agreement changes/), PATIENCE);
    arrivals[0]?.();
    await vi.waitFor(() => expect(asked).toEqual(['wake']), PATIENCE);
  });

  it('tells whether it leaves when it is released, and is not drawn again then', async () => {
    for (const leaves of [true, false]) {
      listeners.length = 0;
      arrivals.length = 0;
      const opened = open('', () => leaves);
      await vi.waitFor(() => expect(arrivals).toHaveLength(1), PATIENCE);
      arrivals[0]?.();
      await opened;
      // Ten seconds later it would be drawn again, were it still there.
      const later = vi.spyOn(globalThis, 'setTimeout');
      if (leaves) later.mockReturnValueOnce(0 as never);
      const told = Promise.all(listeners.map((listener) => listener(RELEASED)));
      later.mockRestore();
      expect(await told).toEqual([leaves]);
      for (const listener of listeners) listener(CHANGED);
      if (leaves) await new Promise((done) => setTimeout(done));
      else await vi.waitFor(() => expect(arrivals.length).toBeGreaterThan(1), PATIENCE);
      if (leaves) expect(arrivals).toHaveLength(1);
    }
  });

  it('takes the place of what the page said by itself', async () => {
    const opened = open('<main><header class="plain" id="accepted.de" lang="de"><h1>Angenommen</h1></header></main>');
    expect(document.querySelector('h1')?.textContent).toBe('Angenommen');
    await vi.waitFor(() => expect(standing()).toMatch(/^The 17TRACK agreement changes/), PATIENCE);
    expect(document.querySelectorAll('main, h1')).toHaveLength(2);
    expect(document.querySelector('.plain, header[id], header[lang]')).toBeNull();
    arrivals[0]?.();
    await opened;
  });

  it('drawn anew, never takes the words and the answer away while the texts are read again', async () => {
    const opened = open();
    await vi.waitFor(() => expect(arrivals).toHaveLength(1), PATIENCE);
    arrivals[0]?.();
    await opened;
    await vi.waitFor(() => expect(document.querySelector('.redline')).toBeTruthy(), PATIENCE);
    for (const listener of listeners) listener(CHANGED);
    await vi.waitFor(() => expect(arrivals.length).toBeGreaterThan(1), PATIENCE);
    expect(document.querySelector('#accept')).toBeTruthy();
    expect(document.querySelector('.redline')).toBeTruthy();
  });

  it('shows in the end what was recorded last, however long the readings before it take', async () => {
    const opened = open();
    await vi.waitFor(() => expect(arrivals).toHaveLength(1), PATIENCE);
    for (const changed of [SITUATIONS.lapsed, SITUATIONS.accepted]) {
      situation = changed;
      for (const listener of listeners) listener(CHANGED);
    }
    const last = 'You accepted the 17TRACK agreement that is in force.';
    await vi.waitFor(() => {
      for (const arrive of arrivals.toReversed()) arrive();
      expect(standing()).toBe(last);
    }, PATIENCE);
    await opened;
    // What changed while one drawing was under way is drawn once after it, not once for every time.
    expect(arrivals).toHaveLength(2);
    expect(standing()).toBe(last);
  });
});
