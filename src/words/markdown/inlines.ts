// Runs of words in one normal form: white space folded, marks never hold a blank at their edge, equal neighbours are one.
// Whatever a page did to say the same thing, the blocks compared and stored are the same.
import type { Block, Inline } from './block.ts';

const MAXIMUM_DEPTH = 8;
const NUMBER = /^\d{1,9}\.$/;
/** No address of an agreement is longer; what it is written as must be read back whole. */
const LONGEST_LINK = 2000;
const SAFE_LINK = /^(?:https?:\/\/|mailto:)./i;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed
const CONTROLS = /[\u0000-\u0008\u000e-\u001f\u007f]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: one quick question before folding
const NEEDS_FOLDING = /[\u0000-\u001f\u007f-\u00a0\u1680\u2000-\u200a\u2028-\u202f\u205f\u3000\ufeff]| {2}/;
const BLANKS = /\s+/g;

/** White space becomes one blank, or one line break if it holds one; control characters go. */
export function foldSpace(text: string): string {
  if (!NEEDS_FOLDING.test(text)) return text;
  return text.replace(CONTROLS, '').replace(BLANKS, (blanks) => (blanks.includes('\n') ? '\n' : ' '));
}

/** The address as it is kept: http(s) or mailto, nothing in it that Markdown or a table could trip over. */
export function keptLink(address: string): string | undefined {
  const trimmed = address.trim();
  if (trimmed.length > LONGEST_LINK || !SAFE_LINK.test(trimmed)) return undefined;
  const kept = trimmed.replace(/[\s()<>[\]\\|"`\p{Cc}]/gu, (character) =>
    [...new TextEncoder().encode(character)]
      .map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`)
      .join(''),
  );
  return kept.length > LONGEST_LINK ? undefined : kept;
}

const sameMarks = (a: Inline, b: Inline): boolean =>
  a.strong === b.strong && a.emphasis === b.emphasis && a.link === b.link;

const hasMarks = (inline: Inline): boolean =>
  inline.strong !== undefined || inline.emphasis !== undefined || inline.link !== undefined;

/** Blanks at the edge of a marked run belong to the unmarked text around it. */
function* withoutEdgeBlanks(inlines: readonly Inline[]): Generator<Inline> {
  for (const inline of inlines) {
    const text = foldSpace(inline.text);
    if (text === '') continue;
    if (!hasMarks(inline)) {
      yield text === inline.text ? inline : { text };
      continue;
    }
    const core = text.trim();
    if (core === '') {
      yield { text };
      continue;
    }
    const start = text.indexOf(core);
    if (start > 0) yield { text: text.slice(0, start) };
    yield core === inline.text ? inline : { ...inline, text: core };
    if (start + core.length < text.length) yield { text: text.slice(start + core.length) };
  }
}

interface Run {
  /** Collected and joined once: a run of many small pieces stays linear. */
  pieces: string[];
  marks: Inline;
  isBlank: boolean;
}

function mergedRuns(inlines: readonly Inline[]): Run[] {
  const runs: Run[] = [];
  for (const inline of withoutEdgeBlanks(inlines)) {
    const last = runs.at(-1);
    const beforeLast = runs.at(-2);
    const isBlank = inline.text.trim() === '';
    if (last && sameMarks(last.marks, inline)) {
      last.pieces.push(inline.text);
      last.isBlank &&= isBlank;
    } else if (last?.isBlank && beforeLast && hasMarks(inline) && sameMarks(beforeLast.marks, inline)) {
      for (const piece of last.pieces) beforeLast.pieces.push(piece);
      beforeLast.pieces.push(inline.text);
      runs.pop();
    } else {
      runs.push({ pieces: [inline.text], marks: inline, isBlank });
    }
  }
  return runs;
}

/** The normal form of one block's words; `breaks` says whether line breaks may stay. */
export function normaliseInlines(inlines: readonly Inline[], breaks = true): Inline[] {
  const runs = mergedRuns(
    inlines.map((inline) => {
      const link = inline.link === undefined ? undefined : keptLink(inline.link);
      if (link === inline.link) return inline;
      const { link: _dropped, ...rest } = inline;
      return link === undefined ? rest : { ...rest, link };
    }),
  );
  const normal: Inline[] = [];
  let endsBlank = true;
  runs.forEach((run, index) => {
    let text = foldSpace(run.pieces.join(''));
    if (!breaks) text = text.replaceAll('\n', ' ');
    if (endsBlank) text = text.trimStart();
    if (index === runs.length - 1) text = text.trimEnd();
    if (text === '') return;
    endsBlank = /\s$/.test(text);
    normal.push(text === run.marks.text ? run.marks : { ...run.marks, text });
  });
  return normal;
}

function normaliseBlock(block: Block, previous: Block | undefined): Block | undefined {
  switch (block.kind) {
    case 'rule':
      return block;
    case 'row': {
      const cells = block.cells.map((cell) => normaliseInlines(cell));
      return cells.some((cell) => cell.length > 0) ? { ...block, cells } : undefined;
    }
    case 'item': {
      const inlines = normaliseInlines(block.inlines);
      if (inlines.length === 0) return undefined;
      const deepest = previous?.kind === 'item' ? previous.depth + 1 : 0;
      const depth = Math.max(0, Math.min(block.depth, deepest, MAXIMUM_DEPTH));
      return { ...block, inlines, depth, marker: NUMBER.test(block.marker) ? block.marker : '-' };
    }
    case 'heading': {
      const inlines = normaliseInlines(block.inlines, false);
      if (inlines.length === 0) return undefined;
      const { marker, ...rest } = block;
      return { ...rest, ...(marker !== undefined && NUMBER.test(marker) && { marker }), inlines };
    }
    default: {
      const inlines = normaliseInlines(block.inlines);
      return inlines.length === 0 ? undefined : { ...block, inlines };
    }
  }
}

/** Blocks as Markdown can hold them: none empty, no list item deeper than one step below the one before. */
export function normaliseBlocks(blocks: readonly Block[]): Block[] {
  const normal: Block[] = [];
  for (const block of blocks) {
    const kept = normaliseBlock(block, normal.at(-1));
    if (kept) normal.push(kept);
  }
  return normal;
}

export const inlineText = (inlines: readonly Inline[]): string => inlines.map((inline) => inline.text).join('');

/** The plain words of a block, cells of a row parted by a tab. */
export function blockText(block: Block): string {
  if (block.kind === 'rule') return '';
  if (block.kind === 'row') return block.cells.map(inlineText).join('\t');
  return inlineText(block.inlines);
}
