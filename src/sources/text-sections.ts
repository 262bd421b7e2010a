// The sections of a text: neighbours of one kind, each under a heading of one level. One between two others is a section like
// them, whatever it is called; a clause on newsletters is named as the box that asks for an address is.
import { childrenOf, elementsOf, type HtmlElement, isElement } from './html-tree.ts';

const HEADING = /^h[1-6]$/;
/** What is there to be filled in is no clause. */
const FIELDS = new Set(['input', 'select', 'textarea']);
/** Fewer neighbours may be anything. */
const FEWEST = 3;

interface Kind {
  readonly first: number;
  last: number;
  count: number;
}

/** By parent, as the page was when it was first asked for: each is gone through once. */
const known = new WeakMap<object, Map<string, Kind>>();

function kindOf(element: HtmlElement): string | undefined {
  for (const { tagName } of elementsOf(element)) if (HEADING.test(tagName)) return `${element.tagName} ${tagName}`;
  return undefined;
}

function kindsIn(parent: object): Map<string, Kind> {
  const kinds = new Map<string, Kind>();
  for (const [at, child] of childrenOf(parent).entries()) {
    const name = isElement(child) ? kindOf(child) : undefined;
    if (name === undefined) continue;
    const kind = kinds.get(name) ?? { first: at, last: at, count: 0 };
    kind.last = at;
    kind.count += 1;
    kinds.set(name, kind);
  }
  return kinds;
}

/** Whether an element is a section of a text, between two others. */
export function isAmongSections(element: HtmlElement): boolean {
  const parent = element.parentNode;
  const name = kindOf(element);
  if (!parent || name === undefined) return false;
  const kinds = known.get(parent) ?? kindsIn(parent);
  known.set(parent, kinds);
  const kind = kinds.get(name);
  if (!kind || kind.count < FEWEST) return false;
  const at = childrenOf(parent).indexOf(element);
  if (at <= kind.first || at >= kind.last) return false;
  return ![...elementsOf(element)].some(({ tagName }) => FIELDS.has(tagName));
}
