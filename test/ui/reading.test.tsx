// @vitest-environment jsdom
// Reading: find, size, the remembered place, the summary, and the prevailing text beside the translation.
import { cleanup, configure, fireEvent, render, screen, within } from '@testing-library/preact';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { beside } from '../../src/ui/reading/beside.ts';
import { foldForFinding, placesOf } from '../../src/ui/reading/find-words.ts';
import { type Passage, passagesOf } from '../../src/ui/reading/passages.ts';
import { Reader } from '../../src/ui/reading/Reader.tsx';
import type { Situation } from '../../src/ui/situation/situation.ts';
import { parseMarkdown } from '../../src/words/markdown/markdown.ts';
import { CHINESE, ENGLISH } from './sample-texts.ts';
import { ACTIONS, NOW, SITUATIONS, SOURCES, sampleGlance, seen, situationOf } from './situations.ts';

const show = (situation: Situation, hasRoom = false) =>
  render(<Reader situation={situation} actions={ACTIONS} words={{ current: null }} under={2} hasRoom={hasRoom} />);

beforeEach(() => {
  localStorage.clear();
  // jsdom lays nothing out.
  Element.prototype.scrollIntoView = () => undefined;
  Range.prototype.getBoundingClientRect = () => new DOMRect();
});
afterEach(cleanup);
configure({ defaultHidden: true });

describe('finding', () => {
  it('counts the hits, and goes round them in both directions', () => {
    show(SITUATIONS.unanswered);
    const field = screen.getByRole('searchbox', { name: 'Find in the text' });
    const found = () => field.parentElement?.querySelector('[role=status]')?.textContent;
    fireEvent.input(field, { target: { value: 'parcel desk' } });
    const count = ENGLISH.split('Parcel Desk').length - 1;
    expect(found()).toBe(`found ${count} times`);
    fireEvent.keyDown(field, { key: 'Enter' });
    expect(found()).toBe(`1 of ${count}`);
    fireEvent.keyDown(field, { key: 'Enter', shiftKey: true });
    expect(found()).toBe(`${count} of ${count}`);
    fireEvent.click(screen.getByRole('button', { name: 'Next place' }));
    expect(found()).toBe(`1 of ${count}`);
    fireEvent.keyDown(field, { key: 'Escape' });
    expect(found()).toBe('');
  });

  it('tells nothing found from nothing sought', () => {
    show(SITUATIONS.unanswered);
    const field = screen.getByRole('searchbox');
    fireEvent.input(field, { target: { value: 'zebra' } });
    expect(screen.getByText('found 0 times')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Next place' })).toBeNull();
  });

  it.each([
    ['Ünïted ΈΛΛΑΣ', 'united ελλας'],
    ['line\nbreak', 'line break'],
    ['İstanbul', 'İstanbul'],
    ['包裹台许可', '包裹台'],
    ['각 항', '각'],
  ])('of “%s” finds “%s”', (words, wanted) => expect(placesOf(foldForFinding(words), wanted)).toEqual([0]));

  it('folds every text to its own length, and finds what it was cut from', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (words) => {
        expect(foldForFinding(words)).toHaveLength(words.length);
      }),
    );
  });
});

describe('the size of the words', () => {
  it('grows in steps, has an end, and is remembered', () => {
    const { container } = show(SITUATIONS.unanswered);
    const scale = () => container.querySelector<HTMLElement>('.reader')?.style.getPropertyValue('--text-scale');
    expect(scale()).toBe('1');
    const larger = screen.getByRole('button', { name: 'Larger words' });
    for (let at = 0; at < 9; at += 1) fireEvent.click(larger);
    expect(scale()).toBe('1.75');
    expect(larger.getAttribute('aria-disabled')).toBe('true');
    cleanup();
    show(SITUATIONS.unanswered);
    expect(document.querySelector<HTMLElement>('.reader')?.style.getPropertyValue('--text-scale')).toBe('1.75');
  });
});

