// Holds: a page that is to leave may ask the person to stay, and the browser then keeps it. Until it is gone nothing
// that its tab asks of the site is answered: what stands there cannot be used.
import browser from 'webextension-polyfill';
import type { Declaration } from '../declaration/declaration.ts';
import { isFirefox } from '../platform/firefox.ts';
import { farewells } from './request-kinds.ts';
import { NO_TAB, removeTabRules, removeTabRulesOfOthers, setTabRule, type TabRule, tabsWith } from './tab-rules.ts';

/** All but the document, which is to become the gate, and farewells, which bring a page nothing back. */
const held = (): TabRule => ({
  action: 'block',
  excludedResourceTypes: ['main_frame', ...farewells(isFirefox())],
});

/** So long a page may ask on when it is thrown away already. */
const LAST_WORDS_MILLISECONDS = 1000;

/** How many are throwing pages of an agreement away just now. */
const throwing = new Map<string, number>();
const isThrowing = ({ id }: Declaration): boolean => (throwing.get(id) ?? 0) > 0;
const count = ({ id }: Declaration, by: number): void => void throwing.set(id, (throwing.get(id) ?? 0) + by);

export const holds = {
  /**
   * Holds these tabs for the agreement, and lets go of the others. A background sees its own tabs alone, and leaves those of another; what
   * no tab asks is held no longer than pages are thrown away, even if a background was ended while it did so.
   * Gives the tabs that were not held before.
   */
  async keep(tabs: readonly number[], declaration: Declaration): Promise<number[]> {
    const before = await tabsWith('block', declaration);
    if (before.length > 0) {
      // A tab whose address is not shown may stand on the site as before.
      const seen = (await browser.tabs.query({})).flatMap(({ id, url }) => (url === undefined ? [] : id));
      const isOver = (tab: number) =>
        tab === NO_TAB ? !isThrowing(declaration) : seen.includes(tab) && !tabs.includes(tab);
      await removeTabRules(before.filter(isOver), declaration);
    }
    const added = tabs.filter((tab) => !before.includes(tab));
    await Promise.all(added.map((tab) => setTabRule(tab, held(), declaration)));
    return added;
  },
  /**
   * In Chromium a page that is thrown away asks on for a moment, and its tab is not its own any more. `throwAway` tells
   * whether it threw any.
   */
  async throughLastWords(declaration: Declaration, throwAway: () => Promise<boolean>): Promise<void> {
    count(declaration, 1);
    try {
      await setTabRule(NO_TAB, held(), declaration);
      if (await throwAway()) await new Promise((over) => setTimeout(over, LAST_WORDS_MILLISECONDS));
    } finally {
      count(declaration, -1);
      if (!isThrowing(declaration)) await removeTabRules([NO_TAB], declaration);
    }
  },
  releaseAll: async (declaration: Declaration): Promise<void> =>
    removeTabRules(await tabsWith('block', declaration), declaration),
  /** Whoever holds a tab looks at the rules once more. */
  releaseAllBut: (shut: readonly Declaration[]): Promise<void> => removeTabRulesOfOthers('block', shut),
};
