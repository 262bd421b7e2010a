// What both backgrounds do where a page of a site begins to load, is asked for, or is held by something else.
import { isShutBy } from '../declaration/covered.ts';
import type { FindAgreement } from '../enforcement/find-agreement.ts';
import { gateTabByFrame, gateTabByRules, guardTabs, type TabGuard } from '../enforcement/tabs.ts';
import { keepWanted } from '../enforcement/wanted-pages.ts';

/** `onUsed`: a page of the agreement's site, no open one, began to load in a tab. */
export const guardSites = (find: FindAgreement, onUsed: (agreement: string) => void): TabGuard =>
  guardTabs({
    onPage: async (tab, url) => {
      const declaration = await find(url);
      if (!declaration || !isShutBy(url, declaration)) return;
      void gateTabByRules(tab, url, declaration);
      onUsed(declaration.id);
    },
    onAsked: async (tab, frame, url) => {
      const declaration = await find(url);
      if (declaration) await gateTabByFrame(tab, frame, declaration);
    },
    onWanted: (tab, page) => void keepWanted(tab, page, find),
  });
