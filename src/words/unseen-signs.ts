// Signs in other people's words that are not seen, or change what is: overrides of direction, signs of no width, tags,
// controls, private characters. On the screen each is shown as what it is. Where the writing of a language or an emoji
// needs such a sign it stays, or does what it is for, and nothing is shown.

export type Piece =
  | { readonly kind: 'words'; readonly words: string }
  /** The line may break here, as between the words of Thai. */
  | { readonly kind: 'break' }
  /** Signs to be shown as what they are: `U+202E`, or several of them. */
  | { readonly kind: 'unseen'; readonly name: string };

/** Blanks that end cells and lines are seen; the number signs of Arabic, Syriac and Kaithi are. */
const UNSEEN =
  /(?![\t\n\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u{110bd}\u{110cd}])[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\u2800]/u;
const RUNS_OF_ONE = new RegExp(`(${UNSEEN.source})\\1*`, 'gu');

const LETTER = /[\p{L}\p{M}]/u;
/** Scripts whose letters take another form by a joiner or non-joiner between them. */
const JOINED =
  /[\p{scx=Arab}\p{scx=Syrc}\p{scx=Nkoo}\p{scx=Adlm}\p{scx=Mong}\p{scx=Deva}\p{scx=Beng}\p{scx=Guru}\p{scx=Gujr}\p{scx=Orya}\p{scx=Taml}\p{scx=Telu}\p{scx=Knda}\p{scx=Mlym}\p{scx=Sinh}\p{scx=Khmr}\p{scx=Mymr}\p{scx=Tibt}]/u;
const RIGHT_TO_LEFT = /[\p{scx=Arab}\p{scx=Hebr}\p{scx=Syrc}\p{scx=Thaa}\p{scx=Nkoo}\p{scx=Adlm}]/u;
const UNSPACED = /[\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}\p{scx=Tibt}\p{scx=Hani}\p{scx=Hira}\p{scx=Kana}]/u;
const PICTURE = /\p{Extended_Pictographic}/u;
const PICTURE_END = /[\p{Extended_Pictographic}\p{Emoji_Modifier}]|\ufe0f/u;
/** The flags of England, Scotland and Wales, the only ones that are written by tags. */
const FLAG_TAGS =
  /\u{1f3f4}\u{e0067}\u{e0062}(?:\u{e0065}\u{e006e}\u{e0067}|\u{e0073}\u{e0063}\u{e0074}|\u{e0077}\u{e006c}\u{e0073})\u{e007f}/gu;

type Meaning = 'kept' | 'left-out' | 'break' | undefined;

/** What a sign is for between what stands before and after it; undefined where it is for nothing that is seen. */
function meaningOf(sign: string, before: string, after: string): Meaning {
  const code = sign.codePointAt(0) ?? 0;
  if (code === 0xad) return isLetter(before) && isLetter(after) ? 'left-out' : undefined; // where a word may be parted
  if (code === 0x200b) return UNSPACED.test(before) || UNSPACED.test(after) ? 'break' : undefined;
  return isNeeded(code, before, after) ? 'kept' : undefined;
}

