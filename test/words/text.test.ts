import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeMarkdown } from '../../src/words/markdown/markdown.ts';
import { canonicalText, identify, TEXT_FORMAT } from '../../src/words/text.ts';

const english = { language: 'en' };
const identityOf = (markdown: string, language = 'en') => identify(markdown, { language }).identity;
const wordsHashOf = (markdown: string) => identify(markdown, english).words;

const HOUSE_RULES = `# House rules

Last updated: 3 May 2021

You may stay for **5 days**. See [the list](https://house.example/list).

1. No smoking.
2. No dogs over 20 kg.

| Fee | Amount |
| --- | --- |
| Key | $5.50 |
`;

/** Texts of our own with the identity they have for ever. A change here is a change of every record ever made. */
const FROZEN = [
  {
    name: 'English, with a date, a list and a table',
    language: 'en',
    markdown: HOUSE_RULES,
    canonical:
      'House rules You may stay for 5 days. See the list. 1. No smoking. 2. No dogs over 20 kg. Fee Amount Key $5.50',
    identity: 'cdf3d04514f82c0a2458a9ab1ea0dd95b5c890afe262cc876a4fd2012137a109',
    words: '0d255311dc5016a1fe0dc3d97a0731a521ef25d0667241025506ec9045283e78',
  },
  {
    name: 'Chinese, with a date',
    language: 'zh-cn',
    markdown: '# 房屋规则\n\n最后更新：2021年8月8日\n\n您可以停留 **5** 天。\n不得吸烟。\n',
    canonical: '房屋规则您可以停留 5 天。不得吸烟。',
    identity: 'a421f28050129d17c750bf3e4b547e1386e291d00233bc46bffb7ec9b4a52a2f',
    words: 'bd9068db2d71ad0947c9a51329f37bb66639ceb58a660d5afa9e7b821c6f3da2',
  },
  {
    name: 'Greek and Turkish letters, accents apart, invisible signs',
    language: 'el',
    markdown: 'Οι όροι\u200b της χρη\u0301σης\n\nİzin ve ışık soft\u00adhyphen\n',
    canonical: 'Οι όροι της χρήσης İzin ve ışık softhyphen',
    identity: '0eb1ee4e26e809dcaf98590963db704d8c8713f1af83f8e6a8be1e85ebea1d98',
    words: '897d35f03c1e7514b69e546973856eb7dd891b1f703505670d9685bcfef0eefe',
  },
  {
    name: 'nothing',
    language: 'en',
    markdown: '',
    canonical: '',
    identity: 'c123ad0a246a52ad838ef19103de923bcb1f74bfc4875543d31d8ed5bdb896f1',
    words: '529b88fe50da0f66d6b6e835f2d9357dec4c15f67c1b4065f279af3c58788127',
  },
];

/** Words of a text that states no date: letters, and amounts that are none. */
const word = fc.stringMatching(/^[a-zA-Zéüñßøλшя中文]{1,9}$/);
const amount = fc.integer({ min: 0, max: 999 }).map(String);
const sentence = fc
  .array(fc.oneof({ weight: 4, arbitrary: word }, amount), { minLength: 3, maxLength: 12 })
  .map((words) => `x ${words.join(' ')}.`);
const paragraphs = fc.array(sentence, { minLength: 1, maxLength: 6 });

