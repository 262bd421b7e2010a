// Mounts the page. Its address names the agreement, and the part to open with: `page.html#17track/record`; without an agreement
// it is the list of all, or the only one there is.
import { LIST } from '../../declaration/reserved-ids.ts';
import { mount } from '../mount.tsx';
import { saveRecord, turnOn } from '../situation/actions.ts';
import { agreementIds, agreementOf, firstAgreement } from '../situation/agreements.ts';
import { type Address, addressIn } from './address.ts';
import { Page } from './Page.tsx';

const addressed = (): Address => addressIn(location.hash);

const drawn = mount({
  which: async () => {
    const { agreement, part } = addressed();
    const named = agreement === undefined ? undefined : await agreementOf(agreement);
    if (named) return named;
    const isOnly = (await agreementIds()).length === 1;
    // One that the catalogue knows no more leads to the list, not to another.
    return agreement === undefined && (part !== undefined || isOnly) ? firstAgreement() : undefined;
  },
  of: (situation, actions) => {
    const { part } = addressed();
    return (
      <Page
        key={situation.declaration.id}
        situation={situation}
        actions={actions}
        onAll={() => goTo(LIST)}
        {...(part !== undefined && { part })}
      />
    );
  },
  ofAll: async () => {
    const { AgreementsPage } = await import('./AgreementsPage.tsx');
    return (listing) => <AgreementsPage listing={listing} onChosen={goTo} onTurnOn={turnOn} onSave={saveRecord} />;
  },
});

function goTo(address: string): void {
  location.hash = address;
}

addEventListener('hashchange', () => void drawn.then((draw) => draw()));
