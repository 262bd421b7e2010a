import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type DifferenceClass, difference, isAsked } from '../../../src/agreement/difference/difference.ts';
import { identify } from '../../../src/agreement/text.ts';

const read = (markdown: string, language: string) => ({ markdown, ...identify(markdown, { language }) });
const compare = (before: string, after: string, language = 'en') =>
  difference(read(before, language), read(after, language), language);
const classOf = (before: string, after: string, language = 'en'): DifferenceClass =>
  compare(before, after, language).class;

const around = (sentence: string): string =>
  `# Terms of the depot\n\nLast updated: 8 August 2021\n\nThe depot is open to whoever knocks.\n\n${sentence}\n\nThe yard behind it is green.\n`;

describe('asks nothing', () => {
  test('the same Markdown is no difference', () => {
    expect(compare(around('We greet you.'), around('We greet you.'))).toEqual({ class: 'none', reasons: [] });
  });
  test.each([
    ['emphasis', 'We greet you warmly.', 'We greet **you** warmly.'],
    ['a list instead of a paragraph', 'We greet you warmly.', '- We greet you warmly.'],
    ['capitals and punctuation', 'We greet you, warmly', 'We Greet you warmly.'],
    ['an e-mail address hidden from machines', 'Write to porter@depot.example.', 'Write to [email protected]'],
    ['a fragment beside a hidden address', 'Write to [email protected]', 'Write to [email protected]pot.example'],
    ['items in another order', '- red\n- green\n- blue', '- blue\n- red\n- green'],
    ['a control of the page', 'We greet you.', 'We greet you.\n\nOn this page'],
  ])('markup: %s', (_, before, after) => {
    expect(classOf(around(before), around(after))).toBe('markup');
  });
  test('links: another target', () => {
    expect(classOf(around('[Write](https://a.example/) to us.'), around('[Write](https://b.example/) to us.'))).toBe(
      'links',
    );
  });
  test('links: an entry of a list of links', () => {
    const list = (last: string): string =>
      around(['Parcels', 'Letters', last].map((name) => `- [${name}](https://a.example/${name.length})`).join('\n'));
    expect(classOf(list('Stamps'), list('Careers here'))).toBe('links');
  });
  test('markup: the menu before the agreement', () => {
    const menu = (last: string): string => `- Home\n- Shop\n- ${last}\n\n${around('We greet you.')}`;
    expect(classOf(menu('Easter (Apr 12, 2020)'), menu('Spring Sale'))).toBe('markup');
  });
  test.each([
    ['the stated date', 'Last updated: 8 August 2021', 'Last updated: 9 August 2021', 'en'],
    [
      'the stated date inside a sentence',
      'This notice applies from 1 July 2024. The old one is kept.',
      'This notice applies from 25 August 2024. The old one is kept.',
      'en',
    ],
    ['how long ago', 'Updated 14 hours ago by Ben', 'Updated 2 days ago by Ben', 'en'],
    ['how long ago, in German', 'Aktualisiert vor 2 Tagen', 'Aktualisiert vor 3 Tagen', 'de'],
    ['how long ago, in Turkish', 'Son güncelleme: 5 gün önce', 'Son güncelleme: 3 gün önce', 'tr'],
    ['how long ago, in Chinese', '更新于5天前', '更新于3天前', 'zh-cn'],
    ['a stamp of the second', 'Updated 2021-11-24T10:40:47Z by Ben', 'Updated 2022-04-05T10:31:15Z by Ben', 'en'],
    ['the years of the copyright', 'Copyright © 1997-2022 The Depot', 'Copyright © 1997-2023 The Depot', 'en'],
  ])('re-dated: %s', (_, before, after, language) => {
    expect(classOf(around(before), around(after), language)).toBe('re-dated');
  });
});

