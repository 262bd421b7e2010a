// How the items of a list are numbered, as browsers draw it: the style, the first number, and the sign of each number.
// https://drafts.csswg.org/css-counter-styles/#predefined-counters
import { attributeOf, childrenOf, type HtmlElement, isElement } from './html-tree.ts';

const STYLE = /(?:^|[;\s])list-style(?:-type)?\s*:\s*([^;]{1,200})/i;
const TYPES: Readonly<Record<string, string>> = {
  '1': 'decimal',
  a: 'lower-alpha',
  A: 'upper-alpha',
  i: 'lower-roman',
  I: 'upper-roman',
};
const BULLETS = new Set(['none', 'disc', 'circle', 'square', 'disclosure-open', 'disclosure-closed']);
/** Of the shorthand, what is no type. */
const OTHER_WORDS = /^(?:inside|outside|initial|inherit|unset|revert|!important|url\(.*)$/;

const lettersFrom = (first: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => String.fromCodePoint((first.codePointAt(0) ?? 0) + index));

const LATIN = lettersFrom('a', 26);
const ALPHABETS: Readonly<Record<string, readonly string[]>> = {
  'lower-alpha': LATIN,
  'lower-latin': LATIN,
  'upper-alpha': lettersFrom('A', 26),
  'upper-latin': lettersFrom('A', 26),
  'lower-greek': [...'αβγδεζηθικλμνξοπρστυφχψω'],
  hiragana: [...'あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわゐゑをん'],
  katakana: [...'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヰヱヲン'],
  'hiragana-iroha': [
    ...'いろはにほへとちりぬるをわかよたれそつねならむうゐのおくやまけふこえてあさきゆめみしゑひもせす',
  ],
  'katakana-iroha': [
    ...'イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセス',
  ],
};
const ZEROS: Readonly<Record<string, string>> = {
  'arabic-indic': '٠',
  persian: '۰',
  urdu: '۰',
  bengali: '০',
  devanagari: '०',
  gujarati: '૦',
  gurmukhi: '੦',
  kannada: '೦',
  khmer: '០',
  cambodian: '០',
  lao: '໐',
  malayalam: '൦',
  mongolian: '᠐',
  myanmar: '၀',
  oriya: '୦',
  tamil: '௦',
  telugu: '౦',
  thai: '๐',
  tibetan: '༠',
};
const CHINESE: Readonly<Record<string, string>> = {
  'cjk-ideographic': '〇一二三四五六七八九',
  'trad-chinese-informal': '零一二三四五六七八九',
  'simp-chinese-informal': '零一二三四五六七八九',
  'japanese-informal': '〇一二三四五六七八九',
};
const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

function roman(number: number): string | undefined {
  if (number < 1 || number > 3999) return undefined;
  let left = number;
  let written = '';
  for (const [value, letters] of ROMAN) {
    while (left >= value) {
      written += letters;
      left -= value;
    }
  }
  return written;
}

/** a, b … z, aa, ab: a number without a zero. */
function alphabetic(number: number, letters: readonly string[]): string | undefined {
  if (number < 1) return undefined;
  let written = '';
  for (let left = number; left > 0; left = Math.floor((left - 1) / letters.length)) {
    written = (letters[(left - 1) % letters.length] ?? '') + written;
  }
  return written;
}

function chinese(number: number, digits: string): string | undefined {
  if (number < 0 || number > 99) return undefined;
  const ones = number % 10;
  const tens = Math.floor(number / 10);
  if (tens === 0) return digits[ones];
  return `${tens > 1 ? digits[tens] : ''}十${ones > 0 ? digits[ones] : ''}`;
}

function inDigits(number: number, zero: string): string {
  const first = zero.codePointAt(0) ?? 0;
  return String(number).replace(/\d/g, (digit) => String.fromCodePoint(first + Number(digit)));
}

/** The sign of a number in a style, with what stands behind it; the plain number where the style has none for it. */
function signOf(number: number, style: string): string {
  const letters = ALPHABETS[style];
  if (letters) return `${alphabetic(number, letters) ?? number}${/^(?:hira|kata)/.test(style) ? '、' : '.'}`;
  if (style === 'lower-roman') return `${roman(number) ?? number}.`;
  if (style === 'upper-roman') return `${roman(number)?.toUpperCase() ?? number}.`;
  if (style === 'decimal-leading-zero' && number >= 0 && number < 10) return `0${number}.`;
  const zero = ZEROS[style];
  if (zero) return `${inDigits(number, zero)}.`;
  const digits = CHINESE[style];
  if (digits) return `${chinese(number, digits) ?? number}、`;
  if (style === 'cjk-decimal')
    return `${[...String(number)].map((digit) => '〇一二三四五六七八九'[Number(digit)] ?? digit).join('')}、`;
  return `${number}.`;
}

/** A list while its items are met. */
export interface ListNumbering {
  /** As CSS names it; undefined where each item says it. A style in quotation marks is itself the sign. */
  readonly style: string;
  readonly step: 1 | -1;
  next: number;
}

function integerOf(value: string | undefined): number | undefined {
  const number = Number.parseInt(value ?? '', 10);
  return Number.isSafeInteger(number) ? number : undefined;
}

function typeIn(css: string): string | undefined {
  const declared = STYLE.exec(css)?.[1]?.trim();
  if (declared === undefined) return undefined;
  if (/^["']/.test(declared)) return declared.slice(0, declared.indexOf(declared.charAt(0), 1) + 1);
  return declared
    .toLowerCase()
    .split(/\s+/)
    .find((word) => !OTHER_WORDS.test(word));
}

/**
 * By the element's own style, else by a style sheet, else by `type`. Where a sheet takes the signs away it often draws its
 * own, and people refer to the numbers: they are kept.
 */
function styleNamed(element: HtmlElement, css: string, sheet: string): string | undefined {
  const ofSheet = typeIn(sheet);
  const type = attributeOf(element, 'type')?.trim();
  return (
    typeIn(css) ??
    (ofSheet === 'none' ? undefined : ofSheet) ??
    (type === undefined ? undefined : (TYPES[type] ?? type.toLowerCase()))
  );
}

const countItems = (list: HtmlElement): number =>
  childrenOf(list).reduce((count, child) => count + (isElement(child) && child.tagName === 'li' ? 1 : 0), 0);

/** `css` is the element's own style, `sheet` what the style sheets of the page say of it. */
export function numberingOf(list: HtmlElement, css: string, sheet: string): ListNumbering {
  const isOrdered = list.tagName === 'ol';
  const isReversed = isOrdered && attributeOf(list, 'reversed') !== undefined;
  const first = isOrdered ? integerOf(attributeOf(list, 'start')) : undefined;
  return {
    style: styleNamed(list, css, sheet) ?? (isOrdered ? 'decimal' : 'disc'),
    step: isReversed ? -1 : 1,
    next: first ?? (isReversed ? countItems(list) : 1),
  };
}

/** The sign before an item: `-` for a bullet or none, else as it is drawn: `3.`, `iv.`, `ハ、`. Counts the item. */
export function markerOf(item: HtmlElement, css: string, sheet: string, list: ListNumbering | undefined): string {
  if (!list) return '-';
  const number = integerOf(attributeOf(item, 'value')) ?? list.next;
  list.next = number + list.step;
  const style = styleNamed(item, css, sheet) ?? list.style;
  if (/^["']/.test(style)) return style.slice(1, -1).trim() || '-';
  return BULLETS.has(style) ? '-' : signOf(number, style);
}
