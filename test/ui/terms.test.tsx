// @vitest-environment jsdom
// The licensor's words as our own elements: nothing in them runs, loads, or looks like a control of ours.
import { cleanup, configure, render, screen, within } from '@testing-library/preact';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { passagesOf } from '../../src/ui/reading/passages.ts';
import { Terms } from '../../src/ui/reading/Terms.tsx';
import type { Block } from '../../src/words/markdown/block.ts';
import { parseMarkdown } from '../../src/words/markdown/markdown.ts';
import { ENGLISH, HOSTILE } from './sample-texts.ts';

const draw = (blocks: readonly Block[], languageTag = 'en'): HTMLElement =>
  render(<Terms passages={passagesOf(blocks, 'clause')} languageTag={languageTag} under={2} />)
    .container as HTMLElement;

afterEach(cleanup);
// jsdom lays nothing out: what is hidden cannot be told here, and asking makes every look-up slow.
configure({ defaultHidden: true });

/** What is seen for certain, whatever stands beside it. */
const seenIn = (words: string): string[] =>
  words.match(/(?!\p{Default_Ignorable_Code_Point})[\p{L}\p{N}\p{P}\p{S}]/gu)?.filter((one) => one !== '\u2800') ?? [];

describe('the words', () => {
  it('keep their structure: headings below ours, nested lists, numbers, tables', () => {
    const drawn = draw(parseMarkdown(ENGLISH));
    expect(within(drawn).getByRole('heading', { level: 3, name: 'Licence of the Parcel Desk' })).toBeTruthy();
    expect(within(drawn).getAllByRole('heading', { level: 4 }).length).toBeGreaterThan(4);
    expect(drawn.querySelectorAll('ul ul > li')).toHaveLength(2);
    expect([...drawn.querySelectorAll('ol > li')].map((item) => item.getAttribute('value'))).toEqual(['1', '2', '3']);
    expect(
      within(drawn)
        .getAllByRole('columnheader')
        .map((cell) => cell.textContent),
    ).toEqual(['Service', 'Kept for']);
    expect(within(drawn).getAllByRole('row')).toHaveLength(3);
  });

  it('carry the language and its direction', () => {
    const words = draw([], 'ar').querySelector('.terms');
    expect([words?.getAttribute('lang'), words?.getAttribute('dir')]).toEqual(['ar', 'rtl']);
  });

  it('link to the web alone, in a tab that knows nothing of ours', () => {
    draw(parseMarkdown(ENGLISH));
    const link = screen.getByRole('link', { name: 'help pages' });
    expect(link.getAttribute('href')).toBe('https://example.org/help');
    expect(link.getAttribute('rel')).toBe('noopener noreferrer');
    expect(link.getAttribute('target')).toBe('_blank');
  });

  it('cannot run, load, or pass for a control', () => {
    const drawn = draw(parseMarkdown(HOSTILE));
    expect(drawn.querySelector('script, img, button, input, iframe, object, style, link, form')).toBeNull();
    expect([...drawn.querySelectorAll('a')].map((link) => link.getAttribute('href'))).toEqual([]);
    expect(drawn.querySelector('#accept')).toBeNull();
    expect(drawn.textContent).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/);
  });

  it('whatever the blocks are, are drawn whole and only as words', () => {
    const inlines = fc.array(
      fc.record(
        {
          text: fc.string({ unit: 'binary' }),
          strong: fc.constant(true as const),
          link: fc.constantFrom('javascript:alert(1)', 'data:text/html,x', 'https://a.example/', 'https://', '//x'),
        },
        { requiredKeys: ['text'] },
      ),
      { maxLength: 3 },
    );
    const block: fc.Arbitrary<Block> = fc.oneof(
      fc.record({ kind: fc.constant('heading' as const), level: fc.constantFrom(1, 2, 3, 4, 5, 6), inlines }),
      fc.record({ kind: fc.constant('paragraph' as const), inlines }),
      fc.record({
        kind: fc.constant('item' as const),
        depth: fc.nat(40),
        marker: fc.constantFrom('-', '1.', '99.', '9999999999.'),
        inlines,
      }),
      fc.record({
        kind: fc.constant('row' as const),
        header: fc.boolean(),
        cells: fc.array(inlines, { maxLength: 3 }),
      }),
    );
    fc.assert(
      fc.property(fc.array(block, { maxLength: 20 }), (blocks) => {
        const drawn = draw(blocks);
        const words = blocks
          .flatMap((each) => ('cells' in each ? each.cells.flat() : 'inlines' in each ? each.inlines : []))
          .map(({ text }) => text)
          .join('');
        expect(seenIn(drawn.textContent ?? '')).toEqual(seenIn(words));
        for (const link of drawn.querySelectorAll('a')) expect(link.protocol).toBe('https:');
        cleanup();
      }),
      { numRuns: 30 },
    );
  });
});
