// Where reading a text stopped is remembered, per text, and offered; nobody is moved there unasked.
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { text } from '../../platform/locale.ts';
import type { Sha256 } from '../../words/vocabulary.ts';
import { clauseId, clausePrefix, showClause } from '../reading/clauses.ts';
import { keepPlace, keptPlace } from '../situation/kept-locally.ts';

/** Whoever stopped before this block has not begun. */
const BEGUN = 4;
const SETTLED_MILLISECONDS = 400;
/** Below whatever stands fixed at the top of a pane. */
const TOP = 72;

export function LeftOff({ identity }: { readonly identity: Sha256 }): JSX.Element | null {
  const [left, setLeft] = useState(() => keptPlace(identity));
  useEffect(() => {
    setLeft(keptPlace(identity));
    let settled: ReturnType<typeof setTimeout> | undefined;
    const onScroll = () => {
      clearTimeout(settled);
      settled = setTimeout(() => {
        const place = placeAtTop(identity);
        if (place !== undefined && place >= BEGUN) keepPlace(identity, place);
      }, SETTLED_MILLISECONDS);
    };
    document.addEventListener('scroll', onScroll, { capture: true, passive: true });
    return () => {
      clearTimeout(settled);
      document.removeEventListener('scroll', onScroll, { capture: true });
    };
  }, [identity]);
  if (left === undefined) return null;
  const goOn = () => {
    showClause(clauseId(identity, left));
    setLeft(undefined);
  };
  return (
    <button type="button" id="left-off" class="link" onClick={goOn}>
      {text('leftOff')}
    </button>
  );
}

/** The block of the text that stands first in sight. */
function placeAtTop(identity: Sha256): number | undefined {
  const prefix = `${clausePrefix(identity)}-`;
  const box = document.querySelector(`[id^="${prefix}"]`)?.closest('.terms')?.getBoundingClientRect();
  if (!box) return undefined;
  const clause = document.elementFromPoint(box.left + box.width / 3, TOP)?.closest(`[id^="${prefix}"]`);
  return clause ? Number(clause.id.slice(prefix.length)) : undefined;
}
