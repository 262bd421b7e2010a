// The ports as the real browser fills them.
import browser from 'webextension-polyfill';
import { hasAccess } from '../enforcement/access.ts';
import type { GateKeeper } from '../enforcement/kept-gates.ts';
import { passes } from '../enforcement/passes.ts';
import { applyRules, hostsShutByRules, isShutByRules } from '../enforcement/rules.ts';
import { GATE_PATH, gateAddress, gateTabsOfShut, type TabGuard } from '../enforcement/tabs.ts';
import { releaseGates } from '../enforcement/waiting-gates.ts';
import { type GateTarget, wantedRules } from '../enforcement/wanted-rules.ts';
import { copyCatalogue, removeCatalogueCopy } from '../ledger/catalogue-store.ts';
import { compress, decompress } from '../ledger/compression.ts';
import type { Database } from '../ledger/database.ts';
import { storedHead } from '../ledger/head.ts';
import { createLedger } from '../ledger/ledger.ts';
import { removeMirror, writeMirror } from '../ledger/mirror.ts';
import { overviewStore } from '../ledger/overview.ts';
import { databaseSource } from '../ledger/record-source.ts';
import { tellUnkept } from '../ledger/unkept.ts';
import { now as readClock } from '../platform/clock.ts';
import { isFirefox } from '../platform/firefox.ts';
import { text } from '../platform/locale.ts';
import { CHANGED } from '../platform/messages.ts';
import { release } from '../platform/release.ts';
import { createTimekeeper, storedTimekeeping } from '../platform/timekeeper.ts';
import { keepLastDigest, lastDigestAt } from '../prompts/last-digest.ts';
import { notify, notifyDigest } from '../prompts/notifications.ts';
import { tellElsewhere, toldElsewhere } from '../prompts/told-elsewhere.ts';
import { showOnToolbar } from '../prompts/toolbar.ts';
import { EMPTY_HISTORY } from '../record/history.ts';
import { fetchPage } from '../sources/fetch-page.ts';
import { EXTRACTION, readPage } from '../sources/read.ts';
import { dayOf } from '../standing/effective.ts';
import { wakeAt } from '../sync/alarm.ts';
import { digest } from '../words/digest.ts';
import type { TrackId } from '../words/vocabulary.ts';
import type { Catalogue, CatalogueItem } from './catalogue.ts';
import { withOtherReaders } from './other-readers.ts';
import type { AgreementPorts, Ports } from './ports.ts';

export interface Shared {
  readonly guard: TabGuard;
  readonly gates: GateKeeper;
  readonly catalogue: Catalogue;
  readonly open: () => Promise<Database>;
}

export function createPorts({ guard, gates, catalogue, open }: Shared): Ports {
  const gate: GateTarget = isFirefox() ? { address: gateAddress() } : { path: `${GATE_PATH}#${text('localeTag')}` };
  let writes = 0;
  const onWriting = (): void => {
    writes += 1;
  };
  const made = new Map<string, AgreementPorts>();
  // Where nothing is remembered of the time, the record of what came with Assent tells how late it is at least.
  const timekeeper = createTimekeeper(storedTimekeeping, readClock, async () => {
    const [first] = await catalogue.ids();
    const chain = first === undefined ? undefined : await (await agreement(first))?.ledger.chain();
    return chain?.ok ? chain.entries : EMPTY_HISTORY;
  });
  /** The same object as long as the declaration is: its ledger has one writer. */
  async function agreement(id: string): Promise<AgreementPorts | undefined> {
    const kept = await catalogue.get(id);
    if (!kept) return undefined;
    const known = made.get(kept.hash);
    if (known) return known;
    const own = agreementPorts(kept, { ...timekeeper, open, onWriting });
    made.set(kept.hash, own);
    return own;
  }
  async function changing<T>(change: () => Promise<T>): Promise<T> {
    onWriting();
    const changed = await change();
    // The change itself is made: whoever asked for it is not told that it failed.
    await copyForPrivateWindows(open).catch((error: unknown) =>
      console.error('Private windows could not be told which agreements there are.', error),
    );
    return changed;
  }
  return {
    ...timekeeper,
    agreements: catalogue.ids,
    agreement,
    turnOn: (id) => changing(() => catalogue.turnOn(id)),
    remove: (id) =>
      changing(async () => {
        const isRemoved = await catalogue.remove(id);
        if (isRemoved) await removeMirror(id);
        return isRemoved;
      }),
    overview: overviewStore(open, () => drawnSeed()),
    basis: async () => `${release()} ${await browser.extension.isAllowedIncognitoAccess()}`,
    writes: () => writes,
    rulesFor: async (shut) => wantedRules(shut, gate),
    applyRules,
    isShutByRules,
    shutByRules: async () => {
      const found = await Promise.all((await hostsShutByRules()).map((host) => catalogue.find(`https://${host}/`)));
      return new Set(found.flatMap((declaration) => declaration?.id ?? []));
    },
    coversPrivateWindows: () => browser.extension.isAllowedIncognitoAccess(),
    guardTabs: guard.start,
    alsoGuardTabs: guard.startAlso,
    gateOpenTabs: (shut) => gateTabsOfShut(shut),
    releaseGates: () => {
      releaseGates(catalogue.find).catch((error: unknown) => {
        console.error('The gates could not be sent on; each goes on when it is looked at.', error);
      });
    },
    noteGates: gates.note,
    showOnToolbar,
    toldElsewhere,
    tellElsewhere,
    lastDigestAt,
    async tellDigest(digest, at) {
      await keepLastDigest(at);
      await notifyDigest(digest);
    },
    wakeAt,
    announce,
    wantedLanguages: () => [browser.i18n.getUILanguage(), ...navigator.languages],
  };
}