describe('the place where reading stopped', () => {
  const identity =
    SITUATIONS.unanswered.verdict.kind === 'unanswered' && SITUATIONS.unanswered.verdict.asked[1]?.identity;
  it('is offered for the very text, and led to at a click', () => {
    localStorage.setItem('places', JSON.stringify([[identity, 9]]));
    show(SITUATIONS.unanswered);
    fireEvent.click(screen.getByRole('button', { name: 'Go on where you stopped reading' }));
    expect(document.activeElement?.id).toMatch(/-9$/);
    expect(screen.queryByRole('button', { name: 'Go on where you stopped reading' })).toBeNull();
  });

  it.each(['[["other",9]]', '{', '7', '[[1,2,3]]'])('is not invented from %s', (stored) => {
    localStorage.setItem('places', stored);
    show(SITUATIONS.unanswered);
    expect(screen.queryByRole('button', { name: 'Go on where you stopped reading' })).toBeNull();
  });
});

describe('the outline', () => {
  const measure = (isWide: boolean) =>
    vi
      .spyOn(window, 'matchMedia')
      .mockImplementation((media) => Object.assign(new EventTarget(), { media, matches: isWide }) as MediaQueryList);
  const outline = () => screen.getByRole('navigation', { name: 'Outline' });
  afterEach(() => vi.restoreAllMocks());

  it.each([
    ['on a wide screen stands open', true, true, false],
    ['on a narrow one is folded', false, true, true],
    ['in the popup is folded, however wide', true, false, true],
  ])('%s', (_, isWide, hasRoom, isFolded) => {
    measure(isWide);
    show(SITUATIONS.accepted, hasRoom);
    expect(outline().closest('details') !== null).toBe(isFolded);
    expect(outline().querySelector('ol')?.lang).toBe('en');
    expect(outline().closest('details')?.open ?? false).toBe(false);
    fireEvent.click(within(outline()).getByRole('link', { name: 'How it ends' }));
    expect(document.activeElement?.textContent).toBe('How it ends');
  });

  it('leaves the room to two texts beside one another', () => {
    measure(true);
    show(SITUATIONS.accepted, true);
    fireEvent.click(screen.getByRole('button', { name: 'Both' }));
    expect(outline().closest('details')).toBeTruthy();
  });
});

describe('the summary', () => {
  const glance = () => screen.getByText('At a glance').closest('details') as HTMLDetailsElement;

  it('says that it is one, for which text, and leads from each line to its clause', () => {
    show(SITUATIONS.unanswered);
    expect(glance().textContent).toContain('not the terms. Each line leads to its clause');
    expect(glance().textContent).toContain('Written for the English text dated 8 August 2021.');
    const line = within(glance()).getByRole('link', { name: /in force 5 days later/ });
    fireEvent.click(line);
    expect(document.activeElement?.textContent).toContain('We may change these terms.');
    for (const link of within(glance()).getAllByRole<HTMLAnchorElement>('link')) {
      expect(document.getElementById(link.hash.slice(1)), link.textContent ?? '').toBeTruthy();
    }
  });

  it('of other words says that they changed since, where, and points to the changes', async () => {
    show(SITUATIONS.lapsed);
    expect(glance().textContent).toContain('what counts are the words below. See under Changes');
    const changed = await within(glance()).findAllByText('changed since');
    const lines = changed.map((mark) => mark.closest('li')?.textContent ?? '');
    expect(lines.some((line) => /more than one device/.test(line))).toBe(true);
    expect(lines.some((line) => /People/.test(line))).toBe(false);
    fireEvent.click(within(glance()).getByRole('link', { name: /law of the People/ }));
    expect(document.activeElement?.textContent).toContain('governed by the law');
  });

  it('of words that cannot be compared with those it was written for has no links', () => {
    const texts = new Map([...SITUATIONS.lapsed.texts].filter(([identity]) => identity !== sampleGlance.identity));
    show({ ...SITUATIONS.lapsed, texts });
    expect(glance().textContent).toContain('The text has changed since then');
    expect(within(glance()).queryAllByRole('link')).toEqual([]);
    expect(glance().textContent).not.toContain('leads to its clause');
  });

  it('read first in other words than it was written for, names no changes: there are none to see', () => {
    const newer = situationOf({ facts: [seen(SOURCES.chineseAmended, NOW), seen(SOURCES.englishAmended, NOW)] });
    show(newer);
    expect(newer.verdict.kind).toBe('unanswered');
    expect(glance().textContent).toContain('what counts are the words below.');
    expect(glance().textContent).not.toContain('Changes');
  });

  it('of a translation built alike keeps its links', () => {
    show(SITUATIONS.unanswered);
    fireEvent.click(screen.getByRole('button', { name: 'Simplified Chinese' }));
    expect(glance().textContent).not.toContain('changed since');
    fireEvent.click(within(glance()).getByRole('link', { name: /law of the People/ }));
    expect(document.activeElement?.textContent).toContain('中华人民共和国法律');
  });
});

