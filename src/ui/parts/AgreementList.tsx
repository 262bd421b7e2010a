// All agreements, the most urgent first: the name, how it stands in a word, and when that changes.
import type { JSX } from 'preact';
import { date, ownZone, text } from '../../platform/locale.ts';
import { type State, stateName } from '../../wording/state-names.ts';
import { TheirWords } from '../reading/TheirWords.tsx';
import type { Listed } from '../situation/listing.ts';

interface AgreementListProps {
  readonly listed: readonly Listed[];
  readonly onChosen: (agreement: string) => void;
}

export const AgreementList = ({ listed, onChosen }: AgreementListProps): JSX.Element => (
  <ul class="agreements">
    {listed.map((each) => (
      <li key={each.agreement}>
        <button type="button" class="agreement" onClick={() => onChosen(each.agreement)}>
          {each.state ? <Sign state={each.state} /> : <span class="sign" />}
          <span class="name">
            <TheirWords words={shortened(each.name)} />
          </span>
          <span class="small">{standsAs(each)}</span>
        </button>
      </li>
    ))}
  </ul>
);

/** Signs of a name that is shown; a declaration may hold any. */
const LONGEST_NAME = 100;
const shortened = (name: string): string => (name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME)}…` : name);

const Sign = ({ state }: { readonly state: State }): JSX.Element => (
  <img class="sign" src={`icons/${state}.svg`} alt="" width={24} height={24} />
);

function standsAs({ state, isEnded, effective }: Listed): string {
  if (state === undefined) return text('listFindingOut');
  const name = stateName(state, isEnded);
  return effective === undefined ? name : text('listFrom', name, date(effective, ownZone()));
}
