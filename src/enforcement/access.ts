// Whether the browser lets us act on the site at all: without host access a redirect silently does nothing.
import browser from 'webextension-polyfill';
import { originsOf } from '../declaration/covered.ts';
import type { Declaration } from '../declaration/declaration.ts';
import { isFirefox } from '../platform/firefox.ts';

export const hasAccess = (declaration: Declaration): Promise<boolean> =>
  browser.permissions.contains({ origins: originsOf(declaration, isFirefox()) });

export function onAccessChanged(work: () => void): void {
  browser.permissions.onAdded.addListener(work);
  browser.permissions.onRemoved.addListener(work);
}
