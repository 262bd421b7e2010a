// @vitest-environment jsdom
// What the popup says by the overview, before its screen is loaded, is what it says when it has read the record; and whatever
// stands in the database, the screen is brought in. The gate says one sentence, whatever the agreement.
import 'fake-indexeddb/auto';
import { readdir, readFile } from 'node:fs/promises';
import { cleanup } from '@testing-library/preact';
import { deleteDB } from 'idb';
import { render } from 'preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { shutWords } from '../../scripts/build/page.mjs';
import { databaseOpener } from '../../src/ledger/database.ts';
import { sayFirst } from '../../src/ui/popup/first-words.ts';
import { Popup } from '../../src/ui/popup/Popup.tsx';
import type { Situation } from '../../src/ui/situation/situation.ts';
import { type PlainStanding, plainStandingOf } from '../../src/wording/plain-standing.ts';
import { inFront, type Messages, speak } from '../fake-browser.ts';
import { ACTIONS, declaration, SITUATIONS } from './situations.ts';

const folders = (await readdir('public/_locales', { withFileTypes: true })).filter((entry) => entry.isDirectory());
const locales: Messages[] = await Promise.all(
  folders.map(async ({ name }) => JSON.parse(await readFile(`public/_locales/${name}/messages.json`, 'utf8'))),
);
const english = locales.find(({ localeTag }) => localeTag?.message === 'en') ?? {};

const RELEASE = '1.0.0';
/** What the screen finds when it is brought in, of a page that was empty until then. */
const saidFirst = async (): Promise<Element | null> => {
  document.body.innerHTML = '<div id="app"></div>';
  let found: Element | null | undefined;
  await sayFirst(RELEASE, async () => {
    found = document.querySelector('#app header');
  });
  if (found === undefined) throw new Error('The screen was not brought in.');
  return found;
};
const rowOf = (plain: string) => ({
  agreement: declaration.id,
  hosts: declaration.hosts,
  basis: `${RELEASE} false`,
  name: declaration.name,
  plain,
});
const keep = async (...rows: readonly object[]): Promise<void> => {
  const database = await databaseOpener()();
  await database.clear('overview');
  for (const [at, row] of rows.entries()) await database.put('overview', row as never, String(at));
  database.close();
};
const drawn: Element[] = [];
const draw = (situation: Situation) => {
  const root = document.body.appendChild(document.createElement('div'));
  drawn.push(root);
  render(<Popup situation={situation} actions={ACTIONS} />, root);
  return root.querySelector('header');
};
/** What it looks like and says. */
const seen = (header: Element | null) => ({
  within: [header?.parentElement?.tagName, header?.parentElement?.className],
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

describe.each(Object.entries(PLAIN))('the popup saying %s', (plain, situation) => {
  it('is what the background keeps', () => {
    expect(plainOf(situation)).toBe(plain);
  });

  it.each(locales.map((messages) => [messages['localeTag']?.message ?? '', messages] as const))(
    'says in %s what it says when it has read the record',
    async (tag, messages) => {
      speak(messages);
      await keep(rowOf(plain));
      const said = await saidFirst();
      const { lang, dir } = document.documentElement;
      expect([lang, dir]).toEqual([tag, messages['localeDirection']?.message]);
      expect(seen(said)).toEqual(seen(draw({ ...situation, isAwaitingTexts: true })));
    },
  );
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
});

describe('nothing is said first, and the screen is brought in,', () => {
  const { plain: _, ...withoutPlain } = rowOf('accepted');
  it.each([
    ['nothing is there', []],
    ['there is more to tell than a plain standing', [withoutPlain]],
    ['another release said it', [{ ...rowOf('accepted'), basis: '0.9.0 false' }]],
    ['there are two agreements', [rowOf('accepted'), rowOf('accepted')]],
    ['the standing is none', [rowOf('constructor')]],
    ['the row is not of its shape', [{ ...rowOf('accepted'), name: { toString: 'x' } }]],
    ['the row is nothing', [7]],
  ])('where %s', async (_why, rows) => {
    await keep(...(rows as object[]));
    expect(await saidFirst()).toBeNull();
  });

  it('but where there are two, by that of the page in front', async () => {
    inFront.url = 'https://t.17track.net/en';
    await keep({ ...rowOf('declined-shut'), name: 'Other', hosts: ['other.example'] }, rowOf('accepted'));
    expect((await saidFirst())?.querySelector('h1')?.textContent).toContain('17TRACK');
    inFront.url = '';
  });

  it('where there is no database, which is not made by asking', async () => {
    await deleteDB('assent');
    expect(await saidFirst()).toBeNull();
    expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain('assent');
  });

  it('where the database does not answer in time', async () => {
    const asked = vi.spyOn(indexedDB, 'open').mockReturnValue({} as IDBOpenDBRequest);
    expect(await saidFirst()).toBeNull();
    expect(asked).toHaveBeenCalledOnce();
    asked.mockRestore();
  });

  it('in a tab behind, which gets no frame', async () => {
    const state = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
    expect(await saidFirst()).toBeNull();
    state.mockRestore();
  });
});

it('what is said first is never markup', async () => {
  speak({ ...english, standingAccepted: { message: '<img src=x onerror="a()"> & $1' } });
  await keep({ ...rowOf('accepted'), name: '<b>"17TRACK"</b>' });
  const said = await saidFirst();
  expect(said?.querySelector('h1')?.textContent).toBe('<img src=x onerror="a()"> & <b>"17TRACK"</b>');
});

it('the gate says one sentence in every locale, none of it markup, and shows the one that its address names', async () => {
  document.body.innerHTML = await shutWords('public/_locales');
  const said = [...document.querySelectorAll<HTMLElement>('header.first')];
  expect(said.map(({ id, lang }) => [id, lang])).toEqual(
    locales.map(({ localeTag }) => [localeTag?.message, localeTag?.message]),
  );
  expect(said.map((header) => header.textContent)).toEqual(locales.map(({ gateShut }) => gateShut?.message));
});
