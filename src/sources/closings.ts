// The last words of a text: a closing clause, the day of the last change, an address for notices. They stand behind it or
// in a footer, which by its element is what the footer of a site is. Where they stand tells them apart from what surrounds a
// text, and what they say: no menu, no line that only names the holder, nothing to fill in or to press.
import { isNamedApart, isSurrounding } from './boilerplate.ts';
import {
  BOXES,
  DEEPEST_BOX,
  drawnIn,
  type FooterPart,
  isFooter,
  isMostlyAsking,
  partsOf,
  type Says,
} from './footer-parts.ts';
import { elementsOf, type HtmlElement, textOf } from './html-tree.ts';
import type { LinkReader } from './links.ts';

/** What holds a text, where it is no page by itself. */
const OF_A_TEXT = new Set(['main', 'article', 'section']);
/** So many links make a menu, where they are most of what is said. */
const LINKS_OF_A_MENU = 3;
const MOSTLY_LINKED = 0.6;
/** A text has no more footers. */
const MOST_FOOTERS = 8;

const wordsOf = (parts: readonly FooterPart[]): number => parts.reduce((sum, { words }) => sum + words, 0);

const isMenuPart = (says: Says): boolean => says === 'menu' || says === 'apart';

/**
 * What is left out of a footer that is of the text; undefined for one that is not. `isOfArticle`: it stands in an article
 * or a section, whose footer may lead to the next one.
 */
function leftOutOf({ footer, isOfArticle }: FoundFooter, links: LinkReader): HtmlElement[] | undefined {
  const parts = partsOf([footer], links);
  const menus = parts.filter(({ says }) => isMenuPart(says));
  const told = wordsOf(parts.filter(({ says }) => says === 'text'));
  // A menu with the name of the holder, or with less beside it than it says: the footer of a site, whatever else it tells.
  const linked = menus.reduce((sum, part) => sum + part.links, 0);
  if (
    linked >= (isOfArticle ? LINKS_OF_A_MENU : 1) &&
    (parts.some(({ says }) => says === 'holder') || wordsOf(menus) > told)
  )
    return undefined;
  if (!parts.some(({ says }) => says === 'text')) return undefined;
  return parts.filter(({ says }) => says !== 'text').map(({ element }) => element);
}

const leadsAway = ({ tagName, attrs }: HtmlElement): boolean =>
  tagName === 'a' && attrs.some(({ name, value }) => name === 'href' && !value.startsWith('#'));

const isHeading = ({ tagName }: HtmlElement): boolean => /^h[1-6]$/.test(tagName);

/**
 * Whether an element is a menu of the site: it leads to other pages, and is a menu by its name or stands before the text.
 */
function isSiteMenu(element: HtmlElement, isBefore: boolean, around: ReadonlySet<object>): boolean {
  const inside = [...elementsOf(element)];
  const isNamed = element.tagName === 'header' ? inside.some(isSurrounding) : isSurrounding(element);
  return (isNamed || (isBefore && around.has(element))) && inside.some(leadsAway);
}

/** Whether an element around the text also holds the menu of the site: then it is the page, or its frame. */
function isPage(element: HtmlElement, next: HtmlElement | undefined, around: ReadonlySet<object>): boolean {
  if (OF_A_TEXT.has(element.tagName)) return false;
  let isBefore = true;
  for (const child of drawnIn(element)) {
    if (child !== next && !isFooter(child) && isSiteMenu(child, isBefore, around)) return true;
    isBefore &&= child !== next && child.tagName !== 'p' && !isHeading(child);
  }
  return false;
}

/** Whether a header stands before the text in an element and heads nothing, as a logo does. */
function hasLogo(element: HtmlElement, next: HtmlElement | undefined): boolean {
  const inside = drawnIn(element);
  const before = next ? inside.slice(0, inside.indexOf(next)) : [];
  return before.some((child) => child.tagName === 'header' && ![...elementsOf(child)].some(isHeading));
}

