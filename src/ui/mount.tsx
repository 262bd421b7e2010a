// Puts a screen on its page and keeps it true: where the person stands as soon as that is known, then all of it; and drawn
// anew whenever something changed and when the page is looked at again. Of fifty tabs that show a screen one is in front:
// the others are drawn when they are looked at.
import { type JSX, render } from 'preact';
import browser from 'webextension-polyfill';
import { onceMore } from '../platform/in-turn.ts';
import { locale, text } from '../platform/locale.ts';
import { CHANGED, RELEASED } from '../platform/messages.ts';
import { LEAVING_MILLISECONDS } from './gate/leaving.ts';
import { request } from './situation/actions.ts';
import { declaration } from './situation/declared.ts';
import { isStillReading } from './situation/editions.ts';
import { readStanding, readTexts } from './situation/read-situation.ts';
import type { Situation } from './situation/situation.ts';

const STILL_READING_MILLISECONDS = 3000;

/**
 * Returns how to draw it anew when something else it shows has changed. `onReleased` leaves the page, and tells whether it
 * does.
 */
export async function mount(
  screen: (situation: Situation) => JSX.Element,
  onReleased: () => boolean = () => false,
): Promise<() => Promise<void>> {
  // Asked for before anything else: what the browser has to fetch meanwhile is most of what opening takes.
  let asked: Promise<Situation> | undefined = document.visibilityState === 'visible' ? readStanding() : undefined;
  asked?.catch(() => undefined); // told where it is waited for
  let isFirst = true;
  const root = document.getElementById('app') ?? document.body;
  document.documentElement.lang = locale();
  document.documentElement.dir = text('localeDirection');
  document.title = text('pageTitle', declaration.name);
  let isDrawn = false;
  const show = (element: JSX.Element): void => {
    if (!isDrawn) root.replaceChildren(); // what the page said by itself until now
    isDrawn = true;
    render(element, root);
  };
  let isStanding = false;
  let again: ReturnType<typeof setTimeout> | undefined;
  let isLeaving = false;
  const draw = onceMore(async () => {
    if (isLeaving || !(await isInFront())) return;
    try {
      const reading = asked ?? readStanding();
      asked = undefined;
      const standing = await reading;
      const texts = readTexts(standing); // goes on while the standing is drawn
      texts.catch(() => undefined); // told where it is waited for
      if (!isStanding && standing.isAwaitingTexts) show(screen(standing));
      isStanding = true;
      const situation = await texts;
      show(screen(situation));
      clearTimeout(again);
      // The background may have been ended in the middle of the first reading: whoever waits for it wakes it again.
      if (isStillReading(situation)) again = setTimeout(wake, STILL_READING_MILLISECONDS);
    } catch (error) {
      console.error('The screen could not be drawn.', error);
      show(<Failure detail={String(error)} />);
    }
    if (!isFirst) return;
    isFirst = false;
    // Only after the first drawing: nobody waits for the background, which may have to be woken first.
    void wake();
    void navigator.storage.persist();
  });
  const stay = (): void => {
    isLeaving = false;
    void draw();
  };
  browser.runtime.onMessage.addListener((message: unknown) => {
    if (message === CHANGED) void draw();
    if (message !== RELEASED) return undefined;
    isLeaving = onReleased();
    if (isLeaving) setTimeout(stay, LEAVING_MILLISECONDS);
    else void draw();
    return Promise.resolve(isLeaving);
  });
  document.addEventListener('visibilitychange', () => void draw());
  void whenActivated(() => void draw());
  await draw();
  return draw;
}

/** The popup has no tab, and is in front. */
async function isInFront(): Promise<boolean> {
  return document.visibilityState === 'visible' && (await browser.tabs.getCurrent())?.active !== false;
}

async function whenActivated(work: () => void): Promise<void> {
  const own = (await browser.tabs.getCurrent())?.id;
  if (own === undefined) return;
  browser.tabs.onActivated.addListener(({ tabId }) => {
    if (tabId === own) work();
  });
}

async function wake(): Promise<void> {
  try {
    await request('wake');
  } catch (error) {
    // The screen stands on the record alone; the background heals at its next wake.
    console.warn('The background could not be woken.', error);
  }
}

const Failure = ({ detail }: { readonly detail: string }): JSX.Element => (
  <main class="confined">
    <h1>{text('screenFailed')}</h1>
    <p role="alert">{text('screenFailedDetail', detail)}</p>
  </main>
);
