// For pages that are not laid out, and so see nothing: every control is armed at once, and every click is a person's.
import type { ComponentChildren } from 'preact';
import { type Sight, SightContext } from '../../src/ui/pressing/sight.ts';

const PLACE = { left: 0, top: 0, width: 100, height: 40 };

export const SETTLED: Sight = {
  needed: 0,
  isGenuine: () => true,
  wasShown: () => true,
  see: () => ({ isInSight: true, window: '', place: PLACE, scrolled: { left: 0, top: 0 } }),
};

/** Never armed: nobody looks at it. */
export const WAITING: Sight = {
  ...SETTLED,
  needed: 1500,
  see: () => ({ ...SETTLED.see(document.body), isInSight: false }),
};

interface SettledProps {
  readonly sight?: Partial<Sight>;
  readonly children: ComponentChildren;
}

export const Settled = ({ sight = {}, children }: SettledProps) => (
  <SightContext.Provider value={{ ...SETTLED, ...sight }}>{children}</SightContext.Provider>
);
