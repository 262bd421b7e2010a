// @vitest-environment jsdom
// What came of a press is said where it was made, also where nobody answered.
import { cleanup, configure, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { Gate } from '../../src/ui/gate/Gate.tsx';
import { Page } from '../../src/ui/page/Page.tsx';
import type { Situation } from '../../src/ui/situation/situation.ts';
import { Settled } from './settled.tsx';
import { ACTIONS, SITUATIONS } from './situations.ts';

afterEach(cleanup);
// jsdom lays nothing out: what is hidden cannot be told here, and asking makes every look-up slow.
configure({ defaultHidden: true });

type Action = Exclude<keyof typeof ACTIONS, 'goOn' | 'openPage' | 'saveFile'>;

const failing = (action: Action) => ({ ...ACTIONS, [action]: async () => Promise.reject(new Error('gone')) });

const page = (part: string) => (situation: Situation, action: Action) =>
  render(
    <Settled>
      <Page situation={situation} actions={failing(action)} part={part} />
    </Settled>,
  );
const gate = (situation: Situation, action: Action) =>
  render(
    <Settled>
      <Gate
        situation={situation}
        actions={failing(action)}
        wanted="https://www.17track.net/en"
        wasSent={false}
        confinement={undefined}
      />
    </Settled>,
  );

async function found(selector: string): Promise<Element> {
  await waitFor(() => expect(document.querySelector(selector)).not.toBeNull());
  return document.querySelector(selector) as Element;
}
const click = async (selector: string) => void fireEvent.click(await found(selector));
const { unread, unanswered, accepted, damaged } = SITUATIONS;

const CASES: readonly (readonly [Action, string, typeof gate, Situation, press: () => Promise<void>])[] = [
  ['answer', 'an answer', gate, unanswered, () => click('#decline')],
  ['checkNow', 'a check', gate, unanswered, () => click('#check-now')],
  [
    'chooseLanguage',
    'a choice of language',
    gate,
    unanswered,
    async () => void fireEvent.change(await found('#language'), { target: { value: 'de' } }),
  ],
  ['askForAccess', 'access', gate, SITUATIONS['not-enforcing'], () => click('#give-access')],
  ['setRecordAside', 'setting the record aside', gate, damaged, () => click('#set-aside')],
  ['readTabs', 'a reading from tabs', gate, unread, () => click('#read-tab')],
  ['continueOnce', 'going on once', gate, unread, () => click('#continue-once')],
  ['chooseMode', 'a choice of mode', page('settings'), accepted, () => click('input[value="watch"]')],
  [
    'endLicence',
    'the end of the licence',
    page('settings'),
    accepted,
    async () => {
      await click('#end-licence');
      await click('#end-for-sure');
    },
  ],
  ['lookedAt', 'a look at what is new', page('terms'), SITUATIONS['in-use-news'], () => click('#looked')],
  ['exportRecord', 'the file of the record', page('settings'), accepted, () => click('#export')],
  ['selfCheck', 'the self-check', page('settings'), accepted, async () => undefined],
  [
    'readText',
    'the words of a text',
    page('history'),
    accepted,
    async () => {
      const details = (await found('.history details')) as HTMLDetailsElement;
      details.open = true;
      fireEvent(details, new Event('toggle'));
    },
  ],
];

describe('what nobody answers is told to have failed, with why', () => {
  it.each(CASES)('%s: %s', async (action, _, screenOf, situation, press) => {
    screenOf(situation, action);
    await press();
    const told = await screen.findByText('That did not work; nothing was changed. Try again. (Error: gone)');
    expect(told.getAttribute('role')).toBe('status');
  });
});
