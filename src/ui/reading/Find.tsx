// Find in the text: how often the words stand in it, which of them is shown, and the way to the next. They are marked
// by highlights of the browser, so the licensor's words stay as they are drawn.
import type { JSX, RefObject } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { counted, number, text } from '../../platform/locale.ts';
import { foldForFinding, placesOf } from './find-words.ts';
import { bringIntoView, shownWords } from './found-ranges.ts';

interface FindProps {
  /** The element that shows the words. */
  readonly frame: RefObject<Element | null>;
  /** Names the texts shown: with others the search begins anew. */
  readonly of: string;
}

/** More hits than this are counted and gone to, but not all marked at once. */
const MARKED = 1000;
const SHORTEST = 2;

export function Find({ frame, of }: FindProps): JSX.Element {
  const [wanted, setWanted] = useState('');
  const [at, setAt] = useState(0);
  const isWanted = wanted.trim().length >= SHORTEST || /\P{ASCII}/u.test(wanted);
  const found = useMemo(() => {
    if (!isWanted || !frame.current) return { places: [] as number[], rangeAt: () => undefined };
    const shown = shownWords(frame.current);
    const length = wanted.trim().length;
    return {
      places: placesOf(foldForFinding(shown.whole), wanted),
      rangeAt: (place: number) => shown.rangeOf(place, place + length),
    };
  }, [wanted, isWanted, of]);
  const count = found.places.length;
  useEffect(() => {
    setAt(0);
    mark(
      'found',
      found.places.slice(0, MARKED).flatMap((place) => found.rangeAt(place) ?? []),
    );
    return () => mark('found', []);
  }, [found]);
  useEffect(() => {
    const place = found.places[at - 1];
    const hit = place === undefined ? undefined : found.rangeAt(place);
    mark('found-now', hit ? [hit] : []);
    if (hit) bringIntoView(hit);
    return () => mark('found-now', []);
  }, [found, at]);
  const step = (by: 1 | -1) => {
    if (count > 0) setAt(at === 0 && by < 0 ? count : ((at + by - 1 + count) % count) + 1);
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
        {isWanted && (at > 0 ? text('findPlace', number(at), number(count)) : counted('findCount', count))}
      </p>
      {count > 0 && (
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
