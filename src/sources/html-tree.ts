// HTML → tree, by one parser for Chromium, Firefox and Node, so that the same bytes give the same words everywhere.
// Depth and size are bounded as browsers bound them: a hostile page becomes flat or is refused, it never takes over.
import { type DefaultTreeAdapterTypes, defaultTreeAdapter, Parser, type Token, TokenizerMode } from 'parse5';

export type HtmlDocument = DefaultTreeAdapterTypes.Document;
export type HtmlElement = DefaultTreeAdapterTypes.Element;
export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;
export type HtmlText = DefaultTreeAdapterTypes.TextNode;
export type HtmlTemplate = DefaultTreeAdapterTypes.Template;
type Map = DefaultTreeAdapterTypes.DefaultTreeAdapterMap;

/** Chromium and WebKit stop nesting at 512. */
const MAXIMUM_DEPTH = 512;
const MAXIMUM_ELEMENTS = 300_000;

/** Their start tags change how what follows is read, or they hold nothing; they cannot nest. */
const NEVER_NEST = new Set(
  'area base br col embed hr iframe img input link meta noembed noframes noscript param plaintext script source style textarea title track wbr xmp'.split(
    ' ',
  ),
);

const CLOSING = { script: /<\/script[\t\n\f\r />]/gi, style: /<\/style[\t\n\f\r />]/gi };

const LISTED = /list-style/i;

class BoundedParser extends Parser<Map> {
  #left = 0;

  /** A tag too deep is left out, its words stay: they land in the element at the limit. */
  override onStartTag(token: Token.TagToken): void {
    if (this.openElements.stackTop >= MAXIMUM_DEPTH && !NEVER_NEST.has(token.tagName)) {
      token.ackSelfClosing = true;
      if (!token.selfClosing) this.#left++;
      return;
    }
    super.onStartTag(token);
    if (token.tagName === 'script' || token.tagName === 'style') this.#skip(token.tagName);
  }

  /**
   * Half of a page is scripts and styles, and little of them is read (the signs of lists): goes straight to their end. A comment inside a
   * script may move that end, so there the tokenizer walks.
   */
  #skip(name: 'script' | 'style'): void {
    const { preprocessor, state } = this.tokenizer;
    if (state !== TokenizerMode.SCRIPT_DATA && state !== TokenizerMode.RAWTEXT) return;
    const start = preprocessor.pos + 1;
    const closing = CLOSING[name];
    closing.lastIndex = start;
    const end = closing.exec(preprocessor.html)?.index;
    if (end === undefined) return;
    const inner = preprocessor.html.slice(start, end);
    if (inner.includes('<!--')) return;
    const { current } = this.openElements;
    if (name === 'style' && current && LISTED.test(inner)) defaultTreeAdapter.insertText(current, inner);
    preprocessor.pos = end - 1;
  }

  override onEndTag(token: Token.TagToken): void {
    if (this.#left === 0 || NEVER_NEST.has(token.tagName)) super.onEndTag(token);
    else this.#left--;
  }
}

class TooManyElements extends Error {}

/** The tree of a page; undefined for one of more elements than any agreement has. */
export function parseHtml(html: string): HtmlDocument | undefined {
  let elements = 0;
  const treeAdapter = {
    ...defaultTreeAdapter,
    createElement(
      name: string,
      namespace: Parameters<typeof defaultTreeAdapter.createElement>[1],
      attrs: Token.Attribute[],
    ) {
      elements++;
      if (elements > MAXIMUM_ELEMENTS) throw new TooManyElements();
      return defaultTreeAdapter.createElement(name, namespace, attrs);
    },
  };
  try {
    return BoundedParser.parse<Map>(html, { treeAdapter });
  } catch (error) {
    if (error instanceof TooManyElements) return undefined;
    throw error;
  }
}

export const isElement = (node: object): node is HtmlElement => 'tagName' in node;
export const isText = (node: HtmlNode): node is HtmlText => node.nodeName === '#text';
export const isTemplate = (node: object): node is HtmlTemplate => isElement(node) && 'content' in node;

const NONE: readonly HtmlNode[] = [];
export const childrenOf = (node: object): readonly HtmlNode[] =>
  'childNodes' in node ? (node.childNodes as HtmlNode[]) : NONE;

export function attributeOf(element: HtmlElement, name: string): string | undefined {
  for (const attribute of element.attrs) if (attribute.name === name) return attribute.value;
  return undefined;
}

/** The elements below a node, itself first, in the order of the document. What `enters` refuses is left out whole. */
export function* elementsOf(
  root: HtmlDocument | HtmlElement,
  enters: (element: HtmlElement) => boolean = () => true,
): Generator<HtmlElement> {
  const stack: object[] = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (isElement(node)) {
      if (!enters(node)) continue;
      yield node;
    }
    const children = childrenOf(node);
    for (let index = children.length - 1; index >= 0; index--) {
      const child = children[index];
      if (child && 'childNodes' in child) stack.push(child);
    }
  }
}

/** The document, or whatever is outermost, around an element. */
export function topOf(element: HtmlElement): HtmlDocument | HtmlElement {
  let top: HtmlDocument | HtmlElement = element;
  while ('parentNode' in top && top.parentNode) top = top.parentNode as HtmlDocument | HtmlElement;
  return top;
}

/** All characters below a node. */
export function textOf(root: object): string {
  const pieces: string[] = [];
  const stack: object[] = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if ('value' in node) pieces.push(String(node.value));
    const children = childrenOf(node);
    for (let index = children.length - 1; index >= 0; index--) stack.push(children[index] as object);
  }
  return pieces.join('');
}

/** Takes nodes out of their tree, in time linear in their siblings. */
export function detachAll(nodes: ReadonlySet<object>): void {
  const parents = new Set<{ childNodes: HtmlNode[] }>();
  for (const node of nodes) {
    if ('parentNode' in node && node.parentNode) parents.add(node.parentNode as { childNodes: HtmlNode[] });
  }
  for (const parent of parents) parent.childNodes = parent.childNodes.filter((child) => !nodes.has(child));
}
