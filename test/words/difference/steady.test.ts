import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isAsked } from '../../../src/words/difference/difference.ts';
import { steadyDifference } from '../../../src/words/difference/steady.ts';
import { identify } from '../../../src/words/text.ts';

const read = (markdown: string) => ({ markdown, ...identify(markdown, { language: 'en' }) });
const steady = (before: string, first: string, second: string) =>
  steadyDifference(read(before), first, read(second), 'en');

const clauses = [
  'These terms are an agreement between you and the depot about the keeping of parcels.',
  'You pay five euros for each parcel that stays with us for longer than a week.',
  'We are liable for what is lost while it stands in our yard, up to its price.',
];
/** A page of clauses, with `more` after the clause of this number. */
const page = (after: number, more: string, words: readonly string[] = clauses): string =>
  ['# Terms', ...words.slice(0, after), more, ...words.slice(after)].join('\n\n');

describe('a page that is never twice the same', () => {
  test.each([
    ['a counter', (turn: number) => `Parcels kept today: ${turn * 317}`],
    ['the time of day', (turn: number) => `It is 10:${10 + turn}:2${turn} in the yard`],
    [
      'an offer in turn',
      (turn: number) => ['Blue boxes are cheap', 'Try our red tape', 'Order string today'][turn] ?? '',
    ],
    ['a reference without a meaning', (turn: number) => `ref-${'abc'.charAt(turn).repeat(12)}`],
  ])('amends nothing where only %s differs', (_, more) => {
    for (const at of [0, 1, 2, 3]) {
      expect(steady(page(at, more(0)), page(at, more(1)), page(at, more(2))), `${at}`).toBe('none');
    }
  });

  test('is amended where a word that does not vary is another one, beside what varies too', () => {
    const turn = (number: number) => `Parcels kept today: ${number}`;
    const amended = clauses.map((clause) => clause.replace('five', 'nine'));
    for (const at of [0, 1, 2, 3]) {
      const found = steady(page(at, turn(1)), page(at, turn(2), amended), page(at, turn(3), amended));
      expect(found, `${at}`).toBe('substantive');
    }
  });

  test('is amended where the change stands in the very paragraph that varies', () => {
    const line = (fee: string, number: number) => `The fee is ${fee} euros, as of look number ${number}.`;
    expect(steady(page(1, line('five', 1)), page(1, line('nine', 2)), page(1, line('nine', 3)))).toBe('substantive');
    expect(steady(page(1, line('five', 1)), page(1, line('five', 2)), page(1, line('five', 3)))).toBe('none');
  });

  test('is amended where a clause came or went', () => {
    const turn = (number: number) => `Parcels kept today: ${number}`;
    const fewer = clauses.slice(0, 2);
    const gone = steady(page(1, turn(1)), page(1, turn(2), fewer), page(1, turn(3), fewer));
    expect(gone && isAsked(gone)).toBe(true);
    const come = steady(page(1, turn(1), fewer), page(1, turn(2)), page(1, turn(3)));
    expect(come && isAsked(come)).toBe(true);
  });

  test('says nothing where most of it differs', () => {
    const noise = (seed: number) => Array.from({ length: 60 }, (_, at) => `w${seed}x${at}`).join(' ');
    expect(steady(page(1, noise(1)), page(1, noise(2)), page(1, noise(3)))).toBeUndefined();
  });

  test('whatever varies, a change of a weighty word elsewhere is always asked', () => {
    const varying = fc.array(fc.constantFrom('tea', 'sea', 'song', 'door', 'green'), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(varying, varying, varying, fc.nat(3), fc.nat(2), (one, two, three, at, clause) => {
        const amended = clauses.map((words, index) => (index === clause ? `${words} You must not sell it.` : words));
        const found = steady(
          page(at, one.join(' ')),
          page(at, two.join(' '), amended),
          page(at, three.join(' '), amended),
        );
        expect(found && isAsked(found)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
