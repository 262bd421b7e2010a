// What follows from an answer or from a reading: the facts to append, never the appending.
import type { Declaration } from '../declaration/declaration.ts';
import type { Fact, TextReference } from '../record/entry.ts';
import type { History } from '../record/history.ts';
import { LEAST_SHOWN, wasShown } from '../record/shown.ts';
import type { UnmodifiedSince, Watch } from '../record/watch.ts';
import { type Answer, newestOf, requiredTracks, type Standing, standingOf } from '../standing/standing.ts';
import { currentDates, currentIdentity, trackOf, tracksOf } from '../standing/track.ts';
import { digest } from '../words/digest.ts';
import { type Failure, failure, type Reading } from '../words/reading.ts';
import { stateSameDays } from '../words/stated-days.ts';
import type { Instant } from '../words/vocabulary.ts';

export type AnswerAsked = Omit<Answer, 'type' | 'at' | 'texts'> & { readonly texts: readonly TextReference[] };
export type Refusal = 'text-changed' | 'personal-use-not-declared' | 'not-shown' | 'nothing-to-answer';
export type AnswerDecision =
  | { readonly ok: true; readonly facts: readonly Fact[] }
  | { readonly ok: false; readonly refusal: Refusal };

/**
 * An answer binds to the very texts that were displayed: if they are not the newest ones, or were hardly on screen, it is
 * refused. One that says again what stands already adds nothing, however often it is sent.
 */
export function decideAnswer(
  entries: History,
  declaration: Declaration,
  asked: AnswerAsked,
  now: Instant,
): AnswerDecision {
  const standing = standingOf(entries, declaration, now);
  if (standing.kind === 'ended' && standing.by === 'licensor') return { ok: false, refusal: 'nothing-to-answer' };
  const isDeclared = Object.hasOwn(declaration.languages, asked.language);
  const newest = isDeclared ? newestOf(tracksOf(entries), requiredTracks(declaration, asked.language)) : [];
  if (newest.length === 0) return { ok: false, refusal: 'nothing-to-answer' };
  if (!areSame(asked.texts, newest)) return { ok: false, refusal: 'text-changed' };
  const isPersonalUseAsked = declaration.conditions.includes('personal-use');
  if (asked.answer === 'accepted' && isPersonalUseAsked && !asked.personalUse)
    return { ok: false, refusal: 'personal-use-not-declared' };
  if (!wasShown(asked.shown)) return { ok: false, refusal: 'not-shown' };
  const isSaid = isStanding(standing, { ...asked, texts: newest });
  return { ok: true, facts: isSaid ? [] : [{ ...asked, type: 'answered', texts: newest }] };
}

/** Whether the answer that stands is this one, to these very texts. */
function isStanding(standing: Standing, asked: AnswerAsked): boolean {
  if (standing.kind !== asked.answer) return false;
  const { answer, language } = standing;
  const isSameLanguage = answer.language === asked.language && language === asked.language;
  return isSameLanguage && areSame(answer.texts, asked.texts);
}

/** Whether they are the same texts, with the same stated dates. */
const areSame = (some: readonly TextReference[], others: readonly TextReference[]): boolean =>
  some.length === others.length &&
  others.every((text) =>
    some.some(
      ({ document, language, identity, statedDate }) =>
        document === text.document &&
        language === text.language &&
        identity === text.identity &&
        statedDate?.iso === text.statedDate?.iso,
    ),
  );

/**
 * Only an accepted agreement, or one that was in use already, leaves a licence that the person can give up; what follows
 * is theirs to take back.
 */
export function decideEnd(entries: History, declaration: Declaration, now: Instant): Fact[] {
  const { kind } = standingOf(entries, declaration, now);
  return kind === 'accepted' || kind === 'lapsed' || kind === 'in-use' ? [{ type: 'licenceEnded', by: 'person' }] : [];
}

/**
 * Going on once is for the time in which nothing can be read to answer for: undefined at any other. No control is armed
 * anew sooner than `LEAST_SHOWN` after a press, so one that comes sooner is the same press told twice and adds nothing.
 */
export function decideContinueOnce(
  entries: History,
  declaration: Declaration,
  host: string,
  now: Instant,
): Fact[] | undefined {
  if (standingOf(entries, declaration, now).kind !== 'unread') return undefined;
  const isSaid = entries.some(
    ({ fact, at }) => fact.type === 'continuedOnce' && fact.host === host && Math.abs(now - at) < LEAST_SHOWN,
  );
  return isSaid ? [] : [{ type: 'continuedOnce', host }];
}

/** The two moments of a look. */
export interface Moments {
  /** Its end, as it is believed now. */
  readonly at: Instant;
  /** When the page was as it was read. */
  readonly readAt: Instant;
}

export interface ReadingDecision {
  readonly facts: readonly Fact[];
  readonly watch: Watch;
  readonly result: 'unchanged' | 'new-text' | 'redated' | 'unconfirmed';
}

export type Found = NonNullable<Extract<Fact, { type: 'textSeen' }>['difference']> | 'none';

/** How a reading compares with what the track showed before. Worked out only when it is asked for. */
export interface WordsCompared {
  whole(): Found;
  /** By what it has in common with the reading of some minutes ago; undefined where that is too little. */
  steady(earlier: string): Found | undefined;
}

/**
 * A first text is believed at once; any other is announced only after a second reading that equals it, or that shows the
 * same change in all that does not differ each time the page is read. `unmodifiedSince` came with the reading.
 */
