// The page without an agreement: the list of all, those that can be turned on, and the records of earlier ones.
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { list, text } from '../../platform/locale.ts';
import { useOutcome } from '../hooks/use-outcome.ts';
import { AgreementList } from '../parts/AgreementList.tsx';
import { type Listing, matching, type Offered } from '../situation/listing.ts';

export interface AgreementsPageProps {
  readonly listing: Listing;
  readonly onChosen: (agreement: string) => void;
  /** False: access was refused, and nothing changed. */
  readonly onTurnOn: (agreement: string) => Promise<boolean>;
  readonly onSave: (agreement: string) => Promise<void>;
}

/** Fewer are seen at a glance. */
const SOUGHT_FROM = 6;

export function AgreementsPage({ listing, onChosen, onTurnOn, onSave }: AgreementsPageProps): JSX.Element {
  const [sought, setSought] = useState('');
  const { listed, offered, earlier } = listing;
  const found = matching(listed, sought);
  return (
    <main class="all">
      <header>
        <h1>{text('listHeading')}</h1>
      </header>
      {listed.length >= SOUGHT_FROM && (
        <label class="seek">
          {text('listSearch')}{' '}
          <input type="search" value={sought} onInput={(event) => setSought(event.currentTarget.value)} />
        </label>
      )}
      <p role="status">{found.length === 0 ? text('listNoneFound') : ''}</p>
      <AgreementList listed={found} onChosen={onChosen} />
      {offered.length > 0 && (
        <section aria-labelledby="offered">
          <h2 id="offered">{text('offeredHeading')}</h2>
          <p>{text('offeredText')}</p>
          {offered.map((each) => (
            <Offer key={each.agreement} offered={each} onTurnOn={onTurnOn} />
          ))}
        </section>
      )}
      {earlier.length > 0 && (
        <section aria-labelledby="earlier">
          <h2 id="earlier">{text('earlierHeading')}</h2>
          <p>{text('earlierText')}</p>
          {earlier.map((agreement) => (
            <Earlier key={agreement} agreement={agreement} onSave={onSave} />
          ))}
        </section>
      )}
    </main>
  );
}

function Offer({
  offered: { agreement, name, hosts },
  onTurnOn,
}: Pick<AgreementsPageProps, 'onTurnOn'> & { readonly offered: Offered }): JSX.Element {
  const [outcome, attempt] = useOutcome();
  const turnOn = async () => ((await onTurnOn(agreement)) ? '' : text('offeredRefused', name));
  return (
    <div class="offer">
      <p>
        <strong>{name}</strong> <span class="small">{text('offeredHosts', list(hosts))}</span>
      </p>
      <button type="button" id={`turn-on-${agreement}`} onClick={() => void attempt(turnOn)}>
        {text('offeredTurnOn', name)}
      </button>
      <p role="status">{outcome}</p>
    </div>
  );
}

function Earlier({
  agreement,
  onSave,
}: Pick<AgreementsPageProps, 'onSave'> & { readonly agreement: string }): JSX.Element {
  const [outcome, attempt] = useOutcome();
  const save = async () => {
    await onSave(agreement);
    return '';
  };
  return (
    <div class="offer">
      <p>
        <strong>{agreement}</strong>
      </p>
      <button type="button" class="quiet" onClick={() => void attempt(save)}>
        {text('earlierSave', agreement)}
      </button>
      <p role="status">{outcome}</p>
    </div>
  );
}
