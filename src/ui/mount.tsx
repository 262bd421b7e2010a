// Puts a screen on its page and keeps it true: where the person stands as soon as that is known, then all of it; and drawn
// anew whenever something changed and when the page is looked at again.
import { type JSX, render } from 'preact';
import browser from 'webextension-polyfill';
import { onceMore } from '../in-turn.ts';
import { locale, text } from '../locale.ts';
import { CHANGED } from '../messages.ts';
import { request } from './actions.ts';
import { adoptStyle } from './adopt-style.ts';
import { isStillReading } from './editions.ts';
import { readStanding, readTexts } from './read-situation.ts';
import type { Situation } from './situation.ts';

const STILL_READING_MILLISECONDS = 3000;

/** Returns how to draw it anew when something else it shows has changed. */
export async function mount(screen: (situation: Situation) => JSX.Element): Promise<() => Promise<void>> {
  // Asked for before anything else: what the browser has to fetch meanwhile is most of what opening takes.
  let asked: Promise<Situation> | undefined = readStanding();
  adoptStyle();
  const root = document.getElementById('app') ?? document.body;
  document.documentElement.lang = locale();
  document.documentElement.dir = text('localeDirection');
  let isStanding = false;
  let again: ReturnType<typeof setTimeout> | undefined;
  const draw = onceMore(async () => {
    try {
      const reading = asked ?? readStanding();
      asked = undefined;
      const standing = await reading;
      document.title = text('pageTitle', standing.declaration.name);
      const texts = readTexts(standing); // goes on while the standing is drawn
      texts.catch(() => undefined); // told where it is waited for
      if (!isStanding && standing.isAwaitingTexts) {
        if (isPlain(standing) && document.visibilityState === 'visible') {
          render(screen({ ...standing, isAwaitingFormats: true }), root);
          await painted();
        }
        render(screen(standing), root);
      }
      isStanding = true;
      const situation = await texts;
      render(screen(situation), root);
      clearTimeout(again);
      // The background may have been ended in the middle of the first reading: whoever waits for it wakes it again.
      if (isStillReading(situation)) again = setTimeout(wake, STILL_READING_MILLISECONDS);
    } catch (error) {
      console.error('The screen could not be drawn.', error);
      render(<Failure detail={String(error)} />, root);
    }
  });
  browser.runtime.onMessage.addListener((message: unknown) => {
    if (message === CHANGED) void draw();
    return undefined;
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void draw();
  });
  await draw();
  // Only after the first drawing: nobody waits for the background, which may have to be woken first.
  void wake();
  void navigator.storage.persist();
  return draw;
}

/** Whether where the person stands can be said without a date or a span in it. */
const isPlain = ({ verdict, tracks }: Situation): boolean =>
  (verdict.kind === 'unanswered' ||
    verdict.kind === 'declined' ||
    (verdict.kind === 'accepted' && verdict.pending.length === 0)) &&
  tracks.every(({ failure, clockOffBy }) => !failure && clockOffBy === undefined);

const LONGEST_FRAME = 100;

/** Once what was drawn is on screen. A window that is hidden meanwhile paints nothing. */
const painted = (): Promise<void> =>
  new Promise((done) => {
    requestAnimationFrame(() => setTimeout(done));
    setTimeout(done, LONGEST_FRAME);
  });

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
