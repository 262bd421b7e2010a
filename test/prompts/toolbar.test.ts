// What the background puts on the toolbar button, as the browser is asked for it.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { readLocales } from '../../scripts/build/page.mjs';
import { speak } from '../fake-browser.ts';

const asked = new Map<string, unknown>();
vi.mock('webextension-polyfill', async (original) => {
  const fake = await original<typeof import('../fake-browser.ts')>();
  const names = ['setIcon', 'setBadgeText', 'setTitle', 'setPopup', 'setBadgeBackgroundColor'];
  const action = Object.fromEntries(names.map((name) => [name, async (given: unknown) => asked.set(name, given)]));
  return { ...fake, default: { i18n: Reflect.get(fake.default, 'i18n'), action } };
});
const { showOnToolbar } = await import('../../src/prompts/toolbar.ts');

const locales = await readLocales('public/_locales');
afterEach(() => speak(locales.find(({ localeTag }) => localeTag?.message === 'en') ?? {}));

describe.each(locales.map((messages) => [messages['localeTag']?.message ?? '', messages] as const))(
  'in %s',
  (tag, messages) => {
    it('the button leads to the standing that the popup tells with its first frame', async () => {
      speak(messages);
      await showOnToolbar({ icon: 'accepted', text: '' }, 'accepted');
      expect(asked.get('setPopup')).toEqual({ popup: `popup.html#accepted.${tag}` });
      await showOnToolbar({ icon: 'pending', text: '5d' });
      expect(asked.get('setPopup')).toEqual({ popup: 'popup.html#none' });
    });
  },
);

it('the state is told by icon, letters and name', async () => {
  await showOnToolbar({ icon: 'pending', text: '5d' });
  expect(asked.get('setIcon')).toEqual({ path: { 16: '/icons/pending-16.png', 32: '/icons/pending-32.png' } });
  expect(asked.get('setBadgeText')).toEqual({ text: '5d' });
  expect(asked.get('setTitle')).toEqual({ title: expect.stringMatching(/^Assent · ./) });
});
