// Rules for one tab and one agreement each, or for no tab, over all others. They live in the session, as tabs do. For an
// agreement a tab has a pass or is held, never both. A rule is known by its hosts and its tab; its number is any free one.
import browser from 'webextension-polyfill';
import type { Declaration } from '../declaration/declaration.ts';
import { inTurn } from '../platform/in-turn.ts';
import { FIRST_TAB_RULE, PRIORITIES } from './priorities.ts';
import type { Resource } from './request-kinds.ts';

/** The browser's own number for what no tab asks. */
const NO_TAB_ID = -1;
const isPrivate = browser.extension.inIncognitoContext === true;
/** In place of a tab: what the site asks while no tab is its own. Each background has a rule of its own for that. */
export const NO_TAB = isPrivate ? -2 : -1;

/** Two backgrounds write rules, each with numbers of its own. */
const isOwnNumber = (id: number): boolean => id % 2 === (isPrivate ? 1 : 0);

export interface TabRule {
  readonly action: 'allow' | 'block';
  /** All other kinds of requests are meant. */
  readonly excludedResourceTypes: readonly Resource[];
}

type Site = Pick<Declaration, 'hosts' | 'except'>;
type Found = Awaited<ReturnType<typeof browser.declarativeNetRequest.getSessionRules>>[number];

const domainsOf = ({ hosts }: Site): string[] => hosts.flatMap((host) => [host, `${host}.`]);

async function rulesOf(site: Site): Promise<Found[]> {
  const domains = domainsOf(site).join();
  const rules = await browser.declarativeNetRequest.getSessionRules();
  return rules.filter(({ id, condition }) => id >= FIRST_TAB_RULE && condition.requestDomains?.join() === domains);
}

function tabOf({ id, condition }: Found): number {
  const tab = condition.tabIds?.[0] ?? NO_TAB_ID;
  return tab === NO_TAB_ID && !isOwnNumber(id) ? -3 - NO_TAB : tab === NO_TAB_ID ? NO_TAB : tab;
}

/** The tabs that have such a rule for the site. */
export async function tabsWith(action: TabRule['action'], site: Site): Promise<number[]> {
  return (await rulesOf(site)).filter((rule) => rule.action.type === action).map(tabOf);
}

/** Two rules that are made at once must not find the same number free. */
const turn = inTurn();

/** @throws where the browser takes no more rules of the session */
export const setTabRule = (tab: number, rule: TabRule, site: Site): Promise<void> =>
  turn(async () => {
    const known = (await rulesOf(site)).filter((each) => tabOf(each) === tab).map(({ id }) => id);
    const id = known[0] ?? (await freeNumber());
    const condition = {
      requestDomains: domainsOf(site),
      ...(site.except && { excludedRequestDomains: domainsOf({ hosts: [...site.except] }) }),
      excludedResourceTypes: [...rule.excludedResourceTypes],
      tabIds: [Math.max(tab, NO_TAB_ID)],
      ...(tab === NO_TAB && { initiatorDomains: [...site.hosts] }), // Assent itself reads the agreement there
    };
    await browser.declarativeNetRequest.updateSessionRules({
      removeRuleIds: known,
      addRules: [{ id, priority: PRIORITIES.oneTab, condition, action: { type: rule.action } }],
    });
  });

async function freeNumber(): Promise<number> {
  const taken = new Set((await browser.declarativeNetRequest.getSessionRules()).map(({ id }) => id));
  let id = FIRST_TAB_RULE + (isPrivate ? 1 : 0);
  while (taken.has(id)) id += 2;
  return id;
}

/** Takes away what tabs have for any other site than these. */
export const removeTabRulesOfOthers = (action: TabRule['action'], sites: readonly Site[]): Promise<void> =>
  turn(async () => {
    const kept = new Set(sites.map((site) => domainsOf(site).join()));
    const rules = await browser.declarativeNetRequest.getSessionRules();
    const others = rules.filter(
      ({ id, action: { type }, condition }) =>
        id >= FIRST_TAB_RULE && type === action && !kept.has(condition.requestDomains?.join() ?? ''),
    );
    if (others.length === 0) return;
    await browser.declarativeNetRequest.updateSessionRules({ removeRuleIds: others.map(({ id }) => id) });
  });

export const removeTabRules = (tabs: readonly number[], site: Site): Promise<void> =>
  turn(async () => {
    if (tabs.length === 0) return;
    const rules = (await rulesOf(site)).filter((rule) => tabs.includes(tabOf(rule)));
    if (rules.length === 0) return;
    await browser.declarativeNetRequest.updateSessionRules({ removeRuleIds: rules.map(({ id }) => id) });
  });
