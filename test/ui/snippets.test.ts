import { expect, it } from 'vitest';
import { text } from '../../src/platform/locale.ts';
import { snippetOf } from '../../src/ui/reading/snippets.ts';
import { redline } from '../../src/words/redline/redline.ts';

const snippet = (before: string, after: string): string => {
  const row = redline(before, after).rows.find(({ kind }) => kind !== 'same');
  if (!row) throw new Error('nothing changed');
  const { of, words } = snippetOf(row);
  return text(of, ...words);
};

it.each([
  [
    'You may cancel within 14 days of your order.',
    'You may cancel within 30 days of your order.',
    '“cancel within 14 days of your” became “cancel within 30 days of your”',
  ],
  ['您可以在购买之后的五日之内解除本合同。', '您可以在购买之后的三日之内解除本合同。', '五日'],
  [
    'The house may be closed if you break these terms.',
    'The house may be closed at any time, without a reason.',
    '“if you break these terms” became “at any time, without a reason”',
  ],
  ['Nobody pays.', 'Nobody pays. Keys are made once.', 'Added: “Keys are made once.”'],
])('a change of %j is known by the words that changed, or by some around them', (before, after, words) => {
  expect(snippet(before, after)).toContain(words);
});
