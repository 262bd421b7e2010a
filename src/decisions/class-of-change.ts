// How the words of a track changed, whatever the two texts are: what cannot be compared, or is too much to be, counts as
// substantive. The doubt is the person's to decide, and no text holds the background up.

import { type Compared, difference } from '../words/difference/difference.ts';
import { steadyDifference } from '../words/difference/steady.ts';
import type { Reading } from '../words/reading.ts';
import type { Found, WordsCompared } from './decide.ts';

/** Signs in the lines that stand in one of the texts alone: more than any agreement has in all. */
const MOST_COMPARED = 500_000;
/** However short, a line has to be held against others. */
const LEAST_OF_A_LINE = 100;

/** How many signs stand in lines of `text` that the other one has not. */
function signsOnlyIn(text: string, other: string): number {
  const known = new Set(other.split('\n'));
  return text
    .split('\n')
    .reduce((sum, line) => sum + (known.has(line) ? 0 : Math.max(line.length, LEAST_OF_A_LINE)), 0);
}

const isTooMuch = (one: string, other: string): boolean =>
  signsOnlyIn(one, other) + signsOnlyIn(other, one) > MOST_COMPARED;

/** How a reading compares with the text that the track showed last, if any. */
export function comparisonWith(former: Compared | undefined, reading: Reading): WordsCompared {
  const { markdown, spoken: language = reading.language } = reading;
  const orSubstantive = <Result>(compare: (known: Compared) => Result): Result | 'substantive' => {
    if (former === undefined || isTooMuch(former.markdown, markdown)) return 'substantive';
    try {
      return compare(former);
    } catch (error) {
      console.error('Two texts could not be compared: they count as different.', error);
      return 'substantive';
    }
  };
  return {
    whole: () => orSubstantive((known) => difference(known, reading, language).class),
    steady: (earlier) =>
      former === undefined || isTooMuch(earlier, markdown)
        ? undefined
        : orSubstantive((known) => steadyDifference(known, earlier, reading, language)),
  };
}

export const classOfChange = (former: Compared | undefined, reading: Reading): Found =>
  comparisonWith(former, reading).whole();
