// The rules are computed whole, say the same as our own judgement of an address, and fit the engine that runs them.
import * as fc from 'fast-check';
import { RE2JS } from 're2js';
import { describe, expect, test } from 'vitest';
import declared from '../../src/agreements/17track.json' with { type: 'json' };
import { isShutBy } from '../../src/declaration/covered.ts';
import { addressOf, pagesOf } from '../../src/declaration/declared-pages.ts';
import { openPageExpression } from '../../src/declaration/open-page.ts';
import { parseDeclaration } from '../../src/declaration/parse-declaration.ts';
import { FIRST_TAB_RULE, PRIORITIES } from '../../src/enforcement/priorities.ts';
import {
  type GateTarget,
  openPageRules,
  type Rule,
  rulesWithAddress,
  wantedRules,
} from '../../src/enforcement/wanted-rules.ts';

const parsed = parseDeclaration(declared);
if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
const declaration = parsed.value;

const CHROMIUM: GateTarget = { path: '/gate.html#' };
const FIREFOX: GateTarget = { address: 'moz-extension://0a/gate.html' };
const shut = (gate: GateTarget): Rule[] => wantedRules([declaration], gate).rules;

describe('computed whole', () => {
  test('nothing where the site is open', () => {
    expect(wantedRules([], CHROMIUM).rules).toEqual([]);
    expect(wantedRules([], FIREFOX).rules).toEqual([]);
  });

  test.each([CHROMIUM, FIREFOX])(
    'one rule shuts tabs, one shuts frames, and each open page has its own: %o',
    (gate) => {
      const rules = shut(gate);
      expect(rules).toHaveLength(2 + declaration.openPages.length);
      expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
      expect(rules.every(({ id }) => Number.isInteger(id) && id > 0)).toBe(true);
      const [tabs, frames, ...open] = rules;
      expect(tabs?.condition.resourceTypes).toEqual(['main_frame']);
      expect(frames).toMatchObject({
        condition: { resourceTypes: ['sub_frame', 'object'] },
        action: { type: 'block' },
      });
      for (const rule of open) {
        expect(rule.action).toEqual({ type: 'allow' });
        expect(rule.condition.resourceTypes).toEqual(['main_frame']); // alone in its tab
        expect(rule.priority).toBeGreaterThan(tabs?.priority ?? 0);
      }
    },
  );

  test('the same declaration gives the same rules', () => {
    expect(shut(CHROMIUM)).toEqual(shut(CHROMIUM));
  });

  test('Chromium is sent by path; Firefox by address, with the wanted one behind #', () => {
    expect(shut(CHROMIUM)[0]?.action).toEqual({
      type: 'redirect',
      redirect: { extensionPath: '/gate.html#' },
    });
    const [{ action, condition } = shut(FIREFOX)[0] as Rule] = shut(FIREFOX);
    expect(action).toEqual({
      type: 'redirect',
      redirect: { regexSubstitution: 'moz-extension://0a/gate.html#\\0' },
    });
    expect(condition.regexFilter).toBe('^https?://.*$'); // the whole address, for \0
  });
});

describe('with the address, for private windows', () => {
  const origin = 'chrome-extension://0b';

  test('the rule by path once more, over it and under the open pages', () => {
    const [byPath, , open] = shut(CHROMIUM);
    const [rule, ...others] = rulesWithAddress(shut(CHROMIUM), origin);
    expect(others).toEqual([]);
    expect(rule?.condition).toEqual({ ...byPath?.condition, regexFilter: '^https?://.*$' });
    expect(rule?.action).toEqual({
      type: 'redirect',
      redirect: { regexSubstitution: 'chrome-extension://0b/gate.html#\\0' },
    });
    expect(rule?.priority).toBeGreaterThan(byPath?.priority ?? Number.NaN);
    expect(rule?.priority).toBeLessThan(open?.priority ?? Number.NaN);
  });

  test('nothing where the site is open, nor where the rules carry it already', () => {
    expect(rulesWithAddress([], origin)).toEqual([]);
    expect(rulesWithAddress(shut(FIREFOX), origin)).toEqual([]);
  });
});

describe('what an open page gets', () => {
  test.each([
    [CHROMIUM, false],
    [FIREFOX, true],
  ] as const)('itself and what it is drawn with, and nothing else: %o', (gate, isFirefox) => {
    const [rule, ...others] = openPageRules(shut(gate), isFirefox);
    expect(others).toEqual([]);
    expect(rule?.action).toEqual({ type: 'block' });
    expect(rule?.condition).toEqual({
      requestDomains: shut(gate)[0]?.condition.requestDomains,
      excludedResourceTypes: [
        ...['main_frame', 'stylesheet', 'script', 'image', ...(isFirefox ? ['imageset'] : []), 'font'],
        ...['ping', 'csp_report', ...(isFirefox ? ['beacon'] : [])],
      ],
      excludedTabIds: [-1], // Assent's own reading
    });
  });

  test('is not said where the site is open', () => {
    expect(openPageRules([], false)).toEqual([]);
  });
});

test('the priorities of all rules, and their numbers, at a glance', () => {
  const rows = (rules: readonly Rule[]) => rules.map(({ id, priority, action }) => `${priority} ${id} ${action.type}`);
  const open = declaration.openPages.map((_, index) => `3 ${10 + index} allow`);
  expect(rows(shut(CHROMIUM))).toEqual(['1 1 redirect', '1 2 block', ...open]);
  expect(rows(openPageRules(shut(CHROMIUM), false))).toEqual(['1 3 block']);
  expect(rows(rulesWithAddress(shut(CHROMIUM), 'chrome-extension://0b'))).toEqual(['2 1 redirect']);
  // Rules for one tab are over all, and numbered from 1000 on.
  expect(PRIORITIES).toEqual({ shut: 1, shutWithAddress: 2, openPage: 3, oneTab: 4 });
  expect(Math.max(...shut(CHROMIUM).map(({ id }) => id))).toBeLessThan(FIRST_TAB_RULE);
});