export interface Closings {
  /** The footers that are of the text. */
  readonly footers: ReadonlySet<HtmlElement>;
  /** What stands in them and is not. */
  readonly leftOut: ReadonlySet<HtmlElement>;
  /** What holds the text and its last words. */
  readonly holder: HtmlElement | undefined;
  /** A footer beside the holder may be of the text: no menu tells that it is the site's. */
  readonly isDoubtful: boolean;
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
  if (parts.length === 0) return new Set(boxes);
  // Behind the text, what leads away or asks has its own words: "Need help?", "Open an account today."
  const behind = new Set(parts.flatMap(({ says, box }) => (isMenuPart(says) ? [box] : [])));
  for (const { says, element } of parts) if (says !== 'text') behind.add(element);
  return behind;
}

/** Whether most that a box says leads to other pages. */
function isListOfLinks(box: HtmlElement): boolean {
  const away = [...elementsOf(box)].filter(leadsAway);
  if (away.length < LINKS_OF_A_MENU) return false;
  const linked = away.reduce((sum, one) => sum + textOf(one).trim().length, 0);
  return linked > textOf(box).trim().length * MOSTLY_LINKED;
}

/** The boxes in a text that ask for something or lead away, or are called after what stands beside a text. */
function apartIn(text: HtmlElement): HtmlElement[] {
  const apart: HtmlElement[] = [];
  const stack = drawnIn(text).map((element) => ({ element, depth: 0 }));
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { element, depth } = next;
    if (!BOXES.has(element.tagName) && element.tagName !== 'article') continue;
    const inside = drawnIn(element);
    if (isNamedApart(element) || inside.some(isMostlyAsking) || isListOfLinks(element)) apart.push(element);
    else if (depth < DEEPEST_BOX) for (const child of inside) stack.push({ element: child, depth: depth + 1 });
  }
  return apart;
}

interface FoundFooter {
  readonly footer: HtmlElement;
  readonly isOfArticle: boolean;
}

const OF_AN_ARTICLE = new Set(['article', 'section']);

/** The footers in a holder, the last one first; of one that is the page, those of the articles and sections in it. */
function footersIn(holder: HtmlElement, isOfPage: boolean, around: ReadonlySet<object>): FoundFooter[] {
  const footers: FoundFooter[] = [];
  const stack = [{ element: holder, isOfText: !isOfPage, isOfArticle: false }];
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { element } = next;
    if (element !== holder && isFooter(element)) {
      if (next.isOfText) footers.push({ footer: element, isOfArticle: next.isOfArticle });
    } else if (element === holder || !(isSurrounding(element) || around.has(element))) {
      const isOfText = next.isOfText || OF_A_TEXT.has(element.tagName);
      const isOfArticle = next.isOfArticle || OF_AN_ARTICLE.has(element.tagName);
      for (const child of drawnIn(element)) stack.push({ element: child, isOfText, isOfArticle });
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
  const page = spine.findLastIndex((element, level) => isPage(element, spine[level + 1], around));
  // By HTML, what stands outside of `main` is of the site; so is most that stands below a logo.
  const main = spine.findIndex(({ tagName }) => tagName === 'main') - 1;
  const frame = Math.max(
    page,
    main,
    spine.findLastIndex((element, level) => hasLogo(element, spine[level + 1])),
  );
  const isOfPage = frame === spine.length - 1;
  const way = isOfPage ? spine.slice(-1) : spine.slice(frame + 1);
  const holder = way[0];
  if (!holder) return { footers, leftOut, holder, behind: new Set(), isDoubtful: false };
  const outer = frame > page ? spine[page + 1] : undefined;
  const inside = footersIn(holder, isOfPage, around).slice(0, MOST_FOOTERS);
  const beside = outer ? footersIn(outer, false, around).slice(0, MOST_FOOTERS) : [];
  const isDoubtful = beside.some(
    (found) => inside.every(({ footer }) => footer !== found.footer) && leftOutOf(found, links) !== undefined,
  );
  for (const found of inside) {
    const left = leftOutOf(found, links);
    if (left) footers.add(found.footer);
    for (const one of left ?? []) leftOut.add(one);
  }
  const text = way.at(-1) ?? holder;
  // Of a page, only the lines beside those of the text can be its last words.
  const boxes = isOfPage ? drawnIn(holder).filter(({ tagName }) => BOXES.has(tagName)) : apartIn(text);
  return { footers, leftOut, holder, behind: new Set([...behindText(way, links), ...boxes]), isDoubtful };
}
