// Draws the product's own screens over sample situations, one after the other on the same page. By hand:
// gallery.html?screen=gate&situation=lapsed
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { directionOf, locale } from '../../../src/platform/locale.ts';
import { Gate } from '../../../src/ui/gate/Gate.tsx';
import { AgreementsPage } from '../../../src/ui/page/AgreementsPage.tsx';
import { Page } from '../../../src/ui/page/Page.tsx';
import { AllAgreements } from '../../../src/ui/popup/AllAgreements.tsx';
import { Popup } from '../../../src/ui/popup/Popup.tsx';
import { askedTexts } from '../../../src/ui/situation/editions.ts';
import { keepPlace } from '../../../src/ui/situation/kept-locally.ts';
import type { Listing } from '../../../src/ui/situation/listing.ts';
import type { Situation } from '../../../src/ui/situation/situation.ts';
import { type Messages, speak } from '../../fake-browser.ts';
import { LISTINGS } from '../listings.ts';
import { Settled, WAITING } from '../settled.tsx';
import { ACTIONS, SITUATIONS } from '../situations.ts';
import { cutOff } from './cut-off.ts';
import { moving } from './moving.ts';

export interface Gallery {
  readonly standings: readonly string[];
  speak(messages: Messages): void;
  show(asked: string): Promise<void>;
  cutOff(): string[];
  moving(): string[];
}

const WANTED = 'https://www.17track.net/en/track?nums=AB123456789CN#list';
const root = document.getElementById('app') ?? document.body;

/**
 * `screen`, `situation`, the `part` of the page, `dir`, `confined`, `waits` before it can be answered; `left` where reading
 * stopped; `list`, the list of all agreements by that name; `sent`, what was sent on the way, from a form in this tab or `elsewhere`; `press`, selectors
 * of what is clicked one after the other; `find`, words to find; `open`, everything that can be unfolded.
 */
async function show(address: string): Promise<void> {
  const asked = new URLSearchParams(address);
  const situation: Situation = SITUATIONS[(asked.get('situation') ?? 'unanswered') as keyof typeof SITUATIONS];
  localStorage.clear();
  if (asked.has('left')) for (const { identity } of askedTexts(situation.verdict)) keepPlace(identity, 9);
  render(null, root);
  document.body.className = asked.get('screen') ?? 'popup';
  document.documentElement.lang = locale();
  document.documentElement.dir = asked.get('dir') || directionOf(locale());
  document.title = 'Assent';
  scrollTo(0, 0);
  await act(() =>
    render(<Settled sight={asked.has('waits') ? WAITING : {}}>{screenOf(asked, situation)}</Settled>, root),
  );
  await settled();
  for (const selector of asked.get('press')?.split(' ') ?? []) {
    const wanted = document.querySelector<HTMLElement>(selector);
    if (!wanted) throw new Error(`There is no ${selector} to press in ${address}`);
    await act(() => wanted.click());
    await settled();
  }
  const field = document.querySelector<HTMLInputElement>('#find');
  const words = asked.get('find');
  if (field && words !== null) {
    field.value = words;
    await act(() => {
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    });
  }
  if (asked.has('open')) for (const each of document.querySelectorAll('details')) each.open = true;
}

function listOf(asked: URLSearchParams, listing: Listing) {
  const nothing = () => undefined;
  return asked.get('screen') === 'page' ? (
    <AgreementsPage listing={listing} onChosen={nothing} onTurnOn={async () => false} onSave={async () => undefined} />
  ) : (
    <AllAgreements listing={listing} onChosen={nothing} onOpenPage={nothing} />
  );
}

function screenOf(asked: URLSearchParams, situation: Situation) {
  const listing = asked.get('list');
  if (listing) return listOf(asked, LISTINGS[listing as keyof typeof LISTINGS]);
  const common = { situation, actions: ACTIONS };
  switch (asked.get('screen')) {
    case 'gate': {
      const confinement = asked.has('confined') ? 'opened-by-another-page' : undefined;
      const sent = asked.get('sent');
      const actions = { ...ACTIONS, goBack: sent === 'elsewhere' ? undefined : () => undefined };
      return <Gate {...common} actions={actions} wanted={WANTED} wasSent={sent !== null} confinement={confinement} />;
    }
    case 'page':
      return <Page {...common} {...(asked.has('part') && { part: asked.get('part') ?? '' })} />;
    default:
      return <Popup {...common} />;
  }
}

/** Effects have run, and the parts that are loaded later stand. */
async function settled(): Promise<void> {
  let before: string;
  do {
    before = root.innerHTML;
    await act(() => new Promise<void>((done) => setTimeout(done)));
  } while (root.innerHTML !== before);
}

declare global {
  interface Window {
    gallery: Gallery;
  }
}
window.gallery = { standings: Object.keys(SITUATIONS), speak, show, cutOff, moving };
if (location.search !== '') void show(location.search);
