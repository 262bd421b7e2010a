// The pages of a document → its blocks and Markdown: by the declared selectors, or where they are none or match nothing
// by the generic reader, and said to be. What cannot be read ends as a failure with a name.

import type { DocumentDeclaration, PageDeclaration } from '../declaration/declaration.ts';
import { pagesOf } from '../declaration/declared-pages.ts';
import type { Block } from '../words/markdown/block.ts';
import { normaliseBlocks, writeNormalised } from '../words/markdown/markdown.ts';
import { type Failure, failure } from '../words/reading.ts';
import type { LanguageCode } from '../words/vocabulary.ts';
import { blocksOf } from './blocks.ts';
import { decode, encodingOf } from './decode.ts';
import { drawInPlace } from './drawn-tree.ts';
import { type OtherReaders, readGenerically } from './generic.ts';
import {
  attributeOf,
  childrenOf,
  detachAll,
  elementsOf,
  type HtmlDocument,
  type HtmlElement,
  isElement,
  parseHtml,
  textOf,
} from './html-tree.ts';
import { isMostlyReplaced, trueEncoding } from './legible.ts';
import { LinkReader, removedQueryParameters } from './links.ts';
import { oneDocument } from './one-document.ts';
import { openPanels } from './panels.ts';
import { sameWords } from './same-words.ts';
import { type Selection, select } from './select.ts';
import { inOtherLanguages } from './side-by-side.ts';

export const MAXIMUM_PAGE_BYTES = 2 * 1024 * 1024;

export interface PageSource {
  readonly bytes: Uint8Array | string;
  readonly contentType?: string;
  readonly url: string;
}

export interface ExtractionFailure {
  readonly ok: false;
  readonly failure: Failure;
  /** What stands on the page all the same, where no selector tells which part of it is the document. */
  readonly blocks?: readonly Block[];
}

export interface Extracted {
  readonly ok: true;
  readonly blocks: readonly Block[];
  readonly markdown: string;
  /** True where no selector matched, or none is declared, and the generic reader found the text. */
  readonly isGeneric: boolean;
  /** True where the readers of pages without a selector saw different texts. */
  readonly isUnsure: boolean;
  /** True where no selector matched, and the page holds the words of the text before. */
  readonly isSameText: boolean;
  /** The address that the first page says is its own, where it says one. */
  readonly ownAddress: string | undefined;
  /** Declared selectors that matched nothing, though others may have. */
  readonly missedSelectors: readonly string[];
  /** The page's own title and language, of the first page where there are several. */
  readonly title: string;
  readonly htmlLang: string;
}

/** `html`: every page that was given, decoded. */
export type Extraction = (Extracted | ExtractionFailure) & { readonly html: readonly string[] };

