// @vitest-environment jsdom
// What a screen reader is told of by itself: what changed, and not that time goes on.
import { cleanup, configure, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { Popup } from '../../src/ui/popup/Popup.tsx';
import type { Situation } from '../../src/ui/situation/situation.ts';
import { ACTIONS, NOW, SITUATIONS } from './situations.ts';

const popup = (situation: Situation) => <Popup situation={situation} actions={ACTIONS} />;

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});
configure({ defaultHidden: true });

it('the standing is spoken when it changes under one’s eyes, not at first, and not when only time goes on', async () => {
  const { rerender } = render(popup(SITUATIONS.pending));
  const spoken = () => [...document.querySelectorAll('[role=status]')].map((each) => each.textContent).join('');
  const heading = () => screen.getByRole('heading', { level: 1 }).textContent;
  expect(spoken()).toBe('');
  rerender(popup({ ...SITUATIONS.pending, now: NOW + 3_600_000 }));
  await waitFor(() => expect(heading()).toBe('The 17TRACK agreement changes in 3 days, 5 hours.'));
  expect(spoken()).toBe('');
  rerender(popup(SITUATIONS.lapsed));
  await waitFor(() => expect(spoken()).toContain('The 17TRACK agreement has changed since you accepted it.'));
});

it('the countdown goes on by the clock, minute by minute, also where the computer slept meanwhile', async () => {
  const now = NOW + 30 * 60_000; // to the minute 3 days and 6 hours before the day
  vi.useFakeTimers({ now });
  render(popup({ ...SITUATIONS.pending, now }));
  const heading = () => screen.getByRole('heading', { level: 1 }).textContent;
  expect(heading()).toContain('3 days, 6 hours');
  await vi.advanceTimersByTimeAsync(59_000);
  expect(heading()).toContain('3 days, 6 hours');
  await vi.advanceTimersByTimeAsync(2000);
  expect(heading()).toContain('3 days, 5 hours');
  vi.setSystemTime(now + 3 * 3_600_000 + 30_000);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(heading()).toContain('3 days, 2 hours');
});
