// @vitest-environment jsdom
// An agreement that is only watched: what is said of it, that it may be accepted unasked, and the press that makes its news old.
import { cleanup, configure, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Gate } from '../../src/ui/gate/Gate.tsx';
import { Page } from '../../src/ui/page/Page.tsx';
import { Popup } from '../../src/ui/popup/Popup.tsx';
// The screens load them later: they are there from the beginning, so that no test ends before they are.
import '../../src/ui/parts/Looked.tsx';
import '../../src/ui/reading/Reader.tsx';
import type { Sight } from '../../src/ui/pressing/sight.ts';
import { comparisonsOf } from '../../src/ui/situation/comparisons.ts';
import type { Actions, Situation } from '../../src/ui/situation/situation.ts';
import { standingWords } from '../../src/ui/wording/standing-words.ts';
import { digest } from '../../src/words/digest.ts';
import { Settled } from './settled.tsx';
import { ACTIONS, answered, NOW, PLAIN, SITUATIONS, SOURCES, seen, situationOf } from './situations.ts';

const inUse = SITUATIONS['in-use'];
const withNews = SITUATIONS['in-use-news'];
const changed = SITUATIONS['in-use-changed'];

function show(situation: Situation, actions: Partial<Actions> = {}, Screen = Popup, sight: Partial<Sight> = {}) {
  render(
    <Settled sight={sight}>
      <Screen situation={situation} actions={{ ...ACTIONS, ...actions }} />
    </Settled>,
  );
}
const said = () => document.querySelector('#standing')?.textContent ?? '';
const sign = () => document.querySelector('.sign')?.getAttribute('src');
const LOOKED = { name: 'I have looked at these changes' };
const looking = () => screen.findByRole('button', LOOKED);

afterEach(cleanup);
configure({ defaultHidden: true });

describe('where the person stands', () => {
  it('is that it is watched, since when, and that nothing was asked or accepted', () => {
    show(inUse);
    expect(said()).toBe(
      'Assent watches the 17TRACK agreement.' +
        'The watch began on 4 May 2026. You were not asked about the words in use then, and nothing counts as accepted. ' +
        'You are told of changes.',
    );
    expect(sign()).toBe('icons/watched.svg');
    const dates = within(screen.getByRole('region', { name: 'Dates' }));
    expect(dates.getByText('Watched since')).toBeTruthy();
    expect(dates.queryByText('You accepted')).toBeNull();
  });

  it('is that a change would go unnoticed where the agreement cannot be read', () => {
    const failure = { kind: 'blocked', since: NOW - 9e8, detail: '' } as const;
    const tracks = inUse.tracks.map((track) => ({ ...track, failure }));
    expect(standingWords({ ...inUse, tracks }, NOW).detail).toMatch(
      /told of changes\. But .* a change would go unnoticed/,
    );
  });

  it('is how much is new, and when it is in force', () => {
    show(withNews);
    expect(said()).toMatch(/^17TRACK has posted 2 new texts that you have not looked at\./);
    expect(said()).toContain('New words are in force in 3 days, 6 hours.');
    expect(sign()).toBe('icons/news.svg');
    const { sentence, detail, state } = standingWords(withNews, NOW + 6 * 24 * 3_600_000);
    expect([sentence, state]).toEqual(['17TRACK has posted 2 new texts that you have not looked at.', 'news']);
    expect(detail).toMatch(/^New words have been in force since 7 June 2026\. The watch began on 4 May 2026\./);
  });

  it('is calm again once the person has looked, and tells still what is in force', () => {
    const looked = { ...withNews, news: [] };
    expect(standingWords(looked, NOW)).toMatchObject({
      state: 'watched',
      sentence: 'Assent watches the 17TRACK agreement.',
      detail: expect.stringMatching(/^New words are in force in 3 days, 6 hours\. The watch began/),
    });
  });

  it('is asked where the site is kept closed and a change is in force', () => {
    show(changed);
    expect(said()).toMatch(/^The 17TRACK agreement has changed since Assent began to watch it\./);
    expect(said()).toContain('17TRACK stays closed in this browser until you have accepted the words now in force.');
    expect(sign()).toBe('icons/answer-needed.svg');
  });

  it('counts down to a change where it will be asked, and claims no acceptance', () => {
    const { sentence, detail, state } = standingWords({ ...withNews, mode: 'remind' }, NOW);
    expect([sentence, state]).toEqual(['The 17TRACK agreement changes in 3 days, 6 hours.', 'pending']);
    expect(detail).not.toMatch(/What you accepted/);
    expect(detail).toContain('nothing counts as accepted');
  });

  it('is said as before where it was accepted, or a change of what was accepted is in force', () => {
    const answer = answered(NOW - 1000, 'accepted', [SOURCES.chinese, SOURCES.english]);
    const facts = [seen(SOURCES.chinese, NOW - 5000), seen(SOURCES.english, NOW - 5000), answer] as const;
    const accepted: Situation = { ...situationOf({ facts }), mode: 'watch' };
    expect(standingWords(accepted, NOW)).toMatchObject({
      state: 'accepted',
      sentence: expect.stringMatching(/accepted/),
    });
    const lapsed: Situation = { ...SITUATIONS.lapsed, mode: 'watch' };
    expect(standingWords(lapsed, lapsed.now)).toMatchObject({
      state: 'answer-needed',
      sentence: 'The 17TRACK agreement has changed since you accepted it.',
    });
  });
});

