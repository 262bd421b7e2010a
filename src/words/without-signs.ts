// Words and amounts alone: letters, digits, and every symbol that is not known to be ornament: money, shares, ticks and
// crosses, arrows, comparisons. Punctuation is dress. “≥ 18” and “< 5” keep their sign, so does an amount below nothing
// (“-5”), and between two digits everything counts (1.5 is not 15). One pass, for it is done to every text that is read.

/** U+E000 stands for what a comparison masks; no page's words hold it. */
const WORD = /[\p{L}\p{M}\p{S}\ue000%‰‱§&]/u;
/** Symbols that part, point out or mark as a name, and say nothing: also what a browser draws for a letter that is none. */
const ORNAMENT = /[|~^`\xb4\xa8\xaf\xb8©®℗™\ufffd\u2500-\u257f◦▪▫▶►▸▹▷▾▼▽◀◄◂◃↗↩⤴]|\p{Variation_Selector}/u;
const DIGIT = /\p{N}/u;
const PERHAPS_COUNTS = /[<>≤≥≠~≈\-−–+]/;
/**
 * “≥ 18” compares, where “Home > Terms” only points; “-5” is below nothing, where “COVID-19” and “- 5” are not; “18+” and
 * “+5” say more than 18 and 5.
 */
const COUNTS = /[<>≤≥≠~≈]\s*\p{N}|(?<![^\s\p{Ps}\p{Pi}\p{Sc}"'])[-−–+]\p{Sc}?\p{N}|(?<=\p{N})\+/uy;

type Kind = 'sign' | 'word' | 'digit' | 'perhaps';

const kinds = new Map<number, Kind>();

function kindOf(codePoint: number): Kind {
  let kind = kinds.get(codePoint);
  if (kind === undefined) {
    const character = String.fromCodePoint(codePoint);
    kind = DIGIT.test(character)
      ? 'digit'
      : PERHAPS_COUNTS.test(character)
        ? 'perhaps'
        : WORD.test(character) && !ORNAMENT.test(character)
          ? 'word'
          : 'sign';
    kinds.set(codePoint, kind);
  }
  return kind;
}

function isSignAt(text: string, index: number, kind: Kind): boolean {
  if (kind !== 'perhaps') return kind === 'sign';
  COUNTS.lastIndex = index;
  return !COUNTS.test(text);
}

/** The text with `instead` in the place of each run of signs and blanks. */
export function withoutSigns(text: string, instead: '' | ' '): string {
  let kept = '';
  let from = 0;
  let gap: number | undefined;
  let isAfterDigit = false;
  for (let index = 0; index < text.length; ) {
    const codePoint = text.codePointAt(index) ?? 0;
    const kind = kindOf(codePoint);
    if (isSignAt(text, index, kind)) gap ??= index;
    else {
      if (gap !== undefined && !(isAfterDigit && kind === 'digit')) {
        kept += text.slice(from, gap) + instead;
        from = index;
      }
      gap = undefined;
      isAfterDigit = kind === 'digit';
    }
    index += codePoint > 0xffff ? 2 : 1;
  }
  return gap === undefined ? kept + text.slice(from) : kept + text.slice(from, gap) + instead;
}
