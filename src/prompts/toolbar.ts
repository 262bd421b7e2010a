// Puts the badge and the state's icon on the toolbar button.
import browser from 'webextension-polyfill';
import type { Badge } from './badge.ts';

export async function showBadge({ icon, text }: Badge): Promise<void> {
  const path = Object.fromEntries([16, 32].map((size) => [size, `/icons/${icon}-${size}.png`]));
  await Promise.all([
    browser.action.setIcon({ path }),
    browser.action.setBadgeText({ text }),
    browser.action.setBadgeBackgroundColor({ color: icon === 'pending' ? '#8a5a00' : '#a3182d' }),
  ]);
}