describe('accepting it', () => {
  it('is possible unasked, with both choices, and nothing is ticked', () => {
    show(withNews);
    const heading = screen.getByText('Accept explicitly');
    expect(heading.closest('details')?.open).toBe(false);
    expect(screen.getByText(/^Nothing is asked of you/)).toBeTruthy();
    expect(screen.getByRole('button', { name: /^I accept/ })).toBeTruthy();
    expect(screen.getByRole('button', { name: 'I decline' })).toBeTruthy();
    expect(document.querySelector<HTMLInputElement>('#personal-use')?.checked).toBe(false);
  });

  it('asks for no declaration that the agreement does not ask for', () => {
    show(inUse);
    expect(screen.getByRole('button', { name: /^I accept/ })).toBeTruthy();
    expect(document.querySelector('#personal-use')).toBeNull();
  });

  it('is asked, and not folded, where a change in force is to be answered', () => {
    show(changed);
    expect(screen.queryByText('Accept explicitly')).toBeNull();
    expect(screen.getByRole('heading', { name: 'Your answer' }).closest('details')).toBeNull();
  });

  it.each([
    ['watch', inUse, /Assent is not keeping 17TRACK closed/],
    ['enforce', { ...inUse, mode: 'enforce' }, /closed in this browser at once.* If you do not answer, it stays open/],
    ['enforce', { ...withNews, mode: 'enforce' }, /closed in this browser at once.* nothing closes before the change/],
    ['enforce', changed, /stays closed in this browser/],
  ] as const)('says what a decline brings in mode %s', (_, situation, follows) => {
    show(situation);
    expect(document.querySelector('#decline-follows')?.textContent).toMatch(follows);
  });
});

