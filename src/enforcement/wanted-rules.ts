// The navigation rules that keep a site shut, computed whole from the declaration and from whether it is gated.
import { openPageExpression } from '../declaration/covered.ts';
import type { Declaration } from '../declaration/declaration.ts';
import { PRIORITIES } from './priorities.ts';
import { drawn, farewells, type Resource } from './request-kinds.ts';

/** The part of a declarativeNetRequest rule that we use. */
export interface Rule {
  readonly id: number;
  readonly priority: number;
  readonly condition: {
    readonly requestDomains?: string[];
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

/** No rules where the site is open. */
export function wantedRules(declaration: Declaration, isShut: boolean, gate: GateTarget): Rule[] {
  if (!isShut) return [];
  const requestDomains = [...declaration.hosts, ...('address' in gate ? declaration.hosts.map(withRootDot) : [])];
  return [
    {
      id: 1,
      priority: PRIORITIES.shut,
      condition: {
        requestDomains,
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
      condition: { requestDomains, resourceTypes: ['sub_frame', 'object'] },
      action: { type: 'block' },
    },
    ...declaration.openPages.map(
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
}

/** The browser's own number for what no tab asks. */
const NO_TAB = -1;

/**
 * What an open page gets: itself and what it needs to be drawn. What no tab asks is left alone: Assent reads the agreement
 * there, and the site's own service worker fetches there what an open page is drawn with. Only rules of the session know tabs.
 */
export function openPageRules(rules: readonly Rule[], isFirefox: boolean): Rule[] {
  const requestDomains = rules.find(({ action }) => action.type === 'redirect')?.condition.requestDomains;
  if (requestDomains === undefined) return [];
  return [
    {
      id: 3,
      priority: PRIORITIES.shut,
      condition: {
        requestDomains,
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
