// Questions to a declaration that has been read already: which documents ask, which pages a document stands on, and at
// which addresses. Apart from the schema, so that a screen that only asks does not carry it.
import type { Declaration, DocumentDeclaration, PageDeclaration } from './declaration.ts';

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

/**
 * The declared one of these addresses that an address is, but for its query, its fragment and a slash at its end.
 * Undefined also for a page that came by http where https is declared: somebody on the way may have written it.
 */
export function declaredAs(declared: readonly string[], address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const place = (text: string): string => {
    const { host, pathname } = new URL(text);
    return `${host}${pathname.replace(TRAILING_SLASHES, '')}`;
  };
  const isSecure = (text: string): boolean => text.startsWith('https:');
  return declared.find((text) => place(text) === place(address) && (isSecure(address) || !isSecure(text)));
}

/** Looked for backwards from the end: forwards, a run of slashes elsewhere would be tried from each of them. */
const TRAILING_SLASHES = /(?<!\/)\/+$/;
