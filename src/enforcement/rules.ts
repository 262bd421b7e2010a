// Puts the wanted rules into the browser: whole, in one call, and only if they differ from those that are there.
// They are dynamic rules, so they hold while the background sleeps and across restarts.
import browser from 'webextension-polyfill';
import type { Rule } from './wanted-rules.ts';

export async function applyRules(wanted: readonly Rule[]): Promise<void> {
  const present = await browser.declarativeNetRequest.getDynamicRules();
  if (areEqual(present, wanted)) return;
  await browser.declarativeNetRequest.updateDynamicRules({
    removeRuleIds: present.map(({ id }) => id),
    addRules: wanted as Rule[],
  });
}

export async function areRulesApplied(wanted: readonly Rule[]): Promise<boolean> {
  return areEqual(await browser.declarativeNetRequest.getDynamicRules(), wanted);
}

/** Browsers hand rules back with defaults filled in and fields in another order: only what we set is compared. */
function areEqual(present: readonly unknown[], wanted: readonly Rule[]): boolean {
  const byId = new Map((present as readonly Rule[]).map((rule) => [rule.id, rule]));
  return present.length === wanted.length && wanted.every((rule) => holds(byId.get(rule.id), rule));
}

function holds(present: unknown, wanted: unknown): boolean {
  if (typeof wanted !== 'object' || wanted === null) return present === wanted;
  if (typeof present !== 'object' || present === null) return false;
  if (Array.isArray(wanted) && (!Array.isArray(present) || present.length !== wanted.length)) return false;
  return Object.entries(wanted).every(([key, value]) => holds((present as Record<string, unknown>)[key], value));
}
