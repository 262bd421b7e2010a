import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GENESIS, seal, verifyChain } from '../../src/record/chain.ts';
import type { Entry, Fact } from '../../src/record/entry.ts';
import { EMPTY_HISTORY } from '../../src/record/history.ts';
import { standingOf } from '../../src/standing/standing.ts';
import { accepted, asHistory, china, continued, declined, ended, given, parcels, showed } from '../standing/given.ts';
import { anyHistory, played } from '../standing/histories.ts';
import frozen from './frozen-record.json' with { type: 'json' };

const record = given(
  showed('2026-06-01', 'zh-cn', 'Z'),
  showed('2026-06-01', 'en', 'A'),
  accepted('2026-06-02', 'en', { 'zh-cn': 'Z', en: 'A' }),
  showed('2026-06-10', 'en', 'B', { notBefore: china('2026-06-09') }),
  declined('2026-06-11', 'en', { 'zh-cn': 'Z', en: 'B' }),
  ended('2026-06-12', 'person'),
);
const head = { position: 5, hash: record[5]?.hash ?? '' };
const faultOf = (stored: readonly unknown[], known?: typeof head) => {
  const chain = verifyChain(stored, parcels.id, known);
  return chain.ok ? undefined : chain.fault;
};
const without = (position: number) => record.filter((entry) => entry.position !== position);

describe('a sealed record', () => {
  it('verifies, and is what was sealed', () => {
    expect(verifyChain(record, parcels.id, head)).toEqual({ ok: true, entries: record });
    expect(verifyChain([], parcels.id)).toEqual({ ok: true, entries: [] });
  });

  it('verifies with what was added after the head that is known', () => {
    expect(faultOf(continued(record, accepted('2026-06-13', 'en', { en: 'B' })), head)).toBeUndefined();
  });

  it('verifies after every history, in another order of fields, and after a trip through JSON', () => {
    const reversed = (value: unknown): unknown =>
      Array.isArray(value) || typeof value !== 'object' || value === null
        ? value
        : Object.fromEntries(Object.entries(value).reverse());
    fc.assert(
      fc.property(anyHistory, (history) => {
        const { entries } = played(history);
        const stored = JSON.parse(JSON.stringify(entries.map(reversed)));
        expect(verifyChain(stored, parcels.id)).toEqual({ ok: true, entries });
      }),
    );
  });

  it('is hashed over its JSON with sorted keys, behind a prefix of its own', () => {
    const sorted = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(sorted);
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(
        Object.entries(value)
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([key, inner]) => [key, sorted(inner)]),
      );
    };
    for (const { hash, ...unsealed } of record) {
      const written = `assent-entry-1\n${JSON.stringify(sorted(unsealed))}`;
      expect(createHash('sha256').update(written).digest('hex')).toBe(hash);
    }
  });
});

describe('a record of an earlier release', () => {
  const head = { position: frozen.length - 1, hash: frozen.at(-1)?.hash ?? '' };

  it('verifies for ever, with a fact of every kind', () => {
    expect(verifyChain(frozen, parcels.id, head)).toMatchObject({ ok: true });
    expect(new Set(frozen.map(({ fact }) => fact.type))).toEqual(
      new Set([
        'textSeen',
        'textReread',
        'answered',
        'languageChosen',
        'prompted',
        'licenceEnded',
        'modeChosen',
        'usedWithoutAnswering',
        'continuedOnce',
        'recordSetAside',
      ] satisfies Fact['type'][]),
    );
  });

  it('says of the person what it said then', () => {
    const chain = verifyChain(frozen, parcels.id, head);
    const entries = chain.ok ? chain.entries : EMPTY_HISTORY;
    const at = (moment: string) => standingOf(asHistory(entries.slice(0, -2)), parcels, china(moment)).kind;
    expect(at('2026-06-15 23:59')).toBe('accepted');
    expect(at('2026-06-16')).toBe('lapsed');
    expect(standingOf(entries, parcels, china('2026-07-01'))).toMatchObject({ kind: 'ended', by: 'person' });
  });
});

