// The reader for pages nobody declared, or whose selector no longer matches: follows the prose down the tree to the
// element that holds the agreement, and leaves out what stands around it on the way.
import type { Block } from '../agreement/markdown/block.ts';
import { blocksOf } from './blocks.ts';
import { isNamedConsent, isNamedSurrounding, isSurrounding } from './boilerplate.ts';
import { type HtmlDocument, type HtmlElement, textOf } from './html-tree.ts';
import type { LinkReader } from './links.ts';
import { isOneWord, type Measure, measureProse } from './prose.ts';

/** A part with this share of the prose around it holds the text; less, and the text is in several parts. */
const SPINE_SHARE = 0.7;
/** What holds more of the page's prose than this is never left out for its name. */
const NAME_SHARE = 0.1;
const CONTAINERS = new Set(['div', 'section', 'header', 'main', 'article', 'form', 'ul', 'ol', 'table', 'span']);
const IN_TEXT = new Set(['ul', 'ol', 'table', 'span']);

function isAround(part: Measure, whole: Measure, isInText: boolean): boolean {
  const { element } = part;
  if (!element || !CONTAINERS.has(element.tagName) || part.text === 0) return false;
  if (isInText && IN_TEXT.has(element.tagName)) return false;
  if (part.linked > part.text * 0.6 && part.prose < part.text * 0.3) return true;
  if (part.prose < whole.prose * NAME_SHARE && isNamedSurrounding(element)) return true;
  return part.prose < whole.prose / 2 && (isNamedConsent(element) || isOneWord(textOf(element)));
}

/** Everything along the way down to the text that is not the text. */
function surroundings(whole: Measure): Set<HtmlElement> {
  const left = new Set<HtmlElement>();
  let at: Measure | undefined = whole;
  while (at) {
    let fullest: Measure | undefined;
    for (const part of at.parts) if (part.prose > (fullest?.prose ?? 0)) fullest = part;
    const spine: Measure | undefined = fullest && fullest.prose >= at.prose * SPINE_SHARE ? fullest : undefined;
    for (const part of at.parts) {
      if (part.element && part !== spine && isAround(part, whole, spine === undefined)) left.add(part.element);
    }
    at = spine;
  }
  return left;
}

export function readGenerically(document: HtmlDocument, links: LinkReader): Block[] {
  const left = surroundings(measureProse(document, isSurrounding));
  return blocksOf([{ root: document, skipped: left }], links, isSurrounding);
}
