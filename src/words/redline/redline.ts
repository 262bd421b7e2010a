// Two texts side by side: paragraphs aligned first (moved ones recognised), then words. Nothing is lost: the words of both
// texts can be read back from the rows. A total rewrite costs no more than its length and is said to be one.
import type { Block } from '../markdown/block.ts';
import { blockText, parseMarkdown } from '../markdown/markdown.ts';
import type { Paragraph } from './paragraph-words.ts';
import { compare, type Stretch } from './redline-comparison.ts';
import type { RowDraft, RowSegment } from './redline-rows.ts';
import { rankOf, type WeightySubject, weigh } from './weight.ts';

export type { RowSegment, SegmentKind } from './redline-rows.ts';
export type { WeightySubject } from './weight.ts';

/** The paragraph of one text that stands in a row. A paragraph that was split stands in several rows, part by part. */
export interface Side {
  readonly block: Block;
  /** Its place among the blocks of its text. */
  readonly index: number;
}

interface Row {
  /** The words of both sides in reading order; the cells of a table row are parted by tabs. */
  readonly segments: readonly RowSegment[];
  /** The weighty subjects the change touches, weightiest first; none where no word changed. */
  readonly weights: readonly WeightySubject[];
}

export type RedlineRow =
  /** `moved` stands at its new place, and its words may have changed too; its old place has no row. */
  | (Row & { readonly kind: 'same' | 'changed' | 'moved'; readonly before: Side; readonly after: Side })
  | (Row & { readonly kind: 'deleted'; readonly before: Side; readonly after?: undefined })
  | (Row & { readonly kind: 'inserted'; readonly before?: undefined; readonly after: Side });

export interface Redline {
  /** In the order of the later text, deleted paragraphs where they stood. */
  readonly rows: readonly RedlineRow[];
  /** True where hardly anything of the earlier text is left: reading the later one whole serves better. */
  readonly isRewritten: boolean;
}

/** Less of the longer text than this stands unchanged: it was rewritten. */
const REWRITTEN = 0.25;

/** Compares two texts. Unchanged stretches, the most of it, are only read when the rows are first asked for. */
export function redline(before: string, after: string): Redline {
  const stretches = compare(before, after);
  let rows: readonly RedlineRow[] | undefined;
  return {
    get rows() {
      rows ??= rowsOf(stretches);
      return rows;
    },
    isRewritten: isRewritten(stretches),
  };
}

/** The changed rows, weightiest first: by their weightiest subject, then by how many they touch, then as they stand. */
export function weightyFirst({ rows }: Redline): RedlineRow[] {
  const ranked = rows.filter((row) => row.kind !== 'same').map((row) => ({ row, rank: rankOf(row.weights) }));
  return ranked.sort((x, y) => x.rank - y.rank || y.row.weights.length - x.row.weights.length).map(({ row }) => row);
}

function isRewritten(stretches: readonly Stretch[]): boolean {
  let same = 0;
  let deleted = 0;
  let inserted = 0;
  for (const stretch of stretches) {
    if ('same' in stretch) same += stretch.same.length;
    else {
      for (const { kind, text } of stretch.drafts.flatMap((draft) => draft.segments)) {
        if (kind === 'same') same += text.length;
        else if (kind === 'deleted') deleted += text.length;
        else inserted += text.length;
      }
    }
  }
  return same < REWRITTEN * (same + Math.max(deleted, inserted));
}

interface Start {
  readonly before: number;
  readonly after: number;
}

function rowsOf(stretches: readonly Stretch[]): RedlineRow[] {
  const parsed = stretches.map((stretch) => ('same' in stretch ? parseMarkdown(stretch.same) : []));
  const starts: Start[] = [{ before: 0, after: 0 }];
  stretches.forEach((stretch, index) => {
    const { before, after } = starts[index] as Start;
    const count = parsed[index]?.length ?? 0;
    starts.push(
      'same' in stretch
        ? { before: before + count, after: after + count }
        : { before: before + stretch.blocksBefore, after: after + stretch.blocksAfter },
    );
  });
  return stretches.flatMap((stretch, index) =>
    'same' in stretch
      ? unchangedRows(parsed[index] ?? [], starts[index] as Start)
      : stretch.drafts.map((draft) => rowOf(draft, starts)),
  );
}

function unchangedRows(blocks: readonly Block[], start: Start): RedlineRow[] {
  const rows: RedlineRow[] = [];
  blocks.forEach((block, place) => {
    const text = blockText(block);
    if (text === '') return;
    const before = { block, index: start.before + place };
    const after = { block, index: start.after + place };
    rows.push({ kind: 'same', before, after, segments: [{ kind: 'same', text }], weights: [] });
  });
  return rows;
}

function rowOf(draft: RowDraft, starts: readonly Start[]): RedlineRow {
  const { segments } = draft;
  const sideOf = (paragraph: Paragraph, side: 'before' | 'after'): Side => ({
    block: paragraph.block,
    index: (starts[paragraph.stretch]?.[side] ?? 0) + paragraph.place,
  });
  const before = draft.before && sideOf(draft.before, 'before');
  const after = draft.after && sideOf(draft.after, 'after');
  const weights = weigh(segments);
  if (before && after) {
    // White space alone is no change of words.
    const isSame = segments.every(({ kind, text }) => kind === 'same' || text.trim() === '');
    return { kind: draft.isMoved ? 'moved' : isSame ? 'same' : 'changed', before, after, segments, weights };
  }
  if (before) return { kind: 'deleted', before, segments, weights };
  return { kind: 'inserted', after: after as Side, segments, weights };
}
