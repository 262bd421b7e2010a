// A browser's tabs, its rules of the session and its looks into frames, as far as the guard of tabs uses them.

interface FakeTab {
  readonly id: number;
  /** Not shown where it is not the site's. */
  readonly url?: string;
  readonly status?: string;
  readonly openerTabId?: number;
}
export interface FakeRule {
  readonly id: number;
  readonly action: { readonly type: string };
  readonly condition: {
    readonly tabIds: readonly number[];
    readonly requestDomains?: readonly string[];
    readonly initiatorDomains?: readonly string[];
  };
}

export const world = {
  tabs: [] as FakeTab[],
  session: [] as FakeRule[],
  isShut: true,
  /** What the browser lets Assent act on. */
  origins: ['*://*.17track.net/*', 'wss://*.17track.net/*'],
  updated: [] as string[],
  discarded: [] as number[],
  reloaded: [] as number[],
  /** Hidden tabs, and frames as `tab frame`, in which the site stands. */
  ofSite: [] as (number | string)[],
  /** How often the browser was asked whether one of them is the site's. */
  probed: 0,
  stored: {} as Record<string, unknown>,
  discard: undefined as ((id: number) => { id: number; discarded: boolean } | undefined) | undefined,
};

export const browser = {
  default: {
    // As Chromium: another host for what the web may be sent to.
    runtime: { getURL: (path: string) => `chrome-extension://${path === '' ? 'own/' : `dynamic${path}`}` },
    extension: { inIncognitoContext: false },
    declarativeNetRequest: {
      getDynamicRules: async () =>
        world.isShut ? [{ id: 1, action: { type: 'redirect' }, condition: { requestDomains: ['17track.net'] } }] : [],
      getSessionRules: async () => world.session,
      updateSessionRules: async (change: { removeRuleIds: number[]; addRules?: FakeRule[] }) => {
        const kept = world.session.filter(({ id }) => !change.removeRuleIds.includes(id));
        world.session = [...kept, ...(change.addRules ?? [])];
      },
    },
    storage: {
      session: {
        get: async () => ({ ...world.stored }),
        set: async (added: object) => void Object.assign(world.stored, added),
        remove: async (key: string) => void delete world.stored[key],
      },
    },
    permissions: { getAll: async () => ({ origins: world.origins }) },
    scripting: {
      removeCSS: async ({ target: { tabId, frameIds } }: { target: { tabId: number; frameIds?: number[] } }) => {
        world.probed += 1;
        if (!world.ofSite.includes(frameIds ? `${tabId} ${frameIds}` : tabId)) throw new Error('No access');
      },
    },
    tabs: {
      query: async () => world.tabs,
      reload: async (id: number) => void world.reloaded.push(id),
      update: async (id: number, { url }: { url: string }) => void world.updated.push(`${id} ${url}`),
      get: async (id: number) => ({
        status: 'complete',
        discarded: false,
        ...world.tabs.find((tab) => tab.id === id),
        id,
      }),
      discard: async (id: number) => {
        world.discarded.push(id);
        return world.discard?.(id);
      },
    },
  },
};
