// The parts of a footer, or of what stands behind a text, and what each says: words of the text, a menu, a line that names
// the holder, something to fill in or to press.
import { entryKindOf, isControlText, linkTargets } from '../words/difference/difference-page.ts';
import type { Block } from '../words/markdown/block.ts';
import { blockText } from '../words/markdown/markdown.ts';
import { blocksOf } from './blocks.ts';
import { isNamedApart, isNamedFooter, isNamedSiteFooter, isSurrounding } from './boilerplate.ts';
import { attributeOf, childrenOf, elementsOf, type HtmlElement, isElement, isText, textOf } from './html-tree.ts';
import type { LinkReader } from './links.ts';
import { isHidden, isWordless } from './unseen.ts';
import { wordsIn } from './word-alignment.ts';

/** Boxes that hold several parts of a footer. */
export const BOXES = new Set(['center', 'div', 'footer', 'header', 'section']);
const FIELDS = new Set(['button', 'form', 'input', 'select', 'textarea']);
/** HTML's own words for links that tell of an article: who wrote it, what it is filed under, which is the next. */
const TELLS_OF_ARTICLE = /(?:^|\s)(?:author|bookmark|category|next|prev|tag)(?:\s|$)/i;
/** Beside each of its links a sentence has more words than this; a line of links has not. */
const WORDS_BESIDE_LINK = 3;
/** Characters of a form with its labels. */
const LONGEST_ASKING = 300;
/** Boxes within boxes that are opened; a deeper one is one part. */
export const DEEPEST_BOX = 8;
/** More parts has no footer of a text: each is read by itself. */
const MOST_PARTS = 24;

const NOTHING: ReadonlySet<object> = new Set();

/**
 * What a part of a footer says. `few`: a heading or a few words, which go with what follows them. `apart`: what asks for
 * something, or is called after what stands beside a text.
 */
export type Says = 'text' | 'holder' | 'menu' | 'apart' | 'few' | 'nothing';

export interface FooterPart {
  readonly element: HtmlElement;
  /** The outermost box it stands in. */
  readonly box: HtmlElement;
  /** Told anew where it goes with what follows. */
  says: Says;
  readonly words: number;
  readonly links: number;
}

/** An element that is or is named a footer, and says nothing of the site. */
export const isFooter = (element: HtmlElement): boolean =>
  attributeOf(element, 'role') !== 'contentinfo' &&
  !isNamedSiteFooter(element) &&
  (element.tagName === 'footer' || (isNamedFooter(element) && !isSurrounding(element)));

const isDrawn = (element: HtmlElement): boolean => !isWordless(element) && !isHidden(element);

/** Targets of links to pages. An address to write to is none. */
const pagesLinkedIn = (block: Block): string[] => linkTargets(block).filter((target) => !target.startsWith('mailto:'));

function saidBy(block: Block): Says {
  const text = blockText(block);
  const kind = entryKindOf(block, text);
  if (kind === 'copyright') return 'holder';
  if (kind === 'control') return 'menu';
  const { length } = pagesLinkedIn(block);
  if (length > 0) {
    const inlines = block.kind === 'rule' ? [] : block.kind === 'row' ? block.cells.flat() : block.inlines;
    const beside = inlines.flatMap((inline) => (inline.link === undefined ? wordsIn(inline.text) : []));
    return beside.length > WORDS_BESIDE_LINK * length ? 'text' : 'menu';
  }
  if (kind === 'content' || kind === 'links') return 'text';
  return text.trim() === '' ? 'nothing' : 'few';
}

/** What prints a text or leads to its top holds no more elements. */
const MOST_IN_A_CONTROL = 30;

/** Whether an element prints the text or leads to its top, by what it says. One that holds many elements is not read for it. */
function isControl(element: HtmlElement): boolean {
  let inside = 0;
  for (const _ of elementsOf(element)) {
    inside += 1;
    if (inside > MOST_IN_A_CONTROL) return false;
  }
  return isControlText(textOf(element));
}

