// Pages of our own making, read the way the product reads them.
import type { DocumentDeclaration } from '../../src/declaration/declaration.ts';
import { type Extraction, extract } from '../../src/sources/extract.ts';

export const URL_OF_PAGE = 'https://licensor.example/en/terms?x=1';

type Declared = Partial<DocumentDeclaration>;

export const read = (html: string | Uint8Array, declared: Declared = {}, name?: string): Extraction =>
  extract([{ bytes: html, url: URL_OF_PAGE }], { asks: false, ...declared }, { name });

/** The Markdown of what is inside `<main>`, or the kind of the failure. */
export function markdownOf(inside: string, declared: Declared = { select: 'main' }, head = ''): string {
  const extraction = read(
    `<!doctype html><html><head>${head}</head><body><main>${inside}</main></body></html>`,
    declared,
  );
  return extraction.ok ? extraction.markdown.trimEnd() : `(${extraction.failure.kind})`;
}
