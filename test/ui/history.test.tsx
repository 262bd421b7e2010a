// @vitest-environment jsdom
// The history: every text that was seen, when it applied, and its words.
import { cleanup, configure, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { HistoryTab } from '../../src/ui/page/HistoryTab.tsx';
import { digest } from '../../src/words/digest.ts';
import { ACTIONS, answered, NOW, SOURCES, seen, situationOf } from './situations.ts';

const DAY = 86_400_000;
const { english, englishAmended } = SOURCES;

const withdrawn = situationOf({
  facts: [
    seen(english, NOW - 30 * DAY),
    answered(NOW - 29 * DAY, 'accepted', [english]),
    seen(englishAmended, NOW - 20 * DAY, NOW - 20.1 * DAY),
    seen(english, NOW - 18 * DAY, NOW - 18.1 * DAY),
  ],
});

const show = (actions: Partial<typeof ACTIONS> = {}) =>
  render(<HistoryTab situation={withdrawn} actions={{ ...ACTIONS, ...actions }} />);

/** As a click does in a browser; jsdom opens it, and tells nobody. */
function open(place: number): HTMLDetailsElement {
  const details = document.querySelectorAll('details')[place] as HTMLDetailsElement;
  details.open = true;
  fireEvent(details, new Event('toggle'));
  return details;
}

afterEach(cleanup);
configure({ defaultHidden: true });

it('holds every text seen: also one that was withdrawn before its day', () => {
  const { container } = show();
  const items = [...container.querySelectorAll('.history > section > ol > li')];
  expect(items.map((item) => item.querySelector('.badge')?.textContent)).toEqual(['in force', 'withdrawn']);
});

it('reads the words of each from the record, once they are asked for', async () => {
  const readText = vi.fn(ACTIONS.readText);
  show({ readText });
  expect(readText).not.toHaveBeenCalled();
  const details = open(1);
  await screen.findByText(/one device at a time/);
  expect(details.querySelector('.terms')?.getAttribute('lang')).toBe('en');
  expect(readText).toHaveBeenCalledExactlyOnceWith(digest(englishAmended.markdown));
  open(1);
  expect(readText).toHaveBeenCalledOnce();
});

it('names what is wrong where they are not as they were read, and the way where they are not at hand', async () => {
  show({ readText: async () => ({ ok: false, fault: { code: 'text-altered', position: 2 } }) });
  open(0);
  await screen.findByText(/Entry 3\./);
  cleanup();
  show({ readText: async () => ({ ok: false }) });
  open(0);
  await screen.findByText(/Open this page in an ordinary one/);
  cleanup();
  show({ readText: () => Promise.reject(new Error('The disk is gone.')) });
  open(0);
  await screen.findByText(/The disk is gone\./);
});
