// Whether a press of a control was meant. A game on another site, a double click or a held key press what has just come
// under the pointer or the focus. So a control counts as armed only after it has been in sight, unmoved, for a while;
// and a press answers only if it began after that, on this control, and ends there. This file decides from what it is
// told; `use-arming.ts` watches the page.

/** A control at one moment. */
export interface Sighting {
  /** Milliseconds, on the clock of `performance.now()` and of events. */
  readonly at: number;
  /** Names what the control is about: with something else, everything begins anew. */
  readonly about: string;
  /** On screen with nothing above it, in a page that is visible and has the focus. */
  readonly isInSight: boolean;
  /** The words it is about have been on screen long enough. */
  readonly isRead: boolean;
  /** Box, size and scale of the window. */
  readonly window: string;
  /** Where the control is in the window, in CSS pixels. */
  readonly place: Box;
  /** How far everything around it is scrolled, in CSS pixels. */
  readonly scrolled: { readonly left: number; readonly top: number };
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** `unread`: the words it is about have not been on screen long enough. */
export type Wait = 'armed' | 'settling' | 'unread';

/**
 * What a click was. `early`: the press began before the control was armed, or the control moved meanwhile. `held`: it
 * came from a key that was down already, or began elsewhere. `again`: the rest of a burst that has answered already.
 */
export type Judgement = 'meant' | 'early' | 'unread' | 'held' | 'again';

export interface Press {
  /** When it began. */
  readonly at: number;
  readonly by: 'pointer' | 'key' | 'assistive';
  /** It began on this control. */
  readonly isHere: boolean;
  /** The key was down already. */
  readonly isRepeat: boolean;
}

/** Time in which nobody looked counts up to this much, in milliseconds: a page that hung was not on screen unmoved. */
const LONGEST_UNWATCHED = 500;
/** A person's scrolling goes on by itself for so long, in milliseconds. */
const SCROLLING_ON = 300;
/** Zoom leaves fractions of a pixel. */
const TOLERANCE = 1.5;

export class Arming {
  readonly #needed: number;
  #last: Sighting | undefined;
  /** Milliseconds in sight and unmoved. */
  #still = 0;
  #armedAt: number | undefined;
  /** An answer was given: what is left of its burst is not told to be early. */
  #isResting = false;
  #scrollingUntil = Number.NEGATIVE_INFINITY;
  #press: (Press & { readonly found: Exclude<Judgement, 'held'> }) | undefined;

  /** @param needed milliseconds in sight and unmoved until it is armed */
  constructor(needed: number) {
    this.#needed = needed;
  }

  get wait(): Wait {
    if (this.#armedAt !== undefined) return 'armed';
    return this.#last && !this.#last.isRead ? 'unread' : 'settling';
  }

  /** How far the wait has come, 0 to 1. */
  get part(): number {
    return this.#needed === 0 ? 1 : Math.min(1, this.#still / this.#needed);
  }

  look(now: Sighting): void {
    const before = this.#last;
    this.#last = now;
    if (!now.isInSight || !before?.isInSight || !this.#isUnmoved(before, now)) this.#restart();
    else this.#still += Math.min(LONGEST_UNWATCHED, Math.max(0, now.at - before.at));
    if (!now.isInSight || this.#still < this.#needed || !now.isRead) return;
    this.#armedAt ??= now.at;
    this.#isResting = false;
  }

  /** The person scrolls: what moves with that moves by their own hand. */
  scrolls(at: number): void {
    this.#scrollingUntil = at + SCROLLING_ON;
  }

  /** Something was pressed, here or elsewhere on the page. Before it is armed, any press begins the wait anew. */
  press(press: Press): void {
    const open = this.#press;
    if (press.isRepeat && open?.by === 'key' && open.isHere && !open.isRepeat) return;
    const isArmed = this.#armedAt !== undefined && this.#armedAt <= press.at;
    const found = isArmed ? 'meant' : this.#isResting ? 'again' : this.wait === 'unread' ? 'unread' : 'early';
    this.#press = { ...press, found };
    if (!isArmed) this.#restart();
  }

  /** A key went down that presses nothing, such as Tab: whoever hammers keys is busy with something else. */
  strike(): void {
    if (this.#armedAt === undefined) this.#restart();
  }

  /**
   * The key is up, or the pointer turned out to scroll: what follows is another press. One that has begun meanwhile
   * goes on.
   */
  release(by: Press['by'], at: number): void {
    if (this.#press?.by === by && this.#press.at <= at) this.#press = undefined;
  }

  /**
   * A trusted click has come to this control. Assistive technology clicks without pressing anything before: such a click
   * is a press by itself.
   * @param isOfPointer whether the browser counts it as a click of a pointer
   */
  click(at: number, isOfPointer: boolean): Judgement {
    const isOfOpenPress = this.#press && (this.#press.isHere || this.#press.by === 'key' || isOfPointer);
    if (!isOfOpenPress) this.press({ at, by: 'assistive', isHere: true, isRepeat: false });
    const press = this.#press;
    this.#press = undefined;
    if (!press) return 'early';
    if (press.found === 'again') return 'again';
    if (press.isRepeat || !press.isHere) return this.#isResting ? 'again' : 'held';
    const hasStayed = this.#armedAt !== undefined && this.#armedAt <= press.at;
    return press.found === 'meant' && !hasStayed ? 'early' : press.found;
  }

  /** An answer was given on this page: one press gives one, and the next begins with a new wait. */
  rest(): void {
    this.#isResting = true;
    this.#restart();
  }

  #restart(): void {
    this.#still = 0;
    this.#armedAt = undefined;
  }

  #isUnmoved(before: Sighting, now: Sighting): boolean {
    if (before.about !== now.about || before.window !== now.window) return false;
    if (!isNear(before.place.width, now.place.width) || !isNear(before.place.height, now.place.height)) return false;
    const isAcross = this.#isUnmovedAlong('left', before, now);
    const isDown = this.#isUnmovedAlong('top', before, now);
    return isAcross && isDown;
  }

  #isUnmovedAlong(side: 'left' | 'top', before: Sighting, now: Sighting): boolean {
    const moved = now.place[side] - before.place[side];
    if (Math.abs(moved) <= TOLERANCE) return true;
    if (now.at > this.#scrollingUntil) return false;
    // Against the scrolling, and no further: less where it sticks to an edge on its way.
    const scrolled = now.scrolled[side] - before.scrolled[side];
    const isByScrolling = moved * scrolled < 0 && Math.abs(moved) <= Math.abs(scrolled) + TOLERANCE;
    if (isByScrolling) this.#scrollingUntil = Math.max(this.#scrollingUntil, now.at + SCROLLING_ON / 2);
    return isByScrolling;
  }
}

const isNear = (one: number, other: number): boolean => Math.abs(one - other) <= TOLERANCE;
