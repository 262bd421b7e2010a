import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideLookedAt } from '../../src/decisions/looked-at.ts';
import type { History } from '../../src/record/history.ts';
import { isShut, modeOf } from '../../src/standing/mode.ts';
import { newsOf } from '../../src/standing/news.ts';
import { requiredTracks, type Standing, standingOf } from '../../src/standing/standing.ts';
import { tracksOf } from '../../src/standing/track.ts';
import { accepted, china, continued, declared, given, lookedAt, parcels, showed, text } from './given.ts';
import { answerTo, anyHistory, anyHistoryOfAnyClock, BEGINNING, played } from './histories.ts';
import { wordsAnswered, wordsInForce, wordsShown } from './plain-rules.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const anyWaits = fc.array(fc.integer({ min: 0, max: 8 * DAY }), { minLength: 1, maxLength: 8 });
const momentsAfter = (now: number, waits: readonly number[]) => [
  now,
  ...waits.map((_, index) => waits.slice(0, index + 1).reduce((sum, wait) => sum + wait, now)),
];

const frozen = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(frozen);
  return value;
};

describe('standing, whatever happened', () => {
  it('is the same for the same ledger and moment, and changes neither', () => {
    fc.assert(
      fc.property(anyHistoryOfAnyClock, (history) => {
        const { entries, now } = played(history);
        const before = structuredClone(entries);
        expect(standingOf(frozen(entries), parcels, now)).toEqual(standingOf(before, parcels, now));
        expect(entries).toEqual(before);
      }),
    );
  });

  it('does not change with time alone, but for lapsing: once, and never back', () => {
    fc.assert(
      fc.property(anyHistoryOfAnyClock, anyWaits, (history, waits) => {
        const { entries, now } = played(history);
        // A clock that was set back has to catch up with what was read first: until then that counts as read just now.
        const read = entries.map(({ fact }) => ('seen' in fact ? fact.seen : 0));
        const kinds = momentsAfter(Math.max(now, ...read), waits).map(
          (moment) => standingOf(entries, parcels, moment).kind,
        );
        const [first, ...others] = kinds.filter((kind, index) => kind !== kinds[index - 1]);
        const mayFollow = first === 'accepted' ? [[], ['lapsed'], ['unread']] : [[]];
        expect(mayFollow).toContainEqual(others);
      }),
      { numRuns: 150 },
    );
  });

  it('is accepted once the newest words were accepted, and stays so until others are shown', () => {
    fc.assert(
      fc.property(anyHistoryOfAnyClock, fc.constantFrom('zh-cn', 'en'), anyWaits, (history, language, waits) => {
        const { entries, now } = played(history);
        const answer = answerTo(entries, { answer: 'accepted', language }, now);
        fc.pre(answer.length > 0);
        const opened = continued(entries, ...answer);
        for (const moment of momentsAfter(now, waits))
          expect(standingOf(opened, parcels, moment).kind).toBe('accepted');
      }),
      { numRuns: 150 },
    );
  });

  it('is not accepted after a decline or an end without a new acceptance', () => {
    fc.assert(
      fc.property(anyHistoryOfAnyClock, anyHistory, fc.boolean(), (history, later, isDecline) => {
        const { entries, now } = played(history);
        const end = isDecline
          ? answerTo(entries, { answer: 'declined', language: 'en' }, now)
          : [{ at: now, fact: { type: 'licenceEnded' as const, by: 'person' as const } }];
        fc.pre(end.length > 0);
        const shown = played(later.filter(({ move }) => move.move === 'show')).entries;
        const further = continued(entries, ...end, ...shown.map(({ at, fact }) => ({ at: at + now, fact })));
        expect(standingOf(further, parcels, now + 400 * DAY).kind).not.toBe('accepted');
      }),
    );
  });
});

