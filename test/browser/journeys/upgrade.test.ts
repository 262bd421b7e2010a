// A profile of the release that knew one agreement, in the browser's own database: what it holds is carried over, whoever
// opens it first, and the person stands where they stood.
import { expect } from 'vitest';
import profile from '../../ledger/frozen-profile-1.json' with { type: 'json' };
import { eventually } from '../eventually.ts';
import { journey } from './journey.ts';
import { expectStanding, visitGated } from './person.ts';

declare const browser: typeof import('webextension-polyfill'); // inside a page of the extension

journey('the record of the release before is carried over whole', async ({ browser: driven }) => {
  await visitGated(driven);
  await driven.killBackground();
  await driven.inExtension(async ({ version, stores, storage }: typeof profile) => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const revived = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(revived);
      if (typeof value !== 'object' || value === null) return value;
      if ('base64' in value) return Uint8Array.from(atob(String(value.base64)), (sign) => sign.charCodeAt(0));
      return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, revived(inner)]));
    };
    await browser.storage.local.remove(['head:17track', 'mirror:17track']);
    await browser.storage.local.set({ ledgerHead: storage.ledgerHead });
    await done(indexedDB.deleteDatabase('assent'));
    const opening = indexedDB.open('assent', version);
    opening.onupgradeneeded = () => {
      for (const name of Object.keys(stores)) opening.result.createObjectStore(name);
    };
    const database = await done(opening);
    const names = Object.keys(stores) as (keyof typeof stores)[];
    const transaction = database.transaction(names, 'readwrite');
    for (const name of names)
      for (const [key, value] of stores[name]) transaction.objectStore(name).put(revived(value), key as IDBValidKey);
    await new Promise((written) => {
      transaction.oncomplete = written;
    });
    database.close();
  }, profile);
  // The words of that record have long been followed by others, which nobody has answered.
  await expectStanding(driven, /has changed/i);
  await visitGated(driven);
  const kept = () =>
    driven.inExtension(async () => {
      const database = await new Promise<IDBDatabase>((opened) => {
        const request = indexedDB.open('assent');
        request.onsuccess = () => opened(request.result);
      });
      const entries = database.transaction('entries').objectStore('entries').getAll();
      await new Promise((read) => {
        entries.onsuccess = read;
      });
      database.close();
      return { version: database.version, hashes: entries.result.map(({ hash }: { hash: string }) => hash) };
    });
  const wanted = profile.stores.entries.map(([, entry]) => (entry as { hash: string }).hash);
  const { version, hashes } = await kept();
  expect(version).toBe(3);
  expect(hashes.slice(0, wanted.length)).toEqual(wanted);
  await eventually('it goes on from there', async () => (await kept()).hashes.length > wanted.length);
});
