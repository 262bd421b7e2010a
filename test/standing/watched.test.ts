// An agreement that the person added was in use before: its first words are neither asked for nor called accepted, and what
// is posted later is set against them.
import { describe, expect, it } from 'vitest';
import { decideEnd } from '../../src/decisions/decide.ts';
import type { Declaration } from '../../src/declaration/declaration.ts';
import { badgeChangesAt, badgeOf } from '../../src/prompts/badge.ts';
import { duePrompts, nextPromptAt } from '../../src/prompts/due.ts';
import type { Mode } from '../../src/record/entry.ts';
import { isShut, useToRecord } from '../../src/standing/mode.ts';
import { neededTexts } from '../../src/standing/needed-texts.ts';
import { standingOf } from '../../src/standing/standing.ts';
import { isGated } from '../../src/standing/verdict.ts';
import type { Instant } from '../../src/words/vocabulary.ts';
import {
  accepted,
  china,
  chose,
  declared,
  declined,
  ended,
  given,
  parcels,
  type Step,
  showed,
  text,
  texts,
} from './given.ts';

const DAY = 24 * 60 * 60_000;
const IN_FORCE = china('2026-06-16');

const added = declared('2026-06-01 09:00', 'added');
const english = chose('2026-06-01 09:00', 'en');
const first = [added, english, showed('2026-06-01 10:00', 'zh-cn', 'A'), showed('2026-06-01 10:01', 'en', 'a')];
const posted = (when: string, language: string, words: string): Step =>
  showed(when, language, words, { notBefore: china(when) - 60_000 });
const amended = [...first, posted('2026-06-10 10:00', 'zh-cn', 'B'), posted('2026-06-10 10:00', 'en', 'b')];
const inMode = (mode: Mode): Step => ({ at: china('2026-06-02'), fact: { type: 'modeChosen', mode } });

const standing = (now: Instant | string, ...steps: readonly Step[]) =>
  standingOf(given(...steps), parcels, typeof now === 'number' ? now : china(now));

describe('the words that are there when the watch begins', () => {
  it('are in use, since they were read first, and may be accepted', () => {
    expect(standing('2026-06-02', ...first)).toEqual({
      kind: 'in-use',
      language: 'en',
      since: china('2026-06-01 10:00'),
      inUse: texts({ 'zh-cn': 'A', en: 'a' }),
      amendments: [],
      arrived: false,
      asked: texts({ 'zh-cn': 'A', en: 'a' }),
    });
  });

  it('are not in use before any of them was read', () => {
    expect(standing('2026-06-02', added, english)).toEqual({ kind: 'unread', language: 'en' });
  });

  it.each([
    ['added', 'in-use'],
    ['imported', 'in-use'],
    ['shipped', 'unanswered'],
    ['ready', 'unanswered'],
    ['policy', 'unanswered'],
  ] as const)('of an agreement that is %s are %s', (origin, kind) => {
    expect(standing('2026-06-02', declared('2026-06-01', origin), ...first.slice(1)).kind).toBe(kind);
  });

  it('are judged by how the record began, not by what was declared since', () => {
    const shipped = declared('2026-06-03', 'shipped');
    expect(standing('2026-06-04', ...first, shipped).kind).toBe('in-use');
    expect(standing('2026-06-04', declared('2026-05-31', 'shipped'), ...first).kind).toBe('unanswered');
    expect(standing('2026-06-04', ...first.slice(1)).kind).toBe('unanswered');
  });

  it('stay in use where another language is read that comes later', () => {
    const french = [...amended, chose('2026-06-20', 'fr'), showed('2026-06-20 10:00', 'fr', 'x')];
    expect(standing('2026-06-21', ...french)).toMatchObject({
      kind: 'in-use',
      language: 'fr',
      since: china('2026-06-01 10:00'),
      amendments: [{ language: 'zh-cn', to: text('B') }],
    });
  });
});

