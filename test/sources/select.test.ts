// Which part of a page is the document: as Open Terms Archive's declarations have it.
import { describe, expect, test } from 'vitest';
import type { DocumentDeclaration } from '../../src/declaration/declaration.ts';
import { extract } from '../../src/sources/extract.ts';
import { read, URL_OF_PAGE } from './page.ts';

const page = `<body><header>menu</header><div id="a" class="part"><h1>A</h1><p class="x">a1</p><p>a2</p></div>
<div id="b" class="part"><p class="x">b1</p><ul><li id="first">b2</li><li>b3</li><li id="last">b4</li></ul></div><footer>end</footer></body>`;

function words(declared: Partial<DocumentDeclaration>): string {
  const extraction = read(page, declared);
  return extraction.ok ? extraction.markdown.replace(/[#\-\s]+/g, ' ').trim() : `(${extraction.failure.kind})`;
}

describe('select', () => {
  test.each<[string, Partial<DocumentDeclaration>, string]>([
    ['one selector, all its matches', { select: '.part' }, 'A a1 a2 b1 b2 b3 b4'],
    ['a list, in its order', { select: ['#b > p', '#a'] }, 'b1 A a1 a2'],
    ['nested matches are read once', { select: ['.part', 'p', 'div', 'body'] }, 'A a1 a2 b1 b2 b3 b4 menu end'],
    ['a later match around an earlier one adds the rest', { select: ['#a p', '#a'] }, 'a1 a2 A'],
    ['attributes and structure', { select: '[id="b"] li:not(:first-child)' }, 'b3 b4'],
  ])('%s', (_name, declared, expected) => expect(words(declared)).toBe(expected));
});

describe('ranges', () => {
  test.each<[string, Partial<DocumentDeclaration>, string]>([
    ['from before to before', { select: { startBefore: '#a p', endBefore: '#b' } }, 'a1 a2'],
    ['from after to after', { select: { startAfter: '#a p', endAfter: '#first' } }, 'a2 b1 b2'],
    ['within one parent', { select: { startBefore: '#first', endBefore: '#last' } }, 'b2 b3'],
    ['of one element', { select: { startBefore: '#a', endAfter: '#a' } }, 'A a1 a2'],
    ['ending around its start', { select: { startBefore: '#first', endAfter: '#b' } }, 'b2 b3 b4'],
    ['beginning around its end', { select: { startBefore: '#b', endBefore: '#last' } }, 'b1 b2 b3'],
    ['beside a selector, nothing twice', { select: ['#a', { startBefore: '#a p', endAfter: '#b p' }] }, 'A a1 a2 b1'],
    ['removed', { select: '.part', remove: { startAfter: '#a h1', endBefore: '#last' } }, 'A b4'],
  ])('%s', (_name, declared, expected) => expect(words(declared)).toBe(expected));

  test.each([
    ['whose end lies before its start', { startBefore: '#b', endBefore: '#a' }],
    ['whose start is not there', { startBefore: '#none', endBefore: '#a' }],
    ['whose end is not there', { startBefore: '#a', endAfter: '#none' }],
  ])('a range %s is missed', (_name, range) => {
    const extraction = read(page, { select: [range, '#a'] });
    expect(extraction).toMatchObject({ ok: true, isGeneric: false, missedSelectors: [JSON.stringify(range)] });
  });
});

describe('remove', () => {
  test('what is removed is not read, a removal that matches nothing is no fault', () => {
    expect(words({ select: '.part', remove: ['.x', 'ul', '.none'] })).toBe('A a2');
  });
  test('removal comes before selection', () => {
    expect(read(page, { select: '#a', remove: '#a' })).toMatchObject({ ok: true, isGeneric: true });
  });
});

describe('a selector that misses', () => {
  test('is named, and the generic reader reads instead', () => {
    expect(read(page, { select: ['.gone', '#gone'] })).toMatchObject({
      ok: true,
      isGeneric: true,
      missedSelectors: ['.gone', '#gone'],
    });
  });
  test('is a failure where there is nothing else to read', () => {
    const html = '<body><div id="root"></div></body>';
    expect(read(html, { select: '.gone' })).toEqual({
      ok: false,
      failure: { outcome: 'failure', kind: 'selector-missed', detail: 'nothing matches .gone' },
      html: [html],
    });
  });
  test('that is no selector counts as missed, beside one that matches', () => {
    expect(read(page, { select: ['p:::', '#a'] })).toMatchObject({
      ok: true,
      isGeneric: false,
      missedSelectors: ['p:::'],
    });
  });
  test('one that matches an empty element is a failure, not a reading', () => {
    expect(read('<main> <p>&nbsp;</p></main><p>menu</p>', { select: 'main' })).toMatchObject({
      ok: false,
      failure: { kind: 'empty' },
    });
  });
});

describe('combined pages', () => {
  const pages = ['<main>one</main><nav>n</nav>', '<main>two</main><article>three</article>'].map((bytes) => ({
    bytes,
    url: URL_OF_PAGE,
  }));
  const document = { asks: false, select: 'main', combine: [{}, { select: 'article' }] };
  test('are read in order, each with the defaults of the document unless it has its own', () => {
    expect(extract(pages, document)).toMatchObject({ ok: true, markdown: 'one\n\nthree\n' });
  });
  test('are a failure when one is missing or fails', () => {
    expect(extract(pages.slice(1), document)).toMatchObject({ ok: false, failure: { kind: 'empty' } });
    expect(extract([{ bytes: '%PDF-1.7', url: URL_OF_PAGE }, ...pages], document)).toMatchObject({
      ok: false,
      failure: { kind: 'not-html' },
    });
  });
  test('are given back decoded, every one of them, whether a document is found in them or not', () => {
    const bytes = Uint8Array.of(0xef, 0xbb, 0xbf, ...new TextEncoder().encode('<main>é</main>'));
    const html = ['<main>é</main>', ...pages.map((page) => page.bytes)];
    const given = [{ bytes, url: URL_OF_PAGE }, ...pages];
    for (const select of ['main', 'aside', 'p:::']) {
      expect(extract(given, { asks: false, select, combine: [{}, {}, {}] }).html).toEqual(html);
    }
    expect(extract([{ bytes: '\ufeff%PDF-1.7', url: URL_OF_PAGE }, ...pages], document).html).toEqual([
      '%PDF-1.7',
      ...html.slice(1),
    ]);
  });
});
