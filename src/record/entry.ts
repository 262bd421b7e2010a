// The entries of the ledger, in the past tense. Entries are for ever: fields are added, never renamed.
// Whatever is read back is hostile until it has gone through `parseEntry`.
import * as v from 'valibot';
import { ORIGINS } from '../declaration/catalogue.ts';

/** 9999-12-31T00:00Z: days are compared as text, which sorts only while a year has four digits. */
const LAST_INSTANT = 253_402_214_400_000;
const instant = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(LAST_INSTANT));
const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const short = v.pipe(v.string(), v.maxLength(4096));

const isoDate = v.pipe(v.string(), v.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/), v.check(isRealDate));

const statedDate = v.object({
  iso: isoDate,
  precision: v.picklist(['day', 'month', 'year']),
  role: v.picklist(['updated', 'effective', 'published', 'version', 'unlabelled']),
  alternative: v.exactOptional(isoDate),
  time: v.exactOptional(v.pipe(v.string(), v.regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/))),
  offset: v.exactOptional(v.pipe(v.string(), v.regex(/^[+-](?:0\d|1[0-4]):[0-5]\d$/))),
});

/** More dates than this are no dates of a document. */
const MOST_DATES = 200;
/** Every date that a text states of itself, in its order; absent on entries from before they were kept. */
const dates = v.exactOptional(v.pipe(v.array(statedDate), v.maxLength(MOST_DATES)));

const textReference = v.object({
  document: short,
  language: short,
  identity: sha256,
  statedDate: v.exactOptional(statedDate),
});

/** A track was found to show these words: for the first time, anew, again, or with another stated date. */
const textSeen = v.object({
  type: v.literal('textSeen'),
  ...textReference.entries,
  dates,
  /** Identity of the words alone, without punctuation and letter case. */
  words: sha256,
  /** SHA-256 of the Markdown kept of it: the key under which the text is stored. */
  markdown: sha256,
  url: short,
  extraction: v.number(),
  /** How these words differ from the ones before; only `editorial` and `substantive` ask the person again. */
  difference: v.exactOptional(v.picklist(['markup', 'links', 're-dated', 'editorial', 'substantive'])),
  /** The last moment at which the track still showed what it showed before; absent on the first text. */
  notBefore: v.exactOptional(instant),
  /** The first moment at which these words were read. */
  seen: instant,
});

/** A new release of Assent reads the same page as other words: a technical upgrade, never an amendment. */
const textReread = v.object({
  type: v.literal('textReread'),
  ...textReference.entries,
  dates,
  words: sha256,
  markdown: sha256,
  from: sha256,
  extraction: v.number(),
});

export const answered = v.object({
  type: v.literal('answered'),
  answer: v.picklist(['accepted', 'declined']),
  /** The language in which the person read and answered. */
  language: short,
  /** The very texts displayed, the prevailing one among them if it could be read. */
  texts: v.pipe(v.array(textReference), v.minLength(1)),
  personalUse: v.boolean(),
  surface: v.picklist(['gate', 'popup', 'page']),
  shown: v.object({
    /** How long the words were on screen, in milliseconds. */
    milliseconds: v.pipe(v.number(), v.minValue(0)),
    /** The furthest part of the text, or of what changed in it, that was on screen, 0 to 1. */
    reached: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  }),
});

const languageChosen = v.object({ type: v.literal('languageChosen'), language: short });

/** The person was told, once, of something due. */
const prompted = v.object({
  type: v.literal('prompted'),
  prompt: v.picklist(['notice', 'tomorrow', 'in-force', 'digest']),
  /** The identities it was about. */
  about: v.array(short),
});

const licenceEnded = v.object({
  type: v.literal('licenceEnded'),
  by: v.picklist(['person', 'licensor']),
  reason: v.exactOptional(short),
});

const modeChosen = v.object({ type: v.literal('modeChosen'), mode: v.picklist(['enforce', 'remind', 'watch']) });

/** In mode remind: the site was used although the words in force were not accepted. Once per text and day. */
const usedWithoutAnswering = v.object({
  type: v.literal('usedWithoutAnswering'),
  day: v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/)),
  texts: v.array(textReference),
});

/** With nothing readable to answer for, the person went on once, in one tab. */
const continuedOnce = v.object({ type: v.literal('continuedOnce'), host: short });

/** A record that did not verify was put aside, whole, and this one begun. */
const recordSetAside = v.object({
  type: v.literal('recordSetAside'),
  fault: short,
  /** Under which name the old one is kept. */
  archive: short,
});

/** From here on the agreement is judged by this declaration: at its first use, and whenever another one takes its place. */
const declared = v.object({
  type: v.literal('declared'),
  /** SHA-256 of the declaration as canonical JSON: the key under which it is kept among the texts. */
  declaration: sha256,
  origin: v.picklist(ORIGINS),
});

/** The agreement was taken out of the catalogue; its record stays. */
const removed = v.object({ type: v.literal('removed') });

/** In mode watch: the person has looked at these changes, which are no news any more. */
const lookedAt = v.object({
  type: v.literal('lookedAt'),
  /** The identities of the new texts. */
  about: v.pipe(v.array(short), v.minLength(1)),
});

const fact = v.variant('type', [
  textSeen,
  textReread,
  answered,
  languageChosen,
  prompted,
  licenceEnded,
  modeChosen,
  usedWithoutAnswering,
  continuedOnce,
  recordSetAside,
  declared,
  removed,
  lookedAt,
]);

const envelope = v.object({
  format: v.literal(1),
  /** 0, 1, 2 … without gaps. */
  position: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  at: instant,
  agreement: short,
  /** The version of Assent that wrote it. */
  product: short,
  /** Hash of the entry before; 64 zeros for the first. */
  previous: sha256,
  hash: sha256,
  fact,
});

export type Fact = v.InferOutput<typeof fact>;
export type Entry = v.InferOutput<typeof envelope>;
export type TextReference = v.InferOutput<typeof textReference>;
export type TextSeen = v.InferOutput<typeof textSeen>;
export type Answered = v.InferOutput<typeof answered>;
export type Prompt = v.InferOutput<typeof prompted>['prompt'];
export type Mode = v.InferOutput<typeof modeChosen>['mode'];
export type Surface = Answered['surface'];

export function parseEntry(input: unknown): Entry | undefined {
  const result = v.safeParse(envelope, input);
  return result.success ? result.output : undefined;
}

function isRealDate(iso: string): boolean {
  try {
    return Boolean(Temporal.PlainDate.from(`${iso}-01-01`.slice(0, 10)));
  } catch {
    return false;
  }
}
