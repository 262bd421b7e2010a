import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseMarkdown } from '../../../src/words/markdown/markdown.ts';
import { type RedlineRow, redline } from '../../../src/words/redline/redline.ts';
import { figuresOf, wordsIn, wordsOfText, wordsReadBack } from '../../corpus/redline-figures.ts';

const written = ({ kind, segments }: RedlineRow): string =>
  `${kind}: ${segments
    .map((each) =>
      each.kind === 'same' ? each.text : each.kind === 'deleted' ? `[-${each.text}-]` : `{+${each.text}+}`,
    )
    .join('')}`;
const redlined = (before: string, after: string): string[] => redline(before, after).rows.map(written);

const parcels = 'The carrier tells you where your parcel is, as far as it knows, and no further than that.';
const birds = 'Birds may rest on the roof of the depot between the first of March and the last of May.';
const keys = 'Whoever finds a key in the yard hands it to the porter, who keeps it in the green drawer.';

describe('words', () => {
  test('equal texts are the same rows, and nothing is changed', () => {
    const found = redline(`# Terms\n\n${parcels}\n`, `# Terms\n\n${parcels}\n`);
    expect(found.rows.map(({ kind }) => kind)).toEqual(['same', 'same']);
    expect(found.isRewritten).toBe(false);
  });
  test('a changed number is one word for another', () => {
    expect(redlined('It takes effect 5 days later.', 'It takes effect 3 days later.')).toEqual([
      'changed: It takes effect [-5-]{+3+} days later.',
    ]);
  });
  test('a figure is one word with its points', () => {
    expect(redlined('You pay at most 1,500.00 a year.', 'You pay at most 1,000.00 a year.')).toEqual([
      'changed: You pay at most [-1,500.00-]{+1,000.00+} a year.',
    ]);
  });
  test('an added word brings its blank along, a removed one takes it away', () => {
    expect(redlined('You may use it.', 'You may not use it.')).toEqual(['changed: You may {+not +}use it.']);
    expect(redlined('You may not use it.', 'You may use it.')).toEqual(['changed: You may [-not -]use it.']);
    expect(redlined('Use it', 'Use it well')).toEqual(['changed: Use it{+ well+}']);
  });
  test('other quotation marks and apostrophes are no change', () => {
    expect(redlined("The licensor's “work”", 'The licensor’s "work"')).toEqual(['same: The licensor’s "work"']);
  });
  test('an unchanged word between two larger changes is not left standing alone', () => {
    const [row] = redlined(
      'At the end of the term red green blue and yellow white black go back to the shop.',
      'At the end of the term one two three and four five six go back to the shop.',
    );
    expect(row).toBe(
      'changed: At the end of the term [-red green blue and yellow white black-]{+one two three and four five six+} go back to the shop.',
    );
  });
  test('Chinese and Japanese are compared word by word, not sentence by sentence', () => {
    expect(redlined('您可以在五天内使用本服务。', '您可以在三天内使用本服务。')).toEqual([
      expect.stringMatching(/^changed: 您可以在\[-五天?内?-\]\{\+三天?内?\+\}天?内?使用本服务。$/),
    ]);
    const [row] = redlined('当社は利用規約を変更できます。', '当社は利用規約を変更できません。');
    expect(row).toMatch(/^changed: 当社は利用規約を変更でき/);
  });
  test('Arabic and Hebrew keep their words whole, with their points', () => {
    expect(redlined('لا يجوز للمستخدم نسخ الخدمة', 'يجوز للمستخدم نسخ الخدمة')).toEqual([
      'changed: [-لا -]يجوز للمستخدم نسخ الخدمة',
    ]);
    expect(redlined('אין להעתיק את השירות', 'מותר להעתיק את השירות')).toEqual([
      'changed: [-אין-]{+מותר+} להעתיק את השירות',
    ]);
  });
});

