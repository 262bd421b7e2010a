// Mounts the gate, and takes the tab on to where it wanted to go once the way is free.
import { coveredAddress } from '../../declaration/covered.ts';
import type { Declaration } from '../../declaration/declaration.ts';
import { homeOf } from '../../declaration/declared-pages.ts';
import { SENT } from '../../platform/messages.ts';
import { mount } from '../mount.tsx';
import { confinementOf } from '../pressing/genuine.ts';
import { request } from '../situation/actions.ts';
import { agreementAt, firstAgreement, onlyShut } from '../situation/agreements.ts';
import type { Actions } from '../situation/situation.ts';
import { Gate } from './Gate.tsx';
import { LEAVING_MILLISECONDS } from './leaving.ts';

/** The page before this one, which may be the form: the browser has it as it was left, or fills it in again. */
const goBack = history.length > 1 ? () => history.back() : undefined;
const confinement = confinementOf(window);
/** Undefined while it is not known whether this tab was going anywhere. */
let wanted: string | null | undefined;
let wasSent: boolean | undefined = location.search === SENT || undefined;
let isGoing = false;
/** The agreement of the wanted address; where there is none, of the site that is shut. */
let declaration: Declaration | undefined;
/** What the address of this tab says. */
const addressed = follow(location.hash.slice(1));
/** What the background says, which no reading waits for where the address says it. */
const told = addressed.then(learnWanted);

const gateActions = (actions: Actions) => ({ ...actions, goOn, goBack, continueOnce });

const drawn = mount({
  which: async () => {
    await addressed;
    declaration ??= await onlyShut();
    if (!declaration) await told;
    declaration ??= await firstAgreement();
    return declaration;
  },
  of: (situation, actions) => (
    <Gate
      situation={situation}
      actions={gateActions(actions)}
      wanted={wanted}
      wasSent={wasSent}
      confinement={confinement}
    />
  ),
  ofAll: async () => () => <main class="confined" />,
  onReleased: () => {
    if (!wanted || wasSent !== false) return false;
    goOn();
    return true;
  },
});

void drawTold();
addEventListener('pageshow', ({ persisted }) => persisted && void tellStanding(true));
addEventListener('pagehide', () => void tellStanding(false));

/**
 * Chromium's rules cannot hand the address over, and none can tell that something was sent: the background has it, and
 * nobody waits for it before reading. What the address of this tab says is believed first. True: there is more to show.
 */
async function learnWanted(): Promise<boolean> {
  const { url, wasSent: wasSentThere } = await toldOfWanted();
  const known = wanted;
  if (known) wasSent ??= wasSentThere && url !== null && (await covered(url))?.href === known;
  else if (url === null) wanted = null;
  else if (!(await follow(url))) wanted = null;
  wasSent ??= wasSentThere && wanted !== null;
  const isNews = wanted !== known || wasSent;
  if (isNews) {
    // Kept in the address of this tab, so that reloading it or restoring the session loses nothing.
    const address = `${wasSent ? SENT : ''}${wanted === null ? '' : `#${wanted}`}`;
    history.replaceState(null, '', `${location.pathname}${address}`);
  }
  return isNews;
}

async function drawTold(): Promise<void> {
  const isNews = await told;
  const draw = await drawn;
  if (isNews) await draw();
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

/** Where the tab wanted to go is hostile input: only http(s) on a covered host is followed. False: it is not followed. */
async function follow(address: string): Promise<boolean> {
  const found = address === '' ? undefined : await covered(address);
  if (!found) return false;
  wanted = found.href;
  declaration = found.declaration;
  return true;
}

async function covered(address: string): Promise<{ href: string; declaration: Declaration } | undefined> {
  const found = await agreementAt(address);
  const href = found && coveredAddress(address, found)?.href;
  return found && href !== undefined ? { href, declaration: found } : undefined;
}

/** Recorded, and for this tab alone. */
async function continueOnce(): Promise<boolean> {
  if (!declaration) return false;
  const { ok } = await request('continueOnce', declaration.id, wanted ?? homeOf(declaration));
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
  if (wanted ?? declaration) location.replace(wanted ?? homeOf(declaration as Declaration));
}
