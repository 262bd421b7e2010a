// Which words of one text stand in another, in the same order: how the blocks of a page are found again in what another
// reader made of the page, or in the text that was read before.

/** Letters and digits; of scripts that do not part words, each sign by itself. */
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]|[\p{L}\p{M}\p{N}]+/gu;

export const wordsIn = (text: string): string[] => text.toLowerCase().match(WORD) ?? [];

/** How many words in a row are looked for that stand once in either text; fewer where no such run is left. */
const RUNS = [5, 3, 1] as const;
/** Each round finds something or looks for shorter runs; hostile texts end here. */
const MOST_ROUNDS = 24;

interface Gap {
  readonly a: number;
  readonly aEnd: number;
  readonly b: number;
  readonly bEnd: number;
  /** Which of RUNS is looked for next. */
  readonly run: number;
}

class Alignment {
  readonly isMatched: Uint8Array;
  readonly #a: Int32Array;
  readonly #b: Int32Array;

  constructor(a: Int32Array, b: Int32Array) {
    this.#a = a;
    this.#b = b;
    this.isMatched = new Uint8Array(a.length);
  }

  align(): void {
    const whole: Gap = { a: 0, aEnd: this.#a.length, b: 0, bEnd: this.#b.length, run: 0 };
    // What stands once in both comes first: of paragraphs that begin alike, the first would be taken for a later one.
    let gaps = between(whole, inOrder(this.#onceInBoth(whole)));
    for (let round = 0; round < MOST_ROUNDS && gaps.length > 0; round++)
      gaps = gaps.flatMap((gap) => this.#within(gap));
  }

  #within(gap: Gap): Gap[] {
    let { a, aEnd, b, bEnd } = gap;
    while (a < aEnd && b < bEnd && this.#a[a] === this.#b[b]) {
      this.isMatched[a++] = 1;
      b++;
    }
    while (a < aEnd && b < bEnd && this.#a[aEnd - 1] === this.#b[bEnd - 1]) {
      this.isMatched[--aEnd] = 1;
      bEnd--;
    }
    if (a === aEnd || b === bEnd) return [];
    const anchors = inOrder(this.#onceInBoth({ ...gap, a, aEnd, b, bEnd }));
    if (anchors.length === 0) {
      return gap.run + 1 < RUNS.length ? [{ a, aEnd, b, bEnd, run: gap.run + 1 }] : [];
    }
    return between({ a, aEnd, b, bEnd, run: gap.run }, anchors);
  }

  /** Where runs of words begin that stand exactly once in either stretch, by their place in the first. */
  #onceInBoth({ a, aEnd, b, bEnd, run }: Gap): [number, number][] {
    const length = RUNS[run] ?? 1;
    const inA = placesOf(this.#a, a, aEnd, length);
    const inB = placesOf(this.#b, b, bEnd, length);
    const found: [number, number][] = [];
    for (const [key, at] of inA) {
      const there = inB.get(key);
      if (at >= 0 && there !== undefined && there >= 0) found.push([at, there]);
    }
    return found;
  }
}

/** Each stretch between two anchors begins with the first of them, which its common beginning takes in. */
function between({ a, aEnd, b, bEnd, run }: Gap, anchors: readonly [number, number][]): Gap[] {
  const gaps: Gap[] = [];
  let [fromA, fromB] = [a, b];
  for (const [atA, atB] of anchors) {
    gaps.push({ a: fromA, aEnd: atA, b: fromB, bEnd: atB, run });
    [fromA, fromB] = [atA, atB];
  }
  gaps.push({ a: fromA, aEnd, b: fromB, bEnd, run });
  return gaps;
}

const SEVERAL = -1;

/** By a hash of the words: where two runs share one, they only are not found, for words are matched by themselves. */
function placesOf(words: Int32Array, from: number, to: number, length: number): Map<number, number> {
  const places = new Map<number, number>();
  for (let at = from; at + length <= to; at++) {
    let key = 0;
    for (let next = at; next < at + length; next++)
      key = Math.imul(key ^ (words[next] ?? 0), 0x9e3779b1) ^ (key >>> 15);
    places.set(key, places.has(key) ? SEVERAL : at);
  }
  return places;
}

/** The longest chain of pairs that goes forward in both texts. The pairs come by their first place. */
function inOrder(pairs: readonly [number, number][]): [number, number][] {
  const ends: number[] = [];
  const before = new Int32Array(pairs.length).fill(-1);
  pairs.forEach(([, there], index) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[ends[middle] ?? 0]?.[1] ?? 0) < there) low = middle + 1;
      else high = middle;
    }
    before[index] = low > 0 ? (ends[low - 1] ?? -1) : -1;
    ends[low] = index;
  });
  const chain: [number, number][] = [];
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) chain.push(pairs[at] as [number, number]);
  return chain.reverse();
}

/**
 * For each of `parts`, how many of its words stand in `words`, in the order of both; linear in their length but for a
 * logarithm.
 */
export function matchedIn(parts: readonly (readonly string[])[], words: readonly string[]): number[] {
  const numbers = new Map<string, number>();
  const numberOf = (word: string): number => {
    const known = numbers.get(word) ?? numbers.size;
    numbers.set(word, known);
    return known;
  };
  const alignment = new Alignment(new Int32Array(parts.flat().map(numberOf)), new Int32Array(words.map(numberOf)));
  alignment.align();
  let at = 0;
  return parts.map((part) => {
    const end = at + part.length;
    let matched = 0;
    while (at < end) matched += alignment.isMatched[at++] ?? 0;
    return matched;
  });
}
