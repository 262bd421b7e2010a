// A translation has fallen behind when the prevailing text changed, and it was read since and had not.
import { describe, expect, it } from 'vitest';
import { trackOf, tracksOf } from '../../src/standing/track.ts';
import { behindSince } from '../../src/standing/translation.ts';
import { china, given, type Step, showed } from './given.ts';

const posted = (day: string, language: string, words: string) =>
  showed(day, language, words, { notBefore: china(day) - 86_400_000 });
const read = [showed('2026-06-01', 'zh-cn', 'Z'), showed('2026-06-01', 'en', 'A')];
const changed = china('2026-06-10');
const judged = (steps: readonly Step[], readAt: string | undefined) => {
  const tracks = tracksOf(given(...steps));
  const of = (language: string) => trackOf(tracks, { document: 'Terms', language });
  return behindSince(of('zh-cn'), of('en'), readAt === undefined ? undefined : china(readAt));
};

describe('a translation', () => {
  it('read since the prevailing text changed, and the same as before, is behind', () => {
    expect(judged([...read, posted('2026-06-10', 'zh-cn', 'Y')], '2026-06-11')).toBe(changed);
  });

  it('not read since is not said to be', () => {
    expect(judged([...read, posted('2026-06-10', 'zh-cn', 'Y')], '2026-06-09')).toBeUndefined();
    expect(judged([...read, posted('2026-06-10', 'zh-cn', 'Y')], undefined)).toBeUndefined();
  });

  it('that followed, before or after, is not', () => {
    const follows = [...read, posted('2026-06-10', 'zh-cn', 'Y'), posted('2026-06-12', 'en', 'B')];
    expect(judged(follows, '2026-06-13')).toBeUndefined();
    const precedes = [...read, posted('2026-06-09 18:00', 'en', 'B'), posted('2026-06-10', 'zh-cn', 'Y')];
    expect(judged(precedes, '2026-06-13')).toBeUndefined();
  });

  it('of a text that never changed is not', () => expect(judged(read, '2026-06-11')).toBeUndefined());
});
