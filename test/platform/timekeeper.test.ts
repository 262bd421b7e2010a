// What is kept of the time, and where: nothing that was judged by comes back, and little is written to the disk.
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createTimekeeper, readTime, storedTimekeeping } from '../../src/platform/timekeeper.ts';
import { EMPTY_HISTORY } from '../../src/record/history.ts';

const { areas, written } = vi.hoisted(() => ({
  areas: { session: new Map<string, unknown>(), local: new Map<string, unknown>() },
  written: { session: 0, local: 0 },
}));
vi.mock('webextension-polyfill', () => {
  const area = (name: 'session' | 'local') => ({
    get: async (key: string) => (areas[name].has(key) ? { [key]: structuredClone(areas[name].get(key)) } : {}),
    set: async (items: Record<string, unknown>) => {
      written[name] += 1;
      for (const [key, value] of Object.entries(items)) areas[name].set(key, structuredClone(value));
    },
  });
  return { default: { storage: { session: area('session'), local: area('local') } } };
});

const START = Date.UTC(2026, 0, 5, 12);
const SECOND = 1000;
const MINUTE = 60 * SECOND;
const DAY = 24 * 60 * MINUTE;

let local = START;
const begun = () =>
  createTimekeeper(
    storedTimekeeping,
    async () => local,
    async () => EMPTY_HISTORY,
  );
const endBrowser = () => areas.session.clear();

afterEach(() => {
  areas.session.clear();
  areas.local.clear();
  vi.restoreAllMocks();
  written.local = 0;
  local = START;
});

describe('to the disk', () => {
  it.each([
    [MINUTE, 1],
    [MINUTE + 1, 2],
  ])('a reading %i ms after the last that was written makes %i writes in all', async (milliseconds, writes) => {
    const keeper = begun();
    await keeper.now();
    for (let part = 1; part <= 4; part += 1) {
      local = START + Math.floor((milliseconds * part) / 4);
      expect(await keeper.now()).toBe(local);
    }
    expect(written.local).toBe(writes);
  });

  it('goes at once what is not the mere passing of time', async () => {
    const keeper = begun();
    await keeper.now();
    local -= DAY;
    await keeper.now();
    expect(written.local).toBe(2);
    await keeper.hear(local + 3 * DAY);
    expect(written.local).toBe(3);
    local += DAY;
    await keeper.hear(local); // takes the doubt back
    expect(written.local).toBe(4);
    expect(areas.local.get('timekeeping')).toEqual(areas.session.get('timekeeping'));
  });
});

it('the screens see the moment that the background judged by last', async () => {
  const keeper = begun();
  await keeper.now();
  local += 30 * SECOND;
  const judged = await keeper.now();
  local -= 20 * SECOND;
  vi.spyOn(Date, 'now').mockReturnValue(local);
  expect((await readTime()).keeping.believed).toBe(judged);
});

it('a browser that has ended a minute ago or more begins with the time the clock shows', async () => {
  await begun().now();
  endBrowser();
  local += MINUTE;
  expect(await begun().now()).toBe(local);
});

it('however often it ends, it does not run ahead by more than that minute', async () => {
  for (let time = 0; time < 20; time += 1) {
    endBrowser();
    expect((await begun().now()) - local).toBeLessThanOrEqual(MINUTE);
    local += SECOND;
  }
});

it('whatever ends, and however the clock is set, no moment that was judged by comes back', async () => {
  const event = fc.record({
    by: fc.oneof(
      fc.integer({ min: 0, max: 90 * SECOND }),
      fc.integer({ min: -3 * MINUTE, max: 0 }),
      fc.constant(-4 * DAY),
    ),
    ends: fc.constantFrom('nothing', 'background', 'browser'),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(event, { minLength: 2, maxLength: 20 }), async (events) => {
      areas.session.clear();
      areas.local.clear();
      local = START;
      let keeper = begun();
      let latest = await keeper.now();
      for (const { by, ends } of events) {
        local += by;
        if (ends === 'browser') endBrowser();
        if (ends !== 'nothing') keeper = begun();
        const now = await keeper.now();
        expect(now).toBeGreaterThanOrEqual(latest);
        latest = now;
      }
    }),
  );
});
