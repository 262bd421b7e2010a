// @vitest-environment jsdom
// What stands in the pages of popup and gate from the start, and is shown where their address names it, is what they say
// when they have read the record.
import { cleanup } from '@testing-library/preact';
import { render } from 'preact';
import { afterEach, describe, expect, it } from 'vitest';
import { plainStandings, readLocales } from '../../scripts/build/page.mjs';
import { Gate } from '../../src/ui/gate/Gate.tsx';
import { Popup } from '../../src/ui/popup/Popup.tsx';
import type { Situation } from '../../src/ui/situation/situation.ts';
import { addressSaying, type PlainStanding, plainStandingOf } from '../../src/wording/plain-standing.ts';
import { PLAIN_STANDINGS } from '../../src/wording/plain-standings.mjs';
import { type Messages, speak } from '../fake-browser.ts';
import { ACTIONS, declaration, SITUATIONS } from './situations.ts';

const locales: Messages[] = await readLocales('public/_locales');
const english = locales.find(({ localeTag }) => localeTag?.message === 'en') ?? {};

type Page = 'popup' | 'gate';
const screens = {
  popup: (situation: Situation) => <Popup situation={situation} actions={ACTIONS} />,
  gate: (situation: Situation) => (
    <Gate situation={situation} actions={ACTIONS} wanted={null} wasSent={false} confinement={undefined} />
  ),
};
const put = (page: Page): HTMLElement => {
  const root = document.createElement('div');
  root.innerHTML = plainStandings(page, locales, declaration);
  return document.body.appendChild(root);
};
const drawn: Element[] = [];
const draw = (page: Page, situation: Situation) => {
  const root = document.body.appendChild(document.createElement('div'));
  drawn.push(root);
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
  for (const root of drawn.splice(0)) render(null, root);
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
      put(page);
      const [, id = ''] = addressSaying(`${page}.html`, plain).split('#');
      const said = document.getElementById(id);
      expect([said?.lang, said?.dir]).toEqual([tag, messages['localeDirection']?.message]);
      expect(seen(said)).toEqual(seen(draw(page, { ...situation, isAwaitingTexts: true })));
    },
  );
});

it.each(pages)('the %s holds each of its plain standings once in every locale', (page) => {
  const ids = [...put(page).querySelectorAll('.plain')].map(({ id }) => id);
  expect(ids).toHaveLength(locales.length * Object.keys(PLAIN_STANDINGS).filter((plain) => isSaid(page, plain)).length);
  expect(new Set(ids).size).toBe(ids.length);
});

it('nothing is named where there is a date, a trouble or another next step to tell', () => {
  const { stale: _, broke: __, 'unsure-reading': ___, ...others } = SITUATIONS; // the background, which knows how reading goes, does not name those
  // What is to be told of the clock stands beside where one stands.
  const plain = Object.entries(others).filter(
    ([, { clock, ...situation }]) => plainOf(situation) !== undefined && !clock,
  );
  expect(plain.map(([name]) => name)).toEqual([
    'unread',
    'unanswered',
    'accepted',
    'declined',
    'unfinished',
    'hostile',
  ]);
  expect(addressSaying('popup.html')).toBe('popup.html#none');
});

it('what a locale says is never markup', () => {
  const evil = { ...english, standingAccepted: { message: '<img src=x onerror="a()"> & $1' } };
  const root = document.createElement('div');
  root.innerHTML = plainStandings('popup', [evil], { name: '<b>"17TRACK"</b>', licensor: { company: '' } });
  expect(root.querySelector('#accepted\\.en h1')?.textContent).toBe('<img src=x onerror="a()"> & <b>"17TRACK"</b>');
});
