import { describe, expect, it } from 'vitest';
import { standingOf } from '../../src/standing/standing.ts';
import { isGated } from '../../src/standing/verdict.ts';
import type { Instant } from '../../src/words/vocabulary.ts';
import {
  accepted,
  china,
  chose,
  dated,
  declined,
  ended,
  given,
  parcels,
  type Step,
  showed,
  text,
  texts,
} from './given.ts';

const standingAt = (now: string | Instant, ...steps: Step[]) =>
  standingOf(given(...steps), parcels, typeof now === 'number' ? now : china(now));

const bothRead = [showed('2026-06-01', 'zh-cn', 'Z'), showed('2026-06-01', 'en', 'A'), chose('2026-06-01', 'en')];
const bothAccepted = [...bothRead, accepted('2026-06-01 09:00', 'en', { 'zh-cn': 'Z', en: 'A' })];
/** Posted on the day on which it was read. */
const posted = (day: string, language: string, words: string) =>
  showed(`${day} 12:00`, language, words, { notBefore: china(day) });

describe('before an answer', () => {
  it('nothing was read: unread, in the language that prevails', () => {
    expect(standingAt('2026-06-01')).toEqual({ kind: 'unread', language: 'zh-cn' });
  });

  it('only another language was read: unread in the one that was chosen', () => {
    const steps = [showed('2026-06-01', 'fr', 'F'), chose('2026-06-01', 'en')];
    expect(standingAt('2026-06-01', ...steps)).toEqual({ kind: 'unread', language: 'en' });
  });

  it('only a document that does not ask was read: unread', () => {
    const privacy = showed('2026-06-01', 'zh-cn', 'P', { document: 'Privacy' });
    expect(standingAt('2026-06-01', privacy).kind).toBe('unread');
  });

  it('read: unanswered, asked for the newest text in the chosen language and in the one that prevails', () => {
    expect(standingAt('2026-06-01', ...bothRead)).toEqual({
      kind: 'unanswered',
      language: 'en',
      asked: texts({ 'zh-cn': 'Z', en: 'A' }),
    });
    const amended = standingAt(
      '2026-06-02',
      ...bothRead,
      showed('2026-06-02', 'en', 'B', { stated: dated('2026-06-02') }),
    );
    expect(amended).toMatchObject({
      asked: [{ identity: text('Z') }, { identity: text('B'), statedDate: dated('2026-06-02') }],
    });
  });

  it('a language that the declaration does not have is not chosen', () => {
    for (const language of ['de', 'toString', '__proto__']) {
      expect(standingAt('2026-06-02', ...bothRead, chose('2026-06-02', language))).toMatchObject({ language: 'zh-cn' });
    }
  });
});

describe('after an answer', () => {
  it('accepted: open, with the answer and the moment at which it was given', () => {
    const standing = standingAt('2026-06-02', ...bothAccepted);
    expect(standing).toMatchObject({
      kind: 'accepted',
      answer: { answer: 'accepted', language: 'en', at: china('2026-06-01 09:00') },
      pending: [],
    });
    expect(isGated(standing)).toBe(false);
  });

  it('declined: shut, until it is taken back', () => {
    const steps = [...bothRead, declined('2026-06-02', 'en', { 'zh-cn': 'Z', en: 'A' })];
    expect(standingAt('2026-06-03', ...steps)).toMatchObject({
      kind: 'declined',
      asked: texts({ 'zh-cn': 'Z', en: 'A' }),
    });
    const takenBack = [...steps, accepted('2026-06-04', 'en', { 'zh-cn': 'Z', en: 'A' })];
    expect(standingAt('2026-06-04', ...takenBack).kind).toBe('accepted');
  });

  it('declined after accepting: shut at once, and the earlier acceptance does not come back', () => {
    const steps = [...bothAccepted, declined('2026-06-02', 'en', { 'zh-cn': 'Z', en: 'A' })];
    expect(standingAt('2026-06-02', ...steps).kind).toBe('declined');
    const amended = [...steps, posted('2026-06-10', 'en', 'B'), posted('2026-06-12', 'en', 'A')];
    expect(standingAt('2027-01-01', ...amended).kind).toBe('declined');
  });

  it.each(['person', 'licensor'] as const)('ended by the %s: shut, and says since when', (by) => {
    const standing = standingAt('2026-06-03', ...bothAccepted, ended('2026-06-02', by));
    expect(standing).toMatchObject({ kind: 'ended', language: 'en', by, at: china('2026-06-02') });
    expect('asked' in standing).toBe(by === 'person');
    expect(isGated(standing)).toBe(true);
  });

  it('ended before anything was ever read is ended all the same', () => {
    expect(standingAt('2026-06-03', ended('2026-06-02', 'licensor')).kind).toBe('ended');
  });

  it('accepted anew after the person ended it: open for the newest words, not by the old answer', () => {
    const steps = [...bothAccepted, ended('2026-06-02', 'person')];
    const again = [...steps, accepted('2026-06-03', 'en', { 'zh-cn': 'Z', en: 'A' })];
    expect(standingAt('2026-06-03', ...again).kind).toBe('accepted');
  });

  it('to words the track never showed: no answer for those it shows', () => {
    const steps = [...bothRead, accepted('2026-06-02', 'en', { 'zh-cn': 'Z', en: 'X' })];
    expect(standingAt('2026-06-02', ...steps).kind).toBe('unanswered');
  });
});

