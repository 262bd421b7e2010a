// How much of each element is prose: lines long enough to be sentences and not mostly links. One walk over a page.
import { childrenOf, type HtmlDocument, type HtmlElement, type HtmlNode, isElement, isText } from './html-tree.ts';
import { isHidden, isWordless } from './unseen.ts';

export interface Measure {
  readonly element: HtmlElement | undefined;
  readonly parts: Measure[];
  /** Characters, weighted: one of a script without spaces counts as three. */
  text: number;
  linked: number;
  prose: number;
}

const INLINE = new Set(
  'a abbr acronym b bdi bdo big button cite code data del dfn em font i ins kbd label mark nobr q rp rt ruby s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);
const SHORTEST_PROSE = 70;
const DENSE = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/g;

function weightOf(text: string): number {
  const folded = text.trim();
  if (folded === '') return 0;
  const dense = folded.match(DENSE)?.length ?? 0;
  return folded.length + 2 * dense;
}

/** Scripts that measure fonts leave the same word behind, again and again. That is no prose. */
export function isOneWord(text: string): boolean {
  if (text.length < 30) return false;
  const words = text.trim().split(/\s+/, 200);
  return words.length >= 6 && words.every((word) => word === words[0]);
}

interface Frame {
  readonly measure: Measure;
  readonly children: readonly HtmlNode[];
  readonly isLink: boolean;
  readonly isInline: boolean;
  next: number;
}

const emptyMeasure = (element: HtmlElement | undefined): Measure => ({
  element,
  parts: [],
  text: 0,
  linked: 0,
  prose: 0,
});

class ProseWalk {
  readonly #stack: Frame[];
  readonly #leavesOut: (element: HtmlElement) => boolean;
  #line = 0;
  #linkedLine = 0;

  constructor(top: Frame, leavesOut: (element: HtmlElement) => boolean) {
    this.#stack = [top];
    this.#leavesOut = leavesOut;
  }

  walk(): void {
    for (let frame = this.#stack.at(-1); frame; frame = this.#stack.at(-1)) {
      const child = frame.children[frame.next++];
      if (child === undefined) this.#leave(frame);
      else if (isText(child)) this.#text(child.value, frame);
      else if (isElement(child)) this.#enter(child, frame);
    }
  }

  #endLine(measure: Measure): void {
    if (this.#line >= SHORTEST_PROSE && this.#linkedLine < this.#line / 2) measure.prose += this.#line;
    this.#line = 0;
    this.#linkedLine = 0;
  }

  #text(text: string, frame: Frame): void {
    const weight = weightOf(text);
    if (!isOneWord(text)) this.#line += weight;
    frame.measure.text += weight;
    if (!frame.isLink) return;
    this.#linkedLine += weight;
    frame.measure.linked += weight;
  }

  #enter(element: HtmlElement, frame: Frame): void {
    if (isWordless(element) || isHidden(element) || this.#leavesOut(element)) return;
    const isInline = INLINE.has(element.tagName);
    if (!isInline) this.#endLine(frame.measure);
    const isLink = frame.isLink || element.tagName === 'a' || element.tagName === 'button';
    this.#stack.push({ measure: emptyMeasure(element), children: childrenOf(element), isLink, isInline, next: 0 });
  }

  #leave(frame: Frame): void {
    this.#stack.pop();
    if (!frame.isInline) this.#endLine(frame.measure);
    const around = this.#stack.at(-1)?.measure;
    if (!around) return;
    around.parts.push(frame.measure);
    around.text += frame.measure.text;
    around.linked += frame.measure.linked;
    around.prose += frame.measure.prose;
  }
}

/** The measure of everything below a node; `leavesOut` is not counted. */
export function measureProse(root: HtmlDocument | HtmlElement, leavesOut: (element: HtmlElement) => boolean): Measure {
  const measure = emptyMeasure(isElement(root) ? root : undefined);
  new ProseWalk({ measure, children: childrenOf(root), isLink: false, isInline: false, next: 0 }, leavesOut).walk();
  return measure;
}
