// An answer is meant: what a game, a slip, a held key or a page that moves makes of a person's presses is none.
import { expect } from 'vitest';
import type { BrowserUnderTest, Tab } from '../driver.ts';
import { eventually } from '../eventually.ts';
import { press, untilArmed } from '../press.ts';
import { journey } from './journey.ts';
import { expectGate, expectOpen, expectStanding, expectWords, TRACKING, visitGated } from './person.ts';

declare const browser: typeof import('webextension-polyfill'); // inside a page of the extension

interface Recorded {
  readonly type: string;
  readonly answer?: string;
  readonly shown?: { readonly milliseconds: number; readonly reached: number };
}

/** The answers in the record, in their order. */
const answers = (browser: BrowserUnderTest): Promise<Recorded[]> =>
  browser.inExtension(async () => {
    const database = await new Promise<IDBDatabase>((opened) => {
      const request = indexedDB.open('assent');
      request.onsuccess = () => opened(request.result);
    });
    const entries = await new Promise<{ fact: Recorded }[]>((read) => {
      const request = database.transaction('entries').objectStore('entries').getAll();
      request.onsuccess = () => read(request.result);
    });
    database.close();
    return entries.map(({ fact }) => fact).filter(({ type }) => type === 'answered');
  });

type Point = readonly [x: number, y: number];

/** The middle of a control in the window. */
const middleOf = (tab: Tab, selector: string): Promise<Point> =>
  tab.evaluate((wanted: string) => {
    const { left, top, width, height } = document.querySelector(wanted)?.getBoundingClientRect() ?? new DOMRect();
    return [left + width / 2, top + height / 2] as const;
  }, selector);

const isTicked = (tab: Tab) =>
  tab.evaluate(() => document.querySelector<HTMLInputElement>('#personal-use')?.checked ?? false);
const outcome = (tab: Tab) => tab.text('#answer-outcome');
const TOO_EARLY = /so nothing was recorded|Nothing was recorded/;

/** On another site: a link that lies where a control of the gate will be. */
async function linkAt(tab: Tab, [x, y]: Point): Promise<void> {
  await tab.open('https://other.example/');
  await tab.evaluate(
    (left: number, top: number) => {
      document
        .querySelector<HTMLElement>('#link')
        ?.setAttribute(
          'style',
          `position: fixed; left: ${left - 100}px; top: ${top - 30}px; width: 200px; height: 60px; background: gold`,
        );
    },
    x,
    y,
  );
}

/**
 * A slow machine may have armed the controls by now: at the next event of this kind they move by two pixels, as where the
 * gate has come that very moment.
 */
const comeAt = (tab: Tab, event: 'pointermove' | 'keydown'): Promise<void> =>
  tab.evaluate((type: string) => {
    const move = () => {
      document.body.style.paddingTop = `${Number.parseFloat(getComputedStyle(document.body).paddingTop) + 2}px`;
    };
    window.addEventListener(type, move, { once: true, capture: true });
  }, event);

journey('a game on another site plays its clicks through link, box and answer: nothing is recorded', async (stage) => {
  const { browser } = stage;
  const tab = await visitGated(browser);
  const box = await middleOf(tab, '#personal-use');
  const accept = await middleOf(tab, '#accept');
  const decline = await middleOf(tab, '#decline');
  await linkAt(tab, accept);
  await tab.clickAt([accept]);
  await expectGate(tab);
  await comeAt(tab, 'pointermove');
  await tab.clickAt([box, accept, decline, box, accept, decline, box, accept], 250);
  expect(await outcome(tab)).toMatch(TOO_EARLY);
  expect(await isTicked(tab)).toBe(false);
  // The second click of a double click falls on the gate, or on the page before: either way it answers nothing.
  await linkAt(tab, decline);
  await tab.clickAt([decline, decline]);
  await expectGate(tab);
  expect(await answers(browser)).toEqual([]);
  await expectStanding(browser, /not answered/i);

  // A person who takes their time is not kept waiting, and a nervous finger answers once.
  await press(tab, '#personal-use');
  expect(await isTicked(tab)).toBe(true);
  await untilArmed(tab, '#accept');
  const there = await middleOf(tab, '#accept');
  await tab.clickAt([there, there, there, there]);
  await expectOpen(tab, `${TRACKING}?nums=FROM-OTHER#there`);
  const recorded = await answers(browser);
  expect(recorded).toMatchObject([{ answer: 'accepted' }]);
  expect(recorded[0]?.shown?.milliseconds).toBeGreaterThanOrEqual(1500);
  expect(recorded[0]?.shown?.reached).toBeGreaterThan(0);
});

const focus = (tab: Tab, selector: string) =>
  tab.evaluate((wanted: string) => document.querySelector<HTMLElement>(wanted)?.focus(), selector);

