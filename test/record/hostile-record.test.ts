import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seal, verifyChain } from '../../src/record/chain.ts';
import { type Entry, parseEntry } from '../../src/record/entry.ts';
import { standingOf } from '../../src/standing/standing.ts';
import { accepted, china, given, parcels, showed } from '../standing/given.ts';

const sound = given(showed('2026-06-01', 'en', 'A'), accepted('2026-06-01', 'en', { en: 'A' }))[1] as Entry;
const first = { ...sound, position: 0, previous: '0'.repeat(64) };
const unknownShape = { ok: false, fault: { code: 'unknown-shape', position: 0 } };

const cyclic: Entry & { itself?: unknown } = { ...first };
cyclic.itself = cyclic;
const deep = (levels: number): unknown => {
  let value: unknown = 'bottom';
  for (let level = 0; level < levels; level += 1) value = [value];
  return value;
};

describe('what is read back and was never written by us', () => {
  it.each([
    ['nothing', undefined],
    ['null', null],
    ['a word', 'entry'],
    ['a number', Number.NaN],
    ['a list', []],
    ['an empty object', {}],
    ['a list in place of the fact', { ...first, fact: [] }],
    ['an object without a prototype', Object.create(null)],
    ['an entry that inherits its fields', Object.create({ ...first, fact: null })],
    ['a fact of no known type', { ...first, fact: { type: 'toString' } }],
    ['a fact whose type is a prototype', { ...first, fact: { type: '__proto__' } }],
    ['a moment that is no number', { ...first, at: Number.NaN }],
    ['a moment without end', { ...first, at: Number.POSITIVE_INFINITY }],
    ['a moment before 1970', { ...first, at: -1 }],
    ['a position between two', { ...first, position: 0.5 }],
    ['a hash in capitals', { ...first, hash: 'A'.repeat(64) }],
    ['a hash with a line break', { ...first, hash: `${'a'.repeat(64)}\n` }],
    ['another format', { ...first, format: 2 }],
    ['a word of a million letters', { ...first, agreement: 'x'.repeat(1_000_000) }],
    [
      'a day that no calendar has',
      {
        ...first,
        fact: {
          ...showed('2026-06-01', 'en', 'A').fact,
          statedDate: { iso: '2026-02-30', precision: 'day', role: 'updated' },
        },
      },
    ],
    ['a cycle', cyclic],
    ['a number that JSON does not know', { ...first, extra: Number.NaN }],
    ['a number of another kind', { ...first, extra: 1n }],
    ['a depth of a hundred thousand', { ...first, extra: deep(100_000) }],
  ])('%s is of unknown shape', (_, stored) => {
    expect(verifyChain([stored], 'parcels')).toEqual(unknownShape);
  });

  it('a fact that brings its own prototype brings nothing else', () => {
    const hostile = JSON.parse(JSON.stringify(first).replace('"fact":{', '"fact":{"__proto__":{"answer":"accepted"},'));
    expect(verifyChain([hostile], 'parcels')).toEqual({ ok: false, fault: { code: 'hash-mismatch', position: 0 } });
    expect(Object.getPrototypeOf(parseEntry(hostile)?.fact)).toBe(Object.prototype);
  });

  it('ten thousand entries are no burden', () => {
    const entries: Entry[] = [];
    for (let at = 0; at < 10_000; at += 1) {
      const fact = { type: 'languageChosen' as const, language: 'en' };
      entries.push(seal(fact, entries.at(-1), { at, agreement: 'parcels', product: '1' }));
    }
    expect(verifyChain(entries, 'parcels').ok).toBe(true);
  });

  it('never throws, whatever it is', () => {
    const anything = fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true });
    const spoiled = fc.record({
      key: fc.constantFrom(...Object.keys(first), ...Object.keys(sound.fact), '__proto__', 'extra'),
      value: anything,
      isFact: fc.boolean(),
    });
    fc.assert(
      fc.property(spoiled, anything, ({ key, value, isFact }, other) => {
        const entry = isFact ? { ...first, fact: { ...first.fact, [key]: value } } : { ...first, [key]: value };
        expect(verifyChain([entry], 'parcels').ok).toBe(false);
        expect(verifyChain([other], 'parcels').ok).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it('never throws where it is judged: days at the end of time, dates of any precision', () => {
    const anyDate = fc
      .tuple(
        fc.constantFrom('0000', '0001', '1970', '9999'),
        fc.constantFrom('', '-01', '-12'),
        fc.constantFrom('', '-01', '-31'),
      )
      .map(([year, month, day]) => `${year}${month}${month && day}`);
    const precision = fc.constantFrom('day' as const, 'month' as const, 'year' as const);
    const anyMoment = fc.constantFrom(0, 1, china('2026-06-01'), Date.UTC(9999, 11, 31));
    fc.assert(
      fc.property(anyDate, anyDate, precision, anyMoment, anyMoment, (iso, alternative, precise, notBefore, seen) => {
        const stated = { iso, alternative, precision: precise, role: 'updated' as const };
        const entries = given(
          showed(0, 'zh-cn', 'A', { stated }),
          accepted(0, 'zh-cn', { 'zh-cn': 'A' }),
          showed(seen, 'zh-cn', 'B', { notBefore, stated }),
        );
        for (const now of [0, seen, Date.UTC(9999, 11, 31)]) {
          expect(['accepted', 'lapsed']).toContain(standingOf(entries, parcels, now).kind);
        }
      }),
    );
  });
});
