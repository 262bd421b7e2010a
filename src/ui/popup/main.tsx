// Mounts the popup: about the agreement of the page in front; elsewhere about the only one there is, or a list of all.
import { mount } from '../mount.tsx';
import { openAllAgreements } from '../situation/actions.ts';
import { agreementIds, agreementInFront, agreementOf, firstAgreement } from '../situation/agreements.ts';
import { Popup } from './Popup.tsx';

/** Taken from the list; null: the list was asked for. */
let chosen: string | null | undefined;
const inFront = agreementInFront();

/** Leads to the list, where there are several. */
let onAll: (() => void) | undefined;

const drawn = mount({
  which: async () => {
    onAll = (await areSeveral()) ? () => choose(null) : undefined;
    if (chosen === null) return undefined;
    if (chosen !== undefined) return agreementOf(chosen);
    return (await inFront) ?? (onAll ? undefined : firstAgreement());
  },
  of: (situation, actions) => (
    <Popup key={situation.declaration.id} situation={situation} actions={actions} onAll={onAll} />
  ),
  ofAll: async () => {
    const { AllAgreements } = await import('./AllAgreements.tsx');
    return (listing) => <AllAgreements listing={listing} onChosen={choose} onOpenPage={openAllAgreements} />;
  },
});

async function areSeveral(): Promise<boolean> {
  return (await agreementIds()).length > 1;
}

function choose(agreement: string | null): void {
  chosen = agreement;
  void drawn.then((draw) => draw());
}
