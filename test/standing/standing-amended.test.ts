import { describe, expect, it } from 'vitest';
import { type Standing, standingOf } from '../../src/standing/standing.ts';
import type { Instant, StatedDate } from '../../src/words/vocabulary.ts';
import { accepted, china, dated, given, parcels, reread, type Step, showed, text, texts } from './given.ts';

const standingAt = (now: string | Instant, ...steps: Step[]) =>
  standingOf(given(...steps), parcels, typeof now === 'number' ? now : china(now));
/** Posted on the day on which it was read. */
const posted = (day: string, language: string, words: string) =>
  showed(`${day} 12:00`, language, words, { notBefore: china(day) });

const read = [showed('2026-06-01', 'zh-cn', 'Z'), showed('2026-06-01', 'en', 'A')];
const agreed = [...read, accepted('2026-06-01 09:00', 'en', { 'zh-cn': 'Z', en: 'A' })];
const amendments = (standing: Standing) =>
  (standing.kind === 'lapsed' ? standing.amendments : standing.kind === 'accepted' ? standing.pending : []).map(
    ({ language, to, isAccepted }) => [language, to, isAccepted],
  );

describe('an amendment', () => {
  const history = [...agreed, posted('2026-06-10', 'en', 'B')];

  it('during its notice period leaves the site open, and says what comes and when', () => {
    expect(standingAt('2026-06-12', ...history)).toMatchObject({
      kind: 'accepted',
      pending: [
        {
          document: 'Terms',
          language: 'en',
          isPrevailing: false,
          from: text('A'),
          to: text('B'),
          notice: { basis: 'interval', earliest: '2026-06-10', latest: '2026-06-10' },
          effective: { earliest: china('2026-06-16'), latest: china('2026-06-16') },
          isAccepted: false,
        },
      ],
      asked: texts({ 'zh-cn': 'Z', en: 'B' }),
    });
  });

  it('unaccepted shuts the site at the very millisecond of its day, not one before', () => {
    expect(standingAt(china('2026-06-16') - 1, ...history).kind).toBe('accepted');
    expect(standingAt(china('2026-06-16'), ...history)).toMatchObject({ kind: 'lapsed', since: china('2026-06-16') });
  });

  it('accepted early leaves the site open on its day and after', () => {
    const early = [...history, accepted('2026-06-12', 'en', { 'zh-cn': 'Z', en: 'B' })];
    expect(amendments(standingAt('2026-06-12', ...early))).toEqual([['en', text('B'), true]]);
    expect(standingAt(china('2026-06-16'), ...early)).toMatchObject({ kind: 'accepted', pending: [] });
    expect(standingAt('2030-01-01', ...early).kind).toBe('accepted');
  });

  it('accepted early leaves the words before it in force until its day, where these are in force themselves', () => {
    const early = [...history, accepted('2026-06-12', 'en', { 'zh-cn': 'Z', en: 'B' })];
    expect(standingAt(china('2026-06-16') - 1, ...early)).toMatchObject({ inForce: texts({ 'zh-cn': 'Z', en: 'A' }) });
    expect(standingAt(china('2026-06-16'), ...early)).not.toHaveProperty('inForce');
    expect(standingAt('2026-06-12', ...history)).not.toHaveProperty('inForce');
    const toCome = showed('2026-06-11', 'zh-cn', 'Z', { stated: dated('2026-06-11') });
    const first = [read[1] as Step, accepted('2026-06-01', 'en', { en: 'A' }), posted('2026-06-10', 'en', 'B'), toCome];
    const both = accepted('2026-06-12', 'en', { 'zh-cn': 'Z', en: 'B' });
    expect(standingAt('2026-06-13', ...first, both)).toMatchObject({ inForce: texts({ en: 'A' }) });
  });

  it('accepted after its day opens the site again', () => {
    const late = [...history, accepted('2026-06-20', 'en', { 'zh-cn': 'Z', en: 'B' })];
    expect(standingAt('2026-06-20', ...late).kind).toBe('accepted');
  });

  it('is not answered by an acceptance of the words before it, however late', () => {
    const same = [...history, accepted('2026-06-20', 'en', { 'zh-cn': 'Z', en: 'A' })];
    expect(standingAt('2026-06-20', ...same).kind).toBe('lapsed');
  });

  it('of a document that does not ask is none here', () => {
    const privacy = (day: string, words: string) => showed(day, 'en', words, { document: 'Privacy' });
    const steps = [...agreed, privacy('2026-06-01', 'P'), privacy('2026-06-02', 'Q')];
    expect(standingAt('2027-01-01', ...steps)).toMatchObject({ kind: 'accepted', pending: [] });
  });
});