journey('keys that are hammered, or held, answer nothing; one that is pressed does', async ({ browser }) => {
  const tab = await visitGated(browser);
  await focus(tab, '#answer-heading');
  await comeAt(tab, 'keydown');
  // Over the link between box and buttons, which would open a tab, and back again.
  const back = ['Shift+Tab', 'Shift+Tab', 'Shift+Tab'];
  const round = ['Space', 'Tab', 'Tab', 'Space', 'Tab', 'Space', ...back];
  await tab.hammer(['Tab', ...round, ...round, ...round]);
  expect(await outcome(tab)).toMatch(TOO_EARLY);
  expect(await isTicked(tab)).toBe(false);
  expect(await answers(browser)).toEqual([]);
  // A key that is down already when the focus comes to the control.
  await untilArmed(tab, '#decline');
  await focus(tab, '#standing h1');
  await tab.evaluate(() => {
    const lead = () => setTimeout(() => document.querySelector<HTMLElement>('#decline')?.focus());
    window.addEventListener('keydown', lead, { once: true });
  });
  await tab.hold('Space', 5);
  expect(await answers(browser)).toEqual([]);
  await untilArmed(tab, '#decline');
  await focus(tab, '#decline');
  await tab.hold('Enter', 5);
  await expectWords(tab, /declined/i);
  expect(await answers(browser)).toMatchObject([{ answer: 'declined' }]);
});

/** Notes from now on whether the control waits anew. */
const noteWaits = (tab: Tab): Promise<void> =>
  tab.evaluate(() => {
    const control = document.querySelector('#decline') as HTMLElement;
    document.body.classList.remove('waited');
    const note = () => control.hasAttribute('data-wait') && document.body.classList.add('waited');
    new MutationObserver(note).observe(control, { attributes: true, attributeFilter: ['data-wait'] });
  });

journey('what moves is not pressed: by layout, by scrolling of its own, by its window, out of sight', async (stage) => {
  const { browser } = stage;
  const tab = await visitGated(browser);
  await tab.resize(1000, 620);
  const moves: Readonly<Record<string, () => Promise<void>>> = {
    layout: () =>
      tab.evaluate(() => {
        document.body.style.paddingTop = '60px';
      }),
    scrolling: () => tab.evaluate(() => scrollBy({ top: scrollY > 50 ? -50 : 50, behavior: 'instant' })),
    size: () => tab.resize(960, 600),
    window: () => tab.moveWindow(40),
    absence: async () => (await browser.newTab('https://other.example/')).close(),
  };
  for (const [name, move] of Object.entries(moves)) {
    // Playwright has every page believe that it is in front.
    if (name === 'absence' && browser.name === 'chromium') continue;
    await untilArmed(tab, '#decline');
    await noteWaits(tab);
    await move();
    await eventually(`it waits anew after its ${name}`, () => tab.shows('body.waited'));
  }
  await untilArmed(tab, '#decline');
  const place = await middleOf(tab, '#decline');
  await comeAt(tab, 'pointermove');
  await tab.clickAt([place]);
  expect(await outcome(tab)).toMatch(TOO_EARLY);
  expect(await answers(browser)).toEqual([]);
  // Nothing that a browser keeps or fills in ticks the box.
  await press(tab, '#personal-use');
  expect(await isTicked(tab)).toBe(true);
  await tab.reload();
  await expectGate(tab);
  expect(await isTicked(tab)).toBe(false);
});

journey(
  'the popup that the button opens, under the pointer or not, waits until the words were looked at',
  async (stage) => {
    await visitGated(stage.browser);
    await stage.browser.inExtension(() => browser.action.openPopup());
    const wait = () =>
      stage.browser.inExtension(() => {
        const page = browser.extension.getViews({ type: 'popup' })[0]?.document;
        const accept = page?.querySelector('#accept');
        if (!page || !accept) return 'no popup';
        const wait = accept.getAttribute('data-wait');
        const looked = wait === 'unread' ? page.querySelector('.terms') : accept;
        looked?.scrollIntoView({ block: wait === 'unread' ? 'start' : 'nearest', behavior: 'instant' });
        return `${wait ?? 'armed'}, ${page.hasFocus() ? 'with' : 'without'} the focus`;
      });
    const seen = new Set<string>();
    await eventually('it can be answered', async () => {
      seen.add(await wait());
      if (!seen.has('armed, with the focus')) throw new Error([...seen].join('; '));
      return true;
    });
  },
);

journey('assistive technology, which presses nothing before it clicks, can answer', async ({ browser }) => {
  const tab = await visitGated(browser);
  await untilArmed(tab, '#personal-use');
  await tab.clickAssistively('#personal-use');
  await eventually('the box is ticked', () => isTicked(tab));
  await untilArmed(tab, '#accept');
  await tab.clickAssistively('#accept');
  await expectOpen(tab, TRACKING);
  expect(await answers(browser)).toMatchObject([{ answer: 'accepted' }]);
});
