// Situations for screens, made the way real ones are: from entries, judged by the rules of the product.

import declared from '../../src/agreements/17track.json' with { type: 'json' };
import type { Declaration } from '../../src/declaration/declaration.ts';
import { parseDeclaration } from '../../src/declaration/parse-declaration.ts';
import type { AnswerReply } from '../../src/platform/messages.ts';
import type { Entry, Fact, TextReference } from '../../src/record/entry.ts';
import { EMPTY_HISTORY } from '../../src/record/history.ts';
import { type Glance, shapeOf } from '../../src/standing/glance.ts';
import { newestEffective } from '../../src/standing/in-force.ts';
import { isShut, modeOf } from '../../src/standing/mode.ts';
import { newsOf } from '../../src/standing/news.ts';
import { currentDate, currentIdentity, tracksOf } from '../../src/standing/track.ts';
import { verdictOf } from '../../src/standing/verdict.ts';
import type { Actions, Enforcement, HeldText, ReadingFailure, Situation } from '../../src/ui/situation/situation.ts';
import type { GlancePoint } from '../../src/ui/wording/glance-words.ts';
import { digest } from '../../src/words/digest.ts';
import { blockText, parseMarkdown } from '../../src/words/markdown/markdown.ts';
import type { Instant, StatedDate } from '../../src/words/vocabulary.ts';
import { asHistory } from '../standing/given.ts';
import { CHINESE, CHINESE_AMENDED, ENGLISH, ENGLISH_AMENDED, HOSTILE } from './sample-texts.ts';

const parsed = parseDeclaration(declared);
if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
const shipped = parsed.value;

export { shipped as declaration };

export const NOW: Instant = Date.parse('2026-06-03T09:30:00Z');
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const on = (iso: string): StatedDate => ({ iso, precision: 'day', role: 'updated' });

interface Source {
  readonly language: string;
  readonly markdown: string;
  readonly statedDate?: StatedDate;
}
export const SOURCES = {
  english: { language: 'en', markdown: ENGLISH, statedDate: on('2021-08-08') },
  chinese: { language: 'zh-cn', markdown: CHINESE, statedDate: on('2021-08-08') },
  englishAmended: { language: 'en', markdown: ENGLISH_AMENDED, statedDate: on('2026-06-01') },
  chineseAmended: { language: 'zh-cn', markdown: CHINESE_AMENDED, statedDate: on('2026-06-01') },
} as const satisfies Record<string, Source>;

const DOCUMENT = 'Terms of Service';
const referenceOf = ({ language, markdown, statedDate }: Source): TextReference => ({
  document: DOCUMENT,
  language,
  identity: digest(markdown),
  ...(statedDate && { statedDate }),
});

export const seen = (source: Source, at: Instant, notBefore?: Instant): [Instant, Fact] => [
  at,
  {
    type: 'textSeen',
    ...referenceOf(source),
    words: digest(source.markdown),
    markdown: digest(source.markdown),
    url: `https://www.17track.net/${source.language}/about/licensing`,
    extraction: 1,
    ...(notBefore !== undefined && { notBefore, difference: 'substantive' as const }),
    seen: at,
  },
];

export const answered = (at: Instant, answer: 'accepted' | 'declined', sources: readonly Source[]): [Instant, Fact] => [
  at,
  {
    type: 'answered',
    answer,
    language: 'en',
    texts: sources.map(referenceOf),
    personalUse: answer === 'accepted',
    surface: 'gate',
    shown: { milliseconds: 94_000, reached: 1 },
  },
];

const places = (text: string, words: string): number =>
  parseMarkdown(text).findIndex((block) => blockText(block).includes(words));
const clause = (about: GlancePoint, words: string) => ({ about, clause: places(ENGLISH, words) });

/** The summary that a sample agreement might have. */
export const sampleGlance: Glance<GlancePoint> = {
  document: DOCUMENT,
  language: 'en',
  identity: digest(ENGLISH),
  statedDate: on('2021-08-08'),
  shape: shapeOf(parseMarkdown(ENGLISH)),
  points: [
    clause('personal-use', 'non-commercial'),
    clause('several-devices', 'several devices'),
    clause('against-the-law', 'against the law'),
    clause('republishing', 'copy, rent out'),
    clause('foreign-programs', 'by a program'),
    clause('marks-and-protection', 'remove a mark'),
    clause('passing-on', 'cannot be passed on'),
    clause('notice-and-days', 'We post a notice'),
    clause('ending-at-discretion', 'We may end'),
    clause('stop-and-destroy', 'We may end'),
    clause('governing-law', 'governed by the law'),
    clause('court', 'go to the court'),
    clause('prevailing-text', 'made in Chinese'),
  ],
};

