// Two boxes of a page side by side run together where no blank stands between them: `UpdatedMarch 3, 2024`. The word is
// parted where a label ends and the name of a month begins.
import type { FoldedLine } from './date-fold.ts';
import type { Vocabulary } from './date-label.ts';
import type { Token } from './date-token.ts';
import type { MonthNames } from './month-names.ts';

const LEAST_LABEL = 4;

const partOf = ({ text }: Token, names: MonthNames, words: Vocabulary): number | undefined => {
  if (names.find([{ text, start: 0, end: text.length, isWord: true, isAttached: false }], 0) !== undefined)
    return undefined;
  const length = names.lengthAtEndOf(text);
  const part = text.length - length;
  if (length === 0 || part < LEAST_LABEL) return undefined;
  const [label] = words.labelsIn(text.slice(0, part));
  return label?.start === 0 ? part : undefined;
};

/** The line with a blank put into such words; the line itself where there is none. */
export const partGlued = (
  line: FoldedLine,
  tokens: readonly Token[],
  names: MonthNames,
  words: Vocabulary,
): FoldedLine => {
  let text = '';
  const places: number[] = [];
  let from = 0;
  for (const token of tokens) {
    const part = token.isWord && token.text.length > LEAST_LABEL + 2 ? partOf(token, names, words) : undefined;
    if (part === undefined) continue;
    const at = token.start + part;
    text += `${line.text.slice(from, at)} `;
    for (let place = from; place < at; place += 1) places.push(line.places[place] ?? 0);
    places.push(line.places[at] ?? 0);
    from = at;
  }
  if (from === 0) return line;
  for (let place = from; place < line.places.length; place += 1) places.push(line.places[place] ?? 0);
  return { text: text + line.text.slice(from), places };
};
