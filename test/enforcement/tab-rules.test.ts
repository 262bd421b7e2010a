// Rules for one tab and one agreement each: what is done for one agreement or by one background leaves those of the other.
import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';

interface Rule {
  readonly id: number;
  readonly action: { readonly type: string };
  readonly condition: { readonly tabIds?: number[]; readonly requestDomains?: string[] };
}

const browser = vi.hoisted(() => ({ rules: [] as Rule[], isPrivate: false, isTaken: false }));

vi.mock('webextension-polyfill', () => ({
  default: {
    get extension() {
      return { inIncognitoContext: browser.isPrivate };
    },
    declarativeNetRequest: {
      getSessionRules: async () => structuredClone(browser.rules),
      updateSessionRules: async ({
        removeRuleIds = [],
        addRules = [],
      }: {
        removeRuleIds?: number[];
        addRules?: Rule[];
      }) => {
        const kept = browser.rules.filter(({ id }) => !removeRuleIds.includes(id));
        // As browsers do: a number that is taken is refused, and nothing changes.
        if (addRules.some(({ id }) => kept.some((other) => other.id === id))) {
          browser.isTaken = true;
          throw new Error('Rule does not have a unique ID.');
        }
        browser.rules = [...kept, ...structuredClone(addRules)];
      },
    },
  },
}));

type TabRules = typeof import('../../src/enforcement/tab-rules.ts');
async function background(isPrivate: boolean): Promise<TabRules> {
  browser.isPrivate = isPrivate;
  vi.resetModules();
  return import('../../src/enforcement/tab-rules.ts');
}
const usual = await background(false);
const secret = await background(true);

const ONE = { hosts: ['one.example', 'other.example'] };
const TWO = { hosts: ['two.example'] };
const PASS = { action: 'allow', excludedResourceTypes: [] } as const;
const HOLD = { action: 'block', excludedResourceTypes: ['main_frame'] } as const;

/** Of every tab: those above are of others. */
const OTHERS: Rule[] = [1, 2, 3, 9_999].map((id) => ({ id, action: { type: 'block' }, condition: {} }));
beforeEach(() => {
  Object.assign(browser, { rules: [...OTHERS], isTaken: false });
});
const numbers = () => browser.rules.map(({ id }) => id).filter((id) => id >= 10_000);

describe('two agreements in one tab', () => {
  test('have a rule each, and one is taken away without the other', async () => {
    await Promise.all([usual.setTabRule(7, PASS, ONE), usual.setTabRule(7, HOLD, TWO)]);
    expect([await usual.tabsWith('allow', ONE), await usual.tabsWith('block', TWO)]).toEqual([[7], [7]]);
    expect([await usual.tabsWith('block', ONE), await usual.tabsWith('allow', TWO)]).toEqual([[], []]);
    await usual.removeTabRules([7], ONE);
    expect([await usual.tabsWith('allow', ONE), await usual.tabsWith('block', TWO)]).toEqual([[], [7]]);
  });

  test('what all others have is taken away by kind', async () => {
    await usual.setTabRule(7, PASS, ONE);
    await usual.setTabRule(8, HOLD, ONE);
    await usual.setTabRule(7, HOLD, TWO);
    await usual.removeTabRulesOfOthers('block', [TWO]);
    expect([await usual.tabsWith('allow', ONE), await usual.tabsWith('block', ONE)]).toEqual([[7], []]);
    expect(await usual.tabsWith('block', TWO)).toEqual([7]);
    await usual.removeTabRulesOfOthers('allow', []);
    expect(await usual.tabsWith('allow', ONE)).toEqual([]);
  });
});

test('a tab that gets another rule for an agreement has no longer the one before', async () => {
  await usual.setTabRule(7, PASS, ONE);
  await usual.setTabRule(7, HOLD, ONE);
  expect([await usual.tabsWith('allow', ONE), await usual.tabsWith('block', ONE)]).toEqual([[], [7]]);
  expect(numbers()).toHaveLength(1);
});

test('two backgrounds never take the same number, nor the place of no tab from each other', async () => {
  const tabs = Array.from({ length: 20 }, (_, at) => at + 1);
  await Promise.all(tabs.flatMap((tab) => [usual.setTabRule(tab, PASS, ONE), secret.setTabRule(tab + 100, PASS, ONE)]));
  await Promise.all([usual.setTabRule(usual.NO_TAB, HOLD, TWO), secret.setTabRule(secret.NO_TAB, HOLD, TWO)]);
  expect(browser.isTaken).toBe(false);
  expect(new Set(numbers()).size).toBe(42);
  await usual.removeTabRules([usual.NO_TAB], TWO);
  expect(await secret.tabsWith('block', TWO)).toEqual([secret.NO_TAB]);
});

const site = fc.constantFrom(ONE, TWO);
const deed = fc.record({
  deed: fc.constantFrom('allow', 'block', 'remove', 'only-allow', 'only-block'),
  site,
  tab: fc.constantFrom(1, 2, 3),
});
type Deed = typeof deed extends fc.Arbitrary<infer T> ? T : never;

function done({ deed: what, site: of, tab }: Deed): Promise<void> {
  if (what === 'allow' || what === 'block') return usual.setTabRule(tab, what === 'allow' ? PASS : HOLD, of);
  if (what === 'remove') return usual.removeTabRules([tab], of);
  return usual.removeTabRulesOfOthers(what === 'only-allow' ? 'allow' : 'block', [of]);
}

const keyOf = (of: Deed['site'], tab: number): string => `${of.hosts} ${tab}`;

/** What each tab has for each site, if every deed does what it says. */
function wantedAfter(deeds: readonly Deed[]): Map<string, string> {
  const wanted = new Map<string, string>();
  for (const { deed: what, site: of, tab } of deeds) {
    if (what === 'allow' || what === 'block') wanted.set(keyOf(of, tab), what);
    else if (what === 'remove') wanted.delete(keyOf(of, tab));
    else
      for (const [key, kind] of wanted)
        if (`only-${kind}` === what && !key.startsWith(`${of.hosts} `)) wanted.delete(key);
  }
  return wanted;
}

test('after whatever was done each tab has for each agreement what was done last, and nobody else has lost anything', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { maxLength: 20 }), fc.boolean(), async (deeds, isAtOnce) => {
      Object.assign(browser, { rules: [...OTHERS], isTaken: false });
      if (isAtOnce) await Promise.all(deeds.map(done));
      else for (const each of deeds) await done(each);
      const wanted = wantedAfter(deeds);
      for (const of of [ONE, TWO])
        for (const action of ['allow', 'block'] as const) {
          const has = [1, 2, 3].filter((tab) => wanted.get(keyOf(of, tab)) === action);
          expect((await usual.tabsWith(action, of)).toSorted()).toEqual(has);
        }
      expect(browser.rules.slice(0, OTHERS.length)).toEqual(OTHERS);
      expect(new Set(numbers()).size).toBe(wanted.size);
      expect(browser.isTaken).toBe(false);
    }),
  );
});
