// What Assent knows of one licensor, as data. A document is declared as Open Terms Archive declares it
// (fetch, select, remove, filter, combine); languages, hosts, the amendment rule and the rest are ours.
import * as v from 'valibot';

const text = v.pipe(v.string(), v.trim(), v.nonEmpty('must not be empty'));
const webAddress = v.pipe(
  text,
  v.check((value) => /^https?:\/\/[^/?#@\s]+(?:[/?#]|$)/.test(value), 'must be an http(s) address without credentials'),
);

const range = v.pipe(
  v.strictObject({
    startBefore: v.optional(text),
    startAfter: v.optional(text),
    endBefore: v.optional(text),
    endAfter: v.optional(text),
  }),
  v.check((r) => (r.startBefore === undefined) !== (r.startAfter === undefined), 'needs startBefore or startAfter'),
  v.check((r) => (r.endBefore === undefined) !== (r.endAfter === undefined), 'needs endBefore or endAfter'),
);
const selector = v.union([text, range], 'must be a CSS selector or a range');
const selectors = v.union([selector, v.array(selector)], 'must be a selector, a range, or a list of them');
const filters = v.union([text, v.record(text, v.unknown()), v.array(v.union([text, v.record(text, v.unknown())]))]);

/** Where one page of a document stands and which part of it is the document. */
const pageSchema = v.object({
  /** Its address; `{language}` stands for the licensor's language code. */
  fetch: v.optional(webAddress),
  /** Other addresses at which the same page may be answered (it has moved, or may redirect there). */
  siblings: v.optional(v.array(webAddress)),
  select: v.optional(selectors),
  remove: v.optional(selectors),
  /** Built-in: `removeQueryParams`. Named functions of others are not code we have: they are ignored, and said to be. */
  filter: v.optional(filters),
  executeClientScripts: v.optional(v.boolean()),
});

const documentSchema = v.object({
  ...pageSchema.entries,
  /** Several pages that together are the document, in this order. */
  combine: v.optional(v.pipe(v.array(pageSchema), v.minLength(1))),
  /** Words of which at least one must stand in a true reading, per language code or `*`. */
  landmarks: v.optional(v.record(text, v.array(text))),
  /** Whether a change of this document asks the person again; otherwise a change is only told. */
  asks: v.optional(v.boolean(), false),
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
    /^(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,}$/,
    'must be a host name such as "17track.net"',
  ),
);
/** `*.17track.net/*\/about/licensing`: host (`*.` covers the domain and all below), then path; `*` is one segment, `**` any rest. */
const openPage = v.pipe(
  text,
  v.regex(/^(\*\.)?[a-z0-9.-]+(\/[a-zA-Z0-9._~*-]*)*$/, 'must be host/path, with * for one path segment'),
);

const timeZone = v.pipe(
  text,
  v.check((zone) => {
    try {
      return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }));
    } catch {
      return false;
    }
  }, 'must be an IANA time zone such as "Asia/Shanghai"'),
);

const amendmentSchema = v.object({
  /** Days from the notice until the new words are in force. */
  days: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(366)),
  /** Whether the day of the notice is day one (PRC Civil Code, art. 201: it is not). */
  countNoticeDay: v.boolean(),
  timeZone,
  /** The legal source of the counting, shown to the person. */
  basis: text,
});
export type AmendmentRule = v.InferOutput<typeof amendmentSchema>;

const languageSchema = v.object({
  /** The language's own name for itself. */
  name: text,
  /** BCP 47, for Intl and for `lang` attributes. */
  tag: v.pipe(
    text,
    v.check((tag) => {
      try {
        return Intl.getCanonicalLocales(tag).length === 1;
      } catch {
        return false;
      }
    }, 'must be a BCP 47 language tag'),
  ),
});

const agreementSchema = v.pipe(
  v.object({
    $schema: v.optional(v.string()),
    id: v.pipe(text, v.regex(/^[a-z0-9-]+$/, 'must be lower-case letters, digits and hyphens')),
    name: text,
    licensor: v.object({
      /** The company that is party to the agreement. */
      company: text,
      home: webAddress,
      /** Where business use is offered. */
      business: webAddress,
      contact: webAddress,
    }),
    /** Each host with all its subdomains. */
    hosts: v.pipe(v.array(host), v.minLength(1, 'must name at least one host')),
    openPages: v.array(openPage),
    /** The language that prevails over translations. */
    prevailing: languageCode,
    languages: v.record(languageCode, languageSchema),
    amendment: amendmentSchema,
    terms: documents,
  }),
  v.forward(
    v.check((d) => d.prevailing in d.languages, 'must be one of the declared languages'),
    ['prevailing'],
  ),
  v.forward(
    v.check(
      (d) => Object.values(d.terms).some((document) => document.asks),
      'at least one document must ask ("asks": true)',
    ),
    ['terms'],
  ),
);

/** A whole agreement: readable, and with what it takes to judge and to enforce it. */
export type Declaration = v.InferOutput<typeof agreementSchema>;
export { agreementSchema };

export interface DeclarationFault {
  /** The field, as a path: `amendment.timeZone`. */
  readonly field: string;
  readonly message: string;
}
export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly faults: DeclarationFault[] };

function parse<S extends v.GenericSchema>(schema: S, input: unknown): Parsed<v.InferOutput<S>> {
  const result = v.safeParse(schema, input);
  if (result.success) return { ok: true, value: result.output };
  const faults = result.issues.map((issue) => ({
    field: v.getDotPath(issue) ?? '(the whole declaration)',
    message: issue.message,
  }));
  return { ok: false, faults };
}

/** A declaration that can be read by: ours, or one of Open Terms Archive's as it stands. */
export const parseReadable = (input: unknown): Parsed<ReadableDeclaration> => parse(readableSchema, input);

/** A declaration that can also be judged and enforced by. A bad one disables only itself. */
export const parseDeclaration = (input: unknown): Parsed<Declaration> => parse(agreementSchema, input);

/** The documents whose change asks the person again. */
export const askingDocuments = (declaration: Declaration): string[] =>
  Object.entries(declaration.terms)
    .filter(([, document]) => document.asks)
    .map(([name]) => name);

/** The address of a page in a language; undefined when the page declares none. */
export const addressOf = (page: PageDeclaration, language: string): string | undefined =>
  page.fetch?.replaceAll('{language}', language);

/** The pages of a document in order: itself, or those it combines with its own select and remove as defaults. */
export function pagesOf(document: DocumentDeclaration): PageDeclaration[] {
  if (!document.combine) return [document];
  const { select, remove, filter } = document;
  const defaults = { ...(select && { select }), ...(remove && { remove }), ...(filter && { filter }) };
  return document.combine.map((page) => ({ ...defaults, ...page }));
}
