// Raised and lowered signs: written as such, so that “5¹ days” is never read as “51 days” and m² is one word however a
// page writes it. What holds more than numbers and signs (8th, ™) stays as it is.
import { attributeOf, childrenOf, type HtmlElement, isElement } from './html-tree.ts';

export type Script = 'raised' | 'lowered';

const PLAIN = '0123456789+-−=()ni';
const SIGNS: Readonly<Record<Script, readonly string[]>> = {
  raised: [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱ'],
  lowered: [...'₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₙᵢ'],
};
const LONGEST = 24;
const MOST_NODES = 16;
const NUMBERS_AND_SIGNS = /^(?=[^\dni]*[\dni])[\s\d,()+=−-]*(?:[ni][\s\d,()+=−-]*)?$/;
const STYLE = /(?:^|[;\s])vertical-align\s*:\s*(super|sub)\b/i;

export const isFootnoteMark = (element: HtmlElement): boolean =>
  element.tagName === 'a' &&
  (attributeOf(element, 'role') === 'doc-noteref' ||
    /^#(?:_?ftn|fn|footnote|note)/i.test(attributeOf(element, 'href') ?? ''));

/** The few words in an element; undefined where they are many, or a footnote mark that is written in brackets. */
function fewWordsIn(element: HtmlElement): string | undefined {
  let text = '';
  let nodes = 0;
  const stack: object[] = [element];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if ('value' in node) text += String(node.value);
    if (++nodes > MOST_NODES || text.length > LONGEST || (isElement(node) && isFootnoteMark(node))) return undefined;
    const children = childrenOf(node);
    if (children.length > MOST_NODES) return undefined;
    for (let index = children.length - 1; index >= 0; index--) stack.push(children[index] as object);
  }
  return text;
}

function scriptNamed({ tagName }: HtmlElement, style: string): Script | undefined {
  if (tagName === 'sup') return 'raised';
  if (tagName === 'sub') return 'lowered';
  const aligned = style === '' ? undefined : STYLE.exec(style)?.[1]?.toLowerCase();
  if (aligned === undefined) return undefined;
  return aligned === 'super' ? 'raised' : 'lowered';
}

/** Whether an element raises or lowers what it holds, and that is a number or a sign. */
export function scriptOf(element: HtmlElement, style: string): Script | undefined {
  const script = scriptNamed(element, style);
  const parent = element.parentNode;
  if (!script || (parent && isElement(parent) && isFootnoteMark(parent))) return undefined;
  return NUMBERS_AND_SIGNS.test(fewWordsIn(element) ?? '') ? script : undefined;
}

export const written = (text: string, script: Script): string =>
  text.replace(/[\d()+=−ni-]/g, (sign) => SIGNS[script][PLAIN.indexOf(sign)] ?? sign);
