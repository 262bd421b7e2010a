// Open pages: those that are never gated, as a declaration writes them and as addresses are held against them.

/** How an open page is written. Stars that might share the signs of an address between them would make judging a long one slow. */
export const OPEN_PAGE = /^(\*\.)?[a-z0-9.-]+(\/[a-zA-Z0-9._~-]*(\*[a-zA-Z0-9._~-]*)?)*(\/\*\*)?$/;
/** Each becomes a rule of the browser, which has a thousand of them for all agreements. */
export const MOST_OPEN_PAGES = 50;

/**
 * An open page as a regular expression over the whole address, case-sensitive, the same for the rules (RE2) and for us.
 * What `*` stands for is plain: an escaped slash or a `;` might mean another page to the site than it does to us.
 */
export function openPageExpression(page: string): string {
  const slash = page.indexOf('/');
  const host = slash < 0 ? page : page.slice(0, slash);
  const path = slash < 0 ? '' : page.slice(slash);
  const hostExpression = host.startsWith('*.') ? `([a-z0-9-]+\\.)*${escaped(host.slice(2))}` : escaped(host);
  const segments = path.split('/').slice(1);
  const pathExpression = segments
    .map((segment) => (segment === '**' ? '(/[^?#]*)?' : `/${escaped(segment).replaceAll('\\*', '[A-Za-z0-9._~-]+')}`))
    .join('');
  return `^https?://${hostExpression}(:[0-9]+)?${pathExpression}/?([?#].*)?$`;
}

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
