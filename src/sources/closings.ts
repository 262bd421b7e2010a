// The last words of a text: a closing clause, the day of the last change, an address for notices. They stand behind it or
// in a footer, which by its element is what the footer of a site is. Where they stand tells them apart from what surrounds a
// text, and what they say: no menu, no line that only names the holder, nothing to fill in or to press.
import { entryKindOf, isControlText, linkTargets } from '../words/difference/difference-page.ts';
import type { Block } from '../words/markdown/block.ts';
import { blockText } from '../words/markdown/markdown.ts';
import { blocksOf } from './blocks.ts';
import { isNamedApart, isNamedFooter, isNamedSiteFooter, isSurrounding } from './boilerplate.ts';
import { attributeOf, childrenOf, elementsOf, type HtmlElement, isElement, isText, textOf } from './html-tree.ts';
import type { LinkReader } from './links.ts';
import { isHidden, isWordless } from './unseen.ts';
import { wordsIn } from './word-alignment.ts';

/** What holds a text, where it is no page by itself. */
const OF_A_TEXT = new Set(['main', 'article', 'section']);
/** Boxes that hold several parts of a footer. */
const BOXES = new Set(['center', 'div', 'footer', 'header', 'section']);
const FIELDS = new Set(['button', 'form', 'input', 'select', 'textarea']);
/** HTML's own words for links that tell of an article: who wrote it, what it is filed under, which is the next. */
const TELLS_OF_ARTICLE = /(?:^|\s)(?:author|bookmark|category|next|prev|tag)(?:\s|$)/i;
/** Beside each of its links a sentence has more words than this; a line of links has not. */
const WORDS_BESIDE_LINK = 3;
const LINKS_OF_A_MENU = 3;
/** Characters of a form with its labels. */
const LONGEST_ASKING = 300;
/** Boxes within boxes that are opened; a deeper one is one part. */
const DEEPEST_BOX = 8;
/** More parts has no footer of a text, and more footers no text: each part is read by itself. */
const MOST_PARTS = 24;
const MOST_FOOTERS = 8;

const NOTHING: ReadonlySet<object> = new Set();

/**
 * What a part of a footer says. `few`: a heading or a few words, which go with what follows them. `apart`: what asks for
 * something, or is called after what stands beside a text.
 */
type Says = 'text' | 'holder' | 'menu' | 'apart' | 'few' | 'nothing';

interface FooterPart {
  readonly element: HtmlElement;
  /** Told anew where it goes with what follows. */
  says: Says;
  readonly words: number;
  readonly links: number;
}

/** An element that is or is named a footer, and says nothing of the site. */
const isFooter = (element: HtmlElement): boolean =>
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

/** Whether an element is there to be filled in or pressed: what is asked beside it is no part of a text. */
const isAsking = (element: HtmlElement): boolean =>
  (FIELDS.has(element.tagName) || attributeOf(element, 'role') === 'button') &&
  // One that prints the text or leads to its top asks nothing.
  (element.tagName === 'input' || !isControlText(textOf(element)));

