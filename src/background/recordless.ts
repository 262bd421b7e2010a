// A Firefox that never remembers history keeps no database for extensions: there is nothing to keep a record in, so
// nothing could ever be answered for good. The site is left open, and the badge and the screens say so.
import browser from 'webextension-polyfill';
import { applyRules } from '../enforcement/rules.ts';
import { removeMirrors } from '../ledger/mirror.ts';
import { eachByItself } from '../platform/in-turn.ts';
import { showOnToolbar } from '../prompts/toolbar.ts';

export function startRecordless(): void {
  const openUp = async (): Promise<void> => {
    await eachByItself([
      () => applyRules([]),
      removeMirrors, // of the time before: it would be taken for the record
      () => showOnToolbar({ icon: 'not-enforcing', text: 'off' }),
    ]);
  };
  browser.runtime.onStartup.addListener(() => void openUp());
  browser.runtime.onInstalled.addListener(() => void openUp());
  void openUp();
}
