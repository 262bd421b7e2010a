// News: what a track shows now and the person has neither looked at nor accepted, nor had before the agreement was declared.
import { describe, expect, it } from 'vitest';
import { decideLookedAt } from '../../src/decisions/looked-at.ts';
import { newsOf } from '../../src/standing/news.ts';
import type { Instant } from '../../src/words/vocabulary.ts';
import {
  accepted,
  china,
  chose,
  continued,
  dated,
  declared,
  declined,
  given,
  lookedAt,
  parcels,
  removed,
  reread,
  type Step,
  showed,
  type Told,
  text,
} from './given.ts';

const NOW = china('2026-07-01');
const added = declared('2026-06-01 09:00', 'added');
const english = chose('2026-06-01 09:00', 'en');
const first = [added, english, showed('2026-06-01 10:00', 'zh-cn', 'A'), showed('2026-06-01 10:01', 'en', 'a')];
const posted = (when: string, language: string, words: string, told: Told = {}): Step =>
  showed(when, language, words, { notBefore: china(when) - 60_000, ...told });
const amended = [...first, posted('2026-06-11', 'en', 'b'), posted('2026-06-10', 'zh-cn', 'B')];
const privacy = (when: string, language: string, words: string) =>
  posted(when, language, words, { document: 'Privacy' });

const news = (...steps: readonly Step[]) => newsOf(given(...steps), parcels, NOW);
const told = (...steps: readonly Step[]) => news(...steps).map(({ to }) => to);
const words = (...letters: readonly string[]) => letters.map(text);

describe('news', () => {
  it('is none while every track shows its first words, whenever they were read', () => {
    expect(told()).toEqual([]);
    expect(told(...first)).toEqual([]);
    expect(told(...first, showed('2026-06-20', 'fr', 'x'), chose('2026-06-20', 'fr'))).toEqual([]);
  });

  it('is what was posted since, the oldest first, with what stood there before and when it is in force', () => {
    const effective = { earliest: china('2026-06-15'), latest: china('2026-06-16') };
    expect(news(...amended)).toEqual([
      {
        document: 'Terms',
        language: 'zh-cn',
        from: text('A'),
        to: text('B'),
        seen: china('2026-06-10'),
        effective,
      },
      expect.objectContaining({ language: 'en', from: text('a'), to: text('b'), seen: china('2026-06-11') }),
    ]);
  });

  it('is also what is only told of, in the language that is read', () => {
    const told = [privacy('2026-06-02', 'en', 'p'), privacy('2026-06-02', 'zh-cn', 'P')];
    const changed = [privacy('2026-06-12', 'en', 'q'), privacy('2026-06-12', 'zh-cn', 'Q')];
    expect(news(...first, ...told, ...changed)).toMatchObject([
      { document: 'Privacy', language: 'en', from: text('p'), to: text('q') },
    ]);
  });

  it('is none of a language that is not read', () => {
    expect(told(...amended, chose('2026-06-20', 'fr'))).toEqual(words('B'));
    const other = [showed('2026-06-01 10:02', 'fr', 'x'), posted('2026-06-10', 'fr', 'y')];
    expect(told(...first, ...other)).toEqual([]);
  });

  it('is none of another date, other marks or other links of the same words', () => {
    const stated = { stated: dated('2026-06-10'), difference: 're-dated' } as const;
    expect(told(...first, posted('2026-06-10', 'en', 'a', stated))).toEqual([]);
    for (const difference of ['markup', 'links'] as const)
      expect(told(...first, posted('2026-06-10', 'en', 'a2', { difference }))).toEqual([]);
    expect(told(...first, posted('2026-06-10', 'en', 'a2', { difference: 'editorial' }))).toEqual(words('a2'));
  });

  it('is none of words read anew by another release', () => {
    expect(told(...first, reread('2026-06-10', 'en', 'a', 'a2'))).toEqual([]);
    expect(told(...amended, lookedAt('2026-06-12', 'b'), reread('2026-06-13', 'en', 'b', 'b2'))).toEqual(words('B'));
  });

  it('is none of words that are there no more', () => {
    expect(told(...first, posted('2026-06-10', 'en', 'b'), posted('2026-06-12', 'en', 'c'))).toEqual(words('c'));
    expect(told(...first, posted('2026-06-10', 'en', 'b'), posted('2026-06-12', 'en', 'a'))).toEqual([]);
  });

  it('is what words that come back were when they left', () => {
    const [b, c, back] = ['b', 'c', 'b'].map((each, index) => posted(`2026-06-1${2 * index}`, 'en', each));
    if (!b || !c || !back) throw new Error('not posted');
    expect(told(...first, b, lookedAt('2026-06-11', 'b'), c, back)).toEqual([]);
    expect(news(...first, b, c, back)).toMatchObject([{ from: text('a'), to: text('b'), seen: china('2026-06-14') }]);
  });
});

