// What stands in long records: of a site that is watched, of one that is accepted, and of one that is asked for again and again.
import type { Fact } from '../../src/record/entry.ts';
import { digest } from '../../src/words/digest.ts';
import type { TrackId } from '../../src/words/vocabulary.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

const textOf = (track: TrackId, at: number, seen: number): Extract<Fact, { type: 'textSeen' }> => ({
  type: 'textSeen',
  ...track,
  identity: digest(`identity ${at}`),
  words: digest(`words ${at}`),
  markdown: digest(`markdown ${at}`),
  url: 'https://terms.example/terms',
  extraction: 1,
  ...(at > 0 && { difference: 'substantive' as const, notBefore: seen - MINUTE }),
  seen,
});

/** In mode watch: other words come, a digest tells of them, the person looks at them; and so on. */
export function watchedFacts(track: TrackId, declaration: string, since: number, length: number): Fact[] {
  const facts: Fact[] = [
    { type: 'declared', declaration, origin: 'added' },
    { type: 'languageChosen', language: track.language },
  ];
  for (let at = 0; facts.length < length; at += 1) {
    const text = textOf(track, at, since + at * MINUTE);
    const about = [text.identity];
    facts.push(text);
    if (at > 0) facts.push({ type: 'prompted', prompt: 'digest', about }, { type: 'lookedAt', about });
  }
  // A change that nobody had looked at yet would be news, which is due.
  const rest = Math.max(0, length - 3) % 3;
  const more = Array.from({ length: rest }, (): Fact => ({ type: 'languageChosen', language: track.language }));
  return [...facts.slice(0, length - rest), ...more];
}

/** The like of what using a site for years writes; it changes no standing. */
export const longFacts = (length: number, since: number): Fact[] =>
  Array.from({ length: Math.max(0, length) }, (_, at): Fact => {
    const about = [digest(`identity ${at}`)];
    if (at % 2 === 0) return { type: 'prompted', prompt: 'notice', about };
    const day = new Date(since + Math.floor(at / 2) * DAY).toISOString().slice(0, 10);
    return { type: 'usedWithoutAnswering', day, texts: [] };
  });

/** The hardest for who judges: every day another text, accepted on the spot, so that some are always still to come. */
export function answeredFacts(track: TrackId, declaration: string, since: number, length: number): Fact[] {
  const facts: Fact[] = [{ type: 'declared', declaration, origin: 'policy' }];
  for (let at = 0; facts.length < length; at += 1) {
    const text = textOf(track, at, since + at * DAY);
    facts.push(text, {
      type: 'answered',
      answer: 'accepted',
      language: track.language,
      texts: [{ ...track, identity: text.identity }],
      personalUse: true,
      surface: 'gate',
      shown: { milliseconds: 5000, reached: 1 },
    });
  }
  return facts.slice(0, length);
}
