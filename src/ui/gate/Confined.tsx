// A gate inside a frame, or in a tab that another page opened and may steer, answers nothing and says the way out.
import type { JSX } from 'preact';
import { text } from '../../platform/locale.ts';
import type { Confinement } from '../pressing/genuine.ts';
import type { Situation } from '../situation/situation.ts';

interface ConfinedProps {
  readonly confinement: Confinement;
  readonly situation: Situation;
}

export const Confined = ({ confinement, situation }: ConfinedProps): JSX.Element => (
  <main class="confined">
    <h1>{text('confinedHeading', situation.declaration.name)}</h1>
    <p>{text(confinement === 'framed' ? 'confinedFramed' : 'confinedOpened')}</p>
    <a class="button" href={location.href} target="_blank" rel="noopener noreferrer">
      {text('openOwnTab')}
    </a>
  </main>
);
