// What is well written by itself and never works with the rest of a declaration: a landmark nobody looks for, a page
// nobody may fetch. Each is named by its field, so that a typing error is not found out on the day of an amendment.
import { UNDECLARED_LANGUAGE } from '../words/vocabulary.ts';
import { coveredAddress, isOnOrBelow } from './covered.ts';
import type { PageDeclaration, WrittenDeclaration } from './declaration.ts';
import { pagesOf } from './declared-pages.ts';

export interface Misfit {
  readonly path: readonly string[];
  readonly message: string;
}

type WrittenDocument = WrittenDeclaration['terms'][string];

function strayLandmarks({ landmarks = {} }: WrittenDocument, languages: object): Misfit[] {
  return Object.entries(landmarks).flatMap(([language, words]) => {
    const path = ['landmarks', language];
    if (language !== '*' && !Object.hasOwn(languages, language)) {
      return [{ path, message: 'must be for one of the declared languages, or for *' }];
    }
    return words.length === 0 ? [{ path, message: 'must name at least one' }] : [];
  });
}

/** The addresses of a page, each with its field. */
const addressesOf = ({ fetch, siblings = [] }: PageDeclaration): [string[], string][] => [
  ...(fetch === undefined ? [] : [[['fetch'], fetch] satisfies [string[], string]]),
  ...siblings.map((address, index): [string[], string] => [['siblings', `${index}`], address]),
];

/** The same for a document and the pages that it combines. */
const everyAddressOf = (document: WrittenDocument): [string[], string][] => [
  ...addressesOf(document),
  ...(document.combine ?? []).flatMap((page, index) =>
    addressesOf(page).map(([field, address]): [string[], string] => [['combine', `${index}`, ...field], address]),
  ),
];

function strayAddresses(document: WrittenDocument, { hosts, languages }: WrittenDeclaration): Misfit[] {
  return everyAddressOf(document).flatMap(([path, address]) => {
    if (!coveredAddress(address.replaceAll('{language}', 'en'), { hosts, openPages: [] })) {
      return [{ path, message: 'must be on one of the declared hosts' }];
    }
    return languages === undefined && address.includes('{language}')
      ? [{ path, message: 'holds {language}, and no languages are declared' }]
      : [];
  });
}

const lackingAddresses = (document: WrittenDocument): Misfit[] =>
  pagesOf(document).every((page) => page.fetch !== undefined)
    ? []
    : [{ path: [], message: 'must have an address ("fetch") for each of its pages' }];

function languageMisfits({ languages = {}, prevailing }: WrittenDeclaration): Misfit[] {
  const codes = Object.keys(languages);
  if (codes.includes(UNDECLARED_LANGUAGE)) {
    return [{ path: ['languages', UNDECLARED_LANGUAGE], message: 'is what a language is called that is not declared' }];
  }
  if (prevailing === undefined) {
    return codes.length > 1 ? [{ path: ['prevailing'], message: 'must say which of the languages prevails' }] : [];
  }
  return codes.includes(prevailing) ? [] : [{ path: ['prevailing'], message: 'must be one of the declared languages' }];
}

/** An open page elsewhere would open a page of another agreement. */
const strayOpenPages = ({ openPages = [], hosts }: WrittenDeclaration): Misfit[] =>
  openPages.flatMap((page, index) => {
    const [name = ''] = page.replace(/^\*\./, '').split('/');
    const isOwn = hosts.some((host) => isOnOrBelow(name, host));
    return isOwn ? [] : [{ path: ['openPages', `${index}`], message: 'must be on one of the declared hosts' }];
  });

export const misfitsOf = (written: WrittenDeclaration): Misfit[] => [
  ...languageMisfits(written),
  ...strayOpenPages(written),
  ...Object.entries(written.terms).flatMap(([name, document]) =>
    [
      ...lackingAddresses(document),
      ...strayLandmarks(document, written.languages ?? {}),
      ...strayAddresses(document, written),
    ].map(({ path, message }) => ({ path: ['terms', name, ...path], message })),
  ),
];