describe('two texts beside one another', () => {
  const passages = (markdown: string, prefix: string) => passagesOf(parseMarkdown(markdown), prefix);
  const idsOf = (all: readonly Passage[]): string[] =>
    all.flatMap((passage) => (passage.kind === 'list' ? entryIds(passage) : [passage.id]));
  const entryIds = (list: Extract<Passage, { kind: 'list' }>): string[] =>
    list.entries.flatMap((entry) => [entry.id, ...entry.below.flatMap(entryIds)]);

  it('stand paragraph by paragraph where they are built alike', () => {
    const { match, pairs } = beside(passages(ENGLISH, 'a'), passages(CHINESE, 'b'));
    expect(match).toBe('paragraphs');
    for (const { left, right } of pairs) {
      const place = (ids: string[]) => ids.map((id) => id.slice(2));
      expect(place(idsOf(left))).toEqual(place(idsOf(right)));
    }
  });

  it('stand by their headings where a paragraph was added, and say so where even those differ', () => {
    const longer = CHINESE.replace('#### 如何终止', '又一段。\n\n#### 如何终止');
    expect(beside(passages(ENGLISH, 'a'), passages(longer, 'b')).match).toBe('headings');
    const other = CHINESE.replace('#### 如何终止', '如何终止');
    expect(beside(passages(ENGLISH, 'a'), passages(other, 'b')).match).toBe('none');
  });

  it('lose nothing, whatever they are', () => {
    const markdown = fc
      .array(fc.constantFrom('# A', '## B', 'words', '- one\n- two', '1. one\n    - deep', '> said', '---'), {
        maxLength: 12,
      })
      .map((parts) => parts.join('\n\n'));
    fc.assert(
      fc.property(markdown, markdown, (a, b) => {
        const [left, right] = [passages(a, 'a'), passages(b, 'b')];
        const { pairs } = beside(left, right);
        expect(pairs.flatMap((pair) => idsOf(pair.left))).toEqual(idsOf(left));
        expect(pairs.flatMap((pair) => idsOf(pair.right))).toEqual(idsOf(right));
      }),
    );
  });

  it('carry each its own language', () => {
    show(SITUATIONS.unanswered);
    fireEvent.click(screen.getByRole('button', { name: 'Both' }));
    const [pair] = document.querySelectorAll('.pair');
    expect([...(pair?.querySelectorAll('.terms') ?? [])].map((terms) => terms.getAttribute('lang'))).toEqual([
      'en',
      'zh-Hans',
    ]);
  });
});

it('a translation that has fallen behind is said to be', () => {
  show(SITUATIONS['translation-behind']);
  expect(screen.getByText(/The English translation has fallen behind: the Simplified Chinese text/)).toBeTruthy();
  cleanup();
  show(SITUATIONS.lapsed);
  expect(screen.queryByText(/has fallen behind/)).toBeNull();
});
