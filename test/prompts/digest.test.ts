// News of all watched agreements is told together: of each text once, and at most once in 24 hours.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Digest, dueDigest, nextDigestAt, type WatchedNews } from '../../src/prompts/digest.ts';
import { digestWords } from '../../src/prompts/digest-words.ts';
import type { News } from '../../src/standing/news.ts';
import type { Instant } from '../../src/words/vocabulary.ts';

const DAY = 24 * 60 * 60_000;
const NOW = Date.parse('2026-06-10T10:00:00Z');

const posted = (to: string, seen: Instant = NOW - DAY): News => ({
  document: 'Terms',
  language: 'en',
  from: 'before',
  to,
  seen,
});
const watched = (agreement: string, news: readonly News[], ...told: readonly string[]): WatchedNews => ({
  agreement,
  name: agreement.toUpperCase(),
  news,
  told: new Set(told),
});
const told = (digest: Digest | undefined) => digest?.agreements.map(({ agreement, about }) => [agreement, ...about]);

describe('a digest', () => {
  it('is due at once where there is news and none was told before', () => {
    const all = [watched('a', [posted('1')]), watched('b', [])];
    expect(dueDigest(all, undefined, NOW)).toEqual({ agreements: [{ agreement: 'a', name: 'A', about: ['1'] }] });
    expect(nextDigestAt(all, undefined, NOW)).toBe(NOW);
  });

  it('is not due without news, nor of news that was told', () => {
    for (const all of [[], [watched('a', [])], [watched('a', [posted('1')], '1')]]) {
      expect(dueDigest(all, undefined, NOW)).toBeUndefined();
      expect(nextDigestAt(all, undefined, NOW)).toBeUndefined();
    }
  });

  it('tells of each agreement what it has not told of yet', () => {
    const all = [watched('a', [posted('1'), posted('2')], '1'), watched('b', [posted('3')], '3')];
    expect(told(dueDigest(all, undefined, NOW))).toEqual([['a', '2']]);
    // What was told of one agreement was not told of another that has the same words.
    expect(told(dueDigest([watched('a', [posted('1')], '1'), watched('b', [posted('1')])], undefined, NOW))).toEqual([
      ['b', '1'],
    ]);
  });

  it('waits until 24 hours after the one before, to the millisecond', () => {
    const all = [watched('a', [posted('1')])];
    const last = NOW - DAY;
    expect(dueDigest(all, last + 1, NOW)).toBeUndefined();
    expect(nextDigestAt(all, last + 1, NOW)).toBe(NOW + 1);
    expect(told(dueDigest(all, last, NOW))).toEqual([['a', '1']]);
    expect(nextDigestAt(all, last, NOW)).toBe(NOW);
  });

  it('is told once where the clock was set back since the last, and then waits as ever', () => {
    const ahead = NOW + 300 * DAY;
    expect(told(dueDigest([watched('a', [posted('1')])], ahead, NOW))).toEqual([['a', '1']]);
    const after = [watched('a', [posted('1'), posted('2')], '1')];
    expect(dueDigest(after, NOW, NOW + DAY - 1)).toBeUndefined();
    expect(told(dueDigest(after, NOW, NOW + DAY))).toEqual([['a', '2']]);
    // A digest told in this very millisecond lies not ahead.
    expect(dueDigest(after, NOW, NOW)).toBeUndefined();
    expect(dueDigest(after, NOW + 1, NOW)).toBeDefined();
  });

  it('begins with the agreement whose news waited longest, and its oldest text', () => {
    const all = [
      watched('b', [posted('2', NOW - 1), posted('1', NOW - 3)]),
      watched('c', [posted('3', NOW - 2)]),
      watched('a', [posted('4', NOW - 2)]),
    ];
    expect(told(dueDigest(all, undefined, NOW))).toEqual([
      ['b', '1', '2'],
      ['a', '4'],
      ['c', '3'],
    ]);
  });
});

