// An answer is meant: what a game, a slip, a held key or a page that moves makes of a person's presses is none.
import { expect } from 'vitest';
import type { BrowserUnderTest, Tab } from '../driver.ts';
import { eventually } from '../eventually.ts';
import { press, untilArmed } from '../press.ts';
import { journey } from './journey.ts';
import { expectGate, expectOpen, expectStanding, expectWords, TRACKING, visitGated } from './person.ts';

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

journey(
  'a game on another site plays its clicks through link, box and answer, and nothing is recorded',
  async (stage) => {
    const { browser } = stage;
    const tab = await visitGated(browser);
    const [box, accept, decline] = [
      await middleOf(tab, '#personal-use'),
      await middleOf(tab, '#accept'),
      await middleOf(tab, '#decline'),
    ];
    await linkAt(tab, accept);
    await tab.clickAt(...accept);
    await expectGate(tab);
    for (let round = 0; round < 3; round += 1) {
      for (const place of [box, accept, decline]) await tab.clickAt(...place);
    }
    expect(await outcome(tab)).toMatch(TOO_EARLY);
    expect(await isTicked(tab)).toBe(false);
    // The second click of a double click falls on the gate, or on the page before: either way it answers nothing.
    await linkAt(tab, decline);
    await tab.clickAt(...decline, 2);
    await expectGate(tab);
    expect(await answers(browser)).toEqual([]);
    await expectStanding(browser, /not answered/i);

    // A person who takes their time is not kept waiting, and a nervous finger answers once.
    await press(tab, '#personal-use');
    expect(await isTicked(tab)).toBe(true);
    await untilArmed(tab, '#accept');
    await tab.clickAt(...(await middleOf(tab, '#accept')), 4);
    await expectOpen(tab, `${TRACKING}?nums=FROM-OTHER#there`);
    const recorded = await answers(browser);
    expect(recorded).toMatchObject([{ answer: 'accepted' }]);
    expect(recorded[0]?.shown?.milliseconds).toBeGreaterThanOrEqual(1500);
    expect(recorded[0]?.shown?.reached).toBeGreaterThan(0);
  },
);

journey('keys that are hammered, or held, answer nothing; one that is pressed does', async ({ browser }) => {
  const tab = await visitGated(browser);
  await tab.reload();
  await expectGate(tab);
  await tab.activate();
  for (let round = 0; round < 4; round += 1) {
    await tab.evaluate(() => document.querySelector<HTMLElement>('#answer-heading')?.focus());
    for (let stroke = 0; stroke < 4; stroke += 1) {
      await tab.press('Tab');
      // The link between them would open a tab.
      if (await tab.evaluate(() => !document.activeElement?.classList.contains('link'))) await tab.press('Space');
    }
  }
  expect(await answers(browser)).toEqual([]);
  await tab.reload();
  await expectGate(tab);
  // A key that is down already when the focus comes to the control.
  await untilArmed(tab, '#decline');
  await tab.evaluate(() => {
    window.addEventListener('keydown', () => document.querySelector<HTMLElement>('#decline')?.focus(), { once: true });
    document.querySelector<HTMLElement>('#find')?.blur();
  });
  await tab.hold('Enter', 3);
  await eventually('it is told', async () => TOO_EARLY.test(await outcome(tab)));
  expect(await answers(browser)).toEqual([]);
  await untilArmed(tab, '#decline');
  await tab.evaluate(() => document.querySelector<HTMLElement>('#decline')?.focus());
  await tab.hold('Enter', 3);
  await expectWords(tab, /declined/i);
  expect(await answers(browser)).toMatchObject([{ answer: 'declined' }]);
});

journey(
  'what moves under the pointer is not pressed: by layout, by scrolling, by the window, out of sight',
  async (stage) => {
    const { browser } = stage;
    const tab = await visitGated(browser);
    const shift = (by: string) =>
      tab.evaluate((height: string) => {
        document.body.style.setProperty('padding-top', height);
      }, by);
    const moves: Readonly<Record<string, () => Promise<void>>> = {
      layout: () => shift('60px'),
      scrolling: async () => {
        await shift('0');
        await untilArmed(tab, '#decline');
        await tab.evaluate(() => scrollBy({ top: 50, behavior: 'instant' }));
      },
      window: () => tab.moveWindow(40),
      size: () => tab.resize(1200, 760),
      absence: async () => {
        const other = await browser.newTab('https://other.example/');
        await other.close();
        await tab.activate();
      },
    };
    await tab.resize(1000, 700);
    for (const [name, move] of Object.entries(moves)) {
      await untilArmed(tab, '#decline');
      await move();
      await tab.clickAt(...(await middleOf(tab, '#decline')));
      expect(await answers(browser), name).toEqual([]);
      expect(await outcome(tab), name).toMatch(TOO_EARLY);
    }
    // A form that the browser fills in, or a script of whoever, ticks nothing.
    await press(tab, '#personal-use');
    expect(await isTicked(tab)).toBe(true);
    await tab.reload();
    await expectGate(tab);
    expect(await isTicked(tab)).toBe(false);
  },
);

journey('assistive technology, which presses nothing before it clicks, can answer', async ({ browser }) => {
  const tab = await visitGated(browser);
  await tab.reload();
  await expectGate(tab);
  await untilArmed(tab, '#personal-use');
  await tab.clickAssistively('#personal-use');
  await eventually('the box is ticked', () => isTicked(tab));
  await untilArmed(tab, '#accept');
  await tab.clickAssistively('#accept');
  await expectOpen(tab, TRACKING);
  expect(await answers(browser)).toMatchObject([{ answer: 'accepted' }]);
});
