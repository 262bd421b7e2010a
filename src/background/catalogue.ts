// The catalogue: what came with Assent, and what the person turned on or added. One that cannot be read disables only itself.
import { READY, SHIPPED } from '../agreements/bundled.ts';
import { type Catalogued, declarationHash, declarationText, type Origin } from '../declaration/catalogue.ts';
import { hostsFrom } from '../declaration/covered.ts';
import type { Declaration } from '../declaration/declaration.ts';
import { parseDeclaration } from '../declaration/parse-declaration.ts';
import type { FindAgreement } from '../enforcement/find-agreement.ts';
import type { CatalogueReader, CatalogueStore } from '../ledger/catalogue-store.ts';
import type { CatalogueRow } from '../ledger/layout.ts';

export interface CatalogueItem extends Catalogued {
  /** Canonical JSON, of which `hash` is the hash. */
  readonly text: string;
}

export interface ReadCatalogue {
  /** The ones that came with Assent first. */
  ids(): Promise<readonly string[]>;
  get(id: string): Promise<CatalogueItem | undefined>;
  /** The one of an address, which may be anybody's; of two the one with the more specific host. */
  at(address: string): Promise<CatalogueItem | undefined>;
  /** Its declaration. */
  readonly find: FindAgreement;
  /** All that came with Assent, whether or not it was turned on. */
  readonly bundled: readonly Declaration[];
}

export interface Catalogue extends ReadCatalogue {
  /** False: nothing of that id came with Assent. */
  turnOn(id: string): Promise<boolean>;
  /** False: it came with Assent and is on from the beginning. */
  remove(id: string): Promise<boolean>;
}

export function createCatalogue(store: CatalogueStore): Catalogue {
  const { shipped, ready, ...reading } = reader(store);
  return {
    ...reading,
    async turnOn(id) {
      const own = ready.get(id);
      if (!own) return false;
      await store.keep({ agreement: id, origin: 'ready', hosts: own.declaration.hosts });
      return true;
    },
    async remove(id) {
      if (shipped.has(id)) return false;
      await store.remove(id);
      return true;
    },
  };
}

/** For whoever writes nothing. */
export const readCatalogue = (store: CatalogueReader): ReadCatalogue => reader(store);

function reader(store: CatalogueReader) {
  const shipped = parsedAll(SHIPPED, 'shipped');
  const ready = parsedAll(READY, 'ready');
  const parsed = new Map<string, { readonly text: string; readonly kept: CatalogueItem | undefined }>();
  const get = async (id: string): Promise<CatalogueItem | undefined> => {
    const own = shipped.get(id);
    if (own) return own;
    const row = await store.get(id);
    if (!row) return undefined;
    if (row.text === undefined) return ready.get(id);
    const known = parsed.get(id);
    if (known?.text === row.text) return known.kept;
    const kept = keptInRow(row.text, row);
    parsed.set(id, { text: row.text, kept });
    return kept;
  };
  const at = async (address: string): Promise<CatalogueItem | undefined> => {
    for (const host of hostsFrom(address)) {
      const own = [...shipped.values()].find(({ declaration }) => declaration.hosts.includes(host));
      if (own) return own;
      const row = await store.byHost(host);
      const found = row && (await get(row.agreement));
      if (found?.declaration.hosts.includes(host)) return found;
    }
    return undefined;
  };
  return {
    shipped,
    ready,
    bundled: [...shipped.values(), ...ready.values()].map(({ declaration }) => declaration),
    ids: async () => [...shipped.keys(), ...(await store.ids()).filter((id) => !shipped.has(id))],
    get,
    at,
    find: async (address: string) => (await at(address))?.declaration,
  };
}

const parsedAll = (written: readonly unknown[], origin: Origin): Map<string, CatalogueItem> =>
  new Map(
    written.flatMap((each) => {
      const kept = keptOf(each, origin);
      return kept ? [[kept.declaration.id, kept] as const] : [];
    }),
  );

/** In signs; ours have some thousands. */
const LONGEST_TEXT = 500_000;

/** Undefined, and told, where nothing can be made of it: of one row, as of any other, nothing is known beforehand. */
function keptInRow(text: unknown, { agreement, origin }: CatalogueRow): CatalogueItem | undefined {
  const refused = (why: string): undefined =>
    void console.error(`The declaration of “${agreement}” ${why}; its agreement is not watched.`);
  if (typeof text !== 'string') return refused('is no text');
  if (text.length > LONGEST_TEXT) return refused('is too long');
  let written: unknown;
  try {
    written = JSON.parse(text);
  } catch {
    return refused('is no JSON');
  }
  const parsed = parseDeclaration(written);
  if (!parsed.ok) return refused(`is not sound (${JSON.stringify(parsed.faults).slice(0, MOST_TOLD)})`);
  if (parsed.value.id !== agreement) return refused('is that of another one');
  return { declaration: parsed.value, origin, hash: declarationHash(written), text: declarationText(written) };
}

const MOST_TOLD = 500;

function keptOf(written: unknown, origin: Origin): CatalogueItem | undefined {
  const parsed = parseDeclaration(written);
  if (parsed.ok)
    return { declaration: parsed.value, origin, hash: declarationHash(written), text: declarationText(written) };
  console.error('A declaration is not sound; its agreement is not watched.', JSON.stringify(parsed.faults));
  return undefined;
}
