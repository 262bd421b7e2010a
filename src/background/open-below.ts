// Which hosts lie below that of a site that is shut, and belong to an agreement that is not: they stay as they are.
import { hostsFrom } from '../declaration/covered.ts';

interface Site {
  readonly hosts: readonly string[];
  readonly isShut: boolean;
}

export function openBelow(sites: readonly Site[]): string[] {
  const shut = new Set(sites.flatMap(({ isShut, hosts }) => (isShut ? hosts : [])));
  const isBelowShut = (host: string): boolean =>
    hostsFrom(`https://${host}/`).some((above) => above !== host && shut.has(above));
  return sites.flatMap(({ isShut, hosts }) => (isShut ? [] : hosts.filter(isBelowShut)));
}
