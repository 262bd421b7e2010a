// @vitest-environment jsdom
// The popup over plain data: found by role and text, as a person would.
import { cleanup, configure, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { render as renderNow } from 'preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { AnswerReply, AnswerRequest } from '../../src/platform/messages.ts';
import { Popup } from '../../src/ui/popup/Popup.tsx';
import type { Sight } from '../../src/ui/pressing/sight.ts';
import type { Actions, Situation } from '../../src/ui/situation/situation.ts';
import { Settled } from './settled.tsx';
import { ACTIONS, SITUATIONS } from './situations.ts';

const popup = (situation: Situation, actions: Partial<Actions> = {}, sight: Partial<Sight> = {}) => (
  <Settled sight={sight}>
    <Popup situation={situation} actions={{ ...ACTIONS, ...actions }} />
  </Settled>
);
const show = (...shown: Parameters<typeof popup>) => render(popup(...shown));

const accepting = () => screen.getByRole('button', { name: /^I accept/ });
const declining = () => screen.getByRole('button', { name: 'I decline' });
const outcome = () => document.querySelector('#answer-outcome')?.textContent;

afterEach(cleanup);
// jsdom lays nothing out: what is hidden cannot be told here, and asking makes every look-up slow.
configure({ defaultHidden: true });

describe('the standing', () => {
  it.each([
    ['unread', 'Assent has not read the 17TRACK agreement yet.'],
    ['unanswered', 'You have not answered the 17TRACK agreement yet.'],
    ['accepted', 'You accepted the 17TRACK agreement that is in force.'],
    ['pending', 'The 17TRACK agreement changes in 3 days, 6 hours.'],
    ['accepted-early', 'You accepted the 17TRACK agreement, and the change to come.'],
    ['lapsed', 'The 17TRACK agreement has changed since you accepted it.'],
    ['declined', 'You declined the 17TRACK agreement.'],
    ['ended', 'Your licence for 17TRACK was ended by the licensor.'],
    ['damaged', 'Your record for 17TRACK is damaged.'],
  ] as const)('%s is one sentence, as the heading of the screen', (name, sentence) => {
    show(SITUATIONS[name]);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(sentence);
    expect(document.querySelector('#standing')?.textContent).toContain(sentence);
  });

  it('says where only the translation changed', () => {
    show(SITUATIONS['lapsed-translation']);
    expect(document.querySelector('#standing')?.textContent).toContain(
      'Only the English translation changed; the Simplified Chinese text, which prevails, did not.',
    );
  });

  it('names the damage, the entry at which it shows, and the way on', async () => {
    const setRecordAside = vi.fn(async () => ({ ok: true }));
    show(SITUATIONS.damaged, { setRecordAside });
    expect(screen.getByText(/An entry was changed after it was written\. \(Entry 3\.\)/)).toBeTruthy();
    fireEvent.click(await screen.findByRole('button', { name: 'Put the record aside and begin anew' }));
    await screen.findByText('The old record is put aside. A new one has begun.');
    expect(setRecordAside).toHaveBeenCalledOnce();
  });

  it('says when nothing is enforced, and asks for access from the click itself', () => {
    const askForAccess = vi.fn(async () => false);
    show(SITUATIONS['not-enforcing'], { askForAccess });
    expect(screen.getByRole('heading', { name: 'Not enforcing' })).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Give access to 17track.net' }));
    expect(askForAccess).toHaveBeenCalledOnce();
  });
});

describe('the dates', () => {
  it('give the stated date, the day in force in the licensor’s zone, and the countdown', () => {
    show(SITUATIONS.pending);
    const dates = within(screen.getByRole('region', { name: 'Dates' }));
    expect(dates.getByText('1 June 2026')).toBeTruthy();
    expect(dates.getByText('7 Jun 2026, 00:00')).toBeTruthy();
    expect(dates.getAllByText('China Standard Time').length).toBeGreaterThan(0);
    expect(dates.getByText('in 3 days, 6 hours')).toBeTruthy();
  });

  it('are explained day by day, with the legal source', async () => {
    show(SITUATIONS.pending);
    await screen.findByText(/PRC Civil Code/);
    // Versions of the locale data differ in the comma after the weekday.
    const how = screen.getByText('How this is computed').closest('details')?.textContent?.replaceAll('day, ', 'day ');
    expect(how).toContain('Monday 1 June 2026, not counted');
    expect(how).toContain('Day 5: Saturday 6 June 2026');
    expect(how).toContain('In force: Sunday 7 June 2026, 00:00 China Standard Time');
    expect(how).toContain('PRC Civil Code, arts. 201, 203');
  });
});

describe('answering', () => {
  it('is possible only where something is asked', () => {
    for (const name of ['unread', 'accepted', 'accepted-early', 'ended', 'damaged', 'stale'] as const) {
      show(SITUATIONS[name]);
      expect(document.querySelector('#accept'), name).toBeNull();
      cleanup();
    }
  });

  it('is never possible for a text that is not at hand', async () => {
    show({ ...SITUATIONS.unanswered, texts: new Map() });
    expect(document.querySelector('#accept')).toBeNull();
    expect(await screen.findByText(/so it cannot be accepted here/)).toBeTruthy();
  });

  it('waits, and says so, while a text that belongs to it has not been looked at', () => {
    const { tracks } = SITUATIONS.unanswered;
    show({ ...SITUATIONS.unanswered, tracks: tracks.filter(({ language }) => language === 'en') });
    expect(document.querySelector('#accept')).toBeNull();
    expect(screen.getByText(/still being read/)).toBeTruthy();
  });

  it('begins with nothing ticked, and names what is accepted', () => {
    show(SITUATIONS.unanswered);
    expect(screen.getByRole<HTMLInputElement>('checkbox').checked).toBe(false);
    expect(accepting().textContent).toBe('I accept the 17TRACK licence of 8 Aug 2021');
    expect(accepting().className).toBe(declining().className);
  });

  it('needs the declaration of personal use to accept, and leads there', () => {
    const answer = vi.fn(ACTIONS.answer);
    show(SITUATIONS.unanswered, { answer });
    fireEvent.click(accepting());
    expect(answer).not.toHaveBeenCalled();
    expect(screen.getByRole('alert').textContent).toContain('personal use only');
    expect(document.activeElement?.id).toBe('personal-use');
  });

  it('to an agreement that asks for no declaration is given without one, and offers no business licence where none is declared', () => {
    const answer = vi.fn(ACTIONS.answer);
    const { unanswered } = SITUATIONS;
    const { business: _, ...licensor } = unanswered.declaration.licensor;
    show({ ...unanswered, declaration: { ...unanswered.declaration, conditions: [], licensor } }, { answer });
    expect(screen.queryByRole('checkbox')).toBeNull();
    expect(screen.queryByText(/business/i)).toBeNull();
    fireEvent.click(accepting());
    expect(answer).toHaveBeenCalledWith(expect.objectContaining({ answer: 'accepted', personalUse: false }));
  });

  it('binds to the very texts on screen', async () => {
    const answer = vi.fn(async (_: AnswerRequest): Promise<AnswerReply> => ({ ok: true }));
    const { verdict } = SITUATIONS.lapsed;
    show(SITUATIONS.lapsed, { answer });
    fireEvent.click(screen.getByRole('checkbox'));
    fireEvent.click(accepting());
    await waitFor(() => expect(outcome()).toBe('Your acceptance is recorded.'));
    expect(answer).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({
        answer: 'accepted',
        language: 'en',
        personalUse: true,
        surface: 'popup',
        texts: verdict.kind === 'lapsed' && verdict.asked,
      }),
    );
  });

  it('declines without any declaration, and says what follows before it is clicked', async () => {
    const answer = vi.fn(async (_: AnswerRequest): Promise<AnswerReply> => ({ ok: true }));
    show(SITUATIONS.unanswered, { answer });
    const follows = document.getElementById(declining().getAttribute('aria-describedby') ?? '');
    expect(follows?.textContent).toContain('17TRACK stays closed in this browser until you take your decline back');
    fireEvent.click(declining());
    await waitFor(() => expect(outcome()).toBe('Recorded: you declined.'));
    expect(document.activeElement?.tagName).toBe('H1');
    expect(answer).toHaveBeenCalledWith(expect.objectContaining({ answer: 'declined', personalUse: false }));
  });

  it.each([
    ['pending', /is closed in this browser at once.*If you wait, nothing closes/],
    ['not-enforcing', /that is recorded; Assent is not keeping 17TRACK closed/],
    ['lapsed', /stays closed in this browser/],
  ] as const)('says of %s what declining would bring there', (standing, follows) => {
    show(SITUATIONS[standing]);
    expect(document.getElementById('decline-follows')?.textContent).toMatch(follows);
  });

  it('takes a synthetic click for no answer', () => {
    const answer = vi.fn(ACTIONS.answer);
    show(SITUATIONS.unanswered, { answer }, { isGenuine: () => false });
    fireEvent.click(screen.getByRole('checkbox'));
    fireEvent.click(accepting());
    fireEvent.click(declining());
    expect(answer).not.toHaveBeenCalled();
    expect(outcome()).toContain('not a click of yours');
  });

  it.each([
    ['text-changed', /please read and answer again/],
    ['personal-use-not-declared', /Personal use was not declared/],
    ['not-shown', /hardly on screen before the answer/],
    ['nothing-to-answer', /nothing to answer any more/],
    ['record-damaged', /your record is damaged/],
    ['record-not-written', /could not write your record/],
  ] as const)('says what stood in the way: %s', async (refusal, words) => {
    show(SITUATIONS.unanswered, { answer: async () => ({ ok: false, refusal }) });
    fireEvent.click(declining());
    await waitFor(() => expect(outcome()).toMatch(words));
  });

  it('says so when the background does not answer', async () => {
    show(SITUATIONS.unanswered, { answer: async () => Promise.reject(new Error('gone')) });
    fireEvent.click(declining());
    await waitFor(() => expect(outcome()).toContain('nothing was changed. Try again.'));
  });

  it('forgets the declaration when other words come on the screen', () => {
    const { rerender } = show(SITUATIONS.unanswered);
    fireEvent.click(screen.getByRole('checkbox'));
    expect(screen.getByRole<HTMLInputElement>('checkbox').checked).toBe(true);
    rerender(popup(SITUATIONS.lapsed));
    expect(screen.getByRole<HTMLInputElement>('checkbox').checked).toBe(false);
    expect(outcome()).toContain('The words here have changed');
  });

  it('does not call the first words to arrive a change', () => {
    const { rerender } = show(SITUATIONS.unread);
    rerender(popup(SITUATIONS.lapsed));
    expect(outcome()).not.toContain('have changed');
  });

  it('keeps a declaration made in the instant the words appear', async () => {
    const container = document.body.appendChild(document.createElement('div'));
    // Not through the library: it waits for the effects that a person may be quicker than.
    const painted = () => new Promise<void>((done) => setTimeout(done, 200));
    renderNow(popup(SITUATIONS.unread), container);
    await painted();
    renderNow(popup(SITUATIONS.unanswered), container);
    const box = screen.getByRole<HTMLInputElement>('checkbox');
    box.click();
    await painted();
    expect(box.checked).toBe(true);
    renderNow(null, container);
    container.remove();
  });

  it('after a decline offers to take it back, and nothing else', () => {
    show(SITUATIONS.declined);
    expect(screen.getByRole('heading', { name: 'Take back your decline' })).toBeTruthy();
    expect(accepting()).toBeTruthy();
    expect(document.querySelector('#decline')).toBeNull();
  });
});