describe('a record that was tampered with', () => {
  /** Every place in a value at which something stands, as a path. */
  const places = (value: unknown): string[][] =>
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, inner]) => [[key], ...places(inner).map((path) => [key, ...path])])
      : [];
  const changed = (value: unknown): unknown => {
    if (typeof value === 'string') return /^[0-9a-f]{64}$/.test(value) ? '1'.repeat(64) : `${value}x`;
    if (typeof value === 'number') return value + 1;
    return typeof value === 'boolean' ? !value : [];
  };
  const edited = (entry: Entry, path: readonly string[], edit: (value: unknown) => unknown): unknown => {
    const copy = structuredClone(entry) as unknown as Record<string, unknown>;
    let inner = copy;
    for (const key of path.slice(0, -1)) inner = inner[key] as Record<string, unknown>;
    const key = path.at(-1) ?? '';
    const value = edit(inner[key]);
    if (value === undefined) delete inner[key];
    else inner[key] = value;
    return copy;
  };
  const everywhere = frozen.flatMap((entry) => places(entry).map((path) => ({ entry: entry as Entry, path })));

  it('by an edit of any single field of any entry is found at that entry', () => {
    for (const { entry, path } of everywhere) {
      const stored = frozen.with(entry.position, edited(entry, path, changed) as (typeof frozen)[number]);
      expect(faultOf(stored)?.position, `${entry.position}: ${path.join('.')}`).toBe(entry.position);
    }
  });

  it('by taking any field out of any entry is found at that entry', () => {
    for (const { entry, path } of everywhere) {
      const stored = frozen.with(entry.position, edited(entry, path, () => undefined) as (typeof frozen)[number]);
      expect(faultOf(stored)?.position, `${entry.position}: ${path.join('.')}`).toBe(entry.position);
    }
  });

  it('by an added field is found, at any depth', () => {
    for (const { entry, path } of everywhere.filter(({ path }) => !/^\d+$/.test(path.at(-1) ?? ''))) {
      const extra = edited(entry, [...path.slice(0, -1), 'added'], () => 'x');
      const stored = frozen.with(entry.position, extra as (typeof frozen)[number]);
      expect(faultOf(stored)).toEqual({ code: 'hash-mismatch', position: entry.position });
    }
  });

  it('names what it finds', () => {
    const answer = record[2] as Entry;
    expect(faultOf(record.with(2, { ...answer, at: answer.at + 1 }))).toEqual({ code: 'hash-mismatch', position: 2 });
    expect(faultOf(record.with(2, { ...answer, previous: GENESIS }))).toEqual({ code: 'broken-link', position: 2 });
    expect(faultOf(record.with(2, { ...answer, position: 7 }))).toEqual({ code: 'gap', position: 2 });
  });

  it('by a lost entry is found where it is missing', () => {
    for (let position = 0; position < 5; position += 1) {
      expect(faultOf(without(position))).toEqual({ code: 'gap', position });
    }
  });

  it('by an entry told twice, or two in another order, is found', () => {
    expect(faultOf(record.toSpliced(3, 0, record[2] as Entry))).toEqual({ code: 'gap', position: 3 });
    expect(faultOf(record.toSpliced(2, 2, record[3] as Entry, record[2] as Entry))).toEqual({
      code: 'gap',
      position: 2,
    });
  });

  it('by an entry of another record in its place is found', () => {
    const other = given(...record.map(({ at, fact }) => ({ at: at + 1, fact })));
    expect(faultOf(record.with(3, other[3] as Entry))).toEqual({ code: 'broken-link', position: 3 });
    expect(faultOf(record.with(0, other[0] as Entry))).toEqual({ code: 'broken-link', position: 1 });
  });

  it('by an entry of another agreement is found, however well it is sealed', () => {
    const foreign = seal({ type: 'languageChosen', language: 'en' }, record.at(-1), {
      at: china('2026-06-13'),
      agreement: 'another',
      product: '1.0.0',
    });
    expect(faultOf([...record, foreign])).toEqual({ code: 'other-agreement', position: 6 });
    expect(verifyChain(record, 'another')).toEqual({ ok: false, fault: { code: 'other-agreement', position: 0 } });
  });

  it('by cutting its end off is found by the head that was kept apart', () => {
    expect(faultOf(record.slice(0, 4))).toBeUndefined();
    expect(faultOf(record.slice(0, 4), head)).toEqual({ code: 'cut-short', position: 4 });
    expect(faultOf([], head)).toEqual({ code: 'cut-short', position: 0 });
  });

  it('by rebuilding all of it from some entry on is found by the head that was kept apart', () => {
    const rebuilt = continued(record.slice(0, 4), ...record.slice(4).map(({ at, fact }) => ({ at: at + 1, fact })));
    expect(faultOf(rebuilt)).toBeUndefined();
    expect(faultOf(rebuilt, head)).toEqual({ code: 'hash-mismatch', position: 5 });
  });
});

describe('an entry that could not be read back', () => {
  const sealing = (fact: unknown) => () => seal(fact as Fact, undefined, { at: 0, agreement: 'parcels', product: '1' });
  const chosen = { type: 'languageChosen', language: 'en' };

  it('is never sealed', () => {
    expect(sealing(chosen)).not.toThrow();
    const answer = accepted('2026-06-01', 'en', { en: 'A' }).fact;
    for (const fact of [
      { ...chosen, language: 'x'.repeat(5000) },
      { ...chosen, type: 'unheardOf' },
      { ...answer, texts: [] },
      { ...answer, shown: { milliseconds: 1, reached: 1.0000001 } },
      { ...answer, shown: { milliseconds: Number.POSITIVE_INFINITY, reached: 1 } },
      { ...showed('2026-06-01', 'en', 'A').fact, notBefore: undefined },
      { ...showed('2026-06-01', 'en', 'A').fact, seen: 0.5 },
    ]) {
      expect(sealing(fact)).toThrow();
    }
  });

  it('nor one at a moment that has no day of four-digit year', () => {
    const at = (moment: number) => () => seal(chosen as Fact, undefined, { at: moment, agreement: 'a', product: '1' });
    expect(at(Date.UTC(9999, 11, 31))).not.toThrow();
    for (const moment of [Date.UTC(9999, 11, 31) + 1, -1, Number.NaN, Number.MAX_SAFE_INTEGER]) {
      expect(at(moment)).toThrow();
    }
  });
});
