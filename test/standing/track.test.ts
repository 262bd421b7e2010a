import { describe, expect, it } from 'vitest';
import { currentDate, currentIdentity, trackOf, tracksOf } from '../../src/standing/track.ts';
import { china, dated, given, reread, type Step, showed, text } from './given.ts';

const english = { document: 'Terms', language: 'en' };
const showings = (...steps: Step[]) => trackOf(tracksOf(given(...steps)), english)?.showings ?? [];
const kinds = (...steps: Step[]) => showings(...steps).map(({ kind }) => kind);

describe('a track', () => {
  it('begins with a baseline, which is no amendment', () => {
    const [first, ...others] = showings(showed('2026-06-01', 'en', 'A', { stated: dated('2021-08-08') }));
    expect(first).toMatchObject({ kind: 'baseline', identities: [text('A')], statedDate: dated('2021-08-08') });
    expect(first?.notBefore).toBeUndefined();
    expect(others).toEqual([]);
  });

  it('shows an amendment when it shows other words, between the last reading of the old and the first of the new', () => {
    const [, amendment] = showings(
      showed('2026-06-01', 'en', 'A'),
      showed('2026-06-09', 'en', 'B', { notBefore: china('2026-06-05') }),
    );
    expect(amendment).toMatchObject({
      kind: 'amendment',
      identities: [text('B')],
      notBefore: china('2026-06-05'),
      seen: china('2026-06-09'),
    });
  });

  it('counts from the first reading of the old words where no later one is recorded', () => {
    const [, amendment] = showings(showed('2026-06-01', 'en', 'A'), showed('2026-06-09', 'en', 'B'));
    expect(amendment?.notBefore).toBe(china('2026-06-01'));
  });

  it('shows words that return, and they are the words they were', () => {
    const all = showings(
      showed('2026-06-01', 'en', 'A'),
      showed('2026-06-02', 'en', 'B'),
      showed('2026-06-03', 'en', 'A'),
    );
    expect(all.map(({ kind }) => kind)).toEqual(['baseline', 'amendment', 'returned']);
    expect(all[2]?.identities).toEqual([text('A')]);
  });

  it('is one document in one language: the same words on another are its own', () => {
    const entries = given(
      showed('2026-06-01', 'en', 'A'),
      showed('2026-06-01', 'zh-cn', 'A'),
      showed('2026-06-01', 'en', 'A', { document: 'Privacy' }),
      showed('2026-06-02', 'en', 'B'),
    );
    expect(tracksOf(entries).map((track) => [track.document, track.language, track.showings.length])).toEqual([
      ['Terms', 'en', 2],
      ['Terms', 'zh-cn', 1],
      ['Privacy', 'en', 1],
    ]);
  });

  it('does not grow when the same words are recorded twice', () => {
    expect(kinds(showed('2026-06-01', 'en', 'A'), showed('2026-06-02', 'en', 'A'))).toEqual(['baseline']);
  });
});

describe('the same words with another stated date', () => {
  const redated = [
    showed('2026-06-01', 'en', 'A', { stated: dated('2021-08-08') }),
    showed('2026-06-09', 'en', 'A', { stated: dated('2026-06-08'), difference: 're-dated' }),
  ];

  it('are a re-dating and no amendment: told with the day on which it was seen', () => {
    const all = showings(...redated);
    expect(all).toHaveLength(1);
    expect(all[0]?.redatings).toEqual([{ statedDate: dated('2026-06-08'), seen: china('2026-06-09') }]);
    expect(all[0]?.statedDate).toEqual(dated('2021-08-08'));
  });

  it('carry the newest date from then on, even where that is none', () => {
    const [showing] = showings(...redated);
    expect(showing && currentDate(showing)).toEqual(dated('2026-06-08'));
    const [undated] = showings(...redated, showed('2026-06-10', 'en', 'A'));
    expect(undated && currentDate(undated)).toBeUndefined();
    expect(undated?.redatings).toHaveLength(2);
  });
});

describe('a difference that is not one of words', () => {
  it.each(['markup', 'links', 're-dated'] as const)(
    '(%s) joins the words it is of, as another identity',
    (difference) => {
      const all = showings(showed('2026-06-01', 'en', 'A'), showed('2026-06-02', 'en', 'A.', { difference }));
      expect(all).toHaveLength(1);
      expect(all[0]?.identities).toEqual([text('A'), text('A.')]);
      expect(all[0] && currentIdentity(all[0])).toBe(text('A.'));
    },
  );

  it.each(['editorial', 'substantive', undefined] as const)('and one that is (%s) does not', (difference) => {
    const told = difference ? { difference } : {};
    expect(kinds(showed('2026-06-01', 'en', 'A'), showed('2026-06-02', 'en', 'B', told))).toEqual([
      'baseline',
      'amendment',
    ]);
  });

  it('is remembered when the words return, whichever of their identities they return with', () => {
    const before = [
      showed('2026-06-01', 'en', 'A'),
      showed('2026-06-02', 'en', 'B'),
      showed('2026-06-03', 'en', 'A'),
      showed('2026-06-04', 'en', 'A.', { difference: 'markup' }),
      showed('2026-06-05', 'en', 'C'),
    ];
    expect(showings(...before, showed('2026-06-06', 'en', 'A')).at(-1)?.identities).toEqual([text('A.'), text('A')]);
    expect(showings(...before, showed('2026-06-06', 'en', 'A.')).at(-1)?.identities).toEqual([text('A'), text('A.')]);
  });

  it('stays with the words it differs from, though they were shown in that form once before', () => {
    const all = showings(
      showed('2026-06-01', 'en', 'A.'),
      showed('2026-06-02', 'en', 'B'),
      showed('2026-06-03', 'en', 'A'),
      showed('2026-06-04', 'en', 'A.', { difference: 'markup' }),
    );
    expect(all.map(({ kind }) => kind)).toEqual(['baseline', 'amendment', 'amendment']);
    expect(all.at(-1)?.identities).toEqual([text('A'), text('A.')]);
  });
});

describe('a technical upgrade', () => {
  it('is never an amendment: the words go by their new identity too, wherever they were shown', () => {
    const all = showings(
      showed('2026-06-01', 'en', 'A'),
      showed('2026-06-02', 'en', 'B'),
      showed('2026-06-03', 'en', 'A'),
      reread('2026-06-04', 'en', 'A', 'A2'),
    );
    expect(all.map(({ kind }) => kind)).toEqual(['baseline', 'amendment', 'returned']);
    expect(all.map(({ identities }) => identities)).toEqual([
      [text('A'), text('A2')],
      [text('B')],
      [text('A'), text('A2')],
    ]);
    expect(all.at(-1)?.extraction).toBe(2);
  });

  it('changes nothing on a track that never showed such words, nor on one that was never read', () => {
    expect(showings(showed('2026-06-01', 'en', 'A'), reread('2026-06-02', 'en', 'X', 'Y'))[0]?.identities).toEqual([
      text('A'),
    ]);
    expect(tracksOf(given(reread('2026-06-02', 'en', 'X', 'Y')))).toEqual([]);
  });
});