interface Given {
  readonly facts: readonly (readonly [Instant, Fact])[];
  readonly now?: Instant;
  readonly enforcement?: Enforcement;
  readonly failure?: ReadingFailure;
  readonly markdowns?: readonly string[];
  readonly declaration?: Declaration;
}

export function situationOf(given: Given): Situation {
  const { facts, now = NOW, enforcement, failure, markdowns = [], declaration = shipped } = given;
  const chosen: [Instant, Fact] = [now - 40 * DAY, { type: 'languageChosen', language: 'en' }];
  const entries = [chosen, ...facts].map(
    ([at, fact], position): Entry => ({
      format: 1,
      position,
      at,
      agreement: declaration.id,
      product: '0.1.0',
      previous: '0'.repeat(64),
      hash: digest(String(position)),
      fact,
    }),
  );
  const record = asHistory(entries);
  const known = [...Object.values(SOURCES).map(({ markdown }) => markdown), ...markdowns];
  const tracks = tracksOf(record).flatMap((track) => {
    const showing = track.showings.at(-1);
    if (!showing) return [];
    const statedDate = currentDate(showing);
    const effective = newestEffective(track, declaration.amendment, now);
    return [
      {
        document: track.document,
        language: track.language,
        identity: currentIdentity(showing),
        firstSeen: showing.seen,
        ...(statedDate && { statedDate }),
        ...(effective && { effective }),
        lastReadAt: failure ? failure.since - HOUR : now - 2 * HOUR,
        ...(failure && { failure }),
        isUnconfirmed: false,
      },
    ];
  });
  const verdict = verdictOf({ ok: true, entries: record }, declaration, now);
  const mode = modeOf(record, declaration);
  const unread = { document: DOCUMENT, language: 'en', isUnconfirmed: false, ...(failure && { failure }) };
  return {
    now,
    declaration,
    verdict,
    tracks: tracks.length > 0 ? tracks : [unread],
    texts: new Map(known.map((markdown): [string, HeldText] => [digest(markdown), { markdown }])),
    enforcement: enforcement ?? { isEnforcing: true, coversPrivateWindows: false, hasRules: isShut(verdict, mode) },
    mode,
    record,
    news: newsOf(record, declaration, now),
    glance: sampleGlance,
  };
}

const first = [seen(SOURCES.chinese, NOW - 30 * DAY), seen(SOURCES.english, NOW - 30 * DAY)] as const;
const accepted = answered(NOW - 29 * DAY, 'accepted', [SOURCES.chinese, SOURCES.english]);
const amendedAt = NOW - 1.6 * DAY;
const amended = [
  seen(SOURCES.chineseAmended, amendedAt, amendedAt - DAY),
  seen(SOURCES.englishAmended, amendedAt + 60_000, amendedAt - DAY),
] as const;
const early = answered(NOW - DAY, 'accepted', [SOURCES.chineseAmended, SOURCES.englishAmended]);
const blocked: ReadingFailure = { kind: 'blocked', since: NOW - 3 * DAY, detail: 'HTTP 403, “Just a moment…”' };

const added: [Instant, Fact] = [
  NOW - 31 * DAY,
  { type: 'declared', declaration: digest('declaration'), origin: 'added' },
];
/** As most sites are added: nothing is known of when a change is in force, and nothing is declared with an acceptance. */
export const PLAIN: Declaration = { ...shipped, amendment: { rule: 'unstated', timeZone: 'UTC' }, conditions: [] };

const damaged: Situation = {
  ...situationOf({ facts: [...first, accepted] }),
  verdict: { kind: 'damaged', fault: { code: 'hash-mismatch', position: 2 } },
  enforcement: { isEnforcing: true, coversPrivateWindows: false, hasRules: true },
  texts: new Map(),
  record: EMPTY_HISTORY,
};

const withAccepted = situationOf({ facts: [...first, accepted] });

