// Markdown is what is stored: what is written must come back, and no word of a page may become markup.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block, Inline } from '../../../src/words/markdown/block.ts';
import { blockText, normaliseBlocks, parseMarkdown, writeMarkdown } from '../../../src/words/markdown/markdown.ts';
import { withoutAHang } from '../../without-a-hang.ts';

const paragraph = (...inlines: Inline[]): Block => ({ kind: 'paragraph', inlines });
const words = (text: string): Block => paragraph({ text });

const hostile = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.string({ unit: fc.constantFrom(...'*_[]()<>|\\`~#-+=.!&: \n\t1ab;"$^{}'.split('')), maxLength: 16 }),
  fc.constantFrom(
    '1. a',
    '---',
    '***',
    '](http://x)',
    '![a](http://x)',
    '<br>',
    '&lt;',
    '\\',
    '| --- |',
    '  x',
    '#',
    ' ',
  ),
);
const inline: fc.Arbitrary<Inline> = fc.record(
  {
    text: hostile,
    strong: fc.constant(true as const),
    emphasis: fc.constant(true as const),
    link: fc.oneof(
      fc.webUrl(),
      hostile.map((path) => `https://a.example/${path}`),
      fc.constant('mailto:a@b.example'),
    ),
  },
  { requiredKeys: ['text'] },
);
const inlines = fc.array(inline, { maxLength: 5 });
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record(
    {
      kind: fc.constant('heading' as const),
      level: fc.constantFrom(1, 2, 3, 4, 5, 6),
      marker: fc.constantFrom('1.', '12.', 'a.'),
      inlines,
    },
    { requiredKeys: ['kind', 'level', 'inlines'] },
  ),
  fc.record({ kind: fc.constant('paragraph' as const), inlines }),
  fc.record({
    kind: fc.constant('item' as const),
    depth: fc.nat(12),
    marker: fc.constantFrom('-', '1.', '23.', '(a)'),
    inlines,
  }),
  fc.record({ kind: fc.constant('quote' as const), inlines }),
  fc.record({
    kind: fc.constant('row' as const),
    header: fc.boolean(),
    cells: fc.array(inlines, { maxLength: 4 }),
  }),
  fc.constant({ kind: 'rule' as const }),
);

