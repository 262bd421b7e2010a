// @vitest-environment jsdom
// A change that was accepted early: until its day the words before it are in force, and can be read and compared.
import { cleanup, configure, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { Changes } from '../../src/ui/reading/Changes.tsx';
import { Reader } from '../../src/ui/reading/Reader.tsx';
import { comparisonsOf, hasChangedWords } from '../../src/ui/situation/comparisons.ts';
import type { Situation } from '../../src/ui/situation/situation.ts';
import { digest } from '../../src/words/digest.ts';
import { ACTIONS, answered, NOW, SITUATIONS, SOURCES, seen, situationOf } from './situations.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const { chinese, english, chineseAmended, englishAmended } = SOURCES;
const EARLY = SITUATIONS['accepted-early'];

const first = [
  seen(chinese, NOW - 30 * DAY),
  seen(english, NOW - 30 * DAY),
  answered(NOW - 29 * DAY, 'accepted', [chinese, english]),
];
const posted = (source: typeof chinese | typeof chineseAmended | typeof englishAmended, at = NOW - DAY) =>
  seen(source, at, at - HOUR);
/** The Chinese text alone was amended, and accepted early. */
const chineseEarly = situationOf({
  facts: [...first, posted(chineseAmended), answered(NOW - HOUR, 'accepted', [chineseAmended, english])],
});

const reader = (situation: Situation) => (
  <Reader situation={situation} actions={ACTIONS} words={{ current: null }} under={2} />
);
const toggle = () => screen.getByRole('button', { name: 'Show the words in force now' });
const words = () => document.querySelector('.terms')?.textContent ?? '';
const isOn = (button: HTMLElement) => button.getAttribute('aria-pressed') === 'true';

afterEach(cleanup);
configure({ defaultHidden: true });

describe('the changes', () => {
  it('compare it with the words that are in force until then', async () => {
    render(<Changes situation={EARLY} under={1} />);
    await waitFor(() => expect(document.querySelectorAll('ins, del').length).toBeGreaterThan(0));
    expect(comparisonsOf(EARLY).map(({ from, to }) => [from, to])).toEqual([
      [digest(english.markdown), digest(englishAmended.markdown)],
      [digest(chinese.markdown), digest(chineseAmended.markdown)],
    ]);
    expect(hasChangedWords(EARLY)).toBe(false);
  });

  it('are none since the answer, where the words before it are not in force either', () => {
    const { verdict } = EARLY;
    if (verdict.kind !== 'accepted') throw new Error(verdict.kind);
    const { inForce: _, ...without } = verdict;
    render(<Changes situation={{ ...EARLY, verdict: without }} under={1} />);
    expect(screen.getByText('Nothing changed since you accepted.')).toBeTruthy();
  });

  it('show nothing but what is still to be answered, where there is any', () => {
    const third = { ...chineseAmended, markdown: `${chineseAmended.markdown}\n\n再改一次。` };
    const situation = situationOf({
      facts: [
        ...first,
        posted(chineseAmended),
        posted(englishAmended),
        answered(NOW - 2 * HOUR, 'accepted', [chineseAmended, englishAmended]),
        seen(third, NOW - HOUR, NOW - 2 * HOUR),
      ],
      markdowns: [third.markdown],
    });
    expect(comparisonsOf(situation).map(({ from, to }) => [from, to])).toEqual([
      [digest(chineseAmended.markdown), digest(third.markdown)],
    ]);
    expect(hasChangedWords(situation)).toBe(true);
  });
});

describe('the words in force now', () => {
  it('can be read, and are said to be what they are', () => {
    render(reader(EARLY));
    const toCome = words();
    fireEvent.click(toggle());
    expect(words()).toContain('within 14 days');
    expect(screen.getByText(/until the new ones, which you have already accepted/)).toBeTruthy();
    fireEvent.click(toggle());
    expect(words()).toBe(toCome);
  });

  it('are the prevailing ones where only these will change', () => {
    render(reader(chineseEarly));
    fireEvent.click(toggle());
    expect(isOn(screen.getByRole('button', { name: 'Simplified Chinese' }))).toBe(true);
    expect(document.querySelector('.terms')?.getAttribute('lang')).toBe('zh-Hans');
  });

  it('are shown in the language that was answered in, where another was chosen since', () => {
    const facts = [
      ...first,
      posted(chineseAmended),
      posted(englishAmended),
      answered(NOW - 2 * HOUR, 'accepted', [chineseAmended, englishAmended]),
    ];
    render(reader(situationOf({ facts: [...facts, [NOW - HOUR, { type: 'languageChosen', language: 'de' }]] })));
    fireEvent.click(toggle());
    expect(words()).toContain('within 14 days');
  });

  it('once over do not come back by themselves', () => {
    const { rerender } = render(reader(EARLY));
    fireEvent.click(toggle());
    rerender(reader(SITUATIONS.accepted));
    rerender(reader(EARLY));
    expect(isOn(toggle())).toBe(false);
    expect(words()).not.toContain('within 14 days');
  });

  it('in translation are still the text that was summarised, whatever comes after them', () => {
    render(reader(EARLY));
    fireEvent.click(toggle());
    fireEvent.click(screen.getByRole('button', { name: 'Simplified Chinese' }));
    expect(document.querySelector('.glance .stale')).toBeNull();
    fireEvent.click(toggle());
    expect(document.querySelector('.glance .stale')).toBeTruthy();
  });
});
