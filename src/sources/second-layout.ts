// One text that a page holds twice, once for wide windows and once for narrow ones: a person sees one of them.
import { blockText } from '../words/markdown/markdown.ts';
import { blocksOf } from './blocks.ts';
import { type HtmlElement, textOf } from './html-tree.ts';
import type { LinkReader } from './links.ts';
import { likeness } from './plausibility.ts';
import type { Measure } from './prose.ts';
import { wordsIn } from './word-alignment.ts';

/** Each layout holds a good share of the page's prose; a clause that stands in two documents does not. */
const LEAST_SHARE = 0.25;
const ALIKE = 0.95;
/** What a control says: layouts differ in their controls. */
const LONGEST_LABEL = 3;
const NOTHING: ReadonlySet<object> = new Set();

/** The later of any two neighbouring parts that hold the same words. */
export function secondLayouts(whole: Measure, links: LinkReader): Set<HtmlElement> {
  const seconds = new Set<HtmlElement>();
  let at: Measure | undefined = whole;
  while (at) {
    const large: Measure[] = at.parts.filter((part) => part.prose > 0 && part.prose >= whole.prose * LEAST_SHARE);
    // The text of a part is taken only where there is another one to compare it with: each level is walked once.
    const texts = large.length < 2 ? [] : large.map((part) => (part.element ? textOf(part.element) : ''));
    large.forEach(({ element }, index) => {
      const isTold = texts.slice(0, index).some((text, earlier) => {
        const first = large[earlier]?.element;
        return element && first && likeness(text, texts[index] ?? '') >= ALIKE && holds(first, element, links);
      });
      if (element && isTold) seconds.add(element);
    });
    at = large.find((part) => part.prose >= whole.prose * 2 * LEAST_SHARE && !seconds.has(part.element as HtmlElement));
  }
  return seconds;
}

/** Whether every line of the second part stands in the first. Two clauses that differ in one word are two clauses. */
function holds(first: HtmlElement, second: HtmlElement, links: LinkReader): boolean {
  const linesOf = (root: HtmlElement): string[][] =>
    blocksOf([{ root, skipped: NOTHING }], links).map((block) => wordsIn(blockText(block)));
  const there = new Set(linesOf(first).map((words) => words.join(' ')));
  return linesOf(second).every(
    (words) => there.has(words.join(' ')) || (words.length <= LONGEST_LABEL && !words.some((word) => /\d/.test(word))),
  );
}
