// Which addresses the agreement covers, and which of them stay open while the site is shut. Every address is hostile
// until parsed: what is not http(s) on a covered host is not ours to follow or to shut.
import type { Declaration } from './declaration.ts';
import { openPageExpression } from './open-page.ts';

type Covering = Pick<Declaration, 'hosts' | 'openPages' | 'except'>;

/** Longer than any address of a site that a person was on the way to. */
const LONGEST_FOLLOWED = 100_000;

/**
 * The address to follow, if it is on a covered host or below one; undefined otherwise. A name and password in it are
 * taken out: the person still gets there, and nobody else's account is entered on the way.
 */
export function coveredAddress(address: string, covering: Covering): URL | undefined {
  const url = address.length > LONGEST_FOLLOWED ? undefined : parsed(address, covering);
  if (url) {
    url.username = '';
    url.password = '';
  }
  return url;
}

/** Whether an address is to be shut while the gate is: covered, however long, and none of the open pages. */
export function isShutBy(address: string, covering: Covering): boolean {
  const url = parsed(address, covering);
  return url !== undefined && !covering.openPages.some((page) => new RegExp(openPageExpression(page)).test(url.href));
}

function parsed(address: string, { hosts, except = [] }: Covering): URL | undefined {
  const url = webAddress(address);
  const isWithin = (some: readonly string[]) =>
    url !== undefined && some.some((host) => isOnOrBelow(nameOf(url), host));
  return isWithin(hosts) && !isWithin(except) ? url : undefined;
}

function webAddress(address: string): URL | undefined {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  return url.protocol === 'https:' || url.protocol === 'http:' ? url : undefined;
}

/** A host is the same with a dot at its end. */
const nameOf = ({ hostname }: URL): string => hostname.replace(/\.$/, '');

export const isOnOrBelow = (name: string, host: string): boolean => name === host || name.endsWith(`.${host}`);

/** The host that an http(s) address is on, without a dot at its end; undefined for what is no such address. */
export function hostNameOf(address: string): string | undefined {
  const url = webAddress(address);
  return url && nameOf(url);
}

/** The host of a web address and those above it, the nearest first, without the last label: by these an agreement is found. */
export function hostsFrom(address: string): string[] {
  const labels = (hostNameOf(address) ?? '').split('.');
  return labels.slice(0, -1).map((_, at) => labels.slice(at).join('.'));
}

/** The patterns of a site's addresses by which browsers give access; to Firefox a host with a dot at its end is another. */
export const originsOf = ({ hosts }: Declaration, isFirefox: boolean): string[] =>
  hosts.flatMap((host) => [`*://*.${host}/*`, ...(isFirefox ? [`*://*.${host}./*`] : [])]);
