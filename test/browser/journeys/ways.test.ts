// The ways of `ways.ts`, all of them: while the site is shut, and when new words bind while they are under way. With the
// site open each is seen to reach it first, so that a way that leads nowhere cannot pass for one that is shut.
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { Licensor } from '../../licensor/licensor.ts';
import type { BrowserName, BrowserUnderTest, Tab } from '../driver.ts';
import { eventually } from '../eventually.ts';
import { journey } from './journey.ts';
import { expectGate, expectGateFor, lapse, TERMS, TRACKING, visitAndAccept, visitGated } from './person.ts';
import { shutRequests } from './site-watch.ts';
import { ASKING, DRAWING, HOLDING, WINDOWS } from './ways.ts';

const OTHER = 'https://other.example/';
const addressFor = (name: string, when: string): string => `${TRACKING}?nums=${when}-${name.replace(/\W+/g, '-')}`;
const arrived = (licensor: Licensor, when: string): string[] => [
  ...new Set(shutRequests(licensor).flatMap((seen) => new RegExp(`nums=${when}-([\\w-]*)`).exec(seen)?.[1] ?? [])),
];
const namesOf = (ways: object): string[] => Object.keys(ways).map((name) => name.replace(/\W+/g, '-'));

async function goAll(tab: Tab, ways: Readonly<Record<string, (address: string) => void>>, when: string): Promise<void> {
  for (const [name, way] of Object.entries(ways)) await tab.evaluate(way, addressFor(name, when));
}

journey('an open page gets nothing but itself and what it needs to be drawn', async (stage) => {
  const { browser, licensor } = stage;
  const tab = await visitAndAccept(browser);
  await tab.open(TERMS);
  for (const ways of [ASKING, HOLDING, DRAWING]) await goAll(tab, ways, 'OPEN');
  const all = [...namesOf(ASKING), ...namesOf(HOLDING), ...namesOf(DRAWING)].sort();
  await eventually('each way leads to the site', () => {
    const missing = all.filter((name) => !arrived(licensor, 'OPEN').includes(name));
    if (missing.length > 0) throw new Error(missing.join());
    return true;
  });
  await lapse(stage, tab);
  await eventually('what the page held is gone', async () => !(await tab.shows('iframe, object, embed')));
  expect(await tab.url()).toBe(TERMS);
  expect(await tab.text('h1')).toMatch(/\w/);
  for (const ways of [ASKING, HOLDING, DRAWING]) await goAll(tab, ways, 'SHUT');
  await eventually('it is drawn', () => namesOf(DRAWING).every((name) => arrived(licensor, 'SHUT').includes(name)));
  expect(arrived(licensor, 'SHUT').sort()).toEqual(namesOf(DRAWING).sort());
  // What it would save is either not answered, or leads to the gate.
  await tab.evaluate(
    (href: string) => {
      document.body.prepend(Object.assign(document.createElement('a'), { id: 'save', href, download: 'page.html' }));
      document.querySelector('#save')?.append('save');
    },
    addressFor('saved', 'SHUT'),
  );
  await tab.click('#save');
  if (browser.name === 'firefox') await expectGateFor(tab, addressFor('saved', 'SHUT'));
  expect(arrived(licensor, 'SHUT')).not.toContain('saved');
});

/** Opens a window as a page does when it is clicked, and gives the tab. */
async function openWindow(
  browser: BrowserUnderTest,
  from: Tab,
  name: keyof typeof WINDOWS,
  when: string,
): Promise<Tab> {
  await eventually('the page has a body', () => from.evaluate(() => document.body !== null));
  await from.evaluate(
    (way: string, address: string) => {
      const button = document.createElement('button');
      Object.assign(button, { id: 'go', textContent: 'go', onclick: () => new Function(`return ${way}`)()(address) });
      document.querySelector('#go')?.remove();
      document.body.prepend(button);
    },
    String(WINDOWS[name]),
    addressFor(name, when),
  );
  const known = await Promise.all((await browser.tabs()).map(markKnown));
  await from.activate();
  await from.click('#go');
  return eventually(`${name} is opened`, async () => {
    const tabs = await browser.tabs();
    if (tabs.length <= known.length) return undefined;
    for (const tab of tabs) if (!(await isKnown(tab)) && (await tab.text('h1')) !== '') return tab;
    return undefined;
  });
}

const markKnown = (tab: Tab) => tab.evaluate(() => void document.documentElement.setAttribute('data-known', ''));
const isKnown = (tab: Tab) => tab.evaluate(() => document.documentElement.hasAttribute('data-known'));

/** What pages asked of the site after `moment`; what the browser had let out before may arrive later. */
const askedAfter = (licensor: Licensor, moment: number): string[] =>
  shutRequests(licensor).filter((seen) => Number(/&at=(\d+)$/.exec(seen)?.[1]) > moment);

journey('a window that a page opened and wrote is taken to the gate when new words bind', async (stage) => {
  const { browser, licensor } = stage;
  const tab = await visitAndAccept(browser);
  const windows: Tab[] = [];
  for (const name of Object.keys(WINDOWS)) windows.push(await openWindow(browser, tab, name, 'WINDOW'));
  const source = await browser.newTab();
  await source.open(`view-source:${addressFor('source', 'WINDOW')}`);
  // Of another site, and written by one: they are left alone.
  const other = await browser.newTab(OTHER);
  const written = await openWindow(browser, other, 'about:blank that asks nothing', 'OTHER');
  await eventually('they ask', () => askedAfter(licensor, 0).length > 10);
  await lapse(stage, other);
  for (const each of [tab, ...windows]) await expectGate(each);
  const shut = Date.now();
  // Firefox shows nobody that such a tab stands there; it asks nothing more, and is at the gate when it is loaded anew.
  if (browser.name === 'firefox') await source.reload();
  await expectGate(source);
  expect(askedAfter(licensor, shut)).toEqual([]);
  expect(await other.url()).toBe(OTHER);
  expect(await written.text('h1')).toBe('Other site');
});

