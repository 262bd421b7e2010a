// How the day comes about on which new words are in force, for whoever wants to know.
import type { JSX } from 'preact';
import type { AmendmentRule } from '../../agreement/declaration.ts';
import { dayOf, type Effective } from '../../agreement/effective.ts';
import { day, text } from '../../locale.ts';
import { useLater } from '../use-later.ts';
import type { CountingProps } from './Counting.tsx';

const loadCounting = () => import('./Counting.tsx');

interface HowComputedProps extends Pick<CountingProps, 'rule'> {
  readonly amendment: CountingProps['amendment'] | undefined;
}

export const HowComputed = ({ amendment, rule }: HowComputedProps): JSX.Element | null =>
  amendment ? <Folded amendment={amendment} rule={rule} /> : null;

/** Folded until it is opened, so that nothing jumps when the rest has been loaded. */
function Folded(props: CountingProps): JSX.Element {
  const loaded = useLater(loadCounting);
  return (
    <details class="how">
      <summary>{text('howComputed')}</summary>
      {loaded && <loaded.Counting {...props} />}
    </details>
  );
}

/** The day from which the text itself says that it applies, in the licensor's zone. */
export function givenDays({ earliest, latest }: Effective, { timeZone }: AmendmentRule): string {
  const [first, last] = [dayOf(earliest, timeZone), dayOf(latest, timeZone)];
  return first === last ? day(first) : `${day(first)} – ${day(last)}`;
}