type Common = Pick<AgreementPorts, 'now' | 'hear' | 'doubtedSince'> & Pick<Shared, 'open'> & { onWriting(): void };

function agreementPorts(kept: CatalogueItem, { open, onWriting, ...timekeeper }: Common): AgreementPorts {
  const { declaration, origin, hash } = kept;
  const { id } = declaration;
  const source = databaseSource(open, id);
  const head = storedHead(id);
  return {
    ...timekeeper,
    declaration,
    origin,
    hash,
    ledger: createLedger(open, head, {
      agreement: id,
      product: release(),
      onWriting,
      declared: { declaration: hash, origin, text: kept.text },
    }),
    fetchPage,
    read: ({ now: at, notBefore, ...input }) => {
      const zone = declaration.amendment.timeZone;
      const since = notBefore === undefined ? {} : { notBefore: dayOf(notBefore, zone) };
      const toRead = { ...input, ...since, declaration, readOn: dayOf(at, zone) };
      return withOtherReaders((others) => readPage({ ...toRead, others }));
    },
    extraction: EXTRACTION,
    compress,
    decompress,
    tellUnkept: async (why) => tellUnkept(id, why, await readClock()),
    hasAccess: () => hasAccess(declaration),
    grantPass: (tab) => passes.grant(tab, declaration),
    revokePasses: () => passes.revokeAll(declaration),
    notify: (prompt) => notify(prompt, declaration),
    mirror: async (hashes, isShut) =>
      (await browser.extension.isAllowedIncognitoAccess())
        ? writeMirror(source, head, hashes, isShut)
        : removeMirror(id),
    jitter: () => jitterOf(id),
  };
}

/** Nobody listening is the usual case: no page of ours is open. */
export async function announce(): Promise<void> {
  try {
    await browser.runtime.sendMessage(CHANGED);
  } catch (error) {
    if (!/receiving end|message port closed/i.test(String(error))) throw error;
  }
}

/** The catalogue as private windows find it. */
export const copyForPrivateWindows = async (open: Shared['open']): Promise<void> =>
  (await browser.extension.isAllowedIncognitoAccess()) ? copyCatalogue(open) : removeCatalogueCopy();

async function jitterOf(agreement: string): Promise<(track: TrackId) => number> {
  const drawn = await drawnSeed();
  return ({ document, language }) =>
    Number.parseInt(digest(JSON.stringify([drawn, agreement, document, language])).slice(0, 8), 16) / 2 ** 32;
}

let seed: string | undefined;

/** Drawn once for each installation, and asked for once for each start: all agreements share it. */
async function drawnSeed(): Promise<string> {
  seed ??= await storedSeed();
  return seed;
}

async function storedSeed(): Promise<string> {
  const { seed: stored } = await browser.storage.local.get('seed');
  if (typeof stored === 'string') return stored;
  const drawn = crypto.randomUUID();
  await browser.storage.local.set({ seed: drawn });
  return drawn;
}
