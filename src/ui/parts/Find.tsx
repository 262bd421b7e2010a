// Find in the text: how often the words stand in it, which of them is shown, and the way to the next. They are marked
// by highlights of the browser, so the licensor's words stay as they are drawn.
import type { JSX, RefObject } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { counted, number, text } from '../../locale.ts';
import { foldForFinding, placesOf } from './find-words.ts';
import { bringIntoView, shownWords } from './found-ranges.ts';

interface FindProps {
  /** The element that shows the words. */
  readonly frame: RefObject<Element | null>;
  /** Names the texts shown: with others the search begins anew. */
  readonly of: string;
}

/** More hits than this are counted, but not marked. */
const MARKED = 1000;
const SHORTEST = 2;

export function Find({ frame, of }: FindProps): JSX.Element {
  const [wanted, setWanted] = useState('');
  const [at, setAt] = useState(0);
  const isWanted = wanted.trim().length >= SHORTEST || /\P{ASCII}/u.test(wanted);
  const found = useMemo(() => {
    if (!isWanted || !frame.current) return { hits: [] as Range[], count: 0 };
    const shown = shownWords(frame.current);
    const places = placesOf(foldForFinding(shown.whole), wanted);
    const length = wanted.trim().length;
    return {
      hits: places.slice(0, MARKED).flatMap((place) => shown.rangeOf(place, place + length) ?? []),
      count: places.length,
    };
  }, [wanted, isWanted, of]);
  useEffect(() => setAt(0), [found]);
  useEffect(() => {
    mark('found', found.hits);
    return () => mark('found', []);
  }, [found]);
  const shownHit = at > 0 ? found.hits[at - 1] : undefined;
  useEffect(() => {
    mark('found-now', shownHit ? [shownHit] : []);
    if (shownHit) bringIntoView(shownHit);
    return () => mark('found-now', []);
  }, [shownHit]);
  const step = (by: 1 | -1) => {
    const all = found.hits.length;
    if (all > 0) setAt(at === 0 && by < 0 ? all : ((at + by - 1 + all) % all) + 1);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter') step(event.shiftKey ? -1 : 1);
    else if (event.key === 'Escape' && wanted !== '') setWanted('');
    else return;
    event.preventDefault();
  };
  return (
    <search class="find">
      <input
        type="search"
        id="find"
        aria-label={text('find')}
        placeholder={text('find')}
        value={wanted}
        autocomplete="off"
        spellcheck={false}
        onInput={(event) => setWanted(event.currentTarget.value)}
        onKeyDown={onKey}
      />
      <p role="status">
        {isWanted && (at > 0 ? text('findPlace', number(at), number(found.count)) : counted('findCount', found.count))}
      </p>
      {found.count > 0 && (
        <span class="row">
          <button type="button" class="quiet step" aria-label={text('findPrevious')} onClick={() => step(-1)}>
            ↑
          </button>
          <button type="button" class="quiet step" aria-label={text('findNext')} onClick={() => step(1)}>
            ↓
          </button>
        </span>
      )}
    </search>
  );
}

/** A browser that cannot highlight still counts, and goes from hit to hit. */
function mark(name: string, ranges: readonly Range[]): void {
  const marks = (globalThis.CSS as typeof CSS | undefined)?.highlights;
  if (ranges.length > 0) marks?.set(name, new Highlight(...ranges));
  else marks?.delete(name);
}
