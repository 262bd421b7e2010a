// The catalogue: what a declaration is known by, and which agreement an address belongs to.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import shipped from '../../src/agreements/17track.json' with { type: 'json' };
import { admit } from '../../src/declaration/admit.ts';
import { declarationHash, declarationText, hostsOfOthersBelow, indexByHost } from '../../src/declaration/catalogue.ts';
import { coveredAddress } from '../../src/declaration/covered.ts';

const written = (id: string, ...hosts: readonly string[]) => ({
  id,
  name: `The ${id}`,
  hosts,
  terms: { Terms: { fetch: `https://${hosts[0]}/terms` } },
});
const hosted = (id: string, ...hosts: readonly string[]) => ({ declaration: { id, hosts: [...hosts] } });

describe('the hash of a declaration', () => {
  it('is that of what was written, in whatever order its fields stand', () => {
    const { id, ...others } = shipped;
    expect(declarationHash({ ...others, id })).toBe(declarationHash(shipped));
    expect(declarationHash(shipped)).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.parse(declarationText(shipped))).toEqual(shipped);
  });

  it('is another for another word, and does not change with a release that means more by what is left out', () => {
    expect(declarationHash({ ...shipped, name: '17Track' })).not.toBe(declarationHash(shipped));
    expect(declarationHash(written('shop', 'shop.example'))).toBe(
      '0e823cc7c3feac470be90fe1b8232152e0c322cb82ba2a1d66ee64a3790e45db',
    );
  });

  it('goes with the declaration that is let in', () => {
    expect(admit([{ input: shipped, origin: 'shipped' }]).catalogue).toMatchObject([
      { origin: 'shipped', hash: declarationHash(shipped), declaration: { id: '17track' } },
    ]);
  });

  it('there is none of what is no JSON', () => {
    for (const input of [undefined, Number.NaN, Symbol('x')]) expect(() => declarationHash(input)).toThrow();
  });
});

describe('the agreement of an address', () => {
  const { lookup } = indexByHost([
    hosted('parent', 'example.com', 'example.org'),
    hosted('shop', 'shop.example.com'),
    hosted('names', 'constructor.example', 'tostring.example'),
  ]);
  it.each([
    ['https://example.com/', 'parent'],
    ['https://example.org/a?b#c', 'parent'],
    ['http://www.example.com:8080/', 'parent'],
    ['https://WWW.Example.COM./', 'parent'],
    ['https://someone:secret@www.example.com/', 'parent'],
    ['https://shop.example.com/', 'shop'],
    ['https://a.b.shop.example.com/', 'shop'],
    ['https://notshop.example.com/', 'parent'],
    ['https://constructor.example/', 'names'],
    ['https://tostring.example/', 'names'],
    ['https://notexample.com/', undefined],
    ['https://example.com.evil.example/', undefined],
    ['https://example.com@evil.example/', undefined],
    ['https://example.com../', undefined],
    ['https://com/', undefined],
    ['https://constructor/', undefined],
    ['https://__proto__/', undefined],
    ['https://__proto__.tostring/', undefined],
    ['https://127.0.0.1/', undefined],
    ['https://[::1]/example.com', undefined],
    ['ftp://example.com/', undefined],
    ['blob:https://example.com/0a', undefined],
    ['view-source:https://example.com/', undefined],
    ['javascript:alert(1)//https://example.com/', undefined],
    ['//example.com/', undefined],
    ['example.com', undefined],
    ['', undefined],
  ])('%s: %s', (address, id) => {
    expect(lookup(address)?.declaration.id).toBe(id);
  });

  it('is found however long the address, and no name that is longer than a name may be is on any host', () => {
    expect(lookup(`https://example.com/${'a/'.repeat(500_000)}`)?.declaration.id).toBe('parent');
    const { lookupHost } = indexByHost([hosted('parent', 'example.com')]);
    const longest = `${'a.'.repeat(121)}example.com`;
    expect(longest).toHaveLength(253);
    expect(lookupHost(longest)?.declaration.id).toBe('parent');
    expect(lookupHost(`a${longest}`)).toBeUndefined();
  });
});

describe('an agreement whose host is above another’s', () => {
  it('has the hosts of the other left out, the nearest alone', () => {
    const catalogue = [
      hosted('parent', 'example.com', 'example.org'),
      hosted('shop', 'shop.example.com'),
      hosted('till', 'till.shop.example.com'),
      hosted('far', 'a.b.c.example.org'),
    ];
    const index = indexByHost(catalogue);
    const others = catalogue.map(({ declaration }) => hostsOfOthersBelow(declaration, index));
    expect(others).toEqual([['shop.example.com', 'a.b.c.example.org'], ['till.shop.example.com'], [], []]);
  });

  it('keeps a host of its own below the other’s', () => {
    const { othersBelow } = indexByHost([
      hosted('outer', 'c.example', 'a.b.c.example'),
      hosted('inner', 'b.c.example'),
    ]);
    expect(othersBelow('c.example')).toEqual(['b.c.example']);
    expect(othersBelow('b.c.example')).toEqual(['a.b.c.example']);
    expect(othersBelow('a.b.c.example')).toEqual([]);
  });

  it('leaves nothing out for hosts of its own', () => {
    const { othersBelow } = indexByHost([
      hosted('one', 'example.com', 'www.example.com'),
      hosted('two', 'x.example.org'),
    ]);
    expect(othersBelow('example.com')).toEqual([]);
  });
});

describe('whatever hosts there are', () => {
  const label = fc.constantFrom('a', 'b', 'c');
  const host = fc.array(label, { minLength: 1, maxLength: 5 }).map((labels) => [...labels, 'example'].join('.'));
  const owned = fc.uniqueArray(host, { minLength: 1, maxLength: 12 }).chain((hosts) =>
    fc.array(fc.nat(3), { minLength: hosts.length, maxLength: hosts.length }).map((owners) =>
      [0, 1, 2, 3].flatMap((owner) => {
        const own = hosts.filter((_, index) => owners[index] === owner);
        return own.length === 0 ? [] : [hosted(`agreement-${owner}`, ...own)];
      }),
    ),
  );
  const isWithin = (name: string, above: string): boolean => name === above || name.endsWith(`.${above}`);

  it('the agreement of an address is that of the longest host it is on or below', () => {
    fc.assert(
      fc.property(owned, host, (catalogue, name) => {
        const all = catalogue.flatMap(({ declaration }) => declaration.hosts.map((each) => ({ each, declaration })));
        const [longest] = all
          .filter(({ each }) => isWithin(name, each))
          .sort((one, other) => other.each.length - one.each.length);
        const found = indexByHost(catalogue).lookup(`https://${name}/`);
        expect(found?.declaration).toBe(longest?.declaration);
        if (found) expect(coveredAddress(`https://${name}/`, { ...found.declaration, openPages: [] })).toBeDefined();
      }),
      { numRuns: 1000 },
    );
  });

  it('its hosts without those of others below are the addresses that are its own, and no others', () => {
    fc.assert(
      fc.property(owned, host, (catalogue, name) => {
        const { lookupHost, othersBelow } = indexByHost(catalogue);
        for (const agreement of catalogue) {
          const isReached = agreement.declaration.hosts.some(
            (own) => isWithin(name, own) && !othersBelow(own).some((other) => isWithin(name, other)),
          );
          expect(isReached).toBe(lookupHost(name) === agreement);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
