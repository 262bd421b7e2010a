// What is well written by itself and never works with the rest of a declaration: a landmark nobody looks for, a page
// nobody may fetch. Each is named by its field, so that a typing error is not found out on the day of an amendment.
import { coveredAddress } from './covered.ts';
import type { DocumentDeclaration, PageDeclaration } from './declaration.ts';
import { pagesOf } from './declared-pages.ts';

export interface Misfit {
  readonly path: readonly string[];
  readonly message: string;
}

export interface Misfitting {
  readonly hosts: readonly string[];
  readonly languages: Readonly<Record<string, unknown>>;
  readonly terms: Readonly<Record<string, DocumentDeclaration>>;
}

function strayLandmarks({ landmarks = {} }: DocumentDeclaration, languages: Misfitting['languages']): Misfit[] {
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

function strayAddresses(document: DocumentDeclaration, hosts: readonly string[]): Misfit[] {
  const combined = (document.combine ?? []).flatMap((page, index) =>
    addressesOf(page).map(([field, address]): [string[], string] => [['combine', `${index}`, ...field], address]),
  );
  const covering = { hosts: [...hosts], openPages: [] };
  return [...addressesOf(document), ...combined]
    .filter(([, address]) => !coveredAddress(address.replaceAll('{language}', 'en'), covering))
    .map(([path]) => ({ path, message: 'must be on one of the declared hosts' }));
}

const lackingAddresses = (document: DocumentDeclaration): Misfit[] =>
  pagesOf(document).every((page) => page.fetch !== undefined)
    ? []
    : [{ path: [], message: 'must have an address ("fetch") for each of its pages' }];

export const misfitsOf = ({ hosts, languages, terms }: Misfitting): Misfit[] =>
  Object.entries(terms).flatMap(([name, document]) =>
    [...lackingAddresses(document), ...strayLandmarks(document, languages), ...strayAddresses(document, hosts)].map(
      ({ path, message }) => ({
        path: ['terms', name, ...path],
        message,
      }),
    ),
  );