describe('paragraphs', () => {
  test('an inserted and a deleted paragraph stand where they belong', () => {
    expect(redlined(`${parcels}\n\n${birds}`, `${parcels}\n\n${keys}\n\n${birds}`)).toEqual([
      `same: ${parcels}`,
      `inserted: {+${keys}+}`,
      `same: ${birds}`,
    ]);
    expect(redlined(`${parcels}\n\n${keys}\n\n${birds}`, `${parcels}\n\n${birds}`)).toEqual([
      `same: ${parcels}`,
      `deleted: [-${keys}-]`,
      `same: ${birds}`,
    ]);
  });
  test('a moved paragraph is one that moved, not one deleted and one inserted', () => {
    const found = redline(`${parcels}\n\n${birds}\n\n${keys}`, `${keys}\n\n${parcels}\n\n${birds}`).rows;
    expect(found.map(written)).toEqual([`moved: ${keys}`, `same: ${parcels}`, `same: ${birds}`]);
    expect(found[0]?.before?.index).toBe(2);
    expect(found[0]?.after?.index).toBe(0);
  });
  test('a paragraph that moved and changed shows its change', () => {
    const found = redlined(
      `${parcels}\n\n${birds}\n\n${keys}`,
      `${keys.replace('green', 'blue')}\n\n${parcels}\n\n${birds}`,
    );
    expect(found[0]).toBe(`moved: ${keys.replace('green', '[-green-]{+blue+}')}`);
  });
  test('a paragraph split in two keeps its words', () => {
    const found = redlined(`${parcels} ${birds}`, `${parcels}\n\n${birds}`);
    expect(found.every((row) => !row.includes('[-') && !row.includes('{+'))).toBe(true);
  });
  test('each side keeps its block and its place', () => {
    const found = redline(`# One\n\n---\n\n- ${parcels}`, `## One\n\n1. ${parcels}`).rows;
    expect(
      found.map(({ before, after }) => [before?.block.kind, before?.index, after?.block.kind, after?.index]),
    ).toEqual([
      ['heading', 0, 'heading', 0],
      ['item', 2, 'item', 1],
    ]);
  });
  test('cells of a table row stay parted', () => {
    const table = (fee: string): string => `| Plan | Fee |\n| --- | --- |\n| Small | ${fee} |\n`;
    expect(redlined(table('5 €'), table('9 €'))).toEqual(['same: Plan\tFee', 'changed: Small\t[-5-]{+9+} €']);
  });
});

describe('a rewritten text', () => {
  /** Words that no two sentences have in the same order: each is scattered by a hash (Murmur's finaliser). */
  const scattered = (number: number): number => {
    const once = Math.imul(number ^ (number >>> 16), 0x85ebca6b);
    const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35);
    return (twice ^ (twice >>> 16)) >>> 0;
  };
  const sentence = (seed: number, at: number): string =>
    Array.from({ length: 14 }, (_, word) => `w${scattered(seed * 1e8 + at * 16 + word) % 50_021}`).join(' ');
  const text = (seed: number, length: number): string =>
    Array.from({ length }, (_, at) => sentence(seed, at)).join('\n\n');
  test('is said to be one', () => {
    expect(redline(text(1, 40), text(2, 40)).isRewritten).toBe(true);
  });
  test('is not one while a third of it stands', () => {
    expect(redline(`${text(1, 20)}\n\n${text(3, 20)}`, `${text(1, 20)}\n\n${text(4, 20)}`).isRewritten).toBe(false);
  });
  test('of a megabyte ends, and loses nothing', () => {
    const before = text(1, 12_000);
    const after = text(2, 12_000);
    const found = redline(before, after);
    expect(found.isRewritten).toBe(true);
    expect(wordsReadBack(found, 'after')).toEqual(wordsOfText(after));
  });
  test('a single word of 100,000 letters is a word like any other', () => {
    const long = 'x'.repeat(100_000);
    expect(redline(`A ${long} b`, `A ${long} c`).rows.map(({ kind }) => kind)).toEqual(['changed']);
  });
});

