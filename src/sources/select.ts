// Which part of a page is the document, as Open Terms Archive declares it: remove first, then select, by CSS or by
// ranges between two elements. What two selectors both match is read once.
import { compile, selectOne } from 'css-select';
import type { PageDeclaration, Range, Selector } from '../declaration/declaration.ts';
import {
  attributeOf,
  childrenOf,
  detachAll,
  elementsOf,
  type HtmlDocument,
  type HtmlElement,
  type HtmlNode,
  isElement,
  textOf,
} from './html-tree.ts';

type AnyNode = HtmlDocument | HtmlNode;
type Branch = { childNodes: HtmlNode[]; parentNode?: Branch | null };

const parentOf = (node: object): Branch | null => ('parentNode' in node ? (node.parentNode as Branch | null) : null);

const adapter = {
  isTag: (node: AnyNode): node is HtmlElement => isElement(node),
  getAttributeValue: attributeOf,
  getChildren: (node: AnyNode): AnyNode[] => childrenOf(node) as AnyNode[],
  getName: (element: HtmlElement): string => element.tagName,
  getParent: (node: AnyNode): AnyNode | null => parentOf(node) as AnyNode | null,
  getSiblings: (node: AnyNode): AnyNode[] => (parentOf(node)?.childNodes as AnyNode[] | undefined) ?? [node],
  getText: textOf,
  hasAttrib: (element: HtmlElement, name: string): boolean => attributeOf(element, name) !== undefined,
  removeSubsets: (nodes: AnyNode[]): AnyNode[] => nodes,
};
const OPTIONS = { adapter, cacheResults: false };

/** A part of a page: everything below `root` but what is skipped; the root itself never is. */
export interface Part {
  readonly root: HtmlDocument | HtmlElement;
  readonly skipped: ReadonlySet<object>;
}

const listOf = <T>(one: T | readonly T[] | undefined): readonly T[] =>
  one === undefined ? [] : Array.isArray(one) ? one : [one as T];

function matchesOf(document: HtmlDocument, selector: string): HtmlElement[] {
  const isMatch = compile<AnyNode, HtmlElement>(selector, OPTIONS);
  const matches: HtmlElement[] = [];
  for (const element of elementsOf(document)) if (isMatch(element)) matches.push(element);
  return matches;
}

/** A place between two nodes: before the child at `index` of `parent`. */
interface Boundary {
  readonly parent: Branch;
  readonly index: number;
}

function boundary(document: HtmlDocument, before: string | undefined, after: string | undefined): Boundary | undefined {
  const element = selectOne<AnyNode, HtmlElement>(before ?? after ?? '', document, OPTIONS);
  const parent = element && parentOf(element);
  if (!parent) return undefined;
  return { parent, index: parent.childNodes.indexOf(element as HtmlNode) + (before === undefined ? 1 : 0) };
}

/** From the root down to the place: at each branch, the index at which the place lies, or the child that holds it. */
function pathTo(place: Boundary): { branch: Branch; index: number; holds: boolean }[] {
  const path = [{ branch: place.parent, index: place.index, holds: false }];
  for (let child: Branch = place.parent; child.parentNode; child = child.parentNode) {
    path.push({
      branch: child.parentNode,
      index: child.parentNode.childNodes.indexOf(child as unknown as HtmlNode),
      holds: true,
    });
  }
  return path.reverse();
}

interface Extent {
  /** The deepest node that holds all of it. */
  readonly root: Branch;
  /** Nodes below the root that lie wholly outside. */
  readonly outside: Set<object>;
  /** Nodes that lie wholly inside. */
  readonly inside: Set<object>;
}

function extentOf(document: HtmlDocument, range: Range): Extent | undefined {
  const start = boundary(document, range.startBefore, range.startAfter);
  const end = boundary(document, range.endBefore, range.endAfter);
  if (!start || !end) return undefined;
  const from = pathTo(start);
  const to = pathTo(end);
  let common = 0;
  while (from[common + 1]?.branch === to[common + 1]?.branch && from[common + 1]) common++;
  const root = from[common]?.branch;
  if (!root) return undefined;
  const outside = new Set<object>();
  const inside = new Set<object>();
  const first = from[common]?.index ?? 0;
  const last = to[common]?.index ?? 0;
  const startsWithin = from[common]?.holds ?? false;
  const endsWithin = to[common]?.holds ?? false;
  if (first > last || (first === last && startsWithin && !endsWithin)) return undefined;
  root.childNodes.forEach((child, index) => {
    if (index < first || index > last || (index === last && !endsWithin)) outside.add(child);
    else if (index > first || !startsWithin) {
      if (index < last || !endsWithin) inside.add(child);
    }
  });
  for (const step of from.slice(common + 1)) {
    step.branch.childNodes.forEach((child, index) => {
      if (index < step.index) outside.add(child);
      else if (index > step.index || !step.holds) inside.add(child);
    });
  }
  for (const step of to.slice(common + 1)) {
    step.branch.childNodes.forEach((child, index) => {
      if (index < step.index) inside.add(child);
      else if (index > step.index || !step.holds) outside.add(child);
    });
  }
  return { root, outside, inside };
}

/** Selectors by themselves, for saying which one missed. */
const nameOf = (selector: Selector): string => (typeof selector === 'string' ? selector : JSON.stringify(selector));

/** Takes what the declaration removes out of the tree. A removal that matches nothing is no fault: pages change. */
function remove(document: HtmlDocument, declaration: PageDeclaration): string[] {
  const removed = new Set<object>();
  const invalid: string[] = [];
  for (const selector of listOf(declaration.remove)) {
    try {
      if (typeof selector === 'string') for (const element of matchesOf(document, selector)) removed.add(element);
      else for (const node of extentOf(document, selector)?.inside ?? []) removed.add(node);
    } catch {
      invalid.push(nameOf(selector));
    }
  }
  detachAll(removed);
  return invalid;
}

const hasAncestorIn = (node: HtmlElement, roots: ReadonlySet<object>): boolean => {
  for (let parent = parentOf(node); parent; parent = parent.parentNode ?? null) if (roots.has(parent)) return true;
  return false;
};

function partsOf(document: HtmlDocument, selector: Selector, earlier: Set<object>): Part[] {
  if (typeof selector !== 'string') {
    const extent = extentOf(document, selector);
    if (!extent) return [];
    const root = extent.root as unknown as HtmlDocument | HtmlElement;
    return [{ root, skipped: extent.outside }];
  }
  const parts: Part[] = [];
  for (const root of matchesOf(document, selector)) {
    if (earlier.has(root) || hasAncestorIn(root, earlier)) continue;
    earlier.add(root);
    parts.push({ root, skipped: earlier });
  }
  return parts;
}

export interface Selection {
  readonly parts: readonly Part[];
  /** Selectors that matched nothing, or are none. */
  readonly missed: readonly string[];
  readonly isDeclared: boolean;
}

/** Removes, then selects. Removal changes the tree for whoever reads it after. */
export function select(document: HtmlDocument, declaration: PageDeclaration): Selection {
  const missed = remove(document, declaration);
  const selectors = listOf(declaration.select);
  const earlier = new Set<object>();
  const parts: Part[] = [];
  for (const selector of selectors) {
    let found: Part[] = [];
    try {
      found = partsOf(document, selector, earlier);
    } catch {
      found = [];
    }
    if (found.length === 0) missed.push(nameOf(selector));
    for (const part of found) parts.push(part);
  }
  return { parts, missed, isDeclared: selectors.length > 0 };
}