describe('which words changed', () => {
  it('only the translation: the one amendment is not of the prevailing text', () => {
    const standing = standingAt('2026-07-01', ...agreed, posted('2026-06-10', 'en', 'B'));
    expect(standing).toMatchObject({ kind: 'lapsed', amendments: [{ language: 'en', isPrevailing: false }] });
  });

  it('only the prevailing text: the one amendment is of it, and the translation is asked for as it was', () => {
    const standing = standingAt('2026-07-01', ...agreed, posted('2026-06-10', 'zh-cn', 'Y'));
    expect(standing).toMatchObject({
      kind: 'lapsed',
      amendments: [{ language: 'zh-cn', isPrevailing: true }],
      asked: texts({ 'zh-cn': 'Y', en: 'A' }),
    });
  });

  it('both, on different days: in the order of their days, shut since the first', () => {
    const steps = [...agreed, posted('2026-06-12', 'zh-cn', 'Y'), posted('2026-06-10', 'en', 'B')];
    expect(amendments(standingAt('2026-06-17', ...steps))).toEqual([
      ['en', text('B'), false],
      ['zh-cn', text('Y'), false],
    ]);
    expect(standingAt('2026-07-01', ...steps)).toMatchObject({ since: china('2026-06-16') });
  });
});

describe('two amendments in one notice period', () => {
  const history = [...agreed, posted('2026-06-10', 'en', 'B'), posted('2026-06-12', 'en', 'C')];

  it('are both told, and asked for once: the newest', () => {
    const standing = standingAt('2026-06-13', ...history);
    expect(amendments(standing)).toEqual([
      ['en', text('B'), false],
      ['en', text('C'), false],
    ]);
    expect(standing).toMatchObject({ asked: texts({ 'zh-cn': 'Z', en: 'C' }) });
  });

  it('shut the site on the first day', () => {
    expect(standingAt(china('2026-06-16') - 1, ...history).kind).toBe('accepted');
    expect(standingAt('2026-06-16', ...history).kind).toBe('lapsed');
  });

  it('are both answered by accepting the newest, on the day of either', () => {
    const both = [...history, accepted('2026-06-13', 'en', { 'zh-cn': 'Z', en: 'C' })];
    for (const day of ['2026-06-13', '2026-06-16', '2026-06-18', '2027-01-01'])
      expect(standingAt(day, ...both).kind).toBe('accepted');
  });

  it('are not both answered by having accepted the first: the second lapses on its own day', () => {
    const first = [
      ...agreed,
      posted('2026-06-10', 'en', 'B'),
      accepted('2026-06-11', 'en', { 'zh-cn': 'Z', en: 'B' }),
      posted('2026-06-12', 'en', 'C'),
    ];
    expect(standingAt(china('2026-06-18') - 1, ...first).kind).toBe('accepted');
    expect(standingAt('2026-06-18', ...first)).toMatchObject({
      kind: 'lapsed',
      since: china('2026-06-18'),
      amendments: [{ from: text('B'), to: text('C') }],
    });
  });
});

describe('words that come back', () => {
  it('before the day of those that replaced them: nobody is asked, then or ever', () => {
    const steps = [...agreed, posted('2026-06-10', 'en', 'B'), posted('2026-06-15', 'en', 'A')];
    for (const day of ['2026-06-15 12:00', '2026-06-16', '2026-06-22', '2030-01-01'])
      expect(standingAt(day, ...steps)).toMatchObject({ kind: 'accepted', pending: [] });
  });

  it('after it: their answer stands, and opens the site as soon as they are read', () => {
    const lapsed = [...agreed, posted('2026-06-10', 'en', 'B')];
    expect(standingAt('2026-06-20', ...lapsed).kind).toBe('lapsed');
    const back = [...lapsed, posted('2026-06-20', 'en', 'A')];
    expect(amendments(standingAt('2026-06-20 12:00', ...back))).toEqual([['en', text('A'), true]]);
    expect(standingAt('2030-01-01', ...back).kind).toBe('accepted');
  });

  it('and go again before their day leave the words in force that were never accepted: shut', () => {
    const steps = [
      ...agreed,
      posted('2026-06-10', 'en', 'B'),
      posted('2026-06-20', 'en', 'A'),
      posted('2026-06-22', 'en', 'B'),
    ];
    expect(standingAt('2026-06-22 12:00', ...steps)).toMatchObject({ kind: 'lapsed', amendments: [{ to: text('B') }] });
  });

  it('after others were accepted early that never came into force: still to be answered', () => {
    const steps = [
      ...agreed,
      posted('2026-06-10', 'en', 'B'),
      posted('2026-06-17', 'en', 'C'),
      accepted('2026-06-18', 'en', { 'zh-cn': 'Z', en: 'C' }),
    ];
    expect(standingAt('2026-06-18', ...steps).kind).toBe('accepted');
    const withdrawn = [...steps, posted('2026-06-19', 'en', 'B')];
    expect(standingAt('2026-06-19 12:00', ...withdrawn)).toMatchObject({
      kind: 'lapsed',
      asked: [{}, { identity: text('B') }],
    });
  });
});

