// The moment for countdowns: it moves on while a screen is open, minute by minute, without waking the background.
import { useEffect, useState } from 'preact/hooks';
import { readTime } from '../../platform/timekeeper.ts';
import type { Instant } from '../../words/vocabulary.ts';

const MINUTE = 60_000;

/** `now` is when the situation was read. The clock is read anew each minute: a timer may have slept with the computer. */
export function useNow(now: Instant): Instant {
  const [current, setCurrent] = useState(now);
  useEffect(() => setCurrent(now), [now]);
  useEffect(() => {
    const untilNextMinute = MINUTE - (current % MINUTE);
    const timer = setTimeout(
      () => void readTime().then(({ keeping }) => setCurrent(keeping.believed)),
      untilNextMinute + 20,
    );
    return () => clearTimeout(timer);
  }, [current]);
  return current;
}
