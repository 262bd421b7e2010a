// @vitest-environment jsdom
// A redline for reading: changes told without colour, unchanged stretches folded, a way from change to change.
import { cleanup, configure, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { Redline } from '../../src/ui/reading/Redline.tsx';
import { CHINESE, CHINESE_AMENDED, ENGLISH, ENGLISH_AMENDED } from './sample-texts.ts';

const show = (before: string, after: string, languageTag = 'en') =>
  render(<Redline before={before} after={after} languageTag={languageTag} prefix="change" />).container;

// jsdom lays nothing out, so it has nowhere to scroll to.
beforeAll(() => {
  Element.prototype.scrollIntoView = vi.fn();
});
afterEach(cleanup);
// jsdom lays nothing out: what is hidden cannot be told here, and asking makes every look-up slow.
configure({ defaultHidden: true });

describe('the redline', () => {
  it('marks inserted and deleted words by elements and by spoken words', () => {
    const drawn = show(ENGLISH, ENGLISH_AMENDED);
    const deleted = [...drawn.querySelectorAll('.inline del')].map((element) => element.textContent);
    const inserted = [...drawn.querySelectorAll('.inline ins')].map((element) => element.textContent);
    expect(deleted).toContain('removed: 14 end. ');
    expect(inserted).toContain('added: 30 end. ');
  });

  it('folds what did not change, and counts the changes', () => {
    const drawn = show(ENGLISH, ENGLISH_AMENDED);
    expect(screen.getByText('7 changes')).toBeTruthy();
    const folded = [...drawn.querySelectorAll('details.unchanged')];
    expect(folded.length).toBeGreaterThan(2);
    expect(folded.every((each) => !each.hasAttribute('open'))).toBe(true);
  });

  it('lists weighty changes first, and leads to each in its place', () => {
    const drawn = show(ENGLISH, ENGLISH_AMENDED);
    const [first] = drawn.querySelectorAll<HTMLElement>('.weighty button');
    expect(first?.textContent).toContain('Liability');
    const quoted = [...drawn.querySelectorAll<HTMLElement>('.weighty li:first-child bdi')];
    expect(quoted.map(({ lang, textContent }) => [lang, textContent])).toEqual([
      ['en', 'a loss of more than EUR 50'],
      ['en', 'any loss at all'],
    ]);
    if (first) fireEvent.click(first);
    expect(document.activeElement?.textContent).toContain('added: any loss at all');
  });

  it('goes on from change to change, round and round', () => {
    show(ENGLISH, ENGLISH_AMENDED);
    fireEvent.click(screen.getByRole('button', { name: 'Next change' }));
    expect(document.activeElement?.id).toBe('change-1');
    const told = screen.getAllByText('Change 1 of 7');
    expect(told.map((each) => each.getAttribute('aria-hidden'))).toEqual(['true', null]); // seen, and spoken
    fireEvent.click(screen.getByRole('button', { name: 'Previous change' }));
    expect(document.activeElement?.id).toBe('change-7');
    fireEvent.click(screen.getByRole('button', { name: 'Next change' }));
    expect(document.activeElement?.id).toBe('change-1');
  });

  it('works without blanks between words', () => {
    const drawn = show(CHINESE, CHINESE_AMENDED, 'zh-Hans');
    expect(drawn.querySelector('.redline-words')?.getAttribute('lang')).toBe('zh-Hans');
    expect(drawn.querySelectorAll('.inline ins').length).toBeGreaterThan(0);
  });

  it('of a rewritten text says so, and shows the new words and the former ones whole', () => {
    const drawn = show(ENGLISH, CHINESE);
    expect(screen.getByText(/This text was rewritten/)).toBeTruthy();
    expect(drawn.querySelectorAll('ins, del')).toHaveLength(0);
    const [now, former] = [...drawn.querySelectorAll('section')].map((section) => section.textContent);
    expect(now).toContain('包裹台许可协议');
    expect(former).toContain('Licence of the Parcel Desk');
  });

  it('draws rewritten texts in steps, however long they are', () => {
    const long = (letter: string) =>
      Array.from({ length: 150 }, (_, at) => `${letter.repeat(2 + (at % 9))} ${letter.repeat(11 + at)}`).join('\n\n');
    const drawn = show(long('a'), long('b'));
    expect(drawn.querySelectorAll('section:first-child .terms p')).toHaveLength(100);
    fireEvent.click(screen.getAllByRole('button', { name: 'Show 50 more' })[0] as HTMLElement);
    const pieces = drawn.querySelectorAll('section:first-child .terms p');
    expect(pieces).toHaveLength(150);
    expect(document.activeElement).toBe(pieces[100]); // the button is gone
  });

  it('names duties only where nothing weightier is', () => {
    const drawn = show('You may not wear a hat.', 'You may wear a hat.');
    expect(drawn.querySelector('.weight')?.textContent).toBe('Duties');
    cleanup();
    const other = show('You may not end this licence.', 'You may end this licence at any cost.');
    expect([...other.querySelectorAll('.weight')].map(({ textContent }) => textContent)).not.toContain('Duties');
  });

  it('lists no change of the stated date alone among those to look at first', () => {
    const on = (iso: string) => ({ iso, precision: 'day', role: 'updated' }) as const;
    const drawn = render(
      <Redline
        before={`Last updated: 8 August 2021\n\n${ENGLISH}`}
        after={`Last updated: 1 June 2026\n\n${ENGLISH}`}
        dates={{ before: on('2021-08-08'), after: on('2026-06-01') }}
        languageTag="en"
        prefix="change"
      />,
    ).container;
    expect(screen.getByText('1 change')).toBeTruthy();
    expect(drawn.querySelector('.weighty')).toBeNull();
    expect(drawn.querySelector('.weight')).toBeNull();
  });

  it('says that no word changed where none did', () => {
    show(ENGLISH, ENGLISH.replace('**five days**', 'five days'));
    expect(screen.getByText(/The words are the same/)).toBeTruthy();
  });
});
