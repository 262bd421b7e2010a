// @vitest-environment jsdom
// What others wrote is shown as what it is: on no screen does a sign that is not seen, or that turns words round, reach
// the words or the labels, whoever wrote it and wherever it stands.
import { cleanup, render, screen } from '@testing-library/preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { text } from '../../src/platform/locale.ts';
import type { Entry } from '../../src/record/entry.ts';
import { Gate } from '../../src/ui/gate/Gate.tsx';
import { Page } from '../../src/ui/page/Page.tsx';
import { Popup } from '../../src/ui/popup/Popup.tsx';
import { Find } from '../../src/ui/reading/Find.tsx';
import { Terms } from '../../src/ui/reading/Terms.tsx';
import { TheirWords } from '../../src/ui/reading/TheirWords.tsx';
import type { Situation } from '../../src/ui/situation/situation.ts';
import { asHistory } from '../standing/given.ts';
import { ACTIONS, SITUATIONS } from './situations.ts';

/** Written down from the Unicode Standard, apart from the code under test. */
const NEVER_DRAWN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u115f\u1160\u17b4\u17b5\u200b-\u200f\u2028-\u202e\u2060-\u206f\u2800\u3164\ufeff\uffa0\ufff0-\ufffb\ue000-\uf8ff]|\u034f|[\u180b-\u180f]|[\ufe00-\ufe0f]|\udb40[\udc00-\uddef]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

const POISON = 'a\u202eb\u2066c\u200bd\u2060e\ufefff\u3164g\ue000h\u2028i\ud800j\u{e0041}k\u200dl';

/** All that others wrote, with signs in it; what the record binds to, its hashes and kinds, stays. */
function poisoned(situation: Situation): Situation {
  const { declaration, texts, tracks, record, verdict } = situation;
  const inWords = (words: string) => words.replaceAll(/^(.*?\p{L}{5,})/gmu, `$1${POISON}`);
  const document = (name: string) => `${name}${POISON}`;
  const rename = <T,>(value: T): T =>
    JSON.parse(JSON.stringify(value), (key, held) => (key === 'document' ? document(held) : held));
  return {
    ...situation,
    declaration: {
      ...declaration,
      name: `${declaration.name}${POISON}`,
      licensor: { ...declaration.licensor, company: `${declaration.licensor.company}${POISON}` },
      terms: Object.fromEntries(Object.entries(declaration.terms).map(([name, terms]) => [document(name), terms])),
    },
    verdict: rename(verdict),
    tracks: rename(tracks).map((track) => ({
      ...track,
      ...(track.failure && { failure: { ...track.failure, detail: POISON } }),
    })),
    texts: new Map([...texts].map(([identity, { markdown }]) => [identity, { markdown: inWords(markdown) }])),
    record: asHistory([...rename(record), ...entriesOf(record)]),
  };
}

/** Of every kind that holds words from elsewhere. */
function entriesOf(record: readonly Entry[]): Entry[] {
  const [first] = record;
  if (!first) return [];
  const facts: Entry['fact'][] = [
    { type: 'licenceEnded', by: 'licensor', reason: POISON },
    { type: 'continuedOnce', host: POISON },
    { type: 'recordSetAside', fault: POISON, archive: POISON },
  ];
  return facts.map((fact, at) => ({ ...first, position: record.length + at, fact }));
}

/** Every text and every attribute that is read or heard. */
function drawn(): string[] {
  const found: string[] = [document.title];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Element) for (const { value } of node.attributes) found.push(value);
    else found.push((node as Text).data);
  }
  return found;
}

async function settled(): Promise<void> {
  let before: string;
  do {
    before = document.body.innerHTML;
    await act(() => new Promise<void>((done) => setTimeout(done)));
  } while (document.body.innerHTML !== before);
}

beforeEach(() => {
  localStorage.clear();
  Element.prototype.scrollIntoView = () => undefined;
});
afterEach(cleanup);

const common = { actions: { ...ACTIONS, readText: async () => ({ ok: true as const, markdown: `# ${POISON}` }) } };

/** Those of the clock draw the same words as the others. */
const names = (Object.keys(SITUATIONS) as (keyof typeof SITUATIONS)[]).filter((name) => !name.startsWith('clock-'));

describe.each(names)('nothing unseen is drawn: %s', (name) => {
  const situation = poisoned(SITUATIONS[name]);
  const shared = { ...common, situation };

  it('in the popup and at the gate', async () => {
    for (const screenOf of [
      <Popup key="popup" {...shared} />,
      <Gate
        key="gate"
        {...shared}
        wanted="https://www.17track.net/en/track?nums=%E2%80%AE"
        wasSent={false}
        confinement={undefined}
      />,
    ]) {
      render(screenOf);
      await settled();
      expect(drawn().filter((words) => NEVER_DRAWN.test(words))).toEqual([]);
      cleanup();
    }
  });

  it('on any part of the page', async () => {
    for (const part of ['terms', 'changes', 'history', 'record', 'settings']) {
      render(<Page {...shared} part={part} />);
      await settled();
      for (const each of document.querySelectorAll('details')) each.open = true;
      await settled();
      expect(drawn().filter((words) => NEVER_DRAWN.test(words))).toEqual([]);
      cleanup();
    }
  });
});

describe('a sign that is not seen', () => {
  const terms = (words: string) => (
    <Terms passages={[{ kind: 'paragraph', id: 'clause', inlines: [{ text: words }] }]} languageTag="en" under={1} />
  );

  it('is shown by its number, spoken as what it is, and no part of the words', () => {
    render(terms('We may end\u202e it.'));
    expect(screen.getByRole('img', { name: 'Hidden character U+202E' }).getAttribute('data-sign')).toBe('U+202E');
    expect(document.body.textContent).toBe('We may end it.');
  });

  it('keeps no words from being found', async () => {
    const frame = { current: null as HTMLDivElement | null };
    Range.prototype.getBoundingClientRect = () => new DOMRect();
    const whole = (of: string) => (
      <>
        <Find frame={frame} of={of} />
        <div ref={frame}>{terms('the par\u200bcel desk')}</div>
      </>
    );
    const { rerender } = render(whole('a'));
    const field = screen.getByRole('searchbox');
    await act(() => {
      (field as HTMLInputElement).value = 'parcel';
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    });
    rerender(whole('b'));
    expect(field.parentElement?.querySelector('[role=status]')?.textContent).toBe('found once');
  });

  it('stays where a writing needs it: Persian is drawn as it is written', () => {
    render(terms('شما می\u200cپذیرید'));
    expect(document.body.textContent).toBe('شما می\u200cپذیرید');
    expect(screen.queryByRole('img')).toBeNull();
  });

  it('is named where only a text can stand: titles, labels, notifications, calendars', () => {
    expect(text('pageTitle', `Parcels${'\u202e'}`)).toContain('Parcels[U+202E]');
  });

  it('by the thousand is one text, not thousands of elements', () => {
    render(<TheirWords words={'a\u200b'.repeat(5000)} />);
    expect(document.querySelectorAll('.unseen')).toHaveLength(0);
    expect(document.body.textContent?.startsWith('a[U+200B]a[U+200B]')).toBe(true);
  });
});

it('other people’s words keep their own direction among ours', () => {
  render(<TheirWords words="שלום 5" />);
  expect(document.querySelector('bdi')?.textContent).toBe('שלום 5');
});
