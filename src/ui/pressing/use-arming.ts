// Watches a control for `arming.ts`: how it stands, a few times a second and at everything that may change it, and what
// is pressed anywhere on the page.
import type { RefObject } from 'preact';
import { useContext, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Arming, type Judgement, type Wait } from './arming.ts';
import { SightContext } from './sight.ts';

/** Milliseconds between looks: often while one waits for it, and less so when it is armed. */
const OFTEN = 100;
const SELDOM = 250;

export interface Armed<Control extends HTMLElement> {
  /** Of the control: all in it is the control. */
  readonly control: RefObject<Control | null>;
  readonly wait: Wait;
  /** To be asked once at each click of the control. Undefined where no person clicked, or the page does not stand by itself. */
  readonly judge: (click: Event) => Judgement | undefined;
}

/** Every control of this page that is watched. */
const armings = new Set<Arming>();

/** One press gives one answer: to be called when it is given, at once. */
export function restAll(): void {
  for (const arming of armings) arming.rest();
}

/**
 * @param about names what the control is about
 * @param isRead whether the words it is about have been on screen long enough
 */
export function useArming<Control extends HTMLElement>(about: string, isRead = () => true): Armed<Control> {
  const sight = useContext(SightContext);
  const control = useRef<Control | null>(null);
  const [arming] = useState(() => new Arming(sight.needed));
  const [wait, setWait] = useState<Wait>(arming.wait);
  const asked = useRef({ about, isRead });
  asked.current = { about, isRead };
  const look = () => {
    const element = control.current;
    if (!element) return;
    arming.look({
      at: performance.now(),
      about: asked.current.about,
      isRead: asked.current.isRead(),
      ...sight.see(element),
    });
    element.style.setProperty('--armed', arming.part.toFixed(2));
    setWait(arming.wait);
  };
  const looking = useRef(look);
  looking.current = look;
  useLayoutEffect(() => {
    armings.add(arming);
    const stop = watch(arming, control, () => looking.current());
    return () => {
      stop();
      armings.delete(arming);
    };
  }, [arming]);
  const judge = (click: Event): Judgement | undefined => {
    look();
    const judgement = arming.click(performance.now(), click instanceof UIEvent && click.detail > 0);
    return sight.isGenuine(click) ? judgement : undefined;
  };
  return { control, wait, judge };
}

const SCROLLING_KEYS = [' ', 'Tab', 'Home', 'End', 'PageUp', 'PageDown', 'ArrowUp', 'ArrowDown'];
const PRESSING_KEYS = [' ', 'Enter'];

const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement && !['checkbox', 'radio'].includes(target.type);

/** As screen readers and browsers have them: no key of a game. */
const isCommand = ({ ctrlKey, altKey, metaKey }: KeyboardEvent): boolean => ctrlKey || altKey || metaKey;

function watch(arming: Arming, control: RefObject<HTMLElement | null>, look: () => void): () => void {
  const isHere = ({ target }: Event) => target instanceof Node && (control.current?.contains(target) ?? false);
  const begin = (event: Event, by: 'pointer' | 'key', isRepeat = false) => {
    look();
    arming.press({ at: Math.min(event.timeStamp, performance.now()), by, isHere: isHere(event), isRepeat });
    look();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (isWriting(event.target)) return;
    if (SCROLLING_KEYS.includes(event.key)) arming.scrolls(event.timeStamp);
    if (PRESSING_KEYS.includes(event.key)) begin(event, 'key', event.repeat);
    else if (!isCommand(event)) {
      look();
      arming.strike();
      look();
    }
  };
  /** A click by the space bar comes after the key is up. Another key that is let go, such as Tab, ends no press. */
  const onKeyUp = ({ key, timeStamp }: KeyboardEvent) => {
    if (PRESSING_KEYS.includes(key)) setTimeout(() => arming.release('key', timeStamp));
  };
  const onPointerDown = (event: Event) => begin(event, 'pointer');
  const onPointerCancel = ({ timeStamp }: Event) => arming.release('pointer', timeStamp);
  const onScrolling = ({ timeStamp }: Event) => arming.scrolls(timeStamp);
  const onBlur = ({ timeStamp }: Event) => {
    arming.release('key', timeStamp);
    look();
  };
  const listening = new AbortController();
  const options = { capture: true, passive: true, signal: listening.signal };
  window.addEventListener('keydown', onKeyDown, options);
  window.addEventListener('keyup', onKeyUp, options);
  window.addEventListener('pointerdown', onPointerDown, options);
  window.addEventListener('pointercancel', onPointerCancel, options);
  window.addEventListener('wheel', onScrolling, options);
  window.addEventListener('touchmove', onScrolling, options);
  window.addEventListener('blur', onBlur, options);
  for (const change of ['focus', 'resize', 'scroll']) window.addEventListener(change, look, options);
  document.addEventListener('visibilitychange', look, options);
  // In frames, so that only what was drawn counts as having been on screen.
  let timer: ReturnType<typeof setTimeout> | undefined;
  let frame = requestAnimationFrame(watchOn);
  function watchOn(): void {
    look();
    timer = setTimeout(
      () => {
        frame = requestAnimationFrame(watchOn);
      },
      arming.wait === 'armed' ? SELDOM : OFTEN,
    );
  }
  look();
  return () => {
    listening.abort();
    clearTimeout(timer);
    cancelAnimationFrame(frame);
  };
}
