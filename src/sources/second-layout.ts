// One text that a page holds twice, once for wide windows and once for narrow ones: a person sees one of them.
import { type HtmlElement, textOf } from './html-tree.ts';
import { likeness } from './plausibility.ts';
import type { Measure } from './prose.ts';

/** Each layout holds a good share of the page's prose; a clause that stands in two documents does not. */
const LEAST_SHARE = 0.25;
const ALIKE = 0.95;

/** The later of any two neighbouring parts that hold the same words. */
export function secondLayouts(whole: Measure): Set<HtmlElement> {
  const seconds = new Set<HtmlElement>();
  let at: Measure | undefined = whole;
  while (at) {
    const large: Measure[] = at.parts.filter((part) => part.prose > 0 && part.prose >= whole.prose * LEAST_SHARE);
    // The text of a part is taken only where there is another one to compare it with: each level is walked once.
    const texts = large.length < 2 ? [] : large.map((part) => (part.element ? textOf(part.element) : ''));
    large.forEach(({ element }, index) => {
      const isTold = texts.slice(0, index).some((text) => likeness(text, texts[index] ?? '') >= ALIKE);
      if (element && isTold) seconds.add(element);
    });
    at = large.find((part) => part.prose >= whole.prose * 2 * LEAST_SHARE && !seconds.has(part.element as HtmlElement));
  }
  return seconds;
}