describe('an open site', () => {
  const words = anyHistory.map((history) =>
    history.map((one) =>
      one.move.move === 'show'
        ? { ...one, move: { ...one.move, told: { ...one.move.told, difference: undefined } } }
        : one,
    ),
  );

  type Of<Kind extends Standing['kind']> = Extract<Standing, { kind: Kind }>;

  /** At some moment of any history. */
  const wherever = <Kind extends Standing['kind']>(
    kind: Kind,
    check: (standing: Of<Kind>, entries: History, moment: number) => void,
  ): void =>
    fc.assert(
      fc.property(words, anyWaits, (history, waits) => {
        const { entries, now } = played(history);
        for (const moment of momentsAfter(now, waits)) {
          const standing = standingOf(entries, parcels, moment);
          if (standing.kind === kind) check(standing as Of<Kind>, entries, moment);
        }
      }),
      { numRuns: 150 },
    );

  it('is open only where the words in force were accepted, or words shown after them', () =>
    wherever('accepted', ({ answer }, entries, moment) => {
      for (const { language } of requiredTracks(parcels, answer.language)) {
        const shown = wordsShown(entries, language);
        if (shown.length === 0) continue;
        const answered = wordsAnswered(entries, language);
        const inForce = shown.lastIndexOf(wordsInForce(entries, language, moment) ?? '');
        expect(shown.slice(inForce).some((identity) => answered.includes(identity))).toBe(true);
      }
    }));

  it('names the words in force where words accepted early are still to come, and only there', () =>
    wherever('accepted', ({ inForce, pending }, entries, moment) => {
      if (inForce) expect(pending.some(({ isAccepted }) => isAccepted)).toBe(true);
      for (const { language, identity } of inForce ?? []) {
        expect(identity).toBe(wordsInForce(entries, language, moment));
      }
    }));

  it('is shut only where the words in force on a required track were not among those accepted', () =>
    wherever('lapsed', ({ answer }, entries, moment) => {
      const lapsed = requiredTracks(parcels, answer.language).filter(
        ({ language }) =>
          !answer.texts.some(
            (one) => one.language === language && one.identity === wordsInForce(entries, language, moment),
          ),
      );
      expect(lapsed).not.toEqual([]);
    }));

  it('is never shut by amendments that were each withdrawn before their day', () => {
    const anyAmendment = fc.record({
      words: fc.constantFrom('B', 'C', 'D'),
      wait: fc.integer({ min: 0, max: 400 }),
      hours: fc.integer({ min: 1, max: 119 }), // five whole days at the least until the words would bind
    });
    fc.assert(
      fc.property(fc.array(anyAmendment, { maxLength: 8 }), anyWaits, (amendments, waits) => {
        const steps = [showed('2026-06-01', 'en', 'A'), accepted('2026-06-01', 'en', { en: 'A' })];
        let now = china('2026-06-01');
        for (const { words: other, wait, hours } of amendments) {
          const posted = now + wait * HOUR;
          now = posted + hours * HOUR;
          steps.push(showed(posted, 'en', other, { notBefore: posted }), showed(now, 'en', 'A', { notBefore: now }));
        }
        const entries = given(...steps);
        for (const moment of [...momentsAfter(now, waits), now + 1000 * DAY]) {
          expect(standingOf(entries, parcels, moment)).toMatchObject({ kind: 'accepted', pending: [] });
        }
        expect(wordsInForce(entries, 'en', now)).toBe(text('A'));
      }),
    );
  });
});

