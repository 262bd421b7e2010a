// The headings of a text as a way through it. It scrolls and moves focus itself, because the address of the gate
// carries the page the person wanted.
import type { JSX } from 'preact';
import { text } from '../../locale.ts';
import { goToClause } from './clauses.ts';
import type { Headline } from './passages.ts';

/** An outline of more lines than this helps nobody; the text itself is never cut. */
const LONGEST = 150;

export function Outline({ headlines }: { readonly headlines: readonly Headline[] }): JSX.Element | null {
  if (headlines.length < 3) return null;
  return (
    <details class="outline" open={false}>
      <summary>{text('outline')}</summary>
      <nav aria-label={text('outline')}>
        <ol>
          {headlines.slice(0, LONGEST).map((headline) => (
            <li key={headline.id} class={`rank-${Math.min(3, headline.rank)}`}>
              <a href={`#${headline.id}`} onClick={(event) => goToClause(event, headline.id)}>
                {headline.words}
              </a>
            </li>
          ))}
        </ol>
      </nav>
    </details>
  );
}