describe('the identity of a text', () => {
  it.each(FROZEN)('is the same for ever: $name', ({ markdown, language, canonical, identity, words }) => {
    const text = identify(markdown, { language });
    expect({ canonical: text.canonical, identity: text.identity, words: text.words }).toEqual({
      canonical,
      identity,
      words,
    });
    expect(TEXT_FORMAT).toBe(1);
  });

  it('does not hang on where the lines break or how wide the blanks are', () => {
    const blank = fc.constantFrom(' ', '  ', '\u00a0', '\t ', '\n', ' \u200b', '\u2003');
    fc.assert(
      fc.property(paragraphs, fc.array(blank, { minLength: 1, maxLength: 20 }), (texts, blanks) => {
        let next = 0;
        const spread = texts.map((text) =>
          text.replaceAll(/ (?=\p{L})/gu, () => blanks[next++ % blanks.length] ?? ' '),
        );
        expect(identityOf(spread.join('\n\n'))).toBe(identityOf(texts.join('\n\n')));
        expect(identityOf(texts.join('\n\n\n\n'))).toBe(identityOf(texts.join('\n\n')));
      }),
    );
  });

  it('does not hang on emphasis, headings, lists or links', () => {
    const dress = fc.constantFrom<(text: string) => string>(
      (text) => `**${text}**`,
      (text) => `_${text}_`,
      (text) => `[${text}](https://a.example/?q=1)`,
      (text) => `[${text}](https://b.example/other "Title")`,
      (text) => `# ${text}`,
      (text) => `- ${text}`,
      (text) => `> ${text}`,
      (text) => text,
    );
    fc.assert(
      fc.property(paragraphs, fc.array(dress, { minLength: 6, maxLength: 6 }), (texts, dresses) => {
        const dressed = texts.map((text, index) => dresses[index]?.(text) ?? text);
        expect(canonicalText(dressed.join('\n\n'), english)).toBe(canonicalText(texts.join('\n\n'), english));
      }),
    );
  });

  it('changes with any digit of the words', () => {
    fc.assert(
      fc.property(paragraphs, fc.nat(), fc.integer({ min: 1, max: 9 }), (texts, place, by) => {
        const markdown = texts.join('\n\n');
        const digits = [...markdown.matchAll(/\d/g)];
        const digit = digits[place % Math.max(1, digits.length)];
        fc.pre(digit !== undefined);
        const other = String((Number(digit[0]) + by) % 10);
        const changed = markdown.slice(0, digit.index) + other + markdown.slice(digit.index + 1);
        expect(identityOf(changed)).not.toBe(identityOf(markdown));
        expect(wordsHashOf(changed)).not.toBe(wordsHashOf(markdown));
      }),
    );
  });

  it('is that of its own canonical words', () => {
    fc.assert(
      fc.property(paragraphs, (texts) => {
        const canonical = canonicalText(texts.join('\n\n'), english);
        const written = writeMarkdown([{ kind: 'paragraph', inlines: [{ text: canonical }] }]);
        expect(canonicalText(written, english)).toBe(canonical);
      }),
    );
  });

  it.each([
    ['a changed fee', '$5.50', '$5.60'],
    ['another currency', '$5.50', '€5.50'],
    ['a moved point', '5.50', '55.0'],
    ['a number of a list', '2. No dogs', '3. No dogs'],
    ['a word', 'No smoking', 'No shouting'],
  ])('changes, and so do its words, with %s', (_, before, after) => {
    const changed = HOUSE_RULES.replace(before, after);
    expect(identityOf(changed)).not.toBe(identityOf(HOUSE_RULES));
    expect(wordsHashOf(changed)).not.toBe(wordsHashOf(HOUSE_RULES));
  });

  it.each([
    ['punctuation', 'No smoking.', 'No smoking!'],
    ['a capital', 'No smoking.', 'no smoking.'],
    ['quotation marks', 'the list', '“the list”'],
  ])('changes with %s while its words do not', (_, before, after) => {
    const changed = HOUSE_RULES.replace(before, after);
    expect(identityOf(changed)).not.toBe(identityOf(HOUSE_RULES));
    expect(wordsHashOf(changed)).toBe(wordsHashOf(HOUSE_RULES));
  });

  it('leaves the line of the stated date out, and tells the date', () => {
    const redated = HOUSE_RULES.replace('3 May 2021', '14 June 2022');
    expect(identityOf(redated)).toBe(identityOf(HOUSE_RULES));
    expect(identify(HOUSE_RULES, english).statedDate).toEqual({ iso: '2021-05-03', precision: 'day', role: 'updated' });
    expect(identify(redated, english).statedDate?.iso).toBe('2022-06-14');
  });

  it.each([
    ['a period', 'zh', '本协议自2026年5月1日起生效，有效期一年。', '本协议自2026年5月1日起生效，有效期三年。'],
    ['a right', 'zh', '2026年5月1日起生效，可以退款。', '2026年5月1日起生效，不得退款。'],
    ['a right', 'en', 'Effective 1 May 2026: you may sue us', 'Effective 1 May 2026: you may not sue us'],
    ['a tax', 'ru', 'Действует с 1 мая 2026 г. без НДС', 'Действует с 1 мая 2026 г. с НДС'],
    ['a right', 'ja', '2026年5月1日施行。返金不可', '2026年5月1日施行。返金可'],
    ['an end', 'ja', '有効期限：2026年12月31日', '有効期限：2029年12月31日'],
    ['an end', 'tr', '31 Aralık 2026 tarihine kadar geçerlidir', '31 Aralık 2029 tarihine kadar geçerlidir'],
  ])('keeps %s that stands beside a date, in %s', (_, language, before, after) => {
    const among = (line: string): string => `# A\n\nFirst words.\n\n${line}\n\nLast words.\n`;
    expect(identityOf(among(before), language)).not.toBe(identityOf(among(after), language));
  });

  it('keeps in which column of its table a word stands', () => {
    const table = (cells: string): string => `| Use | Allowed | Not allowed |\n|---|---|---|\n| Resale | ${cells} |\n`;
    expect(identityOf(table('X | '))).not.toBe(identityOf(table(' | X')));
    expect(identityOf(table('X | '))).toBe(
      identityOf('| Use | Allowed | Not allowed |\n|---|---|---|\n| Resale | X |\n'),
    );
  });

  it('keeps a date that stands inside a sentence', () => {
    const sentence = (day: string) => `# Rules\n\nKeys handed out before ${day} open the old door only.\n`;
    expect(identityOf(sentence('3 May 2021'))).not.toBe(identityOf(sentence('4 May 2021')));
  });

  it('does not hang on the day it was read', () => {
    const markdown = '# Rules\n\nLast updated: 04/05/2021\n\nNo smoking.\n';
    const early = identify(markdown, { language: 'en', readOn: '2021-04-20' });
    const late = identify(markdown, { language: 'en', readOn: '2023-01-01' });
    expect(early.identity).toBe(late.identity);
    expect(identify(markdown, english).identity).toBe(late.identity);
  });
});
