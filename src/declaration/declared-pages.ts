// Questions to a declaration that has been read already: which documents ask, which pages a document stands on, and at
// which addresses. Apart from the schema, so that a screen that only asks does not carry it.
import type { Declaration, DocumentDeclaration, PageDeclaration } from './declaration.ts';

/** The documents whose change asks the person again. */
export const askingDocuments = (declaration: Declaration): string[] =>
  Object.entries(declaration.terms)
    .filter(([, document]) => document.asks)
    .map(([name]) => name);

/** The site of the licensor: where a person goes who was on the way to no page in particular. */
export const homeOf = ({ licensor, hosts }: Pick<Declaration, 'licensor' | 'hosts'>): string =>
  licensor.home ?? `https://${hosts[0] ?? ''}/`;

/** The address of a page in a language; undefined when the page declares none. */
export const addressOf = (page: PageDeclaration, language: string): string | undefined =>
  page.fetch?.replaceAll('{language}', language);

/** The pages of a document in order: itself, or those it combines with its own select and remove as defaults. */
export function pagesOf(document: Omit<DocumentDeclaration, 'asks'>): PageDeclaration[] {
  if (!document.combine) return [document];
  const { select, remove, filter } = document;
  const defaults = { ...(select && { select }), ...(remove && { remove }), ...(filter && { filter }) };
  return document.combine.map((page) => ({ ...defaults, ...page }));
}
