// From the bytes of a document's pages to a reading of its words, or a failure with a name: the one way a text comes in.

import type { DocumentDeclaration, ReadableDeclaration } from '../declaration/declaration.ts';
import { isSamePage } from '../declaration/same-page.ts';
import { blockText } from '../words/markdown/markdown.ts';
import { type Failure, failure, type Reading } from '../words/reading.ts';
import { canonicalText, identifyBlocks } from '../words/text.ts';
import { type Day, type DocumentName, type LanguageCode, UNDECLARED_LANGUAGE } from '../words/vocabulary.ts';
import { type Extracted, extract, type PageSource } from './extract.ts';
import type { OtherReaders } from './generic.ts';
import { clearlyAnotherLanguage, languageOf } from './language-of.ts';
import { type PageSigns, signsOf } from './page-signs.ts';
import { implausible, missingLandmarks, wrongDocument } from './plausibility.ts';
import { refusal, refusalWithoutText } from './refusal.ts';
import { brokenOffInside, isBeginningOf } from './truncation.ts';

/** Raised whenever the same page gives other Markdown, or other canonical words: then old pages are read again first. */
export const EXTRACTION = 3;

/** Far more than any agreement has; what has more is no text to be compared and shown. */
const MAXIMUM_BLOCKS = 30_000;

export interface PagesToRead {
  /** In the order in which the declaration combines them. */
  readonly pages: readonly PageSource[];
  readonly declaration: Pick<ReadableDeclaration, 'terms'>;
  readonly document: DocumentName;
  readonly language: LanguageCode;
  readonly readOn: Day;
  readonly notBefore?: Day;
  /** The Markdown of the last text of the track. */
  readonly previous?: string;
  /** Asked where no selector tells what of a page is the document. */
  readonly others?: OtherReaders;
}

const titleOf = (html: string): string => /<title[^>]{0,200}>([^<]{0,500})/i.exec(html)?.[1] ?? '';

/** The language to read words by: the declared one, or where none is declared the one they are written in. */
const languageToReadBy = (words: string, declared: LanguageCode): LanguageCode =>
  declared === UNDECLARED_LANGUAGE ? (languageOf(words) ?? declared) : declared;

/** The first of the languages that were expected and that the text is clearly not in; undefined where one fits. */
function otherLanguage(canonical: string, language: LanguageCode, previous: string | undefined): Failure | undefined {
  const other = clearlyAnotherLanguage(canonical, language);
  if (other === undefined) return undefined;
  // A licensor that has always answered for this language in another one still does.
  const before = previous === undefined ? undefined : languageOf(previous);
  if (before !== undefined && clearlyAnotherLanguage(canonical, before) === undefined) return undefined;
  return failure('wrong-language', `the text is in “${other}”, not in “${language}”`);
}

const wordsOf = (markdown: string, declared: LanguageCode): string =>
  canonicalText(markdown, { language: languageToReadBy(markdown, declared) });

interface Refused {
  readonly failure: Failure;
  /** Where nothing but its unlikeness to the last text speaks against what was read. */
  readonly isDoubt?: true;
}

/** Why a text is not the one that is watched: its language, its landmarks, its name. */
function anotherText(
  { declaration, document, language }: PagesToRead,
  signs: PageSigns,
  canonical: string,
  previous: string | undefined,
): Failure | undefined {
  const foreign = otherLanguage(canonical, language, previous);
  if (foreign) return foreign;
  const missing = missingLandmarks(declaration.terms[document]?.landmarks, language, canonical);
  if (missing.length > 0) return failure('wrong-document', `none of its landmarks stands in it: ${missing.join(', ')}`);
  return wrongDocument(document, signs, canonical.slice(0, 600));
}

function judge(
  input: PagesToRead,
  extracted: Extracted,
  html: readonly string[],
  canonical: string,
): Refused | undefined {
  const { declaration, document, language } = input;
  const signs = signsOf(extracted.title, extracted.blocks);
  if (extracted.isSameText) return undefined;
  const { isGeneric, isUnsure } = extracted;
  const isMissed = extracted.missedSelectors.length > 0;
  const isOwnPage = !isGeneric && !isMissed && isSamePage(extracted.ownAddress ?? '', input.pages[0]?.url ?? '');
  const refused = refusal({
    html: html.join('\n'),
    signs,
    isGeneric,
    isSelectorMissed: isGeneric && isMissed,
    isOwnPage,
  });
  if (refused) return { failure: refused };
  if (input.previous === extracted.markdown) return undefined;
  const previous = input.previous === undefined ? undefined : wordsOf(input.previous, language);
  if (canonical === previous) return undefined;
  const brokenOff = html.map(brokenOffInside).find((inside) => inside !== undefined);
  if (brokenOff !== undefined) return { failure: failure('truncated', `the page breaks off inside ${brokenOff}`) };
  const isCut = previous !== undefined && isBeginningOf(canonical, previous);
  const cut = failure('truncated', 'the text is only the beginning of the last one');
  const another = anotherText(input, signs, canonical, previous);
  if (another) return { failure: isCut ? cut : another };
  // A licensor may cut whole sections: a page that ends as pages do is believed if it goes on showing no more.
  if (isCut) return { failure: cut, isDoubt: true };
  // A page that at last answers in its own language is unlike what it answered before.
  if (previous === undefined || clearlyAnotherLanguage(previous, language) !== undefined) return undefined;
  const holdsLandmarks = (declaration.terms[document]?.landmarks?.[language]?.length ?? 0) > 0;
  const lines = extracted.blocks.map(blockText);
  const unlike = implausible({ canonical, lines, signs, previous, holdsLandmarks, isUnsure });
  return unlike && { failure: unlike, isDoubt: true };
}

export function readPage(input: PagesToRead): Reading | Failure {
  const declared: DocumentDeclaration | undefined = input.declaration.terms[input.document];
  if (!declared) return failure('wrong-document', `no document named “${input.document}” is declared`);
  const { document: name, language, previous, others } = input;
  const extracted = extract(input.pages, declared, { name, language, previous, others });
  const { html } = extracted;
  if (!extracted.ok) {
    const { failure: found, blocks = [] } = extracted;
    if (found.kind === 'not-html' || found.kind === 'too-large') return found;
    const brokenOff = html.map(brokenOffInside).find((inside) => inside !== undefined);
    const all = html.join('\n');
    return refusalWithoutText(
      all,
      signsOf(titleOf(all), blocks),
      brokenOff === undefined ? found : failure('truncated', `the page breaks off inside ${brokenOff}`),
    );
  }
  if (extracted.blocks.length > MAXIMUM_BLOCKS) {
    return failure('too-large', `the page has ${extracted.blocks.length} paragraphs`);
  }
  const { readOn, notBefore } = input;
  const spoken = languageToReadBy(extracted.markdown, language);
  const context = { language: spoken, readOn, ...(notBefore !== undefined && { notBefore }) };
  const text = identifyBlocks(extracted.blocks, context);
  const reading: Reading = {
    outcome: 'reading',
    document: input.document,
    language,
    ...(spoken !== language && { spoken }),
    url: input.pages[0]?.url ?? '',
    markdown: extracted.markdown,
    ...text,
    isGeneric: extracted.isGeneric,
    ...(extracted.isUnsure && { isUnsure: true }),
    extraction: EXTRACTION,
  };
  const refused = judge(input, extracted, html, text.canonical);
  if (!refused) return reading;
  return refused.isDoubt ? { ...refused.failure, doubted: reading } : refused.failure;
}
