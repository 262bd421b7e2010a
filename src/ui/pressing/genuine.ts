// Whether a click can be an answer: made by a person, on a page that stands by itself. A synthetic click, a framed
// page, or a page that another page opened and may steer answers nothing.

export type Gesture = Pick<Event, 'isTrusted'>;

/** What stands in the way of answering on this page at all. */
export type Confinement = 'framed' | 'opened-by-another-page';

type Surroundings = Pick<Window, 'top' | 'self' | 'opener'>;

export function confinementOf(surroundings: Surroundings): Confinement | undefined {
  if (surroundings.top !== surroundings.self) return 'framed';
  return surroundings.opener ? 'opened-by-another-page' : undefined;
}

export const isGenuine = (gesture: Gesture): boolean => gesture.isTrusted && confinementOf(window) === undefined;
