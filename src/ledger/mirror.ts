// The record as private windows read it. Browsers keep the database of private windows apart, but share extension
// storage: the one writer leaves a copy there, and a private window asks that writer for everything it wants done.
import * as v from 'valibot';
import browser from 'webextension-polyfill';
import type { Watch } from '../record/watch.ts';
import { storageKeys } from './first-layout.ts';
import type { HeadKeeper } from './ledger.ts';
import type { RecordSource } from './record-source.ts';

const schema = v.object({
  head: v.exactOptional(v.object({ position: v.number(), hash: v.string() })),
  entries: v.array(v.unknown()),
  /** Where only time has passed nothing else of the copy changes: private windows are told by this that the site is shut. */
  isShut: v.optional(v.boolean()),
  watches: v.array(v.custom<Watch>((watch) => typeof watch === 'object' && watch !== null)),
  /** Base64 of the compressed Markdown, as extension storage holds no bytes. */
  texts: v.record(v.string(), v.string()),
});
type Mirror = v.InferOutput<typeof schema>;

/** Leaves a copy of the record and of the texts named; nothing is written where it is the same already. */
export async function writeMirror(
  source: RecordSource,
  heads: Pick<HeadKeeper, 'read'>,
  hashes: readonly string[],
  isShut: boolean,
): Promise<void> {
  const head = await heads.read();
  const [entries, watches, texts] = await Promise.all([
    source.entries(),
    source.watches(),
    Promise.all(hashes.map(async (hash) => [hash, await source.text(hash)] as const)),
  ]);
  const mirror: Mirror = {
    ...(head && { head }),
    entries,
    isShut,
    watches,
    texts: Object.fromEntries(texts.flatMap(([hash, bytes]) => (bytes ? [[hash, toBase64(bytes)]] : []))),
  };
  const [key, ...former] = storageKeys('mirror', source.agreement);
  const { [key]: present } = await browser.storage.local.get(key);
  if (JSON.stringify(present) !== JSON.stringify(mirror)) await browser.storage.local.set({ [key]: mirror });
  if (former.length > 0) await browser.storage.local.remove(former);
}

export async function removeMirror(agreement: string): Promise<void> {
  await browser.storage.local.remove([...storageKeys('mirror', agreement)]);
}

async function storedMirror(agreement: string): Promise<unknown> {
  const keys = storageKeys('mirror', agreement);
  const stored = await browser.storage.local.get([...keys]);
  return keys.map((key) => stored[key]).find((mirror) => mirror !== undefined);
}

async function readMirror(agreement: string): Promise<Mirror> {
  const stored = await storedMirror(agreement);
  if (stored === undefined) return { entries: [], watches: [], texts: {} };
  const parsed = v.safeParse(schema, stored);
  if (!parsed.success) throw new Error('The copy of the record for private windows is not of its shape.');
  return parsed.output;
}

export const hasMirror = async (agreement: string): Promise<boolean> => (await storedMirror(agreement)) !== undefined;

/** The head as it was kept when the copy was made. */
export const mirrorHead = (agreement: string): Pick<HeadKeeper, 'read'> => ({
  read: async () => (await readMirror(agreement)).head,
});

/** Also where the copy of the catalogue changed. */
export const onMirrorChanged = (work: () => void): void =>
  browser.storage.local.onChanged.addListener((changes) => {
    if (Object.keys(changes).some((key) => /^(?:mirror(?::|$)|catalogue$)/.test(key))) work();
  });

/** Of every agreement. */
export async function removeMirrors(): Promise<void> {
  const keys = Object.keys(await browser.storage.local.get(null));
  await browser.storage.local.remove(keys.filter((key) => /^mirror(?::|$)/.test(key)));
}

export const mirrorSource = (agreement: string): RecordSource => ({
  agreement,
  archives: async () => ({}),
  entries: async () => (await readMirror(agreement)).entries,
  watches: async () => (await readMirror(agreement)).watches,
  async text(hash) {
    const encoded = (await readMirror(agreement)).texts[hash];
    return encoded === undefined ? undefined : Uint8Array.from(atob(encoded), (character) => character.charCodeAt(0));
  },
});

const toBase64 = (bytes: Uint8Array): string => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
