// A failure to read has a name and says what was found, in few words.
import { expect, test } from 'vitest';
import { failure } from '../../src/words/reading.ts';

test('a failure is told by its kind and by what was found', () => {
  expect(failure('offline', 'no answer')).toEqual({ outcome: 'failure', kind: 'offline', detail: 'no answer' });
});

test('what servers, pages and browsers write into it ends after 300 signs', () => {
  expect(failure('offline', 'x'.repeat(300)).detail).toBe('x'.repeat(300));
  expect(failure('offline', `${'x'.repeat(300)}y`).detail).toBe('x'.repeat(300));
});
