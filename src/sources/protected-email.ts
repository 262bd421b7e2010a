// Cloudflare's e-mail protection writes an address as other bytes at every fetch. It is undone, or left out where it
// cannot be, so that a page never differs by it. https://developers.cloudflare.com/waf/tools/scrape-shield/email-address-obfuscation/
import { attributeOf, type HtmlElement } from './html-tree.ts';

const PATH = '/cdn-cgi/l/email-protection';

function decoded(hex: string): string | undefined {
  if (!/^(?:[0-9a-f]{2}){2,}$/i.test(hex) || hex.length > 1000) return undefined;
  const bytes = Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  const key = bytes[0] ?? 0;
  const address = new TextDecoder().decode(bytes.subarray(1).map((byte) => byte ^ key));
  return /^[^\s@]+@[^\s@]+$/.test(address.replace(/\?.*/s, '')) ? address : undefined;
}

export interface ProtectedEmail {
  /** What stands on the page in its place; undefined where its own words do. */
  readonly text?: string;
  readonly link?: string;
}

/** The address an element hides; undefined for an element that hides none. */
export function protectedEmail(element: HtmlElement): ProtectedEmail | undefined {
  const href = attributeOf(element, 'href');
  const isProtectedLink = href?.includes(PATH) ?? false;
  const hex = attributeOf(element, 'data-cfemail');
  if (hex === undefined && !isProtectedLink) return undefined;
  const address = decoded(hex ?? href?.split('#')[1] ?? '');
  const link = address === undefined ? {} : { link: `mailto:${address}` };
  if (hex !== undefined) return { text: address ?? '', ...link };
  return link;
}
