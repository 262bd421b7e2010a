// Passes: tabs in which the person goes on once while nothing can be read to answer for. They live in the session
// and for one tab each, and are taken back as soon as there is something to answer for.
import browser from 'webextension-polyfill';
import type { Declaration } from '../agreement/declaration.ts';

const OVER_ALL = 3;
const FIRST_ID = 1000;

const tabsOf = (rules: readonly { condition: { tabIds?: number[] | undefined } }[]): number[] =>
  rules.flatMap(({ condition }) => condition.tabIds ?? []);

export const passes = {
  async list(): Promise<number[]> {
    return tabsOf(await browser.declarativeNetRequest.getSessionRules());
  },
  async grant(tab: number, { hosts }: Declaration): Promise<void> {
    const rule = {
      id: FIRST_ID + tab,
      priority: OVER_ALL,
      condition: {
        requestDomains: hosts.flatMap((host) => [host, `${host}.`]),
        resourceTypes: ['main_frame' as const, 'sub_frame' as const],
        tabIds: [tab],
      },
      action: { type: 'allow' as const },
    };
    await browser.declarativeNetRequest.updateSessionRules({ removeRuleIds: [rule.id], addRules: [rule] });
  },
  async revokeAll(): Promise<void> {
    const rules = await browser.declarativeNetRequest.getSessionRules();
    if (rules.length === 0) return;
    await browser.declarativeNetRequest.updateSessionRules({ removeRuleIds: rules.map(({ id }) => id) });
  },
};