describe('an agreement that the person added, whatever happened', () => {
  const added = declared(BEGINNING, 'added');
  const answers = ['accepted', 'declined'] as const;
  const isAnswer = (entries: History, answer: (typeof answers)[number]): boolean =>
    entries.some(({ fact }) => fact.type === 'answered' && fact.answer === answer);

  it('is never accepted without an accepting answer, never unanswered, and in use where nothing was answered', () => {
    fc.assert(
      fc.property(anyHistoryOfAnyClock, anyWaits, (history, waits) => {
        const { entries, now } = played(history, added);
        const isEnded = entries.some(({ fact }) => fact.type === 'licenceEnded');
        for (const moment of momentsAfter(now, waits)) {
          const standing = standingOf(entries, parcels, moment);
          expect(standing.kind).not.toBe('unanswered');
          if (!isAnswer(entries, 'accepted')) expect(['accepted', 'lapsed']).not.toContain(standing.kind);
          if (!isEnded && !answers.some((answer) => isAnswer(entries, answer)))
            expect(['in-use', 'unread']).toContain(standing.kind);
          if (standing.kind === 'in-use') {
            expect(standing.amendments.some(({ isAccepted }) => isAccepted)).toBe(false);
            expect(standing.arrived).toBe(standing.amendments.some(({ effective }) => effective.earliest <= moment));
          }
        }
      }),
    );
  });

  it('in use is kept open in mode watch, which is the mode unless another was chosen', () => {
    fc.assert(
      fc.property(anyHistory, anyWaits, (history, waits) => {
        const { entries, now } = played(history, added);
        expect(modeOf(entries, parcels)).toBe('watch');
        for (const moment of momentsAfter(now, waits))
          expect(isShut(standingOf(entries, parcels, moment), modeOf(entries, parcels))).toBe(false);
      }),
    );
  });

  it('in use changes with time alone only where a change arrives, which goes no more', () => {
    fc.assert(
      fc.property(anyHistoryOfAnyClock, anyWaits, (history, waits) => {
        const { entries, now } = played(history, added);
        const read = entries.map(({ fact }) => ('seen' in fact ? fact.seen : 0));
        const standings = momentsAfter(Math.max(now, ...read), waits).map((at) => standingOf(entries, parcels, at));
        fc.pre(standings[0]?.kind === 'in-use');
        const arrived = standings.map((standing) => standing.kind === 'in-use' && standing.arrived);
        expect(standings.every(({ kind }) => kind === 'in-use')).toBe(true);
        expect(arrived).toEqual(arrived.toSorted());
      }),
      { numRuns: 150 },
    );
  });

  it('is judged as one that came with Assent from the first acceptance of all its words on', () => {
    fc.assert(
      fc.property(anyHistory, anyHistory, fc.constantFrom('zh-cn', 'en'), (history, later, language) => {
        const shown = history.filter(({ move }) => move.move === 'show' || move.move === 'choose');
        const kindsOf = (origin: 'added' | 'shipped') => {
          const { entries, now } = played(shown, declared(BEGINNING, origin));
          const answer = answerTo(entries, { answer: 'accepted', language }, now);
          fc.pre(answer.length > 0);
          const changes = played(later.filter(({ move }) => move.move === 'show')).entries;
          const all = continued(entries, ...answer, ...changes.map(({ at, fact }) => ({ at: at + now, fact })));
          const { kind } = standingOf(all, parcels, now + 400 * DAY);
          return kind === 'in-use' ? 'unanswered' : kind;
        };
        expect(kindsOf('added')).toBe(kindsOf('shipped'));
      }),
    );
  });

  it('has no news but words that a track shows now and did not show first', () => {
    fc.assert(
      fc.property(anyHistoryOfAnyClock, (history) => {
        const { entries, now } = played(history, added);
        const news = newsOf(entries, parcels, now);
        for (const { language, from, to } of news) {
          const shown = wordsShown(entries, language);
          expect(shown.slice(1)).toContain(to);
          expect(shown[0]).not.toBe(to);
          expect(from).not.toBe(to);
        }
        expect(news.map(({ seen }) => seen)).toEqual(news.map(({ seen }) => seen).toSorted((a, b) => a - b));
      }),
    );
  });

  it('has less news after a look by what was looked at, and by nothing else', () => {
    fc.assert(
      fc.property(anyHistoryOfAnyClock, fc.subarray(['A', 'B', 'C'], { minLength: 1 }), (history, letters) => {
        const { entries, now } = played(history, added);
        const newIn = (record: History) => newsOf(record, parcels, now).map(({ language, to }) => ({ language, to }));
        const about = letters.map(text);
        // Words have a name for each dress in which they were shown: whoever looked at one has looked at them.
        const tracks = tracksOf(entries);
        const namesIn = (language: string) =>
          tracks.find((track) => track.language === language)?.showings.at(-1)?.identities ?? [];
        const leftBy = (at: readonly string[]) =>
          newIn(entries).filter(({ language }) => !namesIn(language).some((name) => at.includes(name)));
        expect(newIn(continued(entries, lookedAt(now, ...letters)))).toEqual(leftBy(about));
        const decided = decideLookedAt(entries, parcels, about, now);
        const after = continued(entries, ...decided.map((fact) => ({ at: now, fact })));
        expect(newIn(after)).toEqual(leftBy(decided.flatMap((fact) => (fact.type === 'lookedAt' ? fact.about : []))));
        expect(decideLookedAt(after, parcels, about, now)).toEqual([]);
      }),
    );
  });
});
