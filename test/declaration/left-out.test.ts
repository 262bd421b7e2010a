// A declaration may leave out everything but a name, hosts and the documents: what it leaves out has a plain meaning.
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { isShutBy } from '../../src/declaration/covered.ts';
import type { Declaration } from '../../src/declaration/declaration.ts';
import { askingDocuments, homeOf } from '../../src/declaration/declared-pages.ts';
import { openPageAt } from '../../src/declaration/left-out.ts';
import { parseDeclaration } from '../../src/declaration/parse-declaration.ts';

const TERMS = { Terms: { fetch: 'https://shop.example/terms' } };
const LEAST = { id: 'shop', name: 'Shop', hosts: ['shop.example'], terms: TERMS };
const ENGLISH = { name: 'English', tag: 'en' };
const GERMAN = { name: 'Deutsch', tag: 'de' };

function parsed(more: object = {}): Declaration {
  const result = parseDeclaration({ ...LEAST, ...more });
  if (!result.ok) throw new Error(JSON.stringify(result.faults));
  return result.value;
}
const faultsOf = (more: object) => {
  const result = parseDeclaration({ ...LEAST, ...more });
  return result.ok ? [] : result.faults;
};

test('a name, hosts, and documents with an address are enough', () => {
  expect(parsed()).toEqual({
    ...LEAST,
    licensor: {},
    openPages: ['shop.example/terms'],
    conditions: [],
    prevailing: 'und',
    languages: { und: { name: '', tag: 'und' } },
    amendment: { rule: 'unstated', timeZone: 'UTC' },
    terms: { Terms: { ...TERMS.Terms, asks: true } },
  });
});

describe('the licensor', () => {
  test('without a home is at home at its first host', () => {
    expect(homeOf(parsed({ hosts: ['shop.example', 'other.example'] }))).toBe('https://shop.example/');
    expect(homeOf(parsed({ licensor: { home: 'https://www.shop.example/en' } }))).toBe('https://www.shop.example/en');
  });
});

describe('the languages', () => {
  test('of which there is one prevail by it alone, of several one is named', () => {
    expect(parsed({ languages: { en: ENGLISH } }).prevailing).toBe('en');
    expect(faultsOf({ languages: { en: ENGLISH, de: GERMAN } })).toEqual([
      { field: 'prevailing', message: 'must say which of the languages prevails' },
    ]);
    expect(parsed({ languages: { en: ENGLISH, de: GERMAN }, prevailing: 'de' }).prevailing).toBe('de');
  });

  test('that are not declared have none that prevails, no place in an address, and no landmarks of their own', () => {
    expect(faultsOf({ prevailing: 'en' })).toEqual([
      { field: 'prevailing', message: 'must be one of the declared languages' },
    ]);
    const at = (fetch: string) => ({ terms: { Terms: { fetch } }, hosts: ['shop.example'] });
    expect(faultsOf(at('https://shop.example/{language}/terms'))).toEqual([
      { field: 'terms.Terms.fetch', message: 'holds {language}, and no languages are declared' },
    ]);
    expect(faultsOf({ ...at('https://shop.example/{language}/terms'), languages: { en: ENGLISH } })).toEqual([]);
    const siblings = ['https://shop.example/a', 'https://{language}.shop.example/b'];
    expect(faultsOf({ terms: { Terms: { ...TERMS.Terms, siblings } } }).map(({ field }) => field)).toEqual([
      'terms.Terms.siblings.1',
    ]);
    const marked = (language: string) => ({
      terms: { Terms: { ...TERMS.Terms, landmarks: { [language]: ['Shop'] } } },
    });
    expect(faultsOf(marked('*'))).toEqual([]);
    expect(faultsOf(marked('en')).map(({ field }) => field)).toEqual(['terms.Terms.landmarks.en']);
  });
});

describe('the documents that ask', () => {
  const named = (first: object, second: object) => ({
    terms: { Terms: { ...TERMS.Terms, ...first }, Privacy: { fetch: 'https://shop.example/privacy', ...second } },
  });

  test('are all of them where none says', () => {
    expect(askingDocuments(parsed())).toEqual(['Terms']);
    expect(askingDocuments(parsed(named({}, {})))).toEqual(['Terms', 'Privacy']);
  });

  test('are those that say so where one does, and there is always one', () => {
    expect(askingDocuments(parsed(named({}, { asks: true })))).toEqual(['Privacy']);
    for (const terms of [named({ asks: false }, { asks: false }), named({}, { asks: false })]) {
      expect(faultsOf(terms)).toEqual([{ field: 'terms', message: 'at least one must ask ("asks": true)' }]);
    }
  });
});

