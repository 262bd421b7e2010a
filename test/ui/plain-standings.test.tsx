// @vitest-environment jsdom
// What stands in the pages of popup and gate from the start, and is shown where their address names it, is what they say
// when they have read the record.
import { cleanup } from '@testing-library/preact';
import { render } from 'preact';
import { afterEach, describe, expect, it } from 'vitest';
import { filesOf, plainStandings, readLocales } from '../../scripts/build/page.mjs';
import { addressSaying, type PlainStanding, plainStandingOf, popupSaying } from '../../src/plain-standing.ts';
import { PLAIN_STANDINGS } from '../../src/plain-standings.mjs';
import { Gate } from '../../src/ui/gate/Gate.tsx';
import { Popup } from '../../src/ui/popup/Popup.tsx';
import type { Situation } from '../../src/ui/situation.ts';
import { type Messages, speak } from '../fake-browser.ts';
import { ACTIONS, declaration, SITUATIONS } from './situations.ts';

const locales: Messages[] = await readLocales('public/_locales');
const english = locales.find(({ localeTag }) => localeTag?.message === 'en') ?? {};

type Page = 'popup' | 'gate';
const screens = {
  popup: (situation: Situation) => <Popup situation={situation} actions={ACTIONS} isGenuine={() => true} />,
  gate: (situation: Situation) => (
    <Gate situation={situation} actions={ACTIONS} wanted={null} confinement={undefined} isGenuine={() => true} />
  ),
};
const files = new Map(['popup', 'gate', 'page'].flatMap((page) => filesOf(page, 'chromium', locales, declaration)));
const put = (file: string): HTMLElement => {
  const root = document.createElement('div');
  root.innerHTML = files.get(file) ?? '';
  return document.body.appendChild(root);
};
/** Where the background leads to: a file, and what stands in it. */
const ledTo = (page: Page, plain: PlainStanding): readonly [file: string, id: string] => {
  const [file = '', id = ''] = (page === 'popup' ? popupSaying(plain) : addressSaying('gate.html', plain)).split('#');
  return [file, id];
};
const draw = (page: Page, situation: Situation) => {
  const root = document.body.appendChild(document.createElement('div'));
  render(screens[page](situation), root);
  return root.querySelector('header');
};
/** What it looks like and says. */
const seen = (header: Element | null) => ({
  within: [header?.parentElement?.tagName, header?.parentElement?.className],
  who: header?.querySelector('.who')?.textContent,
  look: header?.querySelector('.standing')?.className,
  sign: ['src', 'alt', 'width', 'height'].map((name) => header?.querySelector('.sign')?.getAttribute(name)),
  words: [...(header?.querySelectorAll('h1, h1 + p') ?? [])].map(({ textContent }) => textContent),
});

const { unread, unanswered, accepted, declined } = SITUATIONS;
const PLAIN: Readonly<Record<PlainStanding, Situation>> = {
  unread,
  accepted,
  'declined-shut': declined,
  'declined-open': { ...declined, mode: 'remind' },
  'unanswered-shut': unanswered,
  'unanswered-open': { ...unanswered, mode: 'watch' },
};
const plainOf = ({ verdict, mode, enforcement }: Situation): PlainStanding | undefined =>
  plainStandingOf(verdict, mode, enforcement.isEnforcing || mode !== 'enforce');

afterEach(() => {
  cleanup();
  speak(english);
  document.body.replaceChildren();
});

const pages = ['popup', 'gate'] as const;
const isSaid = (page: Page, plain: string): boolean => page === 'popup' || /^unread$|-shut$/.test(plain);
const cases = pages.flatMap((page) =>
  Object.entries(PLAIN)
    .filter(([plain]) => isSaid(page, plain))
    .map(([plain, situation]) => [page, plain as PlainStanding, situation] as const),
);

describe.each(cases)('the %s saying %s', (page, plain, situation) => {
  it('is led to by the background', () => {
    expect(plainOf(situation)).toBe(plain);
  });

  it.each(locales.map((messages) => [messages['localeTag']?.message ?? '', messages] as const))(
    'says in %s what it says when it has read the record',
    (tag, messages) => {
      speak(messages);
      const [file, id] = ledTo(page, plain);
      put(file);
      const said = document.getElementById(id);
      expect([said?.lang, said?.dir]).toEqual([tag, messages['localeDirection']?.message]);
      expect(seen(said)).toEqual(seen(draw(page, { ...situation, isAwaitingTexts: true })));
    },
  );
});

it('each page holds its plain standings once, the gate in every locale, the popup in that of its name', () => {
  const ids = (file: string) => [...put(file).querySelectorAll('.plain')].map(({ id }) => id);
  const tags = locales.map(({ localeTag }) => localeTag?.message ?? '');
  const idsOf = (page: Page, tag: string) =>
    Object.keys(PLAIN_STANDINGS)
      .filter((plain) => isSaid(page, plain))
      .map((plain) => `${plain}.${tag}`);
  for (const tag of tags) expect(ids(`popup.${tag}.html`)).toEqual(idsOf('popup', tag));
  expect(ids('gate.html')).toEqual(tags.flatMap((tag) => idsOf('gate', tag)));
  expect(ids('popup.html')).toEqual([]);
  expect(files.get('page.html')).toBe('');
});

it('to the gate of Firefox the wanted address leads, and no standing', () => {
  expect(filesOf('gate', 'firefox', locales, declaration)).toEqual([['gate.html', '']]);
});

it('nothing is named where there is a date, a trouble or another next step to tell', () => {
  const { stale: _, ...others } = SITUATIONS; // the background, which knows how reading goes, does not name that one
  const plain = Object.entries(others).filter(([, situation]) => plainOf(situation) !== undefined);
  expect(plain.map(([name]) => name)).toEqual(['unread', 'unanswered', 'accepted', 'declined', 'hostile']);
  expect(popupSaying()).toBe('popup.en.html#none');
});

it('the popup has its size before anything is said', () => {
  expect(put('popup.html').querySelector('main.arriving > .scroll')).not.toBeNull();
});

it('a locale that does not name itself cannot be built', () => {
  const { localeTag: _, ...nameless } = english;
  expect(() => filesOf('popup', 'chromium', [nameless], declaration)).toThrow('localeTag');
});

it('what a locale says is never markup', () => {
  const evil = { ...english, standingAccepted: { message: '<img src=x onerror="a()"> & $1' } };
  const root = document.createElement('div');
  root.innerHTML = plainStandings('popup', [evil], { name: '<b>"17TRACK"</b>', licensor: { company: '' } });
  expect(root.querySelector('#accepted\\.en h1')?.textContent).toBe('<img src=x onerror="a()"> & <b>"17TRACK"</b>');
});
