// Mounts the gate, and takes the tab on to where it wanted to go once the way is free.
import { coveredAddress } from '../../agreement/covered.ts';
import { actions, request } from '../actions.ts';
import { confinementOf, isGenuine } from '../genuine.ts';
import { mount } from '../mount.tsx';
import { declaration } from '../read-situation.ts';
import { Gate } from './Gate.tsx';

const wanted = await wantedAddress();
const confinement = confinementOf(window);

await mount((situation) => (
  <Gate
    situation={situation}
    actions={{ ...actions, goOn }}
    wanted={wanted}
    isGenuine={isGenuine}
    confinement={confinement}
  />
));

/** The address stands behind `#`, or the background knows it. It is hostile input: only covered http(s) is followed. */
async function wantedAddress(): Promise<string | null> {
  const address = location.hash.slice(1) || (await rememberedAddress());
  const url = address === null ? undefined : coveredAddress(address, declaration);
  if (!url) return null;
  // Kept in the address of this tab, so that reloading it or restoring the session loses nothing.
  history.replaceState(null, '', `#${url.href}`);
  return url.href;
}

async function rememberedAddress(): Promise<string | null> {
  try {
    return (await request('wanted')).url;
  } catch (error) {
    console.warn('Where this tab wanted to go is not known.', error);
    return null;
  }
}

/** In place of the gate, so that Back does not lead into it again. */
function goOn(): void {
  location.replace(wanted ?? declaration.licensor.home);
}
