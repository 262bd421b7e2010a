// @vitest-environment jsdom
// The settings on the page: the mode, private windows, the record as a file, and the end of the licence.
import { cleanup, configure, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Page } from '../../src/ui/page/Page.tsx';
import type { Sight } from '../../src/ui/pressing/sight.ts';
import type { Actions, Situation } from '../../src/ui/situation/situation.ts';
import { Settled } from './settled.tsx';
import { ACTIONS, SITUATIONS } from './situations.ts';

const show = (situation: Situation, actions: Partial<Actions> = {}, sight: Partial<Sight> = {}) =>
  render(
    <Settled sight={sight}>
      <Page situation={situation} actions={{ ...ACTIONS, ...actions }} part="settings" />
    </Settled>,
  );

afterEach(cleanup);
configure({ defaultHidden: true });

describe('the mode', () => {
  it('is one of three, each with what it means, and is taken at once', async () => {
    const chooseMode = vi.fn(ACTIONS.chooseMode);
    show(SITUATIONS.accepted, { chooseMode });
    const modes = screen.getAllByRole<HTMLInputElement>('radio');
    expect(modes.map(({ value, checked }) => [value, checked])).toEqual([
      ['enforce', true],
      ['remind', false],
      ['watch', false],
    ]);
    fireEvent.click(screen.getByRole('radio', { name: /^Remind.*stays open/ }));
    await screen.findByText(/Recorded\. It holds at once/);
    expect(chooseMode).toHaveBeenCalledExactlyOnceWith('remind');
  });

  it('passed over by arrow keys is neither taken nor recorded', () => {
    const chooseMode = vi.fn(ACTIONS.chooseMode);
    show(SITUATIONS.accepted, { chooseMode });
    const modes = screen.getAllByRole<HTMLInputElement>('radio');
    modes[0]?.focus();
    for (const [key, at] of [
      ['ArrowDown', 1],
      ['ArrowDown', 2],
      ['ArrowDown', 0],
      ['ArrowUp', 2],
    ] as const) {
      const isLeftToBrowser = fireEvent.keyDown(document.activeElement ?? document.body, { key });
      expect([isLeftToBrowser, document.activeElement]).toEqual([false, modes[at]]);
    }
    expect(chooseMode).not.toHaveBeenCalled();
  });
});

describe('the end of the licence', () => {
  it('says what follows, asks once more, and is recorded', async () => {
    const endLicence = vi.fn(ACTIONS.endLicence);
    show(SITUATIONS.accepted, { endLicence });
    expect(screen.getByText(/to destroy your copies/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'End my licence for 17TRACK' }));
    expect(endLicence).not.toHaveBeenCalled();
    fireEvent.click(screen.getByRole('button', { name: 'Yes, end it now' }));
    await screen.findByText('Your licence is ended. This is recorded.');
    expect(endLicence).toHaveBeenCalledOnce();
  });

  it('asked back, leaves whoever goes by keyboard at the answer that changes nothing, and Escape gives it', () => {
    show(SITUATIONS.accepted);
    fireEvent.click(screen.getByRole('button', { name: 'End my licence for 17TRACK' }));
    expect(document.activeElement?.id).toBe('end-not');
    fireEvent.keyDown(document.activeElement ?? document.body, { key: 'Escape' });
    expect(document.querySelector('#end-for-sure')).toBeNull();
    expect(document.activeElement?.id).toBe('end-licence');
  });

  it('is not done by a synthetic click, nor where there is none', () => {
    const endLicence = vi.fn(ACTIONS.endLicence);
    show(SITUATIONS.lapsed, { endLicence }, { isGenuine: () => false });
    fireEvent.click(screen.getByRole('button', { name: 'End my licence for 17TRACK' }));
    fireEvent.click(screen.getByRole('button', { name: 'Yes, end it now' }));
    expect(endLicence).not.toHaveBeenCalled();
    cleanup();
    show(SITUATIONS.unanswered);
    expect(document.querySelector('#end-licence')).toBeNull();
  });

  it('by the person leaves the way open to begin anew; by the licensor it does not', () => {
    show(SITUATIONS['ended-by-person']);
    expect(screen.getByRole('heading', { name: 'Begin anew' })).toBeTruthy();
    expect(document.querySelector('#accept')).toBeTruthy();
    expect(document.querySelector('#decline')).toBeNull();
    cleanup();
    show(SITUATIONS.ended);
    expect(document.querySelector('#accept')).toBeNull();
  });
});

it('private windows that are not covered come with the way to allow them', () => {
  const openPage = vi.fn();
  show(SITUATIONS.accepted, { openPage });
  fireEvent.click(screen.getByRole('button', { name: 'Open the settings of the extension' }));
  expect(openPage).toHaveBeenCalledExactlyOnceWith({ kind: 'browser-settings' });
  cleanup();
  show({ ...SITUATIONS.accepted, enforcement: { isEnforcing: true, isFirefox: true } });
  expect(screen.getByText(/Run in Private Windows/)).toBeTruthy();
});

it('the record is saved as a file at a click', async () => {
  const exportRecord = vi.fn(ACTIONS.exportRecord);
  show(SITUATIONS.accepted, { exportRecord });
  fireEvent.click(screen.getByRole('button', { name: 'Save the record as a file' }));
  await screen.findByText(/The file is ready/);
  expect(exportRecord).toHaveBeenCalledOnce();
});

describe('a clock that is not gone by is told of, with what is believed and why', () => {
  it.each([
    ['clock-set-back', /was set back: it shows .*so it goes by/],
    ['clock-behind', /shows .* By the licensor’s server it is/],
    ['clock-ran-ahead', /had run ahead, to .*nothing stays shut/],
    ['clock-not-believed', /too far apart to be believed/],
  ] as const)('%s', (situation, words) => {
    show(SITUATIONS[situation]);
    expect(screen.getByText(words)).toBeTruthy();
  });

  it('and one that nothing contradicts is not', () => {
    show(SITUATIONS.accepted);
    expect(screen.queryByRole('heading', { name: 'The clock of this computer' })).toBeNull();
  });
});
