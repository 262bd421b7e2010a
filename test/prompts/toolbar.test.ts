// What the background puts on the toolbar button, as the browser is asked for it.
import { expect, it, vi } from 'vitest';

const asked = new Map<string, unknown>();
vi.mock('webextension-polyfill', async (original) => {
  const fake = await original<typeof import('../fake-browser.ts')>();
  const names = ['setIcon', 'setBadgeText', 'setTitle', 'setBadgeBackgroundColor'];
  const action = Object.fromEntries(names.map((name) => [name, async (given: unknown) => asked.set(name, given)]));
  return { ...fake, default: { i18n: Reflect.get(fake.default, 'i18n'), action } };
});
const { showOnToolbar } = await import('../../src/prompts/toolbar.ts');

it('the state is told by icon, letters and name', async () => {
  await showOnToolbar({ icon: 'pending', text: '5d' });
  expect(asked.get('setIcon')).toEqual({ path: { 16: '/icons/pending-16.png', 32: '/icons/pending-32.png' } });
  expect(asked.get('setBadgeText')).toEqual({ text: '5d' });
  expect(asked.get('setTitle')).toEqual({ title: expect.stringMatching(/^Assent · ./) });
});
