// When a press counts as meant: after a while in sight and unmoved, and only a press that began after that, here.
import { describe, expect, it } from 'vitest';
import { Arming, type Judgement, type Press, type Sighting } from '../../src/ui/pressing/arming.ts';

const NEEDED = 1500;
const LOOK = 100;

const sighting = (at: number, changed: Partial<Sighting> = {}): Sighting => ({
  at,
  about: 'these words',
  isInSight: true,
  isRead: true,
  window: '1280 800',
  place: { left: 100, top: 400, width: 200, height: 48 },
  scrolled: { left: 0, top: 0 },
  ...changed,
});

/** Looked at ten times a second from `from` to `to`, ends included. */
function watched(arming: Arming, from: number, to: number, changed: Partial<Sighting> = {}): Arming {
  for (let at = from; at <= to; at += LOOK) arming.look(sighting(at, changed));
  return arming;
}
const armed = () => watched(new Arming(NEEDED), 0, 2000);

type Gesture = Partial<Omit<Press, 'at'>>;
const press = (arming: Arming, at: number, { by = 'pointer', isHere = true, isRepeat = false }: Gesture = {}) =>
  arming.press({ at, by, isHere, isRepeat });

function pressed(arming: Arming, at: number, gesture: Gesture = {}): Judgement {
  press(arming, at, gesture);
  return arming.click(at, gesture.by !== 'key');
}

describe('a press', () => {
  it('counts from the moment at which the control was in sight and unmoved for long enough, and not before', () => {
    const arming = watched(new Arming(NEEDED), 0, 1400);
    expect(arming.wait).toBe('settling');
    arming.look(sighting(1499));
    expect(arming.wait).toBe('settling');
    arming.look(sighting(1500));
    expect(arming.wait).toBe('armed');
    expect(pressed(arming, 1500)).toBe('meant');
  });

  it('that began before that does not, wherever it ends', () => {
    const arming = watched(new Arming(NEEDED), 0, 1400);
    press(arming, 1400);
    watched(arming, 1500, 4000);
    expect(arming.click(4000, true)).toBe('early');
    expect(pressed(arming, 4000)).toBe('meant');
  });

  it('that was made before, and is only heard of after it, does not', () => {
    expect(pressed(armed(), 1400)).toBe('early');
  });

  it('begins the wait anew before the control is armed, wherever it falls; after that it does not', () => {
    for (const isHere of [true, false]) {
      const arming = watched(new Arming(NEEDED), 0, 1400);
      press(arming, 1400, { isHere });
      watched(arming, 1500, 2800);
      expect(arming.wait).toBe('settling');
      arming.look(sighting(2900));
      expect(arming.wait).toBe('armed');
      press(arming, 2950, { isHere });
      expect(pressed(arming, 3000)).toBe('meant');
    }
  });

  it.each([50, 250, 300, 1000, 1400])('of a beat of %i ms never counts, however long it goes on', (beat) => {
    const arming = new Arming(NEEDED);
    for (let at = 0; at <= 30_000; at += 50) {
      arming.look(sighting(at));
      if (at % beat === 0) expect(pressed(arming, at)).toBe('early');
    }
  });

  it('ends on the control that has not moved since it began', () => {
    const arming = armed();
    press(arming, 2000);
    arming.look(sighting(2100, { place: { left: 100, top: 300, width: 200, height: 48 } }));
    watched(arming, 2200, 9000, { place: { left: 100, top: 300, width: 200, height: 48 } });
    expect(arming.click(9000, true)).toBe('early');
  });

  it('may be as long as one likes', () => {
    const arming = armed();
    press(arming, 2000);
    watched(arming, 2100, 12_000);
    expect(arming.click(12_000, true)).toBe('meant');
  });
});

describe('a control waits anew', () => {
  it.each([
    ['when it moved', { place: { left: 100, top: 403, width: 200, height: 48 } }],
    ['when its size changed', { place: { left: 100, top: 400, width: 260, height: 48 } }],
    ['when the window was moved or resized', { window: '1280 700' }],
    ['when it is about other words', { about: 'other words' }],
    ['after it was out of sight', { isInSight: false }],
  ])('%s', (_, changed) => {
    const arming = armed();
    arming.look(sighting(2050, changed));
    expect(arming.wait).toBe('settling');
    expect(pressed(arming, 2060)).toBe('early');
    watched(arming, 2100, 3500);
    expect(arming.wait).toBe('settling');
    watched(arming, 3600, 3700);
    expect(arming.wait).toBe('armed');
  });

  it('and not for a fraction of a pixel', () => {
    const arming = armed();
    arming.look(sighting(2050, { place: { left: 100.4, top: 399, width: 200, height: 48 } }));
    expect(arming.wait).toBe('armed');
  });

  it('where nobody looked, time counts but little: a page that hung was not in sight', () => {
    const arming = new Arming(NEEDED);
    arming.look(sighting(0));
    arming.look(sighting(60_000));
    expect(arming.wait).toBe('settling');
  });
});

