// The database is opened once for all who ask, and never kept after it can be used no more.
import 'fake-indexeddb/auto';
import { forceCloseDatabase } from 'fake-indexeddb';
import { deleteDB, openDB, unwrap } from 'idb';
import { expect, test } from 'vitest';
import { type Database, databaseOpener } from '../../src/ledger/database.ts';

let names = 0;
function newName(): string {
  names += 1;
  return `database-${names}`;
}

/** What the browser does where it ends its storage, as when its data is cleared. */
const closeByForce = (database: Database): void => forceCloseDatabase(unwrap(database) as never);

test('is one for all who ask, however many ask at once', async () => {
  const open = databaseOpener(newName());
  const [first, ...others] = await Promise.all([open(), open(), open()]);
  for (const other of [...others, await open()]) expect(other).toBe(first);
});

test('is let go where a newer release wants to upgrade it, and opened anew after it', async () => {
  const name = newName();
  const open = databaseOpener(name);
  const first = await open();
  await deleteDB(name); // would wait for whoever holds it
  const second = await open();
  expect(second).not.toBe(first);
  expect(await second.count('entries')).toBe(0);
});

test('is opened anew after the browser closed it', async () => {
  const open = databaseOpener(newName());
  const first = await open();
  closeByForce(first);
  expect(() => first.transaction('entries')).toThrow();
  expect(await (await open()).count('entries')).toBe(0);
});

test('that does not open is told to all who asked, and tried anew by the next', async () => {
  const name = newName();
  const newer = await openDB(name, 4);
  const open = databaseOpener(name);
  const asked = await Promise.allSettled([open(), open()]);
  expect(asked.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  newer.close();
  await deleteDB(name);
  expect(await (await open()).count('entries')).toBe(0);
});

test('that was lost is forgotten once: the one opened after it stays', async () => {
  const open = databaseOpener(newName());
  const first = await open();
  closeByForce(first);
  const second = await open();
  closeByForce(first); // told a second time, and late
  expect(await open()).toBe(second);
});
