// Giving the licence up: only whoever has one can, and what was accepted before does not come back by itself.
import { describe, expect, it } from 'vitest';
import { decideAnswer, decideEnd } from '../../src/decisions/decide.ts';
import { standingOf } from '../../src/standing/standing.ts';
import { accepted, china, dated, declined, ended, given, parcels, showed, texts } from '../standing/given.ts';

const now = china('2026-06-11');
const both = { 'zh-cn': 'Z', en: 'A' };
const read = [showed('2026-06-01', 'zh-cn', 'Z'), showed('2026-06-01', 'en', 'A')];
const agreed = [...read, accepted('2026-06-02', 'en', both)];

describe('the end of a licence by the person', () => {
  it.each([
    ['accepted', agreed, true],
    [
      'lapsed',
      [...agreed, showed('2026-06-03', 'en', 'B', { notBefore: china('2026-06-02'), stated: dated('2026-06-03') })],
      true,
    ],
    ['unanswered', read, false],
    ['declined', [...read, declined('2026-06-02', 'en', both)], false],
    ['ended', [...agreed, ended('2026-06-03', 'person')], false],
  ] as const)('is possible or not, %s', (kind, steps, isPossible) => {
    const entries = given(...steps);
    expect(standingOf(entries, parcels, now).kind).toBe(kind);
    expect(decideEnd(entries, parcels, now)).toEqual(isPossible ? [{ type: 'licenceEnded', by: 'person' }] : []);
  });

  it('leaves what an answer would begin anew with, and it begins anew by that answer alone', () => {
    const entries = given(...agreed, ended('2026-06-03', 'person'));
    const standing = standingOf(entries, parcels, now);
    expect(standing).toMatchObject({ kind: 'ended', by: 'person', asked: texts(both) });
    const answer = {
      answer: 'accepted' as const,
      language: 'en',
      texts: texts(both),
      personalUse: true,
      surface: 'gate' as const,
      shown: { milliseconds: 1500, reached: 1 },
    };
    expect(decideAnswer(entries, parcels, answer, now).ok).toBe(true);
    const byLicensor = given(...agreed, ended('2026-06-03', 'licensor'));
    expect(decideAnswer(byLicensor, parcels, answer, now).ok).toBe(false);
  });
});
