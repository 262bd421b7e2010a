// The head of the chain, in extension storage: beside the database, so that a cut or emptied ledger is noticed.
import * as v from 'valibot';
import browser from 'webextension-polyfill';
import type { HeadKeeper } from './ledger.ts';

const KEY = 'ledgerHead';
const schema = v.object({ position: v.pipe(v.number(), v.safeInteger()), hash: v.string() });

/** In a Firefox that never remembers history the database lasts as long as the session, and so does its head. */
const { inIncognitoContext } = browser.extension;
const area = inIncognitoContext ? browser.storage.session : browser.storage.local;

export const storedHead: HeadKeeper = {
  async read() {
    const parsed = v.safeParse(schema, (await area.get(KEY))[KEY]);
    return parsed.success ? parsed.output : undefined;
  },
  async write(head) {
    await (head ? area.set({ [KEY]: head }) : area.remove(KEY));
  },
};
