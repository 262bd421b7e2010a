// Puts a screen on its page and keeps it true: where the person stands as soon as that is known, then all of it; and drawn
// anew whenever something changed and when the page is looked at again. Of fifty tabs that show a screen one is in front:
// the others are drawn when they are looked at.
import { type JSX, render } from 'preact';
import browser from 'webextension-polyfill';
import type { Declaration } from '../declaration/declaration.ts';
import { onceMore } from '../platform/in-turn.ts';
import { locale, text } from '../platform/locale.ts';
import { CHANGED, RELEASED } from '../platform/messages.ts';
import { LEAVING_MILLISECONDS } from './gate/leaving.ts';
import { actionsOf, request } from './situation/actions.ts';
import { isStillReading } from './situation/editions.ts';
import type { Listing } from './situation/listing.ts';
import { type Reader, readerOf } from './situation/read-situation.ts';
import type { Actions, Situation } from './situation/situation.ts';

const STILL_READING_MILLISECONDS = 3000;

export interface Screen {
  /** The agreement that it is about; undefined: all of them. Asked at each drawing. */
  readonly which: () => Promise<Declaration | undefined>;
  readonly of: (situation: Situation, actions: Actions) => JSX.Element;
  /** Loaded when it is wanted. */
  readonly ofAll: () => Promise<(listing: Listing) => JSX.Element>;
  /** Leaves the page, and tells whether it does. */
  readonly onReleased?: () => boolean;
}

interface Opened {
  readonly reader: Reader;
  readonly actions: Actions;
  readonly standing: Situation;
}

/** Returns how to draw it anew when something else it shows has changed. */
export async function mount({ which, of, ofAll, onReleased = () => false }: Screen): Promise<() => Promise<void>> {
  let known: { readonly declaration: Declaration; readonly reader: Reader; readonly actions: Actions } | undefined;
  /** Undefined: it is about all agreements. */
  const read = async (): Promise<Opened | undefined> => {
    const declaration = await which();
    if (!declaration) return undefined;
    if (known?.declaration.id !== declaration.id) {
      const reader = readerOf(declaration);
      known = { declaration, reader, actions: actionsOf(declaration, reader) };
    }
    const { reader, actions } = known;
    return { reader, actions, standing: await reader.readStanding() };
  };
  // Asked for before anything else: what the browser has to fetch meanwhile is most of what opening takes.
  let asked: Promise<Opened | undefined> | undefined = document.visibilityState === 'visible' ? read() : undefined;
  asked?.catch(() => undefined); // told where it is waited for
  let isFirst = true;
  const root = document.getElementById('app') ?? document.body;
  document.documentElement.lang = locale();
  document.documentElement.dir = text('localeDirection');
  let isDrawn = false;
  const show = (element: JSX.Element): void => {
    if (!isDrawn) root.replaceChildren(); // what the page said by itself until now
    isDrawn = true;
    render(element, root);
  };
  /** The agreement whose standing is drawn. */
  let standingOf: string | undefined;
  let again: ReturnType<typeof setTimeout> | undefined;
  let isLeaving = false;
  const draw = onceMore(async () => {
    if (isLeaving || !(await isInFront())) return;
    try {
      const reading = asked ?? read();
      asked = undefined;
      const opened = await reading;
      clearTimeout(again);
      if (opened) {
        const { standing, reader, actions } = opened;
        document.title = text('pageTitle', standing.declaration.name);
        const texts = reader.readTexts(standing); // goes on while the standing is drawn
        texts.catch(() => undefined); // told where it is waited for
        if (standingOf !== standing.declaration.id && standing.isAwaitingTexts) show(of(standing, actions));
        standingOf = standing.declaration.id;
        const situation = await texts;
        show(of(situation, actions));
        // The background may have been ended in the middle of the first reading: whoever waits for it wakes it again.
        if (isStillReading(situation)) again = setTimeout(wake, STILL_READING_MILLISECONDS);
      } else {
        standingOf = undefined;
        document.title = text('extensionName');
        const [{ readListing }, draw] = await Promise.all([import('./situation/read-listing.ts'), ofAll()]);
        show(draw(await readListing()));
      }
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
