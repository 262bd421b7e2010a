// A page as other readers are given it: well formed, and without what nobody reads in it. Half of a page is scripts,
// styles and addresses of pictures, which cost them time and tell them nothing of its words. Where the text is, its words
// stand in the place of a picture, and its footer is a plain box: they drop pictures and footers whatever these say, and
// would have no voice on a date or a clause that stands there.
import { defaultTreeAdapter, serialize } from 'parse5';
import { isNamedApart } from './boilerplate.ts';
import { elementsOf, type HtmlDocument, type HtmlElement, type HtmlNode, isElement, isText } from './html-tree.ts';
import { wordsOfPicture } from './pictures.ts';
import { isAmongSections } from './text-sections.ts';
import { isHidden, isWordless } from './unseen.ts';

/** What tells of the part an element plays in its page. */
const TELLING = new Set(
  'aria-hidden aria-label aria-modal class colspan hidden href id itemprop lang role rowspan start style type'.split(
    ' ',
  ),
);
const OF_THE_HEAD = new Set(['head', 'title']);

export interface Apart {
  /** What is left out. */
  readonly leftOut: ReadonlySet<object>;
  /** What holds the text. */
  readonly holder: HtmlElement | undefined;
  /** What stands in the holder beside the text. */
  readonly around: ReadonlySet<object>;
  /** The footers that are of the text. */
  readonly footers: ReadonlySet<object>;
}

/** The words of the pictures that stand in the text. */
function picturesIn({ holder, around }: Apart): Map<object, HtmlNode> {
  const pictures = new Map<object, HtmlNode>();
  if (!holder) return pictures;
  for (const element of elementsOf(holder, (one) => !around.has(one) && !isHidden(one))) {
    const words = (wordsOfPicture(element) ?? '').trim();
    const { parentNode } = element;
    if (words !== '') pictures.set(element, { nodeName: '#text', value: ` ${words} `, parentNode });
  }
  return pictures;
}

export function plainPage(document: HtmlDocument, apart: Apart): string {
  const { leftOut, footers } = apart;
  const pictures = picturesIn(apart);
  /** What is of the text, by where it stands, is not to be judged by its name. */
  const isPlain = (element: HtmlElement): boolean =>
    footers.has(element) || (isNamedApart(element) && isAmongSections(element));
  const isRead = (node: HtmlNode): boolean => {
    if (isText(node)) return true;
    if (!isElement(node)) return node.nodeName === '#documentType';
    if (OF_THE_HEAD.has(node.tagName)) return true;
    return !isWordless(node) && !isHidden(node) && !leftOut.has(node);
  };
  return serialize(document, {
    treeAdapter: {
      ...defaultTreeAdapter,
      getChildNodes: (node) => {
        const children = defaultTreeAdapter.getChildNodes(node).map((child) => pictures.get(child) ?? child);
        return children.filter(isRead);
      },
      getTagName: (element: HtmlElement) => (footers.has(element) ? 'div' : element.tagName),
      getAttrList: (element: HtmlElement) =>
        isPlain(element) ? [] : element.attrs.filter(({ name }) => TELLING.has(name)),
    },
  });
}
