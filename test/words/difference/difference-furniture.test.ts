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

const links = (host: string, ...names: string[]): string =>
  names.map((name) => `- [${name}](https://${host}/${name.toLowerCase().replaceAll(' ', '-')})`).join('\n');
const compareOn = (url: string, before: string, after: string): DifferenceClass =>
  difference({ ...read(before, 'en'), url }, { ...read(after, 'en'), url }, 'en').class;

describe('what stands around an agreement', () => {
  const depot = 'https://www.depot.example/terms';
  const terms = around('We greet you.');
  const footer = (...more: string[]): string =>
    [
      '## Discover',
      links('depot.example', 'Samples', 'Gift ideas'),
      '## Our company',
      links('jobs.depot.example', 'Team', 'Jobs'),
      'Stay in touch',
      links('www.instagram.com', 'Instagram', 'Our news'),
      '© 2024 Depot Ltd. All rights reserved.',
      ...more,
      links('depot.example', 'Privacy', 'Terms'),
    ].join('\n\n');
  const withFooter = (...more: string[]): string => `${terms}\n${footer(...more)}\n`;

  test('a footer that comes or goes is no amendment', () => {
    expect(isAsked(compareOn(depot, terms, withFooter()))).toBe(false);
    expect(isAsked(compareOn(depot, withFooter(), terms))).toBe(false);
  });
  test('nor is a menu that comes before the title', () => {
    const menu = `Menu\n\n${links('depot.example', 'Home', 'Shop', 'Pricing plans')}\n\n`;
    expect(isAsked(compareOn(depot, terms, `${menu}${terms}`))).toBe(false);
  });
  test.each([
    ['a sentence that binds', 'You must pay before you write to us.'],
    ['a number', 'Refund within 3 days'],
    ['a subject of weight', 'No liability'],
  ])('a footer hides nothing: %s', (_, words) => {
    expect(isAsked(compareOn(depot, withFooter(), withFooter(words)))).toBe(true);
    expect(isAsked(compareOn(depot, terms, withFooter(words)))).toBe(true);
  });
  test('another holder of the copyright is asked, another year is not', () => {
    const other = (line: string): string => withFooter().replace('© 2024 Depot Ltd.', line);
    expect(isAsked(compareOn(depot, withFooter(), other('© 2024 Magpie Inc.')))).toBe(true);
    expect(isAsked(compareOn(depot, withFooter(), other('© 2025 Depot Ltd.')))).toBe(false);
  });
  test('a few links at the end that lead to others are content, to the licensor a menu', () => {
    const list = (host: string, ...names: string[]): string => `${terms}\n## More pages\n\n${links(host, ...names)}\n`;
    expect(isAsked(compareOn(depot, list('mailer.example', 'A', 'B'), list('mailer.example', 'A', 'B', 'C')))).toBe(
      true,
    );
    expect(isAsked(compareOn(depot, list('depot.example', 'A', 'B'), list('depot.example', 'A', 'B', 'C')))).toBe(
      false,
    );
  });
  test('a heading that says what is listed introduces its links', () => {
    const list = (...names: string[]): string =>
      `${terms}\n## Documents that form part of these terms\n\n${links('depot.example', ...names)}\n\nThat is all.\n`;
    expect(isAsked(compareOn(depot, list('A', 'B'), list('A', 'B', 'C')))).toBe(true);
  });
  test('points before the first heading are content, however short', () => {
    const points = (days: number): string => `- Refund within ${days} days\n- No ads\n\n${terms}`;
    expect(isAsked(classOf(points(30), points(3)))).toBe(true);
    const words = (last: string): string => `- No ads\n- ${last}\n\n${terms}`;
    expect(isAsked(classOf(words('No sale of data'), words('Sale of data')))).toBe(true);
  });
});

describe('the numbers of clauses', () => {
  const clauses = (...numbers: string[]): string =>
    `# Terms\n\n${['Scope', 'Use', 'End'].map((name, at) => `## ${numbers[at] ?? ''}${name}\n\nThe ${name} of tea is the sea.`).join('\n\n')}\n`;
  test.each([
    [['1. ', '2. ', '3. ']],
    [['1 ', '2 ', '3 ']],
    [['(a) ', '(b) ', '(c) ']],
    [['Article I. ', 'Article II. ', 'Article III. ']],
    [['§ 1 ', '§ 2 ', '§ 3 ']],
    [['1.1 – ', '1.2 – ', '1.3 – ']],
  ])('may come and go: %j', (numbers) => {
    expect(isAsked(classOf(clauses(), clauses(...numbers)))).toBe(false);
    expect(isAsked(classOf(clauses(...numbers), clauses()))).toBe(false);
  });
  test('are numbers of the agreement where another one stands, or where they are amounts', () => {
    expect(isAsked(classOf(clauses('(1) ', '(2) ', '(3) '), clauses('(1) ', '(2) ', '(4) ')))).toBe(true);
    expect(isAsked(classOf(around('## 3 days of rest'), around('## 30 days of rest')))).toBe(true);
    expect(isAsked(classOf(around('## 3 days of rest'), around('## Days of rest')))).toBe(true);
  });
  test('a table of contents that repeats the headings says nothing', () => {
    const contents = (...items: string[]): string =>
      clauses().replace('# Terms', `# Terms\n\n${items.map((item) => `- ${item}`).join('\n')}`);
    expect(isAsked(classOf(clauses(), contents('Scope', 'Use', 'End')))).toBe(false);
    expect(isAsked(classOf(clauses(), contents('1. Scope', '2. Use', '3. End')))).toBe(false);
    expect(isAsked(classOf(clauses(), contents('Scope', 'Use', 'End without notice')))).toBe(true);
  });
  test('a paragraph that is parted or joined says the same', () => {
    const parted = around('**Tea.**\n\nThe sea is green.\n\nThe door is open.');
    expect(isAsked(classOf(around('Tea. The sea is green. The door is open.'), parted))).toBe(false);
    expect(isAsked(classOf(around('Tea. The sea is not green. The door is open.'), parted))).toBe(true);
  });
});
