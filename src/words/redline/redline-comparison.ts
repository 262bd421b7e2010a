// What became of each paragraph: unchanged stretches are left as they are; in each gap between them paragraphs stayed,
// moved, became another, or came and went.
import { parseMarkdown } from '../markdown/markdown.ts';
import { commonEnds } from './paragraph-ends.ts';
import { type Moves, movedAlike, movedWhole } from './paragraph-moves.ts';
import { type Group, pairAlike } from './paragraph-pairs.ts';
import { sectionsOf } from './paragraph-sections.ts';
import { type Paragraph, paragraphsOf } from './paragraph-words.ts';
import { cutRows, Joined, type RowDraft, type SegmentKind } from './redline-rows.ts';
import { matches } from './word-diff.ts';
import { withoutIslands } from './word-islands.ts';
import { WordNumbers } from './word-tokens.ts';

export type Stretch =
  /** Markdown both texts have here. */
  | { readonly same: string }
  | { readonly drafts: readonly RowDraft[]; readonly blocksBefore: number; readonly blocksAfter: number };

/** Paragraphs of both texts between two that stayed, and the pair that stayed after them. */
interface Gap extends Group {
  readonly stayed?: { readonly before: Paragraph; readonly after: Paragraph };
}

export function compare(before: string, after: string): Stretch[] {
  const words = new WordNumbers();
  const stretches = sectionsOf(before, after).map((section, index) => {
    if ('same' in section) return section;
    const blocksBefore = parseMarkdown(section.before);
    const blocksAfter = parseMarkdown(section.after);
    return {
      gaps: gapsOf(paragraphsOf(blocksBefore, index, words), paragraphsOf(blocksAfter, index, words)),
      blocksBefore: blocksBefore.length,
      blocksAfter: blocksAfter.length,
    };
  });
  const gaps = stretches.flatMap((stretch) => ('gaps' in stretch ? stretch.gaps : []));
  const writer = new DraftWriter(gaps, words);
  return stretches.map((stretch) => {
    if ('same' in stretch) return stretch;
    const { blocksBefore, blocksAfter } = stretch;
    return { drafts: stretch.gaps.flatMap((gap) => writer.draftsOf(gap)), blocksBefore, blocksAfter };
  });
}

function gapsOf(before: readonly Paragraph[], after: readonly Paragraph[]): Gap[] {
  const keys = new Map<string, number>();
  const keyOf = ({ text }: Paragraph): number => {
    const key = keys.get(text) ?? keys.size;
    keys.set(text, key);
    return key;
  };
  const gaps: Gap[] = [];
  let b = 0;
  let a = 0;
  for (const match of matches(before.map(keyOf), after.map(keyOf))) {
    for (let i = 0; i < match.length; i++) {
      const stayed = { before: before[match.before + i] as Paragraph, after: after[match.after + i] as Paragraph };
      gaps.push({ before: before.slice(b, match.before + i), after: after.slice(a, match.after + i), stayed });
      b = match.before + i + 1;
      a = match.after + i + 1;
    }
  }
  gaps.push({ before: before.slice(b), after: after.slice(a) });
  return gaps;
}

class DraftWriter {
  readonly #moves: Moves;
  readonly #movedAway: Set<Paragraph>;
  readonly #groups = new Map<Gap, readonly Group[]>();
  readonly #words: WordNumbers;

  constructor(gaps: readonly Gap[], words: WordNumbers) {
    this.#words = words;
    const before = gaps.flatMap((gap) => gap.before);
    const after = gaps.flatMap((gap) => gap.after);
    this.#moves = movedWhole(before, after);
    this.#movedAway = new Set(this.#moves.values());
    const grouped = new Set<Paragraph>();
    for (const gap of gaps) {
      const groups = pairAlike(gap.before.filter(this.#isHere), gap.after.filter(this.#isHere));
      this.#groups.set(gap, groups);
      for (const group of groups) for (const paragraph of [...group.before, ...group.after]) grouped.add(paragraph);
    }
    const isAlone = (paragraph: Paragraph): boolean => this.#isHere(paragraph) && !grouped.has(paragraph);
    for (const [to, from] of movedAlike(before.filter(isAlone), after.filter(isAlone))) {
      this.#moves.set(to, from);
      this.#movedAway.add(from);
    }
  }

  #isHere = (paragraph: Paragraph): boolean => !this.#movedAway.has(paragraph) && !this.#moves.has(paragraph);

  draftsOf(gap: Gap): RowDraft[] {
    const drafts: RowDraft[] = [];
    let b = 0;
    let a = 0;
    for (const group of [...(this.#groups.get(gap) ?? []), { before: [], after: [] }]) {
      const [firstBefore] = group.before;
      const [firstAfter] = group.after;
      const toBefore = firstBefore ? gap.before.indexOf(firstBefore, b) : gap.before.length;
      const toAfter = firstAfter ? gap.after.indexOf(firstAfter, a) : gap.after.length;
      drafts.push(...this.#alone(gap.before.slice(b, toBefore), gap.after.slice(a, toAfter)));
      if (group.before.length > 0) drafts.push(...this.#edited(group));
      b = toBefore + group.before.length;
      a = toAfter + group.after.length;
    }
    if (gap.stayed) drafts.push({ ...gap.stayed, segments: [{ kind: 'same', text: gap.stayed.after.text }] });
    return drafts;
  }

  #alone(before: readonly Paragraph[], after: readonly Paragraph[]): RowDraft[] {
    const drafts: RowDraft[] = [];
    for (const paragraph of before) {
      if (this.#movedAway.has(paragraph)) continue;
      drafts.push({ before: paragraph, after: undefined, segments: [{ kind: 'deleted', text: paragraph.text }] });
    }
    for (const paragraph of after) {
      const from = this.#moves.get(paragraph);
      if (from) {
        for (const draft of this.#edited({ before: [from], after: [paragraph] }))
          drafts.push({ ...draft, isMoved: true });
      } else
        drafts.push({ before: undefined, after: paragraph, segments: [{ kind: 'inserted', text: paragraph.text }] });
    }
    return drafts;
  }

  #edited(group: Group): RowDraft[] {
    const [before] = group.before;
    const [after] = group.after;
    const isPair = group.before.length === 1 && group.after.length === 1;
    return isPair && before && after ? [this.#editedPair(before, after)] : this.#editedGroup(group);
  }

  /** Only what lies between the common ends of two paragraphs is compared word by word. */
  #editedPair(before: Paragraph, after: Paragraph): RowDraft {
    if (before.text === after.text) return { before, after, segments: [{ kind: 'same', text: after.text }] };
    const { head, tail } = commonEnds(before.text, after.text);
    const segments: { kind: SegmentKind; text: string }[] = [];
    const add = (kind: SegmentKind, text: string): void => {
      const last = segments.at(-1);
      if (last?.kind === kind) last.text += text;
      else if (text !== '') segments.push({ kind, text });
    };
    add('same', after.text.slice(0, head));
    const between = { before: [before.cut(head, tail)], after: [after.cut(head, tail)] };
    for (const draft of this.#editedGroup(between)) for (const { kind, text } of draft.segments) add(kind, text);
    add('same', after.text.slice(after.text.length - tail));
    return { before, after, segments };
  }

  #editedGroup(group: Group): RowDraft[] {
    const before = new Joined(group.before);
    const after = new Joined(group.after);
    const found = matches(before.numbers, after.numbers);
    return cutRows(before, after, withoutIslands(found, before.numbers, after.numbers, this.#words));
  }
}
