// What Assent knows of one licensor, as data. A document is declared as Open Terms Archive declares it
// (fetch, select, remove, filter, combine); languages, hosts, the amendment rule and the rest are ours. Here is what may be
// written; what is meant by what is left out stands in `left-out.ts`.
import { isTraversal, parse as parseSelector } from 'css-what';
import * as v from 'valibot';
import type { DocumentName, LanguageCode } from '../words/vocabulary.ts';
import { MOST_OPEN_PAGES, OPEN_PAGE } from './open-page.ts';
import { isReservedId } from './reserved-ids.ts';

const text = v.pipe(v.string(), v.trim(), v.nonEmpty('must not be empty'));
const webAddress = v.pipe(
  text,
  v.regex(/^https?:\/\/[^/?#@\s]+([/?#].*)?$/, 'must be an http(s) address without credentials'),
);
/** What an editor shows beside the field, from the generated JSON Schema. */
const described = <S extends v.GenericSchema>(schema: S, words: string) => v.pipe(schema, v.description(words));

/** An object with these fields and no other. */
const known = <E extends v.ObjectEntries>(entries: E) =>
  v.strictObject(entries, (issue) => {
    if (issue.expected === 'never') return 'is not a known field';
    return issue.received === 'undefined' ? 'is missing' : 'must be an object';
  });
const cssSelector = v.pipe(
  text,
  v.check((value) => {
    try {
      const alternatives = parseSelector(value).map((steps) => steps.at(-1));
      return alternatives.every((last) => last !== undefined && !isTraversal(last));
    } catch {
      return false;
    }
  }, 'must be a CSS selector'),
);
const range = v.pipe(
  known({
    startBefore: v.optional(cssSelector),
    startAfter: v.optional(cssSelector),
    endBefore: v.optional(cssSelector),
    endAfter: v.optional(cssSelector),
  }),
  v.check((r) => (r.startBefore === undefined) !== (r.startAfter === undefined), 'needs startBefore or startAfter'),
  v.check((r) => (r.endBefore === undefined) !== (r.endAfter === undefined), 'needs endBefore or endAfter'),
);
const selector = v.union([cssSelector, range], 'must be a CSS selector or a range');
const selectors = v.union([selector, v.array(selector)], 'must be a selector, a range, or a list of them');
const filter = v.union([text, v.record(text, v.unknown())]);
// The list first: it would pass as an object with the fields 0, 1, 2.
const filters = v.union([v.array(filter), filter]);

/** Where one page of a document stands and which part of it is the document. */
const pageSchema = v.object({
  fetch: v.optional(described(webAddress, 'Its address; {language} stands for the licensor’s language code.')),
  siblings: v.optional(
    described(
      v.array(webAddress),
      'Other addresses at which the same page may be answered (it has moved, or may redirect there).',
    ),
  ),
  select: v.optional(described(selectors, 'The part of the page that is the document: CSS selectors or ranges.')),
  remove: v.optional(described(selectors, 'What is taken out of the selected part.')),
  filter: v.optional(
    described(filters, 'Built in: removeQueryParams. Named functions of others are ignored, and said to be.'),
  ),
  executeClientScripts: v.optional(
    described(v.boolean(), 'Whether the page is complete only after its own scripts ran.'),
  ),
});

const documentSchema = v.object({
  ...pageSchema.entries,
  combine: v.optional(
    described(
      v.pipe(v.array(pageSchema), v.minLength(1)),
      'Several pages that together are the document, in this order.',
    ),
  ),
  landmarks: v.optional(
    described(
      v.record(text, v.array(text)),
      'Words of which at least one must stand in a true reading, per language code or *.',
    ),
  ),
  asks: v.optional(described(v.boolean(), 'Whether a change asks the person again; otherwise it is only told.'), false),
});

const documents = v.pipe(
  v.record(text, documentSchema),
  v.check((all) => Object.keys(all).length > 0, 'must name at least one document'),
);

/** Enough to read pages: what Open Terms Archive's own files hold. */
export const readableSchema = v.object({ name: text, terms: documents });
export type ReadableDeclaration = v.InferOutput<typeof readableSchema>;
export type DocumentDeclaration = v.InferOutput<typeof documentSchema>;
export type PageDeclaration = v.InferOutput<typeof pageSchema>;
export type Selector = v.InferOutput<typeof selector>;
export type Range = v.InferOutput<typeof range>;

const languageCode = v.pipe(text, v.regex(/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/, 'must be a code such as "en" or "zh-cn"'));
const host = v.pipe(
  text,
  v.regex(
    /^(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+([a-z]{2,63}|xn--[a-z0-9-]{0,58}[a-z0-9])$/,
    'must be a host name such as "17track.net"',
  ),
);
const openPage = v.pipe(
  text,
  v.maxLength(500, 'must be no longer than 500 signs'),
  v.regex(OPEN_PAGE, 'must be host/path, with at most one * in a path segment, and ** for the last one alone'),
  v.description('Host (*. covers the domain and all below), then path; * is one segment or part of it, ** any rest.'),
);

/** Asking `Intl` takes longer than all the rest of a declaration, and most name one of a few zones. */
const knownZones = new Set<string>();
const MOST_KNOWN_ZONES = 1000;

function isTimeZone(zone: string): boolean {
  if (knownZones.has(zone)) return true;
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
  } catch {
    return false;
  }
  if (knownZones.size < MOST_KNOWN_ZONES) knownZones.add(zone);
  return true;
}

const timeZone = v.pipe(text, v.check(isTimeZone, 'must be an IANA time zone such as "Asia/Shanghai"'));

const zone = described(
  timeZone,
  'The licensor’s zone, in whose days a posting and the text’s own dates are understood.',
);

/** After a number of days that are counted from the notice. */
const countedRule = known({
  rule: v.literal('counted'),
  days: described(
    v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(366)),
    'Days from the notice until the new words are in force.',
  ),
  countNoticeDay: described(v.boolean(), 'Whether the day of the notice is day one.'),
  timeZone: described(timeZone, 'The licensor’s zone, in which the days are counted.'),
  basis: described(text, 'The legal source of the counting, shown to the person.'),
});
/** On the date that the new text states of itself; from the posting where it states none, or an earlier one. */
const datedRule = known({ rule: v.literal('dated'), timeZone: zone });
/** The agreement states no period that is known: new words count from their posting. */
const unstatedRule = known({ rule: v.literal('unstated'), timeZone: zone });

const amendmentSchema = v.variant('rule', [countedRule, datedRule, unstatedRule], (issue) =>
  issue.received === 'undefined' ? 'is missing' : 'must be "counted", "dated" or "unstated"',
);
export type AmendmentRule = v.InferOutput<typeof amendmentSchema>;
export type CountedRule = v.InferOutput<typeof countedRule>;

const languageSchema = known({
  name: described(text, 'The language’s own name for itself.'),
  tag: v.pipe(
    text,
    v.check((tag) => {
      try {
        return Intl.getCanonicalLocales(tag).length === 1;
      } catch {
        return false;
      }
    }, 'must be a BCP 47 language tag'),
    v.description('BCP 47, for dates and for lang attributes.'),
  ),
});

/** Our own documents: no unknown field passes, so that a typing error never silently reads another part of the page. */
const ownDocuments = v.pipe(
  v.record(
    text,
    known({
      ...documentSchema.entries,
      combine: v.optional(v.pipe(v.array(known(pageSchema.entries)), v.minLength(1))),
      asks: v.optional(
        described(
          v.boolean(),
          'Whether a change asks the person again; otherwise it is only told. Left out of every document: all of them ask. Left out of some: these are only told.',
        ),
      ),
    }),
  ),
  v.check((all) => Object.keys(all).length > 0, 'must name at least one document'),
  v.check((all) => {
    const asks = Object.values(all).map((document) => document.asks);
    return asks.includes(true) || asks.every((each) => each === undefined);
  }, 'at least one must ask ("asks": true)'),
);

/** What can be declared with an acceptance; each has its words in the locales and its place in an answer. */
const CONDITIONS = ['personal-use'] as const;

/** The fields of a whole agreement, each by itself. */
export const agreementFields = known({
  $schema: v.optional(v.string()),
  id: v.pipe(
    text,
    v.regex(/^[a-z0-9-]+$/, 'must be lower-case letters, digits and hyphens'),
    v.check((id) => !isReservedId(id), 'must not be the name of the list or of a part of the page'),
  ),
  name: text,
  licensor: described(
    v.optional(
      known({
        company: v.optional(described(text, 'The company that is party to the agreement.')),
        home: v.optional(described(webAddress, 'Its site. Left out: the first host.')),
        business: v.optional(described(webAddress, 'Where business use is offered.')),
        contact: v.optional(webAddress),
      }),
      {},
    ),
    'Whose agreement it is. Left out: not known.',
  ),
  hosts: described(
    v.pipe(v.array(host), v.minLength(1, 'must name at least one host')),
    'Each host with all its subdomains.',
  ),
  openPages: described(
    v.optional(v.pipe(v.array(openPage), v.maxLength(MOST_OPEN_PAGES, `must be no more than ${MOST_OPEN_PAGES}`))),
    'Pages that are never gated, on the declared hosts. Left out: the pages of the documents.',
  ),
  conditions: described(
    v.optional(v.array(v.picklist(CONDITIONS, 'must be "personal-use"')), []),
    'What a person declares with an acceptance. Left out: nothing.',
  ),
  prevailing: described(
    v.optional(languageCode),
    'The language that prevails over translations. Left out: the one language.',
  ),
  languages: described(
    v.optional(
      v.pipe(
        v.record(languageCode, languageSchema),
        v.check((all) => Object.keys(all).length > 0, 'must name at least one language'),
      ),
    ),
    'The languages by the code that stands in the addresses. Left out: each document is one text, its language recognised from the words.',
  ),
  amendment: described(
    v.optional(amendmentSchema, { rule: 'unstated', timeZone: 'UTC' }),
    'When new words are in force. Left out: from their posting, as the agreement states no period that is known.',
  ),
  terms: described(ownDocuments, 'The documents by name, as Open Terms Archive declares them.'),
});

/** A whole agreement as it may be written. */
export type WrittenDeclaration = v.InferOutput<typeof agreementFields>;

/** A whole agreement: readable, and with what it takes to judge and to enforce it. Nothing is left to be guessed. */
export interface Declaration extends Omit<WrittenDeclaration, 'openPages' | 'prevailing' | 'languages' | 'terms'> {
  readonly openPages: string[];
  /** Hosts below its own that belong to agreements which are not shut now. Never written: the catalogue tells. */
  readonly except?: readonly string[];
  readonly prevailing: LanguageCode;
  readonly languages: Record<LanguageCode, v.InferOutput<typeof languageSchema>>;
  readonly terms: Record<DocumentName, DocumentDeclaration>;
}
