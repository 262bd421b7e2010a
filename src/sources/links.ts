// Where a link of the page leads: absolute, http(s) or mailto, without the query parameters the declaration removes.
import type { PageDeclaration } from '../declaration/declaration.ts';
import { attributeOf, elementsOf, type HtmlDocument } from './html-tree.ts';

function baseOf(document: HtmlDocument, url: string): string {
  for (const element of elementsOf(document)) {
    if (element.tagName === 'body') break;
    const href = element.tagName === 'base' ? attributeOf(element, 'href') : undefined;
    if (href !== undefined && URL.canParse(href, url)) return new URL(href, url).href;
  }
  return url;
}

/** The parameters of the built-in filter `removeQueryParams`: a name or a list of them. */
export function removedQueryParameters(filter: PageDeclaration['filter']): string[] {
  const filters = filter === undefined ? [] : Array.isArray(filter) ? filter : [filter];
  return filters.flatMap((one) => {
    const names = typeof one === 'string' ? undefined : one['removeQueryParams'];
    return (Array.isArray(names) ? names : [names]).filter((name) => typeof name === 'string');
  });
}

const withoutFragment = (address: string): string => address.replace(/#.*/s, '');

export class LinkReader {
  readonly #base: string;
  readonly #page: string;
  readonly #removed: readonly string[];
  readonly #known = new Map<string, string | undefined>();

  constructor(document: HtmlDocument, url: string, removed: readonly string[]) {
    this.#base = baseOf(document, url);
    this.#page = withoutFragment(url);
    this.#removed = removed;
  }

  /** Undefined for what leads nowhere else: scripts, places on the same page, addresses that are none. */
  resolve(href: string | undefined): string | undefined {
    if (!href || href.startsWith('#') || href.length > 4096) return undefined;
    if (!this.#known.has(href)) this.#known.set(href, this.#resolved(href));
    return this.#known.get(href);
  }

  #resolved(href: string): string | undefined {
    if (!URL.canParse(href, this.#base)) return undefined;
    const address = new URL(href, this.#base);
    if (!/^(?:https?|mailto):$/.test(address.protocol)) return undefined;
    for (const name of this.#removed) address.searchParams.delete(name);
    if (address.hash && withoutFragment(address.href) === this.#page) return undefined;
    return address.href;
  }
}
