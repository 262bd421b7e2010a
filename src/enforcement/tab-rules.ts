// Rules for one tab each, or for no tab, over all others. They live in the session, as tabs do. A tab has a pass or is
// held, never both.
import browser from 'webextension-polyfill';
import type { Declaration } from '../declaration/declaration.ts';
import { FIRST_TAB_RULE, PRIORITIES } from './priorities.ts';
import type { Resource } from './request-kinds.ts';

/** The browser's own number for what no tab asks. */
const NO_TAB_ID = -1;
/** In place of a tab: what the site asks while no tab is its own. Each background has a rule of its own for that. */
export const NO_TAB = browser.extension.inIncognitoContext ? -2 : -1;
const ruleFor = (tab: number): number => FIRST_TAB_RULE + 2 + tab;
const tabOf = (rule: number): number => rule - FIRST_TAB_RULE - 2;

export interface TabRule {
  readonly action: 'allow' | 'block';
  /** All other kinds of requests are meant. */
  readonly excludedResourceTypes: readonly Resource[];
}

/** The tabs that have such a rule. */
export async function tabsWith(action: TabRule['action']): Promise<number[]> {
  const rules = await browser.declarativeNetRequest.getSessionRules();
  return rules.filter((rule) => rule.id >= FIRST_TAB_RULE && rule.action.type === action).map(({ id }) => tabOf(id));
}

export async function setTabRule(tab: number, rule: TabRule, { hosts }: Declaration): Promise<void> {
  const id = ruleFor(tab);
  const condition = {
    requestDomains: hosts.flatMap((host) => [host, `${host}.`]),
    excludedResourceTypes: [...rule.excludedResourceTypes],
    tabIds: [Math.max(tab, NO_TAB_ID)],
    ...(tab === NO_TAB && { initiatorDomains: [...hosts] }), // Assent itself reads the agreement there
  };
  await browser.declarativeNetRequest.updateSessionRules({
    removeRuleIds: [id],
    addRules: [{ id, priority: PRIORITIES.oneTab, condition, action: { type: rule.action } }],
  });
}

export async function removeTabRules(tabs: readonly number[]): Promise<void> {
  if (tabs.length === 0) return;
  await browser.declarativeNetRequest.updateSessionRules({ removeRuleIds: tabs.map(ruleFor) });
}
