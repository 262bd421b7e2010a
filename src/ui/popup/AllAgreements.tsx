// The popup where it is about no page in front: what needs an answer or has news, the most urgent first.
import type { JSX } from 'preact';
import { text } from '../../platform/locale.ts';
import { AgreementList } from '../parts/AgreementList.tsx';
import type { Listing } from '../situation/listing.ts';

interface AllAgreementsProps {
  readonly listing: Listing;
  readonly onChosen: (agreement: string) => void;
  readonly onOpenPage: () => void;
}

/** What asks for nothing. */
const CALM = new Set(['accepted', 'declined', 'watched']);

export function AllAgreements({ listing, onChosen, onOpenPage }: AllAgreementsProps): JSX.Element {
  const urgent = listing.listed.filter(({ state }) => state !== undefined && !CALM.has(state));
  const others = listing.listed.filter((each) => !urgent.includes(each));
  return (
    <main class="all">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <div class="scroll" tabIndex={0}>
        <header>
          <h1>{text('listHeading')}</h1>
        </header>
        {urgent.length > 0 ? (
          <section>
            <h2>{text('listNeedsYou')}</h2>
            <AgreementList listed={urgent} onChosen={onChosen} />
          </section>
        ) : (
          <p>{text('listNothing')}</p>
        )}
        {others.length > 0 && (
          <section>
            <h2>{text('listOthers')}</h2>
            <AgreementList listed={others} onChosen={onChosen} />
          </section>
        )}
        <footer>
          <button type="button" class="link" onClick={onOpenPage}>
            {text('openLarge')}
          </button>
        </footer>
      </div>
    </main>
  );
}
