// The page as it is drawn, where that is another tree than the HTML: a declared shadow root stands in the place of what its
// host holds, and what the host holds in its slots; a frame shows the page in its `srcdoc`.
// https://html.spec.whatwg.org/multipage/scripting.html#attr-template-shadowrootmode
import {
  attributeOf,
  type HtmlDocument,
  type HtmlElement,
  type HtmlNode,
  type HtmlTemplate,
  isElement,
  isTemplate,
  isText,
  parseHtml,
} from './html-tree.ts';

const HOSTS = new Set(
  'article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span'.split(' '),
);
const MODE = /^(?:open|closed)$/i;
/** Slots within slots may nest deeper than the page itself; below this depth words are read, without their slots. */
const DEEPEST = 1024;
/** Frames within frames that are opened. */
const MOST_FRAMES = 3;

type Branch = HtmlDocument | HtmlElement;

function shadowOf(host: Branch): HtmlTemplate | undefined {
  if (!isElement(host) || (!HOSTS.has(host.tagName) && !host.tagName.includes('-'))) return undefined;
  for (const child of host.childNodes) {
    if (isTemplate(child) && MODE.test(attributeOf(child, 'shadowrootmode') ?? '')) return child;
  }
  return undefined;
}

/** The first slot of each name in a shadow tree; one without a name takes what asks for none. */
function slotsIn(tree: readonly HtmlNode[]): Map<string, HtmlElement> {
  const slots = new Map<string, HtmlElement>();
  const stack = [...tree].reverse();
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (!isElement(node)) continue;
    const name = node.tagName === 'slot' ? (attributeOf(node, 'name') ?? '') : undefined;
    if (name !== undefined && !slots.has(name)) slots.set(name, node);
    for (let index = node.childNodes.length - 1; index >= 0; index--) stack.push(node.childNodes[index] as HtmlNode);
  }
  return slots;
}

function adopt(parent: HtmlElement, children: HtmlNode[]): void {
  parent.childNodes = children;
  for (const child of children) child.parentNode = parent;
}

function draw(host: HtmlElement, shadow: HtmlTemplate, isTooDeep: boolean): void {
  const tree = shadow.content.childNodes;
  const own = host.childNodes.filter((child) => child !== shadow);
  adopt(host, isTooDeep ? [...tree, ...own] : tree);
  if (isTooDeep) return;
  const slots = slotsIn(tree);
  const assigned = new Map<HtmlElement, HtmlNode[]>();
  for (const child of own) {
    const name = isElement(child) ? (attributeOf(child, 'slot') ?? '') : isText(child) ? '' : undefined;
    const slot = name === undefined ? undefined : slots.get(name);
    if (!slot) continue;
    const nodes = assigned.get(slot);
    if (nodes) nodes.push(child);
    else assigned.set(slot, [child]);
  }
  for (const [slot, nodes] of assigned) adopt(slot, nodes);
}

function drawFrame(frame: HtmlElement): boolean {
  const inner = frame.tagName === 'iframe' ? attributeOf(frame, 'srcdoc') : undefined;
  if (inner === undefined) return false;
  adopt(frame, parseHtml(inner)?.childNodes ?? []);
  return true;
}

interface Visit {
  readonly node: Branch;
  readonly depth: number;
  readonly frames: number;
}

/** Puts every declared shadow tree, and every page within the page, where it is drawn. True where there was one. */
export function drawInPlace(document: HtmlDocument): boolean {
  let isDrawn = false;
  const stack: Visit[] = [{ node: document, depth: 0, frames: 0 }];
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { node, depth } = next;
    let { frames } = next;
    const shadow = shadowOf(node);
    if (shadow) draw(node as HtmlElement, shadow, depth > DEEPEST);
    else if (isElement(node) && frames < MOST_FRAMES && drawFrame(node)) frames++;
    isDrawn ||= shadow !== undefined || frames > next.frames;
    for (const child of node.childNodes) if (isElement(child)) stack.push({ node: child, depth: depth + 1, frames });
  }
  return isDrawn;
}
