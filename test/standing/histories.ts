// Random histories of one agreement, as the product itself would write them: answers go through `decideAnswer`.
import fc from 'fast-check';
import { decideAnswer } from '../../src/decisions/decide.ts';
import type { TextSeen } from '../../src/record/entry.ts';
import type { History as Recorded } from '../../src/record/history.ts';
import { newestOf, requiredTracks } from '../../src/standing/standing.ts';
import { currentIdentity, trackOf, tracksOf } from '../../src/standing/track.ts';
import type { Instant } from '../../src/words/vocabulary.ts';
import { china, continued, dated, given, parcels, type Step, showed } from './given.ts';

export interface Answering {
  readonly answer: 'accepted' | 'declined';
  readonly language: string;
}
export type Move =
  | { readonly move: 'show'; readonly language: string; readonly words: string; readonly told: Showed }
  | ({ readonly move: 'answer' } & Answering)
  | { readonly move: 'end' }
  | { readonly move: 'choose'; readonly language: string };
interface Showed {
  /** How long before the reading the old words were read last, in hours. */
  readonly unread: number;
  /** Which day the words state, counted back from the day of the reading. */
  readonly daysAgo?: number | undefined;
  readonly difference?: TextSeen['difference'] | undefined;
}
export type History = readonly { readonly hours: number; readonly move: Move }[];

const HOUR = 3_600_000;
const language = fc.constantFrom('zh-cn', 'en');
const show = fc.record({
  move: fc.constant('show' as const),
  language,
  words: fc.constantFrom('A', 'B', 'C'),
  told: fc.record({
    unread: fc.integer({ min: 0, max: 72 }),
    daysAgo: fc.option(fc.integer({ min: -2, max: 9 }), { nil: undefined }),
    difference: fc.constantFrom(undefined, undefined, undefined, 'substantive' as const, 'markup' as const),
  }),
});
const answer = fc.record({
  move: fc.constant('answer' as const),
  answer: fc.constantFrom('accepted' as const, 'accepted' as const, 'accepted' as const, 'declined' as const),
  language,
});
const end = fc.constant({ move: 'end' as const });
const choose = fc.record({ move: fc.constant('choose' as const), language: fc.constantFrom('zh-cn', 'en', 'fr') });
const anyMove: fc.Arbitrary<Move> = fc.oneof(
  { weight: 8, arbitrary: show },
  { weight: 4, arbitrary: answer },
  { weight: 1, arbitrary: end },
  { weight: 1, arbitrary: choose },
);
const historyOf = (hours: fc.Arbitrary<number>): fc.Arbitrary<History> =>
  fc.array(fc.record({ hours, move: anyMove }), { maxLength: 14, size: 'max' });

export const anyHistory = historyOf(fc.integer({ min: 0, max: 200 }));
/** With a clock that was put back now and then. */
export const anyHistoryOfAnyClock = historyOf(fc.integer({ min: -200, max: 300 }));

export const BEGINNING = china('2026-06-01');

/** The ledger after a history, which may begin with other things, and the moment of its last entry. */
export function played(
  history: History,
  ...first: readonly Step[]
): { readonly entries: Recorded; readonly now: Instant } {
  let entries = given(...first);
  let now = BEGINNING;
  for (const { hours, move } of history) {
    now += hours * HOUR;
    entries = continued(entries, ...stepsOf(entries, move, now));
  }
  return { entries, now };
}

function stepsOf(entries: Recorded, move: Move, at: Instant): Step[] {
  if (move.move === 'end') return [{ at, fact: { type: 'licenceEnded', by: 'person' } }];
  if (move.move === 'choose') return [{ at, fact: { type: 'languageChosen', language: move.language } }];
  if (move.move === 'answer') return answerTo(entries, move, at);
  const current = trackOf(tracksOf(entries), { document: 'Terms', language: move.language })?.showings.at(-1);
  const { unread, daysAgo, difference } = move.told;
  const stated = daysAgo === undefined ? undefined : dated(dayInChina(at - daysAgo * 24 * HOUR));
  const told = {
    ...(current && { notBefore: Math.max(at - unread * HOUR, current.seen) }),
    ...(stated && { stated }),
    ...(current && difference && { difference }),
  };
  const step = showed(at, move.language, move.words, told);
  const isCurrent = step.fact.type === 'textSeen' && current && currentIdentity(current) === step.fact.identity;
  return isCurrent ? [] : [step];
}

/** The answer to the newest texts, where there is anything to answer. */
export function answerTo(entries: Recorded, { answer, language }: Answering, at: Instant): Step[] {
  const texts = newestOf(tracksOf(entries), requiredTracks(parcels, language));
  const asked = {
    answer,
    language,
    texts,
    personalUse: true,
    surface: 'gate',
    shown: { milliseconds: 1500, reached: 1 },
  };
  const decision = decideAnswer(entries, parcels, asked as Parameters<typeof decideAnswer>[2], at);
  return decision.ok ? decision.facts.map((fact) => ({ at, fact })) : [];
}

const dayInChina = (moment: Instant): string => new Date(moment + 8 * HOUR).toISOString().slice(0, 10);
