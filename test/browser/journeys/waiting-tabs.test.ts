// Tabs that wait at the gate: they outlive Assent's being loaded anew, and one answer sends all of them on.
import { expect } from 'vitest';
import type { BrowserUnderTest } from '../driver.ts';
import { eventually } from '../eventually.ts';
import { journey } from './journey.ts';
import { accept, expectOpen, TRACKING, visitGated } from './person.ts';
import { shutRequests } from './site-watch.ts';

/** In pages of the extension. */
declare const browser: typeof import('webextension-polyfill');

const OTHER = 'https://other.example/';
const numbered = (nums: string): string => `${TRACKING}?nums=${nums}#${nums}`;

/** The windows, each with its tabs in their order; without the pages of Assent that nobody waits in. */
async function layout(driven: BrowserUnderTest): Promise<string[]> {
  const windows = await driven.inExtension(async () =>
    (await browser.windows.getAll({ populate: true })).map(({ tabs = [] }) =>
      tabs.map(({ url, pinned, active }) => ({ url: url ?? '', pinned, active })),
    ),
  );
  return windows
    .map((tabs) =>
      tabs
        .filter(({ url }) => !/(probe|page)\.html|^chrome:|^about:/.test(url))
        .map(({ url, pinned, active }) => {
          const shown = url.replace(/^.*\/gate\.html/, 'gate').replace(TRACKING, '') || 'another site';
          // The window with the pinned tab has the tests' own tab in front until that is closed.
          const isCompared = !tabs.some((tab) => tab.pinned);
          return `${shown}${pinned ? ' pinned' : ''}${active && isCompared ? ' in front' : ''}`;
        })
        .join(', '),
    )
    .filter((tabs) => tabs !== '')
    .sort();
}

const expectLayout = (driven: BrowserUnderTest, expected: readonly string[], when: string) =>
  eventually(`the tabs stand as they stood, ${when}`, async () => {
    const seen = await layout(driven);
    if (JSON.stringify(seen) !== JSON.stringify(expected)) {
      const kept = await driven.inExtension(async () => await browser.storage.local.get('gates'));
      throw new Error(JSON.stringify({ seen, expected, kept }, null, 1));
    }
    return true;
  });

/** What is kept has followed the tabs: their addresses, in their order. */
const expectKept = (driven: BrowserUnderTest, expected: readonly string[]) =>
  eventually(`${expected.length} gates are kept`, async () => {
    const kept = await driven.inExtension(async () => {
      const gates = ((await browser.storage.local.get('gates'))['gates'] ?? []) as { wanted: string; index: number }[];
      const tabs = await browser.tabs.query({ url: browser.runtime.getURL('gate.html*') });
      const isTrue = gates.every(({ wanted, index }) =>
        tabs.some((tab) => tab.index === index && tab.url?.endsWith(`#${wanted}`)),
      );
      return isTrue ? gates.map(({ wanted }) => wanted) : ['not where they stand'];
    });
    if (JSON.stringify(kept.toSorted()) !== JSON.stringify(expected.toSorted())) throw new Error(JSON.stringify(kept));
    return true;
  });

journey('tabs at the gate come back to their places when the browser loads Assent anew', async (stage) => {
  const { browser: driven, licensor } = stage;
  await driven.newTab(OTHER);
  await visitGated(driven, numbered('MOVED'));
  const closed = await visitGated(driven, numbered('CLOSED'));
  const gone = await visitGated(driven, numbered('GONE'));
  const pinned = numbered('PINNED');
  const second = [OTHER, numbered('BETWEEN'), OTHER, numbered('FRONT')];
  const alone = numbered('ALONE');
  await driven.inExtension(
    async (pin: string, urls: string[], single: string) => {
      await browser.tabs.create({ url: pin, pinned: true, active: false });
      const { tabs = [] } = await browser.windows.create({ url: urls });
      await browser.tabs.update(tabs[3]?.id as number, { active: true });
      await browser.windows.create({ url: single });
    },
    pinned,
    second,
    alone,
  );
  const all = ['MOVED', 'CLOSED', 'GONE', 'PINNED', 'BETWEEN', 'FRONT', 'ALONE'].map(numbered);
  await expectKept(driven, all);
  // A person moves one tab in front of another, closes one, and goes somewhere else in a third.
  await driven.inExtension(async (address: string) => {
    const tabs = await browser.tabs.query({});
    const tab = tabs.find(({ url }) => url?.endsWith(address));
    const first = tabs.find((each) => each.windowId === tab?.windowId && !each.pinned);
    await browser.tabs.move(tab?.id as number, { index: first?.index ?? 0 });
  }, numbered('MOVED'));
  await closed.close();
  await gone.open(OTHER);
  const waiting = all.filter((address) => !/CLOSED|GONE/.test(address));
  await expectKept(driven, waiting);
  const before = await layout(driven);
  expect(before).toHaveLength(3);
  // Where Chromium closes the last tab of a window so, it leaves the window, with a new tab.
  const after = before.map((tabs) =>
    driven.name === 'chromium' && /^gate\S*ALONE/.test(tabs) ? `${tabs}, another site` : tabs,
  );
  await driven.reloadExtension('reload');
  await expectLayout(driven, after, 'after a reload');
  await expectKept(driven, waiting);
  await driven.reloadExtension('off-and-on');
  await expectLayout(driven, after, 'after it was off');
  await expectKept(driven, waiting);
  await driven.allowPrivateWindows();
  await expectLayout(driven, after, 'after private windows were allowed');
  // Brought back once, and not by every start of the background.
  await driven.killBackground();
  const answering = await visitGated(driven, numbered('ANSWER'));
  await expectKept(driven, [...waiting, numbered('ANSWER')]);
  await accept(answering);
  for (const address of waiting) {
    await eventually(`a tab shows ${address}`, async () => {
      const shown = [];
      for (const tab of await driven.tabs()) if ((await tab.url()) === address) shown.push(tab);
      return shown.length === 1;
    });
  }
  await expectKept(driven, []);
  expect(shutRequests(licensor).filter((seen) => /CLOSED|GONE/.test(seen))).toEqual([]);
});

journey('one answer sends fifty waiting tabs on, the one in front first', async ({ browser: driven, licensor }) => {
  const front = await visitGated(driven, `${TRACKING}?nums=FRONT`);
  const behind = Array.from({ length: 49 }, (_, at) => `${TRACKING}?nums=BEHIND${at}`);
  // Few at a time: a driver waits only so long for one piece of script.
  for (let at = 0; at < behind.length; at += 7) {
    await driven.inExtension(
      async (urls: string[]) => {
        for (const url of urls) await browser.tabs.create({ url, active: false });
      },
      behind.slice(at, at + 7),
    );
  }
  const gates = () =>
    driven.inExtension(async () => (await browser.tabs.query({ url: browser.runtime.getURL('gate.html*') })).length);
  await eventually('fifty tabs wait', async () => (await gates()) === 50);
  await front.activate();
  await accept(front);
  await eventually('nobody waits any more', async () => (await gates()) === 0);
  await eventually('all are back', () => shutRequests(licensor).length >= 50);
  const [first, ...others] = shutRequests(licensor);
  expect(first).toBe('GET www.17track.net/en/track?nums=FRONT');
  expect(others.toSorted()).toEqual(behind.map((url) => `GET ${url.replace('https://', '')}`).toSorted());
  await expectOpen(front, `${TRACKING}?nums=FRONT`);
});
