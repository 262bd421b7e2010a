// @vitest-environment jsdom
// Only a person's own click on a page that stands by itself can answer.
import { describe, expect, it } from 'vitest';
import { confinementOf, isGenuine } from '../../src/ui/pressing/genuine.ts';

const alone = () => {
  const self = {} as Window & typeof globalThis;
  return { self, top: self, opener: null };
};

describe('a page', () => {
  it('that stands by itself is not confined', () => expect(confinementOf(alone())).toBeUndefined());
  it('in a frame is', () => expect(confinementOf({ ...alone(), top: {} as Window })).toBe('framed'));
  it('opened by another page is', () =>
    expect(confinementOf({ ...alone(), opener: {} })).toBe('opened-by-another-page'));
});

describe('a click', () => {
  it('made by a script is not genuine', () => expect(isGenuine(new MouseEvent('click'))).toBe(false));
  it('made by the person is, on a page that stands by itself', () => expect(isGenuine({ isTrusted: true })).toBe(true));
});
