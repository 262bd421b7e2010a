// What two paragraphs begin and end with alike, in whole words: most edits touch a word or two, and only what lies between
// need be cut into words at all.

export interface CommonEnds {
  /** Length of the common beginning; what follows it starts with a word. */
  readonly head: number;
  /** Length of the common end; what precedes it ends with a blank. */
  readonly tail: number;
}

/** This share of the longer paragraph alike at its ends makes the two one, edited, without a further question. */
const PLAINLY_ONE = 0.6;

export function commonEnds(before: string, after: string): CommonEnds {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before.charCodeAt(head) === after.charCodeAt(head)) head++;
  while (head > 0 && !(isBlank(before, head - 1) && !isBlank(before, head) && !isBlank(after, head))) head--;
  const longest = shorter - head;
  const lastBefore = before.length - 1;
  const lastAfter = after.length - 1;
  let tail = 0;
  while (tail < longest && before.charCodeAt(lastBefore - tail) === after.charCodeAt(lastAfter - tail)) tail++;
  while (
    tail > 0 &&
    !(isBlank(before, lastBefore - tail) && isBlank(after, lastAfter - tail) && !isBlank(before, before.length - tail))
  )
    tail--;
  return { head, tail };
}

export function isPlainlyOne(before: string, after: string): boolean {
  const longer = Math.max(before.length, after.length);
  if (Math.min(before.length, after.length) < PLAINLY_ONE * longer) return false;
  const { head, tail } = commonEnds(before, after);
  return head + tail >= PLAINLY_ONE * longer;
}

const isBlank = (text: string, at: number): boolean => text.charCodeAt(at) === 32;
