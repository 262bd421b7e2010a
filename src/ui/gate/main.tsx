// Mounts the gate, and takes the tab on to where it wanted to go once the way is free.
import { coveredAddress } from '../../agreement/covered.ts';
import { actions, request } from '../actions.ts';
import { declaration } from '../declared.ts';
import { confinementOf } from '../genuine.ts';
import { mount } from '../mount.tsx';
import { Gate } from './Gate.tsx';

const gateActions = { ...actions, goOn, continueOnce };
const confinement = confinementOf(window);
/** Undefined while it is not known whether this tab was going anywhere. */
let wanted: string | null | undefined = covered(location.hash.slice(1)) ?? undefined;

const drawn = mount((situation) => (
  <Gate situation={situation} actions={gateActions} wanted={wanted} confinement={confinement} />
));

void learnWanted();

/** Chromium's rules cannot hand the address over: the background has it, and nobody waits for it before reading. */
async function learnWanted(): Promise<void> {
  if (wanted !== undefined) return;
  const draw = await drawn;
  const url = await askForWanted();
  wanted = url === null ? null : covered(url);
  // Kept in the address of this tab, so that reloading it or restoring the session loses nothing.
  history.replaceState(null, '', wanted === null ? location.pathname : `#${wanted}`);
  await draw();
}

async function askForWanted(): Promise<string | null> {
  try {
    return (await request('wanted')).url;
  } catch (error) {
    // The background was ended while it was asked. A tab that is not known to go anywhere is led to the site's home.
    console.warn('Where this tab was going could not be learnt.', error);
    return null;
  }
}

/** Where the tab wanted to go is hostile input: only http(s) on a covered host is followed. */
function covered(address: string): string | null {
  return coveredAddress(address, declaration)?.href ?? null;
}

/** Recorded, and for this tab alone. */
async function continueOnce(): Promise<boolean> {
  const { ok } = await request('continueOnce', wanted ?? declaration.licensor.home);
  if (ok) goOn();
  return ok;
}

/** In place of the gate, so that Back does not lead into it again. */
function goOn(): void {
  location.replace(wanted ?? declaration.licensor.home);
}
