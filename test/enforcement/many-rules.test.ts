// The rules for many sites: one shuts them all, their open pages have one each, and what finds no room is named.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FIRST_TAB_RULE } from '../../src/enforcement/priorities.ts';
import {
  type GateTarget,
  openPageRules,
  type Rule,
  rulesWithAddress,
  type Shut,
  wantedRules,
} from '../../src/enforcement/wanted-rules.ts';

const CHROMIUM: GateTarget = { path: '/gate.html#' };
const FIREFOX: GateTarget = { address: 'moz-extension://0a/gate.html' };

const site = (id: string, pages = 1): Shut => ({
  id,
  hosts: [`${id}.example`],
  openPages: Array.from({ length: pages }, (_, at) => `${id}.example/terms/${at}`),
});
const sites = (count: number, pages = 1) => Array.from({ length: count }, (_, at) => site(`s${at}`, pages));
const expressions = (rules: readonly Rule[]) => rules.filter(({ condition }) => condition.regexFilter !== undefined);
const gateRule = (rules: readonly Rule[]) => rules.filter(({ action }) => action.type === 'redirect');

describe('however many are shut', () => {
  test.each([1, 2, 1000])('one rule leads %i to the gate, and one blocks their frames', (count) => {
    for (const gate of [CHROMIUM, FIREFOX]) {
      const { rules } = wantedRules(sites(count, 0), gate);
      expect(rules).toHaveLength(2);
      for (const { condition } of rules)
        expect(condition.requestDomains).toHaveLength('path' in gate ? count : 2 * count);
    }
  });

  test('every number is its own, and below those of rules for one tab', () => {
    const { rules } = wantedRules(sites(999), CHROMIUM);
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
    expect(Math.max(...rules.map(({ id }) => id))).toBeLessThan(FIRST_TAB_RULE);
  });

  test('the rules of each order are those of the same sites', () => {
    const shuffled = fc.shuffledSubarray(sites(6, 2), { minLength: 1 });
    fc.assert(
      fc.property(shuffled, (shut) => {
        const inOrder = shut.toSorted((a, b) => (a.id < b.id ? -1 : 1));
        const conditions = ({ rules }: { rules: Rule[] }) =>
          rules.map(({ condition: { requestDomains, regexFilter } }) =>
            [...(requestDomains ?? []), regexFilter].sort(),
          );
        expect(conditions(wantedRules(shut, CHROMIUM)).sort()).toEqual(
          conditions(wantedRules(inOrder, CHROMIUM)).sort(),
        );
      }),
    );
  });
});

describe('hosts of open agreements below a shut one', () => {
  const above: Shut = { id: 'above', hosts: ['a.example'], openPages: [] };

  test.each([
    ['shop.a.example', true],
    ['deep.shop.a.example', true],
    ['a.example.other', false],
    ['ba.example', false],
    ['other.example', false],
  ])('%s is left out of every rule for the hosts: %s', (open, isBelow) => {
    const { rules } = wantedRules([{ ...above, except: [open] }], CHROMIUM);
    const all = [...rules, ...openPageRules(rules, false), ...rulesWithAddress(rules, 'chrome-extension://0b')];
    expect(all).toHaveLength(4);
    for (const { condition } of all) expect(condition.excludedRequestDomains).toEqual(isBelow ? [open] : undefined);
  });

  test('are left out in Firefox with a dot at their end as well', () => {
    const [gate] = wantedRules([{ ...above, except: ['shop.a.example'] }], FIREFOX).rules;
    expect(gate?.condition.excludedRequestDomains).toEqual(['shop.a.example', 'shop.a.example.']);
  });
});

describe('the limit of rules with an expression', () => {
  test.each([
    [999, []],
    [1000, ['s999']],
    [1002, ['s999', 's1000', 's1001']],
  ] as const)('with %i sites of one open page each those are named that have none: %o', (count, without) => {
    for (const gate of [CHROMIUM, FIREFOX]) {
      const { rules, withoutOpenPages } = wantedRules(sites(count), gate);
      expect(withoutOpenPages).toEqual(without);
      expect(expressions(rules).length).toBeLessThanOrEqual(1000);
      expect(gateRule(rules)[0]?.condition.requestDomains).toContain(`s${count - 1}.example`); // shut all the same
    }
  });

  test('an agreement has all of its open pages or none, and a smaller one after it still finds room', () => {
    const { rules, withoutOpenPages } = wantedRules([site('a', 950), site('b', 50), site('c', 49)], CHROMIUM);
    expect(withoutOpenPages).toEqual(['b']);
    expect(expressions(rules)).toHaveLength(999);
    expect(expressions(rules).some(({ condition }) => condition.regexFilter?.includes('b\\.example'))).toBe(false);
  });

  test('nothing is dropped silently', () => {
    const counts = fc.array(fc.nat(400), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(counts, fc.constantFrom(CHROMIUM, FIREFOX), (pages, gate) => {
        const shut = pages.map((count, at) => site(`s${at}`, count));
        const { rules, withoutOpenPages } = wantedRules(shut, gate);
        const open = rules.filter(({ action }) => action.type === 'allow').length;
        const kept = shut.filter(({ id }) => !withoutOpenPages.includes(id));
        expect(open).toBe(kept.reduce((sum, { openPages }) => sum + openPages.length, 0));
        expect(expressions(rules).length).toBeLessThanOrEqual(1000);
      }),
      { numRuns: 30 },
    );
  });
});
