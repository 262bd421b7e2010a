// The moment for countdowns: it moves on while a screen is open, minute by minute, without waking the background.
import { useEffect, useState } from 'preact/hooks';
import type { Instant } from '../agreement/vocabulary.ts';

const MINUTE = 60_000;

/** `now` is when the situation was read; the page's own monotonic clock carries it on. */
export function useNow(now: Instant): Instant {
  const [read, setRead] = useState({ now, at: performance.now() });
  const [passed, setPassed] = useState(0);
  useEffect(() => {
    setRead({ now, at: performance.now() });
    setPassed(0);
  }, [now]);
  useEffect(() => {
    const untilNextMinute = MINUTE - ((read.now + passed) % MINUTE);
    const timer = setTimeout(() => setPassed(performance.now() - read.at), untilNextMinute + 20);
    return () => clearTimeout(timer);
  }, [read, passed]);
  return Math.floor(read.now + passed);
}
