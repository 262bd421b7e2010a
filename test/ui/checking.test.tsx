// @vitest-environment jsdom
// How fresh all is, and what came of "Check now", said in the popup.
import { cleanup, configure, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
// The screens load it later: it is there from the beginning, so that no test ends before it is.
import '../../src/ui/parts/Checking.tsx';
import { Popup } from '../../src/ui/popup/Popup.tsx';
import type { Actions, Situation } from '../../src/ui/situation/situation.ts';
import { ACTIONS, SITUATIONS } from './situations.ts';

const show = (situation: Situation, actions: Partial<Actions> = {}) =>
  render(<Popup situation={situation} actions={{ ...ACTIONS, ...actions }} />);

afterEach(cleanup);
// jsdom lays nothing out: what is hidden cannot be told here, and asking makes every look-up slow.
configure({ defaultHidden: true });

describe('checking', () => {
  it('says since when and why the agreement could not be read', async () => {
    show(SITUATIONS.stale);
    expect(
      await screen.findByText(
        /Not read since 31 May 2026, \d\d:30, because the site asked for a check that only a person can/,
      ),
    ).toBeTruthy();
  });

  it('says that a reading is unsure, and only of one that is', async () => {
    show(SITUATIONS['unsure-reading']);
    expect(await screen.findByText(/This reading is unsure: .* Compare it with the official page\./)).toBeTruthy();
    cleanup();
    show(SITUATIONS.accepted);
    await screen.findByRole('button', { name: 'Check now' });
    expect(screen.queryByText(/This reading is unsure/)).toBeNull();
  });

  it.each([
    ['reading-broke', 'because Assent itself failed on the page.'],
    ['not-kept', 'because what was read could not be kept in this browser.'],
    ['unfinished', 'because reading it did not come to an end.'],
  ] as const)('says that it is not known whether the words still stand: %s', async (kind, because) => {
    const { tracks, ...situation } = SITUATIONS.broke;
    const failing = tracks.map((track) => ({ ...track, failure: { kind, since: situation.now, detail: '' } }));
    show({ ...situation, tracks: failing });
    expect(await screen.findByText(new RegExp(`Not read since .*, ${because}`))).toBeTruthy();
    expect(screen.queryByText(/Nothing to do/)).toBeNull();
  });

  it.each([
    [['unchanged', 'unchanged'], 'Read just now: nothing has changed.'],
    [['unchanged', 'new-text'], 'The agreement has new words.'],
    [['unchanged', 'redated'], 'The words are the same; the stated date changed.'],
    [['unchanged', 'offline'], 'Could not be read, because this browser is offline. What is recorded stays as it is.'],
    [[], 'There was nothing to read.'],
  ] as const)('tells what came of it: %s', async (results, words) => {
    const tracks = results.map((result) => ({ document: 'Terms of Service', language: 'en', result }));
    show(SITUATIONS.accepted, { checkNow: async () => ({ tracks }) });
    fireEvent.click(await screen.findByRole('button', { name: 'Check now' }));
    await screen.findByText(words);
  });

  it('calls no words new to who has seen none before', async () => {
    const tracks = [{ document: 'Terms of Service', language: 'en', result: 'new-text' }] as const;
    show(SITUATIONS.unread, { checkNow: async () => ({ tracks }) });
    fireEvent.click(await screen.findByRole('button', { name: 'Check now' }));
    await screen.findByText('The agreement has been read.');
  });
});
