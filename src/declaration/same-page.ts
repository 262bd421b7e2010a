// Whether two addresses are one page. One page has many: by which of them it was reached says nothing of its words.

/** Longer than any address of a page; what is longer is not looked into. */
const LONGEST = 100_000;
/** Looked for backwards from the end: forwards, a run of slashes elsewhere would be tried from each of them. */
const TRAILING_SLASHES = /(?<!\/)\/+$/;

/** What all addresses of one page have in common; undefined for what is none. */
function pageAt(address: string): string | undefined {
  if (address.length > LONGEST || !URL.canParse(address)) return undefined;
  const { host, pathname } = new URL(address);
  return `${host}${pathname.replace(TRAILING_SLASHES, '')}`;
}

/** Its scheme, its query, its fragment and slashes at its end do not part two addresses of a page. */
export function isSamePage(one: string, other: string): boolean {
  const page = pageAt(one);
  return page !== undefined && page === pageAt(other);
}

/**
 * The declared one of these addresses at which the same page is. Undefined also for a page that came by http where https
 * is declared: somebody on the way may have written it.
 */
export function declaredAs(declared: readonly string[], address: string): string | undefined {
  const isSecure = (text: string): boolean => text.startsWith('https:');
  return declared.find((text) => (isSecure(address) || !isSecure(text)) && isSamePage(text, address));
}
