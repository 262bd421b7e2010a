// A walk by the Tab key alone from one end of a page to the other: where it stops, and what a person sees there.
import type { Tab } from './driver.ts';

interface Walk {
  /** What can be stopped at, in the order of reading. */
  readonly expected: readonly string[];
  /** Where Tab did stop. */
  readonly stops: readonly string[];
  /** Stops at which the focus is not seen: no outline, or out of sight, or under something else. */
  readonly unseen: readonly string[];
}

interface Watched extends Window {
  walk?: { readonly expected: string[]; readonly stops: string[]; readonly unseen: string[]; settled: number };
}

/** From the top of the page to its end; or, once there, back. */
export async function walkByTab(tab: Tab, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<Walk> {
  await tab.activate();
  const count = await tab.evaluate(watchFocus, key === 'Shift+Tab');
  for (let stop = 1; stop <= count; stop += 1) {
    await tab.press(key);
    await tab.evaluate(untilSettled, stop);
  }
  return tab.evaluate(() => {
    const { walk } = window as Watched;
    if (!walk) throw new Error('Nobody watched the walk.');
    return { expected: walk.expected, stops: walk.stops, unseen: walk.unseen };
  });
}

/** Runs in the page: waits until so many stops are reached, and says where it stood if one is not. */
async function untilSettled(stop: number): Promise<void> {
  const { walk } = window as Watched;
  for (let frame = 0; frame < 600; frame += 1) {
    if (walk && walk.settled >= stop) return;
    await new Promise(requestAnimationFrame);
  }
  throw new Error(`Tab leads nowhere after ${walk?.stops.join(', ')}`);
}

/** Runs in the page. */
function watchFocus(isBack: boolean): number {
  const nameOf = (element: Element) =>
    `${element.tagName.toLowerCase()} ${element.id || element.getAttribute('aria-label') || element.textContent?.trim().slice(0, 40)}`;
  const OPERABLE = 'a[href], button, input, select, textarea, summary, [tabindex]';
  const isStop = (element: HTMLElement) =>
    element.tabIndex >= 0 &&
    element.checkVisibility({ visibilityProperty: true }) &&
    !(element instanceof HTMLInputElement && element.type === 'radio' && !element.checked);
  const stops = [...document.querySelectorAll<HTMLElement>(OPERABLE)].filter(isStop);
  const expected = isBack ? stops.map(nameOf).reverse().slice(1) : stops.map(nameOf);
  const walk = { expected, stops: [] as string[], unseen: [] as string[], settled: 0 };
  (window as Watched).walk = walk;
  /** What of the page is in sight where the element stands: panes that scroll cut off what leaves them. */
  const paneOf = (element: Element) => {
    const pane = { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
    for (let around = element.parentElement; around; around = around.parentElement) {
      if (around === document.body || getComputedStyle(around).overflowY === 'visible') continue;
      const { left, top, right, bottom } = around.getBoundingClientRect();
      pane.left = Math.max(pane.left, left);
      pane.top = Math.max(pane.top, top);
      pane.right = Math.min(pane.right, right);
      pane.bottom = Math.min(pane.bottom, bottom);
    }
    return pane;
  };
  /** Two sides of the outline at least, and nothing over the middle of what is in sight. */
  const isSeen = (element: Element) => {
    const { outlineStyle, outlineWidth, outlineOffset } = getComputedStyle(element);
    const width = Number.parseFloat(outlineWidth);
    if (outlineStyle === 'none' || width < 2) return false;
    const { left, right, top, bottom } = element.getBoundingClientRect();
    const pane = paneOf(element);
    const away = Number.parseFloat(outlineOffset) + width - 0.5;
    const isAcross = (x: number) => x >= pane.left && x <= pane.right;
    const isDown = (y: number) => y >= pane.top && y <= pane.bottom;
    const sides = [isAcross(left - away), isAcross(right + away), isDown(top - away), isDown(bottom + away)];
    if (sides.filter(Boolean).length < 2) return false;
    const x = (Math.max(pane.left, left) + Math.min(pane.right, right)) / 2;
    const y = (Math.max(pane.top, top) + Math.min(pane.bottom, bottom)) / 2;
    const above = document.elementFromPoint(x, y);
    return above !== null && (element.contains(above) || above.contains(element));
  };
  document.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof Element)) return;
    walk.stops.push(nameOf(target));
    // Only when it has been drawn has the page come to where it is.
    requestAnimationFrame(() => {
      if (!isSeen(target)) walk.unseen.push(nameOf(target));
      walk.settled += 1;
    });
  });
  return expected.length;
}
