// How long the words were on screen and how far the reader came. It is recorded with the answer, which takes that they
// were on screen at all; how much of them is read is for the person to decide.
import type { RefObject } from 'preact';
import { useCallback, useEffect, useRef } from 'preact/hooks';
import type { AnswerRequest } from '../../platform/messages.ts';

export type Shown = AnswerRequest['shown'];

/** What part of the element can be seen, from the top of the window and of every pane it scrolls in. */
function seenPart(element: Element): { readonly isSeen: boolean; readonly reached: number } {
  const own = element.getBoundingClientRect();
  if (own.height === 0) return { isSeen: false, reached: 0 };
  let top = 0;
  let bottom = window.innerHeight;
  for (let pane = element.parentElement; pane; pane = pane.parentElement) {
    if (pane === document.body || getComputedStyle(pane).overflowY === 'visible') continue;
    const box = pane.getBoundingClientRect();
    top = Math.max(top, box.top);
    bottom = Math.min(bottom, box.bottom);
  }
  const isSeen = own.bottom > top && own.top < bottom && bottom > top;
  // Zoom leaves fractions of a pixel between the end of the text and the end of the pane.
  const reached = isSeen ? Math.min(1, Math.max(0, (bottom + 2 - own.top) / own.height)) : 0;
  return { isSeen, reached };
}

/** The licensor's own words: what Assent says of them, as in the summary, is none of them. */
const OWN_WORDS = '.terms, .beside';
/** What changed in the words is shown of them, too. */
const CHANGED_WORDS = '.redline-words';

const ownWordsIn = (element: Element | null): Element[] => (element ? [...element.querySelectorAll(OWN_WORDS)] : []);

/**
 * Watches the licensor's words within `words` and the redline beside them; `key` names the texts it shows, and with other texts the count begins anew.
 * The result is asked for at the click.
 */
export function useAttention(words: RefObject<Element | null>, key: string): () => Shown {
  const tally = useRef<Tally>({ milliseconds: 0, reached: 0, seenSince: undefined });
  const observe = useCallback(() => look(tally.current, words.current), [words]);
  useEffect(() => {
    tally.current = { milliseconds: 0, reached: 0, seenSince: undefined };
    const options = { capture: true, passive: true };
    document.addEventListener('scroll', observe, options);
    document.addEventListener('visibilitychange', observe);
    window.addEventListener('resize', observe);
    const timer = setInterval(observe, 1000);
    observe();
    return () => {
      document.removeEventListener('scroll', observe, options);
      document.removeEventListener('visibilitychange', observe);
      window.removeEventListener('resize', observe);
      clearInterval(timer);
    };
  }, [key, observe]);
  return () => {
    observe();
    const { milliseconds, reached } = tally.current;
    return { milliseconds: Math.round(milliseconds), reached };
  };
}

interface Tally {
  milliseconds: number;
  reached: number;
  seenSince: number | undefined;
}

function look(tally: Tally, element: Element | null): void {
  const at = performance.now();
  if (tally.seenSince !== undefined) tally.milliseconds += at - tally.seenSince;
  const isVisible = document.visibilityState === 'visible';
  const shown = isVisible ? [...ownWordsIn(element), ...document.querySelectorAll(CHANGED_WORDS)] : [];
  const seen = shown.map(seenPart);
  tally.seenSince = seen.some(({ isSeen }) => isSeen) ? at : undefined;
  tally.reached = Math.max(tally.reached, ...seen.map(({ reached }) => reached));
}