describe('asks', () => {
  test('editorial: a few words without weight', () => {
    expect(classOf(around('Please knock gently at the door.'), around('Please knock softly at the door.'))).toBe(
      'editorial',
    );
  });
  test('editorial: a paragraph that moved', () => {
    const greeting = 'We greet everyone at the door with a song about the sea.';
    const rest = 'Tea stands on the table beside the window all through the morning.';
    expect(compare(around(`${greeting}\n\n${rest}`), around(`${rest}\n\n${greeting}`))).toEqual({
      class: 'editorial',
      reasons: ['moved'],
    });
  });
  test.each([
    ['a digit', 'You wait 5 minutes.', 'You wait 6 minutes.'],
    ['a number word', 'You wait two rounds.', 'You wait three rounds.'],
    ['a period', 'You come back each week.', 'You come back each month.'],
    ['an amount', 'It is worth a €.', 'It is worth a $.'],
    ['a negation', 'You may sit.', 'You may not sit.'],
    ['an obligation', 'You may sit.', 'You must sit.'],
    ['liability', 'We smile.', 'We smile without warranty.'],
    ['law', 'Settled by talk.', 'Settled by arbitration.'],
    ['a party', 'Kept by Depot Ltd.', 'Kept by Depot Inc.'],
    ['a name', 'Kept by the house of Miller gladly.', 'Kept by the house of Smith gladly.'],
    ['many words', 'We like tea.', 'We like tea, cakes, biscuits, pears, plums, apples, figs, grapes and quinces.'],
    ['a decimal point', 'It weighs 1.5 stone.', 'It weighs 15 stone.'],
  ])('substantive: %s', (_, before, after) => {
    expect(classOf(around(before), around(after))).toBe('substantive');
  });
  test.each([
    ['a period of notice that reads like a stamp', '您须在5天前通知我们。', '您须在3天前通知我们。', 'zh-cn'],
    ['the same in German', 'Kündigung vor 14 Tagen.', 'Kündigung vor 30 Tagen.', 'de'],
    ['the same in a language not weighed', 'Irtisano 3 päivää sitten.', 'Irtisano 5 päivää sitten.', 'fi'],
    ['a day and hour to pay by', 'Payment is due by 2025-01-01 10:00.', 'Payment is due by 2024-01-01 10:00.', 'en'],
    ['a year beside the word copyright', 'Copyright licence ends in 2025.', 'Copyright licence ends in 2027.', 'en'],
    [
      'a date of something else',
      'Prices effective 1 January 2026 are final.',
      'Prices effective 1 May 2026 are final.',
      'en',
    ],
    ['a sign before a number', 'It is kept at −5 degrees.', 'It is kept at 5 degrees.', 'en'],
    ['a period of notice in Turkish', 'Bize 5 gün önce bildirilir.', 'Bize 3 gün önce bildirilir.', 'tr'],
    ['the same in Czech', 'Oznámí se před 30 dny.', 'Oznámí se před 10 dny.', 'cs'],
    ['a comparison', 'You are ≥ 18 years old.', 'You are ≤ 18 years old.', 'en'],
  ])('substantive: %s', (_, before, after, language) => {
    expect(classOf(around(before), around(after), language)).toBe('substantive');
  });
  test('figures that change places in a table row', () => {
    const table = (cells: string): string => around(`| Notice | Appeal |\n|---|---|\n| ${cells} |`);
    expect(isAsked(classOf(table('5 | 10'), table('10 | 5')))).toBe(true);
    expect(classOf(table('tea, milk | 5'), table('milk, tea | 5'))).toBe('markup');
  });
  test('an item that moves from what is allowed to what is not', () => {
    const lists = (may: string, mayNot: string): string => around(`You may:\n\n${may}\n\nYou may not:\n\n${mayNot}`);
    expect(isAsked(classOf(lists('- copy\n- sell', '- rent'), lists('- copy', '- rent\n- sell')))).toBe(true);
    const nested = (may: string, mayNot: string): string => around(`- You may\n${may}\n- You may not\n${mayNot}`);
    expect(isAsked(classOf(nested('  - copy\n  - sell', '  - rent'), nested('  - copy', '  - rent\n  - sell')))).toBe(
      true,
    );
  });
  test('a clause among links', () => {
    const links = (more: string): string =>
      around(`- [Parcels](https://a.example/)\n- [Letters](https://b.example/)${more}`);
    expect(isAsked(classOf(links(''), links('\n- [You waive your rights within five days](https://c.example/)')))).toBe(
      true,
    );
  });
  test('substantive: a language whose words are not weighed', () => {
    expect(compare(around('Prosím klopte ticho.'), around('Prosím klopte zľahka.'), 'sk').reasons).toContain(
      'unweighed-language',
    );
  });
  test('numbered items in another order', () => {
    expect(isAsked(classOf(around('1. red\n2. green'), around('1. green\n2. red')))).toBe(true);
  });
  test('another address, hidden on neither side, is news', () => {
    expect(isAsked(classOf(around('Write to porter@depot.example.'), around('Write to boss@depot.example.')))).toBe(
      true,
    );
  });
  test('a date that is not the stated one is substantive', () => {
    expect(
      classOf(around('You return the key before 1 July 2024.'), around('You return the key before 1 May 2024.')),
    ).toBe('substantive');
  });
  test('a change of words behind a new date is not hidden by it', () => {
    const text = (day: number, must: string): string =>
      around(`We greet you.\n\nYou ${must} knock.`).replace('8 August', `${day} August`);
    expect(classOf(text(8, 'may'), text(9, 'must'))).toBe('substantive');
  });
});

test.each(['not', 'never', '7', 'seven', '€ 7', '30 days', 'must', 'liable', 'terminate', 'court'])(
  'wherever “%s” comes in, the difference is substantive',
  (weighty) => {
    const words = fc.array(fc.constantFrom('tea', 'and', 'the', 'sea', 'song', 'gently', 'door'), {
      minLength: 3,
      maxLength: 12,
    });
    fc.assert(
      fc.property(words, fc.nat(), (sentence, at) => {
        const place = at % sentence.length;
        const longer = [...sentence.slice(0, place), weighty, ...sentence.slice(place)];
        expect(classOf(around(`${sentence.join(' ')}.`), around(`${longer.join(' ')}.`))).toBe('substantive');
      }),
      { numRuns: 30 },
    );
  },
);
