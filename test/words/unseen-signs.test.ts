// Signs that are not seen: named where they are for nothing, left alone where a writing needs them.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { piecesOf, withSignsNamed } from '../../src/words/unseen-signs.ts';
import { withoutAHang } from '../without-a-hang.ts';

describe('is named', () => {
  it.each([
    ['an override of direction', 'all\u202e won', 'all[U+202E] won'],
    ['an isolate', 'a\u2066b\u2069c', 'a[U+2066]b[U+2069]c'],
    ['an embedding', '\u202abc\u202c', '[U+202A]bc[U+202C]'],
    ['a direction mark among Latin letters', 'a\u200fb', 'a[U+200F]b'],
    ['a space of no width among Latin letters', 'not\u200bice', 'not[U+200B]ice'],
    ['a joiner among Latin letters', 'no\u200dtice', 'no[U+200D]tice'],
    ['a soft hyphen that parts no word', '1\u00ad000', '1[U+00AD]000'],
    ['a word joiner', 'a\u2060b', 'a[U+2060]b'],
    ['a byte order mark', '\ufeffa', '[U+FEFF]a'],
    ['a filler of Hangul', 'a\u3164b\uffa0', 'a[U+3164]b[U+FFA0]'],
    ['an empty cell of Braille', 'a\u2800b', 'a[U+2800]b'],
    ['the separator of lines or paragraphs', 'a\u2028b\u2029c', 'a[U+2028]b[U+2029]c'],
    ['half of a pair', 'a\ud800b', 'a[U+D800]b'],
    ['a private character', 'a\ue000b', 'a[U+E000]b'],
    ['a control', 'a\u0007b\u009cc', 'a[U+0007]b[U+009C]c'],
    ['a tag', 'a\u{e0041}b', 'a[U+E0041]b'],
    ['a selector that selects nothing', 'a\ufe0fb', 'a[U+FE0F]b'],
    ['a selector between digits', '1\ufe0f0', '1[U+FE0F]0'],
    ['a run of signs, once', `a${'\u200b'.repeat(5000)}b`, 'a[U+200B ×5000]b'],
    ['a run of several signs', 'a\u200b\u200c\u200d\u2060b', 'a[U+200B U+200C U+200D … ×4]b'],
    ['a second joiner between Persian letters', 'می\u200c\u200cخواهم', 'می[U+200C ×2]خواهم'],
    ['tags that are no flag', '\u{1f3f4}\u{e0061}\u{e007f}', '\u{1f3f4}[U+E0061 U+E007F]'],
  ])('%s', (_, words, shown) => {
    expect(withSignsNamed(words)).toBe(shown);
  });
});

describe('stays, and is not spoken of', () => {
  it.each([
    ['a non-joiner in Persian', 'می\u200cخواهم'],
    ['a joiner and a non-joiner in Devanagari', 'क्\u200dष क्\u200cष'],
    ['a joiner that ends a word of Malayalam', 'അവന്\u200d.'],
    ['a family of emoji', '👨\u200d👩\u200d👧'],
    ['a heart on fire', '❤\ufe0f\u200d🔥'],
    ['a key with a digit', '1\ufe0f\u20e3'],
    ['the flag of Scotland', '\u{1f3f4}\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}'],
    ['a direction mark in Hebrew', 'שלום\u200f!'],
    ['the variant of an ideograph', '葛\u{e0100}城'],
    ['the number sign of Arabic', '\u0600١٢'],
    ['cells and lines', 'a\tb\nc'],
  ])('%s', (_, words) => {
    expect(piecesOf(words)).toEqual([{ kind: 'words', words }]);
  });

  it('a soft hyphen within a word is left out', () => {
    expect(withSignsNamed('Lizenz\u00adgeber')).toBe('Lizenzgeber');
  });

  it('a space of no width in Thai is a place for the line to break', () => {
    expect(piecesOf('ข้อ\u200bตกลง')).toEqual([
      { kind: 'words', words: 'ข้อ' },
      { kind: 'break' },
      { kind: 'words', words: 'ตกลง' },
    ]);
  });
});

/** As the Unicode Standard lists them; written down apart from the code under test. */
const NEVER_DRAWN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u115f\u1160\u17b4\u17b5\u200b\u2028-\u202e\u2060-\u206f\u2800\u3164\ufeff\uffa0\ufff0-\ufffb\ue000-\uf8ff]|\u034f/;

const SEEN = /[\p{L}\p{N}\p{P}\p{Zs}\p{Sc}]/gu;
const seen = (words: string): string[] => (words.match(SEEN) ?? []).filter((one) => !NEVER_DRAWN.test(one));
const drawnOf = (words: string): string =>
  piecesOf(words)
    .map((piece) => (piece.kind === 'words' ? piece.words : ''))
    .join('');

it('whatever the words are, none of the signs that are for nothing is left, and every other character is', () => {
  const signs = fc.constantFrom(...'\u202e\u200b\u200d\u200c\u00ad\ue000\u0007\u3164\ufe0f\u{e0041}aAب क👩1 ');
  const signed = fc.array(signs).map((all) => all.join(''));
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), signed), (words) => {
      const drawn = drawnOf(words);
      expect(drawn).not.toMatch(NEVER_DRAWN);
      expect(drawn.isWellFormed()).toBe(true);
      expect(seen(drawn)).toEqual(seen(words));
    }),
    { numRuns: 50 },
  );
});

it.each([['\u202e'], ['\u200ba'], ['\u200d👩'], ['\u{1f3f4}\u{e0067}']])('a megabyte of %j is no burden', (piece) => {
  withoutAHang(() => piecesOf(piece.repeat(1_000_000 / piece.length)));
});
