// The headings of a text as a way through it: beside the words where there is room, folded above them elsewhere. It
// scrolls and moves focus itself, because the address of the gate carries the page the person wanted.
import type { JSX } from 'preact';
import { directionOf, text } from '../../platform/locale.ts';
import { useMedia } from '../hooks/use-media.ts';
import { goToClause } from './clauses.ts';
import type { Headline } from './passages.ts';
import { TheirWords } from './TheirWords.tsx';

/** An outline of more lines than this helps nobody; the text itself is never cut. */
const LONGEST = 150;
/** Narrower, the words beside it would be too short lines. */
const WIDE = '(width >= 1100px)';

interface OutlineProps {
  readonly headlines: readonly Headline[];
  /** BCP 47 tag of the language of the headings. */
  readonly languageTag: string;
  /** The words leave room beside them on a wide screen. */
  readonly hasRoom: boolean;
}

export function Outline({ headlines, languageTag, hasRoom }: OutlineProps): JSX.Element | null {
  const isWide = useMedia(WIDE);
  if (headlines.length < 3) return null;
  const way = (
    <nav aria-label={text('outline')}>
      <ol lang={languageTag} dir={directionOf(languageTag)}>
        {headlines.slice(0, LONGEST).map((headline) => (
          <li key={headline.id} class={`rank-${Math.min(3, headline.rank)}`}>
            <a href={`#${headline.id}`} onClick={(event) => goToClause(event, headline.id)}>
              <TheirWords words={headline.words} />
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
  if (hasRoom && isWide) return <div class="outline standing-open">{way}</div>;
  return (
    <details class="outline" open={false}>
      <summary>{text('outline')}</summary>
      {way}
    </details>
  );
}
