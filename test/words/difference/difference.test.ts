import { describe, expect, test } from 'vitest';
import { type DifferenceClass, difference, isAsked } from '../../../src/words/difference/difference.ts';
import { identify } from '../../../src/words/text.ts';

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
    ['an address spelt for people', 'Write to porter@depot.example.', 'Write to porter (at) depot (dot) example.'],
    ['the same in words', 'Write to porter@depot.example.', 'Write to porter at depot dot example.'],
    [
      'an address that a script shows',
      'Write to porter@depot.example',
      'Write to This email address is being protected from spambots. You need JavaScript enabled to view it.',
    ],
    [
      'another sign behind the number of a clause',
      '1. We greet you.\n\n2. We smile.',
      '1) We greet you.\n\n2) We smile.',
    ],
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
    const link = (name: string): string => `- [${name}](https://a.example/${name.length})`;
    const menu = (last: string): string =>
      `${['Home', 'Shop', last].map(link).join('\n')}\n\n${around('We greet you.')}`;
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
    [
      'the day for which something is stated',
      'As of March 2021, the porter had greeted nearly everybody at the door.',
      'As of September 2021, the porter had greeted nearly everybody at the door.',
      'en',
    ],
    [
      'the same in German',
      'Zum Stand 1. März 2021 grüßte der Pförtner alle.',
      'Zum Stand 1. Mai 2021 grüßte der Pförtner alle.',
      'de',
    ],
    ['the same in Chinese', '截至2021年3月1日，门口的灯都亮着。', '截至2021年9月1日，门口的灯都亮着。', 'zh-cn'],
    ['the same in Japanese', '2021年3月1日現在、灯りはついています。', '2021年9月1日現在、灯りはついています。', 'ja'],
    ['how long ago', 'Updated 14 hours ago by Ben', 'Updated 2 days ago by Ben', 'en'],
    ['how long ago, in German', 'Aktualisiert vor 2 Tagen', 'Aktualisiert vor 3 Tagen', 'de'],
    ['how long ago, alone on its line', '14 hours ago', '2 days ago', 'en'],
    ['how long ago, in Turkish', 'Son güncelleme: 5 gün önce', 'Son güncelleme: 3 gün önce', 'tr'],
    ['how long ago, in Chinese', '更新于5天前', '更新于3天前', 'zh-cn'],
    ['a stamp of the second', 'Updated 2021-11-24T10:40:47Z by Ben', 'Updated 2022-04-05T10:31:15Z by Ben', 'en'],
    [
      'the years of the copyright in a long line',
      '© 2003-2024 The Depot and whoever else keeps its doors. Every picture of this house was drawn by hand.',
      '© 2003-2025 The Depot and whoever else keeps its doors. Every picture of this house was drawn by hand.',
      'en',
    ],
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
    ['a duty as of a day', 'As of March 2021 you must knock.', 'As of May 2021 you must knock.', 'en'],
    ['a fee as of a day', 'As of March 2021 the fee is low.', 'As of May 2021 the fee is low.', 'en'],
    ['what is said beside such a day', 'As of March 2021 we greet all.', 'As of May 2021 we greet none.', 'en'],
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
    ['what is said beside a date', 'Effective 1 May 2026: free of charge', 'Effective 1 May 2026: as agreed', 'en'],
    [
      'where a date counts',
      'This section takes effect on 1 May 2026 in Utah.',
      'This section takes effect on 1 May 2026 in Ohio.',
      'en',
    ],
    [
      'a right beside a date',
      'Ισχύει από 1 Μαΐου 2026 με δικαίωμα επιστροφής',
      'Ισχύει από 1 Μαΐου 2026 χωρίς δικαίωμα επιστροφής',
      'el',
    ],
    [
      'the same in Romanian',
      'În vigoare din 1 mai 2026 cu drept de rambursare',
      'În vigoare din 1 mai 2026 fără drept de rambursare',
      'ro',
    ],
    ['a period that reads like a stamp in Portuguese', 'Há 14 dias para devolver', 'Há 7 dias para devolver', 'pt'],
    ['the same in French', 'Il y a 14 jours pour retourner', 'Il y a 7 jours pour retourner', 'fr'],
    ['a period in front of what it is for', 'Stornierung: vor 2 Tagen', 'Stornierung: vor 14 Tagen', 'de'],
    ['a period alone on its line in Arabic', 'قبل 14 يومًا', 'قبل 7 أيام', 'ar'],
    ['a mark that says yes or no', '- Commercial use ✓', '- Commercial use ✗', 'en'],
    ['the same before its words', '- ✅ Resale', '- ❌ Resale', 'en'],
    ['a plus behind an age', 'For ages 18+.', 'For ages 18.', 'en'],
    ['a fee for the better', 'The rate is +5 %.', 'The rate is 5 %.', 'en'],
    [
      'the date of what is no document',
      'Annex B, version of 1 May 2020, forms part of this text',
      'Annex B, version of 1 May 2024, forms part of this text',
      'en',
    ],
    [
      'the date of a licence to come',
      'Date of release of the source code: 1 May 2030',
      'Date of release of the source code: 1 May 2033',
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
  test('what stands in the columns of a table', () => {
    const table = (row: string): string => around(`| Use | Allowed | Not allowed |\n|---|---|---|\n| ${row} |`);
    expect(classOf(table('Resale | X | '), table('Resale |  | X'))).toBe('substantive');
    expect(classOf(around('| Rent | 5 |\n|---|---|'), around('| Rent |  | 5 |\n|---|---|---|'))).toBe('markup');
  });
  test('an item that moves below another heading of its list or table', () => {
    const flat = (...items: string[]): string => around(items.map((item) => `- ${item}`).join('\n'));
    expect(
      isAsked(
        classOf(
          flat('You may:', 'copy', 'sell', 'You may not:', 'share'),
          flat('You may:', 'copy', 'You may not:', 'sell', 'share'),
        ),
      ),
    ).toBe(true);
    const table = (...rows: string[]): string =>
      around(`| Parcel | Place |\n|---|---|\n${rows.map((row) => `| ${row} |`).join('\n')}`);
    expect(
      isAsked(
        classOf(
          table('Free of charge | ', 'Letter | door', 'Express | door', 'Against payment | ', 'Crate | yard'),
          table('Free of charge | ', 'Letter | door', 'Against payment | ', 'Express | door', 'Crate | yard'),
        ),
      ),
    ).toBe(true);
  });
  test('a list that says in which order', () => {
    const list = (...items: string[]): string =>
      around(`Payments are set off in the following order:\n\n${items.map((item) => `- ${item}`).join('\n')}`);
    expect(isAsked(classOf(list('costs', 'interest'), list('interest', 'costs')))).toBe(true);
    const table = (cell: string): string => around(`| Pets | ${cell} |\n|---|---|`);
    expect(isAsked(classOf(table('allowed, cats, not'), table('not, cats, allowed')))).toBe(true);
  });
  test('words beside the links of a bar, and links that a sentence counts up', () => {
    const bar = (words: string): string =>
      around(`- ${words} [contacts](https://a.example/), [places](https://b.example/), [letters](https://c.example/)`);
    expect(isAsked(classOf(bar('We never sell'), bar('We always sell')))).toBe(true);
    const parties = (...names: string[]): string =>
      around(
        `We share your data with these third parties only:\n\n${names.map((name) => `- [${name}](https://a.example/${name})`).join('\n')}`,
      );
    expect(isAsked(classOf(parties('Ahorn', 'Birke'), parties('Ahorn', 'Birke', 'Ceder')))).toBe(true);
  });
  test('what stands before the words of a control', () => {
    const line = (word: string): string => around(`Refunds ${word} available (opens in a new tab)`);
    expect(isAsked(classOf(line('always'), line('never')))).toBe(true);
    expect(classOf(around('Refunds on request'), around('Refunds on request (opens in a new tab)'))).toBe('markup');
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