describe('always', () => {
  const word = fc.constantFrom(
    'the',
    'licensor',
    'may',
    'not',
    'pay',
    '5',
    '3.5',
    'days',
    '第',
    '本服务',
    '適用',
    'не',
    'اليوم',
    'end.',
    '(a)',
    ',',
  );
  const paragraph = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(' '));
  const marked = fc.tuple(fc.constantFrom('', '', '# ', '- ', '1. ', '> '), paragraph).map((parts) => parts.join(''));
  const text = fc.array(marked, { maxLength: 10 }).map((paragraphs) => paragraphs.join('\n\n'));

  test('the words of both texts can be read back', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const found = redline(before, after);
        expect(wordsReadBack(found, 'before')).toEqual(wordsOfText(before));
        expect(wordsReadBack(found, 'after')).toEqual(wordsOfText(after));
      }),
      { numRuns: 400 },
    );
  });
  test('a paragraph between two others joins one of them at most', () => {
    const before = '(a) 3.5 not\n\nthe не 適用 本服务\n\n(a) اليوم не';
    const after = '(a) not the не 3.5 本服务\n\n本服务 the اليوم (a) 適用';
    const found = redline(before, after);
    expect(wordsReadBack(found, 'before')).toEqual(wordsOfText(before));
    expect(wordsReadBack(found, 'after')).toEqual(wordsOfText(after));
  });
  test('every row points at the very block of its text', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const blocks = { before: parseMarkdown(before), after: parseMarkdown(after) };
        for (const row of redline(before, after).rows) {
          if (row.before && row.kind !== 'same') expect(row.before.block).toEqual(blocks.before[row.before.index]);
          if (row.after) expect(row.after.block).toEqual(blocks.after[row.after.index]);
        }
      }),
      { numRuns: 300 },
    );
  });
  test('Markdown of any shape is cut where it may be: blocks and words are those of the whole text', () => {
    const line = fc.constantFrom(
      ...[
        '',
        '',
        'a b',
        'c d  ',
        'e\\\\',
        '# f',
        '- g',
        '* h',
        '    - i',
        '    j k',
        '1. l',
        '2) m',
        '- ',
        '-',
        '---',
        '===',
        '* * *',
      ],
      ...[
        '> n',
        '>',
        '| o | p |',
        '| --- | --- |',
        '|  |  |',
        '|q|',
        '```',
        '**r** s',
        '[t](https://t.example/)',
        '\tu',
        '3.5 v',
      ],
    );
    const shape = fc.array(line, { maxLength: 14 }).map((lines) => lines.join('\n'));
    fc.assert(
      fc.property(shape, shape, shape, (head, one, other) => {
        const before = `${head}\n${one}\n${head}`;
        const after = `${head}\n${other}\n${head}`;
        const found = redline(before, after);
        const blocks = parseMarkdown(after);
        for (const row of found.rows) if (row.after) expect(row.after.block).toEqual(blocks[row.after.index]);
        expect(wordsReadBack(found, 'before')).toEqual(wordsOfText(before));
        expect(wordsReadBack(found, 'after')).toEqual(wordsOfText(after));
      }),
      {
        numRuns: 500,
        // What vanishes at a margin: nothing of it ends the list before it.
        examples: ['>', '> ', '#', '![](p.png)', '[](https://t.example/)', '**', '<!-- -->'].map((gone) => [
          `-\na b\n\n${gone}\n-\n    - i`,
          '',
          '* * *',
        ]),
      },
    );
  });
  test('a text against itself has no change, against nothing only insertions', () => {
    fc.assert(
      fc.property(text, (one) => {
        expect(figuresOf(redline(one, one)).hunks).toBe(0);
        expect(figuresOf(redline('', one)).changed).toBe(wordsOfText(one).length);
        expect(
          redline('', one).rows.flatMap(({ segments }) => segments.filter(({ kind }) => kind !== 'inserted')),
        ).toEqual([]);
      }),
    );
  });
  test('the rows of the later text stand in its order', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const places = redline(before, after).rows.flatMap((row) => (row.after ? [row.after.index] : []));
        expect(places).toEqual([...places].sort((one, other) => one - other));
      }),
    );
  });
  test('wordsIn reads letters and digits of every script', () => {
    expect(wordsIn('a1 – 本 не')).toEqual(['a1', '本', 'не']);
  });
});
