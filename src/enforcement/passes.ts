// Passes: tabs in which the person goes on once while nothing can be read to answer for. They live in the session
// and for one tab and agreement each, and are taken back as soon as there is something to answer for.
import type { Declaration } from '../declaration/declaration.ts';
import { isFirefox } from '../platform/firefox.ts';
import { farewells } from './request-kinds.ts';
import { removeTabRules, setTabRule, tabsWith } from './tab-rules.ts';

export const passes = {
  list: (declaration: Declaration): Promise<number[]> => tabsWith('allow', declaration),
  grant: (tab: number, declaration: Declaration): Promise<void> =>
    setTabRule(tab, { action: 'allow', excludedResourceTypes: farewells(isFirefox()) }, declaration),
  revokeAll: async (declaration: Declaration): Promise<void> =>
    removeTabRules(await tabsWith('allow', declaration), declaration),
};