function isNeeded(code: number, before: string, after: string): boolean {
  switch (code) {
    case 0x200c:
    case 0x200d:
      return joins(code, before, after);
    case 0x200e:
    case 0x200f:
    case 0x61c:
      return RIGHT_TO_LEFT.test(before) || RIGHT_TO_LEFT.test(after);
    case 0xfe0e:
    case 0xfe0f:
      return PICTURE.test(before) || (/[\d#*]/.test(before) && after === '\u20e3');
    default:
      return selects(code, before);
  }
}

/** A variant of the letter before. */
function selects(code: number, before: string): boolean {
  if (code >= 0x180b && code <= 0x180f) return isLetter(before) && /\p{Script=Mongolian}/u.test(before);
  const isOfIdeograph = (code >= 0xfe00 && code <= 0xfe0d) || (code >= 0xe0100 && code <= 0xe01ef);
  return isOfIdeograph && /\p{Script=Han}/u.test(before);
}

const isLetter = (character: string): boolean => LETTER.test(character);

function joins(code: number, before: string, after: string): boolean {
  if (code === 0x200d && PICTURE_END.test(before) && PICTURE.test(after)) return true;
  if (!isLetter(before) || !JOINED.test(before)) return false;
  // A joiner after the sign that takes a vowel away stands at the end of a word, too.
  return (
    (isLetter(after) && JOINED.test(after)) || (code === 0x200d && /\p{M}/u.test(before) && /^[\s\p{P}]?$/u.test(after))
  );
}

/** What stands right before and after words that are drawn in parts. */
export interface Neighbours {
  readonly before?: string;
  readonly after?: string;
}

/** The words in order, cut where a sign is to be shown, or a line may break. Linear in their length. */
export function piecesOf(words: string, { before = '', after = '' }: Neighbours = {}): Piece[] {
  if (!UNSEEN.test(words)) return [{ kind: 'words', words }];
  const flags = new Set([...words.matchAll(FLAG_TAGS)].flatMap(({ 0: flag, index }) => places(index, flag.length)));
  const pieces: Piece[] = [];
  let kept = '';
  let from = 0;
  let hidden = new Map<string, number>();
  const endWords = () => {
    if (kept !== '') pieces.push({ kind: 'words', words: kept });
    kept = '';
  };
  const endHidden = () => {
    if (hidden.size > 0) pieces.push({ kind: 'unseen', name: nameOf(hidden) });
    hidden = new Map();
  };
  const keep = (more: string) => {
    if (more === '') return;
    endHidden();
    kept += more;
  };
  const meaningAt = (place: number, sign: string): Meaning =>
    meaningOf(
      sign,
      place > 0 ? characterBefore(words, place) : characterBefore(before, before.length),
      characterAt(words, place + sign.length) || characterAt(after, 0),
    );
  for (const { 0: run, 1: sign = '', index } of words.matchAll(RUNS_OF_ONE)) {
    keep(words.slice(from, index));
    from = index + run.length;
    const count = run.length / sign.length;
    const meaning = flags.has(index) ? 'kept' : count > 1 ? undefined : meaningAt(index, sign);
    if (meaning === 'kept') keep(sign);
    else if (meaning === undefined) {
      endWords();
      hidden.set(sign, (hidden.get(sign) ?? 0) + count);
    } else if (meaning === 'break') {
      endWords();
      endHidden();
      pieces.push({ kind: 'break' });
    }
  }
  keep(words.slice(from));
  endWords();
  endHidden();
  return pieces;
}

/** The same in one string, for titles, labels, notifications and files: `[U+202E]`. */
export const withSignsNamed = (words: string): string =>
  UNSEEN.test(words)
    ? piecesOf(words)
        .map((piece) => (piece.kind === 'words' ? piece.words : piece.kind === 'unseen' ? `[${piece.name}]` : ''))
        .join('')
    : words;

/** Of a run of signs so many kinds are named. */
const NAMED = 3;

function nameOf(signs: ReadonlyMap<string, number>): string {
  const kinds = [...signs.keys()].map((sign) => `U+${codeOf(sign)}`);
  const all = [...signs.values()].reduce((sum, count) => sum + count, 0);
  const more = kinds.length > NAMED ? ' …' : '';
  const count = all > kinds.length || more ? ` ×${all}` : '';
  return `${kinds.slice(0, NAMED).join(' ')}${more}${count}`;
}

const codeOf = (sign: string): string => (sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');

const places = (from: number, length: number): number[] => Array.from({ length }, (_, at) => from + at);

const characterAt = (words: string, place: number): string => {
  const code = words.codePointAt(place);
  return code === undefined ? '' : String.fromCodePoint(code);
};

function characterBefore(words: string, place: number): string {
  const pair = words.codePointAt(place - 2) ?? 0; // undefined before the beginning
  return pair > 0xffff ? words.slice(place - 2, place) : words.slice(Math.max(0, place - 1), place);
}
