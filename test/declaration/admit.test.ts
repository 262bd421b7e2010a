// Which declarations are let into the catalogue: each is hostile until parsed.
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { admit, LARGEST_DECLARATION, type OfferedDeclaration } from '../../src/declaration/admit.ts';
import { declarationText, indexByHost, ORIGINS, type Origin } from '../../src/declaration/catalogue.ts';

const written = (id: string, ...hosts: readonly string[]) => ({
  id,
  name: `The ${id}`,
  hosts,
  terms: { Terms: { fetch: `https://${hosts[0]}/terms` } },
});
const offered = (input: unknown, origin: Origin = 'added'): OfferedDeclaration => ({ input, origin });
const idsOf = (offers: readonly OfferedDeclaration[]) =>
  admit(offers).catalogue.map(({ declaration }) => declaration.id);

describe('a declaration that is bad disables only itself', () => {
  const good = offered(written('good', 'good.example'));
  const refusedOf = (...inputs: readonly unknown[]) => {
    const { catalogue, refused } = admit([...inputs.map((input) => offered(input)), good]);
    expect(catalogue.map(({ declaration }) => declaration.id)).toContain('good');
    return refused;
  };

  it('against the schema: its fields are named, and itself where it says who it is', () => {
    expect(refusedOf({ ...written('Bad', 'bad.example'), terms: {} })).toEqual([
      {
        id: 'Bad',
        name: 'The Bad',
        origin: 'added',
        faults: [
          { field: 'id', message: 'must be lower-case letters, digits and hyphens' },
          { field: 'terms', message: 'must name at least one document' },
        ],
      },
    ]);
  });

  it('of no shape at all', () => {
    const cycle: { self?: unknown } = {};
    cycle.self = cycle;
    let deep: unknown = 1;
    for (let depth = 0; depth < 100_000; depth++) deep = [deep];
    for (const input of [undefined, null, 17, 'text', [], cycle, deep, Number.NaN, () => 1, 10n, { name: deep }]) {
      const [refused, ...others] = refusedOf(input);
      expect(others).toEqual([]);
      expect(refused?.faults.length).toBeGreaterThan(0);
      expect(refused).not.toHaveProperty('id');
    }
  });

  it('whose JSON is larger than any', () => {
    const empty = { ...written('large', 'large-in-bytes.example'), name: '' };
    const room = LARGEST_DECLARATION - declarationText(empty).length;
    expect(refusedOf({ ...empty, name: 'é'.repeat(room / 2) })).toEqual([]);
    expect(refusedOf({ ...empty, name: `${'é'.repeat(room / 2)}a` })).toMatchObject([
      {
        id: 'large',
        faults: [{ field: '(the whole declaration)', message: 'has 1000001 bytes of JSON, and the most is 1000000' }],
      },
    ]);
  });

  it('that is full of faults tells some of them, each shortened', () => {
    const languages = Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`${index}`.padEnd(500, 'x'), 5]));
    const [refused] = refusedOf({ ...written('flood', 'flood.example'), name: 'x'.repeat(5000), languages });
    expect(refused?.faults).toHaveLength(20);
    expect(refused?.name).toHaveLength(201);
    for (const { field, message } of refused?.faults ?? []) expect(field.length + message.length).toBeLessThan(500);
  });

  it('by the id or a host of one before it, whose they stay', () => {
    expect(
      refusedOf(
        written('one', 'one.example', 'both.example'),
        written('one', 'other.example'),
        written('two', 'two.example', 'both.example'),
      ),
    ).toEqual([
      {
        id: 'one',
        name: 'The one',
        origin: 'added',
        faults: [{ field: 'id', message: 'is that of “The one” already' }],
      },
      {
        id: 'two',
        name: 'The two',
        origin: 'added',
        faults: [{ field: 'hosts.1', message: 'belongs to “The one” already' }],
      },
    ]);
  });

  it('and takes no id or host from others', () => {
    const bad = { ...written('one', 'two.example'), terms: {} };
    expect(
      idsOf([offered(bad), offered(written('one', 'one.example')), offered(written('two', 'two.example'))]),
    ).toEqual(['one', 'two']);
    const clashing = written('two', 'one.example', 'three.example');
    expect(
      idsOf(
        [written('one', 'one.example'), clashing, written('three', 'three.example')].map((input) => offered(input)),
      ),
    ).toEqual(['one', 'three']);
  });

  it('where its host is a name under which others have their sites', () => {
    const suffixes = new Set(['com', 'co.uk', 'github.io']);
    const isPublicSuffix = (host: string): boolean => suffixes.has(host);
    const inputs = [written('a', 'a.co.uk'), written('b', 'b.example', 'co.uk'), written('c', 'github.io')];
    const { catalogue, refused } = admit(
      inputs.map((input) => offered(input)),
      { isPublicSuffix },
    );
    expect(catalogue.map(({ declaration }) => declaration.id)).toEqual(['a']);
    expect(refused.map(({ id, faults }) => [id, faults.map(({ field }) => field)])).toEqual([
      ['b', ['hosts.1']],
      ['c', ['hosts.0']],
    ]);
  });

  it.each(['__proto__', 'toString', 'constructor', 'hasOwnProperty', 'valueof'])(
    'whatever %s means elsewhere',
    (name) => {
      const input = { ...written('x', 'x.example'), id: name };
      const isId = /^[a-z0-9-]+$/.test(name);
      const { catalogue, refused } = admit([offered(input), good, offered(JSON.parse('{"__proto__":{"id":"y"}}'))]);
      expect(catalogue.map(({ declaration }) => declaration.id)).toEqual(isId ? [name, 'good'] : ['good']);
      expect(refused).toHaveLength(isId ? 1 : 2);
      expect(indexByHost(catalogue).lookup('https://good.example/')?.declaration.id).toBe('good');
    },
  );
});

