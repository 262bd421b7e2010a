// @vitest-environment jsdom
// What a screen reader is told of by itself: what changed, and not that time goes on.
import { cleanup, configure, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { Popup } from '../../src/ui/popup/Popup.tsx';
import type { Situation } from '../../src/ui/situation.ts';
import { ACTIONS, NOW, SITUATIONS } from './situations.ts';

const popup = (situation: Situation) => <Popup situation={situation} actions={ACTIONS} isGenuine={() => true} />;

afterEach(cleanup);
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
