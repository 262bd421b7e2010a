// Pages made to hurt: none may take over a second, crash, or bring out words that do not stand in it.
import fc from 'fast-check';
import { parse, serialize } from 'parse5';
import { describe, expect, test } from 'vitest';
import { MAXIMUM_PAGE_BYTES } from '../../src/sources/extract.ts';
import { elementsOf, type HtmlDocument, parseHtml } from '../../src/sources/html-tree.ts';
import { withoutAHang } from '../without-a-hang.ts';
import { read } from './page.ts';

const numbered = (n: number, piece: (i: number) => string): string =>
  Array.from({ length: n }, (_, i) => piece(i)).join('');

const shapes: [string, () => string][] = [
  ['100,000 divisions in one another', () => `${'<div>'.repeat(100_000)}x`],
  ['100,000 with words between', () => '<div>a '.repeat(100_000)],
  ['100,000 closed ones', () => '<div>'.repeat(80_000) + '</div>'.repeat(80_000)],
  ['lists in lists', () => '<ul><li>a'.repeat(60_000)],
  ['tables in tables', () => '<table><tr><td>a'.repeat(40_000)],
  ['quotes in quotes', () => '<blockquote>a'.repeat(60_000)],
  ['unclosed marks', () => '<b><i><a href=x>a'.repeat(50_000)],
  ['marks that every paragraph opens again', () => numbered(1500, (i) => `<p><font id=${i}>a`)],
  ['paragraphs after many marks', () => numbered(300, (i) => `<p><b id=${i}></p>`) + '<p>a</p>'.repeat(3000)],
  ['a megabyte in one attribute', () => `<p title="${'x'.repeat(1_000_000)}">a</p>`],
  ['a megabyte in a style', () => `<p style="${'display:'.repeat(120_000)}">a</p>`],
  ['a megabyte of class names', () => `<p class="${'aB-'.repeat(330_000)}">a</p>`],
  ['100,000 attributes', () => `<p ${numbered(100_000, (i) => `a${i}=1 `)}>a</p>`],
  ['a word of a megabyte', () => `<p>${'x'.repeat(1_000_000)}</p>`],
  ['blanks of a megabyte', () => `<p>a${' \n'.repeat(500_000)}b</p>`],
  ['100,000 line breaks', () => `<p>a${'<br>'.repeat(100_000)}b</p>`],
  ['100,000 line breaks with words', () => '<br>a'.repeat(100_000)],
  ['100,000 links', () => numbered(60_000, (i) => `<a href=${i}>a</a>`)],
  ['unclosed comment', () => `a<!-- ${'x--'.repeat(300_000)}`],
  ['unclosed script', () => `<p>a</p><script>${'<!--<script>'.repeat(100_000)}`],
  ['100,000 scripts', () => '<script></script>a'.repeat(80_000)],
  ['unclosed table with words', () => `<table>${'x<tr>'.repeat(60_000)}`],
  ['NULs', () => `<p>a${'\0'.repeat(500_000)}</p>`],
  ['entities', () => `<p>${'&amp;lt;&notit;&#x0;'.repeat(60_000)}</p>`],
  ['markup characters', () => `<p>${'*_[]()<|'.repeat(100_000)}</p>`],
  ['hidden e-mail addresses', () => `<a data-cfemail="${'7f'.repeat(400_000)}">a</a>`.repeat(2)],
  ['templates in templates', () => '<template>'.repeat(100_000)],
  ['drawings in drawings', () => '<svg><foreignObject>a'.repeat(40_000)],
  ['selects and forms', () => '<select><option>a<form>'.repeat(40_000)],
  ['a wide table', () => `<table><tr>${'<td>a'.repeat(100_000)}`],
  ['cells over everything', () => `<table>${'<tr><td rowspan=65534 colspan=1000>a'.repeat(40_000)}`],
  ['tables of wide cells', () => '<table><tr><th colspan=1e9 rowspan=1e9>a<th>b</table>'.repeat(20_000)],
  ['raised in raised', () => '<sup>1<sub>2'.repeat(60_000)],
  ['100,000 raised', () => '<sup>1</sup>'.repeat(80_000)],
  ['quotations in quotations', () => '<q>a'.repeat(100_000)],
  ['a style struck out', () => `<p style="${'text-decoration:'.repeat(60_000)}">a</p>`],
  ['frames', () => '<frameset><frame>'.repeat(40_000)],
  ['tag openings', () => '<'.repeat(1_000_000)],
  ['footers of lists', () => `<article>${'<footer><ul><li>You pay 1 euro.</ul></footer>'.repeat(20_000)}`],
  [
    'footers of boxes of buttons',
    () => `<article><footer>${'<div><p>You pay 1 euro.<button>a</button>'.repeat(20_000)}`,
  ],
  ['closings of nothing', () => '</p>'.repeat(200_000)],
];
const declarations = [{}, { select: 'div, p, li, td' }, { select: 'body', remove: ['p b', 'div div div'] }];

