import { describe, expect, it } from 'vitest';
import { foldWords } from '../../../src/words/dates/date-fold.ts';
import { tokensOf } from '../../../src/words/dates/date-token.ts';
import { DATE_WORDS, type DateWords } from '../../../src/words/dates/date-words.ts';
import { monthNamesOf } from '../../../src/words/dates/month-names.ts';

const FIELDS: readonly (keyof DateWords)[] = [
  'updated',
  'effective',
  'published',
  'version',
  'document',
  'neutral',
  'earlier',
  'gone',
  'until',
  'law',
  'thing',
  'history',
];

const FEW_TEXTS =
  'too few agreements are published in it to know how they say so; its dates are read by label and English';
/** Fields that are empty, each for a written reason. */
const EMPTY: Readonly<Record<string, { readonly fields: readonly (keyof DateWords)[]; readonly reason: string }>> = {
  cnh: {
    fields: ['published', 'version', 'document', 'neutral', 'earlier', 'gone', 'until', 'history'],
    reason: FEW_TEXTS,
  },
  cv: { fields: ['published', 'version', 'earlier', 'gone', 'until', 'history'], reason: FEW_TEXTS },
  dv: { fields: ['published', 'version', 'earlier', 'gone', 'history'], reason: FEW_TEXTS },
  sah: { fields: ['published', 'version', 'earlier', 'gone', 'until', 'history'], reason: FEW_TEXTS },
};

describe.each(Object.entries(DATE_WORDS))('the words of %s', (language, words) => {
  it('fill every field, or a reason is written', () => {
    expect(Object.keys(words).sort()).toEqual([...FIELDS, 'days'].sort());
    const empty = FIELDS.filter((field) => words[field].length === 0);
    expect(empty).toEqual(EMPTY[language]?.fields ?? []);
  });

  it('name no day, or all 31 of a month', () => {
    expect([0, 31]).toContain(words.days.length);
    const all = words.days.flatMap((day) => [...new Set(day.split('|'))]);
    expect(new Set(all).size).toBe(all.length);
  });

  it('label nothing by a word that only loses its accent: “daté” is not every “date”', () => {
    const labels = [...words.updated, ...words.effective, ...words.published, ...words.version];
    const plain = words.neutral.filter((word) => foldWords(word) === word.toLowerCase());
    const taken = labels.filter((label) => !label.endsWith('_') && plain.includes(foldWords(label)));
    expect(taken.filter((label) => label !== foldWords(label))).toEqual([]);
  });
});

describe('the names of months', () => {
  const languages = Object.keys(DATE_WORDS).filter(
    (language) => Intl.DateTimeFormat.supportedLocalesOf(language).length > 0,
  );
  const shapes: readonly Intl.DateTimeFormatOptions[] = [
    { month: 'long' },
    { month: 'long', day: 'numeric', year: 'numeric' },
    { month: 'short', day: 'numeric', year: 'numeric' },
  ];

  it.each(languages)('of %s are known as Intl writes them', (language) => {
    const names = monthNamesOf(language);
    for (const shape of shapes) {
      const format = new Intl.DateTimeFormat(`${language}-u-ca-gregory-nu-latn`, { ...shape, timeZone: 'UTC' });
      for (let month = 1; month <= 12; month += 1) {
        const parts = format.formatToParts(Date.UTC(2019, month - 1, 15));
        const name = parts.find(({ type }) => type === 'month')?.value ?? '';
        if (/[\p{N}月월]/u.test(name)) continue;
        expect(names.find(tokensOf(foldWords(name)), 0)?.month, name).toBe(month);
      }
    }
  });
});
