// The ports as the real browser fills them.
import browser from 'webextension-polyfill';
import type { Declaration } from '../declaration/declaration.ts';
import { hasAccess } from '../enforcement/access.ts';
import type { GateKeeper } from '../enforcement/kept-gates.ts';
import { passes } from '../enforcement/passes.ts';
import { applyRules, areRulesApplied } from '../enforcement/rules.ts';
import { GATE_PATH, gateAddress, gateOpenTabs, type guardTabs } from '../enforcement/tabs.ts';
import { releaseGates } from '../enforcement/waiting-gates.ts';
import { type GateTarget, wantedRules } from '../enforcement/wanted-rules.ts';
import { compress, decompress } from '../ledger/compression.ts';
import { databaseOpener } from '../ledger/database.ts';
import { storedHead } from '../ledger/head.ts';
import { createLedger } from '../ledger/ledger.ts';
import { removeMirror, writeMirror } from '../ledger/mirror.ts';
import { keepOverview } from '../ledger/overview.ts';
import { databaseSource } from '../ledger/record-source.ts';
import { tellUnkept } from '../ledger/unkept.ts';
import { now as readClock } from '../platform/clock.ts';
import { isFirefox } from '../platform/firefox.ts';
import { text } from '../platform/locale.ts';
import { CHANGED } from '../platform/messages.ts';
import { release } from '../platform/release.ts';
import { createTimekeeper, storedTimekeeping } from '../platform/timekeeper.ts';
import { notify } from '../prompts/notifications.ts';
import { tellElsewhere, toldElsewhere } from '../prompts/told-elsewhere.ts';
import { showOnToolbar } from '../prompts/toolbar.ts';
import { EMPTY_HISTORY } from '../record/history.ts';
import { fetchPage } from '../sources/fetch-page.ts';
import { EXTRACTION, readPage } from '../sources/read.ts';
import { dayOf } from '../standing/effective.ts';
import { wakeAt } from '../sync/alarm.ts';
import { digest } from '../words/digest.ts';
import type { TrackId } from '../words/vocabulary.ts';
import { withOtherReaders } from './other-readers.ts';
import type { Ports } from './ports.ts';

export function createPorts(declaration: Declaration, guard: ReturnType<typeof guardTabs>, gates: GateKeeper): Ports {
  const gate: GateTarget = isFirefox() ? { address: gateAddress() } : { path: `${GATE_PATH}#${text('localeTag')}` };
  const open = databaseOpener();
  const source = databaseSource(open, declaration.id);
  const head = storedHead(declaration.id);
  const ledger = createLedger(open, head, {
    agreement: declaration.id,
    product: release(),
  });
  return {
    declaration,
    ...createTimekeeper(storedTimekeeping, readClock, async () => {
      const chain = await ledger.chain();
      return chain.ok ? chain.entries : EMPTY_HISTORY;
    }),
    ledger,
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
    tellUnkept: async (why) => tellUnkept(why, await readClock()),
    hasAccess: () => hasAccess(declaration),
    rulesFor: (isShut) => wantedRules(declaration, isShut, gate),
    applyRules,
    areRulesApplied,
    coversPrivateWindows: () => browser.extension.isAllowedIncognitoAccess(),
    guardTabs: (isGuarding) => (isGuarding ? guard.start() : guard.stop()),
    gateOpenTabs: async () => gateOpenTabs(declaration, await passes.list()),
    releaseGates: () => {
      releaseGates(declaration).catch((error: unknown) => {
        console.error('The gates could not be sent on; each goes on when it is looked at.', error);
      });
    },
    noteGates: gates.note,
    grantPass: (tab) => passes.grant(tab, declaration),
    revokePasses: () => passes.revokeAll(),
    showOnToolbar,
    keepOverview: (row) => {
      const { id, name } = declaration;
      return keepOverview(open, { agreement: id, release: release(), name, ...row });
    },
    notify: (prompt) => notify(prompt, declaration),
    toldElsewhere,
    tellElsewhere,
    wakeAt,
    mirror: async (hashes, isShut) =>
      (await browser.extension.isAllowedIncognitoAccess())
        ? writeMirror(source, head, hashes, isShut)
        : removeMirror(declaration.id),
    announce,
    jitter: () => jitterOf(declaration.id),
    wantedLanguages: () => [browser.i18n.getUILanguage(), ...navigator.languages],
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

async function jitterOf(agreement: string): Promise<(track: TrackId) => number> {
  const { seed } = await browser.storage.local.get('seed');
  const drawn = seed ?? crypto.randomUUID();
  if (seed === undefined) await browser.storage.local.set({ seed: drawn });
  return ({ document, language }) =>
    Number.parseInt(digest(JSON.stringify([drawn, agreement, document, language])).slice(0, 8), 16) / 2 ** 32;
}
