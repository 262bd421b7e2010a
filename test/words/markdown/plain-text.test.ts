import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeMarkdown } from '../../../src/words/markdown/markdown.ts';
import { joinLines, plainLine, plainLines } from '../../../src/words/markdown/plain-text.ts';
import { withoutAHang } from '../../without-a-hang.ts';

const asMarkdown = (text: string) => writeMarkdown([{ kind: 'paragraph', inlines: [{ text }] }]);

describe('the plain text of a document', () => {
  it('is what is read: no marks, no addresses behind words', () => {
    const markdown =
      '# **Rules** of the _house_\n\nSee [the list](https://a.example/list "List") and ![a house](house.png).\n';
    expect(plainLines(markdown)).toEqual(['Rules of the house', 'See the list and .']);
  });

  it('keeps the numbers of lists and drops their bullets', () => {
    expect(plainLines('3. Third\n4. Fourth\n\n- One\n- Two\n')).toEqual(['3. Third', '4. Fourth', 'One', 'Two']);
  });

  it('reads a number the page writes itself like one its list makes', () => {
    expect(plainLines('1\\. Scope')).toEqual(plainLines('1. Scope'));
  });

  it('keeps the cells of a table, in order', () => {
    expect(plainLines('| Fee | Amount |\n| --- | --- |\n| Copy | $5 |\n')).toEqual(['Fee Amount', 'Copy $5']);
  });

  it.each([
    ['a soft hyphen', 'agree\u00adment', 'agreement'],
    ['a zero-width space', 'agree\u200bment', 'agreement'],
    ['a direction mark', '\u202aterms\u202c', 'terms'],
    ['a variation selector', '©\ufe0e 17', '© 17'],
    ['a byte order mark', '\ufeffterms', 'terms'],
    ['a no-break space', 'five\u00a0days', 'five days'],
    ['an ideographic space', 'five\u3000days', 'five days'],
    ['a no-break hyphen', 'non\u2011commercial', 'non-commercial'],
    ['an icon font', '\ue900 Terms', 'Terms'],
    ['letters apart from their accents', 'cafe\u0301', 'café'],
    ['blanks between ideographs', '本 协议 17 条', '本协议 17 条'],
    ['an address spelt out', 'office [at] example (dot) org', 'office@example.org'],
  ])('is the same with and without %s', (_, written, read) => {
    expect(plainLine(written)).toBe(read);
  });

  it.each(['5', '5.0', '-5', '5 %', '§ 5', '(5)', '5*', '“5”'])('keeps %s as it stands', (text) => {
    expect(plainLine(`after ${text} days`)).toBe(`after ${text} days`);
  });

  it('of a line is in normal form already when taken again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        const once = plainLine(text);
        expect(plainLine(once)).toBe(once);
      }),
      { numRuns: 2000 },
    );
  });

  it('of joined lines is in normal form too, whatever the joining brings together', () => {
    const piece = fc.constantFrom(
      'a',
      '中',
      '文。',
      ' ',
      '(',
      'at',
      ')',
      '[dot]',
      '• ',
      '\u00a0',
      '\u0301',
      'é',
      '\u200b',
      '-',
    );
    const line = fc.array(piece, { maxLength: 6 }).map((pieces) => plainLine(pieces.join('')));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 4 }), (lines) => {
        expect(joinLines(lines)).toBe(plainLine(lines.join(' ')));
      }),
      { numRuns: 3000 },
    );
  });

  it('written as Markdown reads as itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        const once = joinLines(plainLines(asMarkdown(text)));
        expect(joinLines(plainLines(asMarkdown(once)))).toBe(once);
      }),
      { numRuns: 2000 },
    );
  });

  it('takes a line of a megabyte in its stride', () => {
    withoutAHang(() => plainLine('the words ( at ) of a line '.repeat(40_000)));
    withoutAHang(() => plainLine('é \u200b'.repeat(300_000)));
  });
});
