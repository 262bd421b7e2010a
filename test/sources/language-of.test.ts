import { describe, expect, it } from 'vitest';
import agreement from '../../src/agreements/17track.json' with { type: 'json' };
import { clearlyAnotherLanguage, languageOf } from '../../src/sources/language-of.ts';
import samples from './language-samples.json' with { type: 'json' };

const texts = Object.entries(samples);
const detectedAs = (code: string) => ({ 'zh-cn': 'zh-hans', 'zh-hk': 'zh-hant' })[code] ?? code;
/** Pairs so close that a page in the one is let pass for the other. */
const LET_PASS = new Set(['da→no']);

describe('the language of a text', () => {
  it('is known for every language 17TRACK publishes in', () => {
    expect(texts.map(([code]) => code).sort()).toEqual(Object.keys(agreement.languages).sort());
  });

  it.each(texts)('%s is told', (code, text) => {
    expect(languageOf(text)).toBe(detectedAs(code));
  });

  it.each(texts)('%s is never taken for another one, and no other one for it', (code, text) => {
    expect(clearlyAnotherLanguage(text, code)).toBeUndefined();
    for (const other of Object.keys(samples)) {
      if (other !== code && !LET_PASS.has(`${code}→${other}`)) {
        expect([other, clearlyAnotherLanguage(text, other)]).toEqual([other, detectedAs(code)]);
      }
    }
  });

  it('is not judged by addresses and names alone', () => {
    const names = 'https://www.example.com/terms-of-service/the-rules-of-the-house info@example.com '.repeat(20);
    expect(clearlyAnotherLanguage(names, 'ru')).toBeUndefined();
  });

  it('is not judged from few words, nor from a page in both languages', () => {
    expect(clearlyAnotherLanguage('This page is not available.', 'de')).toBeUndefined();
    expect(clearlyAnotherLanguage(`${samples.de}\n${samples.en}`, 'de')).toBeUndefined();
    expect(clearlyAnotherLanguage(`${samples.de}\n${samples.en}`, 'en')).toBeUndefined();
  });

  it('of a regional code is that of its language', () => {
    expect(clearlyAnotherLanguage(samples.pt, 'pt-br')).toBeUndefined();
    expect(clearlyAnotherLanguage(samples['zh-hk'], 'zh')).toBeUndefined();
    expect(clearlyAnotherLanguage(samples['zh-hk'], 'zh-hans')).toBe('zh-hant');
  });

  it('that cannot be told at all refuses nothing', () => {
    expect(clearlyAnotherLanguage(samples.es, 'gl')).toBeUndefined();
  });
});