describe('scrolling', () => {
  const place = { left: 100, top: 250, width: 200, height: 48 };
  const scrolled = { left: 0, top: 150 };

  it('by the person moves the control by their own hand', () => {
    const arming = armed();
    arming.scrolls(2010);
    arming.look(sighting(2050, { place, scrolled }));
    expect(arming.wait).toBe('armed');
  });

  it('by the layout, or by a script, does not', () => {
    const arming = armed();
    arming.look(sighting(2050, { place, scrolled }));
    expect(arming.wait).toBe('settling');
  });

  it('that was over a while ago explains no move', () => {
    const arming = armed();
    arming.scrolls(2010);
    watched(arming, 2100, 2400);
    arming.look(sighting(2450, { place, scrolled }));
    expect(arming.wait).toBe('settling');
  });

  it.each([
    ['further than was scrolled', { place: { ...place, top: 200 }, scrolled }],
    ['the other way', { place: { ...place, top: 550 }, scrolled }],
    ['without any', { place, scrolled: { left: 0, top: 0 } }],
  ])('explains no move %s', (_, changed) => {
    const arming = armed();
    arming.scrolls(2010);
    arming.look(sighting(2050, changed));
    expect(arming.wait).toBe('settling');
  });

  it('explains that a control moves less, where it sticks to an edge', () => {
    const arming = armed();
    arming.scrolls(2010);
    arming.look(sighting(2050, { place: { ...place, top: 380 }, scrolled }));
    expect(arming.wait).toBe('armed');
  });
});

describe('a key', () => {
  it('pressed here counts, also held for long: it answers once', () => {
    const arming = armed();
    press(arming, 2000, { by: 'key' });
    for (let at = 2030; at < 3000; at += 30) press(arming, at, { by: 'key', isRepeat: true });
    expect(arming.click(3000, false)).toBe('meant');
  });

  it('that was down already does not', () => {
    expect(pressed(armed(), 2000, { by: 'key', isRepeat: true })).toBe('held');
  });

  it('that was pressed elsewhere and is let go here does not', () => {
    const arming = armed();
    press(arming, 2000, { by: 'key', isHere: false });
    press(arming, 2030, { by: 'key', isRepeat: true });
    expect(arming.click(2050, false)).toBe('held');
  });

  it('that is up has no part in what comes after it', () => {
    const arming = armed();
    press(arming, 2000, { by: 'key', isHere: false });
    arming.release('key', 2040);
    expect(arming.click(2050, false)).toBe('meant');
  });

  it('that is heard to be up late ends no press that has begun meanwhile', () => {
    const arming = armed();
    press(arming, 2000, { by: 'key', isHere: false });
    arming.release('key', 1999);
    expect(arming.click(2050, false)).toBe('held');
  });

  it('that presses nothing begins the wait anew before the control is armed; after that it does not', () => {
    const arming = watched(new Arming(NEEDED), 0, 1400);
    arming.strike();
    watched(arming, 1500, 2800);
    expect(arming.wait).toBe('settling');
    arming.look(sighting(2900));
    expect(arming.wait).toBe('armed');
    arming.strike();
    expect(pressed(arming, 3010, { by: 'key' })).toBe('meant');
  });

  it.each([50, 250, 1000])('of a hammer of keys at a beat of %i ms never counts, whichever they are', (beat) => {
    const arming = new Arming(NEEDED);
    for (let at = 0; at <= 30_000; at += 50) {
      arming.look(sighting(at));
      if (at % (4 * beat) === 0) expect(pressed(arming, at, { by: 'key' })).toBe('early');
      else if (at % beat === 0) arming.strike();
    }
  });
});

describe('assistive technology', () => {
  it('clicks without pressing anything before: that counts once it is armed, and not before', () => {
    expect(armed().click(2000, false)).toBe('meant');
    const arming = watched(new Arming(NEEDED), 0, 1400);
    expect(arming.click(1400, false)).toBe('early');
    watched(arming, 1500, 2800);
    expect(arming.click(2800, false)).toBe('early');
  });

  it('is not taken for a pointer that was pressed elsewhere long ago', () => {
    const arming = armed();
    press(arming, 2000, { isHere: false });
    expect(arming.click(5000, false)).toBe('meant');
  });
});

describe('what it is about', () => {
  it('has to have been on screen, and then the control is armed at once', () => {
    const arming = watched(new Arming(NEEDED), 0, 3000, { isRead: false });
    expect(arming.wait).toBe('unread');
    arming.look(sighting(3100));
    expect(arming.wait).toBe('armed');
  });

  it('is named where it was not', () => {
    expect(pressed(watched(new Arming(NEEDED), 0, 3000, { isRead: false }), 3000)).toBe('unread');
  });
});

describe('after an answer', () => {
  it('the rest of the burst counts for nothing, and is not told to be too early', () => {
    const arming = armed();
    expect(pressed(arming, 2000)).toBe('meant');
    arming.rest();
    for (const at of [2100, 2200, 3600]) {
      arming.look(sighting(at));
      expect(pressed(arming, at)).toBe('again');
    }
    watched(arming, 3700, 5200);
    expect(pressed(arming, 5200)).toBe('meant');
  });
});