describe('what is posted later', () => {
  const [chinese, ours] = [
    { language: 'zh-cn', from: text('A'), to: text('B'), isAccepted: false },
    { language: 'en', from: text('a'), to: text('b'), isAccepted: false },
  ];

  it('is pending until its day, and in force from its first millisecond', () => {
    expect(standing(IN_FORCE - 1, ...amended)).toMatchObject({ arrived: false, amendments: [chinese, ours] });
    expect(standing(IN_FORCE, ...amended)).toMatchObject({ arrived: true, amendments: [chinese, ours] });
  });

  it('is told in the order of its days: in force, then to come', () => {
    const later = posted('2026-06-14 10:00', 'en', 'c');
    expect(standing(IN_FORCE, ...amended, later)).toMatchObject({
      arrived: true,
      amendments: [chinese, ours, { from: text('a'), to: text('c') }],
    });
  });

  it('is nothing where it was withdrawn before its day', () => {
    const back = [posted('2026-06-12', 'zh-cn', 'A'), posted('2026-06-12', 'en', 'a')];
    expect(standing('2026-06-30', ...amended, ...back)).toMatchObject({ kind: 'in-use', amendments: [] });
  });

  it('is not called accepted where the words in use come back after it was in force', () => {
    const back = [posted('2026-06-20', 'zh-cn', 'A'), posted('2026-06-20', 'en', 'a')];
    for (const now of ['2026-06-21', '2026-06-30'])
      expect(standing(now, ...amended, ...back)).toMatchObject({ kind: 'in-use', arrived: false, amendments: [] });
  });

  it('needs the words in use beside the new ones to be shown', () => {
    expect(neededTexts(standing(IN_FORCE, ...amended)).toSorted()).toEqual(['A', 'B', 'a', 'b'].map(text).toSorted());
  });
});

describe('an answer', () => {
  const both = { 'zh-cn': 'A', en: 'a' };

  it('that accepts makes it accepted, and what follows is asked as of anybody', () => {
    const answer = accepted('2026-06-02', 'en', both);
    expect(standing('2026-06-03', ...first, answer)).toMatchObject({ kind: 'accepted', pending: [] });
    const all = [...first, answer, ...amended.slice(first.length)];
    expect(standing(IN_FORCE - 1, ...all).kind).toBe('accepted');
    expect(standing(IN_FORCE, ...all).kind).toBe('lapsed');
  });

  it('that declines, and an end, stand as they do for anybody', () => {
    expect(standing('2026-06-03', ...first, declined('2026-06-02', 'en', both)).kind).toBe('declined');
    expect(standing('2026-06-03', ...first, ended('2026-06-02', 'person'))).toMatchObject({
      kind: 'ended',
      by: 'person',
    });
  });

  it('is not needed for the person to end the licence that using the site gave them', () => {
    expect(decideEnd(given(...first), parcels, china('2026-06-02'))).toEqual([{ type: 'licenceEnded', by: 'person' }]);
    const asked = given(declared('2026-06-01', 'shipped'), ...first.slice(1));
    expect(decideEnd(asked, parcels, china('2026-06-02'))).toEqual([]);
  });

  it('does not cover a document that is declared later: its first words are in use', () => {
    const { Terms, Privacy } = parcels.terms;
    if (!Terms || !Privacy) throw new Error('not declared');
    const wider: Declaration = { ...parcels, terms: { Terms, Privacy: { ...Privacy, asks: true } } };
    const privacy = (when: string, words: string, told = {}) =>
      showed(when, 'en', words, { document: 'Privacy', ...told });
    const steps = [...first, accepted('2026-06-02', 'en', both), privacy('2026-06-03', 'P')];
    expect(standingOf(given(...steps), wider, china('2026-06-04'))).toMatchObject({ kind: 'in-use', amendments: [] });
    const changed = privacy('2026-06-10', 'Q', { notBefore: china('2026-06-10') });
    const terms = posted('2026-06-10', 'en', 'b');
    expect(standingOf(given(...steps, changed, terms), wider, china('2026-06-11')).kind).toBe('in-use');
    expect(standingOf(given(...steps, changed, terms), wider, china('2026-06-11'))).toMatchObject({
      amendments: [
        { document: 'Terms', from: text('a'), to: text('b') },
        { document: 'Privacy', from: text('P'), to: text('Q') },
      ],
    });
  });
});

describe('the site', () => {
  const at = (now: Instant, steps: readonly Step[]) => standing(now, ...steps);

  it('is shut where it is kept shut and a change is in force, and not for the words that were in use', () => {
    expect(isShut(at(IN_FORCE - 1, amended), 'enforce')).toBe(false);
    expect(isShut(at(IN_FORCE, amended), 'enforce')).toBe(true);
    expect(isGated(at(IN_FORCE, first))).toBe(false);
    for (const mode of ['remind', 'watch'] as const) expect(isShut(at(IN_FORCE, amended), mode)).toBe(false);
  });

  it('is recorded to be used without an answer in mode remind, from the day of the change', () => {
    const used = (now: Instant, steps: readonly Step[]) => {
      const entries = given(...steps, inMode('remind'));
      return useToRecord(entries, standingOf(entries, parcels, now), parcels, now);
    };
    expect(used(IN_FORCE - 1, amended)).toEqual([]);
    expect(used(IN_FORCE, first)).toEqual([]);
    expect(used(IN_FORCE, amended)).toEqual([
      { type: 'usedWithoutAnswering', day: '2026-06-16', texts: texts({ 'zh-cn': 'B', en: 'b' }) },
    ]);
  });
});

