import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutSigns } from '../../src/words/without-signs.ts';

describe('a text without its signs', () => {
  it.each([
    ['You may, of course, stay.', 'Youmayofcoursestay'],
    ['€ 5 or 5 %', '€5or5%'],
    ['1.5', '1.5'],
    ['1. 5', '1. 5'],
    ['version 1.', 'version1'],
    ['.5', '5'],
    ['Home > Terms', 'HomeTerms'],
    ['aged ≥ 18', 'aged≥18'],
    ['5 < 6', '5<6'],
    ['5 <- 6', '5 <- 6'],
    ['𝟏.𝟓', '𝟏.𝟓'],
    ['at −5 degrees', 'at−5degrees'],
    ['(-€5)', '-€5'],
    ['18+, +5 or a + b', '18++5orab'],
    ['yes ✓ no ✗', 'yes✓no✗'],
    ['COVID-19', 'COVID19'],
    ['- 5 keys', '5keys'],
    ['a 5 - 10 b', 'a5 - 10b'],
    ['中文，条款', '中文条款'],
    ['', ''],
    ['…', ''],
  ])('%s becomes %s', (text, expected) => {
    expect(withoutSigns(text, '')).toBe(expected);
  });

  it('keeps words apart where it is asked to', () => {
    expect(withoutSigns('“No refunds”, it says: 1.5 %.', ' ')).toBe(' No refunds it says 1.5 % ');
  });

  it('keeps every letter and digit, in their order, and what stands between digits', () => {
    const SIGNS =
      /(?:(?![<>≤≥≠]\s*\p{N}|(?<![^\s\p{Ps}\p{Pi}\p{Sc}"'])[-−–+]\p{Sc}?\p{N}|(?<=\p{N})\+)[^\p{L}\p{M}\p{N}\p{Sc}\ue000%‰])+/gu;
    const character = fc.constantFrom(...'aé中5٣0 .,<>≥%€-+\n\u0301\ue000');
    fc.assert(
      fc.property(fc.string({ unit: character, maxLength: 40 }), (text) => {
        const rule = text.replace(SIGNS, (signs: string, at: number) =>
          /\p{N}/u.test(text.charAt(at - 1)) && /\p{N}/u.test(text.charAt(at + signs.length)) ? signs : '',
        );
        expect(withoutSigns(text, '')).toBe(rule);
      }),
      { numRuns: 2000 },
    );
  });
});
