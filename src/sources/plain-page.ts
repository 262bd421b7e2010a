// A page as other readers are given it: well formed, and without what nobody reads in it. Half of a page is scripts,
// styles and addresses of pictures, which cost them time and tell them nothing of its words.
import { defaultTreeAdapter, serialize } from 'parse5';
import { type HtmlDocument, type HtmlElement, type HtmlNode, isElement, isText } from './html-tree.ts';
import { isHidden, isWordless } from './unseen.ts';

/** What tells of the part an element plays in its page. */
const TELLING = new Set(
  'aria-hidden aria-label aria-modal class colspan hidden href id itemprop lang role rowspan start style type'.split(
    ' ',
  ),
);
const OF_THE_HEAD = new Set(['head', 'title']);

export function plainPage(document: HtmlDocument, leftOut: ReadonlySet<object>): string {
  const isRead = (node: HtmlNode): boolean => {
    if (isText(node)) return true;
    if (!isElement(node)) return node.nodeName === '#documentType';
    if (OF_THE_HEAD.has(node.tagName)) return true;
    return !isWordless(node) && !isHidden(node) && !leftOut.has(node);
  };
  return serialize(document, {
    treeAdapter: {
      ...defaultTreeAdapter,
      getChildNodes: (node) => defaultTreeAdapter.getChildNodes(node).filter(isRead),
      getAttrList: (element: HtmlElement) => element.attrs.filter(({ name }) => TELLING.has(name)),
    },
  });
}
