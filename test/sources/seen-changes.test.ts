// Whatever a browser draws differently is another text: in random small pages, a change of one word, sign, picture, marker
// or state, or of the order, is never taken for the same.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { difference } from '../../src/words/difference/difference.ts';
import { identify } from '../../src/words/text.ts';
import { read } from './page.ts';
import { anotherValue, htmlOf, type Piece, page, sitesOf } from './random-pages.ts';

const textOf = (html: string) => {
  const extraction = read(`<!doctype html><html><body><main><p>Terms</p>${html}</main></body></html>`, {
    select: 'main',
  });
  if (!extraction.ok) throw new Error(extraction.failure.detail);
  const { markdown } = extraction;
  return { markdown, ...identify(markdown, { language: 'en' }) };
};
const classOf = (before: string, after: string) => difference(textOf(before), textOf(after), 'en').class;

describe('a page of which', () => {
  test('one thing that is drawn is another is another text', () => {
    const changed = page
      .filter((pieces) => sitesOf(pieces).length > 0)
      .chain((pieces) => fc.tuple(fc.constant(pieces), fc.constantFrom(...sitesOf(pieces)), fc.nat(50)));
    fc.assert(
      fc.property(changed, ([pieces, site, choice]) => {
        const before = textOf(htmlOf(pieces));
        const after = textOf(htmlOf(pieces, site, anotherValue(site, choice)));
        expect(after.identity).not.toBe(before.identity);
        expect(difference(before, after, 'en').class).not.toBe('none');
      }),
      { numRuns: 100 },
    );
  });

  test('two blocks have changed places is not the same', () => {
    const swapped = page.chain((pieces) => fc.tuple(fc.constant(pieces), fc.nat(pieces.length - 2)));
    fc.assert(
      fc.property(swapped, ([pieces, at]) => {
        const others: Piece[] = [...pieces];
        [others[at], others[at + 1]] = [pieces[at + 1] as Piece, pieces[at] as Piece];
        const [before, after] = [htmlOf(pieces), htmlOf(others)];
        const words = (html: string) => textOf(html).markdown.replace(/\s+/g, ' ');
        const [one, other] = [textOf(htmlOf(pieces[at] as Piece)), textOf(htmlOf(pieces[at + 1] as Piece))];
        fc.pre(one.markdown !== other.markdown && one.markdown !== 'Terms\n' && other.markdown !== 'Terms\n');
        fc.pre(words(before) !== words(after));
        expect(classOf(before, after)).not.toBe('none');
      }),
      { numRuns: 60 },
    );
  });

  test('nothing but what is never drawn is another is the same', () => {
    fc.assert(
      fc.property(page, (pieces) => {
        const html = htmlOf(pieces);
        expect(textOf(html).markdown).not.toContain('unseen');
        expect(classOf(html, html.replaceAll('unseen', 'other'))).toBe('none');
      }),
      { numRuns: 60 },
    );
  });
});
