// The head of the chain, in extension storage: beside the database, so that a cut or emptied ledger is noticed.
import * as v from 'valibot';
import browser from 'webextension-polyfill';
import type { HeadKeeper } from './ledger.ts';

const KEY = 'ledgerHead';
const schema = v.object({ position: v.pipe(v.number(), v.safeInteger()), hash: v.string() });

export const storedHead: HeadKeeper = {
  async read() {
    const parsed = v.safeParse(schema, (await browser.storage.local.get(KEY))[KEY]);
    return parsed.success ? parsed.output : undefined;
  },
  async write(head) {
    await (head ? browser.storage.local.set({ [KEY]: head }) : browser.storage.local.remove(KEY));
  },
};