describe('what is written comes back', () => {
  test('parsing what was written gives the normalised blocks, whatever the words', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 6 }), (blocks) => {
        expect(parseMarkdown(writeMarkdown(blocks))).toEqual(normaliseBlocks(blocks));
      }),
      { numRuns: 2000 },
    );
  });
  test('normalising twice changes nothing', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 6 }), (blocks) => {
        const normal = normaliseBlocks(blocks);
        expect(normaliseBlocks(normal)).toEqual(normal);
      }),
    );
  });
  test('no word of a page becomes markup', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const plain = text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
        fc.pre(plain !== '');
        expect(parseMarkdown(writeMarkdown([words(plain)]))).toEqual([words(plain)]);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('what is written', () => {
  test.each<[string, Block[], string]>([
    ['a heading', [{ kind: 'heading', level: 2, inlines: [{ text: 'Terms' }] }], '## Terms\n'],
    [
      'a heading that is an item of a numbered list',
      [{ kind: 'heading', level: 3, marker: '2.', inlines: [{ text: '1. Terms #' }] }],
      '### 2. 1\\. Terms \\#\n',
    ],
    [
      'an exclamation before a link',
      [paragraph({ text: 'a!' }, { text: 'b', link: 'https://a.example/' })],
      'a\\![b](https://a.example/)\n',
    ],
    [
      'marks',
      [paragraph({ text: 'a ' }, { text: 'b ', strong: true }, { text: 'c', emphasis: true })],
      'a **b** _c_\n',
    ],
    ['a link', [paragraph({ text: 'x', link: 'https://a.example/(1)' })], '[x](https://a.example/%281%29)\n'],
    ['a number that begins a line', [words('1. Scope')], '1\\. Scope\n'],
    ['a line break', [words('a\n- b')], 'a\\\n\\- b\n'],
    [
      'nested items',
      [
        { kind: 'item', depth: 0, marker: '1.', inlines: [{ text: 'a' }] },
        { kind: 'item', depth: 1, marker: '-', inlines: [{ text: 'b\nc' }] },
      ],
      '1. a\n    - b\\\n      c\n',
    ],
    [
      'a table without a header',
      [{ kind: 'row', header: false, cells: [[{ text: 'a|b' }], [{ text: 'c\nd' }]] }],
      '|  |  |\n| --- | --- |\n| a\\|b | c<br>d |\n',
    ],
    ['nothing', [words(' \u00a0 ')], ''],
  ])('%s', (_name, blocks, written) => {
    expect(writeMarkdown(blocks)).toBe(written);
  });
  test('an address that could run is dropped, its words stay', () => {
    expect(writeMarkdown([paragraph({ text: 'x', link: 'javascript:alert(1)' })])).toBe('x\n');
  });
});

describe('Markdown of others', () => {
  test.each<[string, string, Block[]]>([
    [
      'underlined headings',
      'A\n=\n\nB\n---\nc',
      [
        { kind: 'heading', level: 1, inlines: [{ text: 'A' }] },
        { kind: 'heading', level: 2, inlines: [{ text: 'B' }] },
        words('c'),
      ],
    ],
    [
      'bullets, nested, with paragraphs',
      '*   a\n    \n    b\n    \n    1.  c\n*   d',
      [
        { kind: 'item', depth: 0, marker: '-', inlines: [{ text: 'a\nb' }] },
        { kind: 'item', depth: 1, marker: '1.', inlines: [{ text: 'c' }] },
        { kind: 'item', depth: 0, marker: '-', inlines: [{ text: 'd' }] },
      ],
    ],
    ['rules', '* * *\n\n---', [{ kind: 'rule' }, { kind: 'rule' }]],
    ['pictures and dead links', '![x](a.png)[y](javascript:void\\(0\\) "t") [z](/q)', [words('y z')]],
    ['a mark without its pair', 'a ** b _c_', [paragraph({ text: 'a ** b ' }, { text: 'c', emphasis: true })]],
    [
      'quotes',
      '> a\n> b\n>\n> c',
      [
        { kind: 'quote', inlines: [{ text: 'a b' }] },
        { kind: 'quote', inlines: [{ text: 'c' }] },
      ],
    ],
    ['lines that are not parted', 'a\nb  \nc', [words('a b\nc')]],
    ['a fence', '```\n# x\n```', [words('# x')]],
  ])('%s', (_name, markdown, blocks) => {
    expect(parseMarkdown(markdown)).toEqual(blocks);
  });
});

// Time of this process, not of the clock: the machine may be busy with other tests.
describe('hostile size', () => {
  const cases: [string, Block[]][] = [
    ['a megabyte in one paragraph', [words('a_b*[c](d '.repeat(100_000))]],
    ['a word of 100,000 characters', [words('x'.repeat(100_000))]],
    [
      'thousands of headings',
      Array.from({ length: 20_000 }, () => ({ kind: 'heading', level: 1, inlines: [{ text: '#' }] })),
    ],
    [
      'a hundred thousand small runs',
      [
        paragraph(
          ...Array.from({ length: 100_000 }, (_, i): Inline => (i % 2 ? { text: 'a ', strong: true } : { text: ' b' })),
        ),
      ],
    ],
    [
      'a run of equal small pieces',
      [paragraph(...Array.from({ length: 100_000 }, (): Inline => ({ text: 'a ', strong: true })))],
    ],
    [
      'a deep list',
      Array.from({ length: 50_000 }, (_, depth) => ({ kind: 'item', depth, marker: '-', inlines: [{ text: 'a' }] })),
    ],
    ['a wide row', [{ kind: 'row', header: true, cells: Array.from({ length: 50_000 }, () => [{ text: '|' }]) }]],
  ];
  test.each(cases)('%s never hangs and comes back', (_name, blocks) => {
    const read = withoutAHang(() => parseMarkdown(writeMarkdown(blocks)));
    expect(read).toEqual(normaliseBlocks(blocks));
  });
  test.each([
    '](',
    '[',
    '](a',
    '**',
    '_',
    '![',
    '\\',
    '> ',
    '| ',
    '- ',
    '](x "',
    '    - a\n',
    '<br',
    '\\\n',
    '](((',
    '# #',
  ])('a megabyte of %j is parsed without a hang', (piece) => {
    withoutAHang(() => parseMarkdown(piece.repeat(1_000_000 / piece.length)));
  });
});

test('the plain words of a block', () => {
  expect(blockText(paragraph({ text: 'a ' }, { text: 'b', strong: true }))).toBe('a b');
  expect(blockText({ kind: 'row', header: false, cells: [[{ text: 'a' }], [{ text: 'b' }]] })).toBe('a\tb');
  expect(blockText({ kind: 'rule' })).toBe('');
});
