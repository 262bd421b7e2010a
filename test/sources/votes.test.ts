// What is taken of a page of which several readers keep different blocks.
import { describe, expect, it } from 'vitest';
import { heldByMost } from '../../src/sources/votes.ts';
import type { Block } from '../../src/words/markdown/block.ts';
import { blockText, parseMarkdown, writeMarkdown } from '../../src/words/markdown/markdown.ts';

const LINES = ['payment', 'access', 'content', 'liability'].map(
  (about) => `What you owe us for ${about} is told below.`,
);
const NEW = 'From next month a fee of nine euros is due for every parcel.';
const blocks = (...lines: readonly string[]): Block[] => parseMarkdown(`${lines.join('\n\n')}\n`);

interface Case {
  readonly page: readonly string[];
  readonly ours: readonly string[];
  readonly theirs: readonly (readonly string[] | undefined)[];
  readonly closing?: readonly string[];
  readonly previous?: readonly string[];
}
function taken({ page, ours, theirs, closing = ours, previous }: Case) {
  const vote = heldByMost({
    all: blocks(...page),
    ours: blocks(...ours),
    theirs: theirs.map((lines) => lines && blocks(...lines)),
    closing: blocks(...closing),
    ...(previous && { previous: writeMarkdown(blocks(...previous)) }),
  });
  return { lines: vote.blocks.map(blockText), isUnsure: vote.isUnsure };
}

describe('a change of a text that is known', () => {
  const page = [...LINES, NEW];
  it('is not taken where only one reader sees it, whichever that is', () => {
    expect(taken({ page, ours: page, theirs: [LINES, LINES], previous: LINES }).lines).toEqual(LINES);
    expect(taken({ page, ours: LINES, theirs: [page, LINES], previous: LINES }).lines).toEqual(LINES);
    expect(taken({ page, ours: page, theirs: [LINES, undefined], previous: LINES }).lines).toEqual(LINES);
  });

  it('is taken where two readers see it', () => {
    expect(taken({ page, ours: page, theirs: [page, LINES], previous: LINES }).lines).toEqual(page);
    expect(taken({ page, ours: LINES, theirs: [page, page], previous: LINES }).lines).toEqual(page);
  });

  it('is no omission where one reader still sees what was there', () => {
    const fewer = LINES.slice(1);
    expect(taken({ page: LINES, ours: fewer, theirs: [fewer, LINES], previous: LINES }).lines).toEqual(LINES);
    expect(taken({ page: LINES, ours: fewer, theirs: [fewer, fewer], previous: LINES }).lines).toEqual(fewer);
  });
});

describe('the last words of a text', () => {
  const closing = 'You accept all of this when you hand over a parcel.';
  const page = [...LINES, closing];
  it('are taken on the word of our reader where they stand in what holds the text, and there only', () => {
    expect(taken({ page, ours: page, theirs: [LINES, LINES] }).lines).toEqual(page);
    expect(taken({ page, ours: page, theirs: [LINES, LINES], closing: LINES }).lines).toEqual(LINES);
    expect(taken({ page, ours: LINES, theirs: [page, LINES], closing: LINES }).lines).toEqual(LINES);
  });

  it('are left out, and said to be in doubt, where they are many', () => {
    const words = (count: number): string[] => [
      ...LINES,
      Array.from({ length: count }, (_, at) => `word${at}`).join(' '),
    ];
    expect(taken({ page: words(200), ours: words(200), theirs: [LINES, LINES] }).lines).toEqual(words(200));
    const many = words(201);
    expect(taken({ page: many, ours: many, theirs: [LINES, LINES] })).toEqual({ lines: LINES, isUnsure: true });
  });

  it('are in doubt where they are new to a text, and taken where they stand for others that are gone', () => {
    const known = { page, ours: page, theirs: [LINES, LINES] };
    expect(taken({ ...known, previous: LINES })).toEqual({ lines: LINES, isUnsure: true });
    expect(taken({ ...known, previous: [...LINES, 'Nobody has to keep to this yet.'] }).lines).toEqual(page);
  });
});

describe('a reading', () => {
  it('is unsure where no two readers saw the same text, and sure where they did', () => {
    const [one = '', two = '', three = '', four = ''] = LINES;
    expect(
      taken({
        page: LINES,
        ours: [one, two],
        theirs: [
          [two, three],
          [three, four],
        ],
      }).isUnsure,
    ).toBe(true);
    expect(taken({ page: LINES, ours: LINES, theirs: [LINES, [one]] }).isUnsure).toBe(false);
    expect(taken({ page: LINES, ours: LINES, theirs: [undefined] })).toEqual({ lines: LINES, isUnsure: true });
  });
});