/** A link that leads nowhere: a script answers to it. */
const isPressed = (element: HtmlElement): boolean =>
  element.tagName === 'a' &&
  /^(?:#|javascript:.*)$/is.test(attributeOf(element, 'href')?.trim() ?? '') &&
  !isControlText(textOf(element));

const tellsOfArticle = (element: HtmlElement): boolean =>
  TELLS_OF_ARTICLE.test(attributeOf(element, 'rel') ?? '') || attributeOf(element, 'itemprop') === 'author';

/** Whether a box asks for something, whatever else it says. */
export const asks = (box: HtmlElement): boolean => [...elementsOf(box)].some(isAsking);

function partOf(element: HtmlElement, links: LinkReader): FooterPart {
  const blocks = blocksOf([{ root: element, skipped: NOTHING }], links);
  const said = new Set(blocks.map(saidBy));
  const isAround = (isSurrounding(element) && !isFooter(element)) || isNamedApart(element);
  const says = (['menu', 'text', 'holder', 'few'] as const).find((one) => said.has(one)) ?? 'nothing';
  return {
    element,
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
function partsOf(boxes: readonly HtmlElement[], links: LinkReader): FooterPart[] {
  const parts: FooterPart[] = [];
  const stack = boxes.toReversed().map((element) => ({ element, depth: 0 }));
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { element, depth } = next;
    const inside = drawnIn(element);
    const isBox = depth < DEEPEST_BOX && isBoxOfParts(element);
    if (isBox && !inside.some(isAsked)) {
      for (const child of inside.toReversed()) stack.push({ element: child, depth: depth + 1 });
      continue;
    }
    if (parts.length === MOST_PARTS) return [];
    const part = partOf(element, links);
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

const drawnIn = (element: HtmlElement): HtmlElement[] =>
  childrenOf(element).filter((child): child is HtmlElement => isElement(child) && isDrawn(child));

/**
 * Whether an element is one to press or fill in, or holds little else: a label, a line that says thank you. One with a
 * heading asks for something else than what stands beside it.
 */
function isAsked(element: HtmlElement): boolean {
  if (isAsking(element)) return true;
  if (textOf(element).trim().length > LONGEST_ASKING) return false;
  const inside = [...elementsOf(element)];
  return inside.some(isAsking) && !inside.some(({ tagName }) => /^h[1-6]$/.test(tagName));
}

const wordsOf = (parts: readonly FooterPart[]): number => parts.reduce((sum, { words }) => sum + words, 0);

/** What is left out of a footer that is of the text; undefined for one that is not. */
function leftOutOf(footer: HtmlElement, links: LinkReader): HtmlElement[] | undefined {
  const parts = partsOf([footer], links);
  const menus = parts.filter(({ says }) => says === 'menu' || says === 'apart');
  const told = wordsOf(parts.filter(({ says }) => says === 'text'));
  // A menu with the name of the holder, or with less beside it than it says: the footer of a site, whatever else it tells.
  const isNavigation = menus.reduce((sum, part) => sum + part.links, 0) >= LINKS_OF_A_MENU;
  if (isNavigation && (parts.some(({ says }) => says === 'holder') || wordsOf(menus) > told)) return undefined;
  if (!parts.some(({ says }) => says === 'text')) return undefined;
  return parts.filter(({ says }) => says !== 'text').map(({ element }) => element);
}

const leadsAway = ({ tagName, attrs }: HtmlElement): boolean =>
  tagName === 'a' && attrs.some(({ name, value }) => name === 'href' && !value.startsWith('#'));

/** Whether an element is a menu of the site: it leads to other pages, and is a menu by its name or stands before the text. */
function isMenu(element: HtmlElement, isBefore: boolean, around: ReadonlySet<object>): boolean {
  const inside = [...elementsOf(element)];
  const isNamed = element.tagName === 'header' ? inside.some(isSurrounding) : isSurrounding(element);
  return (isNamed || (isBefore && around.has(element))) && inside.some(leadsAway);
}

/** Whether an element around the text also holds the menu of the site: then it is the page, or its frame. */
function isPage(element: HtmlElement, next: HtmlElement | undefined, around: ReadonlySet<object>): boolean {
  if (OF_A_TEXT.has(element.tagName)) return false;
  let isBefore = true;
  for (const child of drawnIn(element)) {
    if (child !== next && !isFooter(child) && isMenu(child, isBefore, around)) return true;
    isBefore &&= child !== next && !/^(?:p|h[1-6])$/.test(child.tagName);
  }
  return false;
}

export interface Closings {
  /** The footers that are of the text. */
  readonly footers: ReadonlySet<HtmlElement>;
  /** What stands in them and is not. */
  readonly leftOut: ReadonlySet<HtmlElement>;
  /** What holds the text and its last words. */
  readonly holder: HtmlElement | undefined;
  /** What else stands in the holder, behind the text, and is none of its words. */
  readonly behind: ReadonlySet<HtmlElement>;
}

/** What stands behind the text in its holder and is not of it. `way` leads from the holder down to the text. */
function behindText(way: readonly HtmlElement[], links: LinkReader): Set<HtmlElement> {
  const boxes = way.toReversed().flatMap((element, level, upwards) => {
    const inside = drawnIn(element);
    const next = upwards[level - 1];
    return next ? inside.slice(inside.indexOf(next) + 1) : [];
  });
  const parts = partsOf(boxes, links);
  return new Set(parts.length === 0 ? boxes : parts.flatMap(({ says, element }) => (says === 'text' ? [] : [element])));
}

/** The boxes in a text that ask for something, or are called after what stands beside a text. */
function apartIn(text: HtmlElement): HtmlElement[] {
  const apart: HtmlElement[] = [];
  const stack = drawnIn(text).map((element) => ({ element, depth: 0 }));
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { element, depth } = next;
    if (!BOXES.has(element.tagName) && element.tagName !== 'article') continue;
    const inside = drawnIn(element);
    if (isNamedApart(element) || inside.some(isAsked)) apart.push(element);
    else if (depth < DEEPEST_BOX) for (const child of inside) stack.push({ element: child, depth: depth + 1 });
  }
  return apart;
}

/** The footers in a holder, the last one first; of one that is the page, those of the articles and sections in it. */
function footersIn(holder: HtmlElement, isOfPage: boolean, around: ReadonlySet<object>): HtmlElement[] {
  const footers: HtmlElement[] = [];
  const stack = drawnIn(holder).map((element) => ({ element, isOfText: !isOfPage }));
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { element } = next;
    if (isFooter(element)) {
      if (next.isOfText) footers.push(element);
    } else if (!isSurrounding(element) && !around.has(element)) {
      const isOfText = next.isOfText || OF_A_TEXT.has(element.tagName);
      for (const child of drawnIn(element)) stack.push({ element: child, isOfText });
    }
  }
  return footers;
}

/**
 * The last words of a text. `spine` leads from the page down to the element that holds the text; `around` is what was
 * found to surround it.
 */
export function closingsOf(spine: readonly HtmlElement[], around: ReadonlySet<object>, links: LinkReader): Closings {
  const footers = new Set<HtmlElement>();
  const leftOut = new Set<HtmlElement>();
  const frame = spine.findLastIndex((element, level) => isPage(element, spine[level + 1], around));
  const isOfPage = frame === spine.length - 1;
  const way = isOfPage ? spine.slice(-1) : spine.slice(frame + 1);
  const holder = way[0];
  if (!holder) return { footers, leftOut, holder, behind: new Set() };
  for (const footer of footersIn(holder, isOfPage, around).slice(0, MOST_FOOTERS)) {
    const left = leftOutOf(footer, links);
    if (left) footers.add(footer);
    for (const one of left ?? []) leftOut.add(one);
  }
  const text = way.at(-1) ?? holder;
  // Of a page, only the lines beside those of the text can be its last words.
  const boxes = isOfPage ? drawnIn(holder).filter(({ tagName }) => BOXES.has(tagName)) : apartIn(text);
  return { footers, leftOut, holder, behind: new Set([...behindText(way, links), ...boxes]) };
}
