// The parts that lie below the standing, loaded once it stands.
import type { JSX } from 'preact';
import { useLater } from '../use-later.ts';
import type { ReaderProps } from './Reader.tsx';
import type { RecordProps } from './Record.tsx';

const loadReader = () => import('./Reader.tsx');
const loadRecord = () => import('./Record.tsx');

export function ReaderLater(props: ReaderProps): JSX.Element | null {
  const loaded = useLater(loadReader);
  return loaded && !props.situation.isAwaitingTexts ? <loaded.Reader {...props} /> : null;
}

export function RecordLater(props: RecordProps): JSX.Element | null {
  const loaded = useLater(loadRecord);
  return loaded ? <loaded.Record {...props} /> : null;
}
