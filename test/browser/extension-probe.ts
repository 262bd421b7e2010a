// What can be seen and moved from inside a page of the extension; the same code in both browsers.

import { OFFSET_KEY } from './clock-offset.ts';
import type { PageFunction } from './driver.ts';
import { eventually } from './eventually.ts';

/** Runs a function in the extension's own empty page. */
export type RunInExtension = <Result>(run: PageFunction<Result>, ...args: unknown[]) => Promise<Result>;

declare const browser: typeof import('webextension-polyfill');

export const isShut = async (run: RunInExtension): Promise<void> => {
  await eventually('the rules of the gate are there', () =>
    run(async () => (await browser.declarativeNetRequest.getDynamicRules()).length > 0),
  );
};

export const badge = (run: RunInExtension) =>
  run(async () => ({ text: await browser.action.getBadgeText({}), title: await browser.action.getTitle({}) }));

/** Where the toolbar button leads. */
export const popupAddress = (run: RunInExtension) => run(() => browser.action.getPopup({}));

export const notifications = (run: RunInExtension) =>
  run(async () => Object.keys(await browser.notifications.getAll()));

export const now = (run: RunInExtension) =>
  run(async (key: string) => {
    const { [key]: offset = 0 } = await browser.storage.local.get(key);
    return Date.now() + (offset as number);
  }, OFFSET_KEY);

/** The clock goes first, so that whoever is woken by an alarm sees the new time. */
export const advance = (run: RunInExtension, milliseconds: number) =>
  run(
    async (key: string, by: number) => {
      const { [key]: offset = 0 } = await browser.storage.local.get(key);
      await browser.storage.local.set({ [key]: (offset as number) + by });
      for (const { name, scheduledTime, periodInMinutes } of await browser.alarms.getAll()) {
        const when = Math.max(scheduledTime - by, Date.now() + 1);
        browser.alarms.create(name, { when, ...(periodInMinutes && { periodInMinutes }) });
      }
    },
    OFFSET_KEY,
    milliseconds,
  );
