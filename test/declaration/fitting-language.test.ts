// The licensor's language that fits a person best: by language and script, the person's own order first.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import declared from '../../src/agreements/17track.json' with { type: 'json' };
import { fittingLanguage } from '../../src/declaration/fitting-language.ts';
import { parseDeclaration } from '../../src/declaration/parse-declaration.ts';

const parsed = parseDeclaration(declared);
if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
const { languages, prevailing } = parsed.value;
const fitting = (...wanted: readonly string[]): string => fittingLanguage({ languages, prevailing }, wanted);

describe('what a person wants is met by language and script', () => {
  test.each([
    ['en-GB', 'en'],
    ['de-AT', 'de'],
    ['pt-BR', 'pt'],
    ['es-419', 'es'],
    ['zh', 'zh-cn'],
    ['zh-CN', 'zh-cn'],
    ['zh-SG', 'zh-cn'],
    ['zh-Hans-HK', 'zh-cn'],
    ['zh-TW', 'zh-hk'],
    ['zh-HK', 'zh-hk'],
    ['zh-MO', 'zh-hk'],
    ['zh-Hant', 'zh-hk'],
    ['nb-NO', 'no'],
    ['no', 'no'],
    ['sr-RS', 'sr'],
    ['EN-us', 'en'],
    ['ja-JP-u-ca-japanese', 'ja'],
  ])('%s: %s', (wanted, language) => {
    expect(fitting(wanted)).toBe(language);
  });

  test.each(Object.entries(languages))('every published language fits its own tag: %s', (code, { tag }) => {
    expect(fitting(tag)).toBe(code);
  });

  test('the same language in another script does not fit', () => {
    expect(fitting('sr-Latn-RS')).toBe('en');
    expect(fitting('sr-Latn-RS', 'de')).toBe('de');
  });
});

describe('the order of wishes', () => {
  test('the first that is published is taken', () => {
    expect(fitting('ga-IE', 'cy', 'fr-CA', 'en')).toBe('fr');
  });

  test('what is no language tag is passed over', () => {
    expect(fitting('', '*', 'C', 'en_US', 'x-own', 'und', 'de')).toBe('de');
  });
});

describe('where nothing fits', () => {
  test('English, if it is published', () => {
    expect(fitting()).toBe('en');
    expect(fitting('ga-IE')).toBe('en');
  });

  test('else the language that prevails', () => {
    const few = { de: { name: 'Deutsch', tag: 'de' }, 'zh-cn': { name: '简体中文', tag: 'zh-Hans' } };
    expect(fittingLanguage({ languages: few, prevailing: 'zh-cn' }, ['fr'])).toBe('zh-cn');
  });

  test('whatever a browser says, the answer is a published language', () => {
    const tag = fc.oneof(fc.string(), fc.stringMatching(/^[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8}){0,3}$/));
    fc.assert(
      fc.property(fc.array(tag), (wanted) => {
        expect(Object.keys(languages)).toContain(fitting(...wanted));
      }),
    );
  });
});
