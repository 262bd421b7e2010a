// A line of Markdown made comparable: marks, link targets and invisible characters out, letters and digits of every
// script in one form. Each place of the result knows its place in the line, so a date found can be pointed at.

export interface FoldedLine {
  readonly text: string;
  /** Index in the line for each place of `text`, and one more for its end. */
  readonly places: readonly number[];
}

// A stroke through letters strikes them out (U+0336): a date that no longer holds is none.
const COMBINING = /[\u0300-\u0335\u0337-\u036f\u0591-\u05c7\u064b-\u065f\u0670]/u;
const DROPPED = /\p{Cf}|\p{Cc}|\p{Variation_Selector}|\u034f/u;
const DIGIT = /\p{Nd}/u;
const SPACE = /[\s\u00a0\u3000]/u;
const ESCAPABLE = /[!-/:-@[-`{-~]/u;
const SYLLABLE = /[\u3040-\u30ff\uac00-\ud7a3]/u;
/** Letters that people write one for another, and marks of one meaning. */
const SAME: Readonly<Record<string, string>> = {
  '’': "'",
  '‘': "'",
  ʼ: "'",
  '´': "'",
  '＇': "'",
  '–': '-',
  '—': '-',
  '‐': '-',
  '‑': '-',
  '−': '-',
  '־': '-',
  '：': ':',
  '꞉': ':',
  '，': ',',
  '、': ',',
  '،': ',',
  '၊': ',',
  '።': '.',
  '။': '.',
  '。': '.',
  '।': '.',
  '॥': '.',
  '۔': '.',
  º: '',
  ª: '',
  '°': '',
  ı: 'i',
  ς: 'σ',
  ی: 'ي',
  ى: 'ي',
  ې: 'ي',
  ک: 'ك',
  ہ: 'ه',
  ھ: 'ه',
  ە: 'ه',
  ة: 'ه',
  ӏ: 'i',
};

const isMark = (character: string): boolean => '*_`~[]'.includes(character);

/** The value of a decimal digit of any script: its distance from the zero of its block. */
const digitValue = (character: string): number => {
  const code = character.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && DIGIT.test(String.fromCodePoint(code - value - 1))) value += 1;
  return value;
};

const foldCharacter = (character: string): string => {
  const same = SAME[character];
  if (same !== undefined) return same;
  if (DIGIT.test(character)) {
    return character >= '0' && character <= '9' ? character : String(digitValue(character.normalize('NFKC')));
  }
  if (SYLLABLE.test(character)) return character;
  let folded = '';
  for (const part of character.normalize('NFKD').toLowerCase()) {
    if (!COMBINING.test(part)) folded += SAME[part] ?? part;
  }
  return folded;
};

const known = new Map<string, string>();
const folded = (character: string): string => {
  let form = known.get(character);
  if (form === undefined) {
    form = foldCharacter(character);
    if (known.size < 20_000) known.set(character, form);
  }
  return form;
};

/** How far a link target, a tag, an address or an entity reaches from `index`, so that it can be passed over; 0 where none starts. */
const silentLength = (line: string, index: number): number => {
  const character = line[index];
  if (character === ']' && line[index + 1] === '(') return lengthTo(line, index, ')', 2000);
  if (character === '<' && /[a-z/!]/iu.test(line[index + 1] ?? '')) return lengthTo(line, index, '>', 2000);
  if (character === '&' && line.startsWith('&nbsp;', index)) return 6;
  if (character === 'h' && /^https?:\/\//u.test(line.slice(index, index + 8))) {
    let end = index;
    while (end < line.length && end < index + 2000 && !/[\s)\]>]/u.test(line[end] ?? '')) end += 1;
    return end - index;
  }
  return 0;
};

const lengthTo = (line: string, index: number, mark: string, most: number): number => {
  const end = line.slice(index, index + most).indexOf(mark);
  return end === -1 ? 0 : end + 1;
};

/** Folds a line, or a part of it that starts at `from`. */
export const foldLine = (line: string, from = 0, to: number = line.length): FoldedLine => {
  const places: number[] = [];
  let text = '';
  const add = (form: string, place: number): void => {
    for (let count = 0; count < form.length; count += 1) places.push(place);
    text += form;
  };
  const addSpace = (place: number): void => {
    if (text !== '' && !text.endsWith(' ')) add(' ', place);
  };
  let index = from;
  while (index < to) {
    const silent = silentLength(line, index);
    if (silent > 0) {
      addSpace(index);
      index += silent;
      continue;
    }
    const character = String.fromCodePoint(line.codePointAt(index) ?? 0);
    if (character === '\\' && ESCAPABLE.test(line[index + 1] ?? '')) {
      index += 1;
      if (isMark(line[index] ?? '')) addSpace(index);
      else add(folded(line[index] ?? ''), index);
      index += 1;
      continue;
    }
    if (SPACE.test(character) || isMark(character)) addSpace(index);
    else if (!DROPPED.test(character)) add(folded(character), index);
    index += character.length;
  }
  places.push(to);
  return { text, places };
};

/** A word or phrase of a vocabulary in the form that lines are folded to. */
export const foldWords = (words: string): string => foldLine(words).text.trim();