describe('a document of which nothing was ever accepted', () => {
  const everyDocument = Object.entries(parcels.terms).map(([name, document]) => [name, { ...document, asks: true }]);
  const widened = { ...parcels, terms: Object.fromEntries(everyDocument) };
  const steps = [...bothAccepted, showed('2026-06-05', 'en', 'P', { document: 'Privacy' })];

  it('does not ask as long as the declaration does not say so', () => {
    expect(standingOf(given(...steps), parcels, china('2026-06-06')).kind).toBe('accepted');
  });

  it('asks once the declaration says so: an answer for other words is none for these', () => {
    expect(standingOf(given(...steps), widened, china('2026-06-06'))).toMatchObject({
      kind: 'unanswered',
      asked: [{ document: 'Terms' }, { document: 'Terms' }, { document: 'Privacy', identity: text('P') }],
    });
  });
});

describe('a language chosen after the answer', () => {
  it('that could not be read yet leaves the site open: the answer stands', () => {
    const onlyEnglish = [showed('2026-06-01', 'en', 'A'), accepted('2026-06-01', 'en', { en: 'A' })];
    expect(standingAt('2026-06-02', ...onlyEnglish, chose('2026-06-02', 'fr'))).toMatchObject({
      kind: 'accepted',
      language: 'fr',
      asked: [],
    });
  });

  it('leaves it shut, with nothing to ask, if the words in force are others', () => {
    const steps = [
      showed('2026-06-01', 'en', 'A'),
      accepted('2026-06-01', 'en', { en: 'A' }),
      posted('2026-06-10', 'en', 'B'),
      chose('2026-06-11', 'fr'),
    ];
    expect(standingAt(china('2026-06-16') - 1, ...steps).kind).toBe('accepted');
    expect(standingAt('2026-06-16', ...steps)).toEqual({ kind: 'unread', language: 'fr' });
  });

  it('asks in that language at the next amendment, and judges by the language of the answer until then', () => {
    const steps = [...bothAccepted, chose('2026-06-02', 'fr'), showed('2026-06-02', 'fr', 'F')];
    expect(standingAt('2026-06-03', ...steps)).toMatchObject({ kind: 'accepted', language: 'fr', pending: [] });
    const frenchAmended = [...steps, posted('2026-06-10', 'fr', 'G')];
    expect(standingAt('2026-07-01', ...frenchAmended).kind).toBe('accepted');
    const englishAmended = [...steps, posted('2026-06-10', 'en', 'B')];
    expect(standingAt('2026-07-01', ...englishAmended)).toMatchObject({
      kind: 'lapsed',
      language: 'fr',
      asked: texts({ 'zh-cn': 'Z', fr: 'F' }),
    });
    const answered = [...englishAmended, accepted('2026-07-01', 'fr', { 'zh-cn': 'Z', fr: 'F' })];
    expect(standingAt('2026-07-01', ...answered).kind).toBe('accepted');
  });
});
