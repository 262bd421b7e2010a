// The reader for pages nobody declared: finds the agreement in any page.
import type { Block } from '../agreement/block.ts';
import { blocksOf } from './blocks.ts';
import { elementsOf, type HtmlDocument } from './html-tree.ts';
import type { LinkReader } from './links.ts';

export function readGenerically(document: HtmlDocument, links: LinkReader): Block[] {
  for (const root of elementsOf(document)) {
    if (root.tagName === 'body') return blocksOf([{ root, skipped: new Set() }], links);
  }
  return [];
}
