// The parts that lie below the standing or that few need, loaded once it stands. The place of the former is kept free, so
// that nothing jumps.
import type { JSX } from 'preact';
import { useLater } from '../hooks/use-later.ts';
import type { ReaderProps } from '../reading/Reader.tsx';
import { isReadingTroubled, newsTold } from '../situation/editions.ts';
import type { CheckingProps } from './Checking.tsx';
import type { LookedProps } from './Looked.tsx';
import type { RecordProps } from './Record.tsx';
import type { SetAsideProps } from './SetAside.tsx';
import type { WaysOnProps } from './WaysOn.tsx';

const loadReader = () => import('../reading/Reader.tsx');
const loadChecking = () => import('./Checking.tsx');
const loadLooked = () => import('./Looked.tsx');
const loadRecord = () => import('./Record.tsx');
const loadSetAside = () => import('./SetAside.tsx');
const loadWaysOn = () => import('./WaysOn.tsx');

export const Coming = ({ words }: { readonly words?: string }): JSX.Element => (
  <div class="coming">{words && <p class="small">{words}</p>}</div>
);

export function ReaderLater(props: ReaderProps): JSX.Element {
  const loaded = useLater(loadReader);
  return loaded && !props.situation.isAwaitingTexts ? <loaded.Reader {...props} /> : <Coming />;
}

export function CheckingLater(props: CheckingProps): JSX.Element {
  const loaded = useLater(loadChecking);
  return loaded ? <loaded.Checking {...props} /> : <Coming />;
}

export function RecordLater(props: RecordProps): JSX.Element {
  const loaded = useLater(loadRecord);
  return loaded ? <loaded.Record {...props} /> : <Coming />;
}

/** Nothing of it is loaded where nothing is news. */
export const LookedLater = (props: LookedProps): JSX.Element | null =>
  newsTold(props.situation).length > 0 ? <LoadedLooked {...props} /> : null;

function LoadedLooked(props: LookedProps): JSX.Element | null {
  const loaded = useLater(loadLooked);
  return loaded ? <loaded.Looked {...props} /> : null;
}

/** Nothing of it is loaded while the words can be read. */
export const WaysOnLater = (props: WaysOnProps): JSX.Element | null =>
  isReadingTroubled(props.situation) ? <LoadedWaysOn {...props} /> : null;

function LoadedWaysOn(props: WaysOnProps): JSX.Element | null {
  const loaded = useLater(loadWaysOn);
  return loaded ? <loaded.WaysOn {...props} /> : null;
}

export function SetAsideLater(props: SetAsideProps): JSX.Element | null {
  const loaded = useLater(loadSetAside);
  return loaded ? <loaded.SetAside {...props} /> : null;
}
