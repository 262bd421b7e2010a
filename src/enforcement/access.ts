// Whether the browser lets us act on the site at all: without host access a redirect silently does nothing.
import browser from 'webextension-polyfill';
import type { Declaration } from '../agreement/declaration.ts';

export const originsOf = ({ hosts }: Declaration): string[] => hosts.map((host) => `*://*.${host}/*`);

/** Where tabs of the site may stand: to Firefox a host with a dot at its end is another one. */
export const addressesOf = (declaration: Declaration): string[] => [
  ...originsOf(declaration),
  ...declaration.hosts.map((host) => `*://*.${host}./*`),
];

export const hasAccess = (declaration: Declaration): Promise<boolean> =>
  browser.permissions.contains({ origins: originsOf(declaration) });

export function onAccessChanged(work: () => void): void {
  browser.permissions.onAdded.addListener(work);
  browser.permissions.onRemoved.addListener(work);
}
