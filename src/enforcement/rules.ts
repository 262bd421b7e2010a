// Puts the wanted rules into the browser: whole, in one call, and only if they differ from those that are there.
// They are dynamic rules, so they hold while the background sleeps and across restarts.
import browser from 'webextension-polyfill';
import type { Declaration } from '../declaration/declaration.ts';
import { isFirefox } from '../platform/firefox.ts';
import { areShutting, shutDomains } from '../platform/shut-domains.ts';
import { FIRST_TAB_RULE } from './priorities.ts';
import { openPageRules, type Rule, rulesWithAddress } from './wanted-rules.ts';

const net = browser.declarativeNetRequest;

/**
 * For a site the dynamic rules come first and go last: by them everybody tells whether it is shut. Gives whether the browser
 * has them, which is asked of it.
 */
export async function applyRules(wanted: readonly Rule[]): Promise<boolean> {
  if (await areRulesApplied(wanted)) return true;
  const shut = domainsOf(await net.getDynamicRules());
  const isMoreShut = [...domainsOf(wanted)].some((domain) => !shut.has(domain));
  if (isMoreShut) await applyDynamic(wanted);
  await applySession(wanted);
  if (!isMoreShut) await applyDynamic(wanted);
  return areRulesApplied(wanted);
}

const domainsOf = (rules: readonly { readonly condition: { readonly requestDomains?: string[] } }[]): Set<string> =>
  new Set(rules.flatMap(({ condition }) => condition.requestDomains ?? []));

/** Whether the site is shut, by the rules that stand. */
export const isShutByRules = async (declaration: Pick<Declaration, 'hosts'>): Promise<boolean> =>
  areShutting(await net.getDynamicRules(), declaration);

/** The hosts that the rules that stand shut. */
export const hostsShutByRules = async (): Promise<readonly string[]> => shutDomains(await net.getDynamicRules());

const applyDynamic = async (wanted: readonly Rule[]): Promise<void> =>
  apply(await net.getDynamicRules(), wanted, (change) => net.updateDynamicRules(change));

const applySession = async (wanted: readonly Rule[]): Promise<void> =>
  apply(await sessionRules(), await wantedOfSession(wanted), (change) => net.updateSessionRules(change));

async function areRulesApplied(wanted: readonly Rule[]): Promise<boolean> {
  const [dynamic, session, ofSession] = await Promise.all([
    net.getDynamicRules(),
    sessionRules(),
    wantedOfSession(wanted),
  ]);
  return areEqual(dynamic, wanted) && areEqual(session, ofSession);
}

const sessionRules = async () => (await net.getSessionRules()).filter(({ id }) => id < FIRST_TAB_RULE);

const wantedOfSession = async (wanted: readonly Rule[]): Promise<Rule[]> => [
  ...openPageRules(wanted, isFirefox()),
  ...(await forPrivateWindows(wanted)),
];

/**
 * In the first moments of Chromium's private window no background listens there to learn the wanted address: the rules
 * carry it. The name by which Chromium lets them reach our pages holds until we are loaded anew, so nobody else gets them.
 */
async function forPrivateWindows(wanted: readonly Rule[]): Promise<Rule[]> {
  const { dynamicId } = browser.runtime as { dynamicId?: string };
  if (dynamicId === undefined || !(await browser.extension.isAllowedIncognitoAccess())) return [];
  return rulesWithAddress(wanted, `chrome-extension://${dynamicId}`);
}

async function apply(
  present: readonly { id: number }[],
  wanted: readonly Rule[],
  update: (change: { removeRuleIds: number[]; addRules: Rule[] }) => Promise<void>,
): Promise<void> {
  if (areEqual(present, wanted)) return;
  await update({ removeRuleIds: present.map(({ id }) => id), addRules: [...wanted] });
}

/** Browsers hand rules back with defaults filled in and fields in another order: only what we set is compared. */
function areEqual(present: readonly unknown[], wanted: readonly Rule[]): boolean {
  const byId = new Map((present as readonly Rule[]).map((rule) => [rule.id, rule]));
  return present.length === wanted.length && wanted.every((rule) => contains(byId.get(rule.id), rule));
}

function contains(present: unknown, wanted: unknown): boolean {
  if (typeof wanted !== 'object' || wanted === null) return present === wanted;
  if (typeof present !== 'object' || present === null) return false;
  if (Array.isArray(wanted) && (!Array.isArray(present) || present.length !== wanted.length)) return false;
  return Object.entries(wanted).every(([key, value]) => contains((present as Record<string, unknown>)[key], value));
}
