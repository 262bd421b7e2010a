// The words that an element shows, as one string, and the way back from places in it to the words on the screen.

const BLOCKS = 'p, li, td, th, h1, h2, h3, h4, h5, h6, blockquote';

export interface ShownWords {
  readonly whole: string;
  /** The words from one place to another, as a range of the document. */
  rangeOf(from: number, to: number): Range | undefined;
}

export function shownWords(frame: Element): ShownWords {
  const nodes: Text[] = [];
  const starts: number[] = [];
  const parts: string[] = [];
  let length = 0;
  let block: Element | null = null;
  for (const words of textsIn(frame)) {
    const own = words.parentElement?.closest(BLOCKS) ?? null;
    // Nothing is found across the end of a paragraph.
    if (own !== block && length > 0) {
      parts.push('\n');
      length += 1;
    }
    block = own;
    nodes.push(words);
    starts.push(length);
    parts.push(words.data);
    length += words.data.length;
  }
  const nodeAt = (place: number): number => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= place) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  return {
    whole: parts.join(''),
    rangeOf(from, to) {
      const [first, last] = [nodeAt(from), nodeAt(to - 1)];
      const [start, end] = [nodes[first], nodes[last]];
      if (!start || !end) return undefined;
      const range = document.createRange();
      range.setStart(start, from - (starts[first] ?? 0));
      range.setEnd(end, to - (starts[last] ?? 0));
      return range;
    },
  };
}

/** The licensor's words alone: neither the summary nor the outline. */
function* textsIn(frame: Element): Generator<Text> {
  for (const terms of frame.querySelectorAll('.terms')) {
    const walker = document.createTreeWalker(terms, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) yield node as Text;
  }
}

/** Scrolls the pane in which a range stands until the range is in the middle of it. */
export function bringIntoView(range: Range): void {
  const element = range.startContainer.parentElement;
  element?.scrollIntoView({ block: 'center' });
  const pane = paneOf(element);
  const own = range.getBoundingClientRect();
  const top = pane === document.documentElement ? 0 : pane.getBoundingClientRect().top;
  pane.scrollTop += own.top - top - pane.clientHeight / 2;
}

function paneOf(element: Element | null): Element {
  for (let pane = element; pane && pane !== document.body; pane = pane.parentElement) {
    if (pane.scrollHeight > pane.clientHeight && /auto|scroll/.test(getComputedStyle(pane).overflowY)) return pane;
  }
  return document.documentElement;
}
