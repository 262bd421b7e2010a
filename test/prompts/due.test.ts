// Notice, a day before, in force: each told at most once, and nothing where nothing is to be answered.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type DuePrompt, duePrompts, nextPromptAt } from '../../src/prompts/due.ts';
import type { Fact } from '../../src/record/entry.ts';
import type { History } from '../../src/record/history.ts';
import { standingOf } from '../../src/standing/standing.ts';
import type { Instant } from '../../src/words/vocabulary.ts';
import {
  accepted,
  china,
  continued,
  dated,
  declined,
  ended,
  given,
  parcels,
  type Step,
  showed,
  text,
} from '../standing/given.ts';

const DAY = 24 * 60 * 60_000;
const IN_FORCE = china('2026-06-16'); // five days after 10 June, which is not counted

const first = [
  showed('2026-06-01 10:00', 'zh-cn', 'A'),
  showed('2026-06-01 10:00', 'en', 'a'),
  accepted('2026-06-01 11:00', 'en', { 'zh-cn': 'A', en: 'a' }),
];
const amended = [
  ...first,
  showed('2026-06-10 10:00', 'zh-cn', 'B', { notBefore: china('2026-06-10 02:00') }),
  showed('2026-06-10 10:00', 'en', 'b', { notBefore: china('2026-06-10 02:00') }),
];

const due = (entries: History, now: Instant): DuePrompt[] =>
  duePrompts(standingOf(entries, parcels, now), 'enforce', entries, now);
const kinds = (entries: History, now: Instant): string[] => due(entries, now).map(({ prompt }) => prompt);

const appended = (entries: History, fact: Fact, at: Instant): History => continued(entries, { at, fact });

/** The ledger after what is due has been told. */
function told(entries: History, now: Instant): History {
  return due(entries, now).reduce<History>(
    (all, { prompt, about }) => appended(all, { type: 'prompted', prompt, about: [...about] }, now),
    entries,
  );
}

describe('what is due when', () => {
  const entries = given(...amended);

  test('at the notice: of all the new texts at once, with the moment of their effect', () => {
    expect(due(entries, china('2026-06-10 10:00'))).toEqual([
      { prompt: 'notice', about: [text('B'), text('b')], effective: { earliest: IN_FORCE, latest: IN_FORCE } },
    ]);
  });

  test('a day before, not a millisecond sooner', () => {
    expect(kinds(entries, IN_FORCE - DAY - 1)).toEqual(['notice']);
    expect(kinds(entries, IN_FORCE - DAY)).toEqual(['tomorrow']);
  });

  test('in force, not a millisecond sooner', () => {
    expect(kinds(entries, IN_FORCE - 1)).toEqual(['tomorrow']);
    expect(kinds(entries, IN_FORCE)).toEqual(['in-force']);
  });

  test('a text whose notice is seen on its last day is told of once, as of tomorrow', () => {
    const late = given(
      ...first,
      showed('2026-06-15 12:00', 'zh-cn', 'B', { stated: dated('2026-06-10'), notBefore: china('2026-06-09') }),
    );
    expect(kinds(late, china('2026-06-15 12:00'))).toEqual(['tomorrow']);
    expect(kinds(told(late, china('2026-06-15 12:00')), china('2026-06-15 13:00'))).toEqual([]);
  });

  test('another notice is told of while an earlier amendment is a day away', () => {
    const now = china('2026-06-15 12:00');
    const entries = told(given(...amended), china('2026-06-10 10:00'));
    const another = showed('2026-06-15 12:00', 'zh-cn', 'C', { notBefore: china('2026-06-15 02:00') });
    const more = appended(entries, another.fact, now);
    expect(due(more, now).map(({ prompt, about }) => [prompt, about])).toEqual([
      ['tomorrow', [text('B'), text('b')]],
      ['notice', [text('C')]],
    ]);
  });
});

describe('nothing is told', () => {
  const moments = ['2026-06-10 10:00', '2026-06-15 12:00', '2026-06-20'].map(china);
  const isQuiet = (...steps: Step[]) => moments.every((now) => due(given(...steps), now).length === 0);

  test('where nothing was ever answered', () => {
    expect(isQuiet(...amended.filter(({ fact }) => fact.type !== 'answered'))).toBe(true);
  });

  test('where it was declined, or ended', () => {
    expect(isQuiet(...amended, declined('2026-06-10 10:00', 'en', { 'zh-cn': 'B', en: 'b' }))).toBe(true);
    expect(isQuiet(...amended, ended('2026-06-10 10:00', 'person'))).toBe(true);
    expect(isQuiet(...amended, ended('2026-06-10 10:00', 'licensor'))).toBe(true);
  });

  test('where it was accepted early', () => {
    expect(isQuiet(...amended, accepted('2026-06-10 10:00', 'en', { 'zh-cn': 'B', en: 'b' }))).toBe(true);
  });

  test('where it was withdrawn before its day', () => {
    const back = ['zh-cn', 'en'].map((code) => showed('2026-06-10 10:00', code, code === 'en' ? 'a' : 'A'));
    expect(isQuiet(...amended, ...back)).toBe(true);
  });

  test('where only the date or the dress of the words changed', () => {
    expect(isQuiet(...first, showed('2026-06-10 10:00', 'zh-cn', 'B', { difference: 'links' }))).toBe(true);
    expect(isQuiet(...first, showed('2026-06-10 10:00', 'zh-cn', 'A', { stated: dated('2026-06-09') }))).toBe(true);
  });
});

