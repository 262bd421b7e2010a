// The words around a date that can speak of it: its own sentence, cut at other dates and at brackets it does not share.

export interface Segment {
  readonly before: string;
  readonly after: string;
}

/** No word further away than this says anything of a date. */
const REACH = 400;
/** An abbreviation, whose full stop ends no sentence. */
const SHORT_WORD = /(?:^|[^\p{L}\p{M}])(?:[\p{L}\p{M}]{1,2}|rev|ver|vers|upd)$/u;
const CLOSE_SCRIPT = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

const isSentenceEnd = (text: string, index: number): boolean => {
  const character = text[index] ?? '';
  if ('!?;|·•'.includes(character)) return true;
  if (character !== '.') return false;
  const next = text[index + 1];
  if (next !== undefined && next !== ' ' && !CLOSE_SCRIPT.test(next)) return false;
  const before = text.slice(Math.max(0, index - 5), index);
  return CLOSE_SCRIPT.test(before.slice(-1)) || !SHORT_WORD.test(before);
};

/** `from` and `to` are the ends of the neighbouring dates, or of the line. */
export const segmentAround = (text: string, start: number, end: number, from: number, to: number): Segment => {
  let first = start;
  let open = 0;
  for (; first > Math.max(from, start - REACH); first -= 1) {
    const character = text[first - 1];
    if (character === ')') open += 1;
    else if (character === '(' && open === 0) {
      // A date alone in brackets belongs to the words before them.
      if (text.slice(first, start).trim() !== '') break;
    } else if (character === '(') open -= 1;
    else if (open === 0 && isSentenceEnd(text, first - 1)) break;
  }
  let last = end;
  for (; last < Math.min(to, end + REACH); last += 1) {
    const character = text[last];
    if (character === '(' || character === ')' || isSentenceEnd(text, last)) break;
  }
  return { before: text.slice(first, start), after: text.slice(end, last) };
};
