// What is meant by what a declaration leaves out: made plain when it is read, so that nobody else has to ask.
import { UNDECLARED_LANGUAGE } from '../words/vocabulary.ts';
import type { Declaration, DocumentDeclaration, WrittenDeclaration } from './declaration.ts';
import { pagesOf } from './declared-pages.ts';
import { MOST_OPEN_PAGES, OPEN_PAGE, openPageExpression } from './open-page.ts';

type WrittenDocument = WrittenDeclaration['terms'][string];

/** The whole of what was written, which has been found good. */
export function withLeftOut(written: WrittenDeclaration): Declaration {
  const { languages = { [UNDECLARED_LANGUAGE]: { name: '', tag: UNDECLARED_LANGUAGE } } } = written;
  const { prevailing = Object.keys(languages)[0] ?? UNDECLARED_LANGUAGE } = written;
  const terms = documentsOf(written.terms);
  const { openPages = openPagesOf(terms) } = written;
  return { ...written, languages, prevailing, terms, openPages };
}

function documentsOf(written: WrittenDeclaration['terms']): Record<string, DocumentDeclaration> {
  const isLeftOut = Object.values(written).every(({ asks }) => asks === undefined);
  const asking = (document: WrittenDocument) => ({ ...document, asks: document.asks ?? isLeftOut });
  return Object.fromEntries(Object.entries(written).map(([name, document]) => [name, asking(document)]));
}

/** Nobody is kept from reading the terms: their own pages stay open. */
function openPagesOf(terms: Readonly<Record<string, DocumentDeclaration>>): string[] {
  const addresses = Object.values(terms)
    .flatMap(pagesOf)
    .flatMap(({ fetch, siblings = [] }) => [...(fetch === undefined ? [] : [fetch]), ...siblings]);
  return [...new Set(addresses.flatMap((address) => openPageAt(address) ?? []))].slice(0, MOST_OPEN_PAGES);
}

const STAND_IN = 'any-of-the-languages';

/**
 * The page at an address, as an open page; undefined for an address that none can be written for, and for one whose query or
 * fragment tells which page of many it is: to open that one would open all of them.
 */
export function openPageAt(address: string): string | undefined {
  const asked = address.replaceAll('{language}', STAND_IN);
  if (asked.includes('*') || !URL.canParse(asked)) return undefined;
  const { hostname, pathname, search, hash } = new URL(asked);
  const path = pathname.replace(/\/$/, '');
  const isOfMany = (search !== '' || hash !== '') && /^$|\/(?:index|default)\.[a-z]{2,5}$/i.test(path);
  const page = `${hostname}${path}`.replaceAll(STAND_IN, '*');
  const isOpened = OPEN_PAGE.test(page) && new RegExp(openPageExpression(page)).test(new URL(asked).href);
  return isOpened && !isOfMany ? page : undefined;
}
