// Mounts the gate, and takes the tab on to where it wanted to go once the way is free.
import { coveredAddress } from '../../declaration/covered.ts';
import { homeOf } from '../../declaration/declared-pages.ts';
import { SENT } from '../../platform/messages.ts';
import { mount } from '../mount.tsx';
import { confinementOf } from '../pressing/genuine.ts';
import { actions, request } from '../situation/actions.ts';
import { declaration } from '../situation/declared.ts';
import { Gate } from './Gate.tsx';
import { LEAVING_MILLISECONDS } from './leaving.ts';

/** The page before this one, which may be the form: the browser has it as it was left, or fills it in again. */
const goBack = history.length > 1 ? () => history.back() : undefined;
const gateActions = { ...actions, goOn, goBack, continueOnce };
const confinement = confinementOf(window);
/** Undefined while it is not known whether this tab was going anywhere. */
let wanted: string | null | undefined = covered(location.hash.slice(1)) ?? undefined;
let wasSent: boolean | undefined = location.search === SENT || undefined;
let isGoing = false;

const drawn = mount(
  (situation) => (
    <Gate situation={situation} actions={gateActions} wanted={wanted} wasSent={wasSent} confinement={confinement} />
  ),
  () => {
    if (!wanted || wasSent !== false) return false;
    goOn();
    return true;
  },
);

void learnWanted();
addEventListener('pageshow', ({ persisted }) => persisted && void tellStanding(true));
addEventListener('pagehide', () => void tellStanding(false));

/**
 * Chromium's rules cannot hand the address over, and none can tell that something was sent: the background has it, and
 * nobody waits for it before reading. What the address of this tab says is believed first.
 */
async function learnWanted(): Promise<void> {
  const told = await toldOfWanted();
  const url = told.url === null ? null : covered(told.url);
  const known = wanted;
  wanted ??= url;
  wasSent ??= told.wasSent && url !== null && url === wanted;
  if (wanted !== known || wasSent) {
    // Kept in the address of this tab, so that reloading it or restoring the session loses nothing.
    const address = `${wasSent ? SENT : ''}${wanted === null ? '' : `#${wanted}`}`;
    history.replaceState(null, '', `${location.pathname}${address}`);
    await (await drawn)();
  }
  await tellStanding(true);
}

/** In milliseconds, from one question to the next. */
const ASKED_AGAIN = [250, 500, 1000];

/**
 * Where a page of the site woke the background, Firefox may deliver the question of its gate before it tells of the page: a
 * gate that is led somewhere, and of which the background knows nothing yet, asks again.
 */
async function toldOfWanted(): ReturnType<typeof request<'wanted'>> {
  let told = await askForWanted();
  for (const pause of ASKED_AGAIN) {
    if (told.url !== null || !wanted || wasSent) break;
    await new Promise((done) => setTimeout(done, pause));
    told = await askForWanted();
  }
  return told;
}

async function askForWanted(): ReturnType<typeof request<'wanted'>> {
  try {
    return await request('wanted');
  } catch (error) {
    // The background was ended while it was asked. A tab that is not known to go anywhere is led to the site's home.
    console.warn('The wanted address could not be read.', error);
    return { url: null, wasSent: false };
  }
}

/** Which gates stand is kept for when Assent is loaded anew. */
async function tellStanding(isStanding: boolean): Promise<void> {
  try {
    await request('gateStands', isStanding);
  } catch (error) {
    console.warn('The background could not be told.', error);
  }
}

/** Where the tab wanted to go is hostile input: only http(s) on a covered host is followed. */
function covered(address: string): string | null {
  return coveredAddress(address, declaration)?.href ?? null;
}

/** Recorded, and for this tab alone. */
async function continueOnce(): Promise<boolean> {
  const { ok } = await request('continueOnce', wanted ?? homeOf(declaration));
  if (ok) goOn();
  return ok;
}

/** In place of the gate, so that Back does not lead into it again; asked for once, whoever finds the way free first. */
function goOn(): void {
  if (isGoing) return;
  isGoing = true;
  setTimeout(() => {
    isGoing = false;
  }, LEAVING_MILLISECONDS);
  location.replace(wanted ?? homeOf(declaration));
}
