// What the style elements of a page say of the signs of lists: whether its clauses are numbered 1., (a) or IV. Only that is
// read of a page's styles, with plain selectors, and no more work is done for it than lists of agreements need.
import { type AttributeSelector, parse, type Selector } from 'css-what';
import { attributeOf, elementsOf, type HtmlDocument, type HtmlElement, isElement, textOf } from './html-tree.ts';

const MOST_RULES = 60;
/** How often elements of a page are tried with its rules. */
const MOST_TRIED = 20_000;
const LONGEST_SELECTOR = 300;

interface Rule {
  readonly selector: readonly Selector[];
  readonly css: string;
  readonly weight: number;
}

const LISTED = /list-style/i;
const IMPORTANT = /list-style[^;]{0,200}!important/i;
const WEIGHT_OF_IMPORTANT = 1_000_000;

function withoutComments(css: string): string {
  let kept = '';
  let from = 0;
  for (let start = css.indexOf('/*'); start >= 0; start = css.indexOf('/*', from)) {
    kept += css.slice(from, start);
    const end = css.indexOf('*/', start + 2);
    from = end < 0 ? css.length : end + 2;
  }
  return kept + css.slice(from);
}

const isPlain = (part: Selector): boolean =>
  part.type === 'tag' ||
  part.type === 'universal' ||
  (part.type === 'attribute' && /^(?:element|equals|exists)$/.test(part.action));

/** What `:not(…)` holds, where it is one element's own names and attributes; undefined for any other part. */
const exceptedBy = (part: Selector): readonly (readonly Selector[])[] | undefined =>
  part.type === 'pseudo' && part.name === 'not' && Array.isArray(part.data) && part.data.flat().every(isPlain)
    ? part.data
    : undefined;

const isAsked = (selector: readonly Selector[]): boolean =>
  selector.every(
    (part) => isPlain(part) || part.type === 'descendant' || part.type === 'child' || exceptedBy(part) !== undefined,
  );

const weightOf = (selector: readonly Selector[]): number =>
  selector.reduce((sum, part) => {
    if (part.type === 'tag') return sum + 1;
    if (part.type === 'attribute') return sum + (part.name === 'id' ? 10_000 : 100);
    return sum + Math.max(0, ...(exceptedBy(part) ?? []).map(weightOf));
  }, 0);

function selectorsIn(text: string): Selector[][] {
  if (text.length > LONGEST_SELECTOR) return [];
  try {
    return parse(text).filter(isAsked);
  } catch {
    return []; // no selector, or one of a kind that is not known: browsers leave its rule out as well
  }
}

/** The rules of a style sheet that style the signs of lists, those for paper left out. */
function rulesIn(css: string): Rule[] {
  const rules: Rule[] = [];
  const around: string[] = [];
  let from = 0;
  for (const { 0: brace, index } of css.matchAll(/[{}]/g)) {
    const text = css.slice(from, index);
    from = index + 1;
    if (brace === '{') {
      around.push(text.slice(text.lastIndexOf(';') + 1).trim());
      continue;
    }
    const selector = around.pop() ?? '';
    if (!LISTED.test(text) || selector.startsWith('@') || around.some((one) => /^@media[^{]*\bprint\b/i.test(one)))
      continue;
    const least = IMPORTANT.test(text) ? WEIGHT_OF_IMPORTANT : 0;
    for (const one of selectorsIn(selector)) rules.push({ selector: one, css: text, weight: least + weightOf(one) });
    if (rules.length >= MOST_RULES) break;
  }
  return rules;
}

function hasAttribute(element: HtmlElement, { name, action, value }: AttributeSelector): boolean {
  const own = attributeOf(element, name);
  if (own === undefined || action === 'exists') return own !== undefined;
  return action === 'equals' ? own === value : own.split(/\s+/, 100).includes(value);
}

function hasPart(element: HtmlElement, part: Selector): boolean {
  if (part.type === 'tag') return part.name === element.tagName;
  if (part.type === 'attribute') return hasAttribute(element, part);
  return !exceptedBy(part)?.some((excepted) => excepted.every((one) => hasPart(element, one)));
}

/** From the element outwards, each part at the nearest that has it. */
function isMatch(element: HtmlElement, selector: readonly Selector[]): boolean {
  let at: object | null = element;
  let isAnywhere = false;
  let hasAll = true;
  const outwards = (): void => {
    at = at && 'parentNode' in at ? (at.parentNode as object | null) : null;
  };
  for (let index = selector.length - 1; index >= 0; ) {
    if (!at || !isElement(at)) return false;
    const own: HtmlElement = at;
    let start = index;
    while (start >= 0 && selector[start]?.type !== 'descendant' && selector[start]?.type !== 'child') start--;
    hasAll = selector.slice(start + 1, index + 1).every((part) => hasPart(own, part));
    if (!hasAll && !isAnywhere) return false;
    if (hasAll) {
      isAnywhere = selector[start]?.type === 'descendant';
      index = start - 1;
    }
    outwards();
  }
  return true;
}

/** The style sheets of a page, asked of its lists and their items. */
export class ListStyles {
  readonly #rules: readonly Rule[];
  #left = MOST_TRIED;

  constructor(document: HtmlDocument | HtmlElement) {
    const rules: Rule[] = [];
    for (const element of elementsOf(document)) {
      if (element.tagName !== 'style') continue;
      const css = textOf(element);
      if (LISTED.test(css)) for (const rule of rulesIn(withoutComments(css))) rules.push(rule);
    }
    this.#rules = rules.slice(0, MOST_RULES).sort((a, b) => b.weight - a.weight || rules.indexOf(b) - rules.indexOf(a));
  }

  /** The declarations of the weightiest rule for an element, as a style attribute would hold them; empty if there is none. */
  of(element: HtmlElement): string {
    for (const { selector, css } of this.#rules) {
      if (this.#left-- <= 0) return '';
      if (isMatch(element, selector)) return css;
    }
    return '';
  }
}
