// What reading a page costs beside parsing it alone: the same works over the same pages, in Node and in Chromium.
import { parse } from 'parse5';
import type { DocumentDeclaration } from '../../src/declaration/declaration.ts';
import { extract } from '../../src/sources/extract.ts';
import { readByOthers } from '../../src/sources/other-readers.ts';
import { identifyBlocks } from '../../src/words/text.ts';

export interface PageToRead {
  readonly html: string;
  readonly url: string;
  readonly name: string;
  readonly document: DocumentDeclaration;
}

export interface Measured {
  readonly name: string;
  /** Median of the pages, median of the rounds. */
  readonly milliseconds: number;
}

export const ALONE = 'parse5 parse alone';

const read = (page: PageToRead, document: DocumentDeclaration) =>
  extract([{ bytes: page.html, url: page.url }], document, { name: page.name, others: readByOthers });

const WORKS: Readonly<Record<string, (page: PageToRead) => unknown>> = {
  [ALONE]: ({ html }) => parse(html),
  'HTML to Markdown, declared': (page) => read(page, page.document),
  'HTML to Markdown, no selector': (page) => read(page, { asks: false }),
  '… declared, with canonical text and hashes': (page) => {
    const extraction = read(page, page.document);
    return extraction.ok && identifyBlocks(extraction.blocks, { language: 'en' });
  },
};

const ROUNDS = 7;
const WARMING = 2;

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

function timeOf(work: (page: PageToRead) => unknown, page: PageToRead): number {
  const begun = performance.now();
  work(page);
  return performance.now() - begun;
}

export function measureReading(pages: readonly PageToRead[]): Measured[] {
  const medians = new Map<string, number[]>();
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, work] of Object.entries(WORKS)) {
      const times = pages.map((page) => timeOf(work, page));
      if (round >= WARMING) medians.set(name, [...(medians.get(name) ?? []), median(times)]);
    }
  }
  return [...medians].map(([name, times]) => ({ name, milliseconds: median(times) }));
}

/** Reads one page after the other, and tells at each fifth how many were read. */
export function readMany(pages: readonly PageToRead[], many: number, tell: (count: number) => void): void {
  for (let count = 1; count <= many; count++) {
    const page = pages[count % pages.length];
    if (page) read(page, page.document);
    if (count % Math.max(1, Math.floor(many / 5)) === 0) tell(count);
  }
}
