// Puts the badge, the state's icon and its name on the toolbar button.
import browser from 'webextension-polyfill';
import { text } from '../platform/locale.ts';
import { stateName } from '../wording/state-names.ts';
import type { Badge } from './badge.ts';

/** What this background has shown; the browser forgets it no sooner than that. */
let shown: string | undefined;

export async function showOnToolbar({ icon, isEnded, text: letters }: Badge): Promise<void> {
  const name = JSON.stringify([icon, isEnded, letters]);
  if (shown === name) return;
  shown = undefined;
  const path = Object.fromEntries([16, 32].map((size) => [size, `/icons/${icon}-${size}.png`]));
  await Promise.all([
    browser.action.setIcon({ path }),
    browser.action.setBadgeText({ text: letters }),
    browser.action.setTitle({ title: `${text('extensionName')} · ${stateName(icon, isEnded)}` }),
    browser.action.setBadgeBackgroundColor({ color: icon === 'pending' ? '#8a5a00' : '#a3182d' }),
  ]);
  shown = name;
}
