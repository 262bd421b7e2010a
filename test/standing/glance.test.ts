// The shipped summary is bound to the real text, where that is at hand, and each of its lines to a clause.
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import shipped from '../../src/agreements/17track.glance.json' with { type: 'json' };
import declared from '../../src/agreements/17track.json' with { type: 'json' };
import { parseReadable } from '../../src/declaration/parse-declaration.ts';
import { readPage } from '../../src/sources/read.ts';
import { shapeOf } from '../../src/standing/glance.ts';
import { glanceOf } from '../../src/ui/wording/glance-words.ts';
import { parseMarkdown } from '../../src/words/markdown/markdown.ts';

const PAGE = '../shared/agreement/licensing.en.html';

describe('the summary of 17TRACK', () => {
  it('has words for each of its points, and names each once', () => {
    expect(glanceOf('17track')?.points).toHaveLength(shipped.points.length);
    expect(new Set(shipped.points.map(({ about }) => about)).size).toBe(shipped.points.length);
    expect(shipped.points.every(({ clause }) => clause < shipped.shape.length)).toBe(true);
    expect(shipped.document in declared.terms && shipped.language in declared.languages).toBe(true);
  });

  it('names the ten prohibitions, item by item', () => {
    const items = [...shipped.shape].flatMap((kind, place) => (kind === 'i' ? [place] : []));
    expect(items).toHaveLength(10);
    expect(shipped.points.map(({ clause }) => clause)).toEqual(expect.arrayContaining(items));
  });

  it.skipIf(!existsSync(PAGE))('was written for the text at hand (skipped where the page is not)', () => {
    const parsed = parseReadable(declared);
    if (!parsed.ok) throw new Error('the declaration can be read by');
    const reading = readPage({
      declaration: parsed.value,
      document: shipped.document,
      language: shipped.language,
      pages: [
        {
          bytes: readFileSync(PAGE),
          contentType: 'text/html; charset=utf-8',
          url: 'https://www.17track.net/en/about/licensing',
        },
      ],
      readOn: '2026-06-01',
    });
    expect(reading).toMatchObject({ outcome: 'reading', identity: shipped.identity });
    expect(reading.outcome === 'reading' && shapeOf(parseMarkdown(reading.markdown))).toBe(shipped.shape);
  });
});