describe('the open pages', () => {
  test('are those of the documents, at each of their addresses, in each of their languages', () => {
    const declaration = parsed({
      languages: { en: ENGLISH },
      terms: {
        Terms: { fetch: 'https://shop.example/{language}/terms', siblings: ['https://{language}.shop.example/terms/'] },
        Rules: {
          combine: [{ fetch: 'http://help.shop.example/rules-1.html?a=b' }, { fetch: 'https://shop.example/r#2' }],
        },
      },
    });
    expect(declaration.openPages).toEqual([
      'shop.example/*/terms',
      '*.shop.example/terms',
      'help.shop.example/rules-1.html',
      'shop.example/r',
    ]);
    for (const address of [
      'https://shop.example/en/terms',
      'https://en.shop.example/terms/?x',
      'https://shop.example/r',
    ])
      expect(isShutBy(address, declaration)).toBe(false);
    for (const address of ['https://shop.example/', 'https://shop.example/en', 'https://shop.example/en/terms/x'])
      expect(isShutBy(address, declaration)).toBe(true);
  });

  test('are those that are named where any are, also none', () => {
    expect(parsed({ openPages: ['shop.example/help'] }).openPages).toEqual(['shop.example/help']);
    expect(parsed({ openPages: [] }).openPages).toEqual([]);
  });

  it.each([
    ['https://terms.shop.example/', 'terms.shop.example'],
    ['https://shop.example/terms/', 'shop.example/terms'],
    ['https://shop.example/terms//', 'shop.example/terms/'],
    ['https://shop.example/terms?page=2#top', 'shop.example/terms'],
    ['https://shop.example/index.html', 'shop.example/index.html'],
    ['https://SHOP.example/Terms', 'shop.example/Terms'],
    ['https://shop.example/terms-{language}.html', 'shop.example/terms-*.html'],
    ['https://shop.example/{language}-{language}/terms', undefined],
    ['https://www-{language}.shop.example/terms', undefined],
    ['https://shop.example/#/terms', undefined],
    ['https://shop.example/?page=terms', undefined],
    ['https://shop.example/w/index.php?title=Terms', undefined],
    ['https://shop.example/conditions%20g%C3%A9n%C3%A9rales', undefined],
    ['https://shop.example/a*b', undefined],
    ['https://shop.example/**', undefined],
    ['https://[::1]/terms', undefined],
    ['terms', undefined],
  ])('%s stays open as %s', (address, page) => {
    expect(openPageAt(address)).toBe(page);
  });

  test('whatever is open by an address is that page and no other', () => {
    const hosts = ['shop.example'];
    const segment = fc.string({ unit: fc.constantFrom(...'abcZ19._~-*;%2f{language}'), maxLength: 8 });
    fc.assert(
      fc.property(fc.array(segment, { maxLength: 4 }), (segments) => {
        const address = `https://shop.example/${segments.join('/')}`;
        const page = openPageAt(address);
        if (page === undefined) return;
        const open = { hosts, openPages: [page] };
        expect(isShutBy(address.replaceAll('{language}', 'en'), open)).toBe(false);
        expect(isShutBy(`${address.replaceAll('{language}', 'en').replace(/\/+$/, '')}/more`, open)).toBe(true);
        expect(isShutBy('https://shop.example/other-page', open)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});

test('whatever is left out, what is parsed is whole', () => {
  const written = fc.record(
    {
      licensor: fc.record({ company: fc.constant('Shop Ltd') }, { requiredKeys: [] }),
      languages: fc.constantFrom({ en: ENGLISH }, { de: GERMAN }),
      conditions: fc.constant(['personal-use']),
      amendment: fc.constant({ rule: 'dated', timeZone: 'Asia/Shanghai' }),
      openPages: fc.constantFrom([], ['shop.example/help']),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(written, (more) => {
      const { languages, prevailing, openPages, conditions, amendment, terms } = parsed(more);
      expect(Object.keys(languages)).toContain(prevailing);
      expect(openPages).toBeDefined();
      expect(conditions).toBeDefined();
      expect(amendment.timeZone).toBeDefined();
      expect(Object.values(terms).every(({ asks }) => typeof asks === 'boolean')).toBe(true);
    }),
  );
});
