// What holds of every difference, and of texts far longer than any agreement.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type DifferenceClass, difference, isAsked } from '../../../src/words/difference/difference.ts';
import { identify } from '../../../src/words/text.ts';
import { withoutAHang } from '../../without-a-hang.ts';

const read = (markdown: string, language: string) => ({ markdown, ...identify(markdown, { language }) });
const compare = (before: string, after: string, language = 'en') =>
  difference(read(before, language), read(after, language), language);
const classOf = (before: string, after: string, language = 'en'): DifferenceClass =>
  compare(before, after, language).class;

const around = (sentence: string): string =>
  `# Terms of the depot\n\nLast updated: 8 August 2021\n\nThe depot is open to whoever knocks.\n\n${sentence}\n\nThe yard behind it is green.\n`;

describe('very long texts', () => {
  test.each([
    ['items', (at: number, word: string) => `- ${word} ${at}`],
    ['links', (at: number, word: string) => `- [${word} ${at}](https://a.example/${at})`],
  ])('a list of very many %s, all of them others, without a hang', (_, item) => {
    const list = (word: string): string =>
      around(Array.from({ length: 8_000 }, (_each, at) => item(at, word)).join('\n'));
    expect(withoutAHang(() => isAsked(classOf(list('Ahorn'), list('Birke'))))).toBeDefined();
  });
  test('many long clauses of a script without blanks, without a hang', () => {
    const clauses = (party: string): string =>
      Array.from({ length: 200 }, (_, at) =>
        `第${at}条${party}须在约定地点与约定时间内将货物交付给对方并且由对方签收确认无误之后方可离开`.repeat(2),
      ).join('\n\n');
    expect(withoutAHang(() => classOf(clauses('甲方'), clauses('乙方'), 'zh-cn'))).toBe('substantive');
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
