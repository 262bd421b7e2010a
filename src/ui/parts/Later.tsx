// The parts that lie below the standing, loaded once it stands. Their place is kept free, so that nothing jumps.
import type { JSX } from 'preact';
import { useLater } from '../use-later.ts';
import type { ReaderProps } from './Reader.tsx';
import type { RecordProps } from './Record.tsx';

const loadReader = () => import('./Reader.tsx');
const loadRecord = () => import('./Record.tsx');

export const Coming = ({ words }: { readonly words?: string }): JSX.Element => (
  <div class="coming">{words && <p class="small">{words}</p>}</div>
);

export function ReaderLater(props: ReaderProps): JSX.Element {
  const loaded = useLater(loadReader);
  return loaded && !props.situation.isAwaitingTexts ? <loaded.Reader {...props} /> : <Coming />;
}

export function RecordLater(props: RecordProps): JSX.Element {
  const loaded = useLater(loadRecord);
  return loaded ? <loaded.Record {...props} /> : <Coming />;
}