describe('what is new', () => {
  it.each([
    ['popup', Popup],
    ['page', Page],
  ] as const)('is listed in the %s, and looked at by a press', async (_, Screen) => {
    const lookedAt = vi.fn(ACTIONS.lookedAt);
    show(withNews, { lookedAt }, Screen as typeof Popup);
    const listed = within(await screen.findByRole('region', { name: 'Changes you have not looked at' }));
    expect(listed.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
      expect.stringMatching(/^Terms of Service in Simplified Chinese · First read 1 Jun 2026, \d\d:\d\d$/),
      expect.stringMatching(/^Terms of Service in English/),
    ]);
    const button = await looking();
    fireEvent.click(button);
    expect(lookedAt).toHaveBeenCalledExactlyOnceWith([
      digest(SOURCES.chineseAmended.markdown),
      digest(SOURCES.englishAmended.markdown),
    ]);
  });

  it('is not looked at by a click that nobody meant', async () => {
    const lookedAt = vi.fn(ACTIONS.lookedAt);
    show(withNews, { lookedAt }, Popup, { isGenuine: () => false });
    const button = await looking();
    fireEvent.click(button);
    expect(lookedAt).not.toHaveBeenCalled();
  });

  it('is told to stay where it could not be recorded', async () => {
    show(withNews, { lookedAt: async () => ({ ok: false }) });
    const button = await looking();
    fireEvent.click(button);
    await screen.findByText('That did not work; nothing was changed. Try again.');
  });

  it('is nothing to press in the modes that ask, nor where there is none', () => {
    for (const situation of [inUse, changed, { ...withNews, mode: 'remind' as const }, SITUATIONS.pending]) {
      show(situation);
      expect(screen.queryByRole('button', LOOKED)).toBeNull();
      cleanup();
    }
  });

  it('is compared with the words looked at last, else with those in use', () => {
    const pairs = (situation: Situation) => comparisonsOf(situation).map(({ from, to }) => [from, to]);
    const { english, englishAmended, chinese, chineseAmended } = SOURCES;
    const all = [
      [digest(english.markdown), digest(englishAmended.markdown)],
      [digest(chinese.markdown), digest(chineseAmended.markdown)],
    ];
    expect(pairs(withNews)).toEqual(all);
    expect(pairs({ ...withNews, news: [] })).toEqual(all);
    const [, own] = withNews.news ?? [];
    if (!own) throw new Error('no news');
    const since: Situation = { ...withNews, news: [{ ...own, from: digest(chinese.markdown) }] };
    expect(pairs(since)[0]).toEqual([digest(chinese.markdown), digest(englishAmended.markdown)]);
  });

  it('is compared also where the document is only told of', async () => {
    const told = { document: 'Privacy', language: 'en', seen: NOW } as const;
    const [from, to] = [digest(SOURCES.english.markdown), digest(SOURCES.englishAmended.markdown)];
    expect(comparisonsOf({ ...inUse, news: [{ ...told, from, to }] })).toMatchObject([
      { document: 'Privacy', from, to },
    ]);
    expect(comparisonsOf({ ...inUse, mode: 'remind', news: [{ ...told, from, to }] })).toEqual([]);
    const effective = { earliest: NOW, latest: NOW };
    show({ ...inUse, news: [{ ...told, from, to, effective }] });
    const listed = within(await screen.findByRole('region', { name: 'Changes you have not looked at' }));
    expect(listed.getByRole('listitem').textContent).toMatch(/^Privacy in English · .* · In force from 3 June 2026$/);
  });
});

describe('the gate', () => {
  const gate = (situation: Situation, goOn = vi.fn()) => {
    render(
      <Settled>
        <Gate
          situation={situation}
          actions={{ ...ACTIONS, goOn }}
          wanted="https://www.17track.net/"
          wasSent={false}
          confinement={undefined}
        />
      </Settled>,
    );
    return goOn;
  };

  it('shows what changed since the watch began, and claims no acceptance', () => {
    expect(gate(changed)).not.toHaveBeenCalled();
    expect(screen.getByRole('heading', { name: 'What changed since the watch began' })).toBeTruthy();
    expect(screen.queryByText(/you accepted/i)).toBeNull();
  });

  it('is no dead end where the change is gone again: the way is free', () => {
    const open = { ...inUse.enforcement, hasRules: false };
    expect(gate({ ...inUse, mode: 'enforce', enforcement: open })).toHaveBeenCalledOnce();
  });
});

it('a change of an agreement that states no period is in force from its posting, and that is how it is told', async () => {
  const added = [NOW - 9e9, { type: 'declared', declaration: digest('d'), origin: 'added' }] as const;
  const posted = NOW - 24 * 3_600_000;
  const situation = situationOf({
    facts: [
      added,
      seen(SOURCES.chinese, NOW - 8e9),
      seen(SOURCES.english, NOW - 8e9),
      seen(SOURCES.englishAmended, posted, posted - 1000),
    ],
    declaration: PLAIN,
  });
  show(situation);
  expect(screen.getByText('Change in force since')).toBeTruthy();
  await screen.findByText(/^The agreement states no notice period that Assent knows/);
  expect(document.body.textContent).not.toMatch(/Civil Code|days after the notice|of itself/);
});