describe('what is told', () => {
  const due = (now: Instant, mode: Mode, steps: readonly Step[] = amended) => {
    const entries = given(...steps);
    return duePrompts(standingOf(entries, parcels, now), mode, entries, now).map(({ prompt }) => prompt);
  };

  it.each(['enforce', 'remind'] as const)('in mode %s: the notice, the day before, and that it is in force', (mode) => {
    expect(due(china('2026-06-10 11:00'), mode)).toEqual(['notice']);
    expect(due(IN_FORCE - DAY, mode)).toEqual(['tomorrow']);
    expect(due(IN_FORCE - 1, mode)).toEqual(['tomorrow']);
    expect(due(IN_FORCE, mode)).toEqual(['in-force']);
    expect(due(IN_FORCE, mode, first)).toEqual([]);
  });

  it('in mode watch nothing by itself, whatever the standing', () => {
    const answered = [
      ...first,
      accepted('2026-06-02', 'en', { 'zh-cn': 'A', en: 'a' }),
      ...amended.slice(first.length),
    ];
    for (const steps of [amended, answered]) {
      for (const now of [china('2026-06-10 11:00'), IN_FORCE - 1, IN_FORCE]) {
        expect(due(now, 'watch', steps)).toEqual([]);
        expect(nextPromptAt(standing(now, ...steps), 'watch', now)).toBeUndefined();
      }
    }
  });

  it('is awaited from step to step, where it is told by itself', () => {
    const next = (now: Instant) => nextPromptAt(standing(now, ...amended), 'enforce', now);
    expect(next(IN_FORCE - DAY - 1)).toBe(IN_FORCE - DAY);
    expect(next(IN_FORCE - DAY)).toBe(IN_FORCE);
    expect(next(IN_FORCE)).toBeUndefined();
  });

  it('on the button: counted down to where it is asked, else only that there is news', () => {
    const now = IN_FORCE - 2 * DAY;
    const coming = standing(now, ...amended);
    expect(badgeOf(coming, true, now)).toEqual({ icon: 'pending', text: '2d' });
    expect(badgeOf(standing(IN_FORCE, ...amended), true, IN_FORCE)).toEqual({ icon: 'answer-needed', text: '!' });
    expect(badgeChangesAt(coming, now)).toBe(IN_FORCE - 2 * DAY + 60_000);
    for (const moment of [now, IN_FORCE]) {
      const verdict = standing(moment, ...amended);
      expect(badgeOf(verdict, true, moment, false, { hasNews: true })).toEqual({ icon: 'news', text: '' });
      expect(badgeOf(verdict, true, moment, false, { hasNews: false })).toEqual({ icon: 'watched', text: '' });
      expect(badgeChangesAt(verdict, moment, { hasNews: true })).toBeUndefined();
    }
  });

  it('on the button, where nothing changed: that it is watched, or that it cannot be', () => {
    const verdict = standing('2026-06-02', ...first);
    for (const watching of [undefined, { hasNews: false }]) {
      expect(badgeOf(verdict, true, IN_FORCE, false, watching)).toEqual({ icon: 'watched', text: '' });
      expect(badgeOf(verdict, true, IN_FORCE, true, watching)).toEqual({ icon: 'watched', text: '?' });
    }
  });

  it('on the button of an accepted agreement that is watched: its news, unless a change of it is to be answered', () => {
    const answer = accepted('2026-06-02', 'en', { 'zh-cn': 'A', en: 'a' });
    const news = { hasNews: true };
    expect(badgeOf(standing('2026-06-03', ...first, answer), true, IN_FORCE, false, news).icon).toBe('news');
    const all = [...first, answer, ...amended.slice(first.length)];
    expect(badgeOf(standing(IN_FORCE - 1, ...all), true, IN_FORCE - 1, false, news).icon).toBe('pending');
    expect(badgeOf(standing(IN_FORCE, ...all), true, IN_FORCE, false, news).icon).toBe('answer-needed');
  });
});
