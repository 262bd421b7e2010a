// @vitest-environment jsdom
// Controls that take a meant press: they wait, say so, and say why a press did not count.
import { cleanup, configure, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { AnswerReply, AnswerRequest } from '../../src/platform/messages.ts';
import { Popup } from '../../src/ui/popup/Popup.tsx';
import type { Sight } from '../../src/ui/pressing/sight.ts';
import type { Actions, Situation } from '../../src/ui/situation/situation.ts';
import { Settled, WAITING } from './settled.tsx';
import { ACTIONS, SITUATIONS } from './situations.ts';

const show = (situation: Situation, actions: Partial<Actions>, sight: Partial<Sight>) =>
  render(
    <Settled sight={sight}>
      <Popup situation={situation} actions={{ ...ACTIONS, ...actions }} />
    </Settled>,
  );
const accepting = () => screen.getByRole('button', { name: /^I accept/ });
const declining = () => screen.getByRole('button', { name: 'I decline' });
const outcome = () => document.querySelector('#answer-outcome')?.textContent;

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});
// jsdom lays nothing out: what is hidden cannot be told here, and asking makes every look-up slow.
configure({ defaultHidden: true });

describe('an answer', () => {
  it('ticks a box once by a double click', () => {
    vi.useFakeTimers({ toFake: ['performance', 'Date'] });
    show(SITUATIONS.unanswered, {}, {});
    const box = screen.getByRole<HTMLInputElement>('checkbox');
    const click = (at: number) => {
      const event = new MouseEvent('click', { bubbles: true, cancelable: true, detail: 1 });
      Object.defineProperty(event, 'timeStamp', { value: at });
      fireEvent(box, event);
    };
    for (const [at, isTicked] of [
      [1000, true],
      [1499, true],
      [1500, false],
      [1999, false],
      [2001, true],
    ] as const) {
      click(at);
      expect([at, box.checked]).toEqual([at, isTicked]);
    }
  });

  it('while it waits takes no press, says so on every control and after every press, and is never disabled', () => {
    const answer = vi.fn(ACTIONS.answer);
    show(SITUATIONS.unanswered, { answer }, WAITING);
    for (const control of [screen.getByRole<HTMLInputElement>('checkbox'), accepting(), declining()]) {
      expect(control.getAttribute('aria-disabled')).toBe('true');
      expect(control.hasAttribute('disabled')).toBe(false);
      const [told = ''] = control.getAttribute('aria-describedby')?.split(' ') ?? [];
      expect(document.getElementById(told)?.textContent).toMatch(/^Waits until it has been on screen/);
      fireEvent.click(control);
      expect(outcome()).toMatch(/came too early, so nothing was recorded/);
    }
    expect(screen.getByRole<HTMLInputElement>('checkbox').checked).toBe(false);
    expect(answer).not.toHaveBeenCalled();
  });

  it('waits for the words to have been on screen, and says that it is for them', () => {
    show(SITUATIONS.unanswered, {}, { wasShown: () => false });
    const [told = ''] = accepting().getAttribute('aria-describedby')?.split(' ') ?? [];
    expect(document.getElementById(told)?.textContent).toMatch(/words of the agreement/);
    fireEvent.click(accepting());
    expect(outcome()).toMatch(/hardly been on screen yet/);
  });

  it('says no longer why a press did not count when another one did', () => {
    let isRead = false;
    show(SITUATIONS.unanswered, {}, { wasShown: () => isRead });
    fireEvent.click(accepting());
    expect(outcome()).toMatch(/hardly been on screen yet/);
    isRead = true;
    fireEvent.click(screen.getByRole('checkbox'));
    expect(outcome()).toBe('');
  });

  it('answers once for one press: the rest of a burst is not told to be too early', async () => {
    vi.useFakeTimers({ toFake: ['performance', 'setTimeout', 'requestAnimationFrame'] });
    const answer = vi.fn(async (_: AnswerRequest): Promise<AnswerReply> => ({ ok: true }));
    show(SITUATIONS.unanswered, { answer }, { needed: 1500 });
    vi.advanceTimersByTime(1400);
    fireEvent.click(declining());
    expect(outcome()).toMatch(/came too early/);
    vi.advanceTimersByTime(1700);
    for (let click = 0; click < 4; click += 1) fireEvent.click(declining());
    vi.useRealTimers();
    await waitFor(() => expect(outcome()).toBe('Recorded: you declined.'));
    expect(answer).toHaveBeenCalledOnce();
  });

  it('is not ticked by a form that is filled in or restored', () => {
    show(SITUATIONS.unanswered, {}, {});
    const box = screen.getByRole<HTMLInputElement>('checkbox');
    expect(box.autocomplete).toBe('off');
    box.checked = true;
    fireEvent.change(box);
    expect(box.checked).toBe(false);
  });

  it.each([
    ['setting the record aside', SITUATIONS.damaged, 'setRecordAside', '#set-aside'],
    ['declining', SITUATIONS.unanswered, 'answer', '#decline'],
  ] as const)('%s is done by no click of a script', async (_, situation, action, selector) => {
    const done = vi.fn(ACTIONS[action] as () => Promise<never>);
    show(situation, { [action]: done }, { isGenuine: () => false });
    await waitFor(() => expect(document.querySelector(selector)).not.toBeNull());
    fireEvent.click(document.querySelector(selector) as HTMLElement);
    expect(done).not.toHaveBeenCalled();
    expect(document.body.textContent).toContain('not a click of yours');
  });
});