describe('what is no amendment', () => {
  it('another stated date over the same words', () => {
    const redated = showed('2026-06-10', 'en', 'A', { stated: dated('2026-06-09'), difference: 're-dated' });
    expect(standingAt('2027-01-01', ...agreed, redated)).toMatchObject({ kind: 'accepted', pending: [] });
  });

  it('other marks or links on the same words: the answer is inherited', () => {
    const marked = showed('2026-06-10', 'en', 'A.', { difference: 'markup' });
    expect(standingAt('2027-01-01', ...agreed, marked)).toMatchObject({
      kind: 'accepted',
      asked: texts({ 'zh-cn': 'Z', en: 'A.' }),
    });
  });

  it('a technical upgrade, before the answer or after it', () => {
    const upgraded = [...agreed, reread('2026-06-10', 'en', 'A', 'A2')];
    expect(standingAt('2027-01-01', ...upgraded)).toMatchObject({ kind: 'accepted', pending: [] });
    const amended = [...agreed, posted('2026-06-10', 'en', 'B'), reread('2026-06-11', 'en', 'B', 'B2')];
    expect(standingAt('2026-06-16', ...amended)).toMatchObject({ kind: 'lapsed', amendments: [{ to: text('B2') }] });
    const answered = [...amended, accepted('2026-06-16', 'en', { 'zh-cn': 'Z', en: 'B2' })];
    expect(standingAt('2026-06-16', ...answered).kind).toBe('accepted');
  });
});

describe('words that come back', () => {
  const back = (stated?: StatedDate) => [
    showed('2026-06-01', 'en', 'A', stated ? { stated } : {}),
    posted('2026-06-10', 'en', 'B'),
    accepted('2026-06-11', 'en', { en: 'B' }),
    showed('2026-06-12', 'en', 'A', { notBefore: china('2026-06-12'), ...(stated && { stated }) }),
  ];

  it('and were never accepted ask, whether or not anything tells when they were posted', () => {
    expect(standingAt('2026-07-20', ...back(dated('2026-05-01'))).kind).toBe('lapsed');
    expect(standingAt('2026-07-20', ...back())).toMatchObject({ kind: 'unanswered', asked: texts({ en: 'A' }) });
  });

  it('are what later words are compared with, not what was accepted early and never was in force', () => {
    const steps = [
      showed('2026-06-01', 'en', 'A'),
      accepted('2026-06-01', 'en', { en: 'A' }),
      posted('2026-06-10', 'en', 'B'),
      accepted('2026-06-11', 'en', { en: 'B' }),
      posted('2026-06-12', 'en', 'A'),
      posted('2026-06-20', 'en', 'C'),
    ];
    expect(standingAt('2026-06-21', ...steps)).toMatchObject({ pending: [{ from: text('A'), to: text('C') }] });
  });
});

describe('a required track that could only be read after the answer', () => {
  const withoutPrevailing = [showed('2026-06-01', 'en', 'A'), accepted('2026-06-01', 'en', { en: 'A' })];

  it('begins with a baseline, and asks nothing', () => {
    const steps = [...withoutPrevailing, showed('2026-06-05', 'zh-cn', 'Z')];
    expect(standingAt('2026-06-05', ...steps)).toMatchObject({
      kind: 'accepted',
      pending: [],
      asked: texts({ 'zh-cn': 'Z', en: 'A' }),
    });
  });

  it('asks nothing if its first words come back before the day of others', () => {
    const stated = { stated: dated('2021-08-08') };
    const steps = [
      ...withoutPrevailing,
      showed('2026-06-05', 'zh-cn', 'Z', stated),
      posted('2026-06-10', 'zh-cn', 'Y'),
      showed('2026-06-12', 'zh-cn', 'Z', stated),
    ];
    for (const day of ['2026-06-12', '2026-06-16', '2030-01-01'])
      expect(standingAt(day, ...steps)).toMatchObject({ kind: 'accepted', pending: [] });
  });

  it('asks when it is amended, though none of its words were accepted', () => {
    const steps = [...withoutPrevailing, showed('2026-06-05', 'zh-cn', 'Z'), posted('2026-06-10', 'zh-cn', 'Y')];
    expect(standingAt(china('2026-06-16') - 1, ...steps).kind).toBe('accepted');
    const lapsed = standingAt('2026-06-16', ...steps);
    expect(lapsed).toMatchObject({ kind: 'lapsed', amendments: [{ to: text('Y'), isPrevailing: true }] });
    expect(lapsed.kind === 'lapsed' && lapsed.amendments[0]).not.toHaveProperty('from');
  });
});