describe('the order of precedence', () => {
  it('is policy, shipped, ready, added, imported, and the order given within each', () => {
    const origins: readonly Origin[] = ['imported', 'added', 'ready', 'shipped', 'policy'];
    const all = origins.map((origin) => offered(written(origin, 'same.example'), origin));
    for (const present of all.map((_, index) => all.slice(0, index + 1))) {
      expect(idsOf(present)).toEqual([present.at(-1)?.origin]);
    }
    const two = ['first', 'second'].map((id) => offered(written(id, 'same.example')));
    expect(idsOf(two)).toEqual(['first']);
    expect(idsOf(two.toReversed())).toEqual(['second']);
  });
});

test('whatever is offered, each is let in or refused once, and no id and no host is let in twice', () => {
  const id = fc.constantFrom('a', 'b', 'constructor', '__proto__', 'A');
  const host = fc.constantFrom('a.example', 'b.example', 'www.a.example', 'com', 'https://a.example');
  const one = fc.oneof(
    {
      weight: 5,
      arbitrary: fc.tuple(id, fc.uniqueArray(host, { minLength: 1 })).map(([of, hosts]) => written(of, ...hosts)),
    },
    fc.anything(),
  );
  const many = fc.array(fc.tuple(one, fc.constantFrom(...ORIGINS)).map(([input, origin]) => offered(input, origin)));
  fc.assert(
    fc.property(many, (offers) => {
      const { catalogue, refused } = admit(offers);
      expect(catalogue.length + refused.length).toBe(offers.length);
      const ids = catalogue.map(({ declaration }) => declaration.id);
      const hosts = catalogue.flatMap(({ declaration }) => declaration.hosts);
      expect([new Set(ids).size, new Set(hosts).size]).toEqual([ids.length, hosts.length]);
      expect(refused.every(({ faults }) => faults.length > 0)).toBe(true);
    }),
  );
});
