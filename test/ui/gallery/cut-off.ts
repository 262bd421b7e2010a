// Words that a person cannot read whole: they do not fit the element they stand in, leave their button, reach beyond
// the window, or are broken in the middle to fit a label of ours. What scrolls by itself is left alone, and so are the
// licensor's words; what is only spoken has no size.

const LABELS = 'button, .button, summary, dt, label, legend, h1, h2, .kind, .weight, .badge';
/** The licensor's own words, which nobody here can shorten. */
const THEIRS = '.terms, .outline nav, .redline-words';
const SEEN = 'body :not(option, script, .sr, .sr *)';
const SLACK = 1;
/** The least that a finger hits, by WCAG 2.2. */
const TARGET = 24;

export function cutOff(): string[] {
  const found: string[] = [];
  const { clientWidth, scrollWidth } = document.documentElement;
  if (scrollWidth > clientWidth) found.push(`the page scrolls sideways: ${scrollWidth} of ${clientWidth}`);
  for (const element of document.querySelectorAll<HTMLElement>(SEEN)) {
    const style = getComputedStyle(element);
    if (style.clipPath !== 'none' || element.getClientRects().length === 0) continue;
    const faults = [...faultsOfBox(element, style), ...(element.closest(THEIRS) ? [] : faultsOfLabel(element, style))];
    const name = `${element.tagName.toLowerCase()}.${element.className}`;
    found.push(...faults.map((fault) => `${fault} ${name}: ${element.textContent?.slice(0, 120)}`));
  }
  return found;
}

function faultsOfBox(element: HTMLElement, { overflowX, overflowY, display }: CSSStyleDeclaration): string[] {
  if (display === 'inline') return [];
  const scrollsByItself = overflowX === 'auto' || overflowX === 'scroll';
  const isCutBelow = overflowY === 'hidden' || overflowY === 'clip';
  const isTooWide = !scrollsByItself && element.scrollWidth > element.clientWidth + SLACK;
  const isTooHigh = isCutBelow && element.scrollHeight > element.clientHeight + SLACK;
  return [...(isTooWide ? ['too wide in'] : []), ...(isTooHigh ? ['too high in'] : [])];
}

function faultsOfLabel(element: HTMLElement, style: CSSStyleDeclaration): string[] {
  const faults: string[] = [];
  if (element.matches(LABELS) && rangesOf(element, WORD).some(isBroken)) faults.push('broken in');
  if (element.matches('button, .button, select, summary')) {
    const { width, height } = element.getBoundingClientRect();
    if (Math.min(width, height) < TARGET) faults.push('too small to hit:');
    if (rangesOf(element, /.+/gsu).some((words) => leaves(words, element))) faults.push('words outside of');
  }
  if (element instanceof HTMLSelectElement && isTooNarrow(element, style)) faults.push('not the whole choice in');
  return faults;
}

/** Runs of letters that are never parted: Chinese and Japanese ones may be. */
const WORD = /[\p{sc=Latin}\p{sc=Cyrillic}]+/gu;

function rangesOf(element: Element, wanted: RegExp): Range[] {
  const ranges: Range[] = [];
  const nodes = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (nodes.nextNode()) {
    for (const { 0: words, index } of (nodes.currentNode.textContent ?? '').matchAll(wanted)) {
      const range = document.createRange();
      range.setStart(nodes.currentNode, index);
      range.setEnd(nodes.currentNode, index + words.length);
      ranges.push(range);
    }
  }
  return ranges;
}

const isBroken = (word: Range): boolean =>
  new Set([...word.getClientRects()].map(({ top }) => Math.round(top))).size > 1;

function leaves(words: Range, element: Element): boolean {
  const { left, right, top, bottom } = element.getBoundingClientRect();
  return [...words.getClientRects()].some(
    (own) =>
      own.left < left - SLACK || own.right > right + SLACK || own.top < top - SLACK || own.bottom > bottom + SLACK,
  );
}

/** A closed list cuts its chosen words off without any sign in the layout. */
function isTooNarrow(list: HTMLSelectElement, { font, paddingLeft, paddingRight }: CSSStyleDeclaration): boolean {
  const pen = document.createElement('canvas').getContext('2d');
  if (!pen) throw new Error('There is no canvas to measure words with.');
  pen.font = font;
  const room = list.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
  return pen.measureText(list.selectedOptions[0]?.text ?? '').width > room + SLACK;
}
