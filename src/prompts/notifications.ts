// Notifications of the browser. One id per prompt and text, so that the same thing can never stand there twice.
import browser from 'webextension-polyfill';
import type { Declaration } from '../declaration/declaration.ts';
import { dateTime, ownZone, type TextKey, text } from '../platform/locale.ts';
import type { Digest } from './digest.ts';
import { digestWords } from './digest-words.ts';
import type { DuePrompt } from './due.ts';

export async function notify({ prompt, about, effective }: DuePrompt, { id, name }: Declaration): Promise<void> {
  const [earliest, latest] = [effective.earliest, effective.latest].map((moment) => dateTime(moment, ownZone()));
  const when = (exact: TextKey, between: TextKey): string =>
    earliest === latest ? text(exact, earliest ?? '') : text(between, earliest ?? '', latest ?? '');
  const words = {
    notice: [text('notifyNoticeTitle', name), when('notifyNotice', 'notifyNoticeBetween')],
    tomorrow: [text('notifyTomorrowTitle', name), when('notifyTomorrow', 'notifyTomorrowBetween')],
    'in-force': [text('notifyInForceTitle', name), text('notifyInForce')],
  } as const;
  const [title, message] = words[prompt];
  await browser.notifications.create(`${id}:${prompt}:${about.join(',')}`, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('icons/128.png'),
    title,
    message,
  });
}

const DIGEST = 'digest';

/** It takes the place of one that was told before and still stands there. */
export async function notifyDigest(digest: Digest): Promise<void> {
  await browser.notifications.create(DIGEST, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('icons/128.png'),
    ...digestWords(digest),
  });
}

export const onNotificationClicked = (work: (id: string) => void): void =>
  browser.notifications.onClicked.addListener((id) => {
    void browser.notifications.clear(id);
    work(id);
  });

/** The screen on which what was told is answered or looked at: the page of the agreement, or the list of all. */
export const addressOfNotification = (id: string): string =>
  id === DIGEST ? 'page.html#all' : `page.html#${id.slice(0, id.indexOf(':'))}/changes`;
