// Cuts the edit of one group of paragraphs into rows: each row holds at most one paragraph, or part of one, of each text.
import type { Paragraph } from './paragraph-words.ts';
import type { Match } from './word-diff.ts';

export type SegmentKind = 'same' | 'inserted' | 'deleted';

/** A run of words with its white space; the cells of a table row are parted by tabs. */
export interface RowSegment {
  readonly kind: SegmentKind;
  readonly text: string;
}

/** A row before it knows its place in the whole: which paragraphs it is made of, and the words. */
export interface RowDraft {
  readonly before: Paragraph | undefined;
  readonly after: Paragraph | undefined;
  readonly segments: readonly RowSegment[];
  readonly isMoved?: true;
}

/** The words of several paragraphs in one row, and which paragraph each belongs to. */
export class Joined {
  readonly numbers: number[] = [];
  readonly ends: number[] = [];
  readonly sources: readonly Paragraph[];

  constructor(sources: readonly Paragraph[]) {
    this.sources = sources;
    for (const { tokens } of sources) {
      for (const number of tokens.numbers) this.numbers.push(number);
      this.ends.push(this.numbers.length);
    }
  }

  sourceAt(position: number, hint: number): number {
    let source = hint;
    while (source < this.ends.length - 1 && position >= (this.ends[source] ?? 0)) source++;
    return source;
  }
}

export function cutRows(before: Joined, after: Joined, matches: readonly Match[]): RowDraft[] {
  const writer = new RowWriter(before, after);
  let b = 0;
  let a = 0;
  for (const match of [...matches, { before: before.numbers.length, after: after.numbers.length, length: 0 }]) {
    writer.change(b, match.before, a, match.after);
    for (let i = 0; i < match.length; i++) writer.same(match.before + i, match.after + i);
    b = match.before + match.length;
    a = match.after + match.length;
  }
  return writer.end();
}

class RowWriter {
  readonly #before: Joined;
  readonly #after: Joined;
  readonly #rows: RowDraft[] = [];
  #segments: { kind: SegmentKind; text: string }[] = [];
  #b: number | undefined;
  #a: number | undefined;
  #sourceBefore = 0;
  #sourceAfter = 0;

  constructor(before: Joined, after: Joined) {
    this.#before = before;
    this.#after = after;
  }

  /** Deleted and inserted words between two matches: first the rest of the open paragraphs, then whole ones. */
  change(fromBefore: number, toBefore: number, fromAfter: number, toAfter: number): void {
    let b = fromBefore;
    let a = fromAfter;
    while (b < toBefore || a < toAfter) {
      b = this.#take('deleted', b, toBefore);
      a = this.#take('inserted', a, toAfter);
    }
  }

  /** Takes the words up to the end of their paragraph. */
  #take(kind: 'deleted' | 'inserted', from: number, to: number): number {
    let at = from;
    const side = kind === 'deleted' ? this.#before : this.#after;
    const first = from < to ? side.sourceAt(from, kind === 'deleted' ? this.#sourceBefore : this.#sourceAfter) : -1;
    while (at < to && side.sourceAt(at, first) === first) {
      if (kind === 'deleted') this.#openBefore(first);
      else this.#openAfter(first);
      this.#write(kind, lead(side, first, at), word(side, first, at));
      at++;
    }
    return at;
  }

  same(b: number, a: number): void {
    const sourceBefore = this.#before.sourceAt(b, this.#sourceBefore);
    const sourceAfter = this.#after.sourceAt(a, this.#sourceAfter);
    this.#openBefore(sourceBefore);
    this.#openAfter(sourceAfter);
    const leadBefore = lead(this.#before, sourceBefore, b);
    const leadAfter = lead(this.#after, sourceAfter, a);
    if (leadBefore !== '' && leadAfter === '') this.#write('deleted', leadBefore, '');
    if (leadAfter !== '' && leadBefore === '') this.#write('inserted', leadAfter, '');
    this.#write('same', leadBefore !== '' ? leadAfter : '', word(this.#after, sourceAfter, a));
  }

  #openBefore(source: number): void {
    if (this.#b !== undefined && this.#b !== source) this.#flush();
    this.#b = source;
    this.#sourceBefore = source;
  }

  #openAfter(source: number): void {
    if (this.#a !== undefined && this.#a !== source) this.#flush();
    this.#a = source;
    this.#sourceAfter = source;
  }

  #write(kind: SegmentKind, space: string, text: string): void {
    const last = this.#segments.at(-1);
    // A row begins with a word: the blank where a paragraph was split belongs to neither part.
    const words = last ? space + text : text;
    if (last?.kind === kind) last.text += words;
    else if (words !== '') this.#segments.push({ kind, text: words });
  }

  #flush(): void {
    if (this.#segments.length > 0) {
      this.#rows.push({
        before: this.#b === undefined ? undefined : this.#before.sources[this.#b],
        after: this.#a === undefined ? undefined : this.#after.sources[this.#a],
        segments: this.#segments,
      });
    }
    this.#segments = [];
    this.#b = undefined;
    this.#a = undefined;
  }

  end(): RowDraft[] {
    this.#flush();
    return this.#rows;
  }
}

/** The white space before a word, none at the start of its paragraph. */
function lead(side: Joined, source: number, position: number): string {
  const { tokens, at } = locate(side, source, position);
  return at === 0 ? '' : (tokens?.text.slice(tokens.ends[at - 1], tokens.starts[at]) ?? '');
}

function word(side: Joined, source: number, position: number): string {
  const { tokens, at } = locate(side, source, position);
  return tokens?.text.slice(tokens.starts[at], tokens.ends[at]) ?? '';
}

function locate(
  side: Joined,
  source: number,
  position: number,
): { tokens: Paragraph['tokens'] | undefined; at: number } {
  return { tokens: side.sources[source]?.tokens, at: position - (source > 0 ? (side.ends[source - 1] ?? 0) : 0) };
}