describe('news is over', () => {
  it('for what the person has looked at, and nothing else', () => {
    expect(told(...amended, lookedAt('2026-06-12', 'b'))).toEqual(words('B'));
    expect(told(...amended, lookedAt('2026-06-12', 'a'))).toEqual(words('B', 'b'));
    expect(told(...amended, lookedAt('2026-06-12', 'b', 'B'))).toEqual([]);
  });

  it('until other words are posted, which are told against those looked at', () => {
    const later = posted('2026-06-14', 'en', 'c');
    expect(news(...amended, lookedAt('2026-06-12', 'b', 'B'), later)).toMatchObject([
      { from: text('b'), to: text('c') },
    ]);
    expect(news(...first, posted('2026-06-11', 'en', 'b'), later)).toMatchObject([{ from: text('a'), to: text('c') }]);
  });

  it('for what was accepted, and not for what was declined', () => {
    expect(told(...amended, accepted('2026-06-12', 'en', { 'zh-cn': 'B', en: 'b' }))).toEqual([]);
    expect(told(...amended, accepted('2026-06-12', 'en', { 'zh-cn': 'A', en: 'b' }))).toEqual(words('B'));
    expect(told(...amended, declined('2026-06-12', 'en', { 'zh-cn': 'B', en: 'b' }))).toEqual(words('B', 'b'));
  });

  it('for what was read before the agreement was declared for the first time', () => {
    const [, , ...shown] = amended;
    expect(told(english, ...shown, declared('2026-06-20', 'shipped'))).toEqual([]);
    const after = posted('2026-06-21', 'en', 'c');
    expect(news(english, ...shown, declared('2026-06-20', 'shipped'), after)).toMatchObject([
      { from: text('b'), to: text('c') },
    ]);
    expect(told(english, ...shown)).toEqual(words('B', 'b'));
  });

  it('for what was read before it was declared again after it was taken out, not before another declaration', () => {
    expect(told(...amended, declared('2026-06-20', 'added'))).toEqual(words('B', 'b'));
    expect(told(...amended, removed('2026-06-19'))).toEqual(words('B', 'b'));
    expect(told(...amended, removed('2026-06-19'), declared('2026-06-20', 'added'))).toEqual([]);
    const again = [removed('2026-06-19'), declared('2026-06-20', 'added'), declared('2026-06-21', 'added')];
    expect(told(...amended, ...again, posted('2026-06-22', 'en', 'c'))).toEqual(words('c'));
    const between = [removed('2026-06-19'), declared('2026-06-20', 'added'), posted('2026-06-20 10:00', 'en', 'c')];
    expect(told(...amended, ...between, declared('2026-06-21', 'imported'))).toEqual(words('c'));
  });
});

describe('having looked', () => {
  const entries = given(...amended);
  const decided = (about: readonly string[], after = entries, now: Instant = NOW) =>
    decideLookedAt(after, parcels, about, now);

  it('is recorded of what is news, and of nothing else that is named', () => {
    expect(decided(words('b', 'B'))).toEqual([{ type: 'lookedAt', about: words('B', 'b') }]);
    expect(decided(words('b', 'b', 'a', 'x'))).toEqual([{ type: 'lookedAt', about: words('b') }]);
    expect(decided(words('a', 'x'))).toEqual([]);
    expect(decided([])).toEqual([]);
  });

  it('adds nothing when it is said twice', () => {
    const [looked] = decided(words('b'));
    if (!looked) throw new Error('not recorded');
    const after = continued(entries, { at: NOW, fact: looked });
    expect(decided(words('b'), after)).toEqual([]);
    expect(decided(words('b', 'B'), after)).toEqual([{ type: 'lookedAt', about: words('B') }]);
  });
});
