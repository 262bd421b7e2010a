// Closed panels, opened as a person opens them: what is hidden, and a control of the page shows. A control is told by what
// HTML and ARIA call one, and a panel by the control that names it, or that it stands beside, or by its title. What nothing
// opens stays unread. Style sheets are not at hand: what they hide is not known to be hidden, and is read.
import { attributeOf, childrenOf, type HtmlDocument, type HtmlElement, isElement, isText } from './html-tree.ts';
import { isHidden, isWordless, show } from './unseen.ts';

const TITLES = /^(?:h[1-6]|dt|legend)$/;
const CONTROL_ROLES = /^(?:button|tab|switch|menuitem|treeitem)$/;
const CONTROL_MARKS =
  /^(?:aria-expanded|aria-controls|onclick|data-(?:bs-)?(?:toggle|target)|popovertarget|commandfor)$/;
/** An attribute that is longer is no control's. */
const LONGEST_NAMING = 1000;
/** How far into an element a control or a beginning is looked for. */
const MOST_LOOKED_AT = 24;
/** No title of a panel is longer, and no panel that only its title tells is shorter. */
const LONGEST_TITLE = 120;
const SHORTEST_PROSE = 60;

/** Whether an element is there to be pressed; a link that leads elsewhere opens nothing. */
export function isControl(element: HtmlElement): boolean {
  const { tagName } = element;
  if (tagName === 'button') return true;
  if (tagName === 'a' && /^(?:#|javascript:)/i.test(attributeOf(element, 'href') ?? '')) return true;
  return element.attrs.some(
    ({ name, value }) => CONTROL_MARKS.test(name) || (name === 'role' && CONTROL_ROLES.test(value)),
  );
}

/** What opens something only where it stands right beside it: fields, and links that only a script can follow. */
const isControlBeside = (element: HtmlElement | undefined): boolean =>
  element !== undefined &&
  (isControl(element) ||
    element.tagName === 'label' ||
    (element.tagName === 'input' && /^(?:button|checkbox|radio)$/i.test(attributeOf(element, 'type') ?? '')) ||
    (element.tagName === 'a' && attributeOf(element, 'href') === undefined));

interface Beginning {
  readonly text: string;
  readonly holdsControl: boolean;
}

/** The first words below an element, and whether a control is among what holds them. */
function beginningOf(element: HtmlElement): Beginning {
  let text = '';
  let holdsControl = false;
  const stack: object[] = [element];
  for (let looked = 0, node = stack.pop(); node && looked < MOST_LOOKED_AT; looked++, node = stack.pop()) {
    if ('value' in node) text += String(node.value).slice(0, 1000).replace(/\s+/g, ' ');
    if (isElement(node)) {
      holdsControl ||= isControl(node);
      if (isWordless(node)) continue;
    }
    const children = childrenOf(node);
    for (let index = Math.min(children.length, MOST_LOOKED_AT) - 1; index >= 0; index--) {
      stack.push(children[index] as object);
    }
  }
  return { text: text.trim(), holdsControl };
}

interface Beside {
  /** The element next before, if it is shown, and the next behind; undefined where words stand between. */
  readonly before: HtmlElement | undefined;
  readonly behind: HtmlElement | undefined;
}

interface Visit extends Beside {
  readonly element: HtmlElement;
  /** The hidden element around it. */
  readonly within: HtmlElement | undefined;
}

/** The elements below a node with what they stand beside; the first and the last also stand beside what their parent does. */
function visitsIn(parent: object, around: Beside, within: HtmlElement | undefined): Visit[] {
  const visits: { -readonly [Key in keyof Visit]: Visit[Key] }[] = [];
  let { before } = around;
  let isNext = false;
  for (const child of childrenOf(parent)) {
    if (isText(child)) {
      if (child.value.trim() === '') continue;
      before = undefined;
      isNext = false;
    } else if (isElement(child) && !isWordless(child)) {
      const last = visits.at(-1);
      if (last && isNext) last.behind = child;
      visits.push({ element: child, before, behind: undefined, within });
      before = isHidden(child) ? undefined : child;
      isNext = true;
    }
  }
  const last = visits.at(-1);
  if (last && isNext) last.behind = around.behind;
  return visits;
}

function* visitsOf(document: HtmlDocument): Generator<Visit> {
  const stack: Visit[] = visitsIn(document, { before: undefined, behind: undefined }, undefined).reverse();
  for (let next = stack.pop(); next; next = stack.pop()) {
    yield next;
    const { element } = next;
    const visits = visitsIn(element, next, isHidden(element) ? element : next.within);
    for (let index = visits.length - 1; index >= 0; index--) stack.push(visits[index] as Visit);
  }
}

/** The names in an attribute by which a control may tell what it opens. */
function namesIn(name: string, value: string): string[] {
  if (value.length > LONGEST_NAMING) return [];
  if (name === 'aria-controls' || name === 'aria-owns') return value.split(/\s+/);
  if (name === 'popovertarget' || name === 'commandfor') return [value];
  if (name === 'href') return value.startsWith('#') ? [value.slice(1)] : [];
  if (name.startsWith('data-')) return [value.replace(/^#/, '')];
  return name.startsWith('on') ? value.split(/[^\p{L}\p{N}_-]+/u) : [];
}

/** Classes of elements that are shown, by their parent: panes of tabs, the first items of a list, look like the others. */
class Alike {
  readonly #shown = new Map<object, Set<string>>();

  #kindsOf(element: HtmlElement): string[] {
    const classes = (attributeOf(element, 'class') ?? '').slice(0, LONGEST_NAMING).split(/\s+/);
    return classes.filter((name) => name !== '').map((name) => `${element.tagName} ${name}`);
  }

  isShownBeside(element: HtmlElement): boolean {
    const parent = element.parentNode;
    if (!parent) return false;
    let shown = this.#shown.get(parent);
    if (!shown) {
      const others = childrenOf(parent).filter((child): child is HtmlElement => isElement(child) && !isHidden(child));
      shown = new Set(others.flatMap((other) => this.#kindsOf(other)));
      this.#shown.set(parent, shown);
    }
    const known = shown;
    return this.#kindsOf(element).some((kind) => known.has(kind));
  }
}

function isToldByPlace({ element, before, behind }: Visit, alike: Alike): boolean {
  if (attributeOf(element, 'role') === 'tabpanel') return true;
  if (isControlBeside(before) || isControlBeside(behind)) return true;
  const title = before && beginningOf(before);
  const isTitled = title !== undefined && title.text !== '' && title.text.length <= LONGEST_TITLE;
  if (isTitled && title.holdsControl) return true;
  if (beginningOf(element).text.length < SHORTEST_PROSE) return false;
  if (isTitled && (TITLES.test(before?.tagName ?? '') || !/[.;:,。；：，]$/.test(title.text))) return true;
  return alike.isShownBeside(element);
}

/** The hidden elements that a control names by their id. */
function* namedByControls(document: HtmlDocument, hidden: readonly Visit[]): Generator<HtmlElement> {
  const panels = new Map<string, HtmlElement>();
  for (const { element } of hidden) {
    const id = attributeOf(element, 'id');
    if (id && !panels.has(id)) panels.set(id, element);
  }
  if (panels.size === 0) return;
  for (const { element, within } of visitsOf(document)) {
    for (const panel of element.attrs.flatMap(({ name, value }) => namesIn(name, value)).map((id) => panels.get(id))) {
      if (panel && panel !== element && panel !== within) yield panel;
    }
  }
}

/** Opens what is hidden on a page and one of its controls shows. */
export function openPanels(document: HtmlDocument): void {
  const hidden: Visit[] = [];
  for (const visit of visitsOf(document)) if (isHidden(visit.element)) hidden.push(visit);
  if (hidden.length === 0) return;
  const opened = new Set(namedByControls(document, hidden));
  const alike = new Alike();
  for (const visit of hidden) if (isToldByPlace(visit, alike)) opened.add(visit.element);
  for (const element of opened) show(element);
}
