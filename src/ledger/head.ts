// The head of a chain, in extension storage: beside the database, so that a cut or emptied ledger is noticed.
import * as v from 'valibot';
import browser from 'webextension-polyfill';
import { storageKeys } from './first-layout.ts';
import type { HeadKeeper } from './ledger.ts';

const schema = v.object({ position: v.pipe(v.number(), v.safeInteger()), hash: v.string() });

export function storedHead(agreement: string): HeadKeeper {
  const [key, ...former] = storageKeys('head', agreement);
  return {
    async read() {
      const stored = await browser.storage.local.get([key, ...former]);
      const known = [key, ...former].find((each) => stored[each] !== undefined);
      const parsed = v.safeParse(schema, known && stored[known]);
      return parsed.success ? parsed.output : undefined;
    },
    async write(head) {
      if (head) await browser.storage.local.set({ [key]: head });
      await browser.storage.local.remove(head ? former : [key, ...former]);
    },
  };
}
