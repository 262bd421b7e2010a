import { describe, expect, it } from 'vitest';
import { statedDates } from '../../../src/words/dates/stated-date.ts';
import { INVENTED_DAY, negatives, positives } from './invented-lines.ts';

/** In the middle of a document, where only its words tell what a date is. */
const within = (line: string): string =>
  `${'Lorem ipsum dolor sit amet.\n\n'.repeat(14)}${line}\n\n${'Lorem ipsum.\n\n'.repeat(8)}`;

const found = (language: string, line: string) =>
  statedDates(within(line), { language, readOn: '2026-01-01' }).map(({ iso, role }) => `${iso} ${role}`);

describe('in every language', () => {
  it('a label and a day date the document', () => {
    const missed = positives().filter(
      ({ language, kind, line }) => !found(language, line).includes(`${INVENTED_DAY} ${kind}`),
    );
    expect(missed).toEqual([]);
  });

  it('a thing, a law and a former text are dated for themselves', () => {
    const taken = negatives().filter(({ language, line }) => found(language, line).length > 0);
    expect(taken).toEqual([]);
  });
});
