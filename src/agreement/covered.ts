// Which addresses the agreement covers, and which of them stay open while the site is shut. Every address is hostile
// until parsed: what is not http(s) on a covered host is not ours to follow or to shut.
import type { Declaration } from './declaration.ts';

type Covering = Pick<Declaration, 'hosts' | 'openPages'>;

/** The address as parsed, if it is on a covered host or below one; undefined otherwise. */
export function coveredAddress(address: string, { hosts }: Covering): URL | undefined {
  if (address.length > 100_000 || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return undefined;
  const name = url.hostname.replace(/\.$/, '');
  return hosts.some((host) => name === host || name.endsWith(`.${host}`)) ? url : undefined;
}

/** Whether an address is to be shut while the gate is: covered, and none of the open pages. */
export function isShutBy(address: string, covering: Covering): boolean {
  const url = coveredAddress(address, covering);
  return (
    url !== undefined && !covering.openPages.some((page) => new RegExp(openPageExpression(page), 'i').test(url.href))
  );
}

/** An open page as a regular expression over the whole address, the same for the rules (RE2) and for us. */
export function openPageExpression(page: string): string {
  const slash = page.indexOf('/');
  const host = slash < 0 ? page : page.slice(0, slash);
  const path = slash < 0 ? '' : page.slice(slash);
  const hostExpression = host.startsWith('*.') ? `([a-z0-9-]+\\.)*${escaped(host.slice(2))}` : escaped(host);
  const segments = path.split('/').slice(1);
  const pathExpression = segments
    .map((segment) => (segment === '**' ? '(/[^?#]*)?' : `/${escaped(segment).replaceAll('\\*', '[^/?#]*')}`))
    .join('');
  return `^https?://${hostExpression}(:[0-9]+)?${pathExpression}/?([?#].*)?$`;
}

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
