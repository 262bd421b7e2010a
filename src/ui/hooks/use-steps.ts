// What is long is drawn in steps: so many pieces at first, and as many more with every press.
import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

interface Steps<Frame> {
  readonly limit: number;
  readonly more: () => void;
  /** Holds the element whose children are the pieces. */
  readonly frame: RefObject<Frame | null>;
}

/** The focus goes on to the first piece of those asked for: at the end the button, and the focus with it, would be gone. */
export function useSteps<Frame extends HTMLElement>(step: number, piecesIn: string): Steps<Frame> {
  const [limit, setLimit] = useState(step);
  const frame = useRef<Frame>(null);
  useEffect(() => {
    const next = limit > step ? frame.current?.querySelector(piecesIn)?.children[limit - step] : undefined;
    if (!(next instanceof HTMLElement)) return;
    if (!next.hasAttribute('tabindex')) next.tabIndex = -1;
    next.focus();
  }, [limit, step, piecesIn]);
  return { limit, more: () => setLimit(limit + step), frame };
}