describe('whatever is watched', () => {
  const anyNews = fc.array(
    fc.record({ to: fc.constantFrom('1', '2', '3', '4'), seen: fc.integer({ min: 0, max: 5 }) }),
    { maxLength: 4 },
  );
  const anyWatched = fc.uniqueArray(
    fc.record({
      agreement: fc.constantFrom('a', 'b', 'c', 'd'),
      news: anyNews,
      told: fc.subarray(['1', '2', '3', '4']),
    }),
    { selector: ({ agreement }) => agreement, maxLength: 4 },
  );
  const given = (
    all: readonly { agreement: string; news: readonly { to: string; seen: number }[]; told: string[] }[],
  ) =>
    all.map(({ agreement, news, told: before }) =>
      watched(
        agreement,
        news.map(({ to, seen }) => posted(to, seen)),
        ...before,
      ),
    );

  it('the order in which it is given changes nothing', () => {
    fc.assert(
      fc.property(anyWatched, fc.infiniteStream(fc.integer()), (all, chance) => {
        const shuffled = all
          .map((each) => ({ each: { ...each, news: each.news.toReversed() }, at: chance.next().value ?? 0 }))
          .sort((a, b) => a.at - b.at)
          .map(({ each }) => each);
        expect(dueDigest(given(shuffled), undefined, NOW)).toEqual(dueDigest(given(all), undefined, NOW));
      }),
    );
  });

  /** Every digest that is told to whoever looks at these moments. */
  function heard(all: readonly WatchedNews[], moments: readonly Instant[]) {
    const digests: { readonly at: Instant; readonly texts: readonly string[] }[] = [];
    const toldOf = new Map(all.map(({ agreement, told: known }) => [agreement, new Set<string>(known)]));
    for (const now of moments) {
      const last = digests.at(-1)?.at;
      const current = all.map((each) => ({ ...each, told: toldOf.get(each.agreement) ?? new Set<string>() }));
      const due = dueDigest(current, last, now);
      expect(due === undefined).toBe((nextDigestAt(current, last, now) ?? Number.POSITIVE_INFINITY) > now);
      if (!due) continue;
      digests.push({
        at: now,
        texts: due.agreements.flatMap(({ agreement, about }) => about.map((identity) => `${agreement} ${identity}`)),
      });
      for (const { agreement, about } of due.agreements)
        for (const identity of about) toldOf.get(agreement)?.add(identity);
    }
    return digests;
  }

  it('looked at whenever one likes, each text is told once, and no two digests within a day', () => {
    const anyWaits = fc.array(fc.integer({ min: 0, max: 2 * DAY }), { maxLength: 12 });
    fc.assert(
      fc.property(anyWatched, anyWaits, (all, waits) => {
        const moments = waits.map((_, index) => waits.slice(0, index + 1).reduce((sum, wait) => sum + wait, NOW));
        const digests = heard(given(all), moments);
        const texts = digests.flatMap((digest) => digest.texts);
        expect(new Set(texts).size).toBe(texts.length);
        for (const [index, { at }] of digests.entries())
          expect(at - (digests[index - 1]?.at ?? at - DAY)).toBeGreaterThanOrEqual(DAY);
      }),
    );
  });
});

describe('its words', () => {
  const of = (...names: readonly string[]): Digest => ({
    agreements: names.map((name) => ({ agreement: name, name, about: [`${name}1`, `${name}2`] })),
  });

  it('name one agreement, or one and how many others', () => {
    expect(digestWords(of('Example')).title).toBe('Terms changed at Example');
    expect(digestWords(of('Example', 'Sample')).title).toBe('Terms changed at Example and 1 other');
    expect(digestWords(of('Example', 'B', 'C', 'D', 'E')).title).toBe('Terms changed at Example and 4 others');
  });

  it('count the texts, and name up to three agreements', () => {
    expect(digestWords({ agreements: [{ agreement: 'a', name: 'A', about: ['1'] }] }).message).toBe(
      '1 new text at A. Open to see what changed.',
    );
    expect(digestWords(of('A', 'B', 'C')).message).toBe('6 new texts at A, B and C. Open to see what changed.');
    expect(digestWords(of('A', 'B', 'C', 'D')).message).toBe(
      '8 new texts at A, B, C and 1 other. Open to see what changed.',
    );
  });
});
