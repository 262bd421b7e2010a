// Notifications of the browser. One id per prompt and text, so that the same thing can never stand there twice.
import browser from 'webextension-polyfill';
import type { Declaration } from '../agreement/declaration.ts';
import { dateTime, ownZone, text } from '../locale.ts';
import type { DuePrompt } from './due.ts';

export async function notify({ prompt, about, effectiveAt }: DuePrompt, { name }: Declaration): Promise<void> {
  const when = dateTime(effectiveAt, ownZone());
  const words = {
    notice: [text('notifyNoticeTitle', name), text('notifyNotice', when)],
    tomorrow: [text('notifyTomorrowTitle', name), text('notifyTomorrow', when)],
    'in-force': [text('notifyInForceTitle', name), text('notifyInForce')],
  } as const;
  const [title, message] = words[prompt];
  await browser.notifications.create(`${prompt}:${about.join(',')}`, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('icons/128.png'),
    title,
    message,
  });
}

export const onNotificationClicked = (work: () => void): void =>
  browser.notifications.onClicked.addListener((id) => {
    void browser.notifications.clear(id);
    work();
  });