describe.each(shapes)('%s', (_shape, page) => {
  test('is read or refused without a hang', () => {
    const html = `<body>${page()}`;
    for (const declared of declarations) {
      const extraction = withoutAHang(() => read(html, declared));
      expect(typeof extraction.ok).toBe('boolean');
    }
  });
});

test('two megabytes are the limit, to the byte', () => {
  const page = (bytes: number): Uint8Array => new TextEncoder().encode(`<p>${'a '.repeat(bytes)}`.slice(0, bytes));
  expect(read(page(MAXIMUM_PAGE_BYTES))).toMatchObject({ ok: true });
  expect(read(page(MAXIMUM_PAGE_BYTES + 1))).toMatchObject({ ok: false, failure: { kind: 'too-large' } });
});

test('deeper than browsers nest, the words stay and only the nesting goes', () => {
  const extraction = read(`<main>${'<div>'.repeat(2000)}<b>deep</b>${'</div>'.repeat(2000)}<p>after</p></main>`, {
    select: 'main',
  });
  expect(extraction).toMatchObject({ ok: true, markdown: 'deep\n\nafter\n' });
});

describe('going straight over scripts and styles', () => {
  const pieces =
    '<script>|</script>|</SCRIPT >|<style>|</style/|</style>|<!--|-->|<script|<p>|x|\r\n|😀|<svg>|<style/>|</svg>|<textarea>|</textarea>|<title>|</title>|"|<b>|</p>|</scriptx|<noscript>|</noscript>|\n|<table>|<math>|\0';
  const html = fc.array(fc.constantFrom(...pieces.split('|')), { maxLength: 16 }).map((parts) => parts.join(''));
  const withoutScripts = (document: HtmlDocument): string => {
    for (const element of elementsOf(document)) {
      if (element.tagName === 'script' || element.tagName === 'style') element.childNodes = [];
    }
    return serialize(document);
  };
  test('gives the tree that walking through them gives', () => {
    fc.assert(
      fc.property(html, (page) => {
        const tree = parseHtml(page);
        expect(tree && withoutScripts(tree)).toBe(withoutScripts(parse(page)));
      }),
      { numRuns: 3000 },
    );
  });
});

test('any soup of tags is read or refused, and says only what stands in it', () => {
  const tags =
    'p div ul ol li table tr td th h1 h2 b i a br hr span section pre dl dt dd blockquote details summary svg math template select option form'.split(
      ' ',
    );
  const piece = fc.oneof(
    fc.constantFrom(...tags).map((tag) => `<${tag}>`),
    fc.constantFrom(...tags).map((tag) => `</${tag}>`),
    fc.constantFrom(
      'alpha ',
      'beta',
      ' gamma',
      '&amp;',
      '<!--',
      '-->',
      '\0',
      ' hidden>',
      '<p style="display:none">',
      '<a href="/x">',
    ),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), fc.constantFrom({}, { select: 'div, li' }), (pieces, declared) => {
      const page = pieces.join('');
      const extraction = read(`<body>${page}`, declared);
      if (!extraction.ok) return;
      for (const word of extraction.markdown.match(/alpha|beta|gamma/g) ?? []) expect(page).toContain(word);
      const count = (text: string): number => (text.match(/alpha|beta|gamma/g) ?? []).length;
      expect(count(extraction.markdown)).toBeLessThanOrEqual(count(page));
    }),
    { numRuns: 1500 },
  );
});
