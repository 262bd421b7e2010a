// How the day comes about on which new words are in force, for whoever wants to know.
import type { JSX } from 'preact';
import { text } from '../../platform/locale.ts';
import { useLater } from '../hooks/use-later.ts';
import type { CountingProps } from '../reading/Counting.tsx';

const loadCounting = () => import('../reading/Counting.tsx');

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