const expressions = [...shut(FIREFOX), ...shut(CHROMIUM)].flatMap(({ condition }) => condition.regexFilter ?? []);

describe('every expression', () => {
  test.each([...new Set(expressions)])('%s is one that RE2 takes', (expression) => {
    expect(() => RE2JS.compile(expression)).not.toThrow();
    expect(expression).toMatch(/^[\x20-\x7e]{1,500}$/); // ASCII, and far from the 2 KB that Chromium allows
  });

  test('of any open page that a declaration may name is one too', () => {
    const segment = fc.stringMatching(/^[a-zA-Z0-9._~*-]{0,8}$/);
    const page = fc
      .tuple(fc.constantFrom('', '*.'), fc.stringMatching(/^[a-z0-9.-]{1,12}$/), fc.array(segment, { maxLength: 4 }))
      .map(([below, host, segments]) => below + host + segments.map((each) => `/${each}`).join(''));
    fc.assert(
      fc.property(page, (open) => {
        expect(() => RE2JS.compile(openPageExpression(open))).not.toThrow();
      }),
    );
  });
});

const compiled = new Map(
  [...shut(FIREFOX), ...shut(CHROMIUM)].flatMap(({ condition: { regexFilter, isUrlFilterCaseSensitive } }) =>
    regexFilter === undefined
      ? []
      : [[regexFilter, RE2JS.compile(regexFilter, isUrlFilterCaseSensitive ? 0 : RE2JS.CASE_INSENSITIVE)]],
  ),
);

/** What a browser does with a navigation to `address` under the rules. */
function fate(rules: readonly Rule[], address: string): 'open' | 'shut' {
  const url = new URL(address);
  const applying = rules.filter(({ condition }) => {
    const { requestDomains, regexFilter, resourceTypes } = condition;
    if (!resourceTypes?.includes('main_frame')) return false;
    const isOnHost = (host: string) => url.hostname === host || url.hostname.endsWith(`.${host}`);
    if (requestDomains && !requestDomains.some(isOnHost)) return false;
    return regexFilter === undefined || compiled.get(regexFilter)?.matcher(url.href).find() === true;
  });
  const strongest = applying.sort((a, b) => b.priority - a.priority)[0];
  return strongest === undefined || strongest.action.type === 'allow' ? 'open' : 'shut';
}

const LANGUAGES = Object.keys(declaration.languages);

describe.each([
  ['Chromium', shut(CHROMIUM)],
  ['Firefox', shut(FIREFOX)],
] as const)('in %s', (_, rules) => {
  test('every declared page, and what it may be answered as, is open in every language', () => {
    const pages = LANGUAGES.flatMap((language) =>
      Object.values(declaration.terms)
        .flatMap(pagesOf)
        .flatMap((page) => [
          addressOf(page, language) ?? [],
          ...(page.siblings ?? []).map((sibling) => sibling.replaceAll('{language}', language)),
        ])
        .flat(),
    );
    expect(pages.length).toBeGreaterThanOrEqual(LANGUAGES.length * 3);
    expect(pages.filter((page) => fate(rules, page) !== 'open')).toEqual([]);
  });

  test('so are the places where the licensor can be reached', () => {
    const { business, contact } = declaration.licensor;
    expect(
      [business ?? '', contact ?? '', 'https://help.17track.net/hc/en-us'].map((page) => fate(rules, page)),
    ).toEqual(['open', 'open', 'open']);
  });

  test.each(['', 'en', 'en/track', 'en/about', 'en/about/licensing/x', 'EN/ABOUT/LICENSING', 'en?/about/licensing'])(
    'nothing else is: /%s',
    (path) => {
      for (const host of ['17track.net', 'www.17track.net', 't.17track.net'])
        expect(fate(rules, `https://${host}/${path}`)).toBe('shut');
    },
  );

  test('a page of another site is none of our business', () => {
    for (const host of ['evil17track.net', '17track.net.evil.example', 'example.org'])
      expect(fate(rules, `https://${host}/en/about`)).toBe('open');
  });

  test('the rules and our own judgement agree on every address', () => {
    const piece = fc.constantFrom(
      ...[
        '/',
        'en',
        'about',
        'licensing',
        'privacy',
        'copyright',
        'contactus',
        'api',
        'track',
        'About',
        '%2f',
        '%2e%2e',
      ],
      ...['..', '.', ';', '?', '#', '//', '\\', '%', 'ä', '=', '/about/licensing', '/en/about/licensing', '/zh-cn'],
    );
    const host = fc.constantFrom(
      ...[
        '17track.net',
        'www.17track.net',
        'help.17track.net',
        'about.17track.net',
        'x_y.17track.net',
        'me@17track.net',
      ],
      ...['www.17track.net:8443', 'WWW.17TRACK.NET', 'xhelp.17track.net', 'help.17track.net.evil.example'],
    );
    const path = fc.array(piece, { maxLength: 7 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(fc.constantFrom('http', 'https'), host, path, (scheme, where, rest) => {
        const address = `${scheme}://${where}/${rest}`;
        expect(fate(rules, address)).toBe(isShutBy(address, declaration) ? 'shut' : 'open');
      }),
      { numRuns: 1_000 },
    );
  });
});