describe('at most once', () => {
  test('what was told is told no more, be it looked at every hour until long after', () => {
    let entries = given(...amended);
    const heard: string[] = [];
    for (let now = china('2026-06-10 10:00'); now < china('2026-07-01'); now += 60 * 60_000) {
      heard.push(...kinds(entries, now));
      entries = told(entries, now);
    }
    expect(heard).toEqual(['notice', 'tomorrow', 'in-force']);
  });

  test('the same change read later in another language is not told again while it is unanswered', () => {
    const [english, ...others] = [...amended].reverse();
    if (!english) throw new Error('nothing was amended');
    const now = china('2026-06-10 10:00');
    const entries = told(given(...others.reverse()), now);
    const both = appended(entries, english.fact, now);
    expect(kinds(entries, now)).toEqual([]);
    expect(kinds(both, now + 1)).toEqual([]);
    expect(due(both, IN_FORCE - DAY)).toMatchObject([{ prompt: 'tomorrow', about: [text('B'), text('b')] }]);
  });

  test('other words in the same language are news, even on the same day', () => {
    const now = china('2026-06-10 18:00');
    const entries = told(given(...amended), china('2026-06-10 10:00'));
    const again = showed(now, 'en', 'c', { notBefore: china('2026-06-10 12:00') });
    const more = appended(entries, again.fact, now);
    expect(due(more, now)).toMatchObject([{ prompt: 'notice', about: [text('c')] }]);
  });

  const event = fc.record({
    hours: fc.integer({ min: 1, max: 90 }),
    language: fc.constantFrom('en', 'zh-cn'),
    words: fc.constantFrom('A', 'B', 'C', 'D'),
    what: fc.constantFrom('shows', 'shows', 'shows', 'accepted', 'declined', 'nothing'),
  });
  type Event = typeof event extends fc.Arbitrary<infer Drawn> ? Drawn : never;

  /** What the ledger gains by an event; undefined where nothing can happen. */
  function happens({ language, words, what }: Event, entries: History, now: Instant): Fact | undefined {
    const shown = language === 'en' ? words.toLowerCase() : words;
    if (what === 'shows') return showed(now, language, shown, { notBefore: now - 60_000 }).fact;
    const standing = standingOf(entries, parcels, now);
    const texts = 'asked' in standing ? [...standing.asked] : [];
    const { fact } = accepted(now, 'en', {});
    if (what === 'nothing' || texts.length === 0 || fact.type !== 'answered') return undefined;
    return { ...fact, answer: what === 'accepted' ? 'accepted' : 'declined', texts };
  }

  test('no text is in two prompts of a kind, whatever happens and whenever anybody looks', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 14 }), (events) => {
        let entries = given(...first);
        let now = china('2026-06-02');
        const heard: string[] = [];
        for (const each of events) {
          now += each.hours * 60 * 60_000;
          const fact = happens(each, entries, now);
          if (fact) entries = appended(entries, fact, now);
          for (const { prompt, about } of due(entries, now)) heard.push(...about.map((identity) => prompt + identity));
          entries = told(entries, now);
          expect(due(entries, now)).toEqual([]);
        }
        expect(new Set(heard).size).toBe(heard.length);
      }),
      { numRuns: 100 },
    );
  });
});

describe('where the languages are read at different moments', () => {
  test('a change is told once, and the next one of the other language is told all the same', () => {
    let entries = given(...first, showed('2026-06-10 10:00', 'zh-cn', 'B', { notBefore: china('2026-06-10 02:00') }));
    const heard: string[] = [];
    const look = (now: Instant) => {
      heard.push(
        ...due(entries, now).map(({ prompt, about }) => [prompt, ...about.map((to) => NAMES.get(to))].join(' ')),
      );
      entries = told(entries, now);
    };
    const NAMES = new Map(['B', 'b', 'C'].map((words) => [text(words), words]));
    look(china('2026-06-10 10:00'));
    entries = continued(entries, showed('2026-06-12 10:00', 'en', 'b', { notBefore: china('2026-06-12 02:00') }));
    look(china('2026-06-12 10:00'));
    look(china('2026-06-15'));
    entries = continued(entries, showed('2026-06-15 12:00', 'zh-cn', 'C', { notBefore: china('2026-06-15 08:00') }));
    look(china('2026-06-15 12:00'));
    expect(heard).toEqual(['notice B', 'tomorrow B', 'notice C']);
  });
});

describe('the next moment at which time alone makes something due', () => {
  const entries = given(...amended);
  const next = (now: Instant) => nextPromptAt(standingOf(entries, parcels, now), 'enforce', now);

  test('a day before, then the moment itself, then none', () => {
    expect(next(china('2026-06-10 10:00'))).toBe(IN_FORCE - DAY);
    expect(next(IN_FORCE - DAY - 1)).toBe(IN_FORCE - DAY);
    expect(next(IN_FORCE - DAY)).toBe(IN_FORCE);
    expect(next(IN_FORCE - 1)).toBe(IN_FORCE);
    expect(next(IN_FORCE)).toBeUndefined();
  });

  test('none where nothing is pending, or all of it is accepted', () => {
    const now = china('2026-06-10 12:00');
    const early = given(...amended, accepted('2026-06-10 11:00', 'en', { 'zh-cn': 'B', en: 'b' }));
    expect(nextPromptAt(standingOf(given(...first), parcels, now), 'enforce', now)).toBeUndefined();
    expect(nextPromptAt(standingOf(early, parcels, now), 'enforce', now)).toBeUndefined();
  });
});
