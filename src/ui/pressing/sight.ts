// What the screens see of themselves when a control is pressed: whether a person pressed it, and how it stands on the
// screen. Handed to the controls as a context, for pages that are not laid out and so see nothing.
import { createContext } from 'preact';
import type { Answered } from '../../record/entry.ts';
import { LEAST_SHOWN, wasShown } from '../../record/shown.ts';
import type { Sighting } from './arming.ts';
import { isGenuine } from './genuine.ts';

export interface Sight {
  /** Milliseconds until a control is armed. */
  readonly needed: number;
  readonly isGenuine: (gesture: Pick<Event, 'isTrusted'>) => boolean;
  readonly wasShown: (shown: Answered['shown']) => boolean;
  readonly see: (control: Element) => Omit<Sighting, 'at' | 'about' | 'isRead'>;
}

export const SightContext = createContext<Sight>({ needed: LEAST_SHOWN, isGenuine, wasShown, see });

function see(control: Element): ReturnType<Sight['see']> {
  const { left, top, width, height } = control.getBoundingClientRect();
  // Outside of the window or of a pane that scrolls, there is nothing or something else.
  const seen = width > 0 && height > 0 ? document.elementFromPoint(left + width / 2, top + height / 2) : null;
  const scrolled = { left: 0, top: 0 };
  for (let around = control.parentElement; around; around = around.parentElement) {
    scrolled.left += around.scrollLeft;
    scrolled.top += around.scrollTop;
  }
  const { innerWidth, innerHeight, devicePixelRatio, screenX, screenY, visualViewport } = window;
  return {
    isInSight: document.visibilityState === 'visible' && document.hasFocus() && control.contains(seen),
    window: [innerWidth, innerHeight, devicePixelRatio, screenX, screenY, visualViewport?.scale].join(' '),
    place: { left, top, width, height },
    scrolled,
  };
}
