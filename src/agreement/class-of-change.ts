// How the words of a track changed, whatever the two texts are: what cannot be compared, or is too much to be, counts as
// substantive. The doubt is the person's to decide, and no text holds the background up.
import { type Compared, difference } from './difference/difference.ts';
import type { Reading } from './reading.ts';

/** Signs in the lines that stand in one of the texts alone: more than any agreement has in all. */
const MOST_COMPARED = 500_000;

/** How many signs stand in lines of `text` that the other one has not. */
function signsOnlyIn(text: string, other: string): number {
  const known = new Set(other.split('\n'));
  return text.split('\n').reduce((sum, line) => sum + (known.has(line) ? 0 : line.length), 0);
}

export function classOfChange(former: Compared | undefined, reading: Reading): ReturnType<typeof difference>['class'] {
  if (former === undefined) return 'substantive';
  const { markdown } = reading;
  if (signsOnlyIn(former.markdown, markdown) + signsOnlyIn(markdown, former.markdown) > MOST_COMPARED) {
    return 'substantive';
  }
  try {
    return difference(former, reading, reading.language).class;
  } catch (error) {
    console.error('Two texts could not be compared: they count as different.', error);
    return 'substantive';
  }
}