export function decideReading(
  entries: History,
  watch: Watch,
  reading: Reading,
  comparison: WordsCompared,
  moments: Moments,
  unmodifiedSince?: UnmodifiedSince,
): ReadingDecision {
  const { at, readAt } = moments;
  const { candidate, unconfirmed, failure: _, isUnsure: __, unmodifiedSince: ___, ...kept } = watch;
  const current = trackOf(tracksOf(entries), reading)?.showings.at(-1);
  const statedDate = reading.statedDate && { statedDate: reading.statedDate };
  const text = {
    type: 'textSeen' as const,
    document: reading.document,
    language: reading.language,
    identity: reading.identity,
    words: reading.words,
    markdown: digest(reading.markdown),
    url: reading.url,
    extraction: reading.extraction,
    ...statedDate,
    ...(reading.statedDates.length > 0 && { dates: [...reading.statedDates] }),
  };
  const read: Watch = {
    ...kept,
    lastReadAt: readAt,
    lastTriedAt: at,
    lastWholeAt: at,
    ...(unmodifiedSince && { unmodifiedSince }),
    ...(reading.isUnsure && { isUnsure: true }),
  };
  const changed: Watch = { ...read, unchangedSince: readAt };
  if (!current) return { facts: [{ ...text, seen: readAt }], watch: changed, result: 'new-text' };
  const isSameText = currentIdentity(current) === reading.identity;
  if (isSameText && stateSameDays(currentDates(current), reading))
    return { facts: [], watch: read, result: 'unchanged' };
  const isEqual = candidate !== undefined && isCandidate({ candidate }, reading);
  const steady = isEqual || candidate?.markdown === undefined ? undefined : comparison.steady(candidate.markdown);
  if (!candidate || !(isEqual || steady !== undefined)) return unconfirmedReading(watch, reading, moments);
  if (steady === 'none' || steady === 'markup' || steady === 'links')
    return { facts: [], watch: read, result: 'unchanged' };
  const found = isSameText ? 're-dated' : (steady ?? comparison.whole());
  const seen: Fact = {
    ...text,
    // Other words in which no difference can be named are put to the person: the doubt is theirs to decide.
    ...(found !== 'none' && { difference: found }),
    notBefore: Math.min(watch.lastReadAt ?? current.seen, candidate.readAt),
    seen: candidate.readAt,
  };
  return { facts: [seen], watch: changed, result: RESULTS[found] };
}

/** A page that is never twice the same is told after so long: until then a second reading may yet confirm the first. */
const TOLD_AFTER = 24 * 60 * 60_000;
/** A longer text is confirmed by an equal reading alone. */
const LONGEST_KEPT = 500_000;

function unconfirmedReading(watch: Watch, reading: Reading, moments: Moments): ReadingDecision {
  const { at, readAt } = moments;
  const { failure: before, ...kept } = watch;
  const since = watch.candidate ? (watch.unconfirmed?.since ?? watch.candidate.readAt) : readAt;
  const unconfirmed = { since, count: (watch.candidate ? (watch.unconfirmed?.count ?? 0) : 0) + 1 };
  const { markdown } = reading;
  const candidate = { ...candidateOf(reading, readAt), ...(markdown.length <= LONGEST_KEPT && { markdown }) };
  const tried: Watch = { ...kept, lastTriedAt: at, candidate, unconfirmed };
  if (readAt - since < TOLD_AFTER) return { facts: [], watch: tried, result: 'unconfirmed' };
  const told = failure('never-the-same', `${unconfirmed.count} readings`);
  return {
    facts: [],
    watch: withFailure({ ...tried, ...(before && { failure: before }) }, told, at),
    result: 'unconfirmed',
  };
}

/** Words are new where they ask the person; other marks or links are none. */
const RESULTS = {
  none: 'new-text',
  editorial: 'new-text',
  substantive: 'new-text',
  're-dated': 'redated',
  markup: 'unchanged',
  links: 'unchanged',
} as const;

/** "Not modified" is a reading of the words read last: they still stand, and others read once in between are gone. */
export function decideNotModified(watch: Watch, { at, readAt }: Moments): Watch {
  const { candidate: _, failure: __, unconfirmed: ___, ...kept } = watch;
  return { ...kept, lastReadAt: readAt, lastTriedAt: at };
}

/** A failure changes nothing but "not read since …". */
export function withFailure(watch: Watch, { kind, detail }: Failure, at: Instant): Watch {
  const { since = at, count = 0 } = watch.failure ?? {};
  return { ...watch, lastTriedAt: at, failure: { kind, detail, since, count: count + 1 } };
}

/** What a look failed with; also which doubted words are waited for to last, and for how long to leave the server alone. */
export function decideFailure(watch: Watch, found: Failure, { at, readAt }: Moments, retryAfter?: number): Watch {
  const { doubted } = found;
  return {
    ...withFailure(watch, found, at),
    ...(retryAfter !== undefined && { notBefore: at + retryAfter }),
    ...(doubted && !isCandidate(watch, doubted) && { candidate: { ...candidateOf(doubted, readAt), isDoubted: true } }),
  };
}

/** A page that has slipped in is mended sooner than this; of a notice of five days it leaves four. */
const LASTING = 24 * 60 * 60_000;

/** Words unlike those before are the licensor's all the same, once the page has gone on showing them. */
export function believedAfterAll({ candidate }: Watch, { doubted }: Failure, now: Instant): Reading | undefined {
  if (!doubted || !candidate || !isCandidate({ candidate }, doubted)) return undefined;
  return now - candidate.readAt >= LASTING ? doubted : undefined;
}

const candidateOf = (
  { identity, statedDate, statedDates }: Reading,
  readAt: Instant,
): NonNullable<Watch['candidate']> => ({
  identity,
  readAt,
  ...(statedDate && { statedDate }),
  statedDates,
});

const isCandidate = ({ candidate }: Pick<Watch, 'candidate'>, reading: Reading): boolean =>
  candidate?.identity === reading.identity && stateSameDays(candidate, reading);
