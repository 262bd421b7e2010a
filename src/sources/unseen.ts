// What a page holds and a reader does not see: scripts, controls, hidden elements. Left out of every reading.
import { attributeOf, type HtmlElement } from './html-tree.ts';

const NEVER_WORDS = new Set(
  'applet area audio base canvas datalist embed frame frameset head iframe img input link map meta meter noembed noframes noscript object optgroup option param picture progress rp rt rtc script select source style svg template textarea title track video'.split(
    ' ',
  ),
);

/** What is struck out stands on the page to be seen as gone. */
const HIDING_STYLE =
  /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|text-decoration(?:-line)?\s*:[^;]{0,80}line-through)/i;

export const styleOf = (element: HtmlElement): string => attributeOf(element, 'style') ?? '';

/** Hidden by its own attributes; what style sheets hide cannot be known from the page. */
export function isHidden(element: HtmlElement): boolean {
  for (const { name, value } of element.attrs) {
    if (name === 'hidden' && value !== 'until-found') return true;
    if (name === 'style' && HIDING_STYLE.test(value)) return true;
  }
  return false;
}

const STRUCK_OUT = new Set(['del', 's', 'strike']);

export const isWordless = ({ tagName }: HtmlElement): boolean => NEVER_WORDS.has(tagName) || STRUCK_OUT.has(tagName);
