// The navigation rules that keep sites shut, computed whole from the declarations of all that are shut. One rule shuts them
// all, so that neither browser's limit bounds how many; only their open pages have a rule each.

import type { Declaration } from '../declaration/declaration.ts';
import { openPageExpression } from '../declaration/open-page.ts';
import { PRIORITIES } from './priorities.ts';
import { drawn, farewells, type Resource } from './request-kinds.ts';

/** The part of a declarativeNetRequest rule that we use. */
export interface Rule {
  readonly id: number;
  readonly priority: number;
  readonly condition: {
    readonly requestDomains?: string[];
    readonly excludedRequestDomains?: string[];
    readonly regexFilter?: string;
    readonly isUrlFilterCaseSensitive?: boolean;
    readonly resourceTypes?: Resource[];
    readonly excludedResourceTypes?: Resource[];
    readonly excludedTabIds?: number[];
  };
  readonly action:
    | { readonly type: 'allow' | 'block' }
    | {
        readonly type: 'redirect';
        readonly redirect: { readonly extensionPath: string } | { readonly regexSubstitution: string };
      };
}

/**
 * How the browser is sent to the gate. Chromium: by path, as only then `use_dynamic_url` works; behind its `#` stands
 * the locale of the first words, and the wanted address is learnt elsewhere. Firefox: by address, with the wanted one behind `#`.
 */
export type GateTarget = { readonly path: string } | { readonly address: string };

const WHOLE_ADDRESS = '^https?://.*$';

/** The same host to everybody, but to Firefox's rules another one. */
const withRootDot = (host: string): string => `${host}.`;

/** Both browsers take so many rules with an expression, and say nothing of which are too many. One of them is the gate's. */
const MOST_EXPRESSIONS = 1000;
const MOST_OPEN_PAGES = MOST_EXPRESSIONS - 1;

export type Shut = Pick<Declaration, 'id' | 'hosts' | 'openPages' | 'except'>;

export interface WantedRules {
  readonly rules: Rule[];
  /** Those whose open pages the browser's limit leaves no room for: these sites are shut whole. */
  readonly withoutOpenPages: readonly string[];
}

/** No rules where every site is open. */
export function wantedRules(shut: readonly Shut[], gate: GateTarget): WantedRules {
  if (shut.length === 0) return { rules: [], withoutOpenPages: [] };
  const named = (hosts: readonly string[]) => [...hosts, ...('address' in gate ? hosts.map(withRootDot) : [])];
  const requestDomains = named(shut.flatMap(({ hosts }) => hosts));
  const others = [...new Set(shut.flatMap(({ except = [] }) => except))];
  const below = others.filter((host) => requestDomains.some((above) => host.endsWith(`.${above}`)));
  const hosts = { requestDomains, ...(below.length > 0 && { excludedRequestDomains: named(below) }) };
  const { pages, withoutOpenPages } = openPagesWithin(shut, MOST_OPEN_PAGES);
  const rules: Rule[] = [
    {
      id: 1,
      priority: PRIORITIES.shut,
      condition: {
        ...hosts,
        resourceTypes: ['main_frame'],
        ...('address' in gate && { regexFilter: WHOLE_ADDRESS }),
      },
      action: {
        type: 'redirect',
        redirect: 'path' in gate ? { extensionPath: gate.path } : { regexSubstitution: `${gate.address}#\\0` },
      },
    },
    // In a frame the site is blocked, never gated: a gate in a frame could be dressed up by the page around it. That goes
    // for open pages too: what becomes of a page in a frame cannot be seen.
    {
      id: 2,
      priority: PRIORITIES.shut,
      condition: { ...hosts, resourceTypes: ['sub_frame', 'object'] },
      action: { type: 'block' },
    },
    ...pages.map(
      (page, index): Rule => ({
        id: 10 + index,
        priority: PRIORITIES.openPage,
        condition: {
          regexFilter: openPageExpression(page),
          isUrlFilterCaseSensitive: true, // browsers differ in what they take for granted
          resourceTypes: ['main_frame'],
        },
        action: { type: 'allow' },
      }),
    ),
  ];
  return { rules, withoutOpenPages };
}

/** All of an agreement's or none, in their order. */
function openPagesWithin(shut: readonly Shut[], most: number): { pages: string[]; withoutOpenPages: string[] } {
  const pages: string[] = [];
  const withoutOpenPages: string[] = [];
  for (const { id, openPages } of shut) {
    if (pages.length + openPages.length <= most) pages.push(...openPages);
    else withoutOpenPages.push(id);
  }
  return { pages, withoutOpenPages };
}

/** The browser's own number for what no tab asks. */
const NO_TAB = -1;

/**
 * What an open page gets: itself and what it needs to be drawn. What no tab asks is left alone: Assent reads the agreement
 * there, and the site's own service worker fetches there what an open page is drawn with. Only rules of the session know tabs.
 */
export function openPageRules(rules: readonly Rule[], isFirefox: boolean): Rule[] {
  const { requestDomains, excludedRequestDomains } =
    rules.find(({ action }) => action.type === 'redirect')?.condition ?? {};
  if (requestDomains === undefined) return [];
  return [
    {
      id: 3,
      priority: PRIORITIES.shut,
      condition: {
        requestDomains,
        ...(excludedRequestDomains && { excludedRequestDomains }),
        excludedResourceTypes: [...drawn(isFirefox), ...farewells(isFirefox)],
        excludedTabIds: [NO_TAB],
      },
      action: { type: 'block' },
    },
  ];
}

/**
 * Chromium's rules by path, once more by the address under which the pages of this run may be reached: they carry the
 * wanted address, so that it is known also where no background listened. Where they are missing, those by path do it.
 */
export function rulesWithAddress(rules: readonly Rule[], origin: string): Rule[] {
  return rules.flatMap(({ id, condition, action }): Rule[] => {
    if (action.type !== 'redirect' || !('extensionPath' in action.redirect)) return [];
    const [path] = action.redirect.extensionPath.split('#');
    const regexSubstitution = `${origin}${path}#\\0`;
    return [
      {
        id,
        priority: PRIORITIES.shutWithAddress,
        condition: { ...condition, regexFilter: WHOLE_ADDRESS },
        action: { type: 'redirect', redirect: { regexSubstitution } },
      },
    ];
  });
}
