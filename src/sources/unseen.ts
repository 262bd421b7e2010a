// What a page holds and a browser does not draw. Everything else is read: an element of a name nobody knows is a container.
import { attributeOf, type HtmlElement } from './html-tree.ts';

/**
 * Not drawn by the style sheet of every browser, or drawn without what they hold, which is for browsers that do not know
 * the element. `option` and what stands in fields is read by what draws it.
 */
const UNDRAWN = new Set(
  'area audio base canvas col datalist embed frame frameset head img input link meta meter noembed noframes noscript param progress rp script select source style template textarea title track video'.split(
    ' ',
  ),
);
const UNDRAWN_IN_SVG = new Set(
  'clipPath defs desc linearGradient marker mask metadata pattern radialGradient script style symbol title'.split(' '),
);
const UNDRAWN_IN_MATHML = new Set(['annotation', 'annotation-xml']);

const HIDING_STYLE = /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse))/i;
const HIDING_STYLES = new RegExp(HIDING_STYLE.source.replace('(?:', '('), 'gi');

export const styleOf = (element: HtmlElement): string => attributeOf(element, 'style') ?? '';

/** Hidden by its own attributes, or by what it is; what style sheets hide cannot be known from the page. */
export function isHidden(element: HtmlElement): boolean {
  let isClosed = element.tagName === 'dialog';
  for (const { name, value } of element.attrs) {
    if (name === 'hidden' && value.toLowerCase() !== 'until-found') return true;
    if (name === 'popover') return true;
    if (name === 'style' && HIDING_STYLE.test(value)) return true;
    if (name === 'open') isClosed = false;
  }
  return isClosed;
}

const SVG = 'http://www.w3.org/2000/svg';
const MATHML = 'http://www.w3.org/1998/Math/MathML';

export const isSvg = ({ namespaceURI }: HtmlElement): boolean => namespaceURI === SVG;

/** Whether nothing below an element is drawn, whatever its attributes say. */
export function isWordless(element: HtmlElement): boolean {
  const { tagName } = element;
  if (isSvg(element)) return UNDRAWN_IN_SVG.has(tagName);
  if (element.namespaceURI === MATHML) return UNDRAWN_IN_MATHML.has(tagName);
  // What an object or a frame loads is drawn in the place of what it holds.
  if (tagName === 'object') return (attributeOf(element, 'data') ?? '') !== '';
  if (tagName === 'iframe') return attributeOf(element, 'srcdoc') === undefined;
  return UNDRAWN.has(tagName);
}

/** Takes from an element what hides it. */
export function show(element: HtmlElement): void {
  if (element.tagName === 'dialog') element.attrs.push({ name: 'open', value: '' });
  element.attrs = element.attrs.filter(({ name }) => name !== 'hidden' && name !== 'popover');
  for (const attribute of element.attrs) {
    if (attribute.name === 'style') attribute.value = attribute.value.replace(HIDING_STYLES, '$1');
  }
}
