// The mode is the one chosen last, else that of where the agreement came from. In mode remind the site stays open, and its use without acceptance is recorded: of the words in force, once a day.
import { describe, expect, it } from 'vitest';
import type { Declaration } from '../../src/declaration/declaration.ts';
import type { Mode } from '../../src/record/entry.ts';
import { modeOf, useToRecord } from '../../src/standing/mode.ts';
import { standingOf } from '../../src/standing/standing.ts';
import type { Instant } from '../../src/words/vocabulary.ts';
import { accepted, china, declared, declined, ended, given, parcels, type Step, showed, texts } from './given.ts';

const chose = (mode: Mode): Step => ({ at: china('2026-06-01 09:00'), fact: { type: 'modeChosen', mode } });
const read = showed('2026-06-01', 'en', 'A');
const spoken: Step = { at: china('2026-06-01'), fact: { type: 'languageChosen', language: 'en' } };
const agreed = accepted('2026-06-01 08:00', 'en', { en: 'A' });
const posted = (day: string, words: string) => showed(`${day} 12:00`, 'en', words, { notBefore: china(day) });

const used = (now: Instant, ...steps: Step[]) => {
  const entries = given(...steps);
  return useToRecord(entries, standingOf(entries, parcels, now), parcels, now);
};
const use = (day: string, words: string) => [{ type: 'usedWithoutAnswering', day, texts: texts({ en: words }) }];

describe('the mode', () => {
  const unstated: Declaration = { ...parcels, amendment: { rule: 'unstated', timeZone: 'UTC' } };
  const byDate: Declaration = { ...parcels, amendment: { rule: 'dated', timeZone: 'UTC' } };
  const mode = (declaration: Declaration, ...steps: Step[]) => modeOf(given(...steps), declaration);

  it.each(['shipped', 'ready', 'policy'] as const)(
    'is enforce for what is %s, where the agreement tells when a change is in force',
    (origin) => {
      expect(mode(parcels, declared('2026-06-01', origin))).toBe('enforce');
      expect(mode(byDate, declared('2026-06-01', origin))).toBe('enforce');
      expect(mode(unstated, declared('2026-06-01', origin))).toBe('watch');
    },
  );

  it.each(['added', 'imported'] as const)('is watch for what the person %s, whatever the rule', (origin) => {
    for (const declaration of [parcels, byDate, unstated])
      expect(mode(declaration, declared('2026-06-01', origin))).toBe('watch');
  });

  it('goes by the origin declared last', () => {
    const [shipped, added] = [declared('2026-06-01', 'shipped'), declared('2026-06-02', 'added')];
    expect(mode(parcels, shipped, added)).toBe('watch');
    expect(mode(parcels, added, shipped)).toBe('enforce');
  });

  it('is enforce in a record from before declarations were recorded, whatever the rule', () => {
    expect(mode(parcels)).toBe('enforce');
    expect(mode(unstated, read)).toBe('enforce');
  });

  it('is what the person chose last, wherever the agreement came from', () => {
    const added = declared('2026-06-01', 'added');
    expect(mode(parcels, added, chose('enforce'))).toBe('enforce');
    expect(mode(parcels, chose('remind'), added)).toBe('remind');
    expect(mode(parcels, declared('2026-06-01', 'policy'), chose('enforce'), chose('watch'))).toBe('watch');
  });
});

describe('what is recorded when the site is used', () => {
  const now = china('2026-06-20 12:00');

  it('is nothing where the words in force are accepted, and nothing in the other modes', () => {
    expect(used(now, read, agreed, chose('remind'))).toEqual([]);
    for (const mode of ['enforce', 'watch'] as const) expect(used(now, spoken, read, chose(mode))).toEqual([]);
  });

  it('names the words in force, not those that were posted since', () => {
    const lapsed = [read, agreed, chose('remind'), posted('2026-06-10', 'B'), posted('2026-06-20', 'C')];
    expect(used(now, ...lapsed)).toEqual(use('2026-06-20', 'B'));
  });

  it('is recorded after a decline and after an end as well', () => {
    for (const answer of [
      declined('2026-06-02', 'en', { en: 'A' }),
      ended('2026-06-02', 'person'),
      ended('2026-06-02', 'licensor'),
    ]) {
      expect(used(now, read, agreed, chose('remind'), answer)).toEqual(use('2026-06-20', 'A'));
    }
  });

  it('is recorded once per text and day, as days are counted in China', () => {
    const before = [
      spoken,
      read,
      chose('remind'),
      { at: china('2026-06-20 00:00'), fact: use('2026-06-20', 'A')[0] } as Step,
    ];
    expect(used(china('2026-06-21') - 1, ...before)).toEqual([]);
    expect(used(china('2026-06-21'), ...before)).toEqual(use('2026-06-21', 'A'));
  });
});