journey('a window that an open page opens and writes while the site is shut is taken to the gate', async (stage) => {
  const { browser, licensor } = stage;
  const tab = await browser.newTab(TERMS);
  for (const name of ['about:blank', 'blob:']) await expectGate(await openWindow(browser, tab, name, 'SHUT'));
  expect(await tab.url()).toBe(TERMS);
  expect(shutRequests(licensor)).toEqual([]);
});

/** Another extension with a page that frames the site; it opens that page when it starts. */
async function anotherExtension(browser: BrowserName): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'assent-another-'));
  const files = {
    'manifest.json': JSON.stringify({
      manifest_version: 3,
      name: 'Another',
      version: '1.0',
      background: browser === 'chromium' ? { service_worker: 'open.js' } : { scripts: ['open.js'] },
      browser_specific_settings: { gecko: { id: 'another@another.example' } },
    }),
    'open.js': "chrome.tabs.create({ url: chrome.runtime.getURL('another.html') });",
    'another.html': `<!doctype html><title>Another</title><h1>Another</h1>
<iframe src="${addressFor('iframe', 'ANOTHER')}"></iframe><object type="text/html" data="${addressFor('object', 'ANOTHER')}"></object>`,
  };
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
  return folder;
}

journey(
  "another extension's page that holds the site is taken to the gate where the browser shows that it does",
  async ({ browser, licensor }) => {
    const tab = await eventually('its page', async () => {
      for (const each of await browser.tabs()) if (/another.html$/.test(await each.url())) return each;
      return undefined;
    });
    const from = licensor.requests.length;
    await tab.reload();
    if (browser.name === 'firefox') return expectGate(tab);
    // Chromium hides from one extension what another one asks for: a limit.
    await eventually('the site is asked', () => shutRequests(licensor, from).some((seen) => seen.includes('ANOTHER')));
    expect(await tab.url()).toMatch(/another.html$/);
  },
  { another: anotherExtension },
);

journey('a page of another site that holds the site otherwise than in a frame is taken to the gate', async (stage) => {
  const { browser } = stage;
  const framing = await browser.newTab(`${OTHER}frame`);
  for (const kind of ['object', 'embed']) await expectGate(await browser.newTab(OTHER + kind));
  expect(await framing.url()).toBe(`${OTHER}frame`); // where it is blocked
});

journey(
  'a frame on another site that shows the site when new words bind is blocked, its page being loaded anew once',
  async (stage) => {
    const { browser, licensor } = stage;
    await visitAndAccept(browser);
    const showing = await browser.newTab(`${OTHER}frame`);
    const asking = await browser.newTab(`${OTHER}frame-asking`);
    await eventually(
      'they are shown',
      async () =>
        /Look up/.test(await showing.textInFrame('#frame')) && /Asking/.test(await asking.textInFrame('#frame')),
    );
    await lapse(stage, asking);
    await eventually('it is blocked', async () => !/Asking/.test(await asking.textInFrame('#frame')));
    // Chromium shows nobody that one stands there, as long as it asks nothing: a limit.
    if (browser.name === 'chromium') expect(await showing.textInFrame('#frame')).toMatch(/Look up/);
    else await eventually('it is found', async () => !/Look up/.test(await showing.textInFrame('#frame')));
    await visitGated(browser, TRACKING); // all tabs are looked through once more
    const loaded = (path: string) => licensor.countOf(path, 'other.example');
    expect([loaded('/frame'), loaded('/frame-asking')]).toEqual([browser.name === 'chromium' ? 1 : 2, 2]);
    expect([await showing.url(), await asking.url()]).toEqual([`${OTHER}frame`, `${OTHER}frame-asking`]);
  },
);

journey(
  "a page in Firefox's reader view is seen by no extension: a limit",
  async ({ browser, licensor }) => {
    const tab = await browser.newTab();
    const address = addressFor('reader', 'SHUT');
    await tab.open(`about:reader?url=${encodeURIComponent(address)}`);
    await eventually('it is asked for', () => arrived(licensor, 'SHUT').includes('reader'));
    expect(await tab.url()).toMatch(/^about:reader/);
  },
  { only: 'firefox' },
);

journey("a frame in an open page that the site's own service worker serves: a limit of Chromium", async (stage) => {
  const { browser, licensor } = stage;
  const tab = await visitAndAccept(browser, 'https://www.17track.net/en/with-worker');
  await eventually('the worker serves', () => tab.evaluate(() => document.body.matches('[data-worker=ready]')));
  await tab.open(TERMS);
  await tab.evaluate(() => document.documentElement.setAttribute('data-before', ''));
  await lapse(stage, tab);
  await eventually(
    'the open page is loaded anew',
    async () =>
      (await tab.shows('h1')) && (await tab.evaluate(() => !document.documentElement.matches('[data-before]'))),
  );
  expect(await tab.text('h1')).toMatch(/own worker/);
  await tab.evaluate(HOLDING['iframe'] as () => void, addressFor('frame', 'WORKER'));
  if (browser.name === 'chromium')
    return void (await eventually('it is shown', async () => /own worker/.test(await tab.textInFrame('iframe'))));
  await tab.evaluate(DRAWING['image'] as () => void, addressFor('image', 'WORKER'));
  await eventually('the rules were asked', () => arrived(licensor, 'WORKER').includes('image'));
  expect(await tab.textInFrame('iframe')).toBe('');
  expect(arrived(licensor, 'WORKER')).toEqual(['image']);
});
