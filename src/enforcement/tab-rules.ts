// Rules for one tab each, or for no tab, over all others. They live in the session, as tabs do. A tab has a pass or is
// held, never both.
import browser from 'webextension-polyfill';
import type { Declaration } from '../agreement/declaration.ts';

const OVER_ALL = 4;
/** Below it are the session's rules for every tab. */
export const FIRST_TAB_RULE = 1000;
/** The browser's own number for what no tab asks. */
const NO_TAB_ID = -1;
/** In place of a tab: what the site asks while no tab is its own. Each background has a rule of its own for that. */
export const NO_TAB = browser.extension.inIncognitoContext ? -2 : -1;
const ruleFor = (tab: number): number => FIRST_TAB_RULE + 2 + tab;
const tabOf = (rule: number): number => rule - FIRST_TAB_RULE - 2;

type Resource =
  | 'main_frame'
  | 'sub_frame'
  | 'stylesheet'
  | 'script'
  | 'image'
  | 'font'
  | 'object'
  | 'xmlhttprequest'
  | 'media'
  | 'websocket'
  | 'other';

export interface TabRule {
  readonly action: 'allow' | 'block';
  readonly resourceTypes: readonly Resource[];
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
    resourceTypes: [...rule.resourceTypes],
    tabIds: [Math.max(tab, NO_TAB_ID)],
    ...(tab === NO_TAB && { initiatorDomains: [...hosts] }), // Assent itself reads the agreement there
  };
  await browser.declarativeNetRequest.updateSessionRules({
    removeRuleIds: [id],
    addRules: [{ id, priority: OVER_ALL, condition, action: { type: rule.action } }],
  });
}

export async function removeTabRules(tabs: readonly number[]): Promise<void> {
  if (tabs.length === 0) return;
  await browser.declarativeNetRequest.updateSessionRules({ removeRuleIds: tabs.map(ruleFor) });
}
