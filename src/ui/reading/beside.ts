// Two texts of one agreement beside one another: by their headings, and under each heading paragraph by paragraph, but
// only where both are built alike. Nothing is left out, and nothing is paired by guess.
import type { List, ListEntry, Passage } from './passages.ts';

export interface Pair {
  readonly left: readonly Passage[];
  readonly right: readonly Passage[];
}

export interface Alignment {
  /** `paragraphs`: every one has its counterpart. `headings`: some stretches only stand beside one another. */
  readonly match: 'paragraphs' | 'headings' | 'none';
  readonly pairs: readonly Pair[];
}

export function beside(left: readonly Passage[], right: readonly Passage[]): Alignment {
  const [lefts, rights] = [sectionsOf(left), sectionsOf(right)];
  const isAlike =
    lefts.length === rights.length && lefts.every((section, at) => rankOf(section) === rankOf(rights[at] ?? []));
  if (!isAlike) return { match: 'none', pairs: [{ left, right }] };
  const pairs = lefts.flatMap((section, at) => pairsOf(section, rights[at] ?? []));
  return { match: pairs.every(isPaired) ? 'paragraphs' : 'headings', pairs };
}

const isPaired = ({ left, right }: Pair): boolean => left.length <= 1 && right.length <= 1;

/** Each heading with what stands under it; what stands before the first is a section too. */
function sectionsOf(passages: readonly Passage[]): Passage[][] {
  const sections: Passage[][] = [];
  for (const passage of passages) {
    const last = sections.at(-1);
    if (last && passage.kind !== 'heading') last.push(passage);
    else sections.push([passage]);
  }
  return sections;
}

const rankOf = ([first]: readonly Passage[]): number => (first?.kind === 'heading' ? first.rank : -1);

function pairsOf(left: readonly Passage[], right: readonly Passage[]): Pair[] {
  if (left.length === right.length && left.every((passage, at) => shapeOf(passage) === shapeOf(right[at]))) {
    return left.flatMap((passage, at) => entryPairs(passage, right[at] as Passage));
  }
  const [leftHead, ...leftRest] = left;
  const [rightHead, ...rightRest] = right;
  if (leftHead?.kind !== 'heading' || rightHead?.kind !== 'heading') return [{ left, right }];
  return [
    { left: [leftHead], right: [rightHead] },
    { left: leftRest, right: rightRest },
  ];
}

/** A list is paired entry by entry, so that the counterparts stand beside one another however long they are. */
function entryPairs(left: Passage, right: Passage): Pair[] {
  if (left.kind !== 'list' || right.kind !== 'list') return [{ left: [left], right: [right] }];
  return left.entries.map((entry, at) => ({
    left: [{ ...left, entries: [entry] }],
    right: [{ ...right, entries: right.entries.slice(at, at + 1) }],
  }));
}

function shapeOf(passage: Passage | undefined): string {
  if (passage?.kind === 'list') return `list(${passage.entries.map(shapeOfEntry).join()})`;
  if (passage?.kind === 'table') return `table ${passage.rows.length}`;
  return passage?.kind ?? 'nothing';
}

const shapeOfEntry = ({ below }: ListEntry): string => `entry${below.map((list: List) => shapeOf(list)).join()}`;
