// What two paragraphs begin and end with alike, in whole words: most edits touch a word or two, and only what lies between
// need be cut into words at all.

export interface CommonEnds {
  /** Length of the common beginning, which ends after a blank or a sign that ends a clause. */
  readonly head: number;
  /** Length of the common end, which begins with such a blank or sign. */
  readonly tail: number;
}

/** This share of the longer paragraph alike at its ends makes the two one, edited, without a further question. */
const PLAINLY_ONE = 0.6;

const BLANKS = ' \t\n';
/** In scripts without blanks words are told apart with a view to their neighbours, but never across these. */
const CLAUSE_ENDS = '、。，；：！？';

const isBlank = (text: string, at: number): boolean => at < text.length && BLANKS.includes(text.charAt(at));
const isBreak = (text: string, at: number): boolean =>
  at < text.length && (BLANKS.includes(text.charAt(at)) || CLAUSE_ENDS.includes(text.charAt(at)));

export function commonEnds(before: string, after: string): CommonEnds {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before.charCodeAt(head) === after.charCodeAt(head)) head++;
  while (head > 0 && !(isBreak(before, head - 1) && !isBlank(before, head) && !isBlank(after, head))) head--;
  const longest = shorter - head;
  let tail = 0;
  while (tail < longest && before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)) {
    tail++;
  }
  const startsTail = (text: string): boolean =>
    isBreak(text, text.length - tail) && !isBlank(text, text.length - tail - 1);
  while (tail > 0 && !(startsTail(before) && startsTail(after))) tail--;
  return { head, tail };
}

export function isPlainlyOne(before: string, after: string): boolean {
  const longer = Math.max(before.length, after.length);
  if (Math.min(before.length, after.length) < PLAINLY_ONE * longer) return false;
  const { head, tail } = commonEnds(before, after);
  return head + tail >= PLAINLY_ONE * longer;
}
