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
  headings: number;
}

const INLINE = new Set(
  'a abbr acronym b bdi bdo big button cite code data del dfn em font i ins kbd label mark nobr q rp rt ruby s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);
const HEADING = /^h[1-6]$/;
const SHORTEST_PROSE = 70;
const DENSE = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/g;

function weightOf(text: string): number {
  const folded = text.trim();
  if (folded === '') return 0;
  const dense = folded.match(DENSE)?.length ?? 0;
  return folded.length + 2 * dense;
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
  headings: 0,
});

/** The measure of everything below a node; `leavesOut` is not counted. */
export function measureProse(root: HtmlDocument | HtmlElement, leavesOut: (element: HtmlElement) => boolean): Measure {
  const top = emptyMeasure(isElement(root) ? root : undefined);
  const stack: Frame[] = [{ measure: top, children: childrenOf(root), isLink: false, isInline: false, next: 0 }];
  let line = 0;
  let linkedLine = 0;
  const endLine = (measure: Measure): void => {
    if (line >= SHORTEST_PROSE && linkedLine < line / 2) measure.prose += line;
    line = 0;
    linkedLine = 0;
  };
  for (let frame = stack.at(-1); frame; frame = stack.at(-1)) {
    const child = frame.children[frame.next++];
    if (child === undefined) {
      stack.pop();
      if (!frame.isInline) endLine(frame.measure);
      const around = stack.at(-1)?.measure;
      if (around) addTo(around, frame.measure);
    } else if (isText(child)) {
      const weight = weightOf(child.value);
      line += weight;
      frame.measure.text += weight;
      if (!frame.isLink) continue;
      linkedLine += weight;
      frame.measure.linked += weight;
    } else if (isElement(child)) {
      if (isWordless(child) || isHidden(child) || leavesOut(child)) continue;
      const isInline = INLINE.has(child.tagName);
      if (!isInline) endLine(frame.measure);
      const measure = emptyMeasure(child);
      if (HEADING.test(child.tagName)) measure.headings++;
      const isLink = frame.isLink || child.tagName === 'a' || child.tagName === 'button';
      stack.push({ measure, children: childrenOf(child), isLink, isInline, next: 0 });
    }
  }
  return top;
}

function addTo(around: Measure, part: Measure): void {
  around.parts.push(part);
  around.text += part.text;
  around.linked += part.linked;
  around.prose += part.prose;
  around.headings += part.headings;
}