/** Every standing, and the troubles that may come with one. */
export const SITUATIONS = {
  unread: situationOf({ facts: [], failure: { kind: 'offline', since: NOW - HOUR, detail: '' } }),
  unanswered: situationOf({ facts: first }),
  accepted: situationOf({ facts: [...first, accepted] }),
  pending: situationOf({ facts: [...first, accepted, ...amended] }),
  'accepted-early': situationOf({ facts: [...first, accepted, ...amended, early] }),
  lapsed: situationOf({ facts: [...first, accepted, ...amended], now: NOW + 6 * DAY }),
  'lapsed-translation': situationOf({ facts: [...first, accepted, amended[1]], now: NOW + 6 * DAY }),
  'translation-behind': situationOf({ facts: [...first, accepted, amended[0]], now: NOW + 6 * DAY }),
  declined: situationOf({
    facts: [...first, answered(NOW - 2 * HOUR, 'declined', [SOURCES.chinese, SOURCES.english])],
  }),
  ended: situationOf({ facts: [...first, accepted, [NOW - DAY, { type: 'licenceEnded', by: 'licensor' }]] }),
  'ended-by-person': situationOf({ facts: [...first, accepted, [NOW - DAY, { type: 'licenceEnded', by: 'person' }]] }),
  damaged,
  stale: situationOf({ facts: [...first, accepted], failure: blocked }),
  'unsure-reading': {
    ...withAccepted,
    tracks: withAccepted.tracks.map((track) => ({ ...track, isUnsure: true as const })),
  },
  broke: situationOf({
    facts: [...first, accepted],
    failure: { kind: 'reading-broke', since: NOW - HOUR, detail: 'RangeError: Maximum call stack size exceeded' },
  }),
  unfinished: situationOf({
    facts: [],
    failure: {
      kind: 'unfinished',
      since: NOW - HOUR,
      detail: 'begun at 2026-06-01T10:00:00.000Z, and nothing came of it',
    },
  }),
  hostile: situationOf({
    facts: [first[0], seen({ language: 'en', markdown: HOSTILE }, NOW - DAY)],
    markdowns: [HOSTILE],
  }),
  'clock-set-back': {
    ...situationOf({ facts: [...first, accepted, ...amended], now: NOW + 6 * DAY }),
    clock: { kind: 'behind', basis: 'record', local: NOW + 2 * DAY, believed: NOW + 6 * DAY },
  },
  'clock-behind': {
    ...situationOf({ facts: [...first, accepted] }),
    clock: { kind: 'behind', basis: 'server', local: NOW - 400 * DAY, believed: NOW },
  },
  'clock-ran-ahead': {
    ...situationOf({ facts: [...first, accepted] }),
    clock: { kind: 'ran-ahead', until: NOW + 3 * 365 * DAY, believed: NOW },
  },
  'clock-not-believed': {
    ...situationOf({ facts: [...first, accepted] }),
    clock: { kind: 'refused', server: NOW + 9000 * DAY, local: NOW },
  },
  'in-use': situationOf({ facts: [added, ...first], declaration: PLAIN }),
  'in-use-news': situationOf({ facts: [added, ...first, ...amended] }),
  'in-use-changed': situationOf({
    facts: [added, ...first, [NOW - 20 * DAY, { type: 'modeChosen', mode: 'enforce' }], ...amended],
    now: NOW + 6 * DAY,
  }),
  'not-enforcing': situationOf({ facts: first, enforcement: { isEnforcing: false, reason: 'no-access' } }),
} as const satisfies Record<string, Situation>;

const nothing = (): AnswerReply => ({ ok: true });

/** Actions that do nothing; a test replaces those it looks at. */
export const ACTIONS: Actions & { goOn(): void; continueOnce(): Promise<boolean> } = {
  answer: async () => nothing(),
  checkNow: async () => ({ tracks: [] }),
  chooseLanguage: async () => ({ ok: true }),
  setRecordAside: async () => ({ ok: true }),
  chooseMode: async () => ({ ok: true }),
  endLicence: async () => ({ ok: true }),
  lookedAt: async () => ({ ok: true }),
  selfCheck: async () => ({
    hasAccess: true,
    areRulesAsWanted: true,
    coversPrivateWindows: false,
    lacksOpenPages: false,
    lastGoodReading: null,
  }),
  readTabs: async () => ({ tracks: [] }),
  continueOnce: async () => true,
  readText: async (identity) => {
    const source = Object.values(SOURCES).find(({ markdown }) => digest(markdown) === identity);
    return source ? { ok: true, markdown: source.markdown } : { ok: false };
  },
  exportRecord: async () => undefined,
  saveFile: () => undefined,
  askForAccess: async () => true,
  openPage: () => undefined,
  remove: async () => ({ ok: true }),
  goOn: () => undefined,
};
