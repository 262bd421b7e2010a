// @vitest-environment jsdom
// The gate: who asks and why, what changed, the text, two equal answers, and never a dead end.
import { cleanup, configure, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Gate, type GateProps } from '../../src/ui/gate/Gate.tsx';
import type { Situation } from '../../src/ui/situation/situation.ts';
import { Settled } from './settled.tsx';
import { ACTIONS, NOW, SITUATIONS, SOURCES, seen, situationOf } from './situations.ts';

const WANTED = 'https://www.17track.net/en/track?nums=1#here';
const gate = (situation: Situation, changed: Partial<GateProps> = {}) => (
  <Settled>
    <Gate
      situation={situation}
      actions={ACTIONS}
      wanted={WANTED}
      wasSent={false}
      confinement={undefined}
      {...changed}
    />
  </Settled>
);
/** Until the words stand, which are loaded after the standing. */
const readable = () => waitFor(() => expect(document.querySelector('#terms .terms')).toBeTruthy());
afterEach(cleanup);
// jsdom lays nothing out: what is hidden cannot be told here, and asking makes every look-up slow.
configure({ defaultHidden: true });

describe('the gate', () => {
  it('says who asks, that it is not the licensor, and where the person was going', () => {
    render(gate(SITUATIONS.unanswered));
    expect(
      screen.getByText(/Assent, an extension of this browser, shows you this page instead of 17TRACK/),
    ).toBeTruthy();
    expect(screen.getByText('www.17track.net/en/track?nums=1#here')).toBeTruthy();
  });

  it('shows the whole text, in its language, and both answers without any scrolling', async () => {
    render(gate(SITUATIONS.unanswered));
    await readable();
    const words = document.querySelector('#terms .terms');
    expect(words?.getAttribute('lang')).toBe('en');
    expect(words?.textContent).toContain('If the versions differ, the Chinese one prevails.');
    expect(screen.getByRole('button', { name: /^I accept/ })).toBeTruthy();
    expect(screen.getByRole('button', { name: 'I decline' })).toBeTruthy();
  });

  it('has the prevailing text one click away, and says that it prevails where one reads and where one accepts', async () => {
    render(gate(SITUATIONS.unanswered));
    await readable();
    expect(screen.getAllByText(/The agreement says that the Simplified Chinese version prevails/)).toHaveLength(2);
    fireEvent.click(screen.getByRole('button', { name: 'Simplified Chinese' }));
    const words = document.querySelector('#terms .terms');
    expect(words?.getAttribute('lang')).toBe('zh-Hans');
    expect(words?.textContent).toContain('以中文版本为准');
  });

  it('offers every declared language by its own name, and asks for one not read yet', async () => {
    const chooseLanguage = vi.fn(async () => ({ ok: true }) as const);
    render(gate(SITUATIONS.unanswered, { actions: { ...ACTIONS, chooseLanguage } }));
    await readable();
    const picker = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Language' });
    expect(picker.options).toHaveLength(33);
    fireEvent.change(picker, { target: { value: 'de' } });
    expect(screen.getByText('Reading the agreement in German…')).toBeTruthy();
    await waitFor(() => expect(chooseLanguage).toHaveBeenCalledExactlyOnceWith('de'));
  });

  it('says so where a language could not be recorded, and goes on showing the one that is read', async () => {
    render(gate(SITUATIONS.unanswered, { actions: { ...ACTIONS, chooseLanguage: async () => ({ ok: false }) } }));
    await readable();
    const picker = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Language' });
    fireEvent.change(picker, { target: { value: 'de' } });
    await screen.findByText(/^Nothing was recorded, because your record is damaged\./);
    expect(screen.queryByText(/^Reading the agreement in German/)).toBeNull();
    expect(picker.value).toBe('en');
  });

  it('shows what changed before the text, when words accepted before have changed', async () => {
    render(gate(SITUATIONS.lapsed));
    const changes = document.querySelector('#changes');
    const terms = document.querySelector('#terms');
    await waitFor(() => expect(changes?.querySelectorAll('ins, del').length).toBeGreaterThan(0));
    expect(changes && terms && changes.compareDocumentPosition(terms)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  });

  it('can show the words accepted before, and takes no answer for them', async () => {
    render(gate(SITUATIONS.lapsed));
    await readable();
    fireEvent.click(screen.getByRole('button', { name: 'Show what I accepted before' }));
    expect(document.querySelector('#terms .terms')?.textContent).toContain('within 14 days');
    expect(screen.getByText(/not the ones to answer now/)).toBeTruthy();
  });

  it('shows no words and takes no answer while the texts are read, and then both', async () => {
    const { rerender } = render(gate({ ...SITUATIONS.lapsed, texts: new Map(), isAwaitingTexts: true }));
    expect(screen.getByRole('heading', { level: 1 }).textContent).toContain('has changed since you accepted it');
    expect(document.querySelector('#accept, .terms, .comparison')).toBeNull();
    rerender(gate(SITUATIONS.lapsed));
    await readable();
    expect(document.querySelector('#accept')).toBeTruthy();
    expect(document.querySelector('#changes .comparison')).toBeTruthy();
  });

  it('says of words met before their day that they will be in force, not that they are', () => {
    render(gate(situationOf({ facts: [seen(SOURCES.chineseAmended, NOW), seen(SOURCES.englishAmended, NOW)] })));
    const dates = screen.getByRole('region', { name: 'Dates' }).textContent;
    expect(dates).toContain('New words in force7 Jun 2026');
    expect(dates).not.toContain('In force since');
  });

  it('goes on after accepting, once, and says where to', async () => {
    const goOn = vi.fn();
    const { rerender } = render(gate(SITUATIONS.unanswered, { actions: { ...ACTIONS, goOn } }));
    fireEvent.click(screen.getByRole('checkbox'));
    fireEvent.click(screen.getByRole('button', { name: /^I accept/ }));
    await waitFor(() => expect(goOn).toHaveBeenCalledOnce());
    rerender(gate(SITUATIONS.accepted, { actions: { ...ACTIONS, goOn } }));
    expect(screen.getByText(/Accepted\. Going on to/).textContent).toContain('www.17track.net/en/track');
    expect(goOn).toHaveBeenCalledOnce();
  });

  it('stays when the person declines', async () => {
    const goOn = vi.fn();
    render(gate(SITUATIONS.unanswered, { actions: { ...ACTIONS, goOn } }));
    fireEvent.click(screen.getByRole('button', { name: 'I decline' }));
    await screen.findByText('Recorded: you declined.');
    expect(goOn).not.toHaveBeenCalled();
  });

  it('is released when the answer was given in another tab', async () => {
    const goOn = vi.fn();
    const { rerender } = render(gate(SITUATIONS.unanswered, { actions: { ...ACTIONS, goOn } }));
    rerender(gate(SITUATIONS.accepted, { actions: { ...ACTIONS, goOn } }));
    await waitFor(() => expect(goOn).toHaveBeenCalledOnce());
  });

  it('is released too where the answer was given before it was drawn, or before it knew where to', async () => {
    const early = vi.fn();
    render(gate(SITUATIONS.accepted, { actions: { ...ACTIONS, goOn: early } }));
    await waitFor(() => expect(early).toHaveBeenCalledOnce());
    const late = vi.fn();
    const { rerender } = render(gate(SITUATIONS.accepted, { wanted: null, actions: { ...ACTIONS, goOn: late } }));
    expect(late).not.toHaveBeenCalled();
    rerender(gate(SITUATIONS.accepted, { actions: { ...ACTIONS, goOn: late } }));
    await waitFor(() => expect(late).toHaveBeenCalledOnce());
  });

  it('says that what was sent did not arrive, and never goes on without it by itself', async () => {
    const [goOn, goBack] = [vi.fn(), vi.fn()];
    const sent = { wasSent: true, actions: { ...ACTIONS, goOn, goBack } };
    const { rerender } = render(gate(SITUATIONS.unanswered, sent));
    expect(screen.getByRole('heading', { name: 'What you sent did not arrive' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Go on to/ })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Back to the page before' }));
    expect(goBack).toHaveBeenCalledOnce();
    rerender(gate(SITUATIONS.accepted, sent));
    expect(screen.getByText(/is not sent again by itself/)).toBeTruthy();
    expect(goOn).not.toHaveBeenCalled();
    fireEvent.click(screen.getByRole('button', { name: /^Go on to www\.17track\.net.* without what you sent$/ }));
    expect(goOn).toHaveBeenCalledOnce();
  });

  it('accepting does not throw away what was sent either; a form in another tab is looked for there', async () => {
    const goOn = vi.fn();
    render(gate(SITUATIONS.unanswered, { wasSent: true, actions: { ...ACTIONS, goOn } }));
    expect(screen.getByText(/still open in another tab/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Back to the page before' })).toBeNull();
    fireEvent.click(screen.getByRole('checkbox'));
    fireEvent.click(screen.getByRole('button', { name: /^I accept/ }));
    await screen.findByText('Your acceptance is recorded.');
    expect(goOn).not.toHaveBeenCalled();
  });

  it('waits until it knows whether something was sent', async () => {
    const goOn = vi.fn();
    const { rerender } = render(gate(SITUATIONS.accepted, { wasSent: undefined, actions: { ...ACTIONS, goOn } }));
    expect(goOn).not.toHaveBeenCalled();
    rerender(gate(SITUATIONS.accepted, { wasSent: false, actions: { ...ACTIONS, goOn } }));
    await waitFor(() => expect(goOn).toHaveBeenCalledOnce());
  });

  it('opened for its own sake when nothing is shut, does not move by itself but offers the way', () => {
    const goOn = vi.fn();
    render(gate(SITUATIONS.accepted, { wanted: null, actions: { ...ACTIONS, goOn } }));
    expect(goOn).not.toHaveBeenCalled();
    fireEvent.click(screen.getByRole('button', { name: /^Go on to www\.17track\.net/ }));
    expect(goOn).toHaveBeenCalledOnce();
  });

  it('unread, offers to try again and the official page, and accepts nothing', async () => {
    const openPage = vi.fn();
    render(gate(SITUATIONS.unread, { actions: { ...ACTIONS, openPage } }));
    expect(await screen.findByRole('button', { name: 'Check now' })).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Open the official page' }));
    expect(openPage).toHaveBeenCalledWith({ kind: 'official', document: 'Terms of Service', language: 'en' });
    expect(document.querySelector('#accept')).toBeNull();
  });

  it('ended, keeps the words readable and asks for no acceptance', async () => {
    render(gate(SITUATIONS.ended));
    await readable();
    expect(document.querySelector('#accept')).toBeNull();
  });

  it.each(['framed', 'opened-by-another-page'] as const)(
    '%s, takes no answer and opens itself in a tab of its own',
    (confinement) => {
      render(gate(SITUATIONS.unanswered, { confinement }));
      expect(screen.queryAllByRole('button')).toEqual([]);
      const way = screen.getByRole('link', { name: 'Open it in a tab of its own' });
      expect(way.getAttribute('rel')).toContain('noopener');
    },
  );

  it('without a wanted address leads to the licensor’s home', () => {
    render(gate(SITUATIONS.accepted, { wanted: null }));
    expect(screen.getByRole('button', { name: 'Go on to www.17track.net/' })).toBeTruthy();
  });
});