describe('the parts', () => {
  it('are tabs, moved between by arrows, with one panel shown', () => {
    show(SITUATIONS.accepted);
    const tabs = screen.getAllByRole('tab');
    expect(tabs.map((tab) => tab.textContent)).toEqual(['Terms', 'Changes', 'Record']);
    expect(screen.getByRole('tabpanel').id).toBe('terms');
    fireEvent.keyDown(screen.getByRole('tablist'), { key: 'ArrowRight' });
    expect(screen.getByRole('tabpanel').id).toBe('changes');
    expect(document.activeElement?.id).toBe('changes-tab');
    fireEvent.keyDown(screen.getByRole('tablist'), { key: 'End' });
    expect(screen.getByRole('tabpanel').id).toBe('record');
    expect(tabs.filter((tab) => tab.tabIndex === 0)).toHaveLength(1);
  });

  it('open with the changes where there are some', async () => {
    show(SITUATIONS.pending);
    expect(screen.getByRole('tabpanel').id).toBe('changes');
    await waitFor(() => expect(document.querySelectorAll('#changes ins').length).toBeGreaterThan(0));
  });

  it('tell the record in plain words, the newest first', async () => {
    show(SITUATIONS.pending);
    fireEvent.click(screen.getByRole('tab', { name: 'Record' }));
    const entries = await within(screen.getByRole('tabpanel')).findAllByText(
      /^(New words|You accepted|Read for|You chose)/,
    );
    expect(entries[0]?.textContent).toBe('New words were read: Terms of Service in English, dated 1 June 2026.');
    expect(entries.at(-1)?.textContent).toBe('You chose to read in English.');
  });
});

describe('the answer to what is only to come', () => {
  it('is folded, for the room is for what changes; one that is due is not', () => {
    show(SITUATIONS.pending);
    expect(document.querySelector<HTMLDetailsElement>('#answer > details')?.open).toBe(false);
    expect(within(document.querySelector('#answer summary') as HTMLElement).getByText('Your answer')).toBeTruthy();
    cleanup();
    show(SITUATIONS.lapsed);
    expect(document.querySelector('#answer details')).toBeNull();
    expect(accepting()).toBeTruthy();
  });
});
