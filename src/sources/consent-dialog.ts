// The dialog that asks for consent to cookies, told by what it is: words of cookies, mostly, beside controls that accept,
// refuse or save a choice, and apart from the text under the page's main heading. Who made it and what its elements are
// called does not matter.
import { childrenOf, type HtmlDocument, type HtmlElement, isElement, isText, textOf } from './html-tree.ts';
import { CHOOSES, SPEAKS_OF_COOKIES } from './page-words.ts';
import { isHidden, isWordless } from './unseen.ts';

/** The share of a dialog's words that stands in lines on cookies. */
const OF_COOKIES = 1 / 3;
const LONGEST_LABEL = 40;
/** Less is no dialog, but the words on a control. */
const LEAST_DIALOG = 80;
/** The text under a heading is some times as long as the heading. */
const LEAST_UNDER_HEADING = 4;
const BODIES = new Set(['html', 'body']);
const ROOTS = new Set([...BODIES, 'head', 'main', 'article']);
const CONTROLS = new Set(['button', 'a', 'input', 'label']);
const HEADING = /^h[1-6]$/;

interface Found {
  readonly element: HtmlElement;
  readonly parent: Found | undefined;
  /** Characters of it and everything below it, and how many of them stand in lines on cookies. */
  text: number;
  cookies: number;
  isChoice: boolean;
  holdsChoice: boolean;
}

const attribute = (element: HtmlElement, name: string): string =>
  element.attrs.find((one) => one.name === name)?.value ?? '';

function isChoice(element: HtmlElement): boolean {
  const isControl = CONTROLS.has(element.tagName) || attribute(element, 'role') === 'button';
  if (!isControl) return false;
  const label = element.tagName === 'input' ? attribute(element, 'value') : textOf(element).trim();
  return label.length > 0 && label.length <= LONGEST_LABEL && CHOOSES.test(label);
}

function countOwnLines(one: Found): void {
  for (const child of childrenOf(one.element)) {
    if (!isText(child)) continue;
    const { length } = child.value.trim();
    one.text += length;
    if (SPEAKS_OF_COOKIES.test(child.value)) one.cookies += length;
  }
}

/** Every element with words, outermost first, with what stands below it. One walk. */
function measured(document: HtmlDocument): Found[] {
  const found: Found[] = [];
  const stack: { node: object; parent: Found | undefined }[] = [{ node: document, parent: undefined }];
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { node, parent } = next;
    let inside = parent;
    if (isElement(node)) {
      if ((isWordless(node) && node.tagName !== 'input') || isHidden(node)) continue;
      const chooses = isChoice(node);
      inside = { element: node, parent, text: 0, cookies: 0, isChoice: chooses, holdsChoice: chooses };
      found.push(inside);
    }
    const children = childrenOf(node);
    for (let index = children.length - 1; index >= 0; index--) {
      const child = children[index];
      if (child && 'childNodes' in child) stack.push({ node: child, parent: inside });
    }
  }
  for (const one of found) countOwnLines(one);
  for (const one of found.toReversed()) {
    if (!one.parent) continue;
    one.parent.text += one.text;
    one.parent.cookies += one.cookies;
    one.parent.holdsChoice ||= one.holdsChoice;
  }
  return found;
}

const isMostlyOfCookies = ({ text, cookies }: Found): boolean => cookies > 0 && cookies >= text * OF_COOKIES;

/** The heading under which the text of the page stands: the first that is large, or else the first that speaks of anything else. */
function mainHeading(found: readonly Found[]): Found | undefined {
  const headings = found.filter(({ element }) => HEADING.test(element.tagName));
  return headings.find(({ element }) => element.tagName === 'h1') ?? headings.find((one) => !isMostlyOfCookies(one));
}

/**
 * The dialogs of a page, each as the outermost element that holds it and nothing else. What stands in the text under the
 * main heading, beside more than itself, is a part of that text: policies on cookies hold such controls too.
 */
export function consentDialogs(document: HtmlDocument): Set<HtmlElement> {
  const found = measured(document);
  const dialogs = new Set<HtmlElement>();
  if (!found.some(({ isChoice }) => isChoice)) return dialogs;
  const heading = mainHeading(found);
  const holding = new Set<Found>();
  for (let at = heading; at; at = at.parent) holding.add(at);
  const text = [...holding].find((one) => one.text >= LEAST_UNDER_HEADING * (heading?.text ?? 0) && one !== heading);
  const inside = new Set<Found>();
  const inDialog = new Set<Found>();
  for (const one of found) {
    const { parent, element } = one;
    if (parent && (inDialog.has(parent) || dialogs.has(parent.element))) inDialog.add(one);
    if (parent && (inside.has(parent) || parent === text)) inside.add(one);
    if (!one.holdsChoice || holding.has(one) || inDialog.has(one) || ROOTS.has(element.tagName)) continue;
    if (one.text < LEAST_DIALOG || !isMostlyOfCookies(one)) continue;
    const isOfText = text && inside.has(one) && !BODIES.has(text.element.tagName) && text.text >= 2 * one.text;
    if (!isOfText) dialogs.add(element);
  }
  return dialogs;
}