/** Whether an element is there to be filled in or pressed: what is asked beside it is no part of a text. */
const isAsking = (element: HtmlElement): boolean =>
  (FIELDS.has(element.tagName) || attributeOf(element, 'role') === 'button') &&
  (element.tagName === 'input' || !isControl(element));

/** A link that leads nowhere: a script answers to it. */
const isPressed = (element: HtmlElement): boolean =>
  element.tagName === 'a' &&
  /^(?:#|javascript:.*)$/is.test(attributeOf(element, 'href')?.trim() ?? '') &&
  !isControl(element);

const tellsOfArticle = (element: HtmlElement): boolean =>
  TELLS_OF_ARTICLE.test(attributeOf(element, 'rel') ?? '') || attributeOf(element, 'itemprop') === 'author';

/** Whether a box asks for something, whatever else it says. */
export const asks = (box: HtmlElement): boolean => [...elementsOf(box)].some(isAsking);

function partOf(element: HtmlElement, box: HtmlElement, links: LinkReader): FooterPart {
  const blocks = blocksOf([{ root: element, skipped: NOTHING }], links);
  const said = new Set(blocks.map(saidBy));
  const isAround = (isSurrounding(element) && !isFooter(element)) || isNamedApart(element);
  const says = (['menu', 'text', 'holder', 'few'] as const).find((one) => said.has(one)) ?? 'nothing';
  return {
    element,
    box,
    says: isAround || element.tagName === 'article' ? 'apart' : says,
    words: blocks.reduce((sum, block) => sum + wordsIn(blockText(block)).length, 0),
    links: blocks.reduce((sum, block) => sum + pagesLinkedIn(block).length, 0),
  };
}

const INLINE = new Set('a abbr b br cite code em i img label small span strong sub sup svg time u'.split(' '));

/** Whether a box holds other elements of their own lines, and no words beside them. */
function isBoxOfParts(element: HtmlElement): boolean {
  if (!BOXES.has(element.tagName) || isNamedApart(element)) return false;
  const holdsWords = childrenOf(element).some((child) => isText(child) && child.value.trim() !== '');
  return !holdsWords && drawnIn(element).some(({ tagName }) => !INLINE.has(tagName));
}

/** The parts of some boxes in order. Where a box asks for something, all it says belongs to that. None where they are too many. */
export function partsOf(boxes: readonly HtmlElement[], links: LinkReader): FooterPart[] {
  const parts: FooterPart[] = [];
  const stack = boxes.toReversed().map((element) => ({ element, box: element, depth: 0 }));
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { element, box, depth } = next;
    const inside = drawnIn(element);
    const isBox = depth < DEEPEST_BOX && isBoxOfParts(element);
    if (isBox && !inside.some(isMostlyAsking)) {
      for (const child of inside.toReversed()) stack.push({ element: child, box, depth: depth + 1 });
      continue;
    }
    if (parts.length === MOST_PARTS) return [];
    const part = partOf(element, box, links);
    if (isBox || [...elementsOf(element)].some((one) => isAsking(one) || isPressed(one) || tellsOfArticle(one))) {
      part.says = 'apart';
    }
    parts.push(part);
  }
  let following: Says = parts.findLast(({ says }) => says !== 'few' && says !== 'nothing')?.says ?? 'nothing';
  for (const part of parts.toReversed()) {
    if (part.says === 'few') part.says = following;
    else if (part.says !== 'nothing') following = part.says;
  }
  return parts;
}

export const drawnIn = (element: HtmlElement): HtmlElement[] =>
  childrenOf(element).filter((child): child is HtmlElement => isElement(child) && isDrawn(child));

/**
 * Whether an element is one to press or fill in, or holds little else: a label, a line that says thank you. One with a
 * heading asks for something else than what stands beside it.
 */
export function isMostlyAsking(element: HtmlElement): boolean {
  if (isAsking(element)) return true;
  if (textOf(element).trim().length > LONGEST_ASKING) return false;
  const inside = [...elementsOf(element)];
  return inside.some(isAsking) && !inside.some(({ tagName }) => /^h[1-6]$/.test(tagName));
}