/** Pages that are none say so in their header or begin like the file they are. */
function notHtml({ contentType }: PageSource, html: string): Failure | undefined {
  const type = contentType?.split(';')[0]?.trim().toLowerCase();
  if (type && !/^(?:text\/html|application\/xhtml\+xml|text\/plain|(?:text|application)\/xml)$/.test(type)) {
    return failure('not-html', `the page is ${type.slice(0, 100)}`);
  }
  if (/^\s*(?:%PDF-|PK[^\w\s]|\{|\[)/.test(html) || !/<[a-z!]/i.test(html)) {
    return failure('not-html', 'the page holds no HTML');
  }
  return undefined;
}

/** Bytes that are read by another encoding than theirs: whatever words come of them are none. */
function misread({ bytes, contentType }: PageSource): Failure | undefined {
  if (typeof bytes === 'string') return undefined;
  const told = encodingOf(bytes, contentType);
  const encoding = trueEncoding(bytes, told);
  if (encoding === undefined) return undefined;
  return failure('not-html', `the page cannot be decoded: it says ${told}, and its bytes are ${encoding}`);
}

interface PageReading {
  readonly blocks: Block[];
  readonly generic: readonly Block[];
  readonly isGeneric: boolean;
  readonly isUnsure: boolean;
  /** Whether selectors are declared, and none of them matched. */
  readonly isMissed: boolean;
  readonly missed: readonly string[];
  readonly document: HtmlDocument;
}

/** Selects in the page as its HTML is; where nothing matches, as it is drawn. What controls open is open in both. */
function selectDrawn(document: HtmlDocument, declaration: PageDeclaration): Selection {
  const selection = select(document, declaration);
  const isRedrawn = drawInPlace(document);
  openPanels(document);
  return isRedrawn && selection.parts.length === 0 ? select(document, declaration) : selection;
}

const NOTHING: ReadonlySet<object> = new Set();

/** The document of a page by its selectors, or by the generic reader where none matches. */
function readPart(page: PageSource, html: string, declaration: PageDeclaration, help: Help): PageReading | Failure {
  if (page.bytes.length > MAXIMUM_PAGE_BYTES) {
    return failure('too-large', `the page has ${page.bytes.length} bytes, more than ${MAXIMUM_PAGE_BYTES}`);
  }
  const refused = notHtml(page, html) ?? misread(page);
  if (refused) return refused;
  const document = parseHtml(html);
  if (!document) return failure('too-large', 'the page has more elements than any agreement');
  const links = new LinkReader(document, page.url, removedQueryParameters(declaration.filter));
  const { parts, missed, isDeclared } = selectDrawn(document, declaration);
  const isGeneric = parts.length === 0;
  const isMissed = isGeneric && isDeclared;
  const { blocks, isUnsure, generic }: Unselected = isGeneric
    ? withoutSelector(document, links, isMissed, help)
    : { blocks: normaliseBlocks(blocksOf(parts, links)), isUnsure: false };
  if (html.includes('\ufffd') && isMostlyReplaced(blocks)) {
    return failure('not-html', 'the page cannot be decoded: most of its letters are none in the encoding it says');
  }
  if (blocks.some((block) => block.kind !== 'rule')) {
    return { blocks, generic: generic ?? blocks, isGeneric, isUnsure, isMissed, missed, document };
  }
  return isMissed
    ? failure('selector-missed', `nothing matches ${missed.join(', ')}`)
    : failure('empty', 'the page shows no words of a document');
}

/** What is read of a page that no selector tells the document of. */
interface Unselected {
  readonly blocks: Block[];
  readonly isUnsure: boolean;
  /** What the generic reader takes, where `blocks` are the whole page: the text before is looked for in it. */
  readonly generic?: readonly Block[];
}

/** Where a text is known, its words tell the document on its page better than any reader. */
function withoutSelector(
  document: HtmlDocument,
  links: LinkReader,
  isMissed: boolean,
  { name, previous, others, language }: Help,
): Unselected {
  if (language !== undefined) detachAll(inOtherLanguages(document, language));
  const read = readGenerically(document, links, others, previous);
  const generic = oneDocument(read.blocks, name);
  if (previous === undefined) return { blocks: generic, isUnsure: read.isUnsure };
  const every = normaliseBlocks(blocksOf([{ root: document, skipped: NOTHING }], links));
  if (isMissed) return { blocks: every, isUnsure: false, generic };
  const same = sameWords(every, previous, generic);
  return same ? { blocks: same, isUnsure: false } : { blocks: generic, isUnsure: read.isUnsure };
}

function elementNamed(document: HtmlDocument, ...path: string[]): HtmlElement | undefined {
  let at: object = document;
  for (const name of path) {
    const next = childrenOf(at).find((child): child is HtmlElement => isElement(child) && child.tagName === name);
    if (!next) return undefined;
    at = next;
  }
  return at as HtmlElement;
}

/** What helps where no selector does. */
export interface Help {
  /** The document's name (`Privacy Policy`), for pages that hold several. */
  readonly name?: string | undefined;
  /** The language asked for, for pages that hold a document in several side by side. */
  readonly language?: LanguageCode | undefined;
  /** The Markdown of the text that was read last. */
  readonly previous?: string | undefined;
  readonly others?: OtherReaders | undefined;
}

/** The address under which the page wants to be known. */
function ownAddressOf(document: HtmlDocument, url: string): string | undefined {
  for (const element of elementsOf(document)) {
    if (element.tagName === 'body') break;
    const isOwn = element.tagName === 'link' && /(?:^|\s)canonical(?:\s|$)/i.test(attributeOf(element, 'rel') ?? '');
    const href = isOwn ? attributeOf(element, 'href')?.trim() : undefined;
    if (href && URL.canParse(href, url)) return new URL(href, url).href;
  }
  return undefined;
}

/** Reads a document from its pages, given in the order in which the declaration combines them. */
export function extract(pages: readonly PageSource[], document: DocumentDeclaration, help: Help = {}): Extraction {
  const html = pages.map(({ bytes, contentType }) => decode(bytes, contentType));
  return { ...documentIn(pages, html, document, help), html };
}

function documentIn(
  pages: readonly PageSource[],
  decoded: readonly string[],
  document: DocumentDeclaration,
  help: Help,
): Extracted | ExtractionFailure {
  const declarations = pagesOf(document);
  const readings: PageReading[] = [];
  for (const [index, page] of pages.entries()) {
    const declaration = declarations[index];
    if (!declaration) break;
    const reading = readPart(page, decoded[index] ?? '', declaration, help);
    if ('outcome' in reading) return { ok: false, failure: reading };
    readings.push(reading);
  }
  const first = readings[0];
  if (!first || readings.length < declarations.length) {
    return { ok: false, failure: failure('empty', `${readings.length} of ${declarations.length} pages were given`) };
  }
  const read = readings.length === 1 ? first.blocks : normaliseBlocks(readings.flatMap((reading) => reading.blocks));
  const missedSelectors = readings.flatMap((reading) => reading.missed);
  const isBounded = help.previous !== undefined && readings.some((reading) => reading.isMissed);
  const generic = readings.flatMap((reading) => reading.generic);
  const same = isBounded ? sameWords(read, help.previous ?? '', generic) : undefined;
  if (isBounded && !same) {
    const missed = failure('selector-missed', `nothing matches ${missedSelectors.join(', ')}`);
    return { ok: false, failure: missed, blocks: read };
  }
  const blocks = same ? normaliseBlocks(same) : read;
  const html = elementNamed(first.document, 'html');
  const title = elementNamed(first.document, 'html', 'head', 'title');
  return {
    ok: true,
    blocks,
    markdown: writeNormalised(blocks),
    isGeneric: readings.some((reading) => reading.isGeneric),
    isUnsure: readings.some((reading) => reading.isUnsure),
    isSameText: same !== undefined,
    ownAddress: ownAddressOf(first.document, pages[0]?.url ?? ''),
    missedSelectors,
    title: title ? textOf(title).replace(/\s+/g, ' ').trim() : '',
    htmlLang: (html && attributeOf(html, 'lang')?.trim()) ?? '',
  };
}
