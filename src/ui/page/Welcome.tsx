// First run: what Assent does, in three lines, above the agreement and the answer.
import type { JSX } from 'preact';
import { text } from '../../platform/locale.ts';
import type { Situation } from '../situation/situation.ts';

const LINES = ['welcomeShows', 'welcomeKeeps', 'welcomeLeaves'] as const;

export const Welcome = ({ situation }: { readonly situation: Situation }): JSX.Element => (
  <section class="welcome" aria-labelledby="welcome">
    <h2 id="welcome">{text('welcome')}</h2>
    <ul>
      {LINES.map((line) => (
        <li key={line}>{text(line, situation.declaration.name)}</li>
      ))}
    </ul>
  </section>
);
