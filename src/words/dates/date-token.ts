// A folded line cut into numbers, words and marks. Characters of scripts without spaces stand alone, so that a unit
// such as 年 or 일 is never glued to the words after it.

export interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** The value of a number; absent for words and marks. */
  readonly value?: number;
  readonly isWord: boolean;
  /** True where nothing, not even a space, stands between this token and the one before. */
  readonly isAttached: boolean;
}

const PIECE =
  /(\d+)|([〇零一二三四五六七八九十元]+)|([\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}])|([\p{L}\p{M}]+)|(\S)/gu;
const HAN_DIGITS = '〇一二三四五六七八九';

/** `二〇二二` is read by place, `二十六` by tens, `元` is the first year of an era. */
export const readHanNumber = (text: string): number | undefined => {
  if (text === '元') return 1;
  if (text.includes('元')) return undefined;
  const digits = [...text.replaceAll('零', '〇')].map((character) => HAN_DIGITS.indexOf(character));
  const ten = digits.indexOf(-1);
  if (ten === -1) return Number(digits.join(''));
  if (ten > 1 || digits.length > ten + 2 || digits.lastIndexOf(-1) !== ten) return undefined;
  return (ten === 0 ? 1 : (digits[0] ?? 0)) * 10 + (digits[ten + 1] ?? 0);
};

export const tokensOf = (text: string): Token[] => {
  const tokens: Token[] = [];
  let last = -1;
  for (const match of text.matchAll(PIECE)) {
    const [piece, number, han, character, word] = match;
    const start = match.index;
    const end = start + piece.length;
    const base = { text: piece, start, end, isAttached: start === last };
    const value = number !== undefined ? Number(number) : han !== undefined ? readHanNumber(han) : undefined;
    const isWord = number === undefined && (han ?? character ?? word) !== undefined;
    tokens.push(value === undefined ? { ...base, isWord } : { ...base, isWord, value });
    last = end;
  }
  return tokens;
};
