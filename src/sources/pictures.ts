// What stands in the place of a picture for whoever does not see it: its alternative text. It often is the only word of a
// cell ("yes"), or a name or an amount that the page shows as a picture.
import { attributeOf, childrenOf, type HtmlElement, isElement, textOf } from './html-tree.ts';
import { isSvg } from './unseen.ts';

const isAriaHidden = (element: HtmlElement): boolean => attributeOf(element, 'aria-hidden') === 'true';
const worded = (text: string | undefined): string | undefined => (text?.trim() ? text : undefined);

/** What names an element that shows no words of its own. */
export const labelOf = (element: HtmlElement): string | undefined =>
  worded(attributeOf(element, 'aria-label')) ?? worded(attributeOf(element, 'title'));

function svgTitle(svg: HtmlElement): string | undefined {
  for (const child of childrenOf(svg)) if (isElement(child) && child.tagName === 'title') return worded(textOf(child));
  return undefined;
}

/** The words of a picture; empty for one that says it has none, undefined for an element that is no picture. */
export function wordsOfPicture(element: HtmlElement): string | undefined {
  if (element.tagName === 'img') return attributeOf(element, 'alt') ?? labelOf(element) ?? '';
  if (element.tagName !== 'svg' || !isSvg(element)) return undefined;
  return isAriaHidden(element) ? '' : (worded(attributeOf(element, 'aria-label')) ?? svgTitle(element) ?? '');
}
